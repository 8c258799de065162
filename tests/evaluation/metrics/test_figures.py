"""Figures measure against the reference scorer."""

from laut.evaluation.metrics.figures import figures, judge, measure, misses
from laut.evaluation.metrics.tally import add

FIELDS = ("low", "high", "low_open", "high_open", "approximate", "unit", "counted", "counted_span", "change")


def spoil(figure, chance):
    own = {name: figure.get(name) for name in ("start", "end", "reference", *FIELDS)}
    roll = chance.random()
    if roll < 0.1:
        own["start"], own["end"] = max(0, own["start"] - 3), own["end"] + 2
    if 0.1 < roll < 0.2 and own["low"] is not None:
        own["low"] *= chance.choice([-1, 1.0000001, 2])
    if 0.2 < roll < 0.3:
        own["low"], own["high"] = own["high"], own["low"]
    if 0.3 < roll < 0.4:
        own["unit"] = chance.choice(["sqm", "%", "per cent", "Tage", None, "days", "km²"])
    if 0.4 < roll < 0.5:
        own["counted_span"] = None
    if 0.5 < roll < 0.6:
        own["change"] = chance.choice(["increase", "decrease", "to", None])
    if 0.6 < roll < 0.65:
        own["approximate"], own["low_open"] = not own["approximate"], True
    if own["change"] == "decrease" and chance.random() < 0.5:
        own["low"], own["high"] = (None if x is None else -x for x in (own["high"], own["low"]))
    return own


def corrupt(document, chance):
    kept = [spoil(figure, chance) for figure in document["figures"] if chance.random() < 0.9]
    kept += [{"start": s, "end": e} for s, e in document["not_figures"] if chance.random() < 0.4]
    if chance.random() < 0.3:
        kept.append({"start": 0, "end": 9, "low": 3, "high": 3})
    return {"id": document["id"], "figures": kept}


def test_agrees_with_the_reference_on_random_errors(records, reference, agree, chance):
    gold = records("figures/dev.jsonl.gz", 350)
    given = [corrupt(document, chance) for document in gold if chance.random() < 0.97]
    by_id = {d["id"]: d for d in given}
    own = figures(add(measure(d, by_id.get(d["id"])) for d in gold))
    wanted = reference("score_figures", gold, given, "--json")
    agree(own, {name.removeprefix("ALL."): value for name, value in wanted.items()}, digits=4)


def test_gold_as_prediction_scores_full(records):
    gold = records("figures/dev.jsonl.gz", 350)
    own = figures(add(measure(d, d) for d in gold))
    assert own.pop("trap_rate") == 0
    assert set(own.values()) == {1.0}


def test_a_halving_may_be_written_as_a_ratio_or_as_a_decrease():
    halved = {"low": 0.5, "high": 0.5, "unit": "ratio", "change": "to", "counted": None}
    fallen = {"low": -0.5, "high": -0.5, "unit": "ratio", "change": "decrease", "counted": None}
    assert all(judge(halved, fallen).values())


def test_errors_are_named_by_what_is_wrong():
    text = "bis zu 90 Boote, 2027"
    gold = {
        "text": text,
        "figures": [{"start": 0, "end": 15, "low": None, "high": 90, "counted": "Boote", "counted_span": [10, 15]}],
        "not_figures": [[17, 21]],
    }
    given = {"figures": [{"start": 7, "end": 15, "low": 90, "high": 90, "counted": "Boote"}, {"start": 17, "end": 21}]}
    kinds = [miss.kind for miss in misses(gold, given)]
    assert kinds == ["wrong interval", "wrong qualifier", "no figure"]
