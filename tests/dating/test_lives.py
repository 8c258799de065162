from datetime import date

import pytest

from laut.dating.lives import from_lives
from laut.linguistics.openings import openings
from laut.linguistics.stretches import Stretches

FILLER = "Das Fest war klein. " * 20


def found(text):
    return [
        (one.rule, one.says.earliest, one.says.latest)
        for one in from_lives(text, Stretches(text), openings(text), "de")
    ]


def test_death_in_the_lead_is_told_within_days():
    assert found("Der Bildhauer Helmut Schmidt ist tot, sagte der Verein.") == [
        ("life.death", date(2015, 11, 10), date(2015, 11, 20))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Helmut Schmidt ist vor zwei Jahren gestorben.",
        f"{FILLER}Helmut Schmidt ist gestorben.",
        "Zum Gedenken an Helmut Schmidt nach seinem Tod kam der Verein.",
    ],
)
def test_death_that_is_no_news_bounds_from_below(text):
    assert found(text) == [("life.dead", date(2015, 11, 10), None)]


def test_age_of_a_living_person_gives_the_year():
    ages = [found(text) for text in ("Angela Merkel (60) kam.", "Die 60-jährige Angela Merkel kam.")]
    assert ages == [[("life.age", date(2014, 7, 17), date(2015, 7, 16))]] * 2


def test_birthday_is_told_around_it():
    text = "Angela Merkel feiert ihren 60. Geburtstag."
    assert found(text) == [("life.birthday", date(2014, 6, 26), date(2014, 8, 7))]


def test_family_name_alone_is_nobody():
    assert found("Schmidt ist tot.") == []


def test_evidence_points_at_its_words():
    text = "Angela Merkel (60) kam."
    assert [one.span.of(text) for one in from_lives(text, Stretches(text), openings(text), "de")] == ["60"]
