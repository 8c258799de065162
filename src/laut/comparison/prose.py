"""Prose: a report's own text as one string, with the way back into the received text."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from laut.model.reading import ReadReport
from laut.model.span import Span
from laut.model.text import OffsetMap


@dataclass(frozen=True, slots=True)
class Prose:
    """What of a report is compared with others: its article segments, without furniture.

    Args:
        report: id of the report.
        text: the read words of the segments, a line break between each two.
        starts: where each segment begins in `text`.
        read: where each segment begins in the read text.
        map: from the read text to the received text.
        language: ISO 639-1 code; None where unknown.
    """

    report: str
    text: str
    starts: tuple[int, ...]
    read: tuple[int, ...]
    map: OffsetMap
    language: str | None = None

    def received(self, span: Span) -> Span:
        """Return the stretch of the received text that a stretch of one segment of `text` was read from."""
        segment = self.segment(span.start)
        return self.map.to_received(span.shift(self.read[segment] - self.starts[segment]))

    @property
    def is_received(self) -> bool:
        """Whether `text` is the received text, so that its offsets need no way back."""
        return self.starts == self.read and self.map.is_identity

    def segments(self) -> list[str]:
        """Return the words of every segment."""
        return [self.text[start : end - 1] for start, end in pairwise((*self.starts, len(self.text) + 1))]

    def segment(self, offset: int) -> int:
        """Return the number of the segment that holds an offset of `text`."""
        return max(0, bisect_right(self.starts, offset) - 1)


def of_report(read: ReadReport) -> Prose:
    """Return a report's own text."""
    parts: list[str] = []
    starts, places, length = [], [], 0
    for segment in read.reading.anatomy.article():
        words = read.report.words(segment.span)
        starts.append(length)
        places.append(read.report.read.map.to_read(segment.span).start)
        parts.append(words)
        length += len(words) + 1
    language = read.reading.anatomy.language
    return Prose(read.report.id, "\n".join(parts), tuple(starts), tuple(places), read.report.read.map, language)


def of_text(name: str, text: str, language: str | None = None) -> Prose:
    r"""Return a plain text as prose, every line a segment.

    Example:
        >>> of_text("a", "Erste Zeile.\nZweite.").received(Span(13, 20))
        Span(start=13, end=20)
    """
    starts = [0]
    for line in text.split("\n")[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    return Prose(name, text, tuple(starts), tuple(starts), OffsetMap.identity(len(text)), language)
