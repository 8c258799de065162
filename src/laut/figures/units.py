"""Units behind, before and inside a number."""

import re
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from laut.figures.quantity import Quantity
from laut.languages import table
from laut.languages.grammar import number_grammar
from laut.languages.patterns import optional_pattern, pattern
from laut.linguistics.lexicon import Row
from laut.linguistics.numbers import Form
from laut.model.span import Span


class Unit(NamedTuple):
    """A unit as the table has it."""

    id: str
    unit: str
    factor: float
    kind: str


@cache
def units(language: str) -> dict[str, Unit]:
    """Return the units of a language by their words; of words for two units the one that needs no context."""
    return {
        word: _unit(row) for row in table(language, "units") if not row.get("near") for word in row["words"].split("|")
    }


def _unit(row: Row) -> Unit:
    return Unit(row["id"], row["unit"], float(row["factor"]), row["kind"])


@cache
def _units_by_context(language: str) -> dict[str, tuple[re.Pattern[str], Unit]]:
    """Return what words mean beside others ("weighs 210 pounds"), with a pattern for those; "#" is the amount."""
    return {
        word: (re.compile(row["near"]), _unit(row))
        for row in table(language, "units")
        if row.get("near")
        for word in row["words"].split("|")
    }


_NEAR = 30
"""How many characters around an amount are searched for what tells its unit."""


def _unit_of(text: str, found: re.Match[str], begin: int, language: str) -> Unit:
    word = found[1]
    if word in _units_by_context(language):
        near, unit = _units_by_context(language)[word]
        if near.search(f"{text[max(0, begin - _NEAR) : begin]}#{text[found.end() : found.end() + _NEAR]}"):
            return unit
    return units(language)[word]


@cache
def any_unit(language: str) -> str:
    """Return a regular expression for the words of any unit, longest first."""
    words = sorted(units(language), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) for word in words) + ")"


@cache
def _behind(language: str) -> re.Pattern[str]:
    link = pattern(language, "figure_patterns", "unit_link").pattern
    return re.compile(rf"(?:{link})? ?({any_unit(language)})(?![\w²³]|-[A-ZÄÖÜ])")


@cache
def _before(language: str) -> re.Pattern[str]:
    money = [
        word
        for word, unit in units(language).items()
        if unit.kind == "money" and (word.isupper() or not word.isalnum())
    ]
    return re.compile(rf"(?<!\w)({'|'.join(re.escape(word) for word in sorted(money, key=len, reverse=True))}) ?\Z")


@cache
def _inside(language: str) -> re.Pattern[str]:
    signs = [word for word, unit in units(language).items() if unit.kind == "money" and not word.isalnum()]
    return re.compile(f"({'|'.join(re.escape(word) for word in sorted(signs, key=len, reverse=True))})(?=\\d)")


def measure(text: str, quantity: Quantity, language: str) -> Quantity:
    """Return the quantity with its unit, if it has none yet and one stands behind it.

    Args:
        text: the text it stands in.
        quantity: a qualified number.
        language: ISO 639-1.
    """
    if quantity.kind:
        return quantity
    span = quantity.span
    found = _behind(language).match(text, span.end)
    linked = found and pattern(language, "figure_patterns", "unit_link").match(text, span.end)
    if not found or (linked and quantity.number.high is not None):
        return quantity
    unit = _unit_of(text, found, span.start, language)
    measured = _with(quantity, unit, Span(span.start, found.end()))
    return _add_smaller(text, measured, unit, language)


def sign(text: str, quantity: Quantity, language: str) -> Quantity:
    """Return the quantity with the currency sign before it, if one stands there.

    Args:
        text: the text it stands in.
        quantity: a bare number.
        language: ISO 639-1.
    """
    span = quantity.span
    before = _before(language).search(text, max(0, span.start - 8), span.start)
    if before is None and quantity.number.range:
        inside = _inside(language).search(text, span.start, span.end)
        return _with(quantity, units(language)[inside[1]], span) if inside else quantity
    return _with(quantity, units(language)[before[1]], Span(before.start(), span.end)) if before else quantity


def _with(quantity: Quantity, unit: Unit, span: Span) -> Quantity:
    low = None if quantity.low is None else quantity.low * unit.factor
    high = None if quantity.high is None else quantity.high * unit.factor
    return replace(quantity, span=span, low=low, high=high, unit=unit.unit or None, kind=unit.kind, rule=unit.id)


def _add_smaller(text: str, quantity: Quantity, unit: Unit, language: str) -> Quantity:
    """Add the smaller part of a price ("3 Franken 40") or a duration ("sieben Jahre und sechs Monate")."""
    if quantity.low is None or quantity.low != quantity.high:
        return quantity
    if unit.kind == "money" and (cents := re.compile(r" (\d\d)(?![\w.,]\d|\w)").match(text, quantity.span.end)):
        value = quantity.low + int(cents[1]) / 100
        return replace(quantity, low=value, high=value, span=Span(quantity.span.start, cents.end()))
    half = optional_pattern(language, "figure_patterns", "and_a_half").match(text, quantity.span.end)
    if half:
        counted = replace(quantity.number, form=Form.WORD)
        value = quantity.low + unit.factor / 2
        return replace(quantity, number=counted, low=value, high=value, span=Span(quantity.span.start, half.end()))
    join = pattern(language, "figure_patterns", "unit_join").match(text, quantity.span.end)
    number = number_grammar(language).at(text, join.end(), articles=False) if join else None
    found = _behind(language).match(text, number.span.end) if number else None
    if not found or not number or number.low is None or number.low != number.high:
        return quantity
    parts = _PARTS.get((unit.unit, units(language)[found[1]].unit))
    if parts is None or number.low >= parts:
        return quantity
    value = quantity.low + number.low / parts
    return replace(quantity, low=value, high=value, span=Span(quantity.span.start, found.end()))


_PARTS = {
    **{("ft", "in"): 12, ("lb", "oz"): 16, ("h", "min"): 60, ("min", "s"): 60},
    **{("year", "month"): 12, ("week", "d"): 7, ("d", "h"): 24},
}
"""How many of a smaller unit make a larger one, for amounts told in both ("6 feet 2 inches")."""
