"""What is forgotten leaves the file; everything else stays."""

import sqlite3
from pathlib import Path

import pytest

from laut.ledger import Ledger
from laut.model.errors import UnknownError
from laut.model.judgement import Judgement, JudgementKind, quoted
from laut.pipeline import bring_up_to_date, read

PAGES = {
    "deich.txt": "Deich hält\nDer Deich halte, sagte Deichgraf Momme Petersen. Laut Polizei sind 12 Keller nass.\n",
    "flut.txt": "Flut an der Küste\nLaut Polizei sind 12 Keller nass. Der Deich halte.\n",
    "zoo.txt": "Zoo zeigt Luchse\nDer Zoo hat zwei Luchse bekommen, sagte Direktor Uwe Brahm.\n",
}
ROWS = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%fts%' AND name <> 'comparison'"


@pytest.fixture
def pile(tmp_path):
    folder = tmp_path / "pile"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def ledger(pile, tmp_path):
    with Ledger(str(tmp_path / "pile.laut")) as store:
        list(read([str(pile)], store))
        bring_up_to_date(store)
        yield store


def ids(ledger):
    return {one.report.name: one.report.id for one in ledger.reports()}


def judge(ledger, name):
    found = ledger.report(ids(ledger)[name])
    at = quoted(found.report, found.reading.attributions[0].content)
    return ledger.judge(Judgement(JudgementKind.ACCEPT, (at,), made="2031-03-04"))


def held(ledger):
    """Return every row of a ledger, without the numbers that tell in which order rows came."""
    tables = [name for (name,) in ledger.connection.execute(ROWS)]
    rows = {}
    for table in sorted(tables):
        found = [dict(row) for row in ledger.connection.execute(f"SELECT * FROM {table}")]
        rows[table] = sorted(repr(sorted((k, v) for k, v in row.items() if k != "number")) for row in found)
    return rows


def test_no_word_of_it_is_left_in_the_file(ledger):
    path = Path(ledger.path)
    assert b"Momme" in path.read_bytes() + Path(ledger.path + "-wal").read_bytes()
    ledger.forget([ids(ledger)["deich.txt"]])
    left = (path.read_bytes() + Path(ledger.path + "-wal").read_bytes()).lower()
    assert b"momme" not in left
    assert b"luchse" in left


def test_it_ends_as_if_it_had_never_been_read(ledger, pile, tmp_path):
    ledger.forget([ids(ledger)["deich.txt"]])
    bring_up_to_date(ledger)
    (pile / "deich.txt").unlink()
    with Ledger(str(tmp_path / "other.laut")) as other:
        list(read([str(pile)], other))
        bring_up_to_date(other)
        assert held(ledger) == held(other)
    assert not ledger.connection.execute("SELECT 1 FROM reports_fts WHERE reports_fts MATCH 'Petersen'").fetchone()


def test_a_ledger_that_was_never_compared_can_forget(pile):
    with Ledger("") as ledger:
        list(read([str(pile)], ledger))
        ledger.forget([str(pile / "zoo.txt")])
        assert set(ids(ledger)) == {"deich.txt", "flut.txt"}


def test_what_would_go_is_told_and_nothing_changes(ledger):
    before = held(ledger)
    found = ledger.would_forget(["deich.txt"])
    assert held(ledger) == before
    assert found == ledger.forget(["deich.txt"])
    assert [(one.name, one.current) for one in found.reports] == [("deich.txt", True)]
    assert found.statements == 2
    assert len(found.stories) == 1


def test_judgements_on_its_words_go_with_what_undid_them(ledger):
    gone, stays = judge(ledger, "deich.txt"), judge(ledger, "zoo.txt")
    everywhere = ledger.judge(Judgement(JudgementKind.MERGE_SOURCES, names=("Polizei", "Wache"), made="2031-03-04"))
    undoing = ledger.undo(gone)
    assert set(ledger.forget(["deich.txt"]).judgements) == {gone, undoing}
    assert [one.id for one in ledger.judgements()] == [stays, everywhere]


def test_a_folder_goes_with_all_below_it_and_no_other(pile):
    beside = pile.with_name("pile2")
    beside.mkdir()
    (beside / "zug.txt").write_text("Zug steht\nDer Zug stehe, sagte Lokführerin Ina Tamm.\n", encoding="utf-8")
    with Ledger("") as ledger:
        list(read([str(pile), str(beside)], ledger))
        assert len(ledger.forget([str(pile) + "/"]).reports) == len(PAGES)
        assert set(ids(ledger)) == {"zug.txt"}


def test_a_page_goes_with_its_earlier_contents(ledger, pile):
    (pile / "zoo.txt").write_text("Zoo zeigt Wölfe\nDer Zoo hat drei Wölfe bekommen.\n", encoding="utf-8")
    list(read([str(pile)], ledger))
    found = ledger.forget([ids(ledger)["zoo.txt"]])
    assert sorted((one.name, one.current) for one in found.reports) == [("zoo.txt", False), ("zoo.txt", True)]


def test_an_earlier_content_goes_alone_and_leaves_no_number_twice(ledger, pile):
    for animal in ("Wölfe", "Bären", "Dachse"):
        earlier = ids(ledger)["zoo.txt"]
        (pile / "zoo.txt").write_text(f"Zoo zeigt {animal}\nDer Zoo hat {animal} bekommen.\n", encoding="utf-8")
        list(read([str(pile)], ledger))
        ledger.forget([earlier])
        assert ledger.report(ids(ledger)["zoo.txt"]).report.received.startswith(f"Zoo zeigt {animal}")


def test_what_stands_at_another_place_too_stays(pile, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "zoo.txt").write_text(PAGES["zoo.txt"], encoding="utf-8")
    with Ledger("") as ledger:
        list(read([str(pile), str(other)], ledger))
        found = ledger.forget([str(other)])
        assert found.reports == ()
        assert found.elsewhere == (ids(ledger)["zoo.txt"],)
        assert [one.name for one in ledger.forget([ids(ledger)["zoo.txt"]]).reports] == ["zoo.txt"]


def test_what_could_not_be_read_is_forgotten_too(ledger, pile):
    (pile / "leer.txt").write_bytes(b"")
    list(read([str(pile)], ledger))
    assert [one.name for one in ledger.unreadable()] == ["leer.txt"]
    assert ledger.forget([str(pile / "leer.txt")]).unreadable == 1
    assert ledger.unreadable() == ()


def test_all_or_nothing_is_forgotten(ledger):
    before = held(ledger)
    with pytest.raises(UnknownError, match=r"wal\.txt"):
        ledger.forget(["zoo.txt", "wal.txt"])
    assert held(ledger) == before


def test_other_connections_see_it_gone_at_once(ledger):
    with sqlite3.connect(ledger.path) as beside:
        ledger.forget(["zoo.txt"])
        assert beside.execute("SELECT count(*) FROM reports WHERE name = 'zoo.txt'").fetchone() == (0,)
