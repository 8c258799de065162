from dataclasses import replace
from importlib.resources import files

import pytest
from lxml import html

import laut
from laut.api.notebook import stories_table


@pytest.fixture(scope="module")
def case():
    return laut.read(files("laut") / "demo" / "pile")


def _page(part):
    frame = html.fragment_fromstring(part._repr_html_())
    assert frame.tag == "iframe"
    assert frame.get("sandbox") == ""
    return html.fromstring(frame.get("srcdoc"))


def test_every_part_shows_the_claims_that_belong_to_it(case):
    story = case.stories[0]
    question = story.questions[1]
    claim = question.claims[0]
    claims = {claim.id for claim in question.claims}
    for part in (question, claim, claim.statements[0]):
        assert {"c-" + one.get("id")[2:].lstrip("0") for one in _page(part).find_class("filed")} == claims
    assert len(_page(story).find_class("filed")) == len(story.claims)


def test_report_shows_the_questions_it_answers(case):
    report = case.stories[0].reports[-1]
    shown = {"c-" + one.get("id")[2:].lstrip("0") for one in _page(report).find_class("filed")}
    answered = {
        claim.id
        for question in case.stories[0].questions
        if report.id in question.view.reports
        for claim in question.claims
    }
    assert shown == answered


def test_links_within_a_shown_part_lead_somewhere(case):
    page = _page(case.stories[0].claims[0])
    anchors = {element.get("id") for element in page.iter() if element.get("id")}
    hrefs = {element.get("href") for element in page.iter("a")}
    assert hrefs
    assert {href[1:] for href in hrefs} <= anchors


def test_case_shows_its_stories_and_what_could_not_be_read(case):
    text = html.fromstring(f"<div>{case._repr_html_()}</div>").text_content()
    assert case.stories[0].title in text
    assert "1 file could not be read" in text


def test_hostile_title_is_shown_as_text(case):
    story = replace(case.dossier.stories[0], title="<script>alert(1)</script>")
    table = stories_table(replace(case.dossier, stories=(story,)))
    assert "<script" not in table
    assert "&lt;script&gt;" in table
