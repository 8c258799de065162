"""Words in the text around them: what a click on a finding leads to."""

from collections.abc import Sequence
from dataclasses import dataclass

from laut.model.report import Report
from laut.model.span import Span, cover

AROUND = 160
"""Characters of text that are shown before and after the words."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a report's read text; `marked` where it belongs to the words that are shown."""

    text: str
    marked: bool


def context(report: Report, spans: Sequence[Span], around: int = AROUND) -> tuple[Stretch, ...]:
    """Return words of a report with the text around them, cut at the ends of words.

    Args:
        report: the report.
        spans: of its received text; at least one.
        around: how many characters are shown on both sides.
    """
    marked = sorted(report.read.map.to_read(span) for span in spans)
    whole, text = cover(tuple(marked)), report.read.text
    start = max(0, whole.start - around)
    end = min(len(text), whole.end + around)
    start = start if start == 0 else text.find(" ", start, whole.start) + 1 or whole.start
    end = end if end == len(text) else _last_space(text, whole.end, end)
    stretches: list[Stretch] = []
    at = start
    for span in marked:
        stretches += [Stretch(text[at : span.start], False), Stretch(text[max(at, span.start) : span.end], True)]
        at = max(at, span.end)
    stretches.append(Stretch(text[at:end], False))
    return tuple(stretch for stretch in stretches if stretch.text)


def _last_space(text: str, start: int, end: int) -> int:
    found = text.rfind(" ", start, end)
    return found if found >= 0 else start
