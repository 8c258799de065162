from dataclasses import replace

import pytest
from lxml import etree

from laut.dossier.drawing.figures import figures, plotted

SVG = {"s": "http://www.w3.org/2000/svg"}


def _with(question, *values):
    claim = question.claims[0]
    claims = tuple(
        replace(claim, id=f"c-{at}", value=replace(claim.value, low=low, high=high, unit=unit))
        for at, (low, high, unit) in enumerate(values)
    )
    return replace(question, claims=claims)


def _places(shown):
    return [float(dot.get("cx")) for dot in etree.fromstring(shown).xpath("//s:circle", namespaces=SVG)]


def test_larger_figures_stand_further_right(story, wording):
    three, five = _places(figures(story.questions[0], wording))
    assert three < five


def test_an_open_interval_has_one_dot_and_an_arrow(story, wording):
    shown = figures(_with(story.questions[0], (17, None, None), (12, 12, None)), wording)
    drawn = etree.fromstring(shown)
    assert len(drawn.xpath("//s:path[@class='arrow']", namespaces=SVG)) == 1
    assert len(_places(shown)) == 2


def test_figures_of_another_unit_are_left_out(story):
    question = _with(story.questions[0], (3, 3, "EUR"), (5, 5, "EUR"), (4, 4, "kg"))
    assert [claim.value.unit for claim in plotted(question)] == ["EUR", "EUR"]


def test_one_figure_needs_no_scale(story, wording):
    assert figures(_with(story.questions[0], (3, 3, None)), wording) is None


@pytest.mark.parametrize(
    "bounds", [(0, 0), (0, 1e15), (1e-9, 1e12), (-5, 5), (7, 7), (1e300, 1e301), (1_000_000, 1_000_001)]
)
def test_any_figures_fit_the_drawing(story, wording, bounds):
    low, high = bounds
    shown = figures(_with(story.questions[0], (low, low, None), (high, high, None)), wording)
    assert all(0 <= place <= 570 for place in _places(shown))
