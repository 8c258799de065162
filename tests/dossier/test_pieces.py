from hypothesis import given
from hypothesis import strategies as st

from laut.dossier.pieces import VISIBLE, Mark, lines, pieces, touching
from laut.model.span import Span

TEXT = st.text(st.sampled_from("ab 😀é\u0301\u202e\nש"), min_size=1, max_size=40)


@st.composite
def marked_texts(draw):
    text = draw(TEXT)
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    spans = [Span(min(one), max(one)) for one in draw(st.lists(ends, max_size=8))]
    return text, [Mark(span, "said", f"c-{at}", f"w-{at}") for at, span in enumerate(spans) if len(span)]


@given(marked_texts())
def test_pieces_hold_every_character_once(given_):
    text, marks = given_
    assert "".join(piece.text for piece in pieces(text, Span(0, len(text)), marks)) == text.translate(VISIBLE)


@given(marked_texts())
def test_a_mark_covers_just_its_own_words(given_):
    text, marks = given_
    found = list(pieces(text, Span(0, len(text)), marks))
    for mark in marks:
        covered = "".join(piece.text for piece in found if mark.of in piece.cards)
        assert covered == mark.span.of(text).translate(VISIBLE)


@given(marked_texts())
def test_an_anchor_stands_where_its_mark_begins(given_):
    text, marks = given_
    at = 0
    for piece in pieces(text, Span(0, len(text)), marks):
        assert set(piece.anchors) == {mark.anchor for mark in marks if mark.span.start == at}
        at += len(piece.text)


@given(marked_texts())
def test_each_line_gets_the_marks_that_reach_into_it(given_):
    text, marks = given_
    spans = list(lines(text))
    for span, found in zip(spans, touching(marks, spans), strict=True):
        assert {mark.of for mark in found} >= {mark.of for mark in marks if mark.span.overlaps(span)}


def test_the_narrowest_finding_is_named_first():
    marks = [Mark(Span(0, 9), "said", "wide"), Mark(Span(3, 6), "said", "narrow")]
    assert next(iter(list(pieces("abcdefghi", Span(0, 9), marks))[1].cards)) == "narrow"
