"""Times of the year and days of the week: what narrows an interval once the year is known."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from laut.dating.clues import clue
from laut.languages import table
from laut.languages.patterns import pattern
from laut.linguistics.stretches import Stretches
from laut.model.span import Span
from laut.model.time import DateEvidence, DateInterval, TimeExpression
from laut.times.calendar import feast

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
        if rule in told or pattern(language, "dating_patterns", "future").search(text, *bounds):
            continue
        times = [_window(begin, days, year) for year in range(interval.earliest.year - 1, interval.latest.year + 1)]
        fitting = [(first, last) for first, last in times if first <= interval.latest and last >= interval.earliest]
        if len(fitting) == 1:
            told.add(rule)
            first, last = fitting[0]
            yield clue(Span(*found.span()), first, last, "a feast or custom of that time", rule, hard=False)


def _window(begin: str, days: int, year: int) -> tuple[date, date]:
    first = feast(begin, year)
    return first, first + timedelta(days=days)


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
