"""Overlap of pairs: how many pairs of known containment are found, and how many found ones really overlap."""

from collections.abc import Sequence

from laut.evaluation.metrics.tally import Figures, Record, Strata, Tally, Total, share

THRESHOLDS = (0.3, 0.1, 0.8)
OVERLAPS = 0.1
"""A found pair is right from this containment on."""


def _key(pair: Record) -> tuple[str, str]:
    first, second = sorted((pair["a"], pair["b"]))
    return first, second


def measure(gold: Sequence[Record], given: Sequence[Record]) -> Strata:
    """Return one tally per pair of known containment.

    Args:
        gold: pairs with "a", "b" and "containment".
        given: pairs with "a" and "b".
    """
    known, found = {_key(pair): pair["containment"] for pair in gold}, {_key(pair) for pair in given}
    tallies: list[Tally] = []
    for key, containment in known.items():
        tally: Tally = {"pairs": 1, "judged": key in found, "right": key in found and containment >= OVERLAPS}
        for threshold in THRESHOLDS:
            if containment >= threshold:
                tally |= {f"of.{threshold}": 1, f"found.{threshold}": key in found}
        tallies.append(tally)
    return [tallies]


def figures(total: Total) -> Figures:
    """Return precision and the recall at each threshold."""
    result: Figures = {"precision": share(total["right"], total["judged"], empty=1.0)}
    for threshold in THRESHOLDS:
        found = total.get(f"found.{threshold}", 0)
        result[f"recall_{threshold:.1f}".replace(".", "")] = share(found, max(1, total.get(f"of.{threshold}", 0)))
    return result
