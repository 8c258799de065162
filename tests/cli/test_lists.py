"""laut stories, claims, origins, judgements: on the bundled pile, read once."""

import json
import os
import sqlite3
import sys
from importlib.resources import files

import pytest

from laut.cli.listed import Column, listed
from laut.ledger import Ledger, Listing
from laut.model.judgement import Judgement, JudgementKind
from laut.pipeline import read


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    path = tmp_path_factory.mktemp("lists") / "pile.laut"
    with Ledger(str(path)) as store:
        for _ in read([str(files("laut") / "demo" / "pile")], store):
            pass
    return path


def _lines(done):
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_stories_are_a_line_of_json_each(laut, ledger):
    (story,) = _lines(laut("stories", "--ledger", ledger))
    assert (story["reports"], story["earliest"], story["contested"]) == (7, "2027-03-07", 2)
    assert _lines(laut("stories", "--ledger", ledger, "--search", "dammbr", "--since", "2027-03-09")) == [story]


def test_stories_of_paths_are_those_of_their_ledger(laut, ledger):
    assert laut("stories", files("laut") / "demo" / "pile").stdout == laut("stories", "--ledger", ledger).stdout


@pytest.mark.parametrize(
    "conditions", [("--search", '" ('), ("--outlet", "Niemand"), ("--until", "2020-01-01"), ("--offset", "5")]
)
def test_nothing_found_is_said_and_told_by_the_exit_code(laut, ledger, conditions):
    done = laut("stories", "--ledger", ledger, *conditions)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr


def test_a_day_that_is_none_is_wrong_usage(laut, ledger):
    assert laut("stories", "--ledger", ledger, "--since", "gestern").returncode == 2


def test_claims_are_listed_with_their_counts(laut, ledger):
    every = _lines(laut("claims", "--ledger", ledger, "--limit", 1000))
    story = every[0]["story"]
    assert every == _lines(laut("claims", story, "--ledger", ledger, "--limit", 1000))
    contested = _lines(laut("claims", "--contested", "--ledger", ledger))
    assert contested == [claim for claim in every if claim["verdict"] == "contradict"]
    (second,) = (claim for claim in every if claim["id"] == "c-2")
    assert (second["reports"], second["origins_low"], second["origins_high"]) == (3, 1, 1)
    assert second["bottleneck"] == "Rauschach-Zeitung ← Renate Kupfer"


def test_one_json_document_tells_how_many_there_are(laut, ledger):
    found = json.loads(laut("claims", "--json", "--limit", 2, "--ledger", ledger).stdout)
    assert (found["schema"], len(found["rows"])) == ("laut-claims-1", 2)
    assert found["total"] > 20


def test_claims_of_a_story_that_is_not_there_are_bad_input(laut, ledger):
    done = laut("claims", "s-0123456789", "--ledger", ledger)
    assert (done.returncode, done.stdout) == (1, "")
    assert "no story has that id" in done.stderr


def test_origins_of_a_claim_are_told_way_by_way(laut, ledger):
    shown = laut("origins", "c-2", "--ledger", ledger).stdout
    assert "3 reports · 1 independent origin" in shown
    assert "Rauschach-Zeitung → Renate Kupfer" in shown
    (story,) = _lines(laut("stories", "--ledger", ledger))
    assert laut("origins", f"{story['id']}/c-2", "--ledger", ledger).stdout == shown
    found = json.loads(laut("origins", "c-2", "--json", "--ledger", ledger).stdout)
    assert (found["story"], found["claim"], found["origins"]["low"]) == (story["id"], "c-2", 1)
    assert set(found["reports"].values()) == {"Rauschach-Zeitung", "Strom-Kurier", "weltlese.txt"}


@pytest.mark.parametrize("key", ["c-999", "s-0123456789/c-1", "q-1", "r-046cad3f45", "", "/", "%", "\udcff"])
def test_what_is_no_claim_is_bad_input(laut, ledger, key):
    done = laut("origins", key, "--ledger", ledger)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Error: ")


@pytest.mark.parametrize("command", [("stories",), ("claims",), ("origins", "c-1"), ("judgements",), ("dossier",)])
def test_without_a_ledger_the_way_to_one_is_told(laut, tmp_path, command):
    done = laut(*command, cwd=tmp_path)
    assert done.returncode == 1
    assert "`laut read FOLDER" in done.stderr
    assert not list(tmp_path.iterdir())


