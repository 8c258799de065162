import pytest

from laut.attribution.speaking import can_speak
from laut.languages.de.phrases import Words
from laut.languages.de.words import look_up
from laut.linguistics.tokens import tokenize


@pytest.mark.parametrize(
    ("phrase", "speaks"), [("die Türkei", True), ("die EU", True), ("die taz", True), ("die andere", False)]
)
def test_a_state_by_its_article_can_speak_and_so_can_a_medium_in_small_letters(phrase, speaks):
    tokens = tokenize(f"{phrase} schwieg.")
    words = Words(tokens, [look_up(token.text) for token in tokens])
    assert can_speak(words, (0, 2)) is speaks
