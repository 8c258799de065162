"""Senses: what the words of a statement say happens or is the case, whatever words say it."""

import re
from collections.abc import Mapping, Sequence, Set
from functools import cache, lru_cache
from typing import NamedTuple

from laut.languages import AVAILABLE, table
from laut.languages.de.words import Form, look_up
from laut.model.span import Span

WORD = re.compile(r"[^\W_]+")
SHORTEST_PART, SHORTEST_REST, SHORTEST_END = 4, 3, 5
LAST = re.compile(r"([^\W_]+)(?=\W*$|\s*[,.;:!?“”\"«»)–]|\s(?:und|oder|sowie)\b)")
STATE = "state"
OTHER = "!"
PREFIX = "…"
"""What stands before the prefix of a verb among the forms of a sentence: it closes a clause, a preposition doesn't."""
ATTRIBUTE = ("e", "en", "er", "es", "em")
ENDINGS = ("en", "n", "e", "s", "es", "er")
NEGATIONS = frozenset({"kein", "keine", "keinen", "nicht", "nie", "niemand", "niemanden", "nichts", "ohne"})


class Sense(NamedTuple):
    """What a statement says in one place.

    Args:
        name: of the sense, as in the table without its language ("death").
        side: 1 or -1, for the one side of it or the other.
        kind: of the sense.
        place: of the word that says it, in the statement's text.
        absorbs: how many words of negation belong to it ("kein Beweis").
    """

    name: str
    side: int
    kind: str
    place: Span
    absorbs: int

    @property
    def told(self) -> str:
        """The side that is told: its name for the one, with a mark behind it for the other."""
        return self.name + OTHER * (self.side < 0)


class _Entry(NamedTuple):
    """What a word says if others are in the sentence, too."""

    needs: frozenset[str]
    name: str
    side: int
    kind: str
    absorbs: int


@lru_cache(maxsize=20_000)
def senses(text: str, language: str = "de") -> tuple[Sense, ...]:
    """Return what a text says, in order of place; nothing for a language without a table of senses.

    Example:
        >>> [(one.name, one.side) for one in senses("Zwei Menschen kamen ums Leben, die Straße ist gesperrt.")]
        [('death', 1), ('open', -1)]
    """
    if language not in AVAILABLE:
        return ()
    forms = {PREFIX + last.lower() for last in LAST.findall(text)}
    found: list[Sense] = []
    hits = []
    for number, match in enumerate(WORD.finditer(text)):
        own, entries = _known(match.group(), language, number == 0)
        forms.update(own)
        if entries and not _is_attribute(match, text):
            hits.append((match, entries))
    for match, entries in hits:
        said = {(one.name, one.side): one for one in entries if one.needs <= forms}
        found += [Sense(e.name, e.side, e.kind, Span(*match.span()), e.absorbs) for e in said.values()]
    return tuple(found)


def infinitive(word: str, rest: Set[str]) -> str:
    """Return the infinitive of a verb, with the prefix that stands apart from it; another word as it is.

    Example:
        >>> infinitive("löst", {"löst", "aus"}), infinitive("ausgelöst", set()), infinitive("Schaden", set())
        ('auslösen', 'auslösen', 'Schaden')
    """
    if word[0].isupper():
        return word
    readings = look_up(word).verbs
    apart = [reading.infinitive for reading in readings if reading.prefix and reading.prefix in rest]
    whole = [reading.infinitive for reading in readings if not reading.prefix]
    return min(apart or whole or [word], key=lambda one: (len(one), one))


@lru_cache(maxsize=20_000)
def carries(word: str, told: str) -> bool:
    """Say whether a noun tells a side of a sense by itself.

    Example:
        >>> carries("Eingeschlossene", "trapped"), carries("Überlebende", "death"), carries("Überlebende", "death!")
        (True, False, True)
    """
    return bool(told) and any(one.told == told for one in senses(word))


