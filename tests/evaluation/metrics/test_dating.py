"""Dating measure against the reference scorer."""

import datetime

from laut.evaluation.metrics.dating import figures, measure, misses
from laut.evaluation.metrics.tally import add


def guess(document, chance):
    day = datetime.date.fromisoformat(document["date"])
    low = day - datetime.timedelta(chance.choice([0, 0, 3, 10, 200, 3000, -5]))
    high = low + datetime.timedelta(chance.choice([0, 1, 7, 30, 61, 62, 365, 4000]))
    roll = chance.random()
    best = (low + datetime.timedelta(2)).isoformat() if chance.random() < 0.3 else None
    return {
        "id": document["id"],
        "from": None if roll < 0.1 or roll > 0.95 else low.isoformat(),
        "to": None if roll < 0.05 or roll > 0.9 else high.isoformat(),
        "best": best,
    }


def test_agrees_with_the_reference_on_random_errors(records, reference, agree, chance):
    gold = records("dating-de/dev.jsonl.gz", 300)
    given = [guess(document, chance) for document in gold if chance.random() < 0.9]
    by_id = {d["id"]: d for d in given}
    own = figures(add(measure(d, by_id.get(d["id"])) for d in gold))
    agree(own, reference("score_dating", gold, given), digits=1)


def test_a_day_hit_on_the_day_scores_full():
    gold = {"date": "2025-12-25"}
    own = figures(measure(gold, {"from": "2025-12-25", "to": "2025-12-25", "best": None}))
    assert own.pop("width") == 1
    assert set(own.values()) == {100.0}


def test_no_answer_is_neither_sound_nor_unsound():
    own = figures(add([measure({"date": "2025-12-25"}, None)]))
    assert (own["answered"], own["sound"], own["width"]) == (0, 0, None)
    assert [miss.kind for miss in misses({"date": "2025-12-25"}, None)] == ["no answer"]


def test_an_unsound_interval_is_worse_than_a_wide_one():
    gold = {"date": "2025-12-25", "text": "Alles ruhig."}
    unsound = misses(gold, {"from": "2025-12-26", "to": "2025-12-27", "evidence": ["a feast"]})[0]
    wide = misses(gold, {"from": "2020-01-01", "to": "2026-12-31"})[0]
    assert (unsound.kind, wide.kind) == ("unsound", "wide")
    assert unsound.weight > wide.weight
    assert unsound.detail.endswith("a feast")
