"""What a rule id says: the lexicon entries it rests on and what the construction means, for explaining."""

from dataclasses import dataclass
from functools import cache

from laut.languages import table

_LANGUAGE = "de"
_WORDS = {
    "frames": "form",
    "reporting_verbs": "infinitive",
    "reporting_phrases": "infinitive",
    "reporting_nouns": "lemma",
    "hedges": "form",
}
"""Tables whose ids stand in rule ids, and the column of the word."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a lexicon that a rule rests on.

    Args:
        id: of the line.
        word: that it is about.
        example: its example sentence.
    """

    id: str
    word: str
    example: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule id says.

    Args:
        id: as an attribution has it.
        meaning: of the construction, in a sentence; None where this version of laut has no such rule.
        example: a sentence in which that construction is found; None likewise.
        entries: the lexicon lines it rests on.
    """

    id: str
    meaning: str | None
    example: str | None
    entries: tuple[Entry, ...]


def rule_of(identity: str) -> Rule:
    """Return what the rule id of an attribution or hedge says.

    Example:
        >>> rule_of("de.verb.mitteilen+after").entries[0].word
        'mitteilen'
        >>> rule_of("de.laut.01").meaning
        'A preposition such as laut or gemäß lays its sentence to the party behind it.'
    """
    first, _, last = identity.partition("+")
    lines, meanings = _entries(), _meanings()
    construction = next((c for c in (first, _construction(first), last) if c in meanings), "")
    meaning, example = meanings.get(construction, (None, None))
    entries = tuple(lines[part] for part in dict.fromkeys((first, last)) if part in lines)
    return Rule(identity, meaning, example, entries)


@cache
def _meanings() -> dict[str, tuple[str, str]]:
    rows = table(_LANGUAGE, "attribution_rules")
    return {key: (row["meaning"], row["example"]) for row in rows for key in row["rule"].split("|")}


@cache
def _entries() -> dict[str, Entry]:
    return {
        row["id"]: Entry(row["id"], row[column], row["example"])
        for name, column in _WORDS.items()
        for row in table(_LANGUAGE, name)
    }


def _construction(identity: str) -> str:
    """Return the construction of a line of frames.tsv; nothing for other ids."""
    rows = table(_LANGUAGE, "frames")
    return next((row["construction"] for row in rows if row["id"] == identity), "")
