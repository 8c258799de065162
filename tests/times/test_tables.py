import re

import pytest

from laut.languages import table
from laut.times import times_of
from laut.times.reading import direction

LANGUAGES = ("de", "en")


def rows(name):
    return [pytest.param(language, row, id=row["id"]) for language in LANGUAGES for row in table(language, name)]


@pytest.mark.parametrize(("language", "row"), rows("time_rules"))
def test_rule_fires_on_its_example(language, row):
    assert row["id"] in [time.rule for time in times_of(row["example"], language)]


@pytest.mark.parametrize(("language", "row"), rows("time_words"))
def test_word_is_read_in_its_example(language, row):
    words = row["words"].lower().split("|")
    found = times_of(row["example"], language)
    begin = min(time.span.start for time in found)
    text = row["example"][max(0, begin - 20) : found[-1].span.end].lower()
    assert any(word in text for word in words)


@pytest.mark.parametrize(("language", "row"), rows("tenses"))
def test_tense_is_seen_in_its_example(language, row):
    text = row["example"]
    assert re.search(row["pattern"], text)
    expected = {"future": ">", "past": "<"}.get(row["name"])
    assert expected in (None, direction(text, len(text) - 2, (0, len(text)), language))
