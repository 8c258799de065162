import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.comparison import grams, overlap, sampling
from laut.comparison.candidates import Pairs
from laut.comparison.overlap import overlaps, shared
from laut.comparison.prose import of_text
from laut.comparison.sampling import families

PAIRS = st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]), min_size=1)


def pile(count: int = 40) -> list[str]:
    """Return invented reports, every second of which holds half of the one before it."""
    chance = random.Random(7)
    texts: list[str] = []
    for number in range(count):
        words = [f"wort{chance.randrange(10**6)}" for _ in range(200)]
        texts.append(" ".join(words if number % 2 == 0 else texts[-1].split()[50:150] + words[:100]))
    return texts


def test_a_large_pile_gives_what_a_small_one_does(monkeypatch) -> None:
    prose = [of_text(str(number), text) for number, text in enumerate(pile())]
    whole = shared(prose)
    monkeypatch.setattr(overlap, "PILE", 5000)
    assert len(whole) == 20
    assert shared(prose) == whole


def test_joining_part_by_part_gives_what_joining_at_once_does(monkeypatch) -> None:
    prose = [of_text(str(number), text) for number, text in enumerate(pile())]
    whole = shared(prose, quotations=True)
    monkeypatch.setattr(grams, "RANGE", 200)
    monkeypatch.setattr(sampling, "PART", 200)
    monkeypatch.setattr(overlap, "PAIRS", 3)
    monkeypatch.setattr(overlap, "SMALL_FAMILY", 5000)
    assert len(whole) == 20
    assert shared(prose, quotations=True) == whole


@pytest.mark.parametrize("most", [5000, 10**6])
def test_known_pairs_come_without_passages_and_are_the_same_otherwise(monkeypatch, most) -> None:
    monkeypatch.setattr(overlap, "PILE", most)
    prose = [of_text(str(number), text) for number, text in enumerate(pile())]
    whole = shared(prose)
    known = {(one.first, one.second) for one in whole[::3]}
    found = sorted(overlaps(prose, known=known), key=lambda one: (one.first, one.second))
    assert found == [replace(one, passages=()) if (one.first, one.second) in known else one for one in whole]


@given(PAIRS, st.integers(1, 60))
def test_every_pair_is_in_one_family_of_bounded_length(pairs, most) -> None:
    first, second = (np.array(column) for column in zip(*sorted(pairs), strict=True))
    lengths = np.full(10, 7)
    batches = [batch.tolist() for batch in families(Pairs(first, second, first), lengths, most)]
    assert sorted(pair for batch in batches for pair in batch) == list(range(len(pairs)))
    for batch in batches:
        texts = {text for pair in batch for text in (int(first[pair]), int(second[pair]))}
        assert len(texts) * 7 <= most or len(batch) == 1
