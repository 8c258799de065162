"""The figures of a question on one scale: a dot where it is exact, a bar for an interval, an arrow where it is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

from laut.dossier.drawing.svg import drawing, element, fit, words
from laut.dossier.values import ClaimView, FigureView, QuestionView
from laut.dossier.wording import Wording

WIDTH, LABEL, RIGHT, ROW, TOP, AXIS = 570, 200, 30, 46, 8, 30
FACTOR = 100
"""From this ratio of the largest to the smallest figure on the scale is logarithmic."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From figures to places.

    Args:
        low: figure at the left end.
        high: figure at the right end.
        logarithmic: whether equal steps are equal ratios.
    """

    low: float
    high: float
    logarithmic: bool

    def place(self, value: float) -> float:
        """Return how far right a figure stands, in user units."""
        if self.logarithmic:
            share = (log10(value) - log10(self.low)) / (log10(self.high) - log10(self.low))
        else:
            share = (value - self.low) / (self.high - self.low)
        return LABEL + share * (WIDTH - LABEL - RIGHT)

    def ticks(self) -> list[float]:
        """Return round figures along the scale."""
        if self.logarithmic:
            return [10.0**power for power in range(floor(log10(self.low)), 16) if self.low <= 10.0**power <= self.high]
        rough = (self.high - self.low) / 6
        power = 10.0 ** floor(log10(rough))
        step = next(step * power for step in (1, 2, 5, 10) if step * power >= rough)
        first = -(-self.low // step)
        return [round(step * (first + at), 9) for at in range(int((self.high - first * step) // step) + 1)]


def plotted(question: QuestionView) -> tuple[ClaimView, ...]:
    """Return the claims of a question whose figures can stand on one scale: those of the commonest unit."""
    units = [claim.value.unit for claim in question.claims if claim.value and _bounds(claim.value)]
    if not units:
        return ()
    unit = max(units, key=units.count)
    return tuple(
        claim for claim in question.claims if claim.value and claim.value.unit == unit and _bounds(claim.value)
    )


def figures(question: QuestionView, wording: Wording) -> str | None:
    """Return the plot of a question's figures; None where fewer than two stand on one scale.

    Args:
        question: whose answers are shown.
        wording: of the labels.
    """
    claims = plotted(question)
    if len(claims) < 2:
        return None
    scale = _scale([bound for claim in claims if claim.value for bound in _bounds(claim.value)])
    bottom = TOP + len(claims) * ROW
    parts = []
    for tick in scale.ticks():
        x = scale.place(tick)
        parts.append(element("path", d=f"M{x:.1f} {TOP}V{bottom}", class_="grid"))
        parts.append(
            element("text", words(wording.number(tick)), x=x, y=bottom + 18, text_anchor="middle", class_="about")
        )
    for row, claim in enumerate(claims):
        parts += _row(claim, scale, TOP + row * ROW, wording)
    description = "; ".join(f"{claim.value.words.text}: {wording.count(claim)}" for claim in claims if claim.value)
    title = wording.gettext("The figures on one scale")
    return drawing(WIDTH, bottom + AXIS, title, description + ".", *parts, name=f"figures-{question.id}")


def _bounds(figure: FigureView) -> list[float]:
    return [bound for bound in (figure.low, figure.high) if bound is not None]


def _scale(bounds: Sequence[float]) -> Scale:
    low, high = min(bounds), max(bounds)
    if low > 0 and high / low >= FACTOR:
        return Scale(low / 2, high * 2, True)
    room = (high - low or abs(high) or 1) * 0.18
    return Scale(max(0.0, low - room) if low >= 0 else low - room, high + room, False)


def _row(claim: ClaimView, scale: Scale, y: float, wording: Wording) -> list[str]:
    figure = claim.value
    if figure is None:
        return []
    middle = y + ROW / 2
    left = scale.place(figure.low) if figure.low is not None else LABEL
    right = scale.place(figure.high) if figure.high is not None else WIDTH - RIGHT / 2
    parts = [
        element("text", words(fit(figure.words.text, LABEL - 20)[0]), x=4, y=middle - 2, class_="name"),
        element("text", words(wording.count(claim)), x=4, y=middle + 14, class_="about"),
    ]
    if left != right:
        parts.append(element("path", d=f"M{left:.1f} {middle:g}H{right:.1f}", class_="span"))
    elif figure.approximate:
        parts.append(element("path", d=f"M{left - 14:.1f} {middle:g}H{right + 14:.1f}", class_="span rough"))
    ends = {(round(left, 1), figure.low_open)} if figure.low is not None else set()
    ends |= {(round(right, 1), figure.high_open)} if figure.high is not None else set()
    parts += [
        element("circle", cx=x, cy=middle, r=6, class_="dot open" if is_open else "dot") for x, is_open in sorted(ends)
    ]
    if figure.low is None:
        parts.append(_arrow(left, middle, 8))
    if figure.high is None:
        parts.append(_arrow(right, middle, -8))
    return parts


def _arrow(x: float, y: float, back: int) -> str:
    """Return the head of an arrow that ends at a place; its shaft lies `back` of it."""
    return element("path", d=f"M{x + back:.1f} {y - 6:g}L{x:.1f} {y:g}L{x + back:.1f} {y + 6:g}", class_="arrow")
