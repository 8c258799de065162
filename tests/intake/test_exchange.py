"""Feeds, NewsML, mail, documents, archives."""

import gzip
import sys

import pytest

from laut.model.report import Report, Unreadable

FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Hafenpost</title>
<language>de</language>
<item><title>Kran stürzt</title><link>https://hafenpost.example/kran</link><guid>k-1</guid>
<pubDate>Wed, 12 May 2027 08:10:00 +0200</pubDate><source url="https://deich.example/rss">Deichzeitung</source>
<description>Ein Kran ist gestürzt.</description>
<content:encoded><![CDATA[<p>Der Kran <b>fiel</b> um.</p><script>alert(1)</script>
<p>Drei Verletzte.</p>]]></content:encoded></item>
<item><title>Zweites</title><guid>k-2</guid><description>Mehr folgt.</description></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Hafenpost</title><entry><id>urn:k:1</id>
<title>Kran stürzt</title><updated>2027-05-12T08:10:00Z</updated><source><title>Deichzeitung</title></source>
<content type="html">&lt;p&gt;Der Kran fiel um.&lt;/p&gt;</content></entry></feed>"""

NEWSML = """<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="tag:agentur.example:1"><itemMeta><provider literal="Agentur Nord"/>
<versionCreated>2027-05-12T08:10:00Z</versionCreated></itemMeta>
<contentMeta><by>Jule Brandis</by><headline>Kran stürzt</headline><dateline>Moorfleth</dateline><language tag="de"/>
</contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Der Kran <em>fiel</em> um.</p>
<p>Drei Verletzte.</p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="tag:agentur.example:2"><contentMeta><headline>Bild</headline></contentMeta></newsItem>
</itemSet></newsMessage>"""

MAIL = """From: Jule Brandis <jb@hafenpost.example>
To: redaktion@deich.example
Date: Wed, 12 May 2027 08:10:00 +0200
Subject: =?utf-8?q?Kran_st=C3=BCrzt?=
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Der Kran f=C3=A4llt um, sagte die Polizei.
"""

MHTML = """From: <Saved by Browser>
Snapshot-Content-Location: https://hafenpost.example/kran
Subject: Kran
Date: Thu, 13 May 2027 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://hafenpost.example/kran

