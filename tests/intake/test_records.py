import gzip
import json

import duckdb
import pytest

from laut.intake import Settings
from laut.intake.columns import SHAPES, mapping
from laut.intake.items import Key
from laut.model.errors import LautError
from laut.model.report import Report


def said(report):
    return {item.key: item.value for item in report.metadata}


def lines(report):
    return [line for line in report.read.text.split("\n") if line]


def test_every_line_of_json_is_a_report(reports, make):
    first, second = reports("pile.jsonl", make.jsonl(make.row, make.row | {"title": "Kran fällt"}))
    assert (first.name, second.name) == ("pile.jsonl#row 1", "pile.jsonl#row 2")
    assert lines(first) == [make.title, make.text]
    assert said(first)["author"] == "Jule Brandis, Onno Brahms"
    assert second.place.offset == len(json.dumps(make.row)) + 1


def test_a_span_tells_its_row_and_field(reports, make):
    (report,) = reports("pile.jsonl", make.jsonl(make.row))
    at = report.read.text.index("Polizei")
    span = report.read.map.to_received(type(report.read.lines[0].span)(at, at + 7))
    assert (span.of(report.received), report.place.of(span)) == ("Polizei", "row 1, maintext")


def test_title_that_the_text_begins_with_is_read_once(reports, make):
    (report,) = reports("pile.jsonl", make.jsonl(make.row | {"maintext": f"{make.title}\n{make.text}"}))
    assert report.read.text.count(make.title) == 1


def test_trafilatura_is_known_by_its_shape(reports, make):
    import trafilatura

    options = {"with_metadata": True, "url": "https://hafenpost.example/kran"}
    page = make.page().decode()
    (by_json,) = reports("t.json", trafilatura.extract(page, output_format="json", **options))
    (by_csv,) = reports("t.csv", trafilatura.extract(page, output_format="csv", **options))
    for report in (by_json, by_csv):
        assert make.text in report.read.text
        assert said(report)["title"] == make.title
        assert said(report)["canonical"] == "https://hafenpost.example/kran"


def test_fundus_is_known_by_its_shape(reports, make):
    sections = [{"headline": ["Folgen"], "paragraphs": [make.text, make.second]}]
    row = {"title": make.title, "authors": ["Jule Brandis"], "publishing_date": "2027-05-12"}
    (report,) = reports("f.json", json.dumps(row | {"body": {"summary": ["Drei Verletzte."], "sections": sections}}))
    assert lines(report) == [make.title, "Drei Verletzte.", "Folgen", make.text, make.second]
    assert said(report)["published"] == "2027-05-12"


@pytest.mark.parametrize(
    "item",
    [
        {"headline": "Kran", "body_xhtml": "<p>Der Kran <b>fiel</b>.</p>", "byline": "jb"},
        {"headlines": [{"value": "Kran"}], "bodies": [{"value": "<p>Der Kran <b>fiel</b>.</p>"}], "by": "jb"},
    ],
)
def test_ninjs_is_read(reports, item):
    (report,) = reports("n.json", json.dumps({"uri": "tag:x", "versioncreated": "2027-05-12"} | item))
    assert lines(report) == ["Kran", "Der Kran fiel."]
    assert said(report)["author"] == "jb"


def test_shapes_name_their_needs_once():
    assert len({shape.needs for shape in SHAPES}) == len(SHAPES)


def test_other_columns_are_mapped_by_the_user(reports, make):
    rows = make.jsonl({"content": {"body": make.text}, "head": make.title})
    columns = mapping(["text=content.body", "title=head"])
    (report,) = reports("pile.jsonl", rows, Settings(columns=columns))
    assert lines(report) == [make.title, make.text]
    assert report.place.parts[1].name == "content.body"


@pytest.mark.parametrize("given", ["text", "worte=a", "text="])
def test_a_mapping_that_is_none_names_the_words(given):
    with pytest.raises(LautError, match="title, lead, text"):
        mapping([given])


def test_mapping_goes_by_what_is_meant():
    assert mapping(["url=link", "date=at"]) == {Key.URL: "link", Key.PUBLISHED: "at"}


def test_broken_rows_are_listed_and_the_others_read(taken, make):
    good = json.dumps(make.row)
    found = taken("pile.jsonl", "\n".join([good, "{kaputt", "[1]", '{"x": 1}', '"\\ud800"', "", good]))
    assert [isinstance(item, Report) for item in found] == [True, False, False, False, False, True]
    assert "fields: x" in found[3].reason
    assert found[-1].name.endswith("#row 7")


def test_characters_that_no_text_can_hold_are_replaced(reports):
    (report,) = reports("pile.jsonl", '{"text": "Der\\u0000 Kran \\ud83d fiel \\ud83d\\ude00."}')
    assert report.read.text == "Der\ufffd Kran \ufffd fiel 😀."


def test_a_list_in_a_file_gives_its_items(reports, make):
    found = reports("pile.json", json.dumps({"articles": [make.row, make.row]}))
    assert [report.place.record for report in found] == ["item 1", "item 2"]


def test_packed_lines_are_read(reports, make):
    (report,) = reports("pile.jsonl.gz", gzip.compress(make.jsonl(make.row).encode()))
    assert report.name == "pile.jsonl.gz#row 1"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_rows_are_reports(reports, make, delimiter):
    data = f'title{delimiter}text{delimiter}url\n{make.title}{delimiter}"{make.text}\n\n{make.second}"{delimiter}\n'
    (report,) = reports("pile.csv", data)
    assert (report.place.record, lines(report)) == ("row 1", [make.title, make.text, make.second])


def test_csv_in_windows_1252_is_read(reports):
    (report,) = reports("pile.csv", "title,text\nKran,Der Kran stürzt über das Geländer.\n".encode("cp1252"))
    assert "stürzt" in report.read.text


def test_parquet_rows_are_reports(tmp_path, make, reports):
    path = tmp_path / "rows.parquet"
    query = f"COPY (SELECT ? AS title, ? AS text, TIMESTAMP '2027-05-12 08:10' AS date) TO '{path}' (FORMAT parquet)"
    with duckdb.connect() as connection:
        connection.execute(query, [make.title, make.text])
    (report,) = reports("pile.parquet", path.read_bytes())
    assert (report.name, lines(report)) == ("pile.parquet#row 1", [make.title, make.text])
    assert said(report)["published"] == "2027-05-12T08:10:00"


def test_broken_parquet_says_so(taken):
    (found,) = taken("pile.parquet", b"PAR1" + b"\0" * 100 + b"PAR1")
    assert "isn't a whole Parquet file" in found.reason
