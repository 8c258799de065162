"""What the holders of offices that a report names say of the day of publication."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from laut.dating.clues import clue
from laut.languages import has, table
from laut.languages.patterns import optional_pattern, pattern
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
    """A term of office, with the office and its seat, and the days on which reports name its holder by the office."""

    id: str
    office: str
    days: DateInterval


class Holder(NamedTuple):
    """A person named by an office, with all terms that can be meant, and the key of how the report speaks of them."""

    span: Span
    terms: tuple[Term, ...]
    when: str


class _Offices(NamedTuple):
    """One pattern for the words that share their offices, the terms by the names behind them, how the words begin."""

    patterns: tuple[re.Pattern[str], ...]
    terms: tuple[Mapping[str, tuple[Term, ...]], ...]
    begins: Mapping[str, tuple[int, ...]]


class _Use(NamedTuple):
    """What a word for an office means: of which seat, or of any, and whether only with a given name behind it."""

    office: str
    seat: str
    given: bool


@cache
def _offices(language: str) -> _Offices:
    uses: dict[str, tuple[_Use, ...]] = {}
    for row in table(language, "office_words"):
        for word in row["words"].split("|"):
            uses[word] = (*uses.get(word, ()), _Use(row["office"], row["seat"], bool(row["given"])))
    words: dict[tuple[_Use, ...], list[str]] = {}
    for word, use in uses.items():
        words.setdefault(use, []).append(word)
    terms = tuple(map(_named, words))
    ending = pattern(language, "dating_patterns", "office_ending").pattern
    bodies = [_any(own) for own in words.values()]
    given = _given_names(language)
    patterns = tuple(
        re.compile(rf"(?:(?<![\w-])|(?<=[Ee]x-))(?:{body}){ending} (?P<name>{_names(names, given)})(?:s|[’'])?{_END}")
        for body, names in zip(bodies, terms, strict=True)
    )
    return _Offices(patterns, terms, by_beginning([beginnings(body) for body in bodies]))


_END = r"(?!\w|-[^\W\d_a-zäöüß])"
"""What mustn't follow: more of the word, or the second half of another name ("Minister Kohl-Meier")."""


def _named(uses: Iterable[_Use]) -> Mapping[str, tuple[Term, ...]]:
    """Return the terms that words mean, by all spellings of their holders' names."""
    named: dict[str, tuple[Term, ...]] = {}
    for use in uses:
        for row in _rows()[use.office]:
            if use.seat in ("", row.seat):
                for name in row.whole if use.given else row.names:
                    named[name] = (*named.get(name, ()), row.term)
    return named


class _Row(NamedTuple):
    """A row of the table: a seat, a term in it, and its holder's names with given name and in all spellings."""

    seat: str
    term: Term
    whole: tuple[str, ...]
    names: tuple[str, ...]


@cache
def _rows() -> Mapping[str, Sequence[_Row]]:
    rows: dict[str, list[_Row]] = {}
    for row in table("xx", "terms_of_office"):
        since, until = date.fromisoformat(row["since"]), row["until"] and date.fromisoformat(row["until"])
        days = DateInterval(since - _BEYOND, until + _BEYOND if until else None)
        term = Term(row["id"], f"{row['office']} {row['seat']}", days)
        families = row["family"].split("|")
        given = [f"{name} {family}" for name in row["given"].split("|") if name for family in families]
        whole = given or [name for name in families if " " in name]
        rows.setdefault(row["office"], []).append(_Row(row["seat"], term, tuple(whole), (*given, *families)))
    return rows


def _given_names(language: str) -> frozenset[str]:
    own = [row["form"] for row in table(language, "first_names")] if has(language, "first_names") else []
    return frozenset([*own, *(name for row in table("xx", "terms_of_office") for name in row["given"].split("|"))])


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, _longest_first(words)))


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


def _names(names: Iterable[str], given: frozenset[str]) -> str:
    """Return a pattern for names; one that others have as given name stands alone ("Präsident Klaus")."""
    return "|".join(re.escape(name) + _ALONE * (name in given) for name in _longest_first(names))


_ALONE = r"(?! (?:(?:van|von|de|al|el|bin|ben|der|da)[ -])?[^\W\d_a-zäöüß])"


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
        if _has_died(text, match.end(), language):
            when = "was_in_office"
        terms = offices.terms[number][match["name"]]
        if when != "not_in_office":
            found.setdefault((terms, when), Holder(Span(*match.span()), terms, when))
    former = {one.terms for one in found.values() if one.when == "was_in_office"}
    return tuple(one for one in found.values() if one.when != "in_office" or one.terms not in former)


def _has_died(text: str, offset: int, language: str) -> bool:
    """Say whether the words behind a name tell that its bearer has died ("…, der im Mai gestorben ist")."""
    return bool(optional_pattern(language, "dating_patterns", "has_died").match(text, offset))


_TIMES = ("was_in_office", "to_office", "not_in_office")
"""How a report can speak of a term that isn't the one of its day, by the words before the office."""


def from_offices(found: Sequence[Holder]) -> Iterator[DateEvidence]:
    """Yield that a report was written while the persons it calls by an office held it; the youngest office first.

    Offices are named after their terms more often than before them, so that of two that contradict the younger counts.
    Who is followed in the same office by somebody who is named too says nothing. Where somebody held one several
    times, or several of the name, the days from the first to the last term count.
    """
    current = [one for one in found if one.when != "in_office" or not any(_follows(other, one) for other in found)]
    clues = [_in_office(holder) if holder.when == "in_office" else _beside(holder) for holder in current]
    yield from sorted(clues, key=lambda one: one.says.earliest or date.min, reverse=True)


def _in_office(holder: Holder) -> DateEvidence:
    starts = [term.days.earliest for term in holder.terms if term.days.earliest]
    ends = [term.days.latest for term in holder.terms if term.days.latest]
    open_ended = len(ends) < len(holder.terms)
    return clue(holder.span, min(starts), None if open_ended else max(ends), _WHY, holder.terms[0].id, hard=False)


def _follows(later: Holder, earlier: Holder) -> bool:
    """Say whether one person followed another in the same office, so that the report isn't of the other's term."""
    start, end = later.terms[-1].days.earliest, earlier.terms[-1].days.latest
    if later.when != "in_office" or start is None or end is None or later.terms[-1].office != earlier.terms[-1].office:
        return False
    return abs(start + _BEYOND - (end - _BEYOND)) <= _BEYOND


def _beside(holder: Holder) -> DateEvidence:
    """Return what "der frühere" and "der designierte" before an office say: after its first term, before its last."""
    rule = holder.terms[0].id
    if holder.when == "was_in_office":
        ends = [term.days.latest - _BEYOND for term in holder.terms if term.days.latest]
        since = min(ends, default=None)
        return clue(holder.span, since, None, "names who held the office before", f"{rule}.former", hard=False)
    starts = [term.days.earliest + _BEYOND for term in holder.terms if term.days.earliest]
    soon, begin = min(starts) - _AHEAD, max(starts)
    return clue(holder.span, soon, begin, "names who was to hold the office", f"{rule}.designated", hard=False)


def from_terms(found: Sequence[Holder], interval: DateInterval) -> Iterator[DateEvidence]:
    """Yield the one of several terms that the other evidence leaves.

    Args:
        found: the holders named.
        interval: what is known so far.
    """
    for holder in found:
        fitting = [term for term in holder.terms if interval.meet(term.days)]
        if holder.when == "in_office" and len(holder.terms) > 1 and len(fitting) == 1:
            term = fitting[0]
            yield clue(holder.span, term.days.earliest, term.days.latest, _WHY, term.id, hard=False)
