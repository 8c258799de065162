import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.languages.de.analysis import sentence_rules
from laut.linguistics.quotations import pair_quotations
from laut.linguistics.sentences import split_sentences
from laut.linguistics.tokens import tokenize


def sentences(text: str) -> list[str]:
    tokens = tokenize(text)
    ranges = split_sentences(tokens, pair_quotations(tokens), sentence_rules())
    return [text[tokens[first].start : tokens[end - 1].end] for first, end in ranges]


@pytest.mark.parametrize(
    "parts",
    [
        ["Der Damm hielt.", "Niemand wurde verletzt."],
        ["Am 3. Oktober kam Dr. Weber mit ca. 20 Leuten.", "Sie blieb."],
        ["Die Sitzung endete um 9.", "Der Rat vertagte sich."],
        ["„Wir bleiben. Wir gehen nicht“, sagte sie.", "Er schwieg."],
        ["„Nein!“, rief er.", "Sie lachte."],
        ["„Da war nichts zu retten.“", "Der Wirt zuckte mit den Schultern."],
        ["Das gilt z. B. für Lübeck und u. a. für Kiel.", "Mehr nicht."],
        ["War das nötig?", "Wohl kaum!"],
        ["Die Fa. Holm (gegr. 1921) liefert 1.500 Rohre.", "»Genug«, sagt der Chef."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@given(st.text(alphabet='aB1 .!?„“"»«(),–\n', max_size=200))
def test_sentences_cover_all_tokens_in_order(text: str) -> None:
    tokens = tokenize(text)
    ranges = split_sentences(tokens, pair_quotations(tokens), sentence_rules())
    assert [index for first, end in ranges for index in range(first, end)] == list(range(len(tokens)))
