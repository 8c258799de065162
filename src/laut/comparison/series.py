"""Series: reports of one kind on different matters, told in one frame: closing prices, match days, yesterday's weather.

Two reports on one event may be told in one frame, when one is copied from the other; then what the one begins with, its
names and figures, stands in the other too. Reports of a series share the frame and have names and figures of their own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

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
