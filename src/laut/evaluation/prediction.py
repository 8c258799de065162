"""What was read and compared, in the form in which stories of known provenance are predicted."""

from collections.abc import Mapping, Sequence
from datetime import date

from laut.evaluation.lines import line_kinds
from laut.evaluation.metrics.tally import Record
from laut.model.attribution import Attribution
from laut.model.claim import Claim, Question
from laut.model.copies import CopyKind
from laut.model.figure import Figure
from laut.model.reading import ReadReport
from laut.model.span import Span
from laut.model.story import Case
from laut.model.time import TimeExpression


def prediction_of(read: Sequence[ReadReport], case: Case) -> Record:
    """Return what laut found in a pile, reports under their file names.

    Args:
        read: the reports with their readings.
        case: what comparing them found.
    """
    names = {one.report.id: one.report.name for one in read}
    events = {report: event.id for story in case.stories for event in story.events for report in event.reports}
    return {
        "reports": [_page(one) for one in read],
        "attributions": [_attribution(one, attribution) for one in read for attribution in one.reading.attributions],
        "copies": [
            [names[copy.first], names[copy.second]] for copy in case.copies if copy.kind is not CopyKind.QUOTATION
        ],
        "events": {names[report]: event for report, event in sorted(events.items())},
        "questions": [_question(question, names) for story in case.stories for question in story.questions],
        "alterations": [
            {"report": names[one.report], "from": names.get(one.origin, one.origin), "kind": one.kind.value}
            for story in case.stories
            for one in story.alterations
        ],
    }


def _page(one: ReadReport) -> Record:
    anatomy, interval = one.reading.anatomy, one.reading.dating.interval
    kinds = line_kinds(one.report.received, anatomy.segments)
    notice = anatomy.republication
    outlet = notice.outlet.source.name if notice and notice.outlet else None
    return {
        "report": one.report.name,
        "segments": [{"line": number, "kind": kind.value} for number, kind in enumerate(kinds) if kind],
        "credits": [mention.source.name for mention in anatomy.credits],
        "republished_from": (notice.url or outlet) if notice else None,
        "published": {"earliest": _iso(interval.earliest), "latest": _iso(interval.latest)},
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _spans(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _within(span: Span, attribution: Attribution) -> bool:
    return any(span.overlaps(piece) for piece in attribution.content)


def _attribution(one: ReadReport, attribution: Attribution) -> Record:
    words, source, addressee = one.report.words, attribution.source, attribution.addressee
    return {
        "report": one.report.name,
        "content": _spans(attribution.content),
        "text": " … ".join(words(span) for span in attribution.content),
        "kind": attribution.kind.value,
        "source": [source.start, source.end] if source else None,
        "chain": list(attribution.chain.names),
        "addressee": words(addressee) if addressee else None,
        "hedges": [words(hedge.span) for hedge in attribution.hedges],
        "figures": [_figure(figure) for figure in one.reading.figures if _within(figure.span, attribution)],
        "times": [_time(expression) for expression in one.reading.times if _within(expression.span, attribution)],
        "rule": attribution.rule,
    }


def _figure(figure: Figure) -> Record:
    flags = {name: getattr(figure, name) for name in ("low_open", "high_open", "approximate")}
    return {"low": figure.low, "high": figure.high, **flags}


def _time(expression: TimeExpression) -> Record:
    return {"value": expression.value, "mod": expression.mod}


def _question(question: Question, names: Mapping[str, str]) -> Record:
    return {
        "about": question.about,
        "verdict": question.verdict.value,
        "claims": [_claim(claim, names) for claim in question.claims],
    }


def _claim(claim: Claim, names: Mapping[str, str]) -> Record:
    return {
        "says": claim.says,
        "reports": [
            {"report": names[one.report], "spans": _spans(one.content), "chain": list(one.chain.names)}
            for one in claim.statements
        ],
        "independent_origins": [claim.origins.low, claim.origins.high],
        "bottleneck": [names.get(party, party) for party in claim.origins.bottleneck],
    }
