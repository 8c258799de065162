import pytest

from laut.intake import take_in
from laut.pipeline import Status, read, read_reports, reader
from laut.pipeline import reading as module


def test_one_outcome_for_each_file_in_order(pile, ledger):
    outcomes = list(read([str(pile)], ledger))
    assert [(item.name, item.status) for item in outcomes] == [
        ("a.txt", Status.NEW),
        ("b.txt", Status.NEW),
        ("c.html", Status.NEW),
    ]
    assert ledger.readers() == (reader(),)


def test_what_is_known_is_not_read_again(pile, ledger, monkeypatch):
    list(read([str(pile)], ledger))
    monkeypatch.setattr(module, "read_reports", None)  # would fail if it were called
    assert {item.status for item in read([str(pile)], ledger)} == {Status.KNOWN}


def test_other_rules_read_again(pile, ledger, monkeypatch):
    monkeypatch.setattr(module, "reader", lambda: "laut 0.0 older")
    list(read([str(pile)], ledger))
    monkeypatch.undo()
    assert {item.status for item in read([str(pile)], ledger)} == {Status.READ_AGAIN}
    assert len(list(ledger.reports())) == 3


def test_readings_are_kept_before_the_next_batch(pile, ledger, monkeypatch):
    monkeypatch.setattr(module, "BATCH_REPORTS", 1)
    running = read([str(pile)], ledger)
    next(running)
    assert [item.report.name for item in ledger.reports()] == ["a.txt"]


def test_a_page_that_a_step_fails_on_never_stops_the_pile(pile, ledger, monkeypatch):
    def failing(reports):
        if any(report.name == "b.txt" for report in reports):
            raise RecursionError("in /home/somebody/secret")
        return read_reports(reports)

    monkeypatch.setattr(module, "read_reports", failing)
    outcomes = {item.name: item for item in read([str(pile)], ledger)}
    assert outcomes["a.txt"].status is outcomes["c.html"].status is Status.NEW
    assert outcomes["b.txt"].status is Status.UNREADABLE
    assert "laut failed on it (RecursionError" in outcomes["b.txt"].reason
    assert "secret" not in outcomes["b.txt"].reason
    assert [item.name for item in ledger.unreadable()] == ["b.txt"]


def test_same_page_in_two_folders_is_one_report(pile, ledger, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.txt").write_bytes((pile / "a.txt").read_bytes())
    list(read([str(pile), str(other)], ledger))
    assert [item.report.name for item in ledger.reports()] == ["a.txt", "b.txt", "c.html"]


def test_file_that_is_mended_leaves_the_list_of_the_unreadable(pile, ledger):
    broken = pile / "d.txt"
    broken.write_bytes(b"")
    list(read([str(pile)], ledger))
    assert [item.name for item in ledger.unreadable()] == ["d.txt"]
    broken.unlink()
    list(read([str(pile)], ledger))
    assert ledger.unreadable() == ()


def test_all_spans_point_into_the_received_text(pile):
    reports = list(take_in([str(pile)]))
    for item in read_reports(reports):
        spans = [span for said in item.reading.attributions for span in said.content]
        assert all(span.end <= len(item.report.received) for span in spans)
    page = next(item for item in read_reports(reports) if item.report.name == "c.html")
    (figure,) = [item for item in page.reading.figures if item.counted == "Keller"]
    assert figure.span.of(page.report.received) == "Mindestens 20&nbsp;Keller"
    assert page.report.words(figure.span) == "Mindestens 20 Keller"


@pytest.mark.parametrize("size", [1, 2, 16])
def test_batches_make_no_difference(pile, size):
    reports = list(take_in([str(pile)]))
    found = [item for start in range(0, 3, size) for item in read_reports(reports[start : start + size])]
    assert found == read_reports(reports)


def test_one_page_in_two_folders_stands_at_both_places(pile, ledger):
    other = pile.with_name("other")
    other.mkdir()
    (other / "a.txt").write_bytes((pile / "a.txt").read_bytes())
    list(read([str(pile / "a.txt"), str(other / "a.txt")], ledger))
    places = [uri for (uri,) in ledger.connection.execute("SELECT uri FROM places WHERE current ORDER BY uri")]
    assert places == sorted((folder / "a.txt").as_uri() for folder in (pile, other))
