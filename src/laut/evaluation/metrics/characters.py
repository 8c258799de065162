"""Sets of characters: how far two stretches of a text are the same."""

from collections.abc import Iterable, Sequence

Characters = frozenset[int]


def characters(spans: Iterable[Sequence[int]]) -> Characters:
    """Return the offsets that spans ([start, end] each) cover.

    Example:
        >>> sorted(characters([[0, 2], [4, 5]]))
        [0, 1, 4]
    """
    return frozenset(offset for start, end in spans for offset in range(start, end))


def iou(first: Characters, second: Characters) -> float:
    """Return the share of their union that two sets have in common."""
    union = len(first | second)
    return len(first & second) / union if union else 0.0


def cover(first: Characters, second: Characters) -> float:
    """Return the share of the smaller set that two sets have in common."""
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def meet(gold: Characters, given: Characters) -> bool:
    """Say whether two contents are the same: half of the union, or most of the shorter and a quarter of the union."""
    overlap = iou(gold, given)
    return overlap >= 0.5 or (overlap >= 0.25 and cover(gold, given) >= 0.8)
