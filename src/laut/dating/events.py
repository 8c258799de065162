"""What dated public events that a report names say of the day of publication."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from laut.dating.clues import clue, within, years_later
from laut.languages import table
from laut.languages.patterns import pattern
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


def from_events(
    text: str, times: Sequence[TimeExpression], stretches: Stretches, words: Openings, language: str
) -> Iterator[DateEvidence]:
    """Yield that a report isn't older than an event it names, and how long ago it says that was.

    Args:
        text: the read text.
        times: its time expressions.
        stretches: its sentences.
        words: its openings.
        language: ISO 639-1, one with tables for dating.
    """
    events, begins = _events(language)
    told = set()
    for number, found in all_matches([event.words for event in events], begins, text, words):
        event = events[number]
        bounds = stretches.sentence(found.start())
        if event.beside and not event.beside.search(text, *bounds):
            continue
        span = Span(*found.span())
        bound = _bound(text, span, event, bounds, language)
        if bound and (event.id, bound.rule) not in told:
            told.add((event.id, bound.rule))
            yield bound
        yield from _durations(text, event, times, clause(text, span.start, bounds), language)
        yield from _anniversary(text, event, bounds, language)


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


_AROUND = timedelta(days=45)
"""How long before and after an anniversary it is news."""


def _anniversary(text: str, event: PublicEvent, bounds: tuple[int, int], language: str) -> Iterator[DateEvidence]:
    found = pattern(language, _TABLE, "anniversary").search(text, *bounds)
    if found:
        day = years_later(event.began, int(found["count"]))
        why = f"an anniversary of {event.began.isoformat()}"
        yield clue(Span(*found.span()), day - _AROUND, day + _AROUND, why, f"{event.id}.anniversary", hard=False)
