"""The bodies a report names with their kind, and which of them "die Behörde" or "das Unternehmen" means."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from laut.languages import table
from laut.languages.de.nouns import is_medium, is_office, is_person_noun, nouns_of_class
from laut.linguistics.endings import Endings
from laut.linguistics.tokens import Token
from laut.model.source import Source, SourceKind
from laut.registry import find
from laut.sources.naming import matches
from laut.sources.people import name_runs

_REACH = 200  # mentions of bodies, to either side, among which the one meant is looked for
_SENTENCE_END = re.compile(r"[.!?] ")
_KINDS = ("company", "authority", "association")


@dataclass(frozen=True, slots=True)
class Body:
    """A body as a report names it.

    Args:
        source: the body.
        noun: the noun that tells its kind, lower case ("landesumweltamt", "warenhauskette").
        start: offset of the mention.
        named: whether it is told from others of its kind by a name or a compound.
    """

    source: Source
    noun: str
    start: int
    named: bool


def bodies_of(tokens: Sequence[Token]) -> tuple[Body, ...]:
    """Collect the bodies that a text names by a noun and a name ("Staatsanwaltschaft Hohenau", "der Konzern Velta").

    A bare noun ("die Polizei") counts as well, but not as named.

    Args:
        tokens: of the text.

    Returns:
        Mentions in order of place.
    """
    found: list[Body] = []
    for first, end in name_runs(tokens):
        noun = tokens[first].text.lower()
        kind = _kind_of(noun)
        if end - first > 1 and matches("company_form", tokens[end - 1].text):
            name = " ".join(token.text for token in tokens[first : end - 1])
            found.append(Body(find(name) or Source(name, SourceKind.COMPANY), "unternehmen", tokens[first].start, True))
            continue
        if kind is None:
            continue
        name = " ".join(token.text for token in tokens[first + 1 : end])
        if name and (is_person_noun(tokens[first + 1].text) or is_office(tokens[end - 1].text)):
            name = ""
        word = _nominative(tokens[first].text, kind)
        noun = word.lower()
        company = kind in nouns_of_class("company")
        sort = SourceKind.COMPANY if company else SourceKind.OUTLET if is_medium(noun) else SourceKind.OFFICE
        if not name:
            # "Landesumweltamt" tells the body; "Textilhändler" only its trade.
            source, named = Source(word, sort), not company and len(noun) > len(kind) + 3
        else:
            registered = find(name) if is_medium(noun) or company else None
            bare = (company and kind not in nouns_of_class("trade")) or is_medium(noun)
            source, named = registered or Source(name if bare else f"{word} {name}", sort), True
        found.append(Body(source, noun, tokens[first].start, named))
    return tuple(found)


def _nominative(word: str, kind: str) -> str:
    """Return a noun without the genitive's ending, by the noun that it ends in ("Mieterbundes", "bund")."""
    lower = word.lower()
    ending = next((ending for ending in ("es", "s") if lower.endswith(kind + ending)), "")
    return word[: len(word) - len(ending)]


@lru_cache(maxsize=65536)
def _kind_of(noun: str) -> str | None:
    ending = _endings().first(noun)
    if ending is not None:
        return _endings_of_kinds()[ending]
    return noun if is_medium(noun) else None


@cache
def _endings() -> Endings:
    return Endings(_endings_of_kinds())


@cache
def _endings_of_kinds() -> dict[str, str]:
    """Return the nouns of all kinds and their genitives with the noun, in order of precedence."""
    kinds = [kind for name in _KINDS for kind in nouns_of_class(name)]
    forms: dict[str, str] = {}
    for kind in kinds:
        for ending in ("", "s", "es"):
            forms.setdefault(kind + ending, kind)
    return forms


@cache
def general_nouns() -> dict[str, str]:
    """Return the nouns that may mean any body of a class of nouns, with that class ("unternehmen": "company")."""
    return {row["form"]: row["class"] for row in table("de", "general_nouns")}


def body_meant(bodies: Sequence[Body], noun: str, before: int) -> Source | None:
    """Return the body that a bare noun ("die Behörde", "das Unternehmen") means: the nearest named before it.

    Args:
        bodies: of the report.
        noun: the bare noun, in any case.
        before: offset of the mention.
    """
    lower = noun.lower()
    general = general_nouns()
    bare = lower.removesuffix("s") if lower.removesuffix("s") in general else lower
    same = (bare, bare.removesuffix("s"), bare.removesuffix("es"))
    kinds = nouns_of_class(general[bare]) if bare in general else same
    place = bisect_left(bodies, before, key=lambda body: body.start)
    earlier, later = bodies[max(0, place - _REACH) : place], bodies[place : place + _REACH]
    for nouns in (same, kinds):
        nearest = _first_named(reversed(earlier), nouns)
        if nearest is not None:
            return nearest
    return _first_named(later, kinds) if bare in general else None


def _first_named(bodies: Iterable[Body], nouns: tuple[str, ...]) -> Source | None:
    return next((body.source for body in bodies if body.named and body.noun.endswith(nouns)), None)


def body_before(bodies: Sequence[Body], before: int) -> Source | None:
    """Return the body named last before an offset: whom "ein Sprecher" without more speaks for."""
    place = bisect_left(bodies, before, key=lambda body: body.start)
    earlier = bodies[max(0, place - _REACH) : place]
    return next((body.source for body in reversed(earlier) if not is_medium(body.noun)), None)


def body_opening(text: str, bodies: Sequence[Body], before: int) -> Source | None:
    """Return the body that opens the sentence before an offset with "Die": whom "sie" means where no woman is named.

    Args:
        text: the read text.
        bodies: of the report.
        before: offset of the pronoun.

    Example:
        >>> from laut.linguistics.tokens import tokenize
        >>> text = "Die Staatsanwaltschaft ermittelt. Sie"
        >>> body_opening(text, bodies_of(tokenize(text)), 34).name
        'Staatsanwaltschaft'
    """
    place = bisect_left(bodies, before, key=lambda body: body.start)
    for body in reversed(bodies[max(0, place - _REACH) : place]):
        between = text[body.start : before]
        if len(_SENTENCE_END.findall(between)) > 1 or "\n" in between:
            return None
        if text[max(0, body.start - 4) : body.start] == "Die ":
            return body.source
    return None