def test_an_empty_ledger_has_nothing_to_list(laut, tmp_path):
    Ledger(str(tmp_path / "pile.laut")).close()
    for command in ("stories", "claims", "judgements"):
        done = laut(command, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith("No ")


def test_judgements_are_listed_undone_and_carried_over(laut, tmp_path):
    here, there = tmp_path / "here.laut", tmp_path / "there.laut"
    with Ledger(str(here)) as store:
        key = store.judge(Judgement(JudgementKind.MERGE_SOURCES, names=("Kreml", "Moskau"), author="Ada"))
    Ledger(str(there)).close()
    (line,) = _lines(laut("judgements", "--ledger", here))
    assert (line["id"], line["state"], line["judgement"]["author"]) == (key, "pending", "Ada")
    undoing = laut("judgements", "--undo", key, "--note", "doch nicht", "--ledger", here).stdout.strip()
    assert undoing.startswith("j-")
    export = tmp_path / "export.jsonl"
    laut("judgements", "--export", export, "--ledger", here)
    done = laut("judgements", "--import", export, "--ledger", there)
    assert (done.returncode, done.stderr) == (0, "2 judgements taken over, 0 were there already\n")
    assert [one["state"] for one in _lines(laut("judgements", "--ledger", there))] == ["undone", "pending"]


def test_an_import_that_is_none_is_bad_input(laut, tmp_path):
    Ledger(str(tmp_path / "pile.laut")).close()
    (tmp_path / "notes.txt").write_text("Brot, Milch\n")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    for name in ("notes.txt", "photo.jpg", "nowhere", "."):
        done = laut("judgements", "--import", name, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (1, ""), name
        assert name in done.stderr


def test_a_terminal_gets_a_table_without_its_markup_or_control_characters(monkeypatch, capsys):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    columns = (Column("Id", lambda row: row["id"]), Column("Title", lambda row: row["title"], wide=True))
    listed(Listing(({"id": "s-1", "title": "[bold]Pegel\x1b]0;böse\x07"},), 3), columns, "story", 0, False, "stories")
    shown = capsys.readouterr().out
    assert "[bold]Pegel·]0;böse·" in shown
    assert "1–1 of 3 stories" in shown


@pytest.fixture
def frozen(tmp_path, monkeypatch):
    """Return a ledger in a place that can't be written to, as the system says: root may write anywhere."""
    path = tmp_path / "pile.laut"
    with Ledger(str(path)) as store:
        for _ in read([str(files("laut") / "demo" / "pile")], store):
            pass
    monkeypatch.setattr(os, "access", lambda *_: False)
    return path


def test_a_ledger_that_cannot_be_written_to_is_compared_in_a_copy(laut, ledger, frozen):
    before = frozen.read_bytes()
    assert laut("stories", "--ledger", frozen).stdout == laut("stories", "--ledger", ledger).stdout
    assert laut("show", "c-2", "--ledger", frozen).returncode == 0
    assert frozen.read_bytes() == before
    done = laut("judgements", "--undo", "j-0123456789", "--ledger", frozen)
    assert done.returncode == 1


def test_an_older_ledger_that_cannot_be_written_to_says_what_to_do(laut, frozen):
    with sqlite3.connect(frozen) as connection:
        connection.execute("PRAGMA user_version = 3")
    connection.close()
    done = laut("stories", "--ledger", frozen)
    assert done.returncode == 1
    assert "copy it to where you may write" in done.stderr


def test_a_ledger_that_another_program_writes_to_can_be_looked_at_once_compared(laut, ledger):
    first = laut("stories", "--ledger", ledger).stdout
    with sqlite3.connect(ledger, isolation_level=None) as connection:
        connection.execute("BEGIN IMMEDIATE")
        assert laut("stories", "--ledger", ledger).stdout == first
        connection.execute("ROLLBACK")
    connection.close()


def test_a_story_that_grew_is_listed_with_its_new_report(laut, tmp_path):
    page = (
        "Deich hält stand\nLaut Deichgraf Momme Petersen ist der Deich sicher. „Er hält“, sagte Petersen am Montag.\n"
    )
    (tmp_path / "a.txt").write_text(page, encoding="utf-8")
    laut("read", "a.txt", cwd=tmp_path)
    assert laut("stories", cwd=tmp_path).stderr == ""
    (tmp_path / "b.txt").write_text(page.replace("sicher", "dicht"), encoding="utf-8")
    laut("read", "b.txt", cwd=tmp_path)
    assert [one["reports"] for one in _lines(laut("stories", cwd=tmp_path))] == [2]
