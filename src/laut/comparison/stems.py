"""Stems: the telling words of texts with weights as integers, the same for a name in several languages.

Rare words weigh much, names and figures more than other words. How rare a word is, is judged by the pile and by what
such words are like in general, so that it holds for a pile of five reports on one matter too.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import isqrt
from typing import Any

import numpy as np

from laut.comparison.hashing import Numbers, Words, words
from laut.registry import places

COMMON = 60
MOST = 1000
ALIEN = 3


def weighted(text: Numbers, stem: Numbers, length: Numbers, capital: Numbers, count: Numbers) -> tuple[Numbers, ...]:
    """Weigh every stem of every text.

    Args:
        text: index of the text of each word, ascending.
        stem: the number of its stem, from 0 on.
        length: letters of the word.
        capital: whether it begins with a capital letter or a digit.
        count: how many texts there are among which that of each text is rare or isn't, by index of the text.

    Returns:
        Text, stem and integer weight, one row for each stem of each text.
    """
    row = _firsts(text, stem, capital)
    text, stem, length, capital = text[row], stem[row], length[row], capital[row]
    prior = np.where(capital, 2, np.where(length <= 5, 150, 18))
    reports, among = np.bincount(stem)[stem], count[text]
    weight = np.floor(4 * np.log2((among + 300) / (reports + prior))).astype(np.int64)
    keep = (length > 1) & (weight > 0) & (reports <= np.maximum(COMMON, np.minimum(among // 10, MOST)))
    columns: tuple[Any, ...] = (text[keep], stem[keep], weight[keep])
    return columns


def _firsts(text: Numbers, stem: Numbers, capital: Numbers) -> Numbers:
    """Return the first word of each stem of each text, with a capital if any of them has one; by text and stem."""
    begins = np.searchsorted(text, np.arange(int(text.max(initial=0)) + 1))
    place = np.arange(len(text)) - begins[text]
    most, last = (np.uint64(int(one.max(initial=0)).bit_length()) for one in (stem, place))
    # Sorting packed numbers is many times faster than sorting indices.
    packed = (text.astype(np.uint64) << most | stem.astype(np.uint64)) << np.uint64(1) | ~capital
    packed = packed << last | place.astype(np.uint64)
    packed.sort()
    found = (packed & ((np.uint64(1) << last) - np.uint64(1))).astype(np.int64)
    packed >>= last + np.uint64(1)
    new = np.ones(len(packed), dtype=bool)
    new[1:] = packed[1:] != packed[:-1]
    row: Numbers = begins[(packed[new] >> most).astype(np.int64)] + found[new]
    return row


def lengths(text: Numbers, stem: Numbers, weight: Numbers, language: Numbers) -> tuple[Numbers, Numbers]:
    """Return how long the vector of every text is, as integers.

    Args:
        text: index of a text, one row for each stem of each text.
        stem: the number of the stem.
        weight: its weight.
        language: number of the language of every text.

    Returns:
        The length by all stems; the length for comparing with another language, where stems that stand in one
        language only count for a part.
    """
    whole, across = amounts(text, stem, weight**2, language)
    return _roots(whole), _roots(across)


def amounts(text: Numbers, stem: Numbers, value: Numbers, language: Numbers) -> tuple[Numbers, Numbers]:
    """Add up a value of every stem of each text: of all, and with those of one language only counted for a part."""
    whole = _sums(text, value, len(language))
    common = _sums(text, value * _international(stem, language[text]), len(language))
    return whole, common + (whole - common) // ALIEN


def read(texts: Sequence[str]) -> tuple[Words, Numbers]:
    """Return the words of texts and the number of each one's stem, from 0 on.

    Names of one place in several languages have one stem.
    """
    found = words(texts)
    different, number = numbered(found.stem)
    names, first = _places()
    place = np.minimum(np.searchsorted(names, different), len(names) - 1)
    stem = np.where(names[place] == different, first[place], different)
    return found, np.unique(stem, return_inverse=True)[1][number]


def numbered(hashes: Numbers) -> tuple[Numbers, Numbers]:
    """Return different hashes in order, and the place of each hash among them: what np.unique does, in half the time.

    Example:
        >>> different, number = numbered(np.array([7 << 60, 5, 7 << 60], dtype=np.uint64))
        >>> different.tolist() == [5, 7 << 60], number.tolist()
        (True, [1, 0, 1])
    """
    low = np.uint64((1 << len(hashes).bit_length()) - 1)
    # Sorting packed numbers is many times faster than sorting indices.
    packed = (hashes & ~low) | np.arange(len(hashes), dtype=np.uint64)
    packed.sort()
    place = (packed & low).astype(np.int64)
    ordered = hashes[place]
    if (ordered[1:] < ordered[:-1]).any():  # two hashes that differ in their last bits only
        different, number = np.unique(hashes, return_inverse=True)
        return different, number
    new = np.ones(len(ordered), dtype=bool)
    new[1:] = ordered[1:] != ordered[:-1]
    number = np.empty(len(hashes), dtype=np.int64)
    number[place] = np.cumsum(new) - 1
    return ordered[new], number


@lru_cache(maxsize=1)
def _places() -> tuple[Numbers, Numbers]:
    """Return the stems of all names of places in order, and for each the stem of the first name of its place."""
    listed = places()
    stems = [words(names).stem for names in listed]
    every, first = np.concatenate(stems), np.repeat([one[0] for one in stems], [len(one) for one in stems])
    order = np.argsort(every)
    return every[order], first[order]


def _roots(numbers: Numbers) -> Numbers:
    """Return the integer square roots, at least 1."""
    return np.array([max(1, isqrt(int(one))) for one in numbers], dtype=np.int64)


def _sums(text: Numbers, values: Numbers, count: int) -> Numbers:
    sums = np.zeros(count, dtype=np.int64)
    np.add.at(sums, text, values)
    return sums


def _international(stem: Numbers, language: Numbers) -> Numbers:
    """Say for every row whether its stem stands in texts of more than one language."""
    count = int(stem.max(initial=0)) + 1
    low, high = np.full(count, np.iinfo(np.int64).max), np.full(count, -1)
    np.minimum.at(low, stem, language)
    np.maximum.at(high, stem, language)
    shared: Numbers = low[stem] != high[stem]
    return shared
