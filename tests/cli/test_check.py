import json

import pytest

from laut.ledger import Ledger


def test_a_sentence_is_answered_with_claims_and_their_origins(laut, pile):
    done = laut("check", "In Moorfleth wurden drei Arbeiter verletzt.", pile)
    assert done.returncode == 0
    assert "Says the same" in done.stdout
    assert "not of the truth" in done.stdout


def test_json_gives_words_at_their_place(laut, pile):
    found = json.loads(laut("check", "In Moorfleth wurden drei Arbeiter verletzt.", pile, "--json").stdout)
    assert found["schema"] == "laut-check-1"
    first = found["near"][0]
    assert first["relation"] == "says"
    assert first["origins"]["low"] >= 1
    names = {"Hafenpost": "a.txt", "Deichzeitung": "b.txt"}
    for words in first["words"]:
        text = (pile / names[first["reports"][words["report"]]]).read_text(encoding="utf-8")
        assert text[words["start"] : words["end"]] == words["text"]


def test_nothing_near_is_said_and_no_error(laut, pile):
    done = laut("check", "Die Bank erhöht den Leitzins.", pile)
    assert done.returncode == 0
    assert "No report here says anything near it." in done.stdout
    assert json.loads(laut("check", "Die Bank erhöht den Leitzins.", pile, "--json").stdout)["near"] == []


@pytest.mark.parametrize("sentence", ["", " ", "x" * 100_000])
def test_what_is_no_sentence_is_bad_input(laut, pile, sentence):
    done = laut("check", sentence, pile)
    assert (done.returncode, done.stdout) == (1, "")
    assert "SENTENCE" in done.stderr


def test_an_empty_ledger_has_nothing_near(laut, tmp_path):
    Ledger(str(tmp_path / "pile.laut")).close()
    done = laut("check", "Es brennt im Hafen.", cwd=tmp_path)
    assert "No report here" in done.stdout
