"""Tallies: what a document adds to a figure, so that figures can be had for any choice of documents."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Record = dict[str, Any]
"""One line of a data set, or a prediction for it, as JSON gives it."""

Tally = dict[str, float]
"""Counts and sums under a name; adding the tallies of documents gives the tally of all of them."""

Total = Mapping[str, float]
"""A sum of tallies."""

Figures = dict[str, float | None]
"""Named figures; None where there is nothing to divide by."""

Strata = list[list[Tally]]
"""Tallies by kind of unit (documents, pairs, questions): each kind is resampled by itself."""


@dataclass(frozen=True, slots=True)
class Miss:
    """An error in one document.

    Args:
        kind: its class ("missed", "wrong unit").
        words: the words of the text it concerns.
        detail: what was wanted and what was given.
        weight: how bad it is beside others; the worst documents are those with the greatest sum.
    """

    kind: str
    words: str
    detail: str = ""
    weight: int = 1


def add(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies.

    Example:
        >>> add([{"gold": 1}, {"gold": 2, "found": 1}])
        {'gold': 3, 'found': 1}
    """
    total: Tally = {}
    for tally in tallies:
        for name, value in tally.items():
            total[name] = total.get(name, 0) + value
    return total


def raise_by(tally: Tally, name: str, by: float = 1) -> None:
    """Add to one entry of a tally."""
    tally[name] = tally.get(name, 0) + by


def harmonic(precision: float, recall: float) -> float:
    """Return F1, the harmonic mean of precision and recall; 0 where both are.

    Example:
        >>> harmonic(1.0, 0.5)
        0.6666666666666666
    """
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def share(part: float, whole: float, empty: float = 0.0) -> float:
    """Return `part` of `whole`, or `empty` where there is no whole."""
    return part / whole if whole else empty


def known_share(part: float, whole: float) -> float | None:
    """Return `part` of `whole`, or None where there is no whole."""
    return part / whole if whole else None


def under(total: Total, prefix: str) -> dict[str, float]:
    """Return the entries whose names begin with `prefix`, without it, in order of name.

    Example:
        >>> under({"kind.lead": 2, "kind.body": 3, "gold": 9}, "kind.")
        {'body': 3, 'lead': 2}
    """
    return {name.removeprefix(prefix): total[name] for name in sorted(total) if name.startswith(prefix)}
