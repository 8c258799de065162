"""Plain page text to ReadText."""

import re

from laut.intake.characters import DROPPED, READ_AS
from laut.intake.runs import Builder
from laut.model.span import Span
from laut.model.text import Line, OffsetMap, ReadText

GONE = re.compile(f"\r(?=\n)|[{DROPPED}]+")


def read_plain(received: str) -> ReadText:
    r"""Return the read text of a plain text.

    Args:
        received: the decoded text.

    Example:
        >>> read = read_plain("Die Poli\u00adzei\r\nsagt")
        >>> read.text, read.map.to_received(Span(4, 11)), len(read.lines)
        ('Die Polizei\nsagt', Span(start=4, end=12), 2)
    """
    plain = received.translate(READ_AS)
    if not GONE.search(received):
        return ReadText(plain, OffsetMap.identity(len(plain)), lines_of(plain))
    builder, done = Builder(), 0
    for gone in GONE.finditer(received):
        builder.copy(plain[done : gone.start()], done)
        done = gone.end()
    builder.copy(plain[done:], done)
    return ReadText(builder.text, builder.map(), lines_of(builder.text))


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of a read text, blank ones too."""
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Line(Span(start, start + len(line))))
        start += len(line) + 1
    return tuple(lines)
