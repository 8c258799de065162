"""Clue: one bound on the day of publication, before the bounds are combined."""

from datetime import date

from laut.model.span import Span
from laut.model.time import DateEvidence, DateInterval

FAR_PAST, FAR_FUTURE = date(1800, 1, 1), date(2200, 12, 31)
"""What an open end counts as where one is needed."""


def clue(
    span: Span | None, earliest: date | None, latest: date | None, why: str, rule: str, *, hard: bool
) -> DateEvidence:
    """Return the evidence that some words allow the days from `earliest` to `latest`."""
    return DateEvidence(span, DateInterval(earliest, latest), hard, why, rule)


def years_later(day: date, years: float) -> date:
    """Return the day that is some years after another, by months; a day that the month lacks is its 28th.

    Example:
        >>> years_later(date(2022, 2, 24), 3.5).isoformat()
        '2025-08-24'
    """
    months = day.year * 12 + day.month - 1 + round(years * 12)
    return date(months // 12, months % 12 + 1, min(day.day, 28) if day.day > 28 else day.day)