<!doctype html><html><body><h1>Kran st=C3=BCrzt</h1><p>Der Kran fiel um.</p></body></html>
--b--
"""


def said(report):
    return {item.key: item.value for item in report.metadata}


def lines(report):
    return [line for line in report.read.text.split("\n") if line]


def words_of_parts(report):
    return {part.name: part.span.of(report.received) for part in report.place.parts}


def test_entries_of_a_feed_are_reports_and_name_their_source(reports):
    first, second = reports("feed.xml", FEED)
    assert (first.name, second.name) == ("feed.xml#k-1", "feed.xml#k-2")
    assert lines(first) == ["Kran stürzt", "Ein Kran ist gestürzt.", "Der Kran fiel um.", "Drei Verletzte."]
    assert said(first)["source"] == "Deichzeitung"
    assert said(first)["site_name"] == "Hafenpost"
    assert words_of_parts(first)["published"] == "Wed, 12 May 2027 08:10:00 +0200"


def test_atom_is_read(reports):
    (report,) = reports("feed.atom", ATOM)
    assert lines(report) == ["Kran stürzt", "Der Kran fiel um."]
    assert said(report)["source"] == "Deichzeitung"


def test_scripts_in_a_headline_are_no_text(reports):
    title = "<title><![CDATA[Kran <script>alert('x')</script> stürzt]]></title>"
    (report, _) = reports("feed.xml", FEED.replace("<title>Kran stürzt</title>", title))
    assert lines(report)[0] == "Kran stürzt"


def test_two_entries_of_one_name_are_told_apart(reports):
    assert [report.name for report in reports("feed.xml", FEED.replace("k-2", "k-1"))] == [
        "feed.xml#k-1", "feed.xml#k-1 (2)",
    ]  # fmt: skip


def test_items_of_an_agency_are_reports(taken):
    report, picture = taken("a.xml", NEWSML)
    assert lines(report) == ["Kran stürzt", "Der Kran fiel um.", "Drei Verletzte."]
    assert (said(report)["site_name"], said(report)["dateline"]) == ("Agentur Nord", "Moorfleth")
    assert report.place.record == "tag:agentur.example:1"
    assert "no text of its own" in picture.reason


def test_mail_is_read_with_its_headers(reports):
    (report,) = reports("m.eml", MAIL)
    assert lines(report) == ["Kran stürzt", "Der Kran fällt um, sagte die Polizei."]
    assert said(report)["published"] == "Wed, 12 May 2027 08:10:00 +0200"
    assert words_of_parts(report)["body"].startswith("Der Kran")


def test_saved_page_is_read_as_a_page(reports):
    (report,) = reports("m.mhtml", MHTML)
    assert lines(report) == ["Kran stürzt", "Der Kran fiel um."]
    assert said(report)["canonical"] == "https://hafenpost.example/kran"
    assert "captured" in said(report)
    assert "published" not in said(report)


def test_page_text_that_begins_like_mail_is_a_page_text(reports):
    (report,) = reports("seite.txt", "From: Hafen\nDate: heute\nSubject: Kran\n\nDer Kran fiel um.")
    assert report.media_type == "text/plain"


def test_pages_of_a_pdf_are_its_places(reports, make):
    (report,) = reports("a.pdf", make.pdf("Der Kran fiel um.", "Drei Verletzte."))
    assert [line for line in report.read.text.split("\n") if line] == ["Der Kran fiel um.", "Drei Verletzte."]
    assert [part.name for part in report.place.parts] == ["page 1", "page 2"]
    assert report.place.of(report.place.parts[1].span) == "page 2"


def test_pdf_without_text_says_what_to_do(taken, make):
    (found,) = taken("a.pdf", make.pdf("", ""))
    assert "recognise its characters" in found.reason


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 20])
def test_broken_pdf_says_so(taken, data):
    (found,) = taken("a.pdf", data)
    assert "isn't a whole PDF" in found.reason


def test_paragraphs_of_a_document_are_its_places(reports, make):
    (report,) = reports("a.docx", make.docx("Kran stürzt", "", "Der Kran fiel um."))
    assert lines(report) == ["Kran stürzt", "Der Kran fiel um.", "Zelle"]
    assert [part.name for part in report.place.parts][-3:] == ["paragraph 1", "paragraph 3", "table 1, row 1"]


@pytest.mark.parametrize(("name", "library"), [("a.pdf", "pypdf"), ("a.docx", "docx")])
def test_missing_extra_names_the_remedy(taken, make, monkeypatch, name, library):
    data = make.pdf("Kran") if library == "pypdf" else make.docx("Kran")
    monkeypatch.setitem(sys.modules, library, None)
    (found,) = taken(name, data)
    assert "pip install 'laut[documents]'" in found.reason


def test_archive_is_read_like_a_folder(taken, make):
    members = {
        "seiten/b.html": make.page(),
        "a.txt": make.text,
        "zeilen.jsonl": make.jsonl(make.row),
        "bild.png": b"\x89",
    }
    found = taken("pile.zip", make.archive(members))
    assert [item.name for item in found if isinstance(item, Report)] == [
        "pile.zip#a.txt", "pile.zip#seiten/b.html", "pile.zip#zeilen.jsonl#row 1",
    ]  # fmt: skip
    assert [item.name for item in found if isinstance(item, Unreadable)] == ["pile.zip#bild.png"]


def test_web_archives_of_a_wacz_are_read(reports, make):
    members = {"archive/data.warc.gz": make.packed(make.warc_record("1", make.page())), "pages/pages.jsonl": "{}"}
    (report,) = reports("pile.wacz", make.archive(members))
    assert report.name == "pile.wacz#archive/data.warc.gz#1"


def test_format_is_told_by_content_before_name(reports, make):
    (report,) = reports("seite.txt", make.warc_record("1", make.page()))
    assert report.name == "seite.txt#1"
    (report,) = reports("daten.bin", gzip.compress(make.page()))
    assert report.media_type == "text/html"
