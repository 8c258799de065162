import re

from hypothesis import given
from hypothesis import strategies as st

from laut.comparison import hashing
from laut.comparison.hashing import words

TEXTS = st.lists(st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=("Cs",)), max_size=60), max_size=6)


@given(TEXTS)
def test_words_are_the_runs_of_letters_and_digits(texts: list[str]) -> None:
    found = words(texts)
    spans = list(zip(found.text.tolist(), found.start.tolist(), found.end.tolist(), strict=True))
    expected = [
        (number, match.start(), match.end())
        for number, text in enumerate(texts)
        for match in re.finditer("x+", "".join("x" if one.isalnum() else "-" for one in text))
    ]
    assert spans == expected


@given(TEXTS)
def test_a_hash_depends_on_the_word_alone(texts: list[str]) -> None:
    together = words(texts).hash.tolist()
    assert together == [one for text in texts for one in words([text]).hash.tolist()]


def test_hashes_are_fixed_for_all_time() -> None:
    assert words(["Laut Polizei"]).hash.tolist() == [13071041578678895413, 13020392389067055349]


def test_case_does_not_matter_and_other_words_differ() -> None:
    first, second, third = words(["Straße STRASSE straße"]).hash.tolist()
    assert first == third != second


def test_a_stem_holds_across_scripts() -> None:
    german, russian = words(["Karwanien Карвания"]).stem.tolist()
    assert german == russian


def test_a_batch_that_is_cut_gives_the_same_hashes(monkeypatch) -> None:
    texts = [f"Bericht {number} vom Deich" for number in range(20)]
    whole = words(texts)
    monkeypatch.setattr(hashing, "BATCH", 50)
    cut = words(texts)
    assert (cut.hash.tolist(), cut.text.tolist()) == (whole.hash.tolist(), whole.text.tolist())
