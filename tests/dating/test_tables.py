import re
from datetime import date

import pytest

from laut.dating.knowledge import from_events, from_offices
from laut.dating.windows import from_seasons
from laut.languages import table
from laut.linguistics.openings import openings
from laut.linguistics.stretches import Stretches
from laut.model.time import DateInterval

WHOLE_YEAR = DateInterval(date(2026, 7, 1), date(2027, 6, 30))


def rows(name):
    return [pytest.param(row, id=row["id"]) for row in table("de", name)]


@pytest.mark.parametrize("row", rows("events"))
def test_event_is_seen_in_its_example(row):
    found = from_events(row["example"], (), Stretches(row["example"]), openings(row["example"]), "de")
    assert row["id"] in [evidence.rule for evidence in found]


@pytest.mark.parametrize("row", rows("events"))
def test_event_has_a_day(row):
    assert date.fromisoformat(row["began"])


@pytest.mark.parametrize("row", rows("office_holders"))
def test_office_is_seen_in_its_example(row):
    assert [evidence.rule for evidence in from_offices(row["example"], openings(row["example"]), "de")] == [row["id"]]


@pytest.mark.parametrize("row", rows("office_holders"))
def test_term_runs_forwards(row):
    assert not row["until"] or row["since"] < row["until"]


@pytest.mark.parametrize("row", rows("seasons"))
def test_season_is_seen_in_its_example(row):
    found = from_seasons(row["example"], Stretches(row["example"]), WHOLE_YEAR, "de")
    assert row["id"] in [evidence.rule for evidence in found]


@pytest.mark.parametrize("row", rows("dating_patterns"))
def test_pattern_is_found_in_its_example(row):
    assert re.search(row["pattern"], row["example"]) or re.search(row["pattern"], row["example"] + " ")
