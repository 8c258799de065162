"""Transfer: what dated reports of the same event, and reports that share text, say of an undated one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from laut.dating.lags import lag_of
from laut.dating.reading import Combined
from laut.model.copies import Copy
from laut.model.reading import ReadReport
from laut.model.span import Span
from laut.model.time import DateEvidence, DateInterval, Dating


class Relation(StrEnum):
    """How a report stands to a dated one beside it.

    Example:
        >>> Relation.TOOK_FROM.value
        'took-from'
    """

    SAME_EVENT = "same-event"
    TOOK_FROM = "took-from"
    GAVE_TO = "gave-to"


_WHY = {
    Relation.SAME_EVENT: "a dated report of the same event",
    Relation.TOOK_FROM: "a dated report that it took text from",
    Relation.GAVE_TO: "a dated report that took text from it",
}


class Beside(NamedTuple):
    """A dated report beside an undated one.

    Args:
        report: its id.
        days: its days of publication.
        relation: how the undated one stands to it.
        span: where it shows this, in its received text: the shared words, or what it is dated by; None where its page
            doesn't.
    """

    report: str
    days: DateInterval
    relation: Relation
    span: Span | None = None


_DATED = 3
"""How many days the interval of a report may have for it to date others."""


def transferred(own: Dating, beside: Sequence[Beside]) -> Dating:
    """Return a dating narrowed by dated reports beside it; what contradicts its own evidence isn't used.

    Args:
        own: of the report by its own page and words.
        beside: reports of the same event, and those it shares text with.

    Example:
        >>> from datetime import date
        >>> day = DateInterval(date(2027, 5, 4), date(2027, 5, 4))
        >>> own = Dating(DateInterval(date(2027, 1, 1), None))
        >>> found = transferred(own, [Beside("r-1", day, Relation.TOOK_FROM)])
        >>> found.interval.earliest.isoformat(), found.interval.latest.isoformat(), found.evidence[0].report
        ('2027-05-04', '2027-05-18', 'r-1')
    """
    if own.interval.days is not None and own.interval.days <= _DATED:
        return own
    found = Combined(own.interval)
    found.add(_evidence(beside))
    best = own.best and found.interval.meet(own.best)
    return Dating(found.interval, best, (*own.evidence, *found.kept), (*own.conflicts, *found.against))


def _evidence(beside: Sequence[Beside]) -> Iterator[DateEvidence]:
    """Yield the days that each dated report allows, those that share text first."""
    for one in sorted(beside, key=lambda one: (one.relation is Relation.SAME_EVENT, one.report)):
        first, last = one.days.earliest, one.days.latest
        if first is None or last is None or (last - first).days >= _DATED:
            continue
        rule = f"dating.{one.relation.value}"
        lag = lag_of(rule)
        days = DateInterval(first - lag.before, last + lag.after)
        yield DateEvidence(one.span, days, False, _WHY[one.relation], rule, lag.coverage, one.report)


def dated_beside(
    read: Sequence[ReadReport], events: Sequence[Sequence[int]], copies: Sequence[Copy]
) -> list[ReadReport]:
    """Return reports with the datings of undated ones narrowed by those beside them.

    Args:
        read: a pile of reports.
        events: places in the pile of the reports of each event.
        copies: text that reports share.
    """
    place = {one.report.id: number for number, one in enumerate(read)}
    beside: list[list[Beside]] = [[] for _ in read]
    for event in events:
        for one in event:
            beside[one] += [_beside(read[other], Relation.SAME_EVENT) for other in event if other != one]
    for copy in copies:
        if copy.taken_by in (copy.first, copy.second):
            taker = place[copy.taken_by]
            giver = place[copy.first if copy.taken_by == copy.second else copy.second]
            shared = copy.passages[0] if copy.passages else None
            given, taken = (shared.first, shared.second) if shared else (None, None)
            if copy.taken_by == copy.first:
                given, taken = taken, given
            beside[taker].append(_beside(read[giver], Relation.TOOK_FROM, given))
            beside[giver].append(_beside(read[taker], Relation.GAVE_TO, taken))
    return [
        replace(one, reading=replace(one.reading, dating=transferred(one.reading.dating, others)))
        for one, others in zip(read, beside, strict=True)
    ]


def _beside(read: ReadReport, relation: Relation, shared: Span | None = None) -> Beside:
    dating = read.reading.dating
    dated_by = next((one.span for one in dating.evidence if one.span), None)
    return Beside(read.report.id, dating.interval, relation, shared or dated_by)
