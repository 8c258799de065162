from hypothesis import given
from hypothesis import strategies as st

from laut.linguistics.tokens import tokenize


@given(st.text(max_size=300))
def test_every_token_stands_where_its_offsets_say(text: str) -> None:
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text


@given(st.text(alphabet="aäß1 .,„“-\n", max_size=200))
def test_tokens_cover_everything_but_white_space(text: str) -> None:
    covered = "".join(token.text for token in tokenize(text))
    assert covered == "".join(text.split())


def test_compounds_with_hyphens_stay_whole() -> None:
    assert [token.text for token in tokenize("US-Regierungsvertreter der 54-Jährigen")] == [
        "US-Regierungsvertreter",
        "der",
        "54-Jährigen",
    ]


def test_offsets_begin_where_the_stretch_begins() -> None:
    assert tokenize("Ein Satz.", 4)[0] == (4, 8, "Satz")
