"""What well-known persons that a report names say of the day of publication: their deaths, ages and birthdays."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from laut.dating.clues import clue, years_later
from laut.dating.lags import lagged
from laut.languages import table
from laut.languages.patterns import optional_pattern
from laut.linguistics.openings import Openings, beginnings, by_beginning, matches
from laut.linguistics.stretches import Stretches
from laut.model.span import Span
from laut.model.time import DateEvidence

_TABLE = "dating_patterns"
_LEAD = 350
"""How many characters at a report's beginning tell its news."""
_BEFORE = 60
"""How many characters before a name can hold the age."""


class Life(NamedTuple):
    """A well-known person with days of birth and death; no death where alive when the table was frozen."""

    id: str
    born: date
    died: date | None


@cache
def _lives() -> tuple[tuple[Life, ...], tuple[re.Pattern[str], ...], Mapping[str, tuple[int, ...]]]:
    lives, bodies = [], []
    for row in table("xx", "lives"):
        died = date.fromisoformat(row["died"]) if row["died"] else None
        lives.append(Life(row["id"], date.fromisoformat(row["born"]), died))
        bodies.append(f"(?:{'|'.join(re.escape(name) for name in row['name'].split('|'))})")
    patterns = tuple(re.compile(rf"(?<!\w){body}(?:s|[’'])?(?!\w)") for body in bodies)
    return tuple(lives), patterns, by_beginning([beginnings(body) for body in bodies])


def from_lives(text: str, stretches: Stretches, words: Openings, language: str) -> Iterator[DateEvidence]:
    """Yield what sentences that name a well-known person say: that they have died, are of an age, have a birthday.

    Args:
        text: the read text.
        stretches: its sentences.
        words: its openings.
        language: ISO 639-1, one with tables for dating.
    """
    lives, patterns, begins = _lives()
    told = set()
    for number, found in matches(patterns, begins, text, words):
        span = Span(*found.span())
        for one in _of_life(text, lives[number], span, stretches.sentence(span.start), language):
            if (number, one.rule) not in told:
                told.add((number, one.rule))
                yield one


def _of_life(text: str, life: Life, name: Span, bounds: tuple[int, int], language: str) -> Iterator[DateEvidence]:
    birthday = optional_pattern(language, _TABLE, "birthday").search(text, *bounds)
    if birthday:
        day = years_later(life.born, int(birthday["age"]))
        yield lagged(Span(*birthday.span()), day, day, "a birthday of who was born then", "life.birthday")
    elif life.died:
        yield from _death(text, life.died, name, bounds, language)
    before = optional_pattern(language, _TABLE, "age_before").search(text, max(0, name.start - _BEFORE), name.start)
    aged = before or optional_pattern(language, _TABLE, "age_behind").match(text, name.end)
    if aged:
        first, last = years_later(life.born, int(aged["age"])), years_later(life.born, int(aged["age"]) + 1)
        why = "the age of who was born then"
        yield clue(Span(*aged.span("age")), first, last - timedelta(days=1), why, "life.age", hard=False)


def _death(text: str, died: date, name: Span, bounds: tuple[int, int], language: str) -> Iterator[DateEvidence]:
    """Yield that a report is of the days after a death that its lead tells, or after one that it mentions."""
    remembered = optional_pattern(language, _TABLE, "remembered").search(text, *bounds)
    news = optional_pattern(language, _TABLE, "death").search(text, *bounds)
    if news and name.start < _LEAD and not remembered:
        yield lagged(Span(*news.span()), died, died, "the death of who died then", "life.death", past=True)
        return
    dead = optional_pattern(language, _TABLE, "dead").search(text, name.start, min(bounds[1], name.end + _NEAR))
    if dead:
        yield clue(Span(*dead.span()), died, None, "names who died then as dead", "life.dead", hard=False)


_NEAR = 60
"""How many characters behind a name can tell that its bearer is dead."""
