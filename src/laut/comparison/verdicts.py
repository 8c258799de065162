"""Verdicts: how the claims of a question stand to one another."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from laut.comparison.likeness import ends_apart
from laut.comparison.names import same
from laut.comparison.quantities import comparable, counts
from laut.comparison.statements import Said
from laut.model.claim import Verdict
from laut.model.figure import Figure
from laut.model.time import DateInterval

ROUGHLY = 0.1
NONE: Mapping[tuple[int, int], Verdict] = MappingProxyType({})


def verdict(
    claims: Sequence[Sequence[Said]], when: Sequence[DateInterval], known: Mapping[tuple[int, int], Verdict] = NONE
) -> Verdict:
    """Return how the claims of a question stand to one another.

    Args:
        claims: the statements of each claim.
        when: when each report was published, by report index.
        known: how claims stand to each other by their words, by their numbers, the smaller first.
    """
    if len(claims) == 1:
        return Verdict.AGREE if len({said.report for said in claims[0]}) > 1 else Verdict.SINGLE
    found = {
        known.get(pair) or _between(claims[pair[0]], claims[pair[1]], when)
        for pair in combinations(range(len(claims)), 2)
    }
    for worst in (Verdict.CONTRADICT, Verdict.UPDATED):
        if worst in found:
            return worst
    return Verdict.COMPATIBLE


def _between(one: Sequence[Said], other: Sequence[Said], when: Sequence[DateInterval]) -> Verdict:
    if any(said.denies for said in one) != any(said.denies for said in other):
        return Verdict.CONTRADICT
    apart = [(first, second) for first in one for second in other if _apart(first, second)]
    if not apart:
        return Verdict.COMPATIBLE
    return Verdict.UPDATED if any(_updates(first, second, when) for first, second in apart) else Verdict.CONTRADICT


def _apart(one: Said, other: Said) -> bool:
    """Say whether two statements give figures for one thing, or days of an end, that can't all be true."""
    both = [(a, b) for a in counts(one) for b in counts(other) if comparable(a, b)]
    return ends_apart(one, other) or (bool(both) and not any(meet(a, b) for a, b in both))


def meet(one: Figure, other: Figure) -> bool:
    """Say whether two figures can both be true: their intervals share a number, rough ones taken a tenth wider.

    Example:
        >>> from laut.model.span import Span
        >>> most = Figure(Span(0, 9), None, 15000.0, "r")
        >>> least = Figure(Span(0, 9), 10000.0, None, "r", low_open=True)
        >>> meet(most, least), meet(most, Figure(Span(0, 9), 20000.0, 20000.0, "r"))
        (True, False)
    """
    low, low_open = max(_low(one), _low(other))
    high, high_closed = min(_high(one), _high(other))
    return low < high or (low == high and not low_open and high_closed)


def _low(figure: Figure) -> tuple[float, bool]:
    if figure.low is None:
        return float("-inf"), False
    return figure.low - ROUGHLY * abs(figure.low) * figure.approximate, figure.low_open


def _high(figure: Figure) -> tuple[float, bool]:
    if figure.high is None:
        return float("inf"), True
    return figure.high + ROUGHLY * abs(figure.high) * figure.approximate, not figure.high_open


def _updates(one: Said, other: Said, when: Sequence[DateInterval]) -> bool:
    """Say whether one statement replaces the other: of one origin, or told as a change, and later."""
    if one.moves or other.moves:
        return True
    first, second = when[one.report], when[other.report]
    if (one.revises or other.revises) and first.meet(second) is None:
        return True
    if not one.stated.links or not other.stated.links:
        return False
    if not same(one.stated.names[-1], other.stated.names[-1]):
        return False
    if one.report == other.report or one.corrects or other.corrects:
        return True
    return first.meet(second) is None
