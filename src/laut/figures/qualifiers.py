"""Qualifiers: the words that make a number a bound or a rough value."""

import re
from dataclasses import replace
from functools import cache

from laut.figures.quantity import Quantity
from laut.languages import table
from laut.languages.patterns import pattern
from laut.model.figure import Qualifier
from laut.model.span import Span

_REACH = 28
"""How many characters before a number its qualifiers can begin."""


@cache
def _effects(language: str, side: str) -> dict[str, str]:
    return {row["words"]: row["effect"] for row in table(language, "number_qualifiers") if row["side"] == side}


@cache
def _pattern(language: str, side: str) -> re.Pattern[str]:
    words = sorted(_effects(language, side), key=lambda word: (-len(word), word))
    any_word = "|".join(re.escape(word) for word in words)
    if side == "after":
        return re.compile(rf" ({any_word})(?!\w)")
    return re.compile(rf"(?<![\w-])((?i:{any_word}))[ -]\Z")


def qualify(text: str, quantity: Quantity, language: str) -> Quantity:
    """Return the quantity with the qualifiers around its number taken in.

    Args:
        text: the text it stands in.
        quantity: a number without qualifier.
        language: ISO 639-1.
    """
    after = _pattern(language, "after").match(text, quantity.span.end)
    if after:
        quantity = apply(
            replace(quantity, span=Span(quantity.span.start, after.end())), _effects(language, "after")[after[1]]
        )
    for _ in range(2):
        before = _pattern(language, "before").search(text, max(0, quantity.span.start - _REACH), quantity.span.start)
        if not before or _is_preposition(text, before, quantity, language):
            break
        effect = _effects(language, "before")[before[1].lower()]
        quantity = apply(replace(quantity, span=Span(before.start(), quantity.span.end)), effect)
    return quantity


def _is_preposition(text: str, found: re.Match[str], quantity: Quantity, language: str) -> bool:
    """Say whether "über", "gegen", "ab" and the like are plain prepositions there ("erstreckt sich über 12 km")."""
    before = text[max(0, found.start() - 40) : found.end()]
    if pattern(language, "figure_patterns", "plain_preposition").search(before):
        return True
    if pattern(language, "figure_patterns", "weak_qualifier").fullmatch(found[1]):
        return not quantity.number.scaled and quantity.number.low is not None and quantity.number.low < _SMALL
    return False


_SMALL = 10
"""A preposition before a smaller number qualifies nothing ("gegen drei Gegner")."""


def apply(quantity: Quantity, effect: str) -> Quantity:
    """Return the quantity under one more qualifier.

    Args:
        quantity: a quantity.
        effect: "at_least", "at_most", "more_than", "less_than", "approximately", "almost", "estimated", "just_under"
            (below, roughly) or "just_over" (above, roughly).
    """
    low, high = quantity.low, quantity.high
    match effect:
        case "at_least" | "more_than":
            return replace(quantity, low=low, high=None, low_open=effect == "more_than", qualifier=Qualifier(effect))
        case "at_most" | "less_than":
            return replace(quantity, low=None, high=high, high_open=effect == "less_than", qualifier=Qualifier(effect))
        case "just_under":
            return replace(quantity, low=None, high=high, approximate=True, qualifier=Qualifier.ALMOST)
        case "just_over":
            return replace(quantity, low=low, high=None, approximate=True, qualifier=Qualifier.APPROXIMATELY)
        case _:
            return replace(quantity, approximate=True, qualifier=Qualifier(effect))
