import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.comparison.propositions import propositions


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Geprüft würden zunächst drei Häuser; die Akten seien später verschwunden.", 2),
        ("Das Tor sei offen, weil der Riegel fehlt.", 1),
        ("Wenn es regnet, bleibt das Bad zu.", 1),
        ("Seit Tagen heißt es überall, der Steg sei morsch.", 1),
        ("Der Wirt, der am Steg wohnt, sah niemanden.", 1),
    ],
)
def test_main_clauses_part_a_sentence(text, parts) -> None:
    assert len(propositions(text, "de")) + 1 == parts


def test_a_language_without_clauses_is_not_parted() -> None:
    assert propositions("The gate was open, the bolt was missing.", "en") == ()


@given(st.text("Das Tor sei offen, und; die– habe.", max_size=60))
def test_clauses_begin_inside_the_text_and_in_order(text) -> None:
    found = propositions(text, "de")
    assert list(found) == sorted(set(found))
    assert all(0 < place < len(text) for place in found)
