"""Page text measure against the reference scorer."""

import pytest

from laut.evaluation.metrics.furniture import figures, measure, misses
from laut.evaluation.metrics.tally import add


def corrupt(document, chance):
    given = {"id": document["id"]}
    labels = [int(label or 0) if chance.random() < 0.8 else 1 - int(label or 0) for label in document["labels"]]
    if chance.random() < 0.5:
        given["labels"] = [label * 0.7 for label in labels]
    else:
        given["article_lines"] = [number for number, label in enumerate(labels) if label]
    heads = document.get("headline_lines") or [0]
    given["headline"] = chance.choice([None, heads[0], heads[0] + 1, document.get("title"), "Nichts davon"])
    if document.get("roles") and chance.random() < 0.7:
        shift = chance.choice(["body", "caption", None])
        given["roles"] = [role if chance.random() < 0.8 else shift for role in document["roles"]]
    return given


def named(reference):
    """Give the reference's lists of precision, recall and F1 the names of our figures."""
    result = {}
    for name, value in reference.items():
        parts = value if isinstance(value, list) else [value]
        labels = ("P", "R", "F1", "accuracy") if isinstance(value, list) else ("",)
        for label, part in zip(labels, parts, strict=False):
            key = name.removeprefix("ALL.").replace("roles_prf", "roles")
            result[f"{key}.{label}".strip(".")] = part
    return result


def test_agrees_with_the_reference_on_random_errors(records, reference, agree, chance):
    gold = records("furniture/dev.jsonl.gz", 60, step=20)
    given = [corrupt(document, chance) for document in gold if chance.random() < 0.95]
    by_id = {d["id"]: d for d in given}
    own = figures(add(measure(d, by_id.get(d["id"])) for d in gold))
    wanted = named(reference("score_furniture", gold, given, "--json"))
    roles = {name: own.pop(name) for name in list(own) if name.startswith("roles.")}
    agree(own, wanted, digits=4)
    agree(roles, wanted, digits=3)


def test_gold_as_prediction_scores_full(records):
    gold = records("furniture/dev.jsonl.gz", 30, step=40)
    given = [d | {"headline": (d["headline_lines"] or [None])[0]} for d in gold]
    assert set(figures(add(map(measure, gold, given))).values()) == {1.0}


def test_a_label_too_few_is_refused():
    with pytest.raises(ValueError, match="1 labels for 2 lines"):
        measure({"id": "a", "lines": ["x", "y"], "labels": [1, 0]}, {"labels": [1]})


def test_errors_name_the_line_and_its_role():
    gold = {"id": "a", "lines": ["Mehr zum Thema", "Der Damm hielt."], "labels": [0, 1], "roles": ["related", "body"]}
    given = {"labels": [1, 1], "roles": ["body", "body"]}
    assert [(miss.kind, miss.detail) for miss in misses(gold, given)] == [
        ("furniture taken for article", "line 0: related, given body")
    ]
