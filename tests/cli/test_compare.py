import json

import pytest


def test_two_files_stand_side_by_side(laut, pile):
    done = laut("compare", pile / "a.txt", pile / "b.txt")
    assert done.returncode == 0
    assert "[1=2] Nach Angaben der Polizei wurden drei Arbeiter verletzt." in done.stdout
    assert "only: Fünf Arbeiter seien verletzt worden" in " ".join(done.stdout.split())


def test_reports_of_a_ledger_are_named_by_id(laut, pile, tmp_path):
    ledger = tmp_path / "pile.laut"
    ids = [json.loads(line)["report"] for line in laut("read", pile, "--ledger", ledger).stdout.splitlines()]
    done = laut("compare", *ids, "--ledger", ledger, "--json")
    assert done.stdout == laut("compare", pile / "a.txt", pile / "b.txt", "--json").stdout
    found = json.loads(done.stdout)
    assert (found["schema"], found["first"]["id"], found["same"]) == ("laut-compare-1", ids[0], 1)


def test_words_of_the_json_stand_at_their_place(laut, pile):
    found = json.loads(laut("compare", pile / "a.txt", pile / "b.txt", "--json").stdout)
    for name, side in (("a.txt", "first"), ("b.txt", "second")):
        text = (pile / name).read_text(encoding="utf-8")
        told = [row[side] for row in found["rows"]] + [run[side] for row in found["rows"] for run in row["runs"]]
        assert all(text[words["start"] : words["end"]] == words["text"] for words in told if words)


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ("nowhere.txt", "there is no such file"),
        (".", "leads to several files"),
        ("empty.txt", "is empty"),
        ("r-0123456789", "there is no such ledger"),
    ],
)
def test_what_is_no_report_is_bad_input(laut, pile, given, complaint):
    (pile / "empty.txt").write_text("")
    done = laut("compare", "a.txt", given, cwd=pile)
    assert done.returncode == 1
    assert complaint in done.stderr


def test_unknown_id_is_bad_input(laut, pile):
    laut("read", "a.txt", cwd=pile)
    done = laut("compare", "a.txt", "r-0123456789", cwd=pile)
    assert (done.returncode, done.stderr) == (
        1,
        "Error: r-0123456789: the ledger has no such report; `laut dossier --json` shows the ids\n",
    )
