"""The pages: HTML that a parser reads, with every link from the protocol."""

import re
from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from laut.comparison.side_by_side import side_by_side
from laut.dossier.language import translations
from laut.dossier.links import FileLinks, claim_anchor, words_anchor
from laut.dossier.pages import Pages
from laut.dossier.side_by_side import side_by_side_view
from laut.model.errors import LautError

EVIL = '<script>alert(1)</script>"><img src=x onerror=alert(2)>\u202eLaut'
SAFE = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


class AppLinks(FileLinks):
    """Addresses like those of an app."""

    def case(self):
        return "/"

    def story(self, story, page=1):
        return f"/story/{story}" + (f"?page={page}" if page > 1 else "")

    def claim(self, story, claim):
        return f"/story/{story}/{claim}"

    def report(self, report, words=None, received=False):
        return f"/report/{report}" + (f"#{words_anchor(words)}" if words else "")

    def asset(self, name):
        return f"/static/{name}"


@pytest.fixture(scope="module")
def pages():
    return Pages(AppLinks())


@pytest.fixture
def story(dossier):
    return dossier.stories[0]


@pytest.fixture
def by_id(reads):
    return {read.report.id: read for read in reads}


def _every(pages, story, by_id):
    """Return each kind of page."""
    one, other = list(by_id.values())[:2]
    view = side_by_side_view(side_by_side(one, other), one, other)
    return {
        "story": pages.story(story),
        "claim": pages.claim(story, "c-1", by_id),
        "report": pages.report(story, one),
        "received": pages.report(story, one, received=True),
        "compare": pages.compare(view, ("de", None)),
    }


def _poisoned(value):
    """Return a value with every text of a page replaced by a hostile one; ids, kinds and rules stay."""
    kept = {"id", "report", "kind", "verdict", "rule", "qualifier", "sha256", "origin", "earliest", "latest", "schema"}
    kept |= {"language", "attribution", "reports", "first", "number"}
    if isinstance(value, tuple):
        return tuple(_poisoned(item) for item in value)
    if is_dataclass(value):
        given_ = {field.name: getattr(value, field.name) for field in fields(value)}
        return replace(value, **{name: item if name in kept else _poisoned(item) for name, item in given_.items()})
    return EVIL if isinstance(value, str) else value


def test_a_claim_leads_to_its_words(pages, story, by_id):
    page = html.fromstring(pages.claim(story, "c-1", by_id))
    words = story.questions[0].claims[0].statements[0].words[0]
    assert f"/report/{words.report}#w-{words.start}-{words.end}" in page.xpath("//main//a/@href")


def test_a_story_shows_count_bottleneck_and_quotation_of_its_first_claim(pages, story):
    row = html.fromstring(pages.story(story)).xpath("//tr[contains(@class, 'answer')]")[0]
    text = " ".join(row.text_content().split())
    assert "1 independent origin from 2 reports" in text
    assert "all through dpa, Polizei" in text
    assert "gab es angeblich 3 Verletzte" in text
    assert row.xpath(".//a[contains(@href, '#w-')]")


def test_a_contested_question_has_no_count_of_its_own(pages, story):
    heading = html.fromstring(pages.story(story)).xpath("//tr[contains(@class, 'question')]")[0]
    assert "contradict" in heading.text_content()
    assert "origin" not in heading.text_content()


def test_a_claim_shows_the_words_it_is_set_against(pages, story, by_id):
    (against,) = html.fromstring(pages.claim(story, "c-2", by_id)).xpath("//p[@class='contrast']")
    assert " ".join(against.text_content().split()) == "3 Verletzte ≠ 5 Verletzte different figures for one thing"
    assert len(against.xpath(".//a[contains(@href, '#w-')]")) == 2


def test_an_unknown_claim_is_refused(pages, story):
    with pytest.raises(LautError):
        pages.claim(story, "c-99", {})


def test_a_claim_has_three_digits_in_a_file():
    assert [claim_anchor(key) for key in ("c-1", "c-17", "c-1234")] == ["c-001", "c-017", "c-1234"]


