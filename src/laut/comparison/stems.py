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
        text: index of the text of each word.
        stem: its stem.
        length: letters of the word.
        capital: whether it begins with a capital letter or a digit.
        count: how many texts there are among which that of each text is rare or isn't, by index of the text.

    Returns:
        Text, stem and integer weight, one row for each stem of each text.
    """
    order = np.lexsort((~capital, stem, text))
    text, stem, length, capital = text[order], stem[order], length[order], capital[order]
    new = np.ones(len(text), dtype=bool)
    new[1:] = (np.diff(text) != 0) | (stem[1:] != stem[:-1])
    text, stem, length, capital = text[new], stem[new], length[new], capital[new]
    _, inverse, frequency = np.unique(stem, return_inverse=True, return_counts=True)
    prior = np.where(capital, 2, np.where(length <= 5, 150, 18))
    reports, among = frequency[inverse], count[text]
    weight = np.floor(4 * np.log2((among + 300) / (reports + prior))).astype(np.int64)
    keep = (length > 1) & (weight > 0) & (reports <= np.maximum(COMMON, np.minimum(among // 10, MOST)))
    columns: tuple[Any, ...] = (text[keep], stem[keep], weight[keep])
    return columns


def lengths(text: Numbers, stem: Numbers, weight: Numbers, language: Numbers) -> tuple[Numbers, Numbers]:
    """Return how long the vector of every text is, as integers.

    Args:
        text: index of a text, one row for each stem of each text.
        stem: the stem.
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


def read(texts: Sequence[str]) -> Words:
    """Return the words of texts; names of one place in several languages have one stem."""
    found = words(texts)
    names, first = _places()
    place = np.minimum(np.searchsorted(names, found.stem), len(names) - 1)
    stem = np.where(names[place] == found.stem, first[place], found.stem)
    return Words(found.text, found.start, found.end, found.hash, stem, found.capital)


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
    _, inverse = np.unique(stem, return_inverse=True)
    low, high = np.full(len(stem), len(stem)), np.full(len(stem), -1)
    np.minimum.at(low, inverse, language)
    np.maximum.at(high, inverse, language)
    shared: Numbers = low[inverse] != high[inverse]
    return shared
