from hypothesis import given
from hypothesis import strategies as st

from laut.intake.plain import read_plain
from laut.model.span import Span

ODD = st.text(st.sampled_from("ab \r\n\u00ad\u00a0\ufeff\u2028\t.Ä\u202e"), max_size=60)


def test_line_ends_become_line_feeds():
    assert read_plain("a\r\nb\rc\u2028d").text == "a\nb\nc\nd"


def test_soft_hyphens_and_marks_are_dropped():
    assert read_plain("\ufeffPoli\u00adzei").text == "Polizei"


def test_no_break_spaces_are_spaces():
    assert read_plain("15\u00a0000\u202fEuro").text == "15 000 Euro"


def test_a_clean_text_maps_to_itself():
    assert read_plain("Die Polizei\nsagt").map.is_identity


@given(ODD)
def test_every_character_maps_to_the_one_it_was_read_from(received):
    read = read_plain(received)
    for offset, character in enumerate(read.text):
        original = read.map.to_received(Span(offset, offset + 1)).of(received)
        assert original == character or (character in " \n" and len(original) == 1)


@given(ODD)
def test_lines_cover_the_text(received):
    read = read_plain(received)
    assert "\n".join(line.span.of(read.text) for line in read.lines) == read.text
