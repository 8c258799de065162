"""Lines of text with styles: what a dossier is written in, whether or not the place it goes to knows colours."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """What a piece of a line is; a renderer decides how that looks."""

    PLAIN = "plain"
    TITLE = "title"
    HEADING = "heading"
    ID = "id"
    COUNT = "count"
    WARNING = "warning"
    QUOTED = "quoted"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line in one style."""

    text: str
    style: Style = Style.PLAIN


Line = tuple[Piece, ...]

Paragraph = tuple[Line, int]
"""A line before it is broken, and by how many spaces its further lines are indented."""

CONTROL = dict.fromkeys([*range(32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "·")
"""Characters of a page that could steer a terminal or turn the direction of writing: shown as a dot."""


GLUE = "\u00a0"
"""A space at which a line isn't broken; an ordinary one in what comes out."""


def paragraph(hang: int, *pieces: Piece) -> Paragraph:
    """Return pieces as a line that is yet to be broken."""
    return pieces, hang


def wrap(pieces: Line, width: int, hang: int) -> Iterator[Line]:
    """Break a line where it is too long.

    Args:
        pieces: the whole line; its indentation is the first piece's.
        width: in characters.
        hang: by how many spaces all but the first line are indented.

    Example:
        >>> lines = wrap((Piece("  laut "), Piece("Polizei", Style.QUOTED), Piece(" brennt es")), 16, 4)
        >>> [plain(line) for line in lines]
        ['  laut Polizei', '    brennt es']
    """
    pieces = tuple(Piece(piece.text.translate(CONTROL), piece.style) for piece in pieces)
    text = "".join(piece.text for piece in pieces)
    styles = [piece.style for piece in pieces for _ in piece.text]
    indent = len(text) - len(text.lstrip(" "))
    filled = textwrap.wrap(
        text, width, initial_indent="", subsequent_indent=" " * hang, break_on_hyphens=False, drop_whitespace=True
    )
    at = 0
    for number, line in enumerate(filled):
        body = line if number == 0 else line[hang:]
        at = text.index(body, at if number else 0)
        prefix = "" if number == 0 else " " * hang
        yield (Piece(prefix), *_styled(body, styles[at : at + len(body)])) if prefix else _styled(body, styles[at:])
        at += len(body)
    if not filled and indent == 0:
        yield ()


def plain(line: Line) -> str:
    """Return a line without its styles."""
    return "".join(piece.text for piece in line).rstrip()


def _styled(text: str, styles: list[Style]) -> Line:
    pieces: list[Piece] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or styles[end] is not styles[start]:
            pieces.append(Piece(text[start:end].replace(GLUE, " "), styles[start]))
            start = end
    return tuple(pieces)
