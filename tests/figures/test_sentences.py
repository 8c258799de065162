"""Sentences of our own, written before the rules were tried on them."""

import json
from pathlib import Path

import pytest

from laut.figures import figures_of

LINES = (Path(__file__).parent / "data" / "fresh.jsonl").read_text(encoding="utf-8").splitlines()
MISSED = {
    "fresh-de-81": "a noun left out behind an age",
    "fresh-en-53": "over as a preposition before a duration",
}


def case(line):
    record = json.loads(line)
    marks = [pytest.mark.xfail(strict=True, reason=MISSED[record["id"]])] if record["id"] in MISSED else []
    return pytest.param(record, id=record["id"], marks=marks)


def rounded(value):
    return None if value is None else round(value, 6)


def shape(span, low, high, *rest):
    return (*span, rounded(low), rounded(high), *rest)


@pytest.mark.parametrize("record", [case(line) for line in LINES])
def test_figures_of_a_sentence(record):
    keys = ("low", "high", "low_open", "high_open", "approximate", "unit", "counted", "change")
    found = [
        shape((one.span.start, one.span.end), *(getattr(one, key) for key in keys))
        for one in figures_of(record["text"], record["language"])
    ]
    expected = [shape((one["start"], one["end"]), *(one[key] for key in keys)) for one in record["figures"]]
    assert found == expected
