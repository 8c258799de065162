"""Copy: text that two reports share."""

from dataclasses import dataclass
from enum import StrEnum

from laut.model.span import Span


class CopyKind(StrEnum):
    """How much of one report the other took over."""

    VERBATIM = "verbatim"
    CUT = "cut"
    REWRITE = "rewrite"
    MIXED = "mixed"
    TRANSLATION = "translation"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Passage:
    """The same words in two reports.

    Args:
        first: their span in the first report's received text.
        second: their span in the second report's received text.
    """

    first: Span
    second: Span


@dataclass(frozen=True, slots=True)
class Copy:
    """Text that two reports share.

    One of the kind "quotation" is no copy: both quote the same words, each may have them from whoever said them.

    Args:
        first: id of the one report.
        second: id of the other.
        first_contained: share of the first report's own text that stands in the second, in thousandths; of its whole
            text where they share a quotation.
        second_contained: the other way round.
        passages: the shared words, in the order of the first report.
        taken_by: id of the report that took the text over; None where that is unknown or both took it from a third.
        kind: how much was taken over.
        rule: what the direction rests on.
    """

    first: str
    second: str
    first_contained: int
    second_contained: int
    passages: tuple[Passage, ...]
    taken_by: str | None
    kind: CopyKind
    rule: str
