"""Times measure against the reference scorer."""

from laut.evaluation.metrics.tally import add
from laut.evaluation.metrics.times import figures, measure, misses


def corrupt(timexes, length, chance):
    kept = []
    for timex in timexes:
        roll = chance.random()
        if roll < 0.15:
            continue
        own = {name: timex[name] for name in ("start", "end", "type", "value")}
        if roll < 0.3:
            own |= {"start": max(0, own["start"] - chance.randint(0, 4)), "end": min(length, own["end"] + 1)}
        if roll < 0.4:
            own["value"] = chance.choice(["2014-02-21", "2014-02-21T20.30", "2014-02-21t20:30:00", "PT3H"])
        if roll < 0.45:
            own["type"] = "DURATION"
        kept.extend([own] * chance.choice([1, 1, 1, 2]))
    for _ in range(chance.randint(0, 2)):
        start = chance.randrange(max(1, length - 9))
        kept.append({"start": start, "end": start + chance.randint(0, 9), "type": "DATE", "value": "PAST_REF"})
    return kept


def test_agrees_with_the_reference_on_random_errors(records, reference, agree, chance):
    gold = records("times-de/dev.jsonl.gz", 60)
    given = [{"id": d["id"], "timexes": corrupt(d["timexes"], len(d["text"]), chance)} for d in gold[:-3]]
    by_id = {d["id"]: d for d in given}
    own = figures(add(measure(d, by_id.get(d["id"])) for d in gold))
    wanted = reference("score_times", gold, given, "--json")
    wanted = {name.removeprefix("all."): value for name, value in wanted.items()}
    agree(own, wanted, digits=2)


def test_gold_as_prediction_scores_full():
    gold = {"id": "a", "text": "Am Montag.", "timexes": [{"start": 3, "end": 9, "type": "DATE", "value": "2025-06-02"}]}
    assert set(figures(measure(gold, gold)).values()) == {100.0}


def test_an_error_is_shown_with_what_was_wanted_and_given():
    text = "Am Montag."
    gold = {"text": text, "timexes": [{"start": 3, "end": 9, "type": "DATE", "value": "2025-06-02"}]}
    given = {"timexes": [{"start": 0, "end": 9, "type": "DATE", "value": "2025-06-09"}]}
    assert [(miss.kind, miss.words, miss.detail) for miss in misses(gold, given)] == [
        ("bounds", "Montag", "given 'Am Montag'"),
        ("value", "Montag", "DATE 2025-06-02, given DATE 2025-06-09"),
    ]
