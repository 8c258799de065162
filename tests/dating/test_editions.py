from datetime import date

import pytest

from laut.dating.editions import from_editions
from laut.linguistics.openings import openings
from laut.linguistics.stretches import Stretches


def found(text):
    return [
        (one.rule, one.says.earliest, one.says.latest)
        for one in from_editions(text, Stretches(text), openings(text), "de")
    ]


def test_edition_gives_the_weeks_of_its_year():
    assert found("Auf der 60. Berlinale war das Fest klein.") == [
        ("edition.berlinale", date(2010, 1, 5), date(2010, 3, 5))
    ]


def test_edition_to_come_can_be_months_ahead():
    assert found("Die 60. Berlinale soll klein werden.") == [("edition.berlinale", date(2009, 3, 11), date(2010, 3, 5))]


def test_end_before_the_beginning_is_of_the_next_year():
    assert found("Bei der 54. Vierschanzentournee war es kalt.") == [
        ("edition.four-hills", date(2005, 12, 15), date(2006, 1, 15))
    ]


@pytest.mark.parametrize("text", ["Auf der 3. Berlinale war das Fest klein.", "Auf der Berlinale war Platz 60."])
def test_edition_out_of_the_known_years_and_number_elsewhere_say_nothing(text):
    assert found(text) == []


def test_series_of_every_other_year_counts_so():
    assert found("Der 34. Deutsche Evangelische Kirchentag war klein.") == [
        ("edition.protestant-kirchentag", date(2013, 4, 15), date(2013, 6, 30))
    ]
