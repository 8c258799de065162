import json
import os
import re
import shutil
import sqlite3
from importlib.resources import files

import pytest


def test_same_input_gives_the_same_bytes(laut, pile):
    first = laut("dossier", pile, "--json")
    assert first.returncode == 0
    assert laut("dossier", pile, "--json").stdout == first.stdout
    assert json.loads(first.stdout)["stories"]


def test_order_of_hashes_does_not_matter(laut_alone):
    pile = files("laut") / "demo" / "pile"
    runs = [laut_alone("dossier", pile, "--all", "--json", env={**os.environ, "PYTHONHASHSEED": seed}) for seed in "12"]
    assert runs[0].returncode == 0
    assert runs[0].stdout == runs[1].stdout


def test_order_of_the_files_does_not_matter(laut, pile):
    forwards = laut("dossier", pile / "a.txt", pile / "b.txt", "--json").stdout
    assert laut("dossier", pile / "b.txt", pile / "a.txt", "--json").stdout == forwards


def test_ledger_and_paths_give_the_same_dossier(laut, pile, tmp_path):
    ledger = tmp_path / "pile.laut"
    laut("read", pile, "--ledger", ledger)
    assert laut("dossier", "--ledger", ledger, "--json").stdout == laut("dossier", pile, "--json").stdout


def test_ledger_of_other_rules_says_so(laut, pile, tmp_path):
    ledger = tmp_path / "pile.laut"
    laut("read", pile, "--ledger", ledger)
    assert laut("dossier", "--ledger", ledger).stderr == ""
    with sqlite3.connect(ledger) as connection:
        connection.execute("UPDATE readings SET reader = 'laut 0.0 older'")
    done = laut("dossier", "--ledger", ledger)
    assert done.returncode == 0
    assert "`laut read` reads them again" in done.stderr
    statuses = [json.loads(line)["status"] for line in laut("read", pile, "--ledger", ledger).stdout.splitlines()]
    assert statuses == ["read again", "read again"]


def test_place_of_the_pile_does_not_show(laut, pile, tmp_path):
    elsewhere = tmp_path / "elsewhere" / "deep"
    shutil.copytree(pile, elsewhere)
    assert laut("dossier", elsewhere, "--json").stdout == laut("dossier", pile, "--json").stdout
    assert str(tmp_path) not in laut("dossier", pile).stdout


def test_pipe_gets_plain_text(laut, pile):
    done = laut("dossier", pile)
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert "not of the truth" in done.stdout


def test_one_story_can_be_picked(laut, pile):
    (story,) = json.loads(laut("dossier", pile, "--json").stdout)["stories"]
    assert story["id"] in laut("dossier", pile, "--story", story["id"]).stdout
    done = laut("dossier", pile, "--story", "s-none")
    assert done.returncode == 1
    assert "no story has that id" in done.stderr


def test_paths_and_ledger_together_are_wrong_usage(laut, pile, tmp_path):
    ledger = tmp_path / "pile.laut"
    laut("read", pile, "--ledger", ledger)
    assert laut("dossier", pile, "--ledger", ledger).returncode == 2


@pytest.mark.parametrize("prefix", ["r-", "a-", "c-", "q-", "s-"])
def test_everything_shown_can_be_looked_up(laut, pile, prefix):
    text = laut("dossier", pile, "--all", "--json").stdout
    found = sorted(set(re.findall(rf'"({prefix}[0-9a-f-]+)"', text)))
    assert found
    for identity in found[:3]:
        done = laut("show", identity, pile)
        assert done.returncode == 0, done.stderr
        assert identity in done.stdout
