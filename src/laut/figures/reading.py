"""Read the figures of reports: numbers with qualifier, unit, thing counted and change."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from laut.figures import compounds
from laut.figures.changes import with_changes
from laut.figures.counted import count, fronted
from laut.figures.qualifiers import qualify
from laut.figures.quantity import Quantity, begin, finish
from laut.figures.traps import is_year, traps
from laut.figures.units import measure, sign
from laut.languages import AVAILABLE, has, table
from laut.languages.grammar import number_grammar
from laut.languages.patterns import optional_pattern
from laut.linguistics.numbers import Form, Number
from laut.linguistics.openings import Openings, openings
from laut.linguistics.stretches import Stretches, clause
from laut.model.anatomy import ARTICLE_KINDS, Anatomy, SegmentKind
from laut.model.figure import Change, Figure
from laut.model.report import Report
from laut.model.span import Span

_KINDS = ARTICLE_KINDS | {SegmentKind.CAPTION, SegmentKind.CORRECTION, SegmentKind.KICKER}


def read(reports: Sequence[Report], anatomies: Sequence[Anatomy]) -> list[tuple[Figure, ...]]:
    """Read the figures of reports.

    Args:
        reports: a batch of reports.
        anatomies: one per report.

    Returns:
        The figures of each report, in order; spans are offsets into its read text. None are read from a report in a
        language without tables.
    """
    return [tuple(_of_report(report, anatomy)) for report, anatomy in zip(reports, anatomies, strict=True)]


def _of_report(report: Report, anatomy: Anatomy) -> Iterator[Figure]:
    language = anatomy.language or AVAILABLE[0]
    if not has(language, "figure_patterns"):
        return
    text = report.read.text
    for span in _parts(text, anatomy):
        for figure in figures_of(span.of(text), language):
            yield _shift(figure, span.start)


def _parts(text: str, anatomy: Anatomy) -> Iterable[Span]:
    if not anatomy.segments:
        return (Span(0, len(text)),)
    return (segment.span for segment in anatomy.segments if segment.kind in _KINDS)


def _shift(figure: Figure, by: int) -> Figure:
    counted = figure.counted_span
    return replace(figure, span=figure.span.shift(by), counted_span=counted.shift(by) if counted else None)


def figures_of(text: str, language: str) -> tuple[Figure, ...]:
    """Read the figures of a text.

    Args:
        text: any text.
        language: ISO 639-1, one with tables.

    Returns:
        Figures in order, without overlap; offsets into `text`.

    Example:
        >>> for figure in figures_of("Es gab einen Toten und bis zu 17 Verletzte.", "de"):
        ...     print(figure.low, figure.high, figure.counted)
        1.0 1.0 Toten
        None 17.0 Verletzte
    """
    words = openings(text)
    numbers = list(number_grammar(language).find(text, articles=True))
    forbidden = traps(text, language, _before_numbers(words, numbers))
    inside = [quantity for quantity in compounds.find(text, language, words) if not _hit(quantity.span, forbidden)]
    inside = [qualify(text, quantity, language) for quantity in inside]
    taken = [quantity.span for quantity in inside]
    outside = [
        quantity
        for number in numbers
        if not _hit(number.span, forbidden) and not _hit(number.span, taken)
        if (quantity := _quantity(text, number, language)) and not _hit(quantity.span, taken)
    ]
    quantities = _without_overlap([*inside, *outside])
    quantities = _with_units_of_lists(text, _with_articles(text, quantities, language), language)
    if not quantities:
        return ()
    stretches = Stretches(text)
    changed = with_changes(text, quantities, stretches, language)
    return tuple(finish(text, quantity) for quantity in _with_nouns(text, changed, stretches, language))


_TRAP = 50
"""How many characters before its number a trap can begin ("Artikel 5")."""


def _before_numbers(words: Openings, numbers: Sequence[Number]) -> Openings:
    """Return the openings near which a number follows; articles count only where a trap names them."""
    near: Openings = []
    at = 0
    for number in numbers:
        begin, end = number.span.start - _TRAP, number.span.end
        while at < len(words) and words[at][0] < end:
            if words[at][0] >= begin:
                near.append(words[at])
            at += 1
    return near


def _hit(span: Span, others: Sequence[Span]) -> bool:
    """Say whether a span overlaps any of others that are in order and don't overlap one another."""
    index = bisect_left(others, span.start, key=lambda other: other.end)
    return any(span.overlaps(other) for other in others[index : index + 2])


def _quantity(text: str, number: Number, language: str) -> Quantity | None:
    """Return what a number makes with the words around it; None where it is no figure."""
    bare = begin(number, f"{language}.number.{number.form}")
    if number.form is Form.ARTICLE:
        noun, unit = count(text, bare, language), measure(text, bare, language)
        if unit.kind:
            return None if unit.kind == "time" and _is_point(text, unit, language) else unit
        return noun if noun.counted else None
    quantity = measure(text, qualify(text, sign(text, bare, language), language), language)
    if number.form is Form.HALF and not quantity.kind:
        return None
    if number.form is Form.RATIO and _named(language, "no_share").match(text, number.span.end):
        return None
    if number.form is Form.RATIO and not quantity.kind:
        quantity = replace(quantity, unit="ratio", kind="ratio")
    if quantity.kind == "time" and _is_point(text, quantity, language):
        return None
    quantity = count(text, quantity, language)
    word = number.span.of(text)
    rough = quantity.approximate or quantity.low_open or quantity.high_open
    amount = quantity.counted is not None or _is_amount(text, number, language)
    if not quantity.kind and not rough and is_year(word, counted=amount):
        return None
    return quantity


