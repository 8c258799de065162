"""Quantities: what the figures of statements count and under what happens to it, and how they stand to each other."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from laut.comparison.assertion import FATE, befallen, means, synonym
from laut.comparison.names import key
from laut.comparison.senses import carries, is_state
from laut.comparison.statements import Said
from laut.model.figure import Change, Figure

SMALL = 12
ROUNDED, SHARE = 0.02, 0.045
ROUGHLY = 0.1
SCALES = {
    "percent": ("ratio", 100),
    "t": ("kg", 1 / 1000),
    "g": ("kg", 1000),
    "cm": ("m", 100),
    "mm": ("m", 1000),
    "km": ("m", 1 / 1000),
    "ha": ("m²", 1 / 10_000),
    "km²": ("m²", 1 / 1_000_000),
    "min": ("h", 60),
    "d": ("h", 1 / 24),
    "week": ("h", 1 / 168),
    "month": ("h", 1 / 730.5),
}
"""Units with the one that their figures are compared in, and how many of them that one is."""


class Bond(StrEnum):
    """How the figures of two statements stand to each other.

    Rivals are different figures for one thing; vague ones are for people of whatever sort, or for nothing named.
    """

    NONE = "none"
    EQUAL = "equal"
    RIVAL = "rival"
    VAGUE = "vague"


def counts(said: Said, *, aside: bool = False) -> list[Figure]:
    """Return figures of a statement as they are compared.

    Those of people stand with what befell them in place of who they are, shares as ratios.

    Args:
        said: the statement.
        aside: whether those that stand aside are asked for, or the others.
    """
    return [plain for figure, plain in zip(said.figures, counted(said), strict=True) if (figure in said.aside) == aside]


def counted(said: Said) -> list[Figure]:
    """Return all figures of a statement as they are compared, in order."""
    return [
        _plain(figure, fate or (under if _is_of(figure, under) else ""))
        for figure, fate, under in zip(map(said.named, said.figures), said.fates, said.under, strict=True)
    ]


def _is_of(figure: Figure, told: str) -> bool:
    """Say whether a figure counts by what is told: nothing is named, the name tells it, or people are in that state.

    Who has other names in the same part ("Teilnehmer", "Demonstranten") is counted by these.
    """
    if figure.counted is None:
        return True
    by_name = carries(figure.counted, told) and synonym(figure.counted) == figure.counted
    return by_name or (is_state(told) and folk(figure))


def _anybody(figure: Figure, told: str) -> bool:
    """Say whether a figure counts whom or what something happens to, whoever or whatever that is."""
    return figure.counted is None or folk(figure) or carries(figure.counted, told)


def _plain(figure: Figure, fate: str) -> Figure:
    if fate and figure.unit is None:
        told = fate.removeprefix(FATE)
        return replace(figure, unit=told, counted=told if _anybody(figure, told) else figure.counted)
    return scaled(figure)


def scaled(figure: Figure) -> Figure:
    """Return a figure in the unit that figures of its kind are compared in.

    Example:
        >>> from laut.model.span import Span
        >>> one = scaled(Figure(Span(0, 10), 25.0, 25.0, "r", unit="percent"))
        >>> one.low, one.unit
        (0.25, 'ratio')
    """
    if figure.unit not in SCALES:
        return figure
    unit, scale = SCALES[figure.unit]
    low, high = (None if bound is None else bound / scale for bound in interval(figure))
    return replace(figure, low=low, high=high, unit=unit)


def bond(first: Sequence[Figure], second: Sequence[Figure]) -> Bond:
    """Say how the figures of two statements stand to each other.

    Example:
        >>> from laut.model.span import Span
        >>> forty, fifty = (Figure(Span(0, 2), n, n, "r", counted="Helfer") for n in (40.0, 50.0))
        >>> bond([forty], [forty]).value, bond([forty], [fifty]).value, bond([forty], []).value
        ('equal', 'rival', 'none')
    """
    equal = [one for one in first if any(comparable(one, two) and one_value(one, two) for two in second)]
    left = [one for one in first if not any(one_value(one, same) for same in equal)]
    right = [two for two in second if not any(one_value(two, same) for same in equal)]
    rivals = [(one, two) for one in left for two in right if comparable(one, two)]
    if any(one.counted and two.counted and not means("anybody", one.counted) for one, two in rivals):
        return Bond.RIVAL
    if rivals:
        return Bond.VAGUE
    return Bond.EQUAL if equal else Bond.NONE


def one_value(one: Figure, other: Figure) -> bool:
    """Say whether two figures give one value: the same bounds, or an exact one and what it is rounded to.

    Example:
        >>> from laut.model.span import Span
        >>> exact, rounded = Figure(Span(0, 3), 496, 496, "r"), Figure(Span(0, 10), 500, 500, "r", approximate=True)
        >>> one_value(exact, rounded), one_value(exact, Figure(Span(0, 3), 500, 500, "r"))
        (True, False)
    """
    if interval(one) == interval(other):
        return True
    ratio = one.unit == other.unit == "ratio"
    for exact, rough in ((one, other), (other, one)):
        rounded = rough.approximate and rough.low == rough.high
        near = rough.low if rough.high is None else rough.high
        if exact.low is None or exact.low != exact.high or exact.approximate or near is None:
            continue
        if (rounded or (ratio and None in interval(rough))) and abs(exact.low - near) <= (
            SHARE if ratio else ROUNDED * abs(exact.low)
        ):
            return True
    return False


def comparable(one: Figure, other: Figure) -> bool:
    """Say whether two figures measure the same thing: one unit, and for counts one counted thing."""
    equal = interval(one) == interval(other)
    if (one.change_from is None) != (other.change_from is None) or (_by(one) != _by(other) and not equal):
        return False
    if one.unit != other.unit and not (equal and one.counted and other.counted and None in (one.unit, other.unit)):
        return False
    if one.counted and other.counted:
        whoever = one.unit is not None and one.unit in (one.counted, other.counted) and telling(one) and telling(other)
        return one_noun(one, other) or (one.unit == other.unit and (equal or whoever))
    return one.unit is not None or equal


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


def near(one: Figure, other: Figure) -> bool:
    """Say whether two figures lie within a tenth of each other, whatever their bounds.

    Example:
        >>> from laut.model.span import Span
        >>> least = Figure(Span(0, 9), 160.0, None, "r", low_open=True)
        >>> near(least, Figure(Span(0, 9), 164, 164, "r")), near(least, Figure(Span(0, 9), 190, 190, "r"))
        (True, False)
    """
    first, second = (figure.low if figure.low is not None else figure.high or 0.0 for figure in (one, other))
    return abs(first - second) <= ROUGHLY * max(abs(first), abs(second))


def _low(figure: Figure) -> tuple[float, bool]:
    if figure.low is None:
        return float("-inf"), False
    return figure.low - ROUGHLY * abs(figure.low) * figure.approximate, figure.low_open


def _high(figure: Figure) -> tuple[float, bool]:
    if figure.high is None:
        return float("inf"), True
    return figure.high + ROUGHLY * abs(figure.high) * figure.approximate, not figure.high_open


def one_noun(one: Figure, other: Figure) -> bool:
    """Say whether two figures count what is called by one noun or by synonyms."""
    if not one.counted or not other.counted:
        return False
    return bool(key(one.counted) & key(other.counted)) or synonym(one.counted) == synonym(other.counted)


def _by(figure: Figure) -> bool:
    """Say whether a figure tells by how much something rose or fell."""
    return figure.change in (Change.INCREASE, Change.DECREASE)


def folk(figure: Figure) -> bool:
    """Say whether a figure counts people of whatever sort, or people by what befell them ("vier Verletzte")."""
    return (
        figure.unit is None
        and bool(figure.counted)
        and (means("anybody", figure.counted or "") or befallen(figure.counted or ""))
    )


def telling(figure: Figure) -> bool:
    """Say whether a figure is so large that two statements hardly give it by chance."""
    return (figure.low or figure.high or 0) > SMALL


def interval(figure: Figure) -> tuple[float | None, float | None]:
    """Return the bounds of a figure."""
    return figure.low, figure.high
