"""Words and word n-grams as fixed 64-bit numbers, for whole batches of texts at once.

Every text of a batch is one stretch of one long array of code points. A word's hash is a polynomial of its folded
characters, read off a prefix sum (Karp & Rabin 1987); an n-gram's hash combines those of its words. Hashes depend on
the words alone, so they are the same in every batch, on every machine and in every engine.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any
from unicodedata import normalize

import numpy as np

Numbers = np.ndarray[Any, Any]

BASE = 0x9E3779B97F4A7C15
INVERSE = pow(BASE, -1, 1 << 64)
PLANE = 1 << 16
BATCH = 1 << 21
STEM = 6

CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ", "abvgdeezziiklmnoprstufhkcsssiieuaiieg", strict=True))
LIKE = {"w": "v", "c": "k", "y": "i", "ß": "s"}


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of a batch of texts, in order.

    Args:
        text: index of the text each stands in, int64.
        start: offset of its first character in that text, int64.
        end: offset behind its last character, int64.
        hash: of its folded letters and digits, uint64.
        stem: of its first letters only, without accents and across scripts, uint64.
        capital: whether it begins with a capital letter or a digit.
    """

    text: Numbers
    start: Numbers
    end: Numbers
    hash: Numbers
    stem: Numbers
    capital: Numbers


def words(texts: Sequence[str]) -> Words:
    """Return the words of texts: runs of letters and digits, hashed without regard to case.

    Args:
        texts: any number of texts; characters beyond the basic plane are taken for gaps.

    Example:
        >>> found = words(["Laut Polizei", "LAUT"])
        >>> found.text.tolist(), found.start.tolist(), bool(found.hash[0] == found.hash[2])
        ([0, 0, 1], [0, 5, 0], True)
    """
    parts, first, size = [], 0, 0
    for index, text in enumerate(texts):
        if size and size + len(text) > BATCH:
            parts.append(_words(texts[first:index], first))
            first, size = index, 0
        size += len(text) + 1
    parts.append(_words(texts[first:], first))
    return Words(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Words)))


def _words(texts: Sequence[str], offset: int) -> Words:
    joined = np.frombuffer("\n".join(texts).encode("utf-32-le", "surrogatepass") + b"\n\0\0\0", dtype=np.uint32)
    wordy, letters, sounds, capitals = _tables()
    codes = np.where(joined < PLANE, joined, 0)
    inside = wordy[codes]
    edges = np.flatnonzero(np.diff(inside, prepend=False))
    starts, ends = edges[0::2], edges[1::2]
    powers, inverses = _powers(len(codes))

    def polynomial(numbers: Numbers, stops: Numbers) -> Numbers:
        prefix = np.zeros(len(codes) + 1, dtype=np.uint64)
        np.cumsum(numbers[codes] * powers, out=prefix[1:])
        return _mix((prefix[stops] - prefix[starts]) * inverses[starts])

    begins = np.cumsum([0, *(len(text) + 1 for text in texts)])
    text = np.searchsorted(begins, starts, side="right") - 1
    places = text + offset, starts - begins[text], ends - begins[text]
    hashes = polynomial(letters, ends), polynomial(sounds, np.minimum(ends, starts + STEM))
    return Words(*places, *hashes, capitals[codes[starts]])


def ngrams(found: Words, size: int) -> tuple[Numbers, Numbers]:
    """Return the n-grams of consecutive words of one text.

    Args:
        found: words of a batch.
        size: words in an n-gram.

    Returns:
        For every n-gram the index of its first word (int64) and its hash (uint64), in order.

    Example:
        >>> index, hashes = ngrams(words(["a b c", "a b"]), 2)
        >>> index.tolist(), bool(hashes[0] == hashes[2])
        ([0, 1, 3], True)
    """
    count = len(found.hash) - size + 1
    if count <= 0:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.uint64)
    hashes = np.zeros(count, dtype=np.uint64)
    for place in range(size):
        hashes = _mix(hashes * np.uint64(BASE) + found.hash[place : place + count])
    index = np.flatnonzero(found.text[:count] == found.text[size - 1 :])
    return index, hashes[index]


def _mix(numbers: Numbers) -> Numbers:
    """Spread 64-bit numbers (the finaliser of SplitMix64, Steele et al. 2014)."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed: Numbers = numbers ^ (numbers >> np.uint64(31))
    return mixed


@lru_cache(maxsize=1)
def _tables() -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Return for every code point of the basic plane what it does in a word.

    Returns:
        Whether it stands in words; the number of its folded letter; the number of the Latin letter that sounds most
        like it; whether it is a capital or a digit.
    """
    characters = [chr(code) for code in range(PLANE)]
    wordy = np.array([character.isalnum() for character in characters])
    capitals = np.array([character.isupper() or character.isdigit() for character in characters])
    folded = [character.lower() for character in characters]
    codes = np.array([ord(one) if len(one) == 1 else code for code, one in enumerate(folded)], dtype=np.uint64)
    sounds = np.array([ord(sound(one[0])) for one in folded], dtype=np.uint64)
    return wordy, _numbers(codes), _numbers(sounds), capitals


def _numbers(codes: Numbers) -> Numbers:
    numbers: Numbers = _mix(codes + np.uint64(1)) | np.uint64(1)
    return numbers


def sound(letter: str) -> str:
    """Return the plain Latin letter that sounds most like a small letter.

    Example:
        >>> "".join(map(sound, "карвания")), "".join(map(sound, "élwy"))
        ('karvania', 'elvi')
    """
    plain = CYRILLIC.get(letter) or normalize("NFD", letter)[0]
    return LIKE.get(plain, plain)


@lru_cache(maxsize=2)
def _powers_of(size: int) -> tuple[Numbers, Numbers]:
    powers, inverses = np.full(size, BASE, dtype=np.uint64), np.full(size, INVERSE, dtype=np.uint64)
    powers[0] = inverses[0] = 1
    return np.cumprod(powers), np.cumprod(inverses)


def _powers(size: int) -> tuple[Numbers, Numbers]:
    """Return the first powers of the base and of its inverse modulo 2^64, at least `size` of them."""
    powers, inverses = _powers_of(1 << max(12, (size - 1).bit_length()))
    return powers[:size], inverses[:size]
