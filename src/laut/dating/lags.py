"""Lags: how long before and after what it names a report is published, as a rule, and how sure that is."""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from laut.languages import table
from laut.linguistics.lexicon import Row
from laut.model.span import Span
from laut.model.time import DateEvidence, DateInterval


class Lag(NamedTuple):
    """Days before the first and after the last day of what is named, and in how many of a hundred reports they hold."""

    before: timedelta
    after: timedelta
    coverage: int


@cache
def _rows() -> dict[str, Row]:
    return {row["id"]: row for row in table("xx", "publication_lags")}


@cache
def coverage_of(rule: str) -> int | None:
    """Return in how many of a hundred reports the evidence of a rule holds; None where that wasn't measured.

    Args:
        rule: its id; the longest id of the table that it begins with counts.

    Example:
        >>> coverage_of("dating.lead-day"), coverage_of("an.unmeasured.rule")
        (90, None)
    """
    known = max((row for row in _rows() if rule.startswith(row)), key=len, default=None)
    return int(_rows()[known]["coverage"]) if known else None


@cache
def lag_of(rule: str) -> Lag:
    """Return the lag of a rule.

    Args:
        rule: its id, one with days in the table.

    Raises:
        KeyError: if the table has no days for it.
    """
    row = _rows()[rule]
    return Lag(timedelta(days=int(row["before"])), timedelta(days=int(row["after"])), int(row["coverage"]))


def lagged(span: Span, begin: date, end: date, why: str, rule: str, *, past: bool = False) -> DateEvidence:
    """Return the evidence that a report is of the days around what it names.

    Args:
        span: the words.
        begin: the first day of what they name.
        end: the last.
        why: how they bound the day of publication, in words for the reader.
        rule: its id, one with days in the table.
        past: whether it has happened beyond doubt, so that nothing before it is allowed.

    Example:
        >>> day = date(2027, 5, 4)
        >>> found = lagged(Span(0, 3), day, day, "the day of the news", "dating.lead-day", past=True)
        >>> found.says.earliest.isoformat(), found.says.latest.isoformat(), found.coverage
        ('2027-05-04', '2027-06-01', 90)
    """
    lag = lag_of(rule)
    earliest = begin if past else begin - lag.before
    return DateEvidence(span, DateInterval(earliest, end + lag.after), False, why, rule, lag.coverage)
