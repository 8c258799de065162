"""What somebody who means harm may put into a pile: bounded work, a reason in words, and the rest is read.

Work is bounded by what is held and read, not by clocks: each input is refused or read within the bounds of its format.
"""

import gzip
import io
import json
import zipfile

import pytest

from laut.intake import building, items, pages, take_in, unpacking
from laut.intake.formats import recognise
from laut.intake.unpacking import Unpacked
from laut.model.report import Report, Unreadable

SENTENCE = "Der Rat hat am Montag über den Deich beraten."


def reasons(found):
    return [item.reason for item in found if isinstance(item, Unreadable)]


def texts(found):
    return [item.read.text for item in found if isinstance(item, Report)]


@pytest.fixture
def counted(monkeypatch):
    """Return how many bytes came out of packed files."""
    out = [0]
    real = Unpacked.readinto

    def readinto(self, buffer):
        got = real(self, buffer)
        out[0] += got
        return got

    monkeypatch.setattr(Unpacked, "readinto", readinto)
    return out


@pytest.fixture
def small(monkeypatch):
    """Make every bound a thousandth of what it is, so that what breaks it is made quickly."""
    for module in (items, pages, building, unpacking):
        monkeypatch.setattr(module, "LARGEST", 64 << 10)


def test_page_of_tags_nested_100_000_deep_is_read_without_the_extractor(reports):
    (report,) = reports("a.html", "<!doctype html>" + "<div>" * 100_000 + SENTENCE)
    assert report.read.text == SENTENCE
    assert "too deeply nested" in report.warnings[0]


def test_attributes_without_end_are_read(reports):
    (report,) = reports("a.html", "<!doctype html><p " + "a='" * 50_000 + f"><p>{SENTENCE}")
    assert report.received.endswith(SENTENCE)


def test_word_of_20_000_characters_is_read(reports):
    (report,) = reports("a.txt", f"{SENTENCE}\n{'x' * 20_000}")
    assert len(report.read.text) == 20_001 + len(SENTENCE)


def test_million_lines_of_a_character_are_refused(taken):
    (reason,) = reasons(taken("a.txt", "a\n" * 1_000_000))
    assert "lines" in reason


def test_million_paragraphs_are_refused(taken):
    (reason,) = reasons(taken("a.html", "<!doctype html>" + "<p>a" * 1_000_000))
    assert "tags" in reason


def test_overrides_of_the_direction_are_told_and_not_read(reports):
    (report,) = reports("a.jsonl", json.dumps({"title": "Kran\u202egnp.exe", "text": SENTENCE}))
    assert "\u202e" not in report.read.text
    assert "direction" in report.warnings[0]


@pytest.mark.parametrize(
    "charset", ["klingon", "rot13", "utf-7", "punycode", "unicode_escape", "zlib", "\0", "x" * 500]
)
def test_absurd_charsets_are_passed_over(reports, make, charset):
    body = f"<html><head><meta charset='{charset}'></head><body><p>Der Bürgermeister sprach.</p></body></html>"
    body = body.replace("\0", "")
    (report,) = reports("a.html", body.encode("cp1252"))
    assert report.read.text == "Der Bürgermeister sprach."
    record = make.warc_record("1", body.encode("cp1252"), content=f"text/html; charset={charset}")
    (report,) = reports("a.warc", record)
    assert report.read.text == "Der Bürgermeister sprach."


def test_flat_bomb_is_left_when_it_bursts(taken, small, counted):
    data = gzip.compress((b'{"text": "' + b"a " * 5_000 + b'"}\n') * 4_000)
    found = taken("bombe.jsonl.gz", data)
    assert "times its size" in reasons(found)[-1]
    assert counted[0] < max(64 << 10, unpacking.RATIO * len(data)) + (1 << 20)


def test_page_that_is_a_bomb_is_not_unpacked_further_than_a_page_goes(taken, small, counted):
    (reason,) = reasons(taken("bombe.html.gz", gzip.compress(b"<html><body>" + b"a" * 50_000_000)))
    assert "larger than" in reason or "times its size" in reason
    assert counted[0] < 1 << 20


def test_archives_in_archives_are_opened_to_a_depth(taken, make):
    data = SENTENCE
    for level in range(8):
        data = make.archive({f"{level}.zip" if level else "a.txt": data})
    (reason,) = reasons(taken("bombe.zip", data))
    assert "archives" in reason


