from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.comparison import products as module
from laut.comparison.products import Stems, products

TEXTS = st.lists(st.dictionaries(st.integers(0, 9), st.integers(1, 20), max_size=6), min_size=1, max_size=8)


def stems(texts: list[dict[int, int]]) -> Stems:
    """Return the stems of texts, every second of which a text begins with."""
    rows = [(number, stem, weight) for number, text in enumerate(texts) for stem, weight in sorted(text.items())]
    text, stem, weight = np.array(rows, dtype=np.int64).reshape(-1, 3).T
    return Stems(text, stem, weight, weight * (stem % 2))


def expected(texts: list[dict[int, int]], proposing: set[int]) -> dict[tuple[int, int], tuple[int, int, int]]:
    found = {}
    for first, one in enumerate(texts):
        for second, other in enumerate(texts[first + 1 :], start=first + 1):
            both = one.keys() & other.keys()
            if both & proposing:
                leads = [sum(text[stem] for stem in both if stem % 2) for text in (one, other)]
                found[first, second] = (sum(one[stem] * other[stem] for stem in both), *leads)
    return found


@pytest.mark.parametrize(("few", "least"), [(2, 1), (100, 1), (2, 0)])
@given(TEXTS)
def test_what_pairs_share_is_added_up_of_all_stems(few, least, texts) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "FEW", few)
        found = products(stems(texts), np.ones(len(texts), dtype=np.int64), least)
    held = Counter(stem for text in texts for stem in text)
    columns = (found.first, found.second, found.dot, found.first_lead, found.second_lead)
    rows = {row[:2]: row[2:] for row in zip(*(column.tolist() for column in columns), strict=True)}
    assert rows == expected(texts, {stem for stem, count in held.items() if count <= few or not least})
    assert list(rows) == sorted(rows)


def test_pairs_that_share_too_little_are_left_out() -> None:
    texts = [{1: 10, 2: 10}, {1: 10, 3: 1}, {2: 1}]
    found = products(stems(texts), np.array([14, 10, 10]), 500)
    assert list(zip(found.first.tolist(), found.second.tolist(), strict=True)) == [(0, 1)]
