"""What the holders of offices that a report names say of the day of publication."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from laut.dating.clues import clue
from laut.languages import table
from laut.languages.patterns import pattern
from laut.linguistics.openings import Openings, beginnings, by_beginning, matches
from laut.model.span import Span
from laut.model.time import DateEvidence, DateInterval

_LOOK_BACK = 60
_AHEAD = timedelta(days=120)
"""For how long somebody is called designated before a term."""
_BEYOND = timedelta(days=30)
"""How far beyond a term its office is named: reports of an election and of a farewell name it too."""
_WHY = "names who held the office then"


class Term(NamedTuple):
    """A term of office, with the days on which reports name its holder by the office."""

    id: str
    days: DateInterval


class Holder(NamedTuple):
    """A person named by an office, with all terms that can be meant, and the key of how the report speaks of them."""

    span: Span
    terms: tuple[Term, ...]
    when: str


class _Offices(NamedTuple):
    """One pattern for each word for an office, the terms by the names it is followed by, and how the words begin."""

    patterns: tuple[re.Pattern[str], ...]
    terms: tuple[Mapping[str, tuple[Term, ...]], ...]
    begins: Mapping[str, tuple[int, ...]]


@cache
def _offices(language: str) -> _Offices:
    named: dict[str, dict[str, tuple[Term, ...]]] = {}
    rows: dict[str, list[tuple[Term, list[str]]]] = {}
    for row in table("xx", "terms_of_office"):
        since, until = date.fromisoformat(row["since"]), row["until"] and date.fromisoformat(row["until"])
        term = Term(row["id"], DateInterval(since - _BEYOND, until + _BEYOND if until else None))
        families = row["family"].split("|")
        given = [f"{name} {family}" for name in row["given"].split("|") if name for family in families]
        rows.setdefault(row["office"], []).append((term, [*given, *families]))
    for office in table(language, "office_words"):
        for word in office["words"].split("|"):
            names = named.setdefault(word, {})
            for term, spellings in rows[office["office"]]:
                for name in spellings:
                    names[name] = (*names.get(name, ()), term)
    ending = pattern(language, "dating_patterns", "office_ending").pattern
    bodies = [rf"{re.escape(word)}{ending} (?P<name>{_any(names)})(?:s|[’'])?(?!\w)" for word, names in named.items()]
    patterns = tuple(re.compile(rf"(?:(?<![\w-])|(?<=[Ee]x-))(?:{body})") for body in bodies)
    return _Offices(patterns, tuple(named.values()), by_beginning([beginnings(re.escape(word)) for word in named]))


def _any(names: Mapping[str, object]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


def holders(text: str, words: Openings, language: str) -> tuple[Holder, ...]:
    """Return the persons whom a text names by an office that they hold, each once.

    Args:
        text: the read text.
        words: its openings.
        language: ISO 639-1, one with tables for dating.
    """
    offices = _offices(language)
    found: dict[tuple[tuple[Term, ...], str], Holder] = {}
    for number, match in matches(offices.patterns, offices.begins, text, words):
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        when = next((key for key in _TIMES if pattern(language, "dating_patterns", key).search(before)), "in_office")
        terms = offices.terms[number][match["name"]]
        if when != "not_in_office":
            found.setdefault((terms, when), Holder(Span(*match.span()), terms, when))
    return tuple(found.values())


_TIMES = ("was_in_office", "to_office", "not_in_office")
"""How a report can speak of a term that isn't the one of its day, by the words before the office."""


def from_offices(found: Sequence[Holder]) -> Iterator[DateEvidence]:
    """Yield that a report was written while the persons it calls by an office held it.

    Where somebody held it several times, or several of the name, the days from the first to the last term count.
    """
    for holder in found:
        if holder.when != "in_office":
            yield _beside(holder)
            continue
        starts = [term.days.earliest for term in holder.terms if term.days.earliest]
        ends = [term.days.latest for term in holder.terms if term.days.latest]
        open_ended = len(ends) < len(holder.terms)
        rule = holder.terms[0].id
        yield clue(holder.span, min(starts), None if open_ended else max(ends), _WHY, rule, hard=False)


def _beside(holder: Holder) -> DateEvidence:
    """Return what "der frühere" and "der designierte" before an office say: after its first term, before its last."""
    first, last = holder.terms[0], holder.terms[-1]
    if holder.when == "was_in_office":
        since = first.days.latest - _BEYOND if first.days.latest else None
        return clue(holder.span, since, None, "names who held the office before", f"{first.id}.former", hard=False)
    begin = last.days.earliest + _BEYOND if last.days.earliest else None
    soon = begin - _AHEAD if begin else None
    return clue(holder.span, soon, begin, "names who was to hold the office", f"{last.id}.designated", hard=False)


def from_terms(found: Sequence[Holder], interval: DateInterval) -> Iterator[DateEvidence]:
    """Yield the one of several terms that the other evidence leaves.

    Args:
        found: the holders named.
        interval: what is known so far.
    """
    for holder in found:
        fitting = [term for term in holder.terms if interval.meet(term.days)]
        if holder.when == "in_office" and len(holder.terms) > 1 and len(fitting) == 1:
            yield DateEvidence(holder.span, fitting[0].days, False, _WHY, fitting[0].id)
