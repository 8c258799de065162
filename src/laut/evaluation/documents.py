"""Documents: texts of data sets as reports, with the anatomy that the set is known to have."""

import hashlib
from collections.abc import Sequence
from datetime import date

from laut.intake.plain import read_plain
from laut.languages import AVAILABLE, has
from laut.model.anatomy import Anatomy, Segment, SegmentKind
from laut.model.errors import UnmeasuredError
from laut.model.report import MediaType, Report
from laut.model.time import DateInterval, Dating

RULE = "evaluation.given"


def report_of(name: str, text: str) -> Report:
    """Return a text of a data set as a report; its spans point into `text`.

    Example:
        >>> report_of("a", "Der Damm hielt.").read.text
        'Der Damm hielt.'
    """
    data = text.encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(name.encode() + b"\0" + data).hexdigest()
    return Report(
        id=f"r-{digest[:10]}",
        name=name,
        uri=f"evaluation:{name}",
        media_type=MediaType.TEXT,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding="utf-8",
        received=text,
        read=read_plain(text),
    )


def article_of(report: Report, language: str | None, headline: bool = False) -> Anatomy:
    """Return the anatomy of a text that is known to be article text only.

    Args:
        report: the text.
        language: of the text, where the set tells.
        headline: whether its first line is the headline.
    """
    segments: list[Segment] = []
    for line in report.read.lines:
        words = line.span.of(report.read.text)
        if words.strip():
            kind = SegmentKind.HEADLINE if headline and not segments else SegmentKind.BODY
            segments.append(Segment(line.span, kind, RULE))
    return Anatomy(language=language, segments=tuple(segments))


def articles(reports: Sequence[Report], language: str, headline: bool = False) -> list[Anatomy]:
    """Return the anatomies of texts that are known to be article text only."""
    return [article_of(report, language, headline) for report in reports]


def need_language(language: str, name: str | None = None) -> None:
    """Check that a language can be read.

    Args:
        language: ISO 639-1.
        name: of the table that the stage measured needs; without one, the language must be read as a whole.

    Raises:
        UnmeasuredError: if it can't be yet.
    """
    if not (has(language, name) if name else language in AVAILABLE):
        raise UnmeasuredError(language, "laut can't read this language yet", f"measure one of {', '.join(AVAILABLE)}")


def dated(day: str) -> Dating:
    """Return the dating of a document whose day is known (ISO date, a time behind it is left out)."""
    known = date.fromisoformat(day[:10])
    return Dating(DateInterval(known, known))
