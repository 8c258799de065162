"""The pages: HTML that a parser reads, with every link from the protocol."""

import pytest
from lxml import html

from laut.dossier.links import FileLinks, claim_anchor, words_anchor
from laut.dossier.pages import Pages
from laut.model.errors import LautError


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


@pytest.fixture
def pages():
    return Pages(AppLinks())


@pytest.fixture
def story(dossier):
    return dossier.stories[0]


def test_a_claim_leads_to_its_words(pages, story, reads):
    page = html.fromstring(pages.claim(story, "c-1", {read.report.id: read for read in reads}))
    words = story.questions[0].claims[0].statements[0].words[0]
    assert f"/report/{words.report}#w-{words.start}-{words.end}" in page.xpath("//main//a/@href")


def test_an_unknown_claim_is_refused(pages, story):
    with pytest.raises(LautError):
        pages.claim(story, "c-99", {})


def test_a_claim_has_three_digits_in_a_file():
    assert [claim_anchor(key) for key in ("c-1", "c-17", "c-1234")] == ["c-001", "c-017", "c-1234"]
