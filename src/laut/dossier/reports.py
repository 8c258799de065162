"""What a dossier shows of one report: where it comes from, when, and what it shares with others."""

from collections.abc import Iterable, Mapping

from laut.dossier.report_values import CopyView, Days, EvidenceView, ReportView, Words
from laut.model.anatomy import PageDateKind, Republication, SegmentKind
from laut.model.copies import Copy
from laut.model.reading import ReadReport
from laut.model.report import Report
from laut.model.span import Span
from laut.model.time import DateEvidence, DateInterval


def words(report: Report, span: Span) -> Words:
    """Return the words of a span with their place."""
    return Words(report.id, span.start, span.end, report.words(span))


def report_view(
    number: int, read: ReadReport, copies: Iterable[Copy], story: frozenset[str], reports: Mapping[str, ReadReport]
) -> ReportView:
    """Return what a dossier shows of a report.

    Args:
        number: its place in the story, from 1.
        read: the report with its reading.
        copies: all copies of the case.
        story: ids of the story's reports; copies from elsewhere aren't shown.
        reports: all reports of the case by id, for those that lend their days.
    """
    report, anatomy, dating = read.report, read.reading.anatomy, read.reading.dating
    outlet = anatomy.outlet.source.name if anatomy.outlet else None
    headlines = [segment.span for segment in anatomy.segments if segment.kind is SegmentKind.HEADLINE]
    notice = anatomy.republication
    shared = [_copy(report.id, copy) for copy in copies if report.id in (copy.first, copy.second)]
    return ReportView(
        id=report.id,
        number=number,
        name=report.name,
        label=outlet or report.name,
        party=outlet or report.name,
        outlet=outlet,
        title=report.words(headlines[0]) if headlines else None,
        language=anatomy.language,
        published=days_of(dating.interval),
        likeliest=days_of(dating.best) if dating.best else None,
        dated=any(date.value for date in anatomy.dates if date.kind is not PageDateKind.COMMENTED),
        page_dates=tuple(words(report, date.span) for date in anatomy.dates),
        evidence=tuple(_evidence(report, item, reports) for item in dating.evidence),
        conflicts=tuple(_evidence(report, item, reports) for item in dating.conflicts),
        certain=days_of(dating.certain),
        coverage=dating.coverage,
        credits=_unique(mention.source.name for mention in anatomy.credits),
        photo_credits=_unique(credit.name for credit in anatomy.photo_credits),
        bylines=_unique(byline.name for byline in anatomy.bylines),
        declared_sources=_unique(mention.source.name for mention in anatomy.declared_sources),
        republished_from=_origin(notice),
        republication=words(report, notice.span) if notice else None,
        copies=tuple(copy for copy in shared if copy.report in story),
        statements=len(read.reading.attributions),
        sha256=report.sha256,
        warnings=(*report.warnings, *anatomy.warnings),
    )


def _copy(report: str, copy: Copy) -> CopyView:
    other, share = (copy.second, copy.first_contained) if copy.first == report else (copy.first, copy.second_contained)
    taken = None if copy.taken_by is None else copy.taken_by == report
    return CopyView(other, copy.kind.value, round(share / 10), taken)


def _evidence(report: Report, item: DateEvidence, reports: Mapping[str, ReadReport]) -> EvidenceView:
    shown_in = reports[item.report].report if item.report else report
    place = words(shown_in, item.span) if item.span else None
    return EvidenceView(place, days_of(item.says), item.hard, item.why, item.rule, item.coverage, item.report)


def days_of(interval: DateInterval) -> Days:
    """Return an interval as a dossier holds it."""
    return Days(
        interval.earliest.isoformat() if interval.earliest else None,
        interval.latest.isoformat() if interval.latest else None,
    )


def _origin(notice: Republication | None) -> str | None:
    if notice is None:
        return None
    if notice.outlet is not None:
        return notice.outlet.source.name
    return notice.url


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