def test_members_that_share_their_bytes_are_bounded_together(taken, monkeypatch, counted):
    monkeypatch.setattr("laut.intake.archives.LEAST", 1 << 20)
    monkeypatch.setattr(unpacking, "LARGEST", 1 << 20)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(50):
            file.writestr(f"{number}.txt", "a " * 200_000)
    data = out.getvalue()
    found = taken("bombe.zip", data)
    assert "times its size" in " ".join(reasons(found))
    assert counted[0] < max(1 << 20, unpacking.RATIO * len(data)) + (1 << 20)


def test_paths_in_an_archive_are_names_only(tmp_path, make):
    members = {"../../ausbruch.txt": SENTENCE, "/etc/ausbruch.txt": SENTENCE, "C:\\ausbruch.txt": SENTENCE}
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "a.zip").write_bytes(make.archive(members))
    found = list(take_in([str(tmp_path / "pile")]))
    assert len(texts(found)) == 3
    assert [path.name for path in tmp_path.rglob("*ausbruch*")] == []


def test_gzip_that_ends_early_keeps_its_whole_rows(taken, make):
    rows = "\n".join(json.dumps({"text": f"{SENTENCE} Punkt {number} von allen."}) for number in range(2000))
    data = gzip.compress(rows.encode())
    found = taken("a.jsonl.gz", data[: len(data) // 2])
    assert len(texts(found)) > 100
    assert "ends early" in reasons(found)[-1]


BOMB = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize("name", ["feed.rss", "news.xml"])
def test_entities_in_xml_are_refused(taken, name):
    kind = ("rss", "<channel><item><title>&l11;</title></item></channel>")
    kind = kind if name.endswith("rss") else ("newsItem", "<contentMeta><headline>&l11;</headline></contentMeta>")
    xml = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{BOMB}]><{kind[0]}>{kind[1]}</{kind[0]}>'
    (reason,) = reasons(taken(name, xml))
    assert "entities" in reason


def test_files_of_this_machine_are_not_read_by_xml(taken, tmp_path):
    (tmp_path / "geheim").write_text("GEHEIM")
    xml = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/geheim">]><rss><channel><item><title>&x;</title></item>'
    found = taken("feed.rss", xml + "</channel></rss>")
    assert not texts(found)
    assert reasons(found)


def test_xml_nested_100_000_deep_is_refused(taken):
    for start in ("<rss><channel>", "<newsItem>"):
        (reason,) = reasons(taken("a.xml", start + "<a>" * 100_000))
        assert "deep" in reason


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize("opening", ["[", '{"text":', '{"a":['])
def test_json_nested_100_000_deep_is_refused(taken, name, opening):
    (reason,) = reasons(taken(name, '{"text": ' + opening * 100_000))
    assert "JSON" in reason or "nested" in reason


def test_row_without_end_is_passed_over(taken, monkeypatch):
    monkeypatch.setattr("laut.intake.jsons.LARGEST", 10_000)
    good = json.dumps({"text": SENTENCE})
    found = taken("a.jsonl", f'{good}\n{{"text": "{"a" * 100_000}"}}\n{good}')
    assert texts(found) == [SENTENCE, SENTENCE]
    assert len(reasons(found)) == 1


def test_giant_field_of_a_table_is_told(taken, monkeypatch):
    monkeypatch.setattr("laut.intake.tables.LONGEST_FIELD", 10_000)
    found = taken("a.csv", f'title,text\na,{SENTENCE}\nb,"{"x" * 100_000}"\nc,{SENTENCE}\n')
    assert len(texts(found)) == 2
    assert "isn't valid CSV" in reasons(found)[0]


def test_quotation_mark_without_end_costs_no_more_than_a_field(taken, monkeypatch):
    monkeypatch.setattr("laut.intake.tables.LONGEST_FIELD", 10_000)
    rows = "".join(f"{number},{SENTENCE}\n" for number in range(1_000))
    found = taken("a.csv", f'title,text\na,"{SENTENCE}\n{rows}')
    assert len(texts(found)) > 700
    assert reasons(found)


def test_scripts_in_headlines_stay_words(reports):
    (report,) = reports("a.jsonl", json.dumps({"title": "<script>alert(1)</script> Kran", "text": SENTENCE}))
    assert report.read.lines[0].tag == "h1"
    assert report.read.text.startswith("<script>alert(1)</script> Kran")
    (report,) = reports("a.html", f"<!doctype html><h1>Kran <script>alert(1)</script></h1><p>{SENTENCE}")
    assert report.read.text == f"Kran\n{SENTENCE}"


def test_mail_in_mail_without_end_is_told(taken):
    head = "MIME-Version: 1.0\nContent-Type: message/rfc822\nMessage-ID: <a@b>\n\n"
    assert reasons(taken("a.eml", head * 5_000 + SENTENCE))


def test_mail_with_broken_headers_is_read(reports):
    mail = (
        "From: =?klingon?q?x?= <a\nTo: ,,,;<\nDate: gestern\nSubject: =?utf-8?b?%%%?=\nMIME-Version: 1.0\n\n" + SENTENCE
    )
    (report,) = reports("a.eml", mail)
    assert SENTENCE in report.read.text


def test_document_that_unpacks_without_end_is_refused(taken, make, monkeypatch):
    monkeypatch.setattr("laut.intake.documents.LARGEST_XML", 1 << 20)
    members = {"[Content_Types].xml": "<a/>", "word/document.xml": "<w>" + "a" * 5_000_000 + "</w>"}
    (reason,) = reasons(taken("a.docx", make.archive(members)))
    assert "unpacks to more than" in reason


def test_record_that_is_a_bomb_is_left_and_the_archive_goes_on(taken, make, monkeypatch):
    monkeypatch.setattr("laut.intake.warc.LARGEST", 100_000)
    bomb = make.warc_record(
        "b", gzip.compress(b"<html>" + b"a" * 20_000_000), content="text/html\r\nContent-Encoding: gzip"
    )
    data = make.packed(make.warc_record("a", make.page()), bomb, make.warc_record("c", make.page()))
    found = taken("a.warc.gz", data)
    assert [item.name for item in found if isinstance(item, Report)] == ["a.warc.gz#a", "a.warc.gz#c"]
    assert reasons(found)


def test_archive_that_is_a_bomb_is_left_when_it_bursts(taken, make, small):
    records = [make.warc_record("a", make.page()), make.warc_record("b", b"a" * 50_000_000, content="image/png")]
    found = taken("a.warc.gz", make.packed(*records))
    assert len(texts(found)) == 1
    assert "times its size" in reasons(found)[0]


def test_zeros_behind_an_archive_are_not_held(taken, make):
    found = taken("a.warc", make.warc_record("a", make.page()) + b"\0" * 5_000_000)
    assert len(texts(found)) == 1


@pytest.mark.parametrize(
    "name",
    [
        "a.pdf",
        "a.docx",
        "a.zip",
        "a.wacz",
        "a.warc",
        "a.warc.gz",
        "a.gz",
        "a.parquet",
        "a.rss",
        "a.eml",
        "a.json",
        "a.csv",
    ],
)
@pytest.mark.parametrize(
    "data", [b"", b"\0", bytes(range(256)) * 40, b"PK\x03\x04" + b"\xff" * 200, b"\x1f\x8b\x08\0kaputt"]
)
def test_what_is_something_else_than_its_name_never_stops_the_pile(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    (tmp_path / "z.txt").write_text(SENTENCE, encoding="utf-8")
    found = list(take_in([str(tmp_path)]))
    assert texts(found) == [SENTENCE]
    assert all(len(reason) > 10 for reason in reasons(found))


@pytest.mark.parametrize(
    "head",
    [
        b" " * 65536,
        b"<!---->" * 9000,
        b"<?a?>" * 13000,
        b"<!DOCTYPE [" + b"] " * 32000,
        b"a: b\n" * 13000,
        b"<!--" * 16000,
    ],
)
@pytest.mark.parametrize("ending", [".txt", ".html", ""])
def test_beginnings_that_lead_patterns_astray_are_told_in_passing(head, ending):
    """With patterns that go back, some of these take hours; the suite's own limit is what fails then."""
    assert recognise(head, ending).name in ("Page text", "HTML", "Mail, MHTML")
