"""What dates with a year say of the day of publication."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from laut.dating.clues import clue, within, years_later
from laut.dating.contexts import Context
from laut.languages.patterns import optional_pattern, pattern
from laut.linguistics.stretches import Stretches
from laut.model.time import DateEvidence, TimeExpression

_TABLE = "dating_patterns"
WEB = date(2000, 1, 1)
"""A bound before this day is left out: nearly all pages of the web are younger, so it would only feign knowledge."""


def bounds_from_past(found: Sequence[Context]) -> Iterator[DateEvidence]:
    """Yield that a report isn't older than what it tells as past: the latest such date."""
    found = [context for context in found if context.begin >= WEB]
    to_come = min((context.begin for context in found if context.expected), default=date.max)
    past = [context for context in found if context.past and (context.is_day or context.begin <= to_come)]
    told = [context for context in found if context.background and not context.plan and not context.past]
    told = [context for context in told if context.begin <= to_come]
    if told:
        last = max(told, key=lambda context: (context.begin, context.is_day))
        yield clue(last.time.span, last.begin, None, "told as background", "dating.background", hard=False)
    if past:
        last = max(past, key=lambda context: (context.begin, context.is_day))
        yield clue(last.time.span, last.begin, None, "told as past", "dating.past", hard=True)


def bound_from_plans(found: Sequence[Context]) -> Iterator[DateEvidence]:
    """Yield that a report isn't younger than the first day, month or year that it tells as to come.

    Where it tells that day, or a later one, as past as well, the plan is an old one.
    """
    plans = [context for context in found if context.expected and context.begin >= WEB]
    if not plans:
        return
    first = min(plans, key=lambda context: (context.end, context.time.span.start))
    if not any(other.end >= first.begin and (other.past or other.background) for other in found):
        yield clue(first.time.span, None, first.end, "told as to come", "dating.to-come", hard=False)


def compared_years(times: Sequence[TimeExpression]) -> Iterator[DateEvidence]:
    """Yield that a year compared with the year before it ("2025 … im Vergleich zum Vorjahr") is the current one.

    The comparison can't be made before some of the year has passed, and is old news once the next is half over.
    """
    for index, time in enumerate(times):
        if time.term.startswith("year -1 @-"):
            year = times[index - int(time.term.rpartition("-")[2])]
            if year.term.startswith("fixed") and len(year.value) == 4:
                first = int(year.value)
                why = "a year compared with the one before"
                earliest, latest = date(first, 4, 1), date(first + 1, 6, 30)
                yield clue(year.span, earliest, latest, why, "dating.compared-year", hard=False)


_BESIDE = 12
"""How many characters may stand between a duration and the date that it leads back to."""


def years_ago(
    text: str,
    times: Sequence[TimeExpression],
    found: Sequence[Context],
    stretches: Stretches,
    language: str,
) -> Iterator[DateEvidence]:
    """Yield when it is so many years after a date in the same sentence ("vor einem Jahr, am 3. Mai 2026")."""
    for time in times:
        words = time.term.split()
        if words[0] not in ("duration", "ago") or words[2:3] != ["Y"] or words[1] == "X":
            continue
        start = time.span.start
        begin = start
        if words[0] == "duration":
            ago = optional_pattern(language, _TABLE, "ago").search(text, max(0, start - 30), start)
            if not ago:
                continue
            begin = ago.start()
        bounds = stretches.sentence(start)
        end = min(time.span.end + _BESIDE + 1, bounds[1])
        behind = within(found, (time.span.end, end), key=lambda context: context.time.span.start)
        before = within(found, (begin - _BESIDE, begin), key=lambda context: context.time.span.end)
        for context in (*behind, *before):
            if not context.plan:
                slack = timedelta(days=60)
                below = slack if time.mod is None else 3 * slack
                earliest = years_later(context.begin, float(words[1])) - below
                latest = years_later(context.end, float(words[1])) + slack
                why = "so many years after that date"
                yield clue(context.time.span, earliest, latest, why, "dating.years-ago", hard=False)


def from_age(text: str, found: Sequence[Context], language: str) -> Iterator[DateEvidence]:
    """Yield when somebody is or was as old as the text says, where it tells the birthday of one person only.

    Args:
        text: the read text.
        found: the dates with a year.
        language: ISO 639-1, one with tables for dating.
    """
    births = [c for c in found if c.is_day and pattern(language, _TABLE, "born").search(text, *_near(text, c.time))]
    ages = {age for aged in pattern(language, _TABLE, "aged").finditer(text) for age in aged.groups() if age}
    if len(births) == 1 and len(ages) == 1:
        birth, age = births[0].begin, int(ages.pop())
        earliest, latest = years_later(birth, age), years_later(birth, age + 1) - timedelta(days=1)
        yield clue(births[0].time.span, earliest, latest, "born then, of that age", "dating.age", hard=False)


def _near(text: str, time: TimeExpression) -> tuple[int, int]:
    return max(0, time.span.start - 60), min(len(text), time.span.end + 60)
