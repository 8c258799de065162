"""What dates with a year say of the day of publication."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from laut.dating.clues import clue, within, years_later
from laut.dating.contexts import Context
from laut.languages.patterns import optional_pattern, pattern
from laut.linguistics.stretches import Stretches
from laut.model.time import DateEvidence, TimeExpression
from laut.times.rules import values

_TABLE = "dating_patterns"
_YEAR = timedelta(days=364)

_WEB = date(2000, 1, 1)
"""A bound before this day is left out: nearly all pages of the web are younger, so it would only feign knowledge."""


def bounds_from_past(found: Sequence[Context]) -> Iterator[DateEvidence]:
    """Yield that a report isn't older than what it tells as past: the latest such date."""
    found = [context for context in found if context.begin >= _WEB]
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
    plans = [context for context in found if context.expected and context.begin >= _WEB]
    if not plans:
        return
    first = min(plans, key=lambda context: (context.end, context.time.span.start))
    if not any(other.end >= first.begin and (other.past or other.background) for other in found):
        yield clue(first.time.span, None, first.end, "told as to come", "dating.to-come", hard=False)


_NEWS = timedelta(days=31)
"""For how long what happened on a day is news, as a rule."""
_SLACK = timedelta(days=3)
"""How long before a day it can be told without a verb that shows whether it has passed."""


def current_date(
    found: Sequence[Context], times: Sequence[TimeExpression], known: Collection[date]
) -> Iterator[DateEvidence]:
    """Yield what the latest full date says where it is the news itself: no background, no later year beside plans.

    A date in the lead of a report that calls no day by its weekday or "heute" is when the news happened.

    Args:
        found: the dates with a year.
        times: all time expressions of the text.
        known: days that are known for something else: those of public events, and those some years ago.
    """
    days = [context for context in found if context.is_day and context.begin >= _WEB and context.begin not in known]
    if not days:
        return
    last = max(days, key=lambda context: context.begin)
    later = [other for other in found if other.begin.year > last.begin.year and not other.plan]
    if later or last.subordinate or (last.background and not last.in_lead):
        return
    span, day = last.time.span, last.begin
    told = last.in_lead or not (last.past or last.aside or last.until)
    if told and not last.plan and not last.background and not any(time.term.startswith(_NEAR_DAYS) for time in times):
        slack = timedelta() if last.past else _SLACK
        yield clue(span, day - slack, day + _NEWS - slack, "the day of the news", "dating.lead-day", hard=False)
    elif last.until and last.of_years:
        yield clue(span, None, day, "the end of a term that is still to come", "dating.term", hard=False)
    elif last.until:
        why = "the end of a term that is still to come"
        yield clue(span, day - _YEAR, day + timedelta(days=1), why, "dating.until", hard=False)
    elif last.plan:
        why = "a planned day is named with its year"
        yield clue(span, day - timedelta(days=333), day + timedelta(days=31), why, "dating.plan", hard=False)
    elif last.past or last.aside or last.background:
        why = "the latest day told as news"
        yield clue(span, day, day + _YEAR, why, "dating.news-day", hard=False)
    else:
        why = "the latest day named with its year"
        earliest, latest = day - timedelta(days=182), day + timedelta(days=183)
        yield clue(span, earliest, latest, why, "dating.named-day", hard=False)


_NEAR_DAYS = ("weekday", "day ", "day-part")
"""Terms of days that are told from the day of publication."""


def current_period(found: Sequence[Context]) -> Iterator[DateEvidence]:
    """Yield what the latest month, quarter or half-year says of a report that names no later day or year as past.

    A month that the lead tells with its year, or a quarter, is one of the last twelve months, as a rule; one of plans
    is ahead, but not far.

    Args:
        found: the dates with a year.
    """
    found = [context for context in found if context.begin >= _WEB]
    last = max(found, key=_latest, default=None)
    first = min((context for context in found if context.expected), key=_latest, default=None)
    if first and last and last.expected and not first.until and _is_period(first):
        why = "a planned month is named with its year"
        yield clue(first.time.span, first.end - _YEAR, first.end, why, "dating.plan-month", hard=False)
    last = max((context for context in found if not (context.plan or context.expected)), key=_latest, default=None)
    if last and _is_period(last) and (last.time.value[5] in "QH" or _is_told_as_news(last)):
        why = "the latest month or quarter told as news"
        yield clue(last.time.span, last.begin, last.begin + _YEAR, why, "dating.news-month", hard=False)


def _latest(context: Context) -> tuple[date, int]:
    return context.begin, -(context.end - context.begin).days


def _is_period(context: Context) -> bool:
    return _MONTH <= (context.end - context.begin).days < 2 * _QUARTER


def _is_told_as_news(context: Context) -> bool:
    told_in_passing = context.subordinate or context.aside or context.until
    return context.in_lead and not told_in_passing


_MONTH, _QUARTER = 27, 88
"""The least days that a month and a quarter have, less one."""


def day_of_week_and_date(text: str, found: Sequence[Context], language: str) -> Iterator[DateEvidence]:
    """Yield that a day named with weekday and year ("am Montag, 3. Mai 2027") is one of the weeks around the report."""
    last = max((context.begin for context in found), default=None)
    for context in found:
        if not context.is_day or context.begin < _WEB or not _has_weekday(text, context.time, language):
            continue
        month = timedelta(days=28)
        if context.plan and context.begin == last:
            earliest, latest = context.begin - month, context.begin + timedelta(days=3)
            yield clue(context.time.span, earliest, latest, "a planned weekday", "dating.weekday-plan", hard=False)
        elif not context.plan:
            earliest, latest = context.begin - (timedelta() if context.past else _SLACK), context.begin + month
            yield clue(context.time.span, earliest, latest, "a past weekday", "dating.weekday-date", hard=False)


def _has_weekday(text: str, time: TimeExpression, language: str) -> bool:
    words = time.span.of(text).lower()
    before = text[max(0, time.span.start - 14) : time.span.start]
    return words.startswith(tuple(values(language, "weekday"))) or bool(
        pattern(language, _TABLE, "weekday_before").search(before)
    )


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
