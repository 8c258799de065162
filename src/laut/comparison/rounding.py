"""Rounding: which figure of a statement stands in the place of another one's, coarser or with another bound."""

from collections.abc import Collection, Iterator, Sequence

from laut.comparison.quantities import comparable, folk, interval
from laut.model.figure import Figure

NEAR = 0.16
"""How far, as a share of the larger, a rounded figure may be from what it was made of."""

Bounds = tuple[float | None, float | None]


def replaced(
    before: Sequence[Figure], after: Sequence[Figure], given: Collection[Bounds], kept: Collection[Bounds]
) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures of a statement that others stand in for in the statement made from it.

    Who takes a figure over may round it or drop its bound, not make it finer.

    Args:
        before: figures of the statement it was made from.
        after: figures of the statement that was made.
        given: bounds of all figures in the report it was made from: who gives one of these took it from there.
        kept: bounds of all figures in the report that made it: what stands there isn't gone.
    """
    for one in before:
        if interval(one) in kept:
            continue
        for other in after:
            if interval(other) in given or digits(other) > digits(one):
                continue
            if alike(one, other):
                yield one, other
                break


def alike(one: Figure, other: Figure) -> bool:
    """Say whether two figures may be for one thing: they measure the same, or are near and may count the same."""
    return comparable(one, other) or (near(one, other) and _one_kind(one, other))


def digits(figure: Figure) -> int:
    """Return how many digits of a figure tell something.

    Example:
        >>> from laut.model.span import Span
        >>> [digits(Figure(Span(0, 1), value, value, "r")) for value in (340_000.0, 337_412.0, 6.4)]
        [2, 6, 2]
    """
    return len(str(round((figure.low or figure.high or 0) * 1000)).rstrip("0"))


def near(one: Figure, other: Figure) -> bool:
    """Say whether one of two figures may be the other rounded, or the other without its bound.

    Example:
        >>> from laut.model.span import Span
        >>> exact, rounded, far = (Figure(Span(0, 1), value, value, "r") for value in (8.4, 8.0, 6.0))
        >>> near(exact, rounded), near(exact, far)
        (True, False)
    """
    first, second = (figure.low or figure.high or 0 for figure in (one, other))
    return abs(first) > 0 and abs(first - second) <= NEAR * max(abs(first), abs(second))


def _one_kind(one: Figure, other: Figure) -> bool:
    """Say whether two figures may count one thing: one unit, and neither counts what the other doesn't."""
    if one.unit != other.unit or one.change != other.change:
        return False
    return not one.counted or not other.counted or (folk(one) and folk(other)) or _folk_of_one(one, other)


def _folk_of_one(one: Figure, other: Figure) -> bool:
    """Say whether one counts people of whatever sort, so that the other may count them by what they are."""
    return interval(one)[1] == interval(other)[1] and (folk(one) or folk(other))
