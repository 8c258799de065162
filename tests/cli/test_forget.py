import json
import re
import sys

import pytest

from laut.cli.forget import forget


@pytest.fixture
def ledger(laut, pile, tmp_path):
    path = tmp_path / "pile.laut"
    laut("read", pile, "--ledger", path)
    laut("stories", "--ledger", path)
    return path


def names(laut, ledger):
    done = laut("dossier", "--ledger", ledger, "--json")
    return sorted(report["name"] for story in json.loads(done.stdout)["stories"] for report in story["reports"])


def test_it_asks_before_it_forgets(laut, ledger, pile):
    done = laut("forget", pile / "a.txt", "--ledger", ledger, input="n\n")
    assert done.returncode == 1
    assert "a.txt (Hafenpost)" in done.stderr
    assert "1 report, 2 statements; 1 story would be told anew." in done.stderr
    assert done.stdout == ""
    assert names(laut, ledger) == ["a.txt", "b.txt"]


def test_who_answers_nothing_forgets_nothing(laut, ledger):
    assert laut("forget", "a.txt", "--ledger", ledger, input="").returncode == 1
    assert names(laut, ledger) == ["a.txt", "b.txt"]


def test_yes_forgets_and_a_pipe_gets_what_became_of_the_stories(laut, ledger, pile):
    done = laut("forget", pile / "a.txt", "--ledger", ledger, "--yes")
    found = json.loads(done.stdout)
    assert [one["name"] for one in found["forgotten"]["reports"]] == ["a.txt"]
    assert [len(now) for now in found["stories"].values()] == [1]
    assert names(laut, ledger) == ["b.txt"]


def test_a_terminal_is_told_what_became_of_the_stories(ledger, monkeypatch, capsys):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    forget.callback(("a.txt",), str(ledger), True)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Forgotten: 1 report, 2 statements."
    assert re.fullmatch(r"  s-\w{10} is now s-\w{10}", lines[1])
    forget.callback(("b.txt",), str(ledger), True)
    assert capsys.readouterr().out.splitlines()[1].endswith("is gone with them")


def test_what_the_ledger_does_not_have_is_an_error(laut, ledger):
    done = laut("forget", "wal.txt", "--ledger", ledger, "--yes")
    assert done.returncode == 1
    assert "wal.txt: the ledger has nothing from there" in done.stderr


def test_a_ledger_that_is_not_there_is_not_made(laut, tmp_path):
    assert laut("forget", "a.txt", "--ledger", tmp_path / "no.laut", "--yes").returncode == 1
    assert not (tmp_path / "no.laut").exists()
