"""The rules of a language, compiled: each macro of a rule stands for the words of one kind."""

import re
from functools import cache
from typing import NamedTuple

from laut.languages import table
from laut.languages.grammar import number_grammar
from laut.linguistics.lexicon import Row
from laut.model.time import TimeType

_LEFT = r"(?:(?<![\w.,:/-])|(?<=[12]\d\d\d[-/])(?=\d{4})|(?<=\d[-/])(?=\d\d?(?:[.:]\d\d)? Uhr))"
"""What may stand before an expression: no letter, digit or mark, except between the years or hours of a range."""


class Rule(NamedTuple):
    """A rule with its pattern compiled; the pattern's named groups hold what its term is made of."""

    id: str
    pattern: re.Pattern[str]
    type: TimeType
    term: str
    mod: str


@cache
def rules(language: str) -> dict[str, Rule]:
    """Return the rules of a language in order of precedence, by the group name they have in `any_rule`."""
    return {
        f"r{number}": Rule(
            row["id"],
            re.compile(_expand(row["pattern"], language, named=True)),
            TimeType(row["type"]),
            row["term"],
            row["mod"],
        )
        for number, row in enumerate(table(language, "time_rules"))
    }


@cache
def any_rule(language: str) -> re.Pattern[str]:
    """Return a pattern that finds the words of any rule; its last group tells which."""
    bodies = (_expand(row["pattern"], language, named=False) for row in table(language, "time_rules"))
    return re.compile(_LEFT + "(?:" + "|".join(f"(?P<r{n}>{body})" for n, body in enumerate(bodies)) + ")")


@cache
def values(language: str, kind: str) -> dict[str, str]:
    """Return the values of a kind's words, lower case."""
    return {word.lower(): row["value"] for row in _rows(language, kind) for word in row["words"].split("|")}


def _rows(language: str, kind: str) -> list[Row]:
    return [row for row in table(language, "time_words") if row["kind"] == kind]


def _expand(body: str, language: str, *, named: bool) -> str:
    if not named:
        body = re.sub(r"\(\?P<\w+>", "(?:", body)
    return re.sub(r"\{([a-z]\w*)\}", lambda found: _macro(found[1], language, named=named), body)


def _macro(name: str, language: str, *, named: bool) -> str:
    """Return the pattern of a macro: the words of its kind, or a number."""
    if name == "num":
        body = _number(language)
    elif name == "art":
        return rf"(?:{_words(language, 'article')} )"
    else:
        body = _words(language, name)
    return f"(?P<{name}>{body})" if named else body


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
    inner = {word for kind in ("unit", "bound", "hundred", "group", "part", "joiner") for word in grammar.values[kind]}
    words = "|".join(re.escape(word) for word in sorted(inner, key=lambda word: (-len(word), word)))
    articles = "|".join(re.escape(word) for word in sorted(grammar.values["article"], key=lambda w: (-len(w), w)))
    return rf"(?:\d{{1,3}}(?:\.\d{{3}})*(?:,\d+)?|(?i:{articles})|(?i:(?:{words}){{1,9}}))"
