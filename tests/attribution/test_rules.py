from importlib.resources import files

import pytest

from laut import anatomy, sources
from laut.attribution import read, rule_of
from laut.evaluation.documents import articles, report_of
from laut.intake import take_in
from laut.languages import table
from laut.model.anatomy import Anatomy, Segment, SegmentKind
from laut.model.report import Report
from laut.model.span import Span

HEADLINES = {"de.rule.headline-colon"}


def _read(text, identity):
    reports = [report_of("example", text)]
    anatomies = articles(reports, "de", False)
    if identity in HEADLINES:
        anatomies = [Anatomy("de", (Segment(Span(0, len(text)), SegmentKind.HEADLINE, "test"),))]
    return sources.link(reports, anatomies, read(reports, anatomies))[0]


@pytest.mark.parametrize("row", table("de", "attribution_rules"), ids=lambda row: row["id"])
def test_rule_fires_on_its_example(row):
    found = [rule_of(said.rule).meaning for said in _read(row["example"], row["id"])]
    assert row["meaning"] in found


@pytest.mark.parametrize("row", table("de", "source_rules"), ids=lambda row: row["id"])
def test_source_rule_fires_on_its_example(row):
    found = [link.rule for said in _read(row["example"], row["id"]) for link in said.chain.links]
    assert row["id"] in found


def test_every_rule_that_finds_something_has_a_meaning():
    pile = take_in([str(files("laut") / "demo" / "pile")])
    reports = [page for page in pile if isinstance(page, Report)]
    anatomies = anatomy.read(reports)
    linked = sources.link(reports, anatomies, read(reports, anatomies))
    said = [one for found in linked for one in found]
    assert len(said) > 10
    assert [one.rule for one in said if rule_of(one.rule).meaning is None] == []
    assert [link.rule for one in said for link in one.chain.links if sources.source_rule(link.rule) is None] == []


def test_unknown_rule_has_no_meaning():
    assert rule_of("de.none.01+nothing").meaning is None
    assert rule_of("de.none.01+nothing").entries == ()
