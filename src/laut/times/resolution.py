"""Resolve time expressions against the interval in which their report was published."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from laut.model.time import DateInterval, Dating, TimeExpression, TimeType
from laut.times.calendar import days_of
from laut.times.terms import value_of


def resolve(times: Sequence[tuple[TimeExpression, ...]], datings: Sequence[Dating]) -> list[tuple[TimeExpression, ...]]:
    """Resolve the time expressions of reports against when those were published.

    An expression gets a value where the whole anchor interval leads to the same one: the likeliest days where the
    dating has any, else all days it allows. Otherwise it stays underspecified, with the days it can cover.

    Args:
        times: what `read` found, per report.
        datings: one per report.

    Returns:
        The expressions of each report, in the same order.
    """
    return [tuple(_of_report(found, dating)) for found, dating in zip(times, datings, strict=True)]


def _of_report(times: tuple[TimeExpression, ...], dating: Dating) -> list[TimeExpression]:
    first, last = _ends(dating.best or dating.interval)
    out: list[TimeExpression] = []
    pairs: list[tuple[str, str]] = []
    for index, time in enumerate(times):
        linked = pairs[index + _step(time.term)] if _step(time.term) < 0 else _ahead(times, index, first, last)
        early = value_of(time.term, first, linked[0] if linked else None)
        late = value_of(time.term, last, linked[1] if linked else None)
        pairs.append((early, late))
        out.append(_with(time, early, late))
    return out


def _ends(interval: DateInterval) -> tuple[date | None, date | None]:
    if interval.earliest is None or interval.latest is None:
        return None, None
    return interval.earliest, interval.latest


def _step(term: str) -> int:
    """Return how many expressions on or back a term hangs on; 0 where on none."""
    mark = term.rpartition("@")[2] if "@" in term else "0"
    return int(mark)


def _ahead(
    times: tuple[TimeExpression, ...], index: int, first: date | None, last: date | None
) -> tuple[str, str] | None:
    """Return the values of the expression ahead that a term hangs on ("vom 4. bis 6. Mai")."""
    step = _step(times[index].term)
    if step <= 0 or index + step >= len(times):
        return None
    other = times[index + step]
    return value_of(other.term, first, None), value_of(other.term, last, None)


def _with(time: TimeExpression, early: str, late: str) -> TimeExpression:
    if early == late:
        covers = days_of(early) if time.type in (TimeType.DATE, TimeType.TIME) else None
        return replace(time, value=early, interval=covers)
    begin, end = days_of(early), days_of(late)
    if begin is None or end is None or begin.earliest is None or end.latest is None or begin.earliest > end.latest:
        return time
    return replace(time, interval=DateInterval(begin.earliest, end.latest))
