"""A reading as flat rows, for queries by hand: the JSON of a reading is what the program itself reads."""

from collections.abc import Iterable, Mapping
from datetime import date

from laut.model.anatomy import Republication, SegmentKind
from laut.model.attribution import Attribution, attribution_id
from laut.model.codec import encode
from laut.model.reading import ReadReport
from laut.model.report import Report
from laut.model.span import Span, cover
from laut.model.time import DateEvidence, DateInterval

Row = Mapping[str, str | int | float | None]

FLAT = ("segments", "credits", "chain_links", "attributions", "figures", "times", "date_evidence")
"""The tables that repeat the parts of a reading."""


def report_row(read: ReadReport) -> Row:
    """Return the row of the table `reports`."""
    report, anatomy, published = read.report, read.reading.anatomy, read.reading.dating.interval
    headlines = [segment.span for segment in anatomy.segments if segment.kind is SegmentKind.HEADLINE]
    return {
        "id": report.id,
        "name": report.name,
        "title": report.words(headlines[0]) if headlines else None,
        "outlet": anatomy.outlet.source.name if anatomy.outlet else None,
        "language": anatomy.language,
        "published_earliest": _day(published.earliest),
        "published_latest": _day(published.latest),
        "republished_from": _origin(anatomy.republication),
        "media_type": report.media_type.value,
        "encoding": report.encoding,
        "sha256": report.sha256,
        "received": report.received,
        "read_text": report.read.text,
        "read_map": encode(report.read.map).decode(),
        "read_lines": encode(report.read.lines).decode(),
        "metadata": encode(report.metadata).decode(),
        "warnings": encode(report.warnings).decode(),
        "place": encode(report.place).decode(),
    }


def flat_rows(read: ReadReport) -> Mapping[str, list[Row]]:
    """Return the rows of each flat table, by the table's name."""
    report, reading = read.report, read.reading
    numbered = [(attribution_id(report.id, index), item) for index, item in enumerate(reading.attributions)]
    return {
        "segments": [
            {**_words(report, segment.span), "kind": segment.kind.value, "rule": segment.rule}
            for segment in reading.anatomy.segments
        ],
        "credits": _credits(read),
        "attributions": [_attribution(report, key, item) for key, item in numbered if item.content],
        "chain_links": [row for key, item in numbered if item.content for row in _links(report, key, item)],
        "figures": [
            {
                **_words(report, figure.span),
                "low": figure.low,
                "high": figure.high,
                "low_open": int(figure.low_open),
                "high_open": int(figure.high_open),
                "approximate": int(figure.approximate),
                "qualifier": figure.qualifier.value,
                "unit": figure.unit,
                "counted": figure.counted,
                "change_from": figure.change_from,
                "rule": figure.rule,
            }
            for figure in reading.figures
        ],
        "times": [
            {
                **_words(report, time.span),
                "type": time.type.value,
                "value": time.value,
                "mod": time.mod,
                **interval_row(time.interval),
                "rule": time.rule,
            }
            for time in reading.times
        ],
        "date_evidence": [
            *(_evidence(report, item, used=True) for item in reading.dating.evidence),
            *(_evidence(report, item, used=False) for item in reading.dating.conflicts),
        ],
    }


def _origin(notice: Republication | None) -> str | None:
    if notice is None:
        return None
    return notice.url or (notice.outlet.source.name if notice.outlet else None)


def _credits(read: ReadReport) -> list[Row]:
    anatomy = read.reading.anatomy
    named = [
        *(("text", item.source.name, item.span, item.rule) for item in anatomy.credits),
        *(("photo", item.name, item.span, item.rule) for item in anatomy.photo_credits),
        *(("byline", item.name, item.span, item.rule) for item in anatomy.bylines),
        *(("declared source", item.source.name, item.span, item.rule) for item in anatomy.declared_sources),
    ]
    return [
        {"report": read.report.id, "role": role, "name": name, **_offsets(span), "rule": rule}
        for role, name, span, rule in named
    ]


def _attribution(report: Report, key: str, item: Attribution) -> Row:
    return {
        "id": key,
        "report": report.id,
        "kind": item.kind.value,
        "content": joined(report, item.content),
        "source": report.words(item.source) if item.source else None,
        "cue": joined(report, item.cue) or None,
        "hedges": joined(report, (hedge.span for hedge in item.hedges)) or None,
        "addressee": report.words(item.addressee) if item.addressee else None,
        "medium": item.medium.value if item.medium else None,
        "chain": " ← ".join(item.chain.names),
        **_offsets(cover(item.content)),
        "rule": item.rule,
        "confidence": item.confidence,
    }


def _links(report: Report, key: str, item: Attribution) -> list[Row]:
    trunk = len(item.chain.links) - item.chain.parallel
    return [
        {
            "report": report.id,
            "attribution": key,
            "position": position + 1,
            "name": link.source.name,
            "kind": link.source.kind.value,
            "control": link.source.control,
            "side_by_side": int(position >= trunk),
            **_offsets(link.span),
            "rule": link.rule,
        }
        for position, link in enumerate(item.chain.links)
    ]


def _evidence(report: Report, item: DateEvidence, *, used: bool) -> Row:
    return {
        "report": report.id,
        "text": report.words(item.span) if item.span else None,
        **interval_row(item.says),
        "hard": int(item.hard),
        "used": int(used),
        "why": item.why,
        "start_offset": item.span.start if item.span else None,
        "end_offset": item.span.end if item.span else None,
        "rule": item.rule,
    }


def _words(report: Report, span: Span) -> Row:
    return {"report": report.id, "text": report.words(span), **_offsets(span)}


def _offsets(span: Span) -> Row:
    return {"start_offset": span.start, "end_offset": span.end}


def interval_row(interval: DateInterval | None) -> Row:
    """Return the columns `earliest` and `latest` of an interval."""
    return {
        "earliest": _day(interval.earliest) if interval else None,
        "latest": _day(interval.latest) if interval else None,
    }


def joined(report: Report, spans: Iterable[Span]) -> str:
    """Return the words of a finding in one or several pieces."""
    return " … ".join(report.words(span) for span in spans)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
