"""Quantity: a figure in the making."""

from dataclasses import dataclass

from laut.linguistics.numbers import Number
from laut.model.figure import Change, Figure, Qualifier
from laut.model.span import Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of the text with what has been found around it so far.

    Args:
        number: the number it stands on.
        span: with qualifier, unit and counted noun as far as found.
        rule: id of the rule that made it a figure.
        kind: of its unit: "measure", "time", "share", "money", "ratio"; empty for counts.
        counted: where the thing counted stands.
    """

    number: Number
    span: Span
    rule: str
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    qualifier: Qualifier = Qualifier.EXACT
    unit: str | None = None
    kind: str = ""
    counted: Span | None = None
    change: Change | None = None
    change_from: Span | None = None

    @property
    def is_bare(self) -> bool:
        """Whether neither unit nor counted noun nor scale nor qualifier has been found."""
        plain = self.qualifier is Qualifier.EXACT and not self.approximate
        return plain and not self.unit and not self.kind and self.counted is None and not self.number.scaled


def begin(number: Number, rule: str) -> Quantity:
    """Return the quantity that a bare number makes."""
    qualifier = Qualifier.RANGE if number.range else Qualifier.VAGUE if number.high is None else Qualifier.EXACT
    return Quantity(
        number, number.span, rule, number.low, number.high, approximate=number.approximate, qualifier=qualifier
    )


def finish(text: str, quantity: Quantity) -> Figure:
    """Return the figure of a quantity that is complete."""
    counted, reference = quantity.counted, quantity.change_from
    return Figure(
        span=quantity.span,
        low=quantity.low,
        high=quantity.high,
        rule=quantity.rule,
        low_open=quantity.low_open,
        high_open=quantity.high_open,
        approximate=quantity.approximate,
        qualifier=quantity.qualifier,
        unit=quantity.unit,
        counted=counted.of(text) if counted else None,
        counted_span=counted,
        change=quantity.change,
        change_from=reference.of(text) if reference else None,
    )
