"""The rules of a language, compiled: each macro of a rule stands for the words of one kind."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from laut.languages import table
from laut.languages.grammar import number_grammar
from laut.linguistics.lexicon import Row
from laut.linguistics.openings import beginnings, by_beginning
from laut.model.time import TimeType

_LEFT = r"(?:(?<![\w.,:/$€£-])|(?<=[12]\d\d\d[-/])(?=\d{4})|(?<=\d[-/])(?=\d\d?(?:[.:]\d\d)? %s))"
"""What may stand before an expression: no letter, digit or mark, except between the years or hours of a range."""


class Rule(NamedTuple):
    """A rule; the named groups of its pattern hold what its term is made of."""

    id: str
    type: TimeType
    term: str
    mod: str


class Rules(NamedTuple):
    """The rules of a language in order of precedence, with their patterns and the index of how those begin."""

    rules: tuple[Rule, ...]
    patterns: tuple[re.Pattern[str], ...]
    begins: Mapping[str, tuple[int, ...]]


@cache
def rules(language: str) -> Rules:
    """Return the rules of a language."""
    rows = table(language, "time_rules")
    bodies = [_expand(row["pattern"], language) for row in rows]
    found = tuple(Rule(row["id"], TimeType(row["type"]), row["term"], row["mod"]) for row in rows)
    left = _LEFT % _words(language, "hour_mark")
    patterns = tuple(re.compile(f"{left}(?:{body})") for body in bodies)
    return Rules(found, patterns, by_beginning([beginnings(body) for body in bodies]))


@cache
def values(language: str, kind: str) -> dict[str, str]:
    """Return the values of a kind's words, lower case."""
    return {word.lower(): row["value"] for row in _rows(language, kind) for word in row["words"].split("|")}


def _rows(language: str, kind: str) -> list[Row]:
    return [row for row in table(language, "time_words") if row["kind"] == kind]


def _expand(body: str, language: str) -> str:
    return re.sub(r"\{([a-z]\w*)\}", lambda found: _macro(found[1], language), body)


def _macro(name: str, language: str) -> str:
    """Return the pattern of a macro: the words of its kind, or a number."""
    if name == "num":
        body = _number(language)
    elif name == "art":
        return rf"(?:{_words(language, 'article')} )"
    else:
        body = _words(language, name)
    return f"(?P<{name}>{body})"


@cache
def _words(language: str, kind: str) -> str:
    words = sorted(
        (word for row in _rows(language, kind) for word in row["words"].split("|")), key=lambda w: (-len(w), w)
    )
    if not words:
        raise ValueError(f"{language}/time_words.tsv has no words of the kind {kind!r}")
    return "(?:" + "|".join(_either_case(word) for word in words) + ")"


def _either_case(word: str) -> str:
    first = f"[{word[0]}{word[0].upper()}]" if word[0].islower() else re.escape(word[0])
    return first + re.escape(word[1:])


@cache
def _number(language: str) -> str:
    grammar = number_grammar(language)
    articles = "|".join(re.escape(word) for word in sorted(grammar.values["article"], key=lambda w: (-len(w), w)))
    return rf"(?:{grammar.digits.pattern}(?!\w)|(?i:{articles})|(?i:{grammar.words}))"
