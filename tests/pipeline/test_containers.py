"""Files that hold many records: read one by one, resumed behind what is kept, in the same memory however many there are."""

import json
import tracemalloc
from itertools import islice

import pytest

from laut.intake.items import Key
from laut.ledger import Ledger
from laut.pipeline import Status, read

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


def test_memory_does_not_grow_with_the_number_of_records(rows, ledger):
    def most(count):
        path = rows(count, f"{count}.jsonl")
        tracemalloc.start()
        for _ in read([path], ledger):
            pass
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return peak

    most(16)
    assert most(320) < 2 * most(64)
