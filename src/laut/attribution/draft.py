"""Draft: an attribution in the making, as token indices of its paragraph."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from laut.languages.de.phrases import Words
from laut.model.attribution import AttributionKind, Medium
from laut.model.span import Span

Range = tuple[int, int]
"""Half-open range of token indices."""

_EDGES = frozenset(",;:–—-")
_STOPS = frozenset(".!?…")


@dataclass(slots=True)
class Draft:
    """An attribution in the making.

    Args:
        kind: how the statement is rendered.
        content: its token ranges, in order.
        rule: id of the rule that found it.
        source: token range of the noun phrase that names who says it.
        cue: token ranges of the words that make it a statement.
        frame: token ranges of the reporting clause or phrase.
        addressee: token range of whom it was said to.
        relays: token ranges of the parties it came through, nearest the page first, each with its paragraph.
        medium: how it was uttered.
        behind: token range of the party whose words the source passes on.
        carries: the earlier draft whose parties it goes on with.
        paragraph: index of its paragraph in the report.
    """

    kind: AttributionKind
    content: list[Range]
    rule: str
    source: Range | None = None
    cue: list[Range] = field(default_factory=list)
    frame: list[Range] = field(default_factory=list)
    addressee: Range | None = None
    relays: list[tuple[Range, int]] = field(default_factory=list)
    medium: Medium | None = None
    behind: Range | None = None
    carries: "Draft | None" = None
    paragraph: int = 0


def subtract(parts: Sequence[Range], holes: Sequence[Range]) -> list[Range]:
    """Return what is left of ranges when others are taken out.

    Args:
        parts: the ranges.
        holes: what is taken out of them, in any order.

    Example:
        >>> subtract([(0, 10), (12, 14)], [(3, 5), (9, 13)])
        [(0, 3), (5, 9), (13, 14)]
    """
    apart: list[Range] = []
    for hole in sorted(holes):
        if apart and hole[0] <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(apart[-1][1], hole[1]))
        else:
            apart.append(hole)
    left: list[Range] = []
    for first, end in parts:
        start = first
        for place in range(bisect_right(apart, first, key=lambda hole: hole[1]), len(apart)):
            if apart[place][0] >= end:
                break
            if apart[place][0] > start:
                left.append((start, apart[place][0]))
            start = apart[place][1]
        if start < end:
            left.append((start, end))
    return left


def trim(text: Words, part: Range, *, keep_stop: bool = False) -> Range | None:
    """Take marks off both ends of a content range; None where nothing is left.

    Args:
        text: tokens of the paragraph.
        part: the range.
        keep_stop: whether a full stop at the end belongs to it (a content that is a whole sentence).
    """
    first, end = part
    tokens = text.tokens
    while first < end and (tokens[first].text in _EDGES or tokens[first].text in _STOPS):
        first += 1
    while first < end and (tokens[end - 1].text in _EDGES or (not keep_stop and tokens[end - 1].text in _STOPS)):
        end -= 1
    if not any(tokens[index].text[0].isalnum() for index in range(first, end)):
        return None
    return first, end


def with_comma(text: Words, part: Range) -> Range:
    """Return a frame with the comma that parts it from its content: the one before it, else the one behind it.

    Example:
        >>> from laut.linguistics.tokens import tokenize
        >>> with_comma(Words(tokenize("Er sei krank, so Weber."), ()), (4, 6))
        (3, 6)
    """
    first, end = part
    if first > 0 and text.tokens[first - 1].text == ",":
        return first - 1, end
    if end < len(text.tokens) and text.tokens[end].text == ",":
        return first, end + 1
    return part


def to_spans(text: Words, ranges: Sequence[Range]) -> tuple[Span, ...]:
    """Return the spans of token ranges."""
    return tuple(Span(text.tokens[first].start, text.tokens[end - 1].end) for first, end in ranges if first < end)
