"""What dated public events that a report names say of the day of publication."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from laut.dating.clues import clue, within, years_later
from laut.dating.contexts import LEAD, Context
from laut.dating.lags import lagged
from laut.languages import table
from laut.languages.patterns import optional_pattern, pattern
from laut.linguistics.openings import Openings, all_matches, beginnings, by_beginning
from laut.linguistics.stretches import Stretches, clause
from laut.model.span import Span
from laut.model.time import DateEvidence, TimeExpression, TimeType

_TABLE = "dating_patterns"
_LOOK_BACK = 24


class EventKind(StrEnum):
    """What can be said of an event before it.

    Example:
        >>> EventKind("planned").value
        'planned'
    """

    SUDDEN = "sudden"
    PLANNED = "planned"
    THING = "thing"
    REMEMBERED = "remembered"


class PublicEvent(NamedTuple):
    """A dated public event, with patterns for its words and for what must stand in the same sentence."""

    id: str
    kind: EventKind
    began: date
    until: date | None
    words: re.Pattern[str]
    beside: re.Pattern[str] | None


@cache
def _events(language: str) -> tuple[tuple[PublicEvent, ...], Mapping[str, tuple[int, ...]]]:
    known = {row["id"]: row for row in table("xx", "public_events")}
    rows = table(language, "event_words")
    events = []
    for row in rows:
        event = known[row["event"]]
        words, beside = (re.compile(rf"(?<!\w)(?:{row[cell]})(?!\w)") if row[cell] else None for cell in _CELLS)
        assert words
        until = date.fromisoformat(event["until"]) if event["until"] else None
        began = date.fromisoformat(event["began"])
        events.append(PublicEvent(event["id"], EventKind(event["kind"]), began, until, words, beside))
    return tuple(events), by_beginning([beginnings(row["words"]) for row in rows])


_CELLS = ("words", "beside")


class Named(NamedTuple):
    """An event where a report names it, with the bounds of the sentence."""

    event: PublicEvent
    span: Span
    bounds: tuple[int, int]


def named_events(text: str, stretches: Stretches, words: Openings, language: str) -> tuple[Named, ...]:
    """Return the public events that a text names, wherever it does.

    Args:
        text: the read text.
        stretches: its sentences.
        words: its openings.
        language: ISO 639-1, one with tables for dating.
    """
    events, begins = _events(language)
    found = []
    for number, match in all_matches([event.words for event in events], begins, text, words):
        bounds = stretches.sentence(match.start())
        beside = events[number].beside
        if beside is None or beside.search(text, *bounds):
            found.append(Named(events[number], Span(*match.span()), bounds))
    return tuple(found)


def from_events(
    text: str, named: Sequence[Named], times: Sequence[TimeExpression], language: str
) -> Iterator[DateEvidence]:
    """Yield that a report isn't older than an event it names, and how long ago it says that was.

    Args:
        text: the read text.
        named: the events that it names.
        times: its time expressions.
        language: ISO 639-1, one with tables for dating.
    """
    told = set()
    for event, span, bounds in named:
        for bound in (_bound(text, span, event, bounds, language), _end(text, span, event, language)):
            if bound and bound.rule not in told:
                told.add(bound.rule)
                yield bound
        if event.kind is not EventKind.THING:
            yield from _durations(text, event, times, clause(text, span.start, bounds), language)
        yield from _anniversary(text, event, bounds, language)


def latest_event(
    text: str,
    named: Sequence[Named],
    times: Sequence[TimeExpression],
    found: Sequence[Context],
    language: str,
) -> Iterator[DateEvidence]:
    """Yield that a sudden event in the lead is the news, where it is the latest that a report names with a date.

    Nothing in its sentence may tell that it was longer ago, and nothing before it that it is told in passing.

    Args:
        text: the read text.
        named: the events that it names.
        times: its time expressions.
        found: its dates with a year.
        language: ISO 639-1, one with tables for dating.
    """
    if not named:
        return
    event, span, bounds = max(named, key=lambda one: (one.event.began, -one.span.start))
    lasting = optional_pattern(language, _TABLE, "lasting").fullmatch(span.of(text))
    if event.kind is not EventKind.SUDDEN or span.start >= LEAD or lasting:
        return
    before = text[max(0, span.start - _LOOK_BACK) : span.start]
    in_passing = any(pattern(language, _TABLE, key).search(before) for key in ("since", "aside"))
    durations = (time for time in within(times, bounds, key=lambda time: time.span.start) if " Y" in time.term)
    later = any(one.begin > event.began and not one.is_ahead for one in found)
    if not (in_passing or later or any(durations)):
        yield lagged(span, event.began, event.began, "an event that is news", "event-in-lead", past=True)


def _end(text: str, span: Span, event: PublicEvent, language: str) -> DateEvidence | None:
    """Return that a thing is no more from some day on, unless the words before it tell that it is no more."""
    before = text[max(0, span.start - _LOOK_BACK) : span.start]
    former = (pattern(language, _TABLE, key).search(before) for key in ("was_in_office", "not_in_office", "since"))
    if event.kind is not EventKind.THING or event.until is None or any(former):
        return None
    return clue(span, None, event.until, "names what was no more from then on", f"{event.id}.until", hard=False)


def _since(span: Span, event: PublicEvent) -> DateEvidence:
    hard = event.kind is not EventKind.PLANNED
    return clue(span, event.began, None, "names an event that began then", event.id, hard=hard)


def _bound(text: str, span: Span, event: PublicEvent, bounds: tuple[int, int], language: str) -> DateEvidence | None:
    """Return what naming an event bounds: from below where it couldn't be named before, or has passed ("nach der WM").

    A foreseeable event that is still to come bounds from above; None where its sentence leaves that open.
    """
    if event.kind is EventKind.REMEMBERED:
        return None
    if event.kind is not EventKind.PLANNED:
        return _since(span, event)
    before = text[max(bounds[0], span.start - _LOOK_BACK) : span.start]
    if pattern(language, _TABLE, "since").search(before):
        return _since(span, event)
    if not pattern(language, _TABLE, "future").search(text, *bounds):
        return None
    return clue(span, None, event.until, "names an event that was still to come", f"{event.id}.ahead", hard=False)


_TOLERANCE = {None: (-0.5, 0.5), "LESS_THAN": (-0.5, 0.0), "MORE_THAN": (0.0, 0.75), "APPROX": (-0.5, 0.5)}
"""How far a number of years or months, rough as it is, can lie from the truth, in years or months."""
_MONTHS = {"Y": 12, "M": 1}
_UNITS = {"W": 7, "D": 1}


def _durations(
    text: str, event: PublicEvent, times: Sequence[TimeExpression], bounds: tuple[int, int], language: str
) -> Iterator[DateEvidence]:
    """Yield how long after an event it is by the durations of its clause: "seit drei Jahren", "drei Jahre nach"."""
    since = pattern(language, _TABLE, "since")
    after = optional_pattern(language, _TABLE, "long_after")
    for time in within(times, bounds, key=lambda time: time.span.start):
        words = time.term.split()
        if time.type is not TimeType.DURATION or words[1] == "X":
            continue
        start = time.span.start
        if since.search(text, max(0, start - _LOOK_BACK), start) or after.match(text, time.span.end):
            days = _later(event.began, float(words[1]), words[2], time.mod)
            if days:
                why = f"so long after {event.began.isoformat()}"
                yield clue(time.span, *days, why, f"{event.id}.duration", hard=False)


def _later(day: date, count: float, unit: str, mod: str | None) -> tuple[date, date] | None:
    """Return the days that lie about so long after another; None where the unit is finer than a day."""
    if unit in _MONTHS:
        below, above = _TOLERANCE.get(mod, _TOLERANCE[None])
        years = _MONTHS[unit] / 12
        return years_later(day, (count + below * (1 if unit == "Y" else 2)) * years), years_later(
            day, (count + above * (1 if unit == "Y" else 2)) * years
        )
    if unit in _UNITS:
        slack = timedelta(days=_UNITS[unit])
        exact = day + timedelta(days=round(count * _UNITS[unit]))
        return exact - slack, exact + slack
    return None


_AROUND = timedelta(days=45)
"""How long before and after an anniversary it is news."""


def _anniversary(text: str, event: PublicEvent, bounds: tuple[int, int], language: str) -> Iterator[DateEvidence]:
    found = pattern(language, _TABLE, "anniversary").search(text, *bounds)
    if found:
        day = years_later(event.began, int(found["count"]))
        why = f"an anniversary of {event.began.isoformat()}"
        yield clue(Span(*found.span()), day - _AROUND, day + _AROUND, why, f"{event.id}.anniversary", hard=False)
