import re

import pytest

from laut.languages import table
from laut.times import times_of
from laut.times.reading import direction


def rows(name):
    return [pytest.param(row, id=row["id"]) for row in table("de", name)]


@pytest.mark.parametrize("row", rows("time_rules"))
def test_rule_fires_on_its_example(row):
    assert row["id"] in [time.rule for time in times_of(row["example"], "de")]


@pytest.mark.parametrize("row", rows("time_words"))
def test_word_is_read_in_its_example(row):
    words = row["words"].lower().split("|")
    found = times_of(row["example"], "de")
    begin = min(time.span.start for time in found)
    text = row["example"][max(0, begin - 20) : found[-1].span.end].lower()
    assert any(word in text for word in words)


@pytest.mark.parametrize("row", rows("tenses"))
def test_tense_is_seen_in_its_example(row):
    text = row["example"]
    assert re.search(row["pattern"], text)
    expected = {"future": ">", "past": "<"}.get(row["name"])
    assert expected in (None, direction(text, len(text) - 2, (0, len(text)), "de"))
