"""Attribution measures against the reference scorer."""

import pytest

from laut.evaluation.metrics.assignment import assign
from laut.evaluation.metrics.quotation import PARTS
from laut.evaluation.metrics.quotes import figures, measure, misses
from laut.evaluation.metrics.tally import add


def move(spans, length, chance):
    moved = []
    for start, end in spans:
        left, right = chance.choice([0, 0, 0, -12, 9]), chance.choice([0, 0, 0, -8, 20])
        start = min(max(0, start + left), length - 1)
        moved.append([start, min(length, max(start + 1, end + right))])
    return moved


def corrupt(document, chance, strength):
    length, kept = len(document["text"]), []
    for annotation in document["annotations"]:
        if chance.random() < 0.3 * strength:
            continue
        own = {"type": annotation["type"], "medium": annotation["medium"]}
        for part in PARTS:
            spans = annotation[part]["spans"] if chance.random() > 0.3 * strength else []
            own[part] = {"spans": move(spans, length, chance) if chance.random() < strength else spans}
        if chance.random() < 0.3 * strength:
            own["type"] = chance.choice(["Direct", "Indirect", "Reported", None])
        kept.extend([own] * chance.choice([1, 1, 1, 1, 2]))
    for _ in range(chance.randint(0, 2)):
        start = chance.randrange(max(1, length - 60))
        kept.append({"quote": {"spans": [[start, start + 50]]}, "type": "Indirect", "medium": "SW"})
    chance.shuffle(kept)
    return {"id": document["id"], "annotations": kept}


@pytest.mark.parametrize("strength", [0.2, 0.8])
@pytest.mark.parametrize("path", ["quotes-de/dev.jsonl.gz", "quotes-en/dev.jsonl.gz"])
def test_agrees_with_the_reference_on_random_errors(records, reference, agree, chance, path, strength):
    gold = records(path, 40 if "-de" in path else 8)
    given = [corrupt(document, chance, strength) for document in gold if chance.random() < 0.95]
    by_id = {d["id"]: d for d in given}
    own = figures(add(measure(d, by_id.get(d["id"])) for d in gold))
    agree(own, reference("score_quotes", gold, given, "--json"))


def bare(annotation):
    """Return an annotation without token numbers."""
    spans = {part: {"spans": annotation[part]["spans"]} for part in PARTS}
    return spans | {"type": annotation["type"], "medium": annotation["medium"]}


def test_gold_spans_as_prediction_score_full(records):
    gold = records("quotes-de/dev.jsonl.gz", 150)
    given = [{"annotations": [bare(annotation) for annotation in d["annotations"]]} for d in gold]
    own = figures(add(map(measure, gold, given)))
    assert {name: value for name, value in own.items() if value != pytest.approx(1.0, abs=1e-12)} == {}


def test_the_assignment_weighs_most_in_all():
    assert assign([[3.0, 2.0, 0.0], [2.9, 0.5, 0.0]]) == [(0, 1), (1, 0)]
    assert assign([[1.0], [2.0], [0.0]]) == [(1, 0)]
    assert assign([]) == assign([[]]) == []


def test_errors_say_which_part_is_wrong():
    text = "Der Damm halte , sagte Brandt"
    tokens = [[0, 3], [4, 8], [9, 14], [15, 16], [17, 22], [23, 29]]
    gold = {"quote": {"tokens": [0, 1, 2]}, "speaker": {"tokens": [5]}, "type": "Indirect", "frame": {"tokens": [4, 5]}}
    given = {"quote": {"spans": [[0, 14]]}, "type": "Direct", "frame": {"spans": [[17, 29]]}}
    document = {"text": text, "tokens": tokens, "annotations": [gold]}
    assert [(miss.kind, miss.detail) for miss in misses(document, {"annotations": [given]})] == [
        ("kind Indirect", "given Direct"),
        ("speaker", "'Brandt', given '-'"),
    ]
    assert [miss.kind for miss in misses(document, None)] == ["missed Indirect"]