@cache
def is_state(told: str) -> bool:
    """Say whether a side of a sense is a state that lasts and may end.

    Example:
        >>> is_state("trapped"), is_state("protest")
        (True, False)
    """
    return any(
        row["kind"] == STATE and row["id"].endswith(f".{told.removesuffix(OTHER)}")
        for one in AVAILABLE
        for row in table(one, "senses")
    )


def _is_attribute(match: re.Match[str], text: str) -> bool:
    """Say whether a word is the inflected attribute of the noun behind it ("der zurückgetretene Minister")."""
    word, behind = match.group(), text[match.end() + 1 : match.end() + 2]
    inflected = word[0].islower() and word.endswith(ATTRIBUTE) and behind.isupper()
    return inflected and any(
        not reading.prefix and reading.form & Form.PARTICIPLE for reading in look_up(bare(word)).verbs
    )


@lru_cache(maxsize=100_000)
def bare(word: str) -> str:
    """Return a word in lower case without an ending of case or number."""
    lower = word.lower()
    ending = next((one for one in ENDINGS if lower.endswith(one) and len(lower) - len(one) >= SHORTEST_PART), "")
    return lower.removesuffix(ending)


@lru_cache(maxsize=100_000)
def _known(word: str, language: str, first: bool) -> tuple[tuple[str, ...], tuple[_Entry, ...]]:
    """Return the forms that a word counts as where others need it, and what it says.

    Args:
        word: as it stands.
        language: of the statement.
        first: whether it begins the statement, where a capital letter doesn't make a noun.
    """
    entries = _entries(language)
    lower, stem = word.lower(), bare(word)
    noun = word[0].isupper()
    forms = [lower, stem]
    found = []
    if noun:
        whole = [one for form in dict.fromkeys((lower, stem)) for one in entries.get(("N", form), ())]
        found += whole or [one for form in dict.fromkeys((lower, stem)) for one in _end(form, entries)]
    if not noun or first:
        found += [*entries.get(("V", lower), ()), *(entries.get(("V", stem), ()) if stem != lower else ())]
        for reading in (*look_up(lower).verbs, *(look_up(stem).verbs if stem != lower else ())):
            if not reading.prefix:
                forms.append(reading.infinitive)
            needs = frozenset([PREFIX + reading.prefix] if reading.prefix else [])
            found += [one._replace(needs=one.needs | needs) for one in entries.get(("V", reading.infinitive), ())]
    return tuple(dict.fromkeys(forms)), tuple(dict.fromkeys(found))


def _end(stem: str, entries: Mapping[tuple[str, str], Sequence[_Entry]]) -> Sequence[_Entry]:
    """Return what the end of a compound says, the longest that says anything."""
    for place in range(SHORTEST_REST, len(stem) - SHORTEST_END + 1):
        if (found := entries.get(("N", stem[place:]))) is not None:
            return found
    return ()


@cache
def _entries(language: str) -> Mapping[tuple[str, str], Sequence[_Entry]]:
    """Return what words say: by the longest word of each entry, nouns ("N") apart from others ("V")."""
    found: dict[tuple[str, str], list[_Entry]] = {}
    for row in table(language, "senses"):
        name = row["id"].rsplit(".", 1)[-1]
        for side, cell in ((1, row["one"]), (-1, row["other"])):
            for phrase in filter(None, cell.split("|")):
                parts = phrase.split()
                absorbs = sum(part.lower() in NEGATIONS for part in parts)
                head = max(
                    (part for part in parts if part.lower() not in NEGATIONS), key=lambda part: (len(part), part)
                )
                needs = frozenset(_form(part) for part in parts if part is not head)
                entry = _Entry(needs, name, side, row["kind"], absorbs)
                noun = head[0].isupper()
                for form in {head.lower(), bare(head)} if noun else {head}:
                    found.setdefault(("N" if noun else "V", form), []).append(entry)
    return found


def _form(part: str) -> str:
    return bare(part) if part[0].isupper() else part
