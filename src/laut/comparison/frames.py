"""Frames: what a statement says of what, when and where, so that two can be asked whether they speak of one thing.

Two statements answer one question only where the same is said to happen (a shared predicate, by its sense) to something
that both name (a shared participant beyond who says it), and not at two different times.
"""

import re
from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise

from laut.comparison.assertion import patterns_of
from laut.comparison.senses import OTHER as OTHER_SIDE
from laut.comparison.senses import WORD, bare, infinitive, senses
from laut.comparison.statements import Said
from laut.languages.de.nouns import nouns_of_class
from laut.languages.de.words import look_up
from laut.model.span import Span
from laut.model.time import DateInterval

PARTS = re.compile(r"[,;:–]|\.\s")
HANGS = re.compile(r",\s(?:dass|ob|wonach)\b")
PRONOUN = re.compile(r"\b(?:ich|wir|mich|mir|uns|er|sie|ihn|ihm|ihr|mein\w*|unser\w*)\b", re.IGNORECASE)
SHORTEST_NAME = 2
EMPTY = frozenset(
    bare(word)
    for word in (
        *("Rede", "Frage", "Fall", "Fälle", "Teil", "Zahl", "Anzahl", "Grund", "Art", "Weise", "Zeit", "Seite"),
        *("Lage", "Sache", "Stelle", "Angabe", "Wert"),
    )
)
"""Nouns that say of nothing in particular what happens."""

THING, EVENT = "thing", "event"
DEPENDENT = frozenset({"stance", "speech", "change", "quality"})
FOLLOWING = frozenset({"state", "stage"})
LIGHT = frozenset(
    (
        *("", "haben", "sein", "werden", "können", "müssen", "sollen", "wollen", "dürfen", "mögen", "lassen", "geben"),
        *("gehen", "kommen", "machen", "tun", "sagen", "stehen", "liegen", "bringen", "nehmen", "stellen", "führen"),
        *("halten", "setzen", "sehen", "finden", "bleiben", "gelten", "rechnen", "teilen", "nennen", "sprechen"),
        "erklären",
    )
)
"""Verbs that say little of what is the case; the empty one is a word that is none."""


class Predication(StrEnum):
    """Whether two statements say that the same is the case."""

    SAME = "same"
    OPPOSITE = "opposite"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a statement says of what, and when.

    Args:
        says: its senses by name, each with its side: 1 or -1, turned round where the statement is negated.
        kinds: the kind of each sense.
        verbs: its other verbs, as infinitives.
        things: what it speaks of: its nouns and names without what belongs to times, figures and predicates.
        sources: the words that name who says it, where it speaks of him ("ich", "er").
        own: the words that name who says it.
        days: of the times it names.
        goes_on: whether it says that something is so by now, so that what was so on other days is of one matter.
    """

    says: dict[str, int]
    kinds: dict[str, str]
    verbs: frozenset[str]
    things: frozenset[str]
    sources: frozenset[str]
    own: frozenset[str]
    days: tuple[DateInterval, ...]
    goes_on: bool


def frame(said: Said) -> Frame:
    """Return the frame of a statement."""
    language = said.language or "de"
    found = () if said.text.rstrip('“”"»«').endswith("?") else senses(said.text, language)
    turned = turned_parts(said.text, language)
    says: dict[str, int] = {}
    kinds: dict[str, str] = {}
    for one in found:
        if one.kind != THING:
            side = -one.side if not one.absorbs and any(part.contains(one.place) for part in turned) else one.side
            says[one.name] = 0 if says.get(one.name, side) != side else side
            kinds[one.name] = one.kind
    words = {one.place.of(said.text) for one in found}
    sources = frozenset(bare(word) for name in said.stated.names for word in WORD.findall(name) if word[0].isupper())
    verbs, things = _words(said, words, sources)
    things |= {one.name for one in found if one.kind == THING} | {bare(word) for word in said.carried}
    for told in filter(None, said.under if said.carried else ()):
        says.setdefault(told.removesuffix(OTHER_SIDE), -1 if told.endswith(OTHER_SIDE) else 1)
        kinds.setdefault(told.removesuffix(OTHER_SIDE), EVENT)
    spoken = sources if PRONOUN.search(said.text) else frozenset()
    return Frame(says, kinds, verbs, things, spoken, sources, said.days, said.revises or said.moves)


def _words(said: Said, told: Set[str], sources: Set[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the verbs of a statement, and its nouns but for titles of who says it; without what tells a sense."""
    verbs: set[str] = set()
    things: set[str] = set()
    found = WORD.findall(said.text)
    rest = frozenset(found)
    for number, word in enumerate(found):
        lower = word.lower()
        if word in told or lower in said.measures:
            continue
        known = look_up(lower)
        if not word[0].isupper() or (not number and known.verbs):
            verbs.add(infinitive(lower, rest) if known.verbs else "")
        elif len(word) > SHORTEST_NAME and not known.classes:
            titled = bare(word) not in sources and bare("".join(found[number + 1 : number + 2])) in sources
            things.update(() if titled else (bare(word),))
    return frozenset(verbs - LIGHT), frozenset(things - _times() - EMPTY)


