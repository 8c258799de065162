"""What bare years say of the day of publication: those of seasons, budgets, annual reports and of the news itself."""

from collections.abc import Iterator, Sequence
from datetime import date

from laut.dating.clues import clue
from laut.dating.contexts import Context
from laut.languages.patterns import optional_pattern, pattern
from laut.linguistics.stretches import Stretches
from laut.model.span import Span
from laut.model.time import DateEvidence

_TABLE = "dating_patterns"
_BEFORE = 40
"""How many characters before a year say what it is the year of."""
_FIRST = 2000
"""Years before this one are left out: nearly all pages of the web are younger."""


def from_years(text: str, found: Sequence[Context], stretches: Stretches, language: str) -> Iterator[DateEvidence]:
    """Yield what the latest year says where the words before it tell what it is the year of.

    A season is talked of from the summer before to its spring, a budget in the year before it, an annual report in the
    year after it. A year that names an event in the lead ("die Ski-WM 2027") is the current one, as a rule.

    Args:
        text: the read text.
        found: the dates with a year.
        stretches: its sentences.
        language: ISO 639-1, one with tables for dating.
    """
    found = [context for context in found if context.begin.year >= _FIRST]
    yield from _season(text, found, language)
    if not found:
        return
    latest = max(context.begin.year for context in found)
    for context in found:
        year = context.begin.year
        if len(context.time.value) != len("2027") or year < latest or _is_of_two(text, context):
            continue
        bounds = stretches.sentence(context.time.span.start)
        before = text[max(bounds[0], context.time.span.start - _BEFORE) : context.time.span.start]
        ahead = bool(pattern(language, _TABLE, "future").search(text, *bounds))
        kind = next((key for key in _KINDS if pattern(language, _TABLE, key).search(before)), "")
        if not kind and _is_compared(text, context, bounds, ahead, language):
            first, last = date(year + 1, 1, 1), date(year + 1, 12, 31)
            yield _year(context, first, last, "the year before, compared", "dating.year-before")
        elif kind == "budget_year":
            yield _year(context, date(year - 1, 1, 1), date(year - 1, 12, 31), "a budget to come", "dating.budget-year")
        elif kind == "report_year":
            first, last = date(year, 12, 1), date(year + 1, 11, 30)
            yield _year(context, first, last, "a year reported on", "dating.report-year")
        elif kind == "named_year" and context.in_lead and not ahead:
            yield _year(context, date(year, 1, 1), date(year, 12, 31), "the year of the news", "dating.named-year")


def _is_of_two(text: str, context: Context) -> bool:
    """Say whether a year is one of two ("2027/2028")."""
    span = context.time.span
    return text.startswith("/", span.end) or text.endswith("/", 0, span.start)


def _is_compared(text: str, context: Context, bounds: tuple[int, int], ahead: bool, language: str) -> bool:
    """Say whether a year is one that the current one is compared with, or whose result is told."""
    if ahead or context.is_ahead:
        return False
    before = text[max(bounds[0], context.time.span.start - _BEFORE) : context.time.span.start]
    if optional_pattern(language, _TABLE, "compared_year").search(before):
        return True
    result = optional_pattern(language, _TABLE, "year_result").search(text, *bounds)
    return bool(result) and not context.subordinate and not context.background


_KINDS = ("budget_year", "report_year", "no_named_year", "named_year")


def _season(text: str, found: Sequence[Context], language: str) -> Iterator[DateEvidence]:
    seasons = list(pattern(language, _TABLE, "season_year").finditer(text))
    if not seasons:
        return
    last = max(seasons, key=lambda season: season["year"])
    begin = date(int(last["year"]), 5, 15)
    beside = (other for other in found if not last.start() <= other.time.span.start < last.end())
    if all(other.begin.year <= begin.year or other.plan for other in beside):
        end = date(begin.year + 1, 5, 14)
        yield clue(Span(*last.span()), begin, end, "a season talked of", "dating.season-year", hard=False)


def _year(context: Context, earliest: date, latest: date, why: str, rule: str) -> DateEvidence:
    return clue(context.time.span, earliest, latest, why, rule, hard=False)
