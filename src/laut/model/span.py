"""Span: a stretch of a text, the one thing every finding points to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a text, in Unicode code points.

    Args:
        start: offset of the first character.
        end: offset behind the last character; never before `start`.

    Raises:
        ValueError: if the offsets are negative or the wrong way round.

    Example:
        >>> Span(0, 4).of("laut Polizei")
        'laut'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forwards from 0, not from {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two spans share at least one character.

        Example:
            >>> Span(0, 4).overlaps(Span(3, 5)), Span(0, 4).overlaps(Span(4, 5))
            (True, False)
        """
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> "Span":
        """Return the span moved by `by` characters."""
        return Span(self.start + by, self.end + by)


class ReceivedSpan(Span):
    """A span that points into the received text already, because its words stand in markup and were never read.

    A reading step's other spans point into the read text; relocating leaves this one where it is.
    """

    __slots__ = ()


def cover(spans: tuple[Span, ...]) -> Span:
    """Return the smallest span that holds all of `spans`.

    Raises:
        ValueError: if `spans` is empty.

    Example:
        >>> cover((Span(5, 7), Span(1, 3)))
        Span(start=1, end=7)
    """
    return Span(min(span.start for span in spans), max(span.end for span in spans))
