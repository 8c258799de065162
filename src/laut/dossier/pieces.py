"""Text cut into flat pieces at the ends of everything that was found in it, so that findings can overlap."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from laut.dossier.line import CONTROL
from laut.model.span import Span

VISIBLE = {code: dot for code, dot in CONTROL.items() if chr(code) not in "\t\n"}
"""Characters that could turn the direction of writing or that no page may hold: shown as a dot of the same length."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that was found in a text.

    Args:
        span: where, in the text that is cut.
        role: what it is: "said", "source", "cue", "hedge", "figure", "time", "chain", "date", "spot".
        of: the card that it belongs to; None for none.
        anchor: id of its first character on the page; None for none.
    """

    span: Span
    role: str
    of: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text in which nothing begins or ends.

    Args:
        text: its characters.
        roles: of all that covers it, each once.
        cards: that it belongs to, the narrowest finding first.
        anchors: of what begins here.
    """

    text: str
    roles: tuple[str, ...]
    cards: tuple[str, ...]
    anchors: tuple[str, ...]


def pieces(text: str, within: Span, marks: Sequence[Mark]) -> Iterator[Piece]:
    """Yield the pieces of a stretch of a text; together they hold each of its characters once.

    Args:
        text: the whole text.
        within: the stretch.
        marks: what was found in it, in order of place; what lies outside the stretch is cut or passed over.

    Example:
        >>> found = [Mark(Span(0, 8), "said", "c-1"), Mark(Span(5, 12), "hedge")]
        >>> [(piece.text, piece.roles) for piece in pieces("laut wohl so", Span(0, 12), found)]
        [('laut ', ('said',)), ('woh', ('said', 'hedge')), ('l so', ('hedge',))]
    """
    inside = [mark for mark in marks if mark.span.overlaps(within)]
    bounds = {within.start, within.end}
    for mark in inside:
        bounds |= {min(max(end, within.start), within.end) for end in (mark.span.start, mark.span.end)}
    cuts = sorted(bounds)
    for start, end in pairwise(cuts):
        here = [mark for mark in inside if mark.span.start <= start and end <= mark.span.end]
        narrow = sorted(here, key=lambda mark: len(mark.span))
        yield Piece(
            text=text[start:end].translate(VISIBLE),
            roles=tuple(dict.fromkeys(mark.role for mark in here)),
            cards=tuple(dict.fromkeys(mark.of for mark in narrow if mark.of)),
            anchors=tuple(dict.fromkeys(mark.anchor for mark in here if mark.anchor and mark.span.start == start)),
        )


def lines(text: str) -> Iterator[Span]:
    r"""Yield the lines of a text that hold anything, without their breaks.

    Example:
        >>> list(lines("laut\n\nPolizei"))
        [Span(start=0, end=4), Span(start=6, end=13)]
    """
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def touching(spans: Iterable[Mark], within: Sequence[Span]) -> Iterator[list[Mark]]:
    """Yield, for each of some stretches in order, the marks that reach into it.

    Args:
        spans: marks in any order.
        within: stretches that don't overlap, in order.
    """
    waiting = sorted(spans, key=lambda mark: (mark.span.start, mark.span.end))
    at, active = 0, list[Mark]()
    for stretch in within:
        while at < len(waiting) and waiting[at].span.start < stretch.end:
            active.append(waiting[at])
            at += 1
        active = [mark for mark in active if mark.span.end > stretch.start]
        yield list(active)
