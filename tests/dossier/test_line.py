from hypothesis import given
from hypothesis import strategies as st

from laut.dossier.line import Piece, Style, plain, wrap

PIECES = st.lists(st.tuples(st.text(alphabet="abc äß-…", max_size=12), st.sampled_from(Style)), min_size=1, max_size=8)


@given(PIECES, st.integers(10, 40))
def test_wrapping_keeps_every_word(pieces, width):
    line = tuple(Piece(text, style) for text, style in pieces)
    words = plain(line).split()
    wrapped = "".join(plain(part).replace(" ", "") for part in wrap(line, width, 2))
    assert wrapped == "".join(words)


@given(PIECES, st.integers(10, 40))
def test_wrapped_lines_are_not_too_long(pieces, width):
    line = tuple(Piece(text, style) for text, style in pieces)
    assert all(len(plain(part)) <= width for part in wrap(line, width, 2))


@given(PIECES, st.integers(10, 40))
def test_words_keep_their_style(pieces, width):
    line = tuple(Piece(text, style) for text, style in pieces)
    before = [(char, piece.style) for piece in line for char in piece.text if char != " "]
    parts = [piece for part in wrap(line, width, 2) for piece in part]
    assert [(char, piece.style) for piece in parts for char in piece.text if char != " "] == before


def test_characters_that_steer_a_terminal_are_shown_as_dots():
    (line,) = wrap((Piece("a\x1b[31mb\u202ec\x07"),), 40, 0)
    assert plain(line) == "a·[31mb·c·"
