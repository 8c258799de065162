"""Pairs of reports with a known relation: places of statements, and what comes of reading and comparing them."""

import pytest

from laut.evaluation.records import write_records
from laut.evaluation.sets.relations import TASK
from laut.evaluation.task import Options, seen
from laut.model.errors import LautError

FIRST = (
    "Brand in Altmünde\nDie Feuerwehr löschte die ganze Nacht. Elf Menschen wurden verletzt, sagte Polizistin Ina Ott."
)
SECOND = "Feuer am Hafen\nVerletzt wurden nach Angaben der Stadt Altmünde elf Menschen. Das Lager ist zerstört."
PAIR = {
    "id": "p1",
    "kind": "count",
    "a": {"outlet": "Seeblick", "published": "2026-03-04", "text": FIRST, "statement": FIRST[56:]},
    "b": {"outlet": "Hafenbote", "published": "2026-03-04", "text": SECOND, "statement": SECOND[15:76]},
    "verdict": "agree",
    "why": "as many hurt",
}


@pytest.fixture
def load(tmp_path):
    def loaded(*pairs):
        write_records(tmp_path / "pairs.jsonl", pairs)
        return TASK.load([tmp_path], Options())

    return loaded


def test_places_of_statements_are_gold_that_reading_does_not_see(load):
    (record,) = load(PAIR)
    assert [record[side]["text"][slice(*record["gold"][side])] for side in "ab"] == [
        PAIR[side]["statement"] for side in "ab"
    ]
    (visible,) = seen([record], TASK.visible)
    assert set(visible) == {"id", "a", "b"}
    assert set(visible["a"]) == {"outlet", "date", "text"}


def test_a_statement_that_does_not_stand_in_its_report_is_refused(load):
    with pytest.raises(LautError, match="p1, b"):
        load(PAIR | {"b": PAIR["b"] | {"statement": "Niemand wurde verletzt."}})


def test_a_pair_is_read_and_compared(load):
    gold = load(PAIR, PAIR | {"id": "p2", "b": PAIR["b"] | {"statement": SECOND[77:]}, "verdict": "unrelated"})
    given = TASK.read(seen(gold, TASK.visible))
    assert TASK.misses(gold, given) == {"p1": [], "p2": []}
