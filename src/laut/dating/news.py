"""What the latest days and months that a report names with their year say: news is told soon, plans soon before."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from laut.dating.clues import clue
from laut.dating.contexts import Context
from laut.dating.dates import WEB
from laut.dating.lags import lag_of, lagged
from laut.languages.patterns import optional_pattern, pattern
from laut.linguistics.stretches import Stretches, clause
from laut.model.time import DateEvidence, TimeExpression
from laut.times.rules import values

_TABLE = "dating_patterns"


def latest_day(
    text: str,
    found: Sequence[Context],
    times: Sequence[TimeExpression],
    known: Collection[date],
    stretches: Stretches,
    language: str,
) -> Iterator[DateEvidence]:
    """Yield how long ago the latest day is that isn't to come: no later year beside it, and nothing remembered.

    A day in the lead of a report that calls no day by its weekday or "heute" is the day of the news.

    Args:
        text: the read text.
        found: the dates with a year.
        times: all time expressions of the text.
        known: days that are known for something else: those of public events, and those some years ago.
        stretches: its sentences.
        language: ISO 639-1.
    """
    days = [one for one in _days(found, known) if not one.is_ahead]
    last = max(days, key=lambda context: context.begin, default=None)
    if last is None or (last.until and not last.in_lead) or _is_followed(last, found) or _is_long_before(last, found):
        return
    span, day = last.time.span, last.begin
    if _is_remembered(text, last, stretches, language):
        return
    if (last.background or last.subordinate) and not last.in_lead:
        return
    near = any(time.term.startswith(_NEAR_DAYS) for time in times)
    told = not last.background and (last.in_lead or not last.aside)
    passed = last.past or last.subordinate
    newest = passed or last.begin == max(one.begin for one in found)
    if told and newest and not near and (last.in_lead or not passed):
        yield _day_of_news(last)
    elif told and not passed:
        yield lagged(span, day, day, "the latest day named with its year", "dating.named-day")
    else:
        yield lagged(span, day, day, "the latest day told as news", "dating.news-day", past=True)


def _day_of_news(day: Context) -> DateEvidence:
    past = day.past or day.subordinate
    rule = "dating.past-day" if past else "dating.lead-day"
    return lagged(day.time.span, day.begin, day.begin, "the day of the news", rule, past=past)


def planned_day(found: Sequence[Context], known: Collection[date]) -> Iterator[DateEvidence]:
    """Yield how far ahead the latest day to come is, where nothing later is told that isn't planned.

    Args:
        found: the dates with a year.
        known: days that are known for something else.
    """
    days = _days(found, known)
    last = max(days, key=lambda context: context.begin, default=None)
    if last is None or not last.is_ahead or _is_followed(last, found):
        return
    span, day = last.time.span, last.begin
    if last.until and last.of_years:
        yield clue(span, None, day, "the end of a term that is still to come", "dating.term", hard=False)
    elif last.until:
        yield lagged(span, day, day, "the end of a term that is still to come", "dating.until")
    else:
        yield lagged(span, day, day, "a planned day is named with its year", "dating.plan")


def _days(found: Sequence[Context], known: Collection[date]) -> list[Context]:
    return [one for one in found if one.is_day and one.begin >= WEB and one.begin not in known]


def _is_followed(day: Context, found: Sequence[Context]) -> bool:
    return any(other.begin.year > day.begin.year and not other.is_ahead for other in found)


_NEWS = lag_of("dating.news-day").after


def _is_remembered(text: str, day: Context, stretches: Stretches, language: str) -> bool:
    remembered = optional_pattern(language, _TABLE, "remembered")
    return bool(remembered.search(text, *stretches.sentence(day.time.span.start)))


def _is_long_before(day: Context, found: Sequence[Context]) -> bool:
    """Say whether plans for a much later day tell that a day is history."""
    return any(other.is_ahead and other.begin - day.begin > _NEWS for other in found)


_NEAR_DAYS = ("weekday", "day ", "day-part")
"""Terms of days that are told from the day of publication."""


def current_period(text: str, found: Sequence[Context], stretches: Stretches, language: str) -> Iterator[DateEvidence]:
    """Yield what the latest month, quarter or half-year says of a report that names no later day or year as past.

    A month that the lead tells with its year, or a quarter, is one of the last twelve months, as a rule; one of plans
    is ahead, but not far.

    Args:
        text: the read text.
        found: the dates with a year.
        stretches: its sentences.
        language: ISO 639-1.
    """
    found = [context for context in found if context.begin >= WEB]
    last = max(found, key=_latest, default=None)
    first = min((context for context in found if context.expected), key=_latest, default=None)
    if first and last and last.expected and not first.of_years and _is_period(first):
        why = "a planned month is named with its year"
        yield lagged(first.time.span, first.end, first.end, why, "dating.plan-month")
    last = max((context for context in found if not context.is_ahead), key=_latest, default=None)
    if last is None or _is_remembered(text, last, stretches, language) or _had_been(text, last, stretches, language):
        return
    if _is_period(last) and (last.time.value[5] in "QH" or _is_told_as_news(last)):
        why = "the latest month or quarter told as news"
        yield lagged(last.time.span, last.begin, last.begin, why, "dating.news-month", past=True)


def _had_been(text: str, period: Context, stretches: Stretches, language: str) -> bool:
    """Say whether the clause of a period tells what had been before the news."""
    offset = period.time.span.start
    around = clause(text, offset, stretches.sentence(offset))
    return bool(optional_pattern(language, _TABLE, "pluperfect").search(text, *around))


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
    for one in found:
        if not one.is_day or one.begin < WEB or not _has_weekday(text, one.time, language):
            continue
        if one.plan and one.begin == last:
            yield lagged(one.time.span, one.begin, one.begin, "a planned weekday", "dating.weekday-plan")
        elif not one.plan:
            yield lagged(one.time.span, one.begin, one.begin, "a past weekday", "dating.weekday-date", past=one.past)


def _has_weekday(text: str, time: TimeExpression, language: str) -> bool:
    words = time.span.of(text).lower()
    before = text[max(0, time.span.start - 24) : time.span.start]
    return words.startswith(tuple(values(language, "weekday"))) or bool(
        pattern(language, _TABLE, "weekday_before").search(before)
    )
