"""Times of the year and days of the week: what narrows an interval once the year is known."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from laut.dating.clues import clue
from laut.dating.lags import lag_of
from laut.languages import table
from laut.languages.patterns import pattern
from laut.linguistics.stretches import Stretches
from laut.model.anatomy import Anatomy, PageDateKind
from laut.model.span import Span
from laut.model.time import DateEvidence, DateInterval, TimeExpression
from laut.times import times_of
from laut.times.calendar import day_of, feast
from laut.times.rules import values

_REACH = 800
"""How many days an interval may have for a time of the year to be placed in it."""


@cache
def _seasons(language: str) -> tuple[re.Pattern[str], dict[str, tuple[str, str, int]]]:
    rows = table(language, "seasons")
    words = "|".join(rf"(?P<s{number}>{row['words']})" for number, row in enumerate(rows))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)"), {
        f"s{number}": (row["id"], row["begin"], int(row["days"])) for number, row in enumerate(rows)
    }


def from_seasons(text: str, stretches: Stretches, interval: DateInterval, language: str) -> Iterator[DateEvidence]:
    """Yield the time of the year at which feasts and customs are news, where the interval leaves one such time.

    Args:
        text: the read text.
        stretches: its sentences.
        interval: what is known so far.
        language: ISO 639-1.
    """
    if not interval.days or interval.days > _REACH or not interval.earliest or not interval.latest:
        return
    words, seasons = _seasons(language)
    told = set()
    for found in words.finditer(text):
        rule, begin, days = seasons[str(found.lastgroup)]
        bounds = stretches.sentence(found.start())
        if (
            _is_remote(interval, found.start())
            or rule in told
            or pattern(language, "dating_patterns", "future").search(text, *bounds)
        ):
            continue
        times = [_window(begin, days, year) for year in range(interval.earliest.year - 1, interval.latest.year + 1)]
        fitting = [(first, last) for first, last in times if first <= interval.latest and last >= interval.earliest]
        if len(fitting) == 1:
            told.add(rule)
            first, last = fitting[0]
            yield clue(Span(*found.span()), first, last, "a feast or custom of that time", rule, hard=False)


def _is_remote(interval: DateInterval, offset: int) -> bool:
    """Say whether a feast behind the lead can be another year's: it can where the interval is longer than a season."""
    return offset >= _LEAD and (interval.days or _REACH) > _SEASONS


_SEASONS = 200
"""How many days an interval may have for a feast told behind the lead to be the one in it."""


def _window(begin: str, days: int, year: int) -> tuple[date, date]:
    first = feast(begin, year)
    return first, first + timedelta(days=days)


_WEEK = timedelta(days=7)
"""For how long a feast is called by its name alone."""


def from_feasts(times: Sequence[TimeExpression], interval: DateInterval) -> Iterator[DateEvidence]:
    """Yield the days from a feast that is told as past ("an Weihnachten gab es …"), where the interval leaves one.

    Args:
        times: the time expressions of the text.
        interval: what is known so far.
    """
    if not interval.days or interval.days > _REACH or not interval.earliest or not interval.latest:
        return
    for time in times:
        words = time.term.split()
        if words[0] != "holiday" or words[2] != "<" or _is_remote(interval, time.span.start):
            continue
        days = [feast(words[1], year) for year in range(interval.earliest.year - 1, interval.latest.year + 1)]
        fitting = [day for day in days if interval.meet(DateInterval(day, day + _WEEK))]
        if len(fitting) == 1:
            why = "a feast that has passed"
            yield clue(time.span, fitting[0], fitting[0] + _WEEK, why, "dating.feast", hard=False)


def from_page_days(anatomy: Anatomy, interval: DateInterval, language: str) -> Iterator[DateEvidence]:
    """Yield the day that a page date without year names ("Donnerstag, 14. Oktober"), where only one fits the interval.

    Args:
        anatomy: with the dates of the page.
        interval: what is known so far.
        language: ISO 639-1.
    """
    if not interval.days or interval.days > _REACH or not interval.earliest:
        return
    for page_date in anatomy.dates:
        if page_date.value or page_date.kind is not PageDateKind.PUBLISHED:
            continue
        fitting = [
            day
            for day in (interval.earliest + timedelta(days=number) for number in range(interval.days))
            if _is_told(day, page_date.text, language)
        ]
        if len(fitting) == 1:
            day = fitting[0]
            yield clue(page_date.span, day, day, "the only such day in the interval", page_date.rule, hard=False)