_AMOUNT = 80
"""How many characters before bare digits can say what they are the amount of."""


def _is_amount(text: str, number: Number, language: str) -> bool:
    start = number.span.start
    return bool(_named(language, "amount").search(text, max(0, start - _AMOUNT), start))


def _is_point(text: str, quantity: Quantity, language: str) -> bool:
    """Say whether a duration names a point in time ("vor zehn Jahren", "ten years ago")."""
    start, end = quantity.span.start, quantity.span.end
    before = _named(language, "ago").search(text, max(0, start - 30), start)
    return bool(before or _named(language, "ago_behind").match(text, end))


def _named(language: str, key: str) -> re.Pattern[str]:
    return optional_pattern(language, "figure_patterns", key)


def _without_overlap(quantities: list[Quantity]) -> list[Quantity]:
    out: list[Quantity] = []
    for quantity in sorted(quantities, key=lambda quantity: (quantity.span.start, -quantity.span.end)):
        if not out or quantity.span.start >= out[-1].span.end:
            out.append(quantity)
    return out


@cache
def _casualties(language: str) -> frozenset[str]:
    return frozenset(word for row in table(language, "casualties") for word in row["words"].split("|"))


def _with_articles(text: str, quantities: list[Quantity], language: str) -> list[Quantity]:
    """Leave out articles, except before a casualty or beside another count ("zwei Männer und eine Frau")."""
    kept: list[Quantity] = []
    for index, quantity in enumerate(quantities):
        if quantity.number.form is not Form.ARTICLE:
            kept.append(quantity)
            continue
        counted = quantity.counted.of(text) if quantity.counted else ""
        neighbours = quantities[max(0, index - 1) : index] + quantities[index + 1 : index + 2]
        if counted in _casualties(language) or any(_beside(text, quantity, other, language) for other in neighbours):
            kept.append(quantity)
    return kept


def _beside(text: str, quantity: Quantity, other: Quantity, language: str) -> bool:
    counts = other.counted or other.span.end > other.number.span.end
    if other.number.form is Form.ARTICLE or other.kind or not counts or quantity.kind:
        return False
    first, second = sorted((quantity.span, other.span))
    return bool(_named(language, "join").fullmatch(text[first.end : second.start]))


def _with_units_of_lists(text: str, quantities: Sequence[Quantity], language: str) -> list[Quantity]:
    """Give bare numbers of a list the unit of the number behind them ("19, 22 und 25 Jahre")."""
    out: list[Quantity] = []
    behind: Quantity | None = None
    for quantity in reversed(quantities):
        bare = quantity.is_bare and not quantity.kind and quantity.counted is None
        between = text[quantity.span.end : behind.span.start] if behind else ""
        if behind and behind.kind and bare and not behind.number.scaled and _named(language, "join").fullmatch(between):
            quantity = replace(quantity, unit=behind.unit, kind=behind.kind, counted=behind.counted)
        out.append(quantity)
        behind = quantity
    return out[::-1]


_GROUPED = re.compile(r"\d[.,'’ ]\d{3}(?!\d)")
_CAPITALISED = re.compile(r"(?<![\w-])[^\W\d_][\w-]* \Z")


def _is_name(text: str, quantity: Quantity, language: str) -> bool:
    """Say whether bare digits belong to the word before them ("Raum 12", "Airbus 320")."""
    start = quantity.span.start
    before = _CAPITALISED.search(text, max(0, start - 30), start)
    if _named(language, "out_of").match(text, quantity.span.end):
        return False
    bare = quantity.is_bare and quantity.number.form is Form.DIGITS
    grouped = _GROUPED.search(quantity.number.span.of(text))
    return bool(bare and not grouped and before and before.group()[0].isupper())


def _label(text: str, quantity: Quantity, language: str) -> Span | None:
    """Return the noun that a number stands behind in a list ("Bridges: four")."""
    found = _named(language, "label").search(text, max(0, quantity.span.start - 40), quantity.span.start)
    return Span(*found.span(1)) if found else None


_NEAR = 8
"""How many figures on either side can lend a count its noun."""


def _with_nouns(text: str, quantities: Sequence[Quantity], stretches: Stretches, language: str) -> Iterator[Quantity]:
    """Give counts without a noun the one their sentence has for them: before, fronted, or behind the next number."""
    for index, quantity in enumerate(quantities):
        if quantity.counted is not None or (
            quantity.kind and not (quantity.change is Change.TO and quantity.kind == "ratio")
        ):
            yield quantity
            continue
        bounds = stretches.sentence(quantity.span.start)
        start, _ = clause(text, quantity.span.start, bounds)
        noun = fronted(text, start, quantity.span.start, language) or _label(text, quantity, language)
        if noun is None and _is_name(text, quantity, language):
            continue
        if _named(language, "total").search(text, start, quantity.span.start):
            yield replace(quantity, counted=noun)
            continue
        near = (*quantities[max(0, index - _NEAR) : index], *quantities[index + 1 : index + _NEAR])
        counts = (other for other in near if not other.kind and other.counted)
        inside = (other.counted for other in counts if bounds[0] <= other.span.start < bounds[1])
        yield replace(quantity, counted=noun or next(inside, None))
