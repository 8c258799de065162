"""Units behind, before and inside a number."""

import re
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from laut.figures.quantity import Quantity
from laut.languages import table
from laut.model.span import Span


class Unit(NamedTuple):
    """A unit as the table has it."""

    id: str
    unit: str
    factor: float
    kind: str


@cache
def units(language: str) -> dict[str, Unit]:
    """Return the units of a language by their words."""
    return {
        word: Unit(row["id"], row["unit"], float(row["factor"]), row["kind"])
        for row in table(language, "units")
        for word in row["words"].split("|")
    }


@cache
def any_unit(language: str) -> str:
    """Return a regular expression for the words of any unit, longest first."""
    words = sorted(units(language), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) for word in words) + ")"


@cache
def _behind(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?: von)? ?({any_unit(language)})(?![\w²³]|-[A-ZÄÖÜ])")


@cache
def _before(language: str) -> re.Pattern[str]:
    money = [
        word
        for word, unit in units(language).items()
        if unit.kind == "money" and (word.isupper() or not word.isalnum())
    ]
    return re.compile(rf"(?<!\w)({'|'.join(re.escape(word) for word in sorted(money, key=len, reverse=True))}) ?\Z")


def measure(text: str, quantity: Quantity, language: str) -> Quantity:
    """Return the quantity with its unit, if one stands behind it or a currency sign before it.

    Args:
        text: the text it stands in.
        quantity: a qualified number.
        language: ISO 639-1.
    """
    span = quantity.span
    before = _before(language).search(text, max(0, span.start - 8), span.start)
    if before:
        return _with(quantity, units(language)[before[1]], Span(before.start(), span.end))
    found = _behind(language).match(text, span.end)
    if not found or (found.group().startswith(" von") and quantity.number.high is not None):
        return quantity
    unit = units(language)[found[1]]
    measured = _with(quantity, unit, Span(span.start, found.end()))
    return _add_smaller(text, measured, unit, language)


def _with(quantity: Quantity, unit: Unit, span: Span) -> Quantity:
    low = None if quantity.low is None else quantity.low * unit.factor
    high = None if quantity.high is None else quantity.high * unit.factor
    return replace(quantity, span=span, low=low, high=high, unit=unit.unit, kind=unit.kind, rule=unit.id)


def _add_smaller(text: str, quantity: Quantity, unit: Unit, language: str) -> Quantity:
    """Add the smaller part of a price ("3 Franken 40") or a duration ("sieben Jahre und sechs Monate")."""
    if quantity.low is None or quantity.low != quantity.high:
        return quantity
    if unit.kind == "money" and (cents := re.compile(r" (\d\d)(?![\w.,]\d|\w)").match(text, quantity.span.end)):
        value = quantity.low + int(cents[1]) / 100
        return replace(quantity, low=value, high=value, span=Span(quantity.span.start, cents.end()))
    return quantity
