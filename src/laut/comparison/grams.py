"""Grams: the word n-grams of a pile of texts, and which of them are the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from laut.comparison.hashing import Numbers, batches, ngram_hashes, word_hashes
from laut.comparison.pairing import room
from laut.comparison.scanning import Scan, quotations, scan

SIZE = 5
RANGE, MOST_BITS = 1 << 14, 8
"""How many n-grams are joined at once, and how many bits of their hashes may be used to part them for that."""


@dataclass(frozen=True, slots=True, eq=False)
class Grams:
    """The words of texts, and the n-gram that begins at each.

    Args:
        bounds: number of the first word of each text, one more than there are texts.
        start: offset of each word in its text, in as few bytes as the longest of the texts allows.
        end: offset behind it.
        hash: of the n-gram that begins there, uint64; of no meaning where the text ends before.
        whole: whether an n-gram begins there.
        own: whether one begins there that doesn't stand in a quotation.
    """

    bounds: Numbers
    start: Numbers
    end: Numbers
    hash: Numbers
    whole: Numbers
    own: Numbers

    def text(self) -> Numbers:
        """Return the index of the text that each word stands in, in as few bytes as the number of texts allows."""
        count = len(self.bounds) - 1
        return np.repeat(np.arange(count, dtype=np.min_scalar_type(count)), np.diff(self.bounds))


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Where n-grams stand that stand in more places than one.

    Args:
        place: number of the word each begins at, in order of group and place.
        group: number of the n-gram, from 0.
        heads: where each group begins in these, one more than there are groups.
    """

    place: Numbers
    group: Numbers
    heads: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Hashed:
    """The n-grams of a batch of texts without the places of their words: what finding equal ones takes.

    Args:
        bounds: number of the first word of each text, one more than there are texts.
        hash: of the n-gram that begins at each word, uint64; of no meaning where the text ends before.
        whole: whether an n-gram begins there.
        own: whether one begins there that doesn't stand in a quotation.
    """

    bounds: Numbers
    hash: Numbers
    whole: Numbers
    own: Numbers


def hashed(texts: Sequence[str]) -> Hashed:
    """Return the n-grams of a batch of texts."""
    return _hashed(scan(texts), apart=True)


def _hashed(found: Scan, apart: bool) -> Hashed:
    hashes = np.zeros(len(found.starts), dtype=np.uint64)
    grams = ngram_hashes(word_hashes(found.folded, found.starts, found.ends), SIZE)
    hashes[: len(grams)] = grams
    whole = _whole(found.bounds)
    return Hashed(found.bounds, hashes, whole, whole & ~_quoted(found) if apart else whole)


def _whole(bounds: Numbers) -> Numbers:
    """Say for every word whether an n-gram begins there: not at the last ones of a text."""
    whole = np.ones(bounds[-1], dtype=np.bool_)
    for back in range(1, SIZE):
        whole[np.maximum(bounds[1:] - back, bounds[:-1])[np.diff(bounds) > 0]] = False
    return whole


def read(texts: Sequence[str], apart: bool = True) -> Grams:
    """Return the n-grams of texts.

    Args:
        texts: any number of texts.
        apart: whether those in quotations are told apart; else all count as own.

    Example:
        >>> found = read(["Laut Polizei brannte am Montag ein Lager", "Mehr folgt"])
        >>> found.bounds.tolist(), found.whole.tolist()
        ([0, 7, 9], [True, True, True, False, False, False, False, False, False])
    """
    # Of what is laid out for the most words there can be only the part that is written takes memory.
    most = (sum(map(len, texts)) + len(texts)) // 2
    place = np.min_scalar_type(max(map(len, texts), default=0))
    whole = [room(most, kind) for kind in (place, place, np.uint64, np.bool_)][: 3 + apart]
    bounds = [np.zeros(1, dtype=np.int64)]
    for batch in batches(texts):
        found = scan(batch)
        grams = _hashed(found, apart)
        done = bounds[-1][-1]
        bounds.append(found.bounds[1:] + done)
        begins = np.repeat(found.begins[:-1], np.diff(found.bounds))
        parts = found.starts - begins, found.ends - begins, grams.hash, grams.own
        for column, part in zip(whole, parts, strict=False):
            column[done : done + len(part)] = part
    together = np.concatenate(bounds)
    start, end, hashes, *own = (column[: together[-1]] for column in whole)
    complete = _whole(together)
    return Grams(together, start, end, hashes, complete, *own or [complete])


