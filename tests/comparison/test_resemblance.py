import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laut.comparison.resemblance import alike, resemblance
from laut.comparison.vectors import SCALE, closeness, encoder

HARBOUR = "Brand im Hafen von Altmünde\nEin Lager mit Reifen brannte in der Nacht, sagte Feuerwehrchef Jan Wiethoff."
AGAIN = "Feuer zerstört Lager in Altmünde\nIm Hafen verbrannten Reifen. Wiethoff sprach von zwölf Stunden Arbeit."
RATES = "Zinsen steigen weiter\nDie Bank von Hellburg hebt den Leitzins auf vier Prozent, teilte Ute Karsten mit."
ENGLISH = "Fire in the port of Altmünde\nA warehouse full of tyres burned overnight, fire chief Jan Wiethoff said."
PILE = [HARBOUR, AGAIN, RATES, ENGLISH]
TONGUES = ["de", "de", "de", "en"]
PAIRS = [(0, 1), (0, 2), (0, 3), (2, 3)]


def rated(texts, pairs=PAIRS, found=None):
    return resemblance(texts, pairs, alike(texts, TONGUES), found)


def kinship(texts):
    found = alike(texts, TONGUES[: len(texts)])
    return dict(
        zip(zip(found.first.tolist(), found.second.tolist(), strict=True), found.kinship().tolist(), strict=True)
    )


def test_two_reports_on_one_fire_are_more_alike_than_on_fire_and_rates() -> None:
    same, other, _, _ = rated(PILE)
    assert same > 2 * other


def test_what_either_begins_with_counts_by_where_it_stands_in_the_other() -> None:
    below = f"{RATES}\nIn Altmünde brannte am Hafen ein Lager."
    found = alike([HARBOUR, below, RATES], ["de"] * 3)
    heading = dict(
        zip(zip(found.first.tolist(), found.second.tolist(), strict=True), found.heading.tolist(), strict=True)
    )
    assert heading[0, 1] > heading.get((0, 2), 0)


def test_a_text_and_itself_are_wholly_alike() -> None:
    assert rated(PILE, [(1, 1)]) == [1000]


def test_a_report_in_another_language_is_known_by_its_names() -> None:
    found = kinship(PILE)
    assert found[0, 3] > found.get((2, 3), 0)


@given(st.permutations(range(3)))
@settings(max_examples=6, deadline=None)
def test_kinship_does_not_depend_on_the_order(order) -> None:
    expected = kinship(PILE[:3])
    mixed = {
        tuple(sorted((order[a], order[b]))): value for (a, b), value in kinship([PILE[one] for one in order]).items()
    }
    assert mixed == expected


@pytest.fixture(scope="module")
def model():
    found = encoder()
    assert found is not None
    return found


def test_vectors_know_one_matter_across_languages(model) -> None:
    _, _, translated, other = rated(PILE, found=model)
    assert translated > 2 * other


def test_a_vector_does_not_depend_on_its_neighbours(model) -> None:
    assert (model.encode([RATES])[0] == model.encode(PILE)[2]).all()


def test_vectors_are_whole_numbers_of_one_length(model) -> None:
    length = np.sqrt((model.encode([RATES]) ** 2).sum())
    assert abs(length - SCALE) < SCALE / 100


def test_closeness_is_never_below_nothing(model) -> None:
    assert (closeness(["Zinsen", "Luchs im Zoo"], [(0, 1)], model) >= 0).all()
