"""Scanning: where the words and quotations of a batch of texts stand, by masks over all its characters at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

Numbers = np.ndarray[Any, Any]

PLANE = 1 << 16
BYTE = 1 << 8
PAD = 9
MARKS = ("", '"', "«", "»", "\n", "„", "“", "”")
"""What bounds quotations; the place of a mark is its number, below those of all letters and digits."""
QUOTATIONS = (('"', '"\n', '"'), ("«", "«»\n", "»"), ("»", "«»\n", "«"), ("„", '"„“”\n', '"“”'), ("“", "“”\n", "”"))
"""What opens a quotation, what ends the search for its end, and which of these do close it."""
LONGEST = 1500
LEAST_LETTER = ord("0")


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """Characters as numbers of 16 bits, in two halves: few texts need the upper one.

    Args:
        low: the lower half of every character, uint8.
        wide: places of the characters that have an upper half.
        high: the upper half of these, uint8.
    """

    low: Numbers
    wide: Numbers
    high: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Scan:
    """A batch of texts as one long array of characters.

    Args:
        codes: code points, those beyond the basic plane as 0, uint16.
        begins: where each text begins, one more than there are texts.
        starts: where each word begins.
        ends: where it ends.
        bounds: number of the first word of each text, one more than there are texts.
        folded: small letters.
        marks: places of the characters that bound quotations.
        kinds: which of `MARKS` each is.
    """

    codes: Numbers
    begins: Numbers
    starts: Numbers
    ends: Numbers
    bounds: Numbers
    folded: Letters
    marks: Numbers
    kinds: Numbers


def scan(texts: Sequence[str]) -> Scan:
    """Find the words of texts: runs of letters and digits.

    Args:
        texts: any number of texts; characters beyond the basic plane are taken for gaps.

    Example:
        >>> found = scan(["Laut Polizei", "laut"])
        >>> found.starts.tolist(), found.ends.tolist(), found.bounds.tolist()
        ([0, 5, 13], [4, 12, 17], [0, 2, 3])
    """
    codes = _codes("\n".join((*texts, "\n" * (PAD - 1))))
    wide = np.flatnonzero(codes >= BYTE)
    narrow, wordy, folds = _tables()
    kinds = np.frombuffer(bytearray(codes.astype(np.uint8)).translate(narrow), dtype=np.uint8)
    kinds[wide] = _classes()[codes[wide]]
    inside = kinds >= LEAST_LETTER
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    if inside[0]:
        edges = np.concatenate(([0], edges))
    marks = np.flatnonzero(kinds - np.uint8(1) < len(MARKS) - 1)
    begins = np.cumsum([0, *(len(text) + 1 for text in texts)])
    found = kinds[marks]
    wide = wide[wordy[codes[wide]]]
    numbers = folds[codes[wide]]
    kinds[wide] = numbers & 0xFF
    folded = Letters(kinds, wide, (numbers >> 8).astype(np.uint8))
    starts = edges[0::2]
    return Scan(codes, begins, starts, edges[1::2], np.searchsorted(starts, begins), folded, marks, found)


def _codes(text: str) -> Numbers:
    """Return the code points of a text, those beyond the basic plane as 0."""
    pairs = text.encode("utf-16-le", "surrogatepass")
    if len(pairs) == 2 * len(text):
        return np.frombuffer(pairs, dtype=np.dtype("<u2"))
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.dtype("<u4"))
    return np.where(codes < PLANE, codes, 0).astype(np.uint16)


def quotations(found: Scan) -> tuple[Numbers, Numbers]:
    """Return where quotations begin and end, none inside another; none runs across a line.

    Example:
        >>> starts, ends = quotations(scan(["Er sagte: „Wir „bleiben“ hier“ und ging."]))
        >>> starts.tolist(), ends.tolist()
        ([15], [24])
    """
    begins, stops = [], []
    for number, ending, closing in _quoting():
        opened = found.marks[found.kinds == number]
        if len(opened):
            ends = np.flatnonzero(ending[found.kinds])
            after = ends[np.searchsorted(found.marks[ends], opened, side="right")]
            length = found.marks[after] - opened - 1
            closed = closing[found.kinds[after]] & (length > 0) & (length <= LONGEST)
            begins.append(opened[closed])
            stops.append(found.marks[after[closed]] + 1)
    if not begins:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    return _outermost(np.concatenate(begins), np.concatenate(stops))


@lru_cache(maxsize=1)
def _quoting() -> list[tuple[int, Numbers, Numbers]]:
    """Return the number of what opens each kind of quotation; which numbers end the search, and which close it."""
    rows = []
    for opening, ending, closing in QUOTATIONS:
        ends, closes = (np.array([bool(mark) and mark in some for mark in MARKS]) for some in (ending, closing))
        rows.append((MARKS.index(opening), ends, closes))
    return rows


def _outermost(starts: Numbers, ends: Numbers) -> tuple[Numbers, Numbers]:
    """Keep from left to right what doesn't overlap what was kept before."""
    order = np.argsort(starts)
    kept, behind = [], 0
    for start, end in zip(starts[order].tolist(), ends[order].tolist(), strict=True):
        if start >= behind:
            kept.append((start, end))
            behind = end
    columns = np.array(kept, dtype=np.int64).reshape(-1, 2)
    return columns[:, 0], columns[:, 1]


def wordy(character: str) -> bool:
    """Say whether a character stands in words."""
    return character.isalnum()


@lru_cache(maxsize=1)
def _tables() -> tuple[bytes, Numbers, Numbers]:
    """Return for the first 256 code points what they are; for all whether they are wordy, and their small letter."""
    letters = np.fromiter((wordy(chr(code)) for code in range(PLANE)), np.bool_, PLANE)
    folds = np.fromiter((_small(chr(code)) for code in range(PLANE)), np.uint16, PLANE)
    narrow = np.where(letters[:BYTE], folds[:BYTE], 0)
    for number, mark in enumerate(MARKS):
        if mark and ord(mark) < BYTE:
            narrow[ord(mark)] = number
    return bytes(narrow.tolist()), letters, folds


def _small(character: str) -> int:
    """Return the code point of a character's small letter, of the character itself where that isn't a single one."""
    small = character.lower()
    return ord(small if len(small) == 1 else character)


@lru_cache(maxsize=1)
def _classes() -> Numbers:
    """Return for every code point the number of its mark, a letter's number for what stands in words, else 0."""
    classes = np.where(_tables()[1], LEAST_LETTER, 0).astype(np.uint8)
    for number, mark in enumerate(MARKS):
        if mark:
            classes[ord(mark)] = number
    return classes
