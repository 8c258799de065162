"""Adapters of the comparing sets: gold as prediction scores full; what is read comes back under the set's own ids."""

import pytest

from laut.comparison.overlap import Overlap
from laut.evaluation.metrics.tally import add
from laut.evaluation.records import write_records
from laut.evaluation.sets.copies import pair_of
from laut.evaluation.task import Options, seen
from laut.evaluation.tasks import TASKS
from laut.model.copies import Passage
from laut.model.span import Span

FIRE = (
    "Am Hafen von Altmünde ist in der Nacht zum Dienstag ein Lager mit alten Reifen in Brand geraten. "
    "Die Feuerwehr war mit 80 Leuten im Einsatz, verletzt wurde niemand."
)
RATES = (
    "Die Notenbank hat den Leitzins am Donnerstag um einen Viertelpunkt gesenkt. Volkswirte hatten damit gerechnet, "
    "die Börse reagierte kaum."
)


def figures(task, gold, given):
    return task.figures(add(tally for stratum in task.score(gold, given) for tally in stratum))


@pytest.mark.parametrize("name", ["ecbplus", "newswcl50", "stream-de-fang", "meantime"])
def test_gold_groups_score_full(name, shared):
    task = TASKS[name]
    gold = task.load([shared(f"data/{name}")], Options())
    assert set(figures(task, gold, gold).values()) == {1.0}


def test_gold_copies_score_full(shared):
    task = TASKS["reprint-sim-de"]
    gold = task.load([shared("data/reprint-sim-de")], Options())
    texts = {record["id"]: record["text"] for record in gold}
    given = [
        pair_of(sorted((d["cluster"], d["id"])), overlap(sorted((d["cluster"], d["id"])).index(d["id"]), d["spans"]))
        for d in gold
        if d.get("cluster") in texts and d["cluster"] != d["id"]
    ]
    assert set(figures(task, gold, given).values()) == {1.0}


def overlap(variant, spans):
    """Return an overlap of two reports that copies these spans of the one that is the variant."""
    passages = tuple(Passage(Span(*span), Span(*span)) for span in spans or ())
    assert variant in (0, 1)
    return Overlap(0, 1, 900, 900, passages)


def test_gold_overlaps_score_full(shared):
    task = TASKS["reprint-fang-de"]
    gold = task.load([shared("data/reprint-fang-de")], Options())
    given = [record for record in gold if record.get("containment", 0) >= 0.1]
    assert set(figures(task, gold, given).values()) == {1.0}


def test_gold_ratings_correlate_fully(shared):
    task = TASKS["semeval2022-t8"]
    gold = task.load([shared("data/semeval2022-t8")], Options())
    first = {str(record["id"]): -record["overall"] for record in reversed(gold)}
    given = [{"id": name, "similarity": similarity} for name, similarity in first.items()]
    assert list(figures(task, gold, given).values()) == pytest.approx([1] * 16)


def test_one_pile_of_invented_stories_scores_full_as_gold(repository):
    task = TASKS["stories-known"]
    gold = task.load([repository / "evaluation/data/stories-known"], Options(language="de"))
    assert {record["language"] for record in gold} == {"de"}
    assert set(figures(task, gold, gold).values()) == {1.0}


def test_texts_are_grouped_under_their_own_ids(tmp_path):
    task = TASKS["ecbplus"]
    records = [
        {"id": "b", "text": FIRE, "cluster": "fire"},
        {"id": "a", "title": "Brand im Hafen von Altmünde", "text": FIRE[:97], "cluster": "fire"},
        {"id": "c", "text": RATES, "cluster": "rates", "date": "2025-12-04"},
        {"id": "m", "event": "no text: another kind of record"},
    ]
    write_records(tmp_path / "pile.jsonl", records)
    gold = task.load([tmp_path], Options())
    given = task.read(seen(gold, task.visible))
    assert sorted(prediction["id"] for prediction in given) == ["a", "b", "c"]
    assert figures(task, gold, given)["bcubed_f1"] == 1


def test_copies_are_found_with_their_spans():
    records = [{"id": "x", "text": FIRE}, {"id": "w", "text": "Heute früh: " + FIRE}, {"id": "z", "text": RATES}]
    (pair,) = TASKS["reprint-sim-de"].read(records)
    assert (pair["a"], pair["b"]) == ("w", "x")
    assert pair["spans_a"][0][0] == len("Heute früh: ")
    assert pair["spans_b"][0][0] == 0


def test_alike_texts_are_more_similar():
    pairs = [
        {"id": 1, "lang1": "de", "lang2": "de", "text1": FIRE, "text2": FIRE[:97]},
        {"id": 2, "lang1": "de", "lang2": "de", "text1": FIRE, "text2": RATES},
        {"id": 3, "lang1": "de", "lang2": "de", "text1": RATES, "text2": RATES},
    ]
    similarity = {found["id"]: found["similarity"] for found in TASKS["semeval2022-t8"].read(pairs)}
    assert similarity["2"] < similarity["1"] < similarity["3"] == 1
