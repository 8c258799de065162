"""For every format: what the received text is, and that every character read stands in it where it is said to."""

import csv
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laut.intake.building import build
from laut.intake.items import READ, Field, Key, Page, Record, Settings, Source, UnreadableError
from laut.intake.sheets import lay_out
from laut.model.report import MediaType, Report
from laut.model.span import Span

ODD = st.text(st.sampled_from("ab Ä😀\r\n\t\u00ad\u00a0\u2028\u202e:<>&;#"), min_size=1, max_size=40)
MARKUP = st.lists(
    st.sampled_from(["<p>", "</p>", "<b>", "&amp;", "&#8222;", " ", "\n", "Wort", "<", "<!--", "\u00ad", "<br>"]),
    max_size=20,
).map("".join)
FIELDS = st.lists(
    st.one_of(
        st.builds(Field, st.sampled_from([key for key in Key if key is not Key.HTML]), st.sampled_from("abc"), ODD),
        st.builds(Field, st.just(Key.HTML), st.just("html"), MARKUP.filter(bool)),
    ),
    max_size=6,
)
SOURCE = Source("a", "file:///a", io.BytesIO, 0)


def laid(fields, between="\n\n"):
    try:
        return lay_out(fields, "test", between)
    except UnreadableError:
        return None


@given(FIELDS, st.sampled_from(["\n\n", "\f", "\n"]))
def test_every_value_stands_unmodified_at_its_part(fields, between):
    sheet = laid(fields, between)
    if sheet:
        ordered = [field for field in fields if field.key not in READ] + [
            field for field in fields if field.key in READ
        ]
        assert [(part.name, part.span.of(sheet.received)) for part in sheet.parts] == [
            (f.name, f.value) for f in ordered
        ]


@given(FIELDS)
def test_every_character_read_was_received_inside_a_part_that_is_read(fields):
    sheet = laid(fields)
    if not sheet:
        return
    read = [part.span for part in sheet.parts][-sum(field.key in READ for field in fields) :]
    for run in sheet.read.map.runs:
        assert any(span.start <= run.received and run.received + run.received_length <= span.end for span in read)
        for offset in range(run.read, run.read + run.read_length):
            original = sheet.read.map.to_received(Span(offset, offset + 1)).of(sheet.received)
            character = sheet.read.text[offset]
            assert original == character or original.startswith("&") or character in " \n"


@given(FIELDS)
def test_what_was_inserted_is_line_breaks(fields):
    sheet = laid(fields)
    if not sheet:
        return
    mapped = {offset for run in sheet.read.map.runs for offset in range(run.read, run.read + run.read_length)}
    assert {sheet.read.text[offset] for offset in range(len(sheet.read.text)) if offset not in mapped} <= {"\n"}


@given(FIELDS)
def test_lines_cover_the_read_text_in_order(fields):
    sheet = laid(fields)
    if not sheet:
        return
    ends = [(line.span.start, line.span.end) for line in sheet.read.lines]
    assert ends == sorted(ends)
    assert "".join(line.span.of(sheet.read.text) for line in sheet.read.lines) == sheet.read.text.replace("\n", "")


@given(FIELDS)
def test_metadata_points_to_its_words(fields):
    sheet = laid(fields)
    for item in sheet.metadata if sheet else ():
        assert " ".join(item.span.of(sheet.received).split()) == item.value


@given(st.binary(max_size=60), ODD)
def test_page_of_a_web_archive_ends_with_its_decoded_body(data, address):
    page = Page(data, record="r", html=False, said=(Field(Key.URL, "WARC-Target-URI", address),), format="warc")
    report = build(SOURCE, page, Settings())
    if isinstance(report, Report):
        body = report.received.partition(f"WARC-Target-URI: {address}\n\n")[2]
        assert body == data.decode(report.encoding if report.encoding != "windows-1252" else "cp1252")


@given(st.dictionaries(st.sampled_from(["title", "text", "date", "author"]), ODD, min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.parametrize("kind", ["jsonl", "csv"])
def test_value_of_a_row_is_the_one_that_was_written(tmp_path_factory, kind, row):
    from laut.intake import take_in

    file = tmp_path_factory.getbasetemp() / f"rows.{kind}"
    out = io.StringIO(newline="")
    if kind == "csv":
        writer = csv.writer(out, quoting=csv.QUOTE_ALL)
        writer.writerows([list(row), list(row.values())])
    else:
        out.write(json.dumps(row) + "\n")
    file.write_bytes(out.getvalue().encode())
    for report in take_in([str(file)]):
        if isinstance(report, Report):
            assert report.place.record == "row 1"
            for part in report.place.parts:
                assert part.span.of(report.received) == row[part.name]


def test_report_of_a_record_has_the_same_bytes_twice():
    record = Record((Field(Key.TEXT, "text", "Der Kran fiel."),), MediaType.JSON, "json", "row 1")
    assert build(SOURCE, record, Settings()) == build(SOURCE, record, Settings())
