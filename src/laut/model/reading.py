"""Reading: everything that was found in one report."""

from dataclasses import dataclass

from laut.model.anatomy import Anatomy
from laut.model.attribution import Attribution
from laut.model.figure import Figure
from laut.model.report import Report
from laut.model.time import Dating, TimeExpression


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was found in one report; all spans point into its received text."""

    report: str
    anatomy: Anatomy
    attributions: tuple[Attribution, ...]
    figures: tuple[Figure, ...]
    times: tuple[TimeExpression, ...]
    dating: Dating


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report together with what was found in it: what comparing steps take."""

    report: Report
    reading: Reading
