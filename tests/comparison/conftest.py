"""Read reports made from a few lines of text, for comparing steps."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date

import pytest

from laut.engine import Embedded, embedded
from laut.figures import read as read_figures
from laut.model.anatomy import Anatomy, Byline, BylineKind, Republication, Segment, SegmentKind
from laut.model.attribution import Attribution, AttributionKind, Hedge
from laut.model.reading import Reading, ReadReport
from laut.model.report import MediaType, Report
from laut.model.source import Chain, Mention, Source, SourceKind
from laut.model.span import Span
from laut.model.text import Line, OffsetMap, ReadText
from laut.model.time import DateInterval, Dating

Make = Callable[..., ReadReport]


def mention(name: str, kind: SourceKind = SourceKind.UNKNOWN, span: Span = Span(0, 0)) -> Mention:
    return Mention(span, Source(name, kind), "test")


def make_report(
    name: str,
    text: str,
    said: Sequence[tuple[str, tuple[str, ...]]] = (),
    outlet: str | None = None,
    day: date | None = None,
    wires: Sequence[str] = (),
    original: str | None = None,
    byline: str | None = None,
    language: str = "de",
    unnamed: Sequence[str] = (),
    parallel: int = 0,
    declared: Sequence[str] = (),
) -> ReadReport:
    """Make a report of a headline and paragraphs, one a line; `said` are statements with their stated chains.

    A statement in quotation marks is direct; one whose first sign is "?" is hedged.
    """
    lines, offset = [], 0
    for line in text.split("\n"):
        lines.append(Line(Span(offset, offset + len(line))))
        offset += len(line) + 1
    read = ReadText(text, OffsetMap.identity(len(text)), tuple(lines))
    sha = hashlib.sha256(f"{name}{text}".encode()).hexdigest()
    report = Report("r-" + sha[:10], name, name, MediaType.TEXT, sha, "utf-8", text, read)
    kinds = [SegmentKind.HEADLINE, *[SegmentKind.BODY] * len(lines)]
    segments = tuple(
        Segment(line.span, kind, "test") for line, kind in zip(lines, kinds, strict=False) if len(line.span)
    )
    anatomy = Anatomy(
        language=language,
        segments=segments,
        outlet=mention(outlet, SourceKind.OUTLET) if outlet else None,
        credits=tuple(mention(one, SourceKind.AGENCY) for one in wires),
        bylines=(Byline(Span(0, 0), byline, BylineKind.PERSON, "test"),) if byline else (),
        declared_sources=tuple(mention(one, SourceKind.OUTLET) for one in declared),
        republication=Republication(Span(0, 0), None, mention(original, SourceKind.OUTLET), "de", "test")
        if original
        else None,
    )
    attributions = []
    for words, names in said:
        start = text.index(words.removeprefix("?"))
        span = Span(start, start + len(words.removeprefix("?")))
        links = tuple(mention(one, SourceKind.UNNAMED if one in unnamed else SourceKind.UNKNOWN, span) for one in names)
        attributions.append(
            Attribution(
                AttributionKind.DIRECT if words[0] in "„»" else AttributionKind.INDIRECT,
                (span,),
                "test",
                hedges=(Hedge(span, "test"),) if words.startswith("?") else (),
                chain=Chain(links, parallel),
            )
        )
    days = DateInterval(day, day)
    figures = read_figures([report], [anatomy])[0]
    return ReadReport(report, Reading(report.id, anatomy, tuple(attributions), figures, (), Dating(days, days)))


@pytest.fixture
def make() -> Make:
    return make_report


@pytest.fixture
def engine() -> Iterator[Embedded]:
    with embedded() as one:
        yield one