def turned_parts(text: str, language: str) -> list[Span]:
    """Return the parts of a text that are negated: those between commas, with clauses that hang on them."""
    pattern = patterns_of(language).get("negation")
    if pattern is None or not pattern.search(text):
        return []
    places = [0, *(mark.start() for mark in PARTS.finditer(text)), len(text)]
    found, before = [], False
    for start, end in pairwise(places):
        hangs = before and bool(HANGS.match(text, start))
        before = bool(pattern.search(text, start, end)) != hangs
        if before:
            found.append(Span(start, end))
    return found


@dataclass(frozen=True, slots=True)
class Answer:
    """How two frames stand to each other.

    Args:
        predication: whether they say that the same is the case.
        senses: whether a sense of the table is shared.
        asked: whether they answer one question: they speak of one thing at one time.
        open: senses by which they would do so if one of them named what it speaks of.
        replaces: whether they hold two sides of a state, of which one may follow the other.
        about: the senses of which they hold two sides, with blanks between them.
        apart: whether they speak of two times.
        dated: whether they name one time.
        common: how many things both speak of.
    """

    predication: Predication
    senses: bool
    asked: bool
    open: tuple[str, ...]
    replaces: bool
    about: str
    apart: bool
    dated: bool
    common: int


def answer(one: Frame, other: Frame) -> Answer:
    """Return how two frames stand to each other."""
    dated = any(day.meet(twin) for day in one.days for twin in other.days)
    apart = bool(one.days and other.days) and not (dated or one.goes_on or other.goes_on)
    if one.verbs.isdisjoint(other.verbs) and one.says.keys().isdisjoint(other.says):
        known = (one.says or one.verbs) and (other.says or other.verbs)
        found = Predication.OTHER if known else Predication.UNKNOWN
        return Answer(found, False, False, (), False, "", apart, dated, len(_shared_things(one, other)))
    shared = [name for name in one.says if name in other.says]
    same = [name for name in shared if one.says[name] * other.says[name] > 0]
    turned = [name for name in shared if one.says[name] * other.says[name] < 0]
    found, told = Predication.SAME, same
    if turned and len(turned) >= len(same):
        found, told = Predication.OPPOSITE, turned
    elif not same and one.verbs.isdisjoint(other.verbs):
        found, told = Predication.OTHER, []
    common = len(_shared_things(one, other))
    asked = not apart and bool(told or found is Predication.SAME) and bool(common)
    unnamed = not apart and not asked and not (one.things and other.things)
    firm = tuple(name for name in told if unnamed and one.kinds[name] not in DEPENDENT)
    opposite = found is Predication.OPPOSITE
    replaces = opposite and any(one.kinds[name] in FOLLOWING for name in turned)
    about = " ".join(sorted(turned)) if opposite else ""
    return Answer(found, bool(same or turned), asked, firm, replaces, about, apart, dated, common)


def _shared_things(one: Frame, other: Frame) -> Set[str]:
    """Return what both frames speak of; who says it counts only where the other one speaks of him."""
    return ((one.things & other.things) - (one.own & other.own)) | (
        (one.things & other.sources) ^ (one.sources & other.things)
    )


@cache
def _times() -> frozenset[str]:
    return frozenset(bare(word) for word in nouns_of_class("time"))
