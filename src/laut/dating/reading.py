"""Date reports: bounds on the day of publication, put together into one interval."""

from collections.abc import Iterable, Iterator, Sequence

from laut.dating import dates, knowledge, page
from laut.dating.windows import from_days_of_year, from_page_days, from_seasons, likeliest
from laut.languages import AVAILABLE
from laut.linguistics.openings import openings
from laut.linguistics.stretches import Stretches
from laut.model.anatomy import Anatomy
from laut.model.report import Report
from laut.model.time import DateEvidence, DateInterval, Dating, TimeExpression


def read(
    reports: Sequence[Report], anatomies: Sequence[Anatomy], times: Sequence[tuple[TimeExpression, ...]]
) -> list[Dating]:
    """Date reports by their pages and their words; never by today's date.

    Args:
        reports: a batch of reports.
        anatomies: one per report.
        times: the time expressions of each report, without anchor.

    Returns:
        One dating per report; its interval is open where nothing bounds it.
    """
    return [_of_report(*each) for each in zip(reports, anatomies, times, strict=True)]


def _of_report(report: Report, anatomy: Anatomy, times: tuple[TimeExpression, ...]) -> Dating:
    text = report.read.text
    language = anatomy.language or AVAILABLE[0]
    stretches = Stretches(text)
    clues = list(page.from_page(report, anatomy))
    if language in AVAILABLE:
        clues += _from_text(text, times, stretches, language)
    interval, kept, conflicts = combine(clues)
    if language in AVAILABLE:
        seasons = from_seasons(text, stretches, interval, language)
        interval, more, against = combine(seasons, interval)
        kept, conflicts = kept + more, conflicts + against
        days = from_days_of_year(text, times, interval, language)
        interval, more, against = combine(days, interval)
        kept, conflicts = kept + more, conflicts + against
        interval, more, against = combine(from_page_days(anatomy, interval, language), interval)
        kept, conflicts = kept + more, conflicts + against
    updated = any(one.rule == page.UPDATE_RULE for one in kept)
    best = DateInterval(interval.latest, interval.latest) if updated else likeliest(interval, times)
    return Dating(interval, best, tuple(kept), tuple(conflicts))


def _from_text(
    text: str, times: tuple[TimeExpression, ...], stretches: Stretches, language: str
) -> Iterator[DateEvidence]:
    words = openings(text)
    found = dates.contexts(text, times, stretches, language)
    yield from dates.bounds_from_past(found)
    yield from knowledge.from_events(text, times, stretches, words, language)
    yield from dates.day_of_week_and_date(text, found, language)
    ago = tuple(dates.years_ago(text, times, found, stretches, language))
    yield from ago
    yield from dates.age_at_death(text, found, language)
    yield from dates.compared_years(times)
    yield from knowledge.from_offices(text, words, language)
    spans = {one.span for one in ago}
    known = {context.begin for context in found if context.time.span in spans} | knowledge.days_of_events(language)
    yield from dates.current_date(found, times, known)
    yield from dates.current_period(found)


def combine(
    clues: Iterable[DateEvidence], interval: DateInterval = DateInterval()
) -> tuple[DateInterval, list[DateEvidence], list[DateEvidence]]:
    """Intersect the days that clues allow, hard ones first; what contradicts those before it isn't used.

    Args:
        clues: strongest first among the hard and among the soft ones.
        interval: what is known already.

    Returns:
        The interval, the clues it rests on, and those that contradict it.

    Example:
        >>> from datetime import date
        >>> from laut.dating.clues import clue
        >>> since = clue(None, date(2025, 5, 1), None, "told as past", "a", hard=True)
        >>> until = clue(None, None, date(2025, 5, 9), "office", "b", hard=False)
        >>> combine([until, since])[0].days
        9
    """
    kept: list[DateEvidence] = []
    against: list[DateEvidence] = []
    for one in sorted(clues, key=lambda evidence: not evidence.hard):
        both = interval.meet(one.says)
        if both is None:
            against.append(one)
        else:
            interval = both
            kept.append(one)
    return interval, kept, against
