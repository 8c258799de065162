import re
from dataclasses import replace

import pytest
from lxml import html

from laut.dossier.export import FORMS, story_file
from laut.model.errors import LautError


@pytest.fixture
def by_id(reads):
    return {read.report.id: read for read in reads}


@pytest.fixture
def file(dossier, by_id):
    return story_file("s-1234", "html", dossier, by_id).decode()


def test_everything_stands_in_the_file(file):
    parsed = html.fromstring(file)
    assert not parsed.xpath("//script | //link | //img | //iframe | //@src | //form")
    assert not re.search(r"url\(|@import", file)
    assert all(href.startswith("#") for href in parsed.xpath("//@href"))


def test_the_file_forbids_itself_to_ask_for_anything(file):
    policy = html.fromstring(file).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_every_link_leads_somewhere(file):
    parsed = html.fromstring(file)
    ids = parsed.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in parsed.xpath("//@href")} <= set(ids)


def test_claims_have_stable_anchors(file):
    assert html.fromstring(file).xpath("//article/@id") == ["c-001", "c-002", "c-003"]


def test_a_note_quotes_its_words_with_offsets_and_the_hash_of_their_report(file, reads):
    notes = html.fromstring(file).get_element_by_id("notes")
    note = notes.get_element_by_id("r-aaaaaaaaaa-27-55")
    assert note.xpath("./span[@class='place']/text()") == ["27–55"]
    assert note.xpath(".//mark/text()") == [reads[0].report.received[27:55]]
    assert "a" * 16 in notes.text_content()
    assert "a" * 64 in file


def test_hostile_words_do_nothing(dossier, by_id):
    story = dossier.stories[0]
    evil = replace(story, title="</style><script>alert(1)</script>")
    file = story_file("s-1234", "html", replace(dossier, stories=(evil,)), by_id).decode()
    assert not html.fromstring(file).xpath("//script")


@pytest.mark.parametrize("form", FORMS)
def test_the_same_story_gives_the_same_bytes(dossier, by_id, form):
    assert story_file("s-1234", form, dossier, by_id) == story_file("s-1234", form, dossier, by_id)


def test_an_unknown_story_is_refused(dossier, by_id):
    with pytest.raises(LautError):
        story_file("s-0000", "html", dossier, by_id)


def test_words_of_the_template_are_no_place_for_notes(dossier, by_id):
    story = replace(dossier.stories[0], title="NOTES")
    file = story_file("s-1234", "html", replace(dossier, stories=(story,)), by_id).decode()
    assert html.fromstring(file).xpath("//h1//text()") == ["NOTES"]
