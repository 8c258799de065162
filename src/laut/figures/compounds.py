"""Numbers inside words and set phrases: "43-jährig", "80-Meter-Turm", "verdreifacht", "jeder Dritte"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from laut.figures.counted import noun_behind
from laut.figures.quantity import Quantity, begin
from laut.figures.units import any_unit, units
from laut.languages import table
from laut.languages.grammar import number_grammar
from laut.languages.patterns import pattern
from laut.linguistics.numbers import Form, Number
from laut.model.figure import Change
from laut.model.span import Span

_TABLE = "figure_patterns"
_SCALES = "Millionen|Milliarden"


@cache
def _alternatives(language: str) -> tuple[str, str, str]:
    """Return regular expressions for number words, ordinals and number-word suffixes of a language."""
    grammar = number_grammar(language)
    inner = [word for kind in ("unit", "bound", "hundred", "group", "part", "joiner") for word in grammar.values[kind]]
    number = rf"(?:\d+(?:[.,]\d+)*|(?i:(?:{_any(inner)}){{1,9}}))"
    return (
        number,
        _any(list(grammar.values["ordinal"])),
        _any([row["suffix"] for row in table(language, "number_suffixes")]),
    )


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    number, ordinal, suffix = _alternatives(language)
    inflected = re.compile(
        rf"(?<![\w.,:/])(?:({number})(?:- (?:bis|und|oder) |-|–))?({number})[- ]?((?i:{suffix}))(?:e[nrms]?|s)?(?!\w)"
    )
    hyphened = re.compile(
        rf"(?<![\w.,:/])({number})-(?:({_SCALES})-)?({any_unit(language)})(?:-[\w-]+|\w{{3,}})?(?![\w-])"
    )
    every = re.compile(pattern(language, _TABLE, "every").pattern.replace("%ORD%", f"(?i:{ordinal})"))
    share = re.compile(pattern(language, _TABLE, "n_of_m").pattern.replace("%NUM%", number))
    return inflected, hyphened, every, share


def find(text: str, language: str) -> Iterator[Quantity]:
    """Yield the quantities that stand inside words and set phrases, not in order; they can overlap.

    Args:
        text: any text.
        language: ISO 639-1.
    """
    inflected, hyphened, every, share = _patterns(language)
    for found in inflected.finditer(text):
        yield from _inflected(text, found, language)
    for found in hyphened.finditer(text):
        yield from _hyphened(found, language)
    for found in every.finditer(text):
        parts = number_grammar(language).values["ordinal"][found[2].lower()]
        quantity = _exact(found, 1 / parts, "ratio", "de.figure.every")
        noun = None if found[2][0].isupper() else noun_behind(text, found.end(), language, weak=True)
        yield replace(quantity, counted=noun, span=Span(found.start(), noun.end if noun else found.end()))
    for found in share.finditer(text):
        part, whole = number_grammar(language).value(found[1]) or 1.0, number_grammar(language).value(found[2])
        noun = noun_behind(text, found.end(), language, weak=True)
        if whole and part < whole and noun:
            quantity = _exact(found, part / whole, "ratio", "de.figure.n_of_m")
            yield replace(quantity, counted=noun, span=Span(found.start(), noun.end))
    yield from _digit_counts(text, language)
    yield from _multiples(text, language)
    yield from _clocks(text, language)


def _exact(found: re.Match[str], value: float, kind: str, rule: str) -> Quantity:
    number = Number(Span(*found.span()), value, value, Form.RATIO if kind == "ratio" else Form.DIGITS)
    return replace(begin(number, rule), unit=kind or None, kind=kind or "measure")


def _inflected(text: str, found: re.Match[str], language: str) -> Iterator[Quantity]:
    grammar = number_grammar(language)
    row = next(row for row in table(language, "number_suffixes") if row["suffix"] == found[3].lower())
    high = grammar.value(found[2])
    low = grammar.value(found[1]) if found[1] else high
    if low is None or high is None or low > high:
        return
    quantity = replace(_exact(found, high, "", row["id"]), low=low * float(row["factor"]), unit=row["unit"] or None)
    as_much = pattern(language, _TABLE, "times_as").match(text, found.start(3))
    if as_much:
        yield _as_much(text, replace(quantity, span=Span(found.start(), as_much.end())), language)
        return
    yield replace(quantity, change=Change(row["change"]) if row["change"] else None)


def _as_much(text: str, quantity: Quantity, language: str) -> Quantity:
    noun = noun_behind(text, quantity.span.end, language, weak=False)
    span = Span(quantity.span.start, noun.end) if noun else quantity.span
    return replace(quantity, unit="ratio", kind="ratio", change=Change.TO, counted=noun, span=span)


def _hyphened(found: re.Match[str], language: str) -> Iterator[Quantity]:
    value = number_grammar(language).value(found[1])
    if value is not None:
        unit = units(language)[found[3]]
        scale = number_grammar(language).values["scale"][found[2].lower()] if found[2] else 1.0
        yield replace(_exact(found, value * scale * unit.factor, unit.kind, unit.id), unit=unit.unit)


def _digit_counts(text: str, language: str) -> Iterator[Quantity]:
    for found in pattern(language, _TABLE, "digits_of").finditer(text):
        digits = int(
            number_grammar(language).value(found[2]) or number_grammar(language).values["bound"].get(found[2], 1)
        )
        low, high = 10.0 ** (digits - 1), 10.0**digits - 1
        noun = found.group().rsplit(" ", 1)[-1]
        scales = number_grammar(language).values["scale"]
        scale = next((value for word, value in scales.items() if len(word) > 6 and noun.lower().startswith(word)), 1.0)
        low, high = low * scale, high * scale
        unit = next((unit for word, unit in units(language).items() if len(word) > 3 and noun.startswith(word)), None)
        quantity = replace(_exact(found, low, "", "de.figure.digits_of"), low=low, high=high)
        yield replace(quantity, unit=unit.unit if unit else None, kind=unit.kind if unit else "measure")


@cache
def _multiple_words(language: str) -> re.Pattern[str]:
    return re.compile(
        "|".join(rf"(?P<m{i}>(?<!\w){row['word']}(?!\w))" for i, row in enumerate(table(language, "multiples")))
    )


def _multiples(text: str, language: str) -> Iterator[Quantity]:
    for found in _multiple_words(language).finditer(text):
        row = table(language, "multiples")[int(str(found.lastgroup)[1:])]
        quantity = replace(_exact(found, float(row["value"]), "ratio", row["id"]), change=Change.TO)
        noun = noun_behind(text, found.end(), language, weak=False) if row["kind"] == "as" else None
        yield replace(quantity, counted=noun)


@cache
def _part_words(language: str) -> re.Pattern[str]:
    """Match units that hold their number ("Dreiviertelstunde")."""
    parts = [word for word, unit in units(language).items() if unit.factor < 1 and unit.kind == "time"]
    return re.compile(rf"(?<!\w)({_any(parts)})(?!\w)")


def _clocks(text: str, language: str) -> Iterator[Quantity]:
    for found in pattern(language, _TABLE, "clock_duration").finditer(text):
        unit = units(language)[found[4]]
        parts = [int(part) for part in found.groups()[:3] if part]
        value = sum(part / 60**place for place, part in enumerate(parts))
        yield replace(_exact(found, value, "time", unit.id), unit=unit.unit)
    for found in _part_words(language).finditer(text):
        unit = units(language)[found[1]]
        yield replace(_exact(found, unit.factor, unit.kind, unit.id), unit=unit.unit)
    for found in pattern(language, _TABLE, "speed").finditer(text):
        yield replace(_exact(found, float(found[1]), "measure", "de.figure.speed"), unit="km/h")
