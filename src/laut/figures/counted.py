"""The thing counted: the noun behind a number, or the one it leaves out."""

import re
from dataclasses import replace
from functools import cache

from laut.figures.quantity import Quantity
from laut.languages import table
from laut.languages.patterns import optional_pattern
from laut.model.span import Span

_WORD = re.compile(r" ([^\W\d_][\w'’-]*)")
_AHEAD = 30
"""How many characters behind a word tell whether it is the noun or stands before one."""
_MODIFIERS = 4
"""How many words can stand between a number and its noun."""


@cache
def _stops(language: str) -> frozenset[str]:
    return frozenset(row["word"] for row in table(language, "noun_phrase_stops"))


def noun_behind(text: str, offset: int, language: str, *, weak: bool, one: bool = False) -> Span | None:
    """Return the noun of the noun phrase that goes on at an offset; None where none does.

    Args:
        text: any text.
        offset: behind the number.
        language: ISO 639-1.
        weak: whether adjectives may end in "-en" (behind an article or a preposition that takes the dative).
        one: whether the noun is of one thing or a mass, which not every language shows by its ending.
    """
    noun = _named(language, "noun_of_one" if one else "noun")
    for _ in range(_MODIFIERS):
        found = _WORD.match(text, offset)
        if not found:
            return None
        word = found[1]
        if word in _stops(language):
            return None
        if noun.match(text, found.start(1), found.end(1) + _AHEAD):
            return Span(found.start(1), found.end(1))
        if not _is_modifier(word, language, weak=weak):
            return None
        offset = found.end()
    return None


def _is_modifier(word: str, language: str, *, weak: bool) -> bool:
    return bool(_named(language, "weak" if weak else "strong").fullmatch(word))


_BACK = 60
"""How many characters before a number are searched for what governs it."""


def count(text: str, quantity: Quantity, language: str) -> Quantity:
    """Return the quantity with the thing it counts or measures out, if that stands behind it.

    Args:
        text: the text it stands in.
        quantity: with its unit, if it has one.
        language: ISO 639-1.
    """
    end = quantity.span.end
    if not quantity.kind:
        weak = bool(_named(language, "dative").search(text, max(0, quantity.span.start - _BACK), quantity.span.start))
        begin = _of(text, end, language) if quantity.number.high is None else end
        noun = noun_behind(text, begin, language, weak=weak, one=quantity.number.high == 1)
        if noun:
            return replace(quantity, counted=noun, span=Span(quantity.span.start, noun.end))
        partitive = _named(language, "partitive").match(text, end)
        if partitive:
            return replace(quantity, counted=noun_behind(text, partitive.end() - 1, language, weak=True))
        others = _named(language, "others").match(text, end)
        return replace(quantity, span=Span(quantity.span.start, others.end())) if others else quantity
    if quantity.kind in ("share", "ratio"):
        genitive = _named(language, "genitive").match(text, end)
        more = _named(language, "more").match(text, end)
        link = genitive or more or _named(language, "apposition").match(text, end)
        noun = noun_behind(text, link.end(), language, weak=bool(genitive), one=True) if link else None
        return replace(quantity, counted=noun)
    link = _named(language, "apposition").match(text, end)
    if not link or _named(language, "dimension").match(text, end):
        return quantity
    return replace(quantity, counted=noun_behind(text, link.end(), language, weak=False, one=True))


def fronted(text: str, start: int, offset: int, language: str) -> Span | None:
    """Return the noun that a bare number stands behind ("Kühe hält der Bauer 60"); None where there is none.

    Args:
        text: any text.
        start: where the number's clause begins.
        offset: where the number begins.
        language: ISO 639-1.
    """
    found = _named(language, "fronted").match(text[start:offset])
    if not found or found[1].lower() in _stops(language):
        return None
    return Span(*found.span(1)).shift(start)


def _of(text: str, offset: int, language: str) -> int:
    found = _named(language, "of").match(text, offset)
    return found.end() - 1 if found else offset


def _named(language: str, key: str) -> re.Pattern[str]:
    return optional_pattern(language, "figure_patterns", key)
