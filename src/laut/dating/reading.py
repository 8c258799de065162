"""Date reports: bounds on the day of publication, put together into one interval."""

from collections.abc import Iterable, Iterator, Sequence

from laut.dating import dates, news, page
from laut.dating.clues import years_later
from laut.dating.contexts import contexts
from laut.dating.editions import from_editions
from laut.dating.events import from_events, latest_event, named_events
from laut.dating.lives import from_lives
from laut.dating.occasions import from_occasions
from laut.dating.offices import Holder, from_offices, from_terms, holders
from laut.dating.windows import from_days_of_year, from_feasts, from_page_days, from_seasons, likeliest
from laut.dating.years import from_years
from laut.languages import AVAILABLE, has
from laut.linguistics.openings import Openings, openings
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
    found = Combined()
    if not has(language, _TABLE):
        found.add(page.from_page(report, anatomy))
        return _dating(found, times)
    words, stretches = openings(text), Stretches(text)
    held = holders(text, words, language)
    found.add([*page.from_page(report, anatomy), *_from_text(text, times, stretches, words, held, language)])
    found.add(from_terms(held, found.interval))
    found.add(from_occasions(text, stretches, words, found.interval, language))
    found.add(from_seasons(text, stretches, found.interval, language))
    found.add(from_feasts(times, found.interval))
    found.add(from_days_of_year(text, times, _framed(found), language))
    found.add(from_page_days(anatomy, found.interval, language))
    return _dating(found, times)


def _framed(found: "Combined") -> DateInterval:
    """Return the interval, up to some years behind the latest date told as past where it is open to that side.

    Reports name their year, or one not long before it, where they name any; that is enough to place a weekday.
    """
    since, latest = found.interval.earliest, found.interval.latest
    if latest or not since or not any(one.says.earliest == since and one.rule in _TOLD for one in found.kept):
        return found.interval
    return DateInterval(since, years_later(since, _FRAME))


_TOLD = ("dating.past", "dating.background")
_FRAME = 4
"""How many years lie at most between the latest year that a report names and its own, as a rule."""
_TABLE = "dating_patterns"


def _dating(found: "Combined", times: Sequence[TimeExpression]) -> Dating:
    updated = any(one.rule == page.UPDATE_RULE for one in found.kept)
    interval = found.interval
    best = DateInterval(interval.latest, interval.latest) if updated else likeliest(interval, times)
    return Dating(interval, best, tuple(found.kept), tuple(found.against))


def _from_text(
    text: str,
    times: tuple[TimeExpression, ...],
    stretches: Stretches,
    words: Openings,
    held: Sequence[Holder],
    language: str,
) -> Iterator[DateEvidence]:
    found = contexts(text, times, stretches, language)
    yield from dates.bounds_from_past(found)
    named = named_events(text, stretches, words, language)
    events = tuple(from_events(text, named, times, language))
    yield from events
    yield from latest_event(text, named, times, found, language)
    yield from news.day_of_week_and_date(text, found, language)
    ago = tuple(dates.years_ago(text, times, found, stretches, language))
    yield from ago
    yield from dates.from_age(text, found, language)
    yield from dates.compared_years(times)
    yield from from_offices(held)
    yield from from_lives(text, stretches, words, language)
    yield from from_editions(text, stretches, words, language)
    spans = {one.span for one in ago}
    known = {context.begin for context in found if context.time.span in spans}
    known |= {event.says.earliest for event in events if event.says.earliest}
    yield from dates.bound_from_plans(found)
    yield from news.latest_day(text, found, times, known, stretches, language)
    yield from news.planned_day(found, known)
    yield from news.current_period(text, found, stretches, language)
    yield from from_years(text, found, stretches, language)


class Combined:
    """What clues say together: each is used if it doesn't contradict those before it, hard ones first.

    Args:
        interval: the days that are known to be possible already.

    Example:
        >>> from datetime import date
        >>> from laut.dating.clues import clue
        >>> since = clue(None, date(2025, 5, 1), None, "told as past", "a", hard=True)
        >>> until = clue(None, None, date(2025, 5, 9), "office", "b", hard=False)
        >>> found = Combined()
        >>> found.add([until, since])
        >>> found.interval.days, [one.rule for one in found.kept]
        (9, ['a', 'b'])
    """

    def __init__(self, interval: DateInterval = DateInterval()) -> None:
        self.interval = interval
        """The days that the clues kept allow."""
        self.kept: list[DateEvidence] = []
        """The clues that the interval rests on."""
        self.against: list[DateEvidence] = []
        """The clues that contradict those kept."""

    def add(self, clues: Iterable[DateEvidence]) -> None:
        """Take more clues.

        Args:
            clues: strongest first among the hard and among the soft ones.
        """
        for one in sorted(clues, key=lambda evidence: not evidence.hard):
            both = self.interval.meet(one.says)
            if both is None:
                self.against.append(one)
            else:
                self.interval = both
                self.kept.append(one)
