"""Lines: the kind of segment that each line of a text mostly is."""

from collections.abc import Sequence

from laut.model.anatomy import Segment, SegmentKind
from laut.model.span import Span


def line_spans(text: str) -> list[Span]:
    r"""Return the lines of a text, without their line breaks.

    Example:
        >>> line_spans("ab\ncd")
        [Span(start=0, end=2), Span(start=3, end=5)]
    """
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def line_kinds(text: str, segments: Sequence[Segment]) -> list[SegmentKind | None]:
    """Return the kind of the longest part of every line of a text; of equally long ones the first.

    Args:
        text: the text that the segments point into.
        segments: in order, without overlap.
    """
    kinds: list[SegmentKind | None] = []
    first = 0
    for line in line_spans(text):
        lengths: dict[SegmentKind, int] = {}
        while first < len(segments) and segments[first].span.end <= line.start:
            first += 1
        for segment in segments[first:]:
            if segment.span.start >= line.end:
                break
            shared = min(segment.span.end, line.end) - max(segment.span.start, line.start)
            lengths[segment.kind] = lengths.get(segment.kind, 0) + shared
        kinds.append(max(lengths, key=lambda kind: lengths[kind]) if lengths else None)
    return kinds
