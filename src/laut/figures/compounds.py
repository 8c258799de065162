"""Numbers inside words and set phrases: "43-jährig", "80-Meter-Turm", "verdreifacht", "jeder Dritte"."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from laut.figures.counted import noun_behind
from laut.figures.quantity import Quantity, begin
from laut.figures.units import any_unit, units
from laut.languages import table
from laut.languages.grammar import number_grammar
from laut.languages.patterns import optional_pattern
from laut.linguistics.numbers import Form, Number
from laut.linguistics.openings import Openings, beginnings, by_beginning, matches
from laut.model.figure import Change
from laut.model.span import Span

_TABLE = "figure_patterns"


@cache
def _alternatives(language: str) -> tuple[str, str, str, str]:
    """Return regular expressions for number words, ordinals, number-word suffixes and scale words of a language."""
    grammar = number_grammar(language)
    number = rf"(?:\d+(?:[.,]\d+)*|(?i:{grammar.words}))"
    return (
        number,
        _any(list(grammar.values["ordinal"])),
        _any([row["suffix"] for row in table(language, "number_suffixes")]),
        f"(?i:{_any(list(grammar.values['scale']))})",
    )


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or "(?!)"


Handler = Callable[[str, re.Match[str], str], Iterator[Quantity]]


class Forms(NamedTuple):
    """The patterns of a language with what reads their matches, and the index of how they begin."""

    patterns: tuple[re.Pattern[str], ...]
    handlers: tuple[Handler, ...]
    begins: Mapping[str, tuple[int, ...]]


@cache
def _forms(language: str) -> Forms:
    number, ordinal, suffix, scale = _alternatives(language)
    parts = [word for word, unit in units(language).items() if unit.factor < 1 and unit.kind == "time"]

    def named(key: str) -> str:
        body = optional_pattern(language, _TABLE, key).pattern
        for mark, words in (("%ORD%", ordinal), ("%SUF%", suffix)):
            body = body.replace(mark, f"(?i:{words})")
        return body.replace("%NUM%", number).replace("%SCALE%", scale).replace("%UNIT%", any_unit(language))

    bodies: list[tuple[str, Handler]] = [
        (named("clock_duration"), _clock),
        (named("digits_of"), _digit_count),
        (named("n_of_m"), _n_of_m),
        (named("every"), _every),
        (named("speed"), _speed),
        (named("inflected"), _inflected),
        (named("hyphened"), _hyphened),
        (rf"({_any(parts)})(?!\w)", _part),
        *(
            (rf"{row['word']}(?!\w)", partial(_multiple, number))
            for number, row in enumerate(table(language, "multiples"))
        ),
    ]
    patterns = tuple(re.compile(r"(?<![\w.,:/])" + body) for body, _ in bodies)
    return Forms(
        patterns, tuple(handler for _, handler in bodies), by_beginning([beginnings(body) for body, _ in bodies])
    )


def find(text: str, language: str, words: Openings) -> Iterator[Quantity]:
    """Yield the quantities that stand inside words and set phrases, in order.

    Args:
        text: any text.
        language: ISO 639-1.
        words: its openings.
    """
    forms = _forms(language)
    for number, found in matches(forms.patterns, forms.begins, text, words):
        yield from forms.handlers[number](text, found, language)


def _every(text: str, found: re.Match[str], language: str) -> Iterator[Quantity]:
    parts = number_grammar(language).values["ordinal"][found[2].lower()]
    quantity = _exact(found, 1 / parts, "ratio", f"{language}.figure.every")
    noun = None if found[2][0].isupper() else noun_behind(text, found.end(), language, weak=True, one=True)
    yield replace(quantity, counted=noun, span=Span(found.start(), noun.end if noun else found.end()))


_ROUND = 12
"""Up to so many "n of m" is a share ("zwei von fünf Höfen"); of more, both are counted ("38 von 112 Höfen")."""


def _n_of_m(text: str, found: re.Match[str], language: str) -> Iterator[Quantity]:
    part, whole = number_grammar(language).value(found[1]) or 1.0, number_grammar(language).value(found[2])
    noun = noun_behind(text, found.end(), language, weak=True)
    if whole and part < whole and noun and (whole <= _ROUND or whole in (100, 1000)):
        quantity = _exact(found, part / whole, "ratio", f"{language}.figure.n_of_m")
        yield replace(quantity, counted=noun, span=Span(found.start(), noun.end))


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
    as_much = optional_pattern(language, _TABLE, "times_as").match(text, found.start(3))
    if as_much:
        yield _as_much(text, replace(quantity, span=Span(found.start(), as_much.end())), language)
        return
    yield replace(quantity, change=Change(row["change"]) if row["change"] else None)


def _as_much(text: str, quantity: Quantity, language: str) -> Quantity:
    noun = noun_behind(text, quantity.span.end, language, weak=False)
    span = Span(quantity.span.start, noun.end) if noun else quantity.span
    return replace(quantity, unit="ratio", kind="ratio", change=Change.TO, counted=noun, span=span)


def _hyphened(text: str, found: re.Match[str], language: str) -> Iterator[Quantity]:
    value = number_grammar(language).value(found[1])
    if value is not None:
        unit = units(language)[found[3]]
        scale = number_grammar(language).values["scale"][found[2].lower()] if found[2] else 1.0
        yield replace(_exact(found, value * scale * unit.factor, unit.kind, unit.id), unit=unit.unit)


def _digit_count(text: str, found: re.Match[str], language: str) -> Iterator[Quantity]:
    values = number_grammar(language).values
    digits = int(number_grammar(language).value(found[2]) or values["bound"].get(found[2].lower(), 1))
    noun = found.group().rsplit(" ", 1)[-1]
    scales = values["scale"].items()
    scale = next((value for word, value in scales if len(word) > _LONG and noun.lower().startswith(word)), 1.0)
    unit = next((unit for word, unit in units(language).items() if len(word) > 3 and noun.startswith(word)), None)
    low, high = 10.0 ** (digits - 1) * scale, (10.0**digits - 1) * scale
    quantity = replace(_exact(found, low, "", f"{language}.figure.digits_of"), low=low, high=high)
    yield replace(quantity, unit=unit.unit if unit else None, kind=unit.kind if unit else "measure")


_LONG = 6
"""A scale word that an amount is compounded with is longer ("Millionenbetrag"); shorter ones are abbreviations."""


def _multiple(number: int, text: str, found: re.Match[str], language: str) -> Iterator[Quantity]:
    row = table(language, "multiples")[number]
    quantity = replace(_exact(found, float(row["value"]), "ratio", row["id"]), change=Change.TO)
    noun = noun_behind(text, found.end(), language, weak=False) if row["kind"] == "as" else None
    yield replace(quantity, counted=noun)


def _part(text: str, found: re.Match[str], language: str) -> Iterator[Quantity]:
    """Read a unit that holds its number ("Dreiviertelstunde")."""
    unit = units(language)[found[1]]
    yield replace(_exact(found, unit.factor, unit.kind, unit.id), unit=unit.unit)


def _clock(text: str, found: re.Match[str], language: str) -> Iterator[Quantity]:
    unit = units(language)[found[4]]
    parts = [int(part) for part in found.groups()[:3] if part]
    value = sum(part / 60**place for place, part in enumerate(parts))
    yield replace(_exact(found, value, "time", unit.id), unit=unit.unit)


def _speed(text: str, found: re.Match[str], language: str) -> Iterator[Quantity]:
    yield replace(_exact(found, float(found[1]), "measure", f"{language}.figure.speed"), unit="km/h")
