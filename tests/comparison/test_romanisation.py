import pytest

from laut.comparison.romanisation import is_slavic, one_form


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("skibizkyj", "skibitskyi"),
        ("saluschnyj", "zaluzhnyi"),
        ("poroschenko", "poroshenko"),
        ("medwedew", "medvedev"),
        ("sacharowa", "zakharova"),
        ("schtscherbakow", "shcherbakov"),
    ],
)
def test_german_and_english_spelling_have_one_form(german: str, english: str) -> None:
    assert is_slavic(german)
    assert is_slavic(english)
    assert one_form(german) == one_form(english)


@pytest.mark.parametrize("name", ["zander", "schulz", "maier", "koch", "wien"])
def test_other_names_are_not_taken_for_slavic_ones(name: str) -> None:
    assert not is_slavic(name)
