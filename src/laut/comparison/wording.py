"""Wording: the words of statements as they are compared: verbs in their infinitive, compounds with their last part."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from laut.comparison.assertion import FATE, synonym
from laut.comparison.statements import Said
from laut.languages import AVAILABLE, table
from laut.languages.de.words import look_up

WORD = re.compile(r"[^\W_]+")
SHORTEST_PART, SHORTEST_REST = 4, 3
ENDINGS = ("en", "n", "e", "s", "es", "er")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a statement as they are compared.

    Args:
        words: with blanks between them.
        sides: which sides of which pairs of opposites it speaks of: the number of a pair, or below 0 its other side.
    """

    words: str
    sides: frozenset[int]


def opposite(one: Wording, other: Wording) -> bool:
    """Say whether two statements speak of the two sides of a pair of opposites, and neither of both.

    Example:
        >>> opposite(Wording("", frozenset([1])), Wording("", frozenset([-1])))
        True
    """
    return any(-side in other.sides and -side not in one.sides and side not in other.sides for side in one.sides)


def wordings(said: Sequence[Said], story: Sequence[int]) -> list[Wording]:
    """Return for every statement the words it is compared by.

    A verb stands in its infinitive ("löst … aus" is "auslösen"), a compound beside its last part where that is a word
    of the story too ("Sachschaden Schaden"), and what befell people beside the words that tell it.

    Args:
        said: all statements.
        story: the story of each.
    """
    heads: dict[int, dict[str, str]] = {}
    for one, home in zip(said, story, strict=True):
        known = heads.setdefault(home, {})
        for word in WORD.findall(one.text):
            bare = _bare(word)
            known[bare] = min(known.get(bare, word), word)
    return [_wording(one, heads[home]) for one, home in zip(said, story, strict=True)]


def _wording(said: Said, heads: Mapping[str, str]) -> Wording:
    words = _words(said, heads)
    fates = sorted({fate.removeprefix(FATE).capitalize() for fate in said.fates if fate})
    sides = _sides(said.language)
    forms = {form for word in (*words, *WORD.findall(said.text)) for form in (word.lower(), _bare(word))}
    return Wording(" ".join([*words, *fates]), frozenset(side for form in forms for side in sides.get(form, ())))


@cache
def _sides(language: str) -> Mapping[str, tuple[int, ...]]:
    """Return for every word of the opposites of a language which sides of which pairs it stands on."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(table(language, "opposites") if language in AVAILABLE else (), start=1):
        for side, words in ((number, row["one"]), (-number, row["other"])):
            for word in words.split("|"):
                found.setdefault(word, []).append(side)
    return {word: tuple(sides) for word, sides in found.items()}


def _words(said: Said, heads: Mapping[str, str]) -> list[str]:
    if said.language != "de":
        return [said.text]
    found = WORD.findall(said.text)
    rest = frozenset(found)
    words = []
    for word in found:
        words.append(synonym(_infinitive(word, rest)))
        if word[0].isupper():
            words += _head(word, heads)
    return words


def _infinitive(word: str, rest: Set[str]) -> str:
    """Return the infinitive of a verb, with the prefix that stands apart from it; another word as it is.

    Example:
        >>> _infinitive("löst", {"löst", "aus"}), _infinitive("ausgelöst", set()), _infinitive("Schaden", set())
        ('auslösen', 'auslösen', 'Schaden')
    """
    if word[0].isupper():
        return word
    readings = look_up(word).verbs
    apart = [reading.infinitive for reading in readings if reading.prefix and reading.prefix in rest]
    whole = [reading.infinitive for reading in readings if not reading.prefix]
    return min(apart or whole or [word], key=lambda one: (len(one), one))


def _head(word: str, heads: Mapping[str, str]) -> list[str]:
    """Return the last part of a compound, if that is a word of its own elsewhere."""
    lower = _bare(word)
    for place in range(SHORTEST_REST, len(lower) - SHORTEST_PART + 1):
        if lower[place:] in heads:
            return [heads[lower[place:]]]
    return []


@lru_cache(maxsize=100_000)
def _bare(word: str) -> str:
    """Return a word in lower case without an ending of case or number."""
    lower = word.lower()
    ending = next((one for one in ENDINGS if lower.endswith(one) and len(lower) - len(one) >= SHORTEST_PART), "")
    return lower.removesuffix(ending)
