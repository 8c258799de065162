"""Contexts: the dates with a year of a report, and how their sentences tell of them."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from laut.languages.patterns import pattern
from laut.linguistics.stretches import Stretches, clause
from laut.model.time import TimeExpression, TimeType

_TABLE = "dating_patterns"
LEAD = 350
"""How many characters at a report's beginning tell its news."""


class Context(NamedTuple):
    """A date with a year and how its sentence tells of it.

    Args:
        time: the expression.
        begin: the first day it covers.
        end: the last.
        past: whether something happened then, beyond doubt.
        plan: whether the sentence speaks of plans.
        background: whether the sentence tells what was before the news.
        until: whether it ends a term ("bis zum 3. Mai 2027").
        aside: whether it is told in passing ("die Wahl vom 3. Mai 2026", in parentheses).
        of_years: whether its sentence speaks of what runs for years, a contract or an office.
        expected: whether its own clause tells what is to come then, and nothing of what has been.
        subordinate: whether its clause is one that tells what is known ("die am 3. Mai 2026 gewählt wurde").
    """

    time: TimeExpression
    begin: date
    end: date
    past: bool
    plan: bool
    background: bool
    until: bool
    aside: bool
    of_years: bool
    expected: bool
    subordinate: bool

    @property
    def in_lead(self) -> bool:
        """Whether it stands where a report tells its news."""
        return self.time.span.start < LEAD

    @property
    def is_ahead(self) -> bool:
        """Whether it is planned, or told as to come."""
        return self.plan or self.expected

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.begin == self.end


def contexts(text: str, times: Sequence[TimeExpression], stretches: Stretches, language: str) -> tuple[Context, ...]:
    """Return the dates with a year of a text with what is said of them.

    Args:
        text: the read text.
        times: its time expressions.
        stretches: its sentences.
        language: ISO 639-1.
    """
    found = []
    for time in times:
        days = time.interval
        if (
            time.type not in (TimeType.DATE, TimeType.TIME)
            or not time.term.startswith("fixed")
            or not _is_told(text, time)
        ):
            continue
        if days and days.earliest and days.latest:
            found.append(_context(text, time, days.earliest, days.latest, stretches, language))
    return tuple(found)


def _is_told(text: str, time: TimeExpression) -> bool:
    """Say whether a date is part of a sentence: not alone on its line, nor in parentheses behind a title."""
    before, after = text[max(0, time.span.start - 1) : time.span.start], text[time.span.end : time.span.end + 2]
    return not (before in ("", "\n") and after[:1] in ("", "\n")) and not (before == "(" and after in (")", ")\n"))


def _context(text: str, time: TimeExpression, begin: date, end: date, stretches: Stretches, language: str) -> Context:
    bounds = stretches.sentence(time.span.start)
    before = text[bounds[0] : time.span.start]
    around = clause(text, time.span.start, bounds)
    named = {
        key: bool(pattern(language, _TABLE, key).search(words))
        for key, words in (
            ("past", text[slice(*around)]),
            ("lead", before),
            ("no_lead", before),
            ("background", text[slice(*bounds)]),
            ("until", before),
            ("aside", before),
            ("of_years", text[slice(*bounds)]),
            ("since", before),
        )
    }
    future = _is_future(text, time.span.start, around, bounds, language)
    past = named["past"] and named["lead"] and not future and not named["no_lead"]
    plan = future or named["no_lead"]
    subordinate = bool(pattern(language, _TABLE, "subordinate").match(text, *around))
    own = pattern(language, _TABLE, "future").search(text, *around)
    hearsay = pattern(language, _TABLE, "hearsay").search(text, *around)
    expected = bool(own) and not (named["past"] or named["no_lead"] or named["since"] or hearsay)
    return Context(
        time,
        begin,
        end,
        past,
        plan,
        named["background"],
        named["until"],
        named["aside"],
        named["of_years"],
        expected,
        subordinate,
    )


_PASSED = 40
"""How many characters before a date can say that it has passed ("am vergangenen Freitag, den …")."""


def _is_future(text: str, offset: int, around: tuple[int, int], bounds: tuple[int, int], language: str) -> bool:
    """Say whether a clause speaks of plans; its sentence decides where the clause has no verb that tells."""
    before = text[max(0, offset - _PASSED) : offset]
    if pattern(language, _TABLE, "hearsay").search(text, *around) or pattern(language, _TABLE, "passed").search(before):
        return False
    future, past = pattern(language, _TABLE, "future"), pattern(language, _TABLE, "past")
    if future.search(text, *around):
        return True
    return not past.search(text, *around) and bool(future.search(text, *bounds))
