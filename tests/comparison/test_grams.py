from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from laut.comparison.grams import SIZE, distinct, postings, read
from laut.comparison.hashing import mix

HASHES = st.lists(st.integers(0, 9), min_size=1, max_size=40)


@given(HASHES)
def test_equal_ngrams_stand_in_one_group(values: list[int]) -> None:
    hashes = np.array(values, dtype=np.uint64)
    mix(hashes)
    found = postings(hashes, np.arange(len(values)))
    together = {
        pair
        for low, high in zip(found.heads.tolist(), found.heads[1:].tolist(), strict=False)
        for pair in combinations(found.place[low:high].tolist(), 2)
    }
    expected = {(a, b) for a, b in combinations(range(len(values)), 2) if values[a] == values[b]}
    assert together == expected


@given(st.lists(HASHES, min_size=1, max_size=5))
def test_different_ngrams_of_each_text_are_counted_once(texts: list[list[int]]) -> None:
    hashes = np.array([value for text in texts for value in text], dtype=np.uint64)
    mix(hashes)
    text = np.repeat(np.arange(len(texts)), [len(one) for one in texts])
    own = np.ones(len(hashes), dtype=bool)
    _, sizes = distinct(own, text, postings(hashes, np.arange(len(hashes))), len(texts))
    assert sizes.tolist() == [len(set(one)) for one in texts]


def test_an_ngram_within_a_quotation_is_not_the_reports_own() -> None:
    found = read(["Er sagte am Montag „wir bleiben heute alle hier im Haus“ und ging dann nach Hause"])
    inside = np.flatnonzero(found.whole & ~found.own).tolist()
    assert inside == [4, 5, 6]


def test_texts_without_words_have_no_ngrams() -> None:
    found = read(["", "--", "a b c d e", "x"])
    assert found.bounds.tolist() == [0, 0, 0, SIZE, SIZE + 1]
    assert found.whole.tolist() == [True, *[False] * SIZE]
