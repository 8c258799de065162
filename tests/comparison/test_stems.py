import numpy as np

from laut.comparison.stems import lengths, read, weighted


def rows(*texts):
    found = read(texts)
    return weighted(found.text, found.stem, found.end - found.start, found.capital, np.full(len(texts), len(texts)))


def test_a_place_has_one_stem_in_all_languages() -> None:
    found = read(["Wien", "Vienna", "Вена", "Vienne", "Wiesbaden"])
    assert len(set(found.stem[:4].tolist())) == 1
    assert found.stem[4] != found.stem[0]


def test_a_rare_word_weighs_more_than_one_that_all_texts_have() -> None:
    text, stem, weight = rows(*(f"Altmünde meldet {name}" for name in ("Sturmflut", "Hagelschlag", "Erdrutsch")))
    common = np.bincount(np.unique(stem, return_inverse=True)[1]).argmax()
    everywhere = stem == np.unique(stem)[common]
    assert weight[everywhere].max() < weight[~everywhere & (text == 0)].max()


def test_words_of_one_language_count_for_a_part_across_languages() -> None:
    text, stem, weight = rows("Altmünde Feuerwehr", "Altmünde firefighters")
    alone, across = lengths(text, stem, weight, np.array([0, 1]))
    assert (across < alone).all()