def _quoted(found: Scan) -> Numbers:
    """Say for every word whether it and those of its n-gram stand in one quotation."""
    starts, ends = quotations(found)
    steps = np.zeros(len(found.starts) + 1, dtype=np.int8)
    low = np.searchsorted(found.starts, starts)
    high = np.maximum(low, np.searchsorted(found.starts, ends) - SIZE + 1)
    some = high > low
    steps[low[some]] += 1
    steps[high[some]] -= 1
    return np.cumsum(steps[:-1], dtype=np.int8) > 0


def ranges(hashes: Numbers, wanted: Numbers) -> Iterator[Numbers]:
    """Yield the words whose n-grams are wanted a bounded number at a time, those with equal n-grams together.

    Args:
        hashes: of all words' n-grams.
        wanted: whether an n-gram is wanted, by the word it begins at.

    Returns:
        Numbers of words, ascending.

    Example:
        >>> [some.tolist() for some in ranges(np.array([7, 9, 7], dtype=np.uint64), np.array([True, False, True]))]
        [[0, 2]]
    """
    bits = (len(hashes) // RANGE).bit_length()
    top = np.empty(len(hashes), dtype=np.uint8)
    np.right_shift(hashes, np.uint64(64 - MOST_BITS), out=top, casting="unsafe")
    top >>= MOST_BITS - min(bits, MOST_BITS)
    for number in range(1 << min(bits, MOST_BITS)):
        yield np.flatnonzero((top == number) & wanted)


def postings(hashes: Numbers, places: Numbers) -> Postings:
    """Group n-grams that are the same.

    Args:
        hashes: of all words' n-grams.
        places: numbers of the words whose n-grams are grouped, ascending.

    Example:
        >>> found = postings(np.array([7, 9, 7], dtype=np.uint64), np.arange(3))
        >>> found.place.tolist(), found.group.tolist(), found.heads.tolist()
        ([0, 2], [0, 0], [0, 2])
    """
    low = np.uint64((1 << len(hashes).bit_length()) - 1)
    # Sorting packed numbers is many times faster than sorting indices; what the place displaced is compared below.
    packed = (hashes[places] & ~low) | places.astype(np.uint64)
    packed.sort()
    place = (packed & low).astype(np.int64)
    full = hashes[place]
    before, behind = np.zeros(len(full), dtype=bool), np.zeros(len(full), dtype=bool)
    before[1:] = behind[:-1] = full[1:] == full[:-1]
    several = before | behind
    new = ~before[several]
    heads = np.flatnonzero(new)
    return Postings(place[several], np.cumsum(new) - 1, np.concatenate((heads, [len(new)])))


def distinct(own: Numbers, text: Numbers, found: Postings, count: int) -> tuple[Numbers, Numbers]:
    """Return the entries of wanted n-grams, one for each text; and how many different ones each text has.

    Args:
        own: whether an n-gram is wanted, by the word it begins at.
        text: index of the text, by word.
        found: the n-grams that stand in several places.
        count: how many texts there are.
    """
    wanted = np.flatnonzero(own[found.place])
    owner, group = text[found.place[wanted]], found.group[wanted]
    again = np.zeros(len(wanted), dtype=bool)
    again[1:] = (owner[1:] == owner[:-1]) & (group[1:] == group[:-1])
    sizes = np.bincount(text[own], minlength=count) - np.bincount(owner[again], minlength=count)
    return wanted[~again], sizes
