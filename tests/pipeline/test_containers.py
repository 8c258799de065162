"""Files that hold many records: read one by one, never held, resumed behind what is kept."""

import gc
import json
from itertools import islice

import pytest

from laut.intake.items import Key
from laut.ledger import Ledger
from laut.model.report import Report
from laut.pipeline import Status, read
from laut.pipeline.reading import BATCH_REPORTS

SAID = "Nach Angaben der Polizei wurden in Moorfleth {n} Menschen verletzt. Der Betrieb ruhe bis Freitag."


@pytest.fixture
def rows(tmp_path):
    """Return what writes a file of rows and its path."""

    def write(count, name="pile.jsonl", column="text"):
        path = tmp_path / name
        lines = (json.dumps({"title": f"Unfall {n}", column: SAID.format(n=n)}) for n in range(count))
        path.write_text("\n".join(lines), encoding="utf-8")
        return str(path)

    return write


@pytest.fixture
def ledger(tmp_path):
    with Ledger(str(tmp_path / "pile.laut")) as store:
        yield store


def test_every_row_is_an_outcome(rows, ledger):
    found = list(read([rows(3)], ledger))
    assert [outcome.name for outcome in found] == [f"pile.jsonl#row {n}" for n in (1, 2, 3)]
    assert {report.report.place.record for report in ledger.reports()} == {"row 1", "row 2", "row 3"}


def test_interrupted_reading_goes_on_with_the_next_record(rows, ledger, monkeypatch):
    path = rows(40)
    done = list(islice(read([path], ledger), 20))
    built = []
    real = read.__globals__["read_reports"]
    monkeypatch.setitem(read.__globals__, "read_reports", lambda batch: (built.extend(batch), real(batch))[1])
    again = [outcome.status for outcome in read([path], ledger)]
    assert again[: len(done)] == [Status.KNOWN] * len(done)
    assert again.count(Status.NEW) == len(built) == 40 - again.count(Status.KNOWN)


def test_columns_are_passed_on(rows, ledger):
    (outcome,) = read([rows(1, column="inhalt")], ledger, {Key.TEXT: "inhalt"})
    assert outcome.status is Status.NEW


def test_broken_rows_are_tried_again_when_their_file_is_read_again(rows, ledger, tmp_path):
    (tmp_path / "pile.jsonl").write_text("{kaputt", encoding="utf-8")
    assert [outcome.status for outcome in read([str(tmp_path / "pile.jsonl")], ledger)] == [Status.UNREADABLE]
    list(read([rows(2)], ledger))
    assert ledger.unreadable() == ()


def test_no_more_than_two_batches_are_held_at_a_time(rows, ledger):
    most = 0
    for _ in read([rows(100)], ledger):
        most = max(most, sum(isinstance(thing, Report) for thing in gc.get_objects()))
    assert 0 < most <= 2 * BATCH_REPORTS
