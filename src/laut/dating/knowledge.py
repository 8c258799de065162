"""What dated public events and holders of offices say of the day of publication."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from laut.dating.clues import clue, within, years_later
from laut.languages import table
from laut.languages.patterns import pattern
from laut.linguistics.openings import Openings, all_matches, beginnings, by_beginning, matches
from laut.linguistics.stretches import Stretches
from laut.model.span import Span
from laut.model.time import DateEvidence, TimeExpression, TimeType

_TABLE = "dating_patterns"
_LOOK_BACK = 24


class PublicEvent(NamedTuple):
    """A dated public event, with patterns for its words and for what must stand in the same sentence."""

    id: str
    words: re.Pattern[str]
    beside: re.Pattern[str] | None
    began: date
    earlier: date | None


@cache
def _events(language: str) -> tuple[tuple[PublicEvent, ...], Mapping[str, tuple[int, ...]]]:
    rows = table(language, "events")
    events = tuple(
        PublicEvent(
            row["id"],
            re.compile(rf"(?<!\w)(?:{row['words']})(?!\w)"),
            re.compile(rf"(?<!\w)(?:{row['beside']})(?!\w)") if row["beside"] else None,
            date.fromisoformat(row["began"]),
            date.fromisoformat(row["earlier"]) if row["earlier"] else None,
        )
        for row in rows
    )
    return events, by_beginning([beginnings(row["words"]) for row in rows])


@cache
def days_of_events(language: str) -> frozenset[date]:
    """Return the days on which the dated public events of a language's table began."""
    return frozenset(event.began for event in _events(language)[0])


def from_events(
    text: str, times: Sequence[TimeExpression], stretches: Stretches, words: Openings, language: str
) -> Iterator[DateEvidence]:
    """Yield that a report isn't older than an event it names, and how long ago it says that was.

    Args:
        text: the read text.
        times: its time expressions.
        stretches: its sentences.
        words: its openings.
        language: ISO 639-1.
    """
    events, begins = _events(language)
    bounded = set()
    for number, found in all_matches([event.words for event in events], begins, text, words):
        event = events[number]
        bounds = stretches.sentence(found.start())
        if event.beside and not event.beside.search(text, *bounds):
            continue
        if pattern(language, _TABLE, "future").search(text, *bounds):
            continue
        if event.id not in bounded:
            bounded.add(event.id)
            why = "names an event that began then"
            yield clue(Span(*found.span()), _first(event), None, why, event.id, hard=True)
        yield from _durations(text, event, times, bounds, language)


def _first(event: PublicEvent) -> date:
    return min(event.began, event.earlier) if event.earlier and event.earlier < event.began else event.began


_TOLERANCE = {None: (-0.5, 0.5), "LESS_THAN": (-0.5, 0.0), "MORE_THAN": (0.0, 0.75), "APPROX": (-0.5, 0.5)}
"""How far a number of years, rough as it is, can lie from the truth, in years."""


def _durations(
    text: str, event: PublicEvent, times: Sequence[TimeExpression], bounds: tuple[int, int], language: str
) -> Iterator[DateEvidence]:
    for time in within(times, bounds, key=lambda time: time.span.start):
        words = time.term.split()
        if time.type is not TimeType.DURATION:
            continue
        if words[1:2] == ["X"] or words[2:] != ["Y"]:
            continue
        since = pattern(language, _TABLE, "since")
        if since.search(text, max(0, time.span.start - _LOOK_BACK), time.span.start):
            below, above = _TOLERANCE.get(time.mod, (-0.5, 0.5))
            years = float(words[1])
            earliest, latest = years_later(event.began, years + below), years_later(event.began, years + above)
            why = f"so long after {event.began.isoformat()}"
            yield clue(time.span, earliest, latest, why, f"{event.id}.duration", hard=False)


class Office(NamedTuple):
    """Who held an office, with a pattern for the words that name both."""

    id: str
    since: date
    until: date | None


@cache
def _offices(language: str) -> tuple[tuple[re.Pattern[str], ...], tuple[Office, ...], Mapping[str, tuple[int, ...]]]:
    bodies, offices = [], []
    for row in table(language, "office_holders"):
        given = rf"(?:(?:{_any(row['given'])}) )?" if row["given"] else ""
        bodies.append(rf"(?:{_any(row['office'])})(?:s|en|in|es)? {given}(?:{_any(row['family'])})s?(?!\w)")
        until = date.fromisoformat(row["until"]) if row["until"] else None
        offices.append(Office(row["id"], date.fromisoformat(row["since"]), until))
    patterns = tuple(re.compile(rf"(?<![\w-])(?:{body})") for body in bodies)
    return patterns, tuple(offices), by_beginning([beginnings(body) for body in bodies])


def _any(cell: str) -> str:
    return "|".join(re.escape(word) for word in cell.split("|"))


def from_offices(text: str, words: Openings, language: str) -> Iterator[DateEvidence]:
    """Yield that a report was written while the persons it calls by an office held it.

    A few days beyond the term are allowed: reports of an election and of a farewell name the office too.
    """
    patterns, offices, begins = _offices(language)
    seen = set()
    for number, found in matches(patterns, begins, text, words):
        office = offices[number]
        before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
        if office.id in seen or pattern(language, _TABLE, "not_in_office").search(before):
            continue
        seen.add(office.id)
        until = office.until + timedelta(days=30) if office.until else None
        since = office.since - timedelta(days=30)
        yield clue(Span(*found.span()), since, until, "names who held the office then", office.id, hard=False)
