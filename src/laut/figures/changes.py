"""Changes: figures by which a value rose or fell, and figures it reached."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from laut.figures.quantity import Quantity
from laut.languages import table
from laut.languages.patterns import optional_pattern
from laut.linguistics.stretches import Stretches, clause
from laut.model.figure import Change
from laut.model.span import Span

_TABLE = "figure_patterns"
_LOOK_BACK = 30


@cache
def _words(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None, str], ...]:
    end = optional_pattern(language, _TABLE, "clause_end").pattern
    return tuple(
        (
            re.compile(rf"(?<!\w)(?:{row['word']})(?!\w)"),
            re.compile(rf" {row['particle']}{end}") if row["particle"] else None,
            row["direction"],
        )
        for row in table(language, "change_words")
    )


def with_changes(
    text: str, quantities: Sequence[Quantity], stretches: Stretches, language: str
) -> tuple[Quantity, ...]:
    """Return the quantities with what they say of a change; those of one rise or fall share unit and noun.

    Args:
        text: the text they stand in.
        quantities: in order.
        stretches: its sentences.
        language: ISO 639-1.
    """
    out: list[Quantity] = []
    for quantity in quantities:
        bounds = stretches.sentence(quantity.span.start)
        changed = quantity if quantity.kind == "time" else _change(text, quantity, bounds, language)
        if changed.change is None and out and _reaches(text, out[-1], changed, language):
            changed = replace(changed, change=Change.TO)
        if changed.change is Change.TO and out and out[-1].span.start >= bounds[0]:
            left = _left_value(text, out[-1], changed, language)
            if left:
                out[-1] = left
                changed = replace(changed, change_from=left.number.span)
        if changed.change and changed.change_from is None:
            changed = replace(changed, change_from=_reference(text, changed, bounds, language))
        if changed.change and changed.counted is None:
            changed = _with_number_of(text, changed, bounds, language)
        out.append(changed)
    return tuple(out)


def _named(language: str, key: str) -> re.Pattern[str]:
    return optional_pattern(language, _TABLE, key)


def _change(text: str, quantity: Quantity, bounds: tuple[int, int], language: str) -> Quantity:
    if quantity.change:
        return quantity
    start, end = quantity.span.start, quantity.span.end
    back = max(bounds[0], start - _LOOK_BACK)
    if _named(language, "comparative_up").match(text, end) or _named(language, "plus").search(text, back, start):
        return replace(quantity, change=Change.INCREASE)
    if _named(language, "comparative_down").match(text, end) or _named(language, "minus").search(text, back, start):
        return fall(quantity)
    around = clause(text, start, bounds)
    if _named(language, "by").search(text, back, start):
        direction = direction_of(text, around, language) or direction_of(text, bounds, language)
        if direction:
            return fall(quantity) if direction == "down" else replace(quantity, change=Change.INCREASE)
    elif _named(language, "to").search(text, back, start):
        if direction_of(text, around, language):
            return replace(quantity, change=Change.TO)
    elif quantity.kind in ("share", "") and _named(language, "loss").search(text, *around):
        return quantity if _named(language, "from").search(text, back, start) else fall(quantity)
    return quantity


def direction_of(text: str, bounds: tuple[int, int], language: str) -> str | None:
    """Return "up" or "down" for what a stretch says of a value; None where it says nothing.

    Example:
        >>> text = "Der Umsatz nahm um 4 Prozent ab."
        >>> direction_of(text, (0, len(text)), "de")
        'down'
    """
    for word, particle, direction in _words(language):
        found = word.search(text, *bounds)
        if found and (particle is None or particle.search(text, found.end(), bounds[1])):
            return direction
    return None


def fall(quantity: Quantity) -> Quantity:
    """Return the quantity as what a value fell by: negative, with its bounds mirrored.

    A fall of more than a share has an end: nothing can fall by more than the whole.
    """
    floor = {"ratio": -1.0, "percent": -100.0}.get(quantity.unit or "")
    low = -quantity.high if quantity.high is not None else None
    high = -quantity.low if quantity.low is not None else None
    if low is None and quantity.low_open:
        low = floor
    return replace(
        quantity, low=low, high=high, low_open=quantity.high_open, high_open=quantity.low_open, change=Change.DECREASE
    )


def _left_value(text: str, before: Quantity, reached: Quantity, language: str) -> Quantity | None:
    """Return the value left in "von 1,1 auf 1,4 Milliarden Euro", with what the value reached lends it."""
    between = text[before.span.end : reached.span.start]
    if len(between) > _LOOK_BACK or not _named(language, "to").search(between):
        return None
    if not _named(language, "from").search(text, max(0, before.span.start - _LOOK_BACK), before.span.start):
        return None
    number = reached.number
    scale = number.scale if number.low is not None and not before.number.scaled else 1.0
    if before.unit or before.counted:
        return before
    low = None if before.low is None else before.low * scale
    high = None if before.high is None else before.high * scale
    return replace(before, low=low, high=high, unit=reached.unit, kind=reached.kind, counted=reached.counted)


def _reaches(text: str, before: Quantity, quantity: Quantity, language: str) -> bool:
    """Say whether a quantity is what another one became ("von 8 auf 12 Millionen Euro")."""
    same = before.span.start < quantity.span.start and quantity.kind not in ("", "time")
    return same and _left_value(text, before, quantity, language) is not None


def _reference(text: str, quantity: Quantity, bounds: tuple[int, int], language: str) -> Span | None:
    end = quantity.span.end
    reference, measure_of = _named(language, "reference"), _named(language, "measure_of")
    found = reference.search(text, end, bounds[1]) or measure_of.search(text, end, bounds[1])
    found = found or reference.search(text, bounds[0], quantity.span.start)
    return Span(*found.span(1)) if found else None


def _with_number_of(text: str, quantity: Quantity, bounds: tuple[int, int], language: str) -> Quantity:
    found = _named(language, "number_of").search(text, *bounds)
    return replace(quantity, counted=Span(*found.span(1))) if found else quantity
