"""ReadText: the text that is read, with a map back into the text that was received."""

from bisect import bisect_right
from dataclasses import dataclass

from laut.model.span import Span


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch that stands in both texts.

    Where both lengths are equal the characters correspond one to one; otherwise the run is atomic
    (the five received characters of `&#65;` are one read character).

    Args:
        read: offset of the run in the read text.
        received: offset of the run in the received text.
        read_length: characters of the run in the read text.
        received_length: characters of the run in the received text.
    """

    read: int
    received: int
    read_length: int
    received_length: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    r"""Where each stretch of a read text stands in the received text.

    Args:
        runs: in order of both texts; characters of the read text between two runs were inserted
            (a line break between two HTML blocks) and stand nowhere in the received text.

    Example:
        >>> crlf = OffsetMap((Run(0, 0, 2, 2), Run(3, 4, 2, 2)))  # "ab\r\ncd" is read as "ab\ncd"
        >>> crlf.to_received(Span(3, 5)), crlf.to_read(Span(4, 6))
        (Span(start=4, end=6), Span(start=3, end=5))
    """

    runs: tuple[Run, ...]

    @staticmethod
    def identity(length: int) -> "OffsetMap":
        """Return the map of a text that is read as it was received."""
        return OffsetMap((Run(0, 0, length, length),))

    @property
    def is_identity(self) -> bool:
        """Whether every offset maps to itself."""
        return all(run.read == run.received and run.read_length == run.received_length for run in self.runs)

    def to_received(self, span: Span) -> Span:
        """Return the stretch of the received text that `span` of the read text was read from."""
        if not self.runs:
            return Span(0, 0)
        first = self._run_of_read(span.start)
        start = _across(span.start, first.read, first.received, first.read_length, first.received_length)
        if not len(span):
            return Span(start, start)
        last = first if span.end <= first.read + first.read_length else self._run_of_read(span.end - 1)
        if last.read_length == last.received_length:
            end = last.received + min(span.end - last.read, last.received_length)
        else:
            end = last.received + last.received_length
        return Span(start, max(start, end))

    def to_read(self, span: Span) -> Span:
        """Return the stretch of the read text that `span` of the received text became."""
        if not self.runs:
            return Span(0, 0)
        first = self._run_of_received(span.start)
        start = _across(span.start, first.received, first.read, first.received_length, first.read_length)
        if not len(span):
            return Span(start, start)
        last = first if span.end <= first.received + first.received_length else self._run_of_received(span.end - 1)
        if last.read_length == last.received_length:
            end = last.read + min(max(0, span.end - last.received), last.read_length)
        else:
            end = last.read + last.read_length
        return Span(start, max(start, end))

    def _run_of_read(self, offset: int) -> Run:
        if len(self.runs) == 1:
            return self.runs[0]
        return self.runs[max(0, bisect_right(self.runs, offset, key=lambda run: run.read) - 1)]

    def _run_of_received(self, offset: int) -> Run:
        if len(self.runs) == 1:
            return self.runs[0]
        return self.runs[max(0, bisect_right(self.runs, offset, key=lambda run: run.received) - 1)]


def _across(offset: int, here: int, there: int, length_here: int, length_there: int) -> int:
    """Carry a start offset over; one behind its run goes to the run's end, one inside an atomic run to its start."""
    into = offset - here
    if into >= length_here:
        return there + length_there
    return there + max(0, into) if length_here == length_there else there


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the read text, with what its markup says of it.

    Args:
        span: offsets into the read text, without the line break.
        tag: the HTML block element the line comes from ("h1", "p", "figcaption", "li", …); None for plain text.
        classes: the `class` and `id` words, lower case, of the element and the elements around it, and the names of
            landmarks among these ("nav", "aside", "footer", "figcaption", …).
        main: whether a main-text extractor took the line for article text; None where none was asked.
        linked: share of its characters that stand inside links, 0 to 1.
    """

    span: Span
    tag: str | None = None
    classes: tuple[str, ...] = ()
    main: bool | None = None
    linked: float = 0.0


@dataclass(frozen=True, slots=True)
class ReadText:
    r"""The text that reading steps work on.

    Args:
        text: line breaks are `\n`; no soft hyphens, no byte-order mark; no-break spaces are spaces.
        map: where each character stands in the received text.
        lines: all lines of `text` in order.
    """

    text: str
    map: OffsetMap
    lines: tuple[Line, ...]