def test_the_steps_to_a_count_are_listed(pages, story, by_id):
    why = html.fromstring(pages.claim(story, "c-1", by_id)).xpath("//section[@class='why']//li")
    assert len(why) == len(story.questions[0].claims[0].origins.steps)


def test_drawings_have_a_title_and_words(pages, story, by_id):
    for page in _every(pages, story, by_id).values():
        for drawing in html.fromstring(page).xpath("//*[local-name()='svg'][@role='img']"):
            assert all(drawing.xpath(f"./*[local-name()='{name}']/text()") for name in ("title", "desc"))


def test_no_id_stands_twice(pages, story, by_id):
    for page in _every(pages, story, by_id).values():
        ids = html.fromstring(page).xpath("//@id")
        assert len(ids) == len(set(ids))


def test_links_within_a_page_lead_somewhere(pages, story, by_id):
    for page in _every(pages, story, by_id).values():
        parsed = html.fromstring(page)
        assert {href[1:] for href in parsed.xpath("//a/@href") if href.startswith("#")} <= set(parsed.xpath("//@id"))


def test_pages_hold_no_style_and_no_script_of_their_own(pages, story, by_id):
    for page in _every(pages, story, by_id).values():
        parsed = html.fromstring(page)
        assert not parsed.xpath("//@style | //style | //script[not(@src)] | //@*[starts-with(name(), 'on')]")


def test_nothing_is_fetched_from_elsewhere(pages, story, by_id):
    for page in _every(pages, story, by_id).values():
        assert not re.search(r"(?:src|href|url)\s*[=(]\s*[\"']?(?:https?:)?//", page)


def test_hostile_words_are_shown_and_do_nothing(pages, story, by_id):
    hostile = _poisoned(story)
    for page in (
        pages.story(hostile),
        pages.claim(hostile, "c-1", by_id),
        pages.report(hostile, by_id["r-aaaaaaaaaa"]),
    ):
        parsed = html.fromstring(page)
        assert not parsed.xpath("//img | //script[not(@src)] | //@onerror")
        assert "<script>alert(1)</script>" in parsed.text_content()


def test_characters_that_turn_the_direction_are_shown_as_dots(pages, story, by_id):
    hostile = _poisoned(story)
    for page in (
        pages.story(hostile),
        pages.claim(hostile, "c-1", by_id),
        pages.report(hostile, by_id["r-aaaaaaaaaa"]),
    ):
        assert "\u202e" not in page
        assert "·Laut" in page


def test_words_of_reports_keep_their_direction_to_themselves(pages, story):
    parsed = html.fromstring(pages.story(_poisoned(story)))
    shown = parsed.xpath("//main//*[contains(text(), '·Laut')][not(ancestor::*[local-name()='svg'])]")
    assert shown
    assert all(found.xpath("ancestor-or-self::bdi") for found in shown)


@SAFE
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_words_are_shown_as_they_are(pages, story, text):
    claim = replace(story.questions[0].claims[0], says=f"x {text} x")
    changed = replace(story, questions=(replace(story.questions[0], claims=(claim,)),))
    parsed = html.fromstring(pages.story(changed))
    assert len(parsed.xpath("//tr[contains(@class, 'answer')]")) == 1
    assert not parsed.xpath("//script[not(@src)]")


def test_a_very_long_word_is_cut(pages, story):
    long = replace(story.questions[0].claims[0], says="W" * 20_000)
    page = pages.story(replace(story, questions=(replace(story.questions[0], claims=(long,)),)))
    assert "W" * 500 not in page


def test_the_same_view_gives_the_same_bytes(story, by_id):
    assert _every(Pages(AppLinks()), story, by_id) == _every(Pages(AppLinks()), story, by_id)


def test_pages_speak_german(story, by_id):
    page = html.fromstring(Pages(AppLinks(), translations("de"), "de").claim(story, "c-1", by_id))
    assert page.get("lang") == "de"
    assert "unabhängiger Ursprung" in page.text_content()
