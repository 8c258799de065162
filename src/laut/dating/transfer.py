"""Transfer: what dated reports of the same event, and reports that share text, say of an undated one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from laut.dating.clues import clue
from laut.dating.reading import Combined
from laut.model.copies import Copy
from laut.model.reading import ReadReport
from laut.model.time import DateEvidence, DateInterval, Dating


class Relation(StrEnum):
    """How a report stands to a dated one beside it.

    Example:
        >>> Relation.TOOK_FROM.value
        'took from'
    """

    SAME_EVENT = "tells of the same event as"
    TOOK_FROM = "took from"
    GAVE_TO = "gave to"


class Beside(NamedTuple):
    """A dated report beside an undated one: its name, its days, and how the undated one stands to it."""

    name: str
    days: DateInterval
    relation: Relation


_DATED = 3
"""How many days the interval of a report may have for it to date others."""
_WEEK, _COPIED = timedelta(days=7), timedelta(days=14)
"""How far reports of one event lie apart, and how long after a text it is taken over, as a rule (own estimates)."""


def transferred(own: Dating, beside: Sequence[Beside]) -> Dating:
    """Return a dating narrowed by dated reports beside it; what contradicts its own evidence isn't used.

    Args:
        own: of the report by its own page and words.
        beside: reports of the same event, and those it shares text with.

    Example:
        >>> from datetime import date
        >>> day = DateInterval(date(2027, 5, 4), date(2027, 5, 4))
        >>> own = Dating(DateInterval(date(2027, 1, 1), None))
        >>> found = transferred(own, [Beside("a.txt", day, Relation.TOOK_FROM)])
        >>> found.interval.earliest.isoformat(), found.interval.latest.isoformat(), found.evidence[0].why
        ('2027-05-04', '2027-05-18', 'took from a.txt')
    """
    if own.interval.days is not None and own.interval.days <= _DATED:
        return own
    found = Combined(own.interval)
    found.add(_evidence(beside))
    best = own.best and found.interval.meet(own.best)
    return Dating(found.interval, best, (*own.evidence, *found.kept), (*own.conflicts, *found.against))


def _evidence(beside: Sequence[Beside]) -> Iterator[DateEvidence]:
    """Yield the days that each dated report allows, those that share text first."""
    for one in sorted(beside, key=lambda one: (one.relation is Relation.SAME_EVENT, one.name)):
        first, last = one.days.earliest, one.days.latest
        if first is None or last is None or (last - first).days >= _DATED:
            continue
        before = {Relation.SAME_EVENT: _WEEK, Relation.GAVE_TO: _COPIED}.get(one.relation, timedelta())
        after = {Relation.SAME_EVENT: _WEEK, Relation.TOOK_FROM: _COPIED}.get(one.relation, timedelta())
        why = f"{one.relation.value} {one.name}"
        rule = f"dating.{one.relation.name.lower().replace('_', '-')}"
        yield clue(None, first - before, last + after, why, rule, hard=False)


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
            beside[taker].append(_beside(read[giver], Relation.TOOK_FROM))
            beside[giver].append(_beside(read[taker], Relation.GAVE_TO))
    return [
        replace(one, reading=replace(one.reading, dating=transferred(one.reading.dating, others)))
        for one, others in zip(read, beside, strict=True)
    ]


def _beside(read: ReadReport, relation: Relation) -> Beside:
    return Beside(read.report.name, read.reading.dating.interval, relation)
