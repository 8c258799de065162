"""Words and word n-grams as fixed 64-bit numbers, for whole batches of texts at once.

Every text of a batch is one stretch of one long array of characters. A word's hash takes in its folded letters eight
at a time; an n-gram's hash is a linear combination of those of its words. Hashes depend on the words alone, so they
are the same in every batch, on every machine and in every engine.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from unicodedata import normalize

import numpy as np

from laut.comparison.scanning import BYTE, PLANE, Letters, Scan, scan, wordy
from laut.comparison.scanning import Numbers as Numbers

BASE = 0x9E3779B97F4A7C15
BATCH, SMALL_BATCH, BATCHES = 1 << 17, 1 << 16, 32
"""Characters of a batch, at most; of one that is cut no further; and how many there are at least of longer texts."""
STEM = 6
CHUNK = 8

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


def batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """Cut texts into batches of so many characters that a processor works on them without waiting for memory.

    Of few texts the batches are smaller, so that what the work on one takes is little beside what is found in all.
    """
    most = min(BATCH, max(SMALL_BATCH, sum(map(len, texts)) // BATCHES))
    first, size = 0, 0
    for index, text in enumerate(texts):
        if size and size + len(text) > most:
            yield texts[first:index]
            first, size = index, 0
        size += len(text) + 1
    yield texts[first:]


def words(texts: Sequence[str]) -> Words:
    """Return the words of texts: runs of letters and digits, hashed without regard to case.

    Args:
        texts: any number of texts; characters beyond the basic plane are taken for gaps.

    Example:
        >>> found = words(["Laut Polizei", "LAUT"])
        >>> found.text.tolist(), found.start.tolist(), bool(found.hash[0] == found.hash[2])
        ([0, 0, 1], [0, 5, 0], True)
    """
    parts, done = [], 0
    for batch in batches(texts):
        parts.append(_words(scan(batch), done))
        done += len(batch)
    return Words(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Words)))


def _words(found: Scan, offset: int) -> Words:
    text = np.repeat(np.arange(len(found.begins) - 1), np.diff(found.bounds))
    begins = found.begins[text]
    stems = word_hashes(_sounding(found), found.starts, np.minimum(found.ends, found.starts + STEM))
    places = text + offset, found.starts - begins, found.ends - begins
    hashes = word_hashes(found.folded, found.starts, found.ends)
    return Words(*places, hashes, stems, _sounds()[1][found.codes[found.starts]])


def word_hashes(letters: Letters, starts: Numbers, ends: Numbers) -> Numbers:
    """Return the hash of every word, uint64.

    Args:
        letters: of the whole batch, with at least eight more behind the last word.
        starts: where the words begin.
        ends: where they end.
    """
    lengths = ends - starts
    hashes = lengths.astype(np.uint64) * np.uint64(BASE)
    _absorb(hashes, letters.low, starts, lengths)
    if len(letters.wide):
        high = np.zeros(len(letters.low), dtype=np.uint8)
        high[letters.wide] = letters.high
        number = np.searchsorted(starts, letters.wide, side="right") - 1
        some = number[np.flatnonzero(np.diff(number, prepend=-1) * (letters.wide < ends[number]))]
        widened = hashes[some]
        _absorb(widened, high, starts[some], lengths[some])
        hashes[some] = widened
    return hashes


def _absorb(hashes: Numbers, letters: Numbers, starts: Numbers, lengths: Numbers) -> None:
    """Take the letters of words into their hashes, eight at a time."""
    eights = np.ndarray((len(letters) - CHUNK + 1,), dtype=np.dtype("<u8"), buffer=letters.data, strides=(1,))
    _take_in(hashes, eights[starts], lengths)
    index, at = np.flatnonzero(lengths > CHUNK), CHUNK
    while len(index):
        longer = hashes[index]
        _take_in(longer, eights[starts[index] + at], lengths[index] - at)
        hashes[index] = longer
        at += CHUNK
        index = index[lengths[index] > at]


def _take_in(hashes: Numbers, eight: Numbers, left: Numbers) -> None:
    """Take the first letters of eight into hashes, as many as are left of each word."""
    eight <<= ((CHUNK - np.minimum(left, CHUNK)) * 8).astype(np.uint64)
    hashes ^= eight
    mix(hashes)


def ngram_hashes(hashes: Numbers, size: int) -> Numbers:
    """Return the hash of every `size` consecutive words from their hashes, whatever texts they stand in."""
    count = max(0, len(hashes) - size + 1)
    combined = np.zeros(count, dtype=np.uint64)
    for place in range(size):
        combined += hashes[place : place + count] * np.uint64(pow(BASE, place + 1, 1 << 64))
    return combined


def mix(numbers: Numbers) -> None:
    """Spread 64-bit numbers in place (the finaliser of SplitMix64, Steele et al. 2014)."""
    numbers ^= numbers >> np.uint64(30)
    numbers *= np.uint64(0xBF58476D1CE4E5B9)
    numbers ^= numbers >> np.uint64(27)
    numbers *= np.uint64(0x94D049BB133111EB)
    numbers ^= numbers >> np.uint64(31)


def _sounding(found: Scan) -> Letters:
    """Return the Latin letters that sound most like those of a batch."""
    numbers = _sounds()[0][found.codes]
    wide = np.flatnonzero(numbers >= BYTE)
    return Letters(numbers.astype(np.uint8), wide, (numbers[wide] >> 8).astype(np.uint8))


@lru_cache(maxsize=1)
def _sounds() -> tuple[Numbers, Numbers]:
    """Return for every code point of the basic plane the letter it sounds like, and whether it begins names."""
    characters = [chr(code) for code in range(PLANE)]
    capitals = np.array([character.isupper() or character.isdigit() for character in characters])
    sounds = [ord(sound(character.lower()[0])) % PLANE if wordy(character) else 0 for character in characters]
    return np.array(sounds, dtype=np.uint16), capitals


def sound(letter: str) -> str:
    """Return the plain Latin letter that sounds most like a small letter.

    Example:
        >>> "".join(map(sound, "карвания")), "".join(map(sound, "élwy"))
        ('karvania', 'elvi')
    """
    plain = CYRILLIC.get(letter) or normalize("NFD", letter)[0]
    return LIKE.get(plain, plain)
