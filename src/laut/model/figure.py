"""Figure: an interval with a qualifier, a unit and the thing counted."""

from dataclasses import dataclass
from enum import StrEnum

from laut.model.span import Span


class Qualifier(StrEnum):
    """How exactly a figure is meant."""

    EXACT = "exact"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    APPROXIMATELY = "approximately"
    ALMOST = "almost"
    ESTIMATED = "estimated"
    RANGE = "range"
    VAGUE = "vague"


class Change(StrEnum):
    """What a figure says of a value that changes."""

    INCREASE = "increase"
    DECREASE = "decrease"
    TO = "to"


@dataclass(frozen=True, slots=True)
class Figure:
    """An interval of numbers with what it counts: "bis zu 15.000 Soldaten" is (…, 15000] soldiers.

    Args:
        span: with its qualifier and the counted noun or unit.
        low: lower bound; None where open below.
        high: upper bound; None where open above.
        low_open: whether the lower bound itself is excluded.
        high_open: whether the upper bound itself is excluded.
        approximate: whether the bounds are meant roughly.
        qualifier: how exactly it is meant.
        unit: normalised ("EUR", "kg", "percent", "ratio"); None for counts.
        counted: words of the thing counted, as they stand; None where none is named.
        counted_span: where those words stand; None where none are named.
        change: whether it is what a value rose or fell by (a fall is negative), or the value reached; else None.
        change_from: words of the reference, where the figure is a change against one; else None.
        rule: id of the rule that found it.
    """

    span: Span
    low: float | None
    high: float | None
    rule: str
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    qualifier: Qualifier = Qualifier.EXACT
    unit: str | None = None
    counted: str | None = None
    counted_span: Span | None = None
    change: Change | None = None
    change_from: str | None = None
