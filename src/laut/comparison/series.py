"""Series: reports of one kind on different matters, told in one frame: closing prices, match days, yesterday's weather.

Two reports on one event may be told in one frame, when one is copied from the other; then what the one begins with, its
names and figures, stands in the other too. Reports of a series share the frame and have names and figures of their own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b

import numpy as np

from laut.comparison.hashing import BASE, Numbers, mix, words
from laut.comparison.verbatim import QUOTED
from laut.languages import table

LONGEST = 6000
BATCH = 64
LEAD = 250
"""Characters that a report begins with."""

GRAM = 3
"""Words of a piece of a frame, of which at most one stands for names, nouns and figures."""

FRAME = 360
MOLD = 750
PARTLY, MOSTLY, ALL = 650, 800, 900
"""How much of one frame is filled with the same words: in thousandths; of copies it is nearly all."""

OWN = 280
FEW = 150
SHORTEST = 4
MASK = np.uint64(1)
LANGUAGES = ("de", "en")
DAYS = frozenset({"weekday", "month"})


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What a text is told in, and what it is about.

    Args:
        frame: its pieces without names, nouns, figures and what it quotes, ascending.
        filled: pieces with all words, ascending.
        lead: the stems of the names and nouns that it begins with, but for days and months, ascending.
        held: the stems of all its words, ascending.
    """

    frame: Numbers
    filled: Numbers
    lead: Numbers
    held: Numbers


@dataclass(frozen=True, slots=True)
class Tested:
    """Which pairs of texts were held against each other: what is known from before, and what is found.

    Args:
        known: whether two texts are of a series, by the number of the pair.
        found: the same of all pairs that are asked for, by the index of the first text.
    """

    known: Mapping[int, bool] = field(default_factory=dict)
    found: dict[int, dict[int, bool]] = field(default_factory=dict)


def series(texts: Sequence[str], pairs: Sequence[tuple[int, int, bool]], tested: Tested) -> list[tuple[int, int]]:
    """Return the pairs of texts that are of a series.

    Args:
        texts: any number of texts.
        pairs: indices of two texts each, and whether these surely appeared too far apart for one event.
        tested: what is known of pairs of the same texts; what is found is added to it.
    """
    texts = [text[:LONGEST] for text in texts]
    mark = {one: _mark(texts[one]) for one in sorted({one for pair in pairs for one in pair[:2]})}
    numbers = [_number(mark[one], mark[other], apart) for one, other, apart in pairs]
    new = [pair for pair, number in zip(pairs, numbers, strict=True) if number not in tested.known]
    members = sorted({one for pair in new for one in pair[:2]})
    shape = dict(zip(members, shapes([texts[one] for one in members]), strict=True))
    found = []
    for (one, other, apart), number in zip(pairs, numbers, strict=True):
        told = tested.known.get(number)
        if told is None:
            told = is_series(shape[one], shape[other], apart=apart)
        tested.found.setdefault(one, {})[number] = told
        if told:
            found.append((one, other))
    return found


def _mark(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _number(one: bytes, other: bytes, apart: bool) -> int:
    """Return a number for two texts that depends on nothing else."""
    return int.from_bytes(blake2b(one + other + bytes([apart]), digest_size=7).digest())


def shapes(texts: Sequence[str]) -> Iterator[Shape]:
    """Yield the shapes of texts."""
    for first in range(0, len(texts), BATCH):
        some = [text[:LONGEST] for text in texts[first : first + BATCH]]
        found, told = words(some), words([QUOTED.sub(" ", text) for text in some])
        bounds, ends = (np.searchsorted(one.text, np.arange(len(some) + 1)) for one in (found, told))
        for place, text in enumerate(some):
            here, there = slice(bounds[place], bounds[place + 1]), slice(ends[place], ends[place + 1])
            start, stem = found.start[here], found.stem[here]
            digit = np.array([text[one].isdigit() for one in start.tolist()], dtype=bool)
            lead = (start < LEAD) & found.capital[here] & ~digit & (found.end[here] - start >= SHORTEST)
            word = told.hash[there]
            frame, filled = _pieces(np.where(told.capital[there], MASK, word)), _pieces(word)
            yield Shape(frame, filled, np.setdiff1d(stem[lead], _days()), np.unique(stem))


@cache
def _days() -> Numbers:
    """Return the stems of the names of days and months."""
    names = [
        row["words"].replace("|", " ")
        for language in LANGUAGES
        for row in table(language, "time_words")
        if row["kind"] in DAYS
    ]
    return np.unique(words([" ".join(names)]).stem)


def _pieces(word: Numbers) -> Numbers:
    """Return the pieces of words in a row; masked words in a row are one."""
    masked = word == MASK
    word = word[~(masked & np.concatenate(([False], masked[:-1])))] if len(word) else word
    if len(word) < GRAM:
        return word[:0]
    rows = [word[place : len(word) - GRAM + 1 + place] for place in range(GRAM)]
    gram = np.zeros(len(rows[0]), dtype=np.uint64)
    for row in rows:
        gram = gram * np.uint64(BASE) + row
    mix(gram)
    return np.unique(gram[sum((row == MASK).astype(np.int64) for row in rows) <= 1])


def is_series(one: Shape, other: Shape, *, apart: bool) -> bool:
    """Say whether two texts are told in one frame, each with names and nouns of its own at its beginning.

    Few of its own are enough where nearly the whole frame is one, or much time lies between.

    Args:
        one: the one text's shape.
        other: the other's.
        apart: whether they surely appeared so many days apart that hardly one event is behind both.

    Example:
        >>> first, second = shapes([
        ...     "Die Bäckerei Tamm hat am Montag Insolvenz angemeldet. Der Betrieb laufe weiter, sagte Jörg Stahl.",
        ...     "Die Druckerei Ohlau hat am Montag Insolvenz angemeldet. Der Betrieb laufe weiter, sagte Tina Merz.",
        ... ])
        >>> is_series(first, second, apart=False), is_series(first, first, apart=False)
        (True, False)
    """
    frame = _shared(one.frame, other.frame)
    if frame < FRAME or not len(one.lead) or not len(other.lead):
        return False
    same = _shared(one.filled, other.filled) * 1000 // frame
    if same >= (ALL if apart else MOSTLY):
        return False
    own = min(_own(one.lead, other.held), _own(other.lead, one.held))
    return own >= (FEW if apart or (frame >= MOLD and same < PARTLY) else OWN)


def _shared(one: Numbers, other: Numbers) -> int:
    """Return how much of the smaller of two sets stands in the other, in thousandths."""
    both = len(np.intersect1d(one, other, assume_unique=True))
    return both * 1000 // max(1, min(len(one), len(other)))


def _own(lead: Numbers, held: Numbers) -> int:
    """Return which share of what a text begins with stands nowhere in another, in thousandths."""
    return 1000 - len(np.intersect1d(lead, held, assume_unique=True)) * 1000 // len(lead)
