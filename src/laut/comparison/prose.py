"""Prose: a report's own text as one string, with the way back into the read text."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, pairwise

from laut.model.reading import ReadReport
from laut.model.span import Span


@dataclass(frozen=True, slots=True)
class Prose:
    """What of a report is compared with others: its article segments, without furniture.

    Args:
        report: id of the report.
        text: the read words of the segments, a line break between each two.
        starts: where each segment begins in `text`.
        read: where each segment begins in the read text.
        language: ISO 639-1 code; None where unknown.
    """

    report: str
    text: str
    starts: tuple[int, ...]
    read: tuple[int, ...]
    language: str | None = None

    def in_read(self, span: Span) -> Span:
        """Return where a stretch of one segment of `text` stands in the read text."""
        segment = self.segment(span.start)
        return span.shift(self.read[segment] - self.starts[segment])

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
    return Prose(read.report.id, "\n".join(parts), tuple(starts), tuple(places), language)


def of_text(name: str, text: str, language: str | None = None) -> Prose:
    r"""Return a plain text as prose, every line a segment.

    Example:
        >>> of_text("a", "Erste Zeile.\nZweite.").in_read(Span(13, 20))
        Span(start=13, end=20)
    """
    places = tuple(accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0))
    return Prose(name, text, places, places, language)
