import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from laut.comparison.stems import lengths, numbered, read, weighted


def rows(*texts):
    found, number = read(texts)
    return weighted(found.text, number, found.end - found.start, found.capital, np.full(len(texts), len(texts)))


def test_a_place_has_one_stem_in_all_languages() -> None:
    _, stem = read(["Wien", "Vienna", "Вена", "Vienne", "Wiesbaden"])
    assert len(set(stem[:4].tolist())) == 1
    assert stem[4] != stem[0]


@given(st.lists(st.integers(0, 3).map(lambda number: number << 60) | st.integers(0, 3)))
def test_hashes_are_numbered_as_numpy_does(hashes) -> None:
    given_ = np.array(hashes, dtype=np.uint64)
    expected = np.unique(given_, return_inverse=True)
    assert [one.tolist() for one in numbered(given_)] == [one.tolist() for one in expected]


def test_a_rare_word_weighs_more_than_one_that_all_texts_have() -> None:
    text, stem, weight = rows(*(f"Altmünde meldet {name}" for name in ("Sturmflut", "Hagelschlag", "Erdrutsch")))
    common = np.bincount(np.unique(stem, return_inverse=True)[1]).argmax()
    everywhere = stem == np.unique(stem)[common]
    assert weight[everywhere].max() < weight[~everywhere & (text == 0)].max()


def test_words_of_one_language_count_for_a_part_across_languages() -> None:
    text, stem, weight = rows("Altmünde Feuerwehr", "Altmünde firefighters")
    alone, across = lengths(text, stem, weight, np.array([0, 1]))
    assert (across < alone).all()
