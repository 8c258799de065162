from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from laut.comparison import candidates as module
from laut.comparison.candidates import HUBS, MANY, candidates, contained, sets

HELD = st.lists(st.sets(st.integers(0, 7), max_size=8), min_size=1, max_size=60)


def folded(ngrams: list[set[int]]):
    rows = [(text, number) for number, texts in enumerate(ngrams) for text in sorted(texts)]
    text, group = np.array(rows, dtype=np.int64).reshape(-1, 2).T
    return sets(text, group)


def sizes(ngrams: list[set[int]], count: int):
    return np.array([sum(text in texts for texts in ngrams) for text in range(count)])


@given(HELD, st.integers(0, 1000))
def test_all_pairs_that_share_enough_are_found_with_what_they_share(ngrams, least) -> None:
    found = candidates(folded(ngrams), sizes(ngrams, 8), least)
    size = sizes(ngrams, 8)
    expected = {}
    for first, second in combinations(range(8), 2):
        shared = sum({first, second} <= texts for texts in ngrams)
        if shared >= 4 and shared * 1000 >= least * min(size[first], size[second]):
            expected[first, second] = shared
    pairs = zip(found.first.tolist(), found.second.tolist(), strict=True)
    assert dict(zip(pairs, found.shared.tolist(), strict=True)) == expected


@given(HELD)
def test_known_pairs_are_measured_alike(ngrams) -> None:
    size = sizes(ngrams, 8)
    found = candidates(folded(ngrams), size)
    keys = np.array([first * 8 + second for first, second in combinations(range(8), 2)])
    known = contained(folded(ngrams), size, keys)
    assert (known.first.tolist(), known.shared.tolist()) == (found.first.tolist(), found.shared.tolist())


def test_a_text_that_very_many_print_is_found_without_comparing_all_with_all() -> None:
    count = 20 * MANY
    ngrams = [set(range(count))] * 50
    found = candidates(folded(ngrams), sizes(ngrams, count))
    assert set(found.first.tolist()) | set(found.second.tolist()) == set(range(count))
    assert len(found.first) <= HUBS * count


def test_the_boilerplate_of_a_site_makes_no_pair(monkeypatch) -> None:
    monkeypatch.setattr(module, "MANY", 10)
    own = [{text} for text in range(40) for _ in range(80)]
    ngrams = own + [set(range(40))] * 20
    assert not len(candidates(folded(ngrams), sizes(ngrams, 40)).first)
