from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from laut.comparison import alignment
from laut.comparison.alignment import BRIDGE, Texts, stretches
from laut.comparison.hashing import mix

GRAMS = st.lists(st.integers(0, 12), max_size=40).map(lambda values: np.array(values, dtype=np.uint64))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one text that stand in another; word indices, end exclusive."""

    first: int
    first_end: int
    second: int
    second_end: int


def align(first, second, size, bridge=BRIDGE):
    """Return the passages that two texts of n-gram hashes share, in the order of the first."""
    gap = np.zeros(size, dtype=np.uint64)
    behind = len(first) + size
    bounds = np.array([0, behind, behind + len(second) + size])
    hashes = np.concatenate((first, gap, second, gap))
    mix(hashes)
    whole = np.repeat([True, False, True, False], [len(first), size, len(second), size])
    texts = Texts(bounds, np.repeat(np.arange(2), np.diff(bounds)), hashes, whole, size)
    found = stretches(texts, np.array([0]), np.array([1]), bridge)
    columns = found.first, found.first_end, found.second - behind, found.second_end - behind
    return [Stretch(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]


@given(GRAMS, GRAMS, st.integers(0, 8))
def test_passages_run_forwards_and_never_overlap(first, second, bridge) -> None:
    found = align(first, second, 3, bridge)
    for one in found:
        assert 0 <= one.first < one.first_end <= len(first) + 2
        assert 0 <= one.second < one.second_end <= len(second) + 2
    for one, other in pairwise(found):
        assert one.first_end <= other.first
    taken = sorted((one.second, one.second_end) for one in found)
    assert all(one[1] <= other[0] for one, other in pairwise(taken))


def test_a_changed_word_is_bridged_and_a_long_gap_is_not() -> None:
    one = np.arange(20, dtype=np.uint64)
    other = np.concatenate((one[:5], [90, 91, 92], one[8:])).astype(np.uint64)
    assert len(align(one, other, 3, bridge=0)) == 2
    assert len(align(one, other, 3, bridge=4)) == 1


def test_passages_in_another_order_are_found_both() -> None:
    one = np.arange(20, dtype=np.uint64)
    other = np.concatenate((one[10:], one[:10]))
    assert sorted((found.first, found.second) for found in align(one, other, 1)) == [(0, 10), (10, 0)]


@given(GRAMS, GRAMS)
def test_every_shared_ngram_of_texts_without_repeats_lies_in_a_passage(first, second) -> None:
    one, other = (np.unique(grams) for grams in (first, second))
    found = align(one, other, 3)
    covered = {place for run in found for place in range(run.first, run.first_end)}
    assert all(place in covered for place in np.flatnonzero(np.isin(one, other)).tolist())


def test_groups_of_many_texts_are_aligned_like_those_of_few(monkeypatch) -> None:
    one = np.arange(30, dtype=np.uint64)
    other = np.concatenate((one[3:12], [90], one[13:20])).astype(np.uint64)
    expected = align(one, other, 3)
    monkeypatch.setattr(alignment, "MANY", 1)
    assert align(one, other, 3) == expected
