"""Clue: one bound on the day of publication, before the bounds are combined."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from laut.dating.lags import coverage_of
from laut.model.span import Span
from laut.model.time import DateEvidence, DateInterval

Item = TypeVar("Item")


def clue(
    span: Span | None, earliest: date | None, latest: date | None, why: str, rule: str, *, hard: bool
) -> DateEvidence:
    """Return the evidence that some words allow the days from `earliest` to `latest`."""
    return DateEvidence(span, DateInterval(earliest, latest), hard, why, rule, None if hard else coverage_of(rule))


def years_later(day: date, years: float) -> date:
    """Return the day that is some years after another, by months; a day that the month lacks is its 28th.

    Example:
        >>> years_later(date(2022, 2, 24), 3.5).isoformat()
        '2025-08-24'
    """
    months = day.year * 12 + day.month - 1 + round(years * 12)
    return date(months // 12, months % 12 + 1, min(day.day, 28) if day.day > 28 else day.day)


def within(items: Sequence[Item], bounds: tuple[int, int], key: Callable[[Item], int]) -> Sequence[Item]:
    """Return the items that begin inside some bounds.

    Args:
        items: in order.
        bounds: offsets, the second excluded.
        key: gives the offset at which an item begins.

    Example:
        >>> within([3, 5, 8], (4, 8), key=lambda offset: offset)
        [5]
    """
    return items[bisect_left(items, bounds[0], key=key) : bisect_left(items, bounds[1], key=key)]