def _is_told(day: date, words: str, language: str) -> bool:
    """Say whether a page date without year can be of a day: by weekday, and by day and month."""
    named = [int(value) for word, value in values(language, "weekday").items() if word in words.lower()]
    terms = [time.term.split() for time in times_of(words, language)]
    of_year = [(int(term[1]), int(term[2])) for term in terms if term[0] == "monthday"]
    if not named and not of_year:
        return False
    return (not named or day.isoweekday() in named) and (not of_year or (day.month, day.day) in of_year)


_LEAD = 350
"""How many characters at a report's beginning tell its news."""


def from_days_of_year(
    text: str, times: Sequence[TimeExpression], interval: DateInterval, language: str
) -> Iterator[DateEvidence]:
    """Yield the days around a day told without year, where the interval leaves one year for it.

    Such a day is one of the lead that isn't to come, or one told with its weekday, which few years have on that day.

    Args:
        text: the read text.
        times: its time expressions.
        interval: what is known so far.
        language: ISO 639-1.
    """
    if not interval.earliest or not interval.latest or not interval.days or interval.days > _YEARS:
        return
    for time in times:
        words = time.term.split()
        if words[0] != "monthday" or "@" in time.term or _is_label(text, time):
            continue
        before = text[max(0, time.span.start - _BEFORE) : time.span.start]
        weekday = _weekday(time.span.of(text), before, language)
        if weekday is None and (time.span.start > _LEAD or interval.days > _REACH or words[3] == ">"):
            continue
        direction = ">" if pattern(language, "dating_patterns", "until").search(before) else words[3]
        around = [
            found
            for year in range(interval.earliest.year - 1, interval.latest.year + 2)
            if (found := _around(f"{year:04d}-{int(words[1]):02d}-{int(words[2]):02d}", direction, weekday))
            and interval.meet(found)
        ]
        if len(around) == 1:
            why = "the only such day in the interval"
            yield clue(time.span, around[0].earliest, around[0].latest, why, "dating.day-of-year", hard=False)
            return


_BEFORE = 24
"""How many characters before a day can name its weekday, or tell that it is the end of a time."""
_YEARS = 2200
"""How many days an interval may have for a weekday to pick a year in it: it falls on a day every six years or so."""


def _is_label(text: str, time: TimeExpression) -> bool:
    """Say whether a day labels its line, as in a chronicle."""
    at_begin = time.span.start == 0 or text[time.span.start - 1] == "\n"
    return at_begin and text[time.span.end : time.span.end + 1] == ":"


def _weekday(day: str, before: str, language: str) -> int | None:
    """Return the weekday that a day is told with, from Monday as 1: it begins the words, or stands before them."""
    beside = pattern(language, "dating_patterns", "weekday_before").search(before)
    words = (beside.group() if beside else day).lower()
    return next((int(number) for word, number in values(language, "weekday").items() if words.startswith(word)), None)


def _around(iso: str, direction: str, weekday: int | None) -> DateInterval | None:
    """Return the days on which a report tells of a day as past or to come; None where it isn't that weekday."""
    day = day_of(iso)
    if day is None or (weekday is not None and day.isoweekday() != weekday):
        return None
    lag = lag_of("dating.day-of-year-ahead" if direction == ">" else "dating.day-of-year")
    return DateInterval(day if direction == "<" else day - lag.before, day + lag.after)


_MAXIMUM = 45
"""How many days an interval may have for a weekday to point at days in it."""


def likeliest(interval: DateInterval, times: Sequence[TimeExpression]) -> DateInterval | None:
    """Return the likeliest days of an interval by the weekdays that its report names; None where nothing tells.

    Most reports of a day appear on it or the day after; the weekday named first counts, and its first occurrence.

    Args:
        interval: the days of publication that the evidence allows.
        times: the report's time expressions, without anchor.
    """
    if not interval.earliest or not interval.latest or not interval.days:
        return None
    if interval.days <= 2:
        return interval
    weekday = next(
        (time.term.split()[1] for time in times if time.term.startswith("weekday") and ">" not in time.term), None
    )
    if weekday is None or interval.days > _MAXIMUM:
        return None
    ahead = (int(weekday) - interval.earliest.isoweekday()) % 7
    day = interval.earliest + timedelta(days=ahead)
    if day > interval.latest:
        return None
    return DateInterval(day, min(day + timedelta(days=1), interval.latest))
