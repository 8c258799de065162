import json
import sqlite3
from pathlib import Path


def _lines(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_pipe_gets_one_line_of_json_for_each_file(laut, pile, tmp_path):
    done = laut("read", pile, "--ledger", tmp_path / "pile.laut")
    assert done.returncode == 0
    assert done.stderr == ""
    assert [(line["name"], line["status"]) for line in _lines(done)] == [("a.txt", "new"), ("b.txt", "new")]
    assert all(line["attributions"] > 0 for line in _lines(done))


def test_second_run_reads_nothing_again(laut, pile, tmp_path):
    ledger = tmp_path / "pile.laut"
    laut("read", pile, "--ledger", ledger)
    with sqlite3.connect(ledger) as connection:
        before = list(connection.iterdump())
    done = laut("read", pile, "--ledger", ledger)
    assert {line["status"] for line in _lines(done)} == {"known"}
    with sqlite3.connect(ledger) as connection:
        assert list(connection.iterdump()) == before


def test_changed_page_is_a_new_version(laut, pile, tmp_path):
    ledger = tmp_path / "pile.laut"
    laut("read", pile, "--ledger", ledger)
    page = pile / "a.txt"
    page.write_text(page.read_text(encoding="utf-8").replace("drei", "vier"), encoding="utf-8")
    done = laut("read", pile, "--ledger", ledger)
    assert [line["status"] for line in _lines(done)] == ["changed", "known"]
    with sqlite3.connect(ledger) as connection:
        assert connection.execute("SELECT count(*), sum(current) FROM places").fetchone() == (3, 2)


def test_ledger_inside_the_folder_is_not_read_as_a_report(laut, pile):
    ledger = pile / "pile.db"
    for _ in range(2):
        assert [line["name"] for line in _lines(laut("read", pile, "--ledger", ledger))] == ["a.txt", "b.txt"]


def test_ledgers_in_the_folder_are_passed_over(laut, pile):
    laut("read", pile, "--ledger", pile / "pile.laut")
    dossier = json.loads(laut("dossier", pile, "--json").stdout)
    assert dossier["unreadable"] == []


def test_standard_input_is_read(laut, pile, tmp_path):
    text = (pile / "a.txt").read_text(encoding="utf-8")
    done = laut("read", "-", "--ledger", tmp_path / "pile.laut", input=text)
    assert [(line["name"], line["status"]) for line in _lines(done)] == [("-", "new")]


def test_ledger_stands_in_the_working_folder_by_default(laut, pile, tmp_path):
    laut("read", "pile", cwd=tmp_path)
    assert (tmp_path / "pile.laut").exists()


def test_ledger_can_be_named_in_the_environment(laut, pile, tmp_path):
    laut("read", pile, cwd=tmp_path, env={"LAUT_LEDGER": str(tmp_path / "mine.laut")})
    assert (tmp_path / "mine.laut").exists()
    assert not (tmp_path / "pile.laut").exists()


def test_line_in_the_documentation_has_the_fields_of_a_real_one(laut, pile, tmp_path):
    page = (Path(__file__).parents[2] / "docs/json.md").read_text(encoding="utf-8")
    (shown,) = [json.loads(line) for line in page.splitlines() if line.startswith('{"name"')]
    line = _lines(laut("read", pile, "--ledger", tmp_path / "pile.laut"))[0]
    assert list(shown) == list(line)
