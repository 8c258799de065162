import gzip

import pytest

from laut.intake import Settings, take_in
from laut.model.report import Known, Report, Unreadable


def names(items):
    return [item.name for item in items if isinstance(item, Report)]


@pytest.mark.parametrize("packed", [False, True])
def test_every_page_is_a_report_with_its_record_and_byte(reports, make, packed):
    records = [make.warc_record(number, make.page(f"Kran {number}")) for number in range(3)]
    data = make.packed(*records) if packed else b"".join(records)
    found = reports("pile.warc.gz" if packed else "pile.warc", data)
    assert [report.place.record for report in found] == ["0", "1", "2"]
    assert [report.name.partition("#")[2] for report in found] == ["0", "1", "2"]
    for report, record in zip(found, records, strict=True):
        piece = data[report.place.offset :]
        assert (gzip.decompress(piece) if packed else piece).startswith(record[:80])


def test_address_and_date_of_the_record_begin_the_received_text(reports, make):
    (report,) = reports("pile.warc", make.warc_record("1", make.page()))
    head, _, body = report.received.partition("\n\n")
    assert head == "WARC-Target-URI: https://hafenpost.example/1\nWARC-Date: 2027-05-12T08:10:00Z"
    assert body == make.page().decode()
    said = {item.key: item for item in report.metadata}
    assert said["canonical"].span.of(report.received) == said["canonical"].value == "https://hafenpost.example/1"
    assert said["captured"].span.of(report.received) == "2027-05-12T08:10:00Z"


def test_words_of_the_page_stand_where_they_are_said_to(reports, make):
    (report,) = reports("pile.warc", make.warc_record("1", make.page()))
    for line in report.read.lines:
        words = line.span.of(report.read.text)
        assert report.read.map.to_received(line.span).of(report.received) == words


def test_charset_of_the_answer_counts(reports, make):
    body = "<html><body><p>Мэр сообщил о ремонте моста.</p></body></html>".encode("koi8-r")
    (report,) = reports("pile.warc", make.warc_record("1", body, content="text/html; charset=koi8-r"))
    assert (report.encoding, report.read.text) == ("koi8-r", "Мэр сообщил о ремонте моста.")


def test_what_is_no_page_is_passed_over(reports, make):
    records = [
        make.warc_record("1", b"GET / HTTP/1.1", kind="request"),
        make.warc_record("2", b"\x89PNG", content="image/png"),
        make.warc_record("3", make.page(), status="404 Not Found"),
        make.warc_record("4", make.page()),
    ]
    assert names(reports("pile.warc", b"".join(records))) == ["pile.warc#4"]


def test_packed_answer_is_unpacked(reports, make):
    body = gzip.compress(make.page())
    record = make.warc_record("1", body, content="text/html\r\nContent-Encoding: gzip")
    (report,) = reports("pile.warc", record)
    assert make.title in report.read.text


def test_archive_that_was_packed_as_one_is_read_once(reports, make):
    records = [make.warc_record(number, make.page(f"Kran {number}")) for number in range(3)]
    assert names(reports("pile.warc.gz", gzip.compress(b"".join(records)))) == [f"pile.warc.gz#{n}" for n in range(3)]


@pytest.mark.parametrize("length", [5, 150, 100_000, -7, 10**15, "viel"])
def test_wrong_length_costs_its_own_page_at_most(taken, make, length):
    records = [make.warc_record("a", make.page()), make.warc_record("b", make.page(), length=length)]
    found = taken("pile.warc", b"".join([*records, *(make.warc_record(n, make.page()) for n in "cd")]))
    assert [name for name in names(found) if not name.endswith("#b")] == [f"pile.warc#{n}" for n in "acd"]
    told = [item for item in found if isinstance(item, Unreadable) or item.warnings]
    assert told


def test_archive_that_ends_early_is_read_to_its_end(taken, make):
    data = make.packed(*(make.warc_record(number, make.page()) for number in range(3)))
    found = taken("pile.warc.gz", data[:-100])
    assert names(found)[:2] == ["pile.warc.gz#0", "pile.warc.gz#1"]
    assert isinstance(found[-1], Unreadable) or "cut short" in found[-1].warnings[0]


def test_damage_in_the_middle_costs_the_records_it_lies_in(taken, make):
    records = [make.packed(make.warc_record(number, make.page())) for number in range(4)]
    data = bytearray(b"".join(records))
    start = len(records[0]) + len(records[1]) // 2
    data[start : start + 40] = b"\0" * 40
    found = taken("pile.warc.gz", bytes(data))
    assert set(names(found)) >= {"pile.warc.gz#0", "pile.warc.gz#2", "pile.warc.gz#3"}
    assert any(isinstance(item, Unreadable) for item in found)


def test_archive_without_pages_says_so(taken, make):
    (found,) = taken("pile.warc", make.warc_record("1", b"x", kind="request"))
    assert "without pages" in found.reason


def test_known_records_are_not_built_again(tmp_path, make):
    path = tmp_path / "pile.warc"
    path.write_bytes(b"".join(make.warc_record(number, make.page()) for number in range(3)))
    first = [item.id for item in take_in([str(path)])]
    found = list(take_in([str(path)], Settings(known=lambda identity: identity in first[:2])))
    assert [type(item) for item in found] == [Known, Known, Report]
    assert [item.id for item in found] == first
