import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.linguistics.stretches import Stretches, clause


def sentences(text):
    stretches = Stretches(text)
    return [text[slice(*stretches.sentence(offset))].strip() for offset in range(len(text))]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Es brannte. Drei Wagen blieben stehen.", "Es brannte."),
        ("Am 3. Mai brannte es. Danach nicht.", "Am 3. Mai brannte es."),
        ("Das kostet ca. 40 Euro im Jahr. Mehr nicht.", "Das kostet ca. 40 Euro im Jahr."),
        ("„Es brannte.“ Danach nicht.", "„Es brannte.“"),
        ("Überschrift ohne Punkt\nText darunter.", "Überschrift ohne Punkt"),
    ],
)
def test_first_sentence(text, first):
    assert sentences(text)[0] == first


def test_clause_lies_between_marks():
    text = "Als es brannte, kam die Feuerwehr, die löschte."
    assert text[slice(*clause(text, 20, (0, len(text))))] == "kam die Feuerwehr"


def test_endless_sentence_is_looked_at_in_part():
    start, end = Stretches("Wort " * 10_000).sentence(25_000)
    assert end - start == 1000


@given(st.text(max_size=200), st.integers(min_value=0, max_value=199))
def test_sentence_holds_its_offset(text, offset):
    if offset < len(text):
        start, end = Stretches(text).sentence(offset)
        assert 0 <= start <= offset < end <= len(text)
