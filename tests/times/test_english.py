from datetime import date

import pytest

from laut.model.time import DateInterval, Dating
from laut.times import resolve, times_of

TOLD = date(2027, 11, 3)
"""A Wednesday."""


def resolved(text):
    dating = Dating(DateInterval(TOLD, TOLD))
    (times,) = resolve([times_of(text, "en")], [dating])
    return [(time.span.of(text), time.value) for time in times]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The fair was held on May 4, 2026.", "May 4, 2026", "2026-05-04"),
        ("The fair was held on 4 May 2026.", "4 May 2026", "2026-05-04"),
        ("The fair was held on Friday.", "Friday", "2027-10-29"),
        ("The fair will be held on Friday.", "Friday", "2027-11-05"),
        ("The fair was held on Friday evening.", "Friday evening", "2027-10-29TEV"),
        ("The fair opened at 9:30 p.m. Monday.", "9:30 p.m. Monday", "2027-11-01T21:30"),
        ("The fair opened at 12 a.m. and was small.", "12 a.m.", "2027-11-03T00:00"),
        ("The fair was held last week.", "last week", "2027-W43"),
        ("The fair was held last December.", "last December", "2026-12"),
        ("The fair was held two weeks ago.", "two weeks ago", "2027-W42"),
        ("The fair was held ten days ago.", "ten days ago", "2027-10-24"),
        ("The fair was held several years ago.", "several years ago", "PAST_REF"),
        ("The fair was held 9000 years ago.", "9000 years ago", "PAST_REF"),
        ("The fair began in the 1990s.", "the 1990s", "199"),
        ("The fair lasted the past three days.", "the past three days", "P3D"),
        ("The fair lasted four and a half hours.", "four and a half hours", "PT4.5H"),
        ("The fair was held on Thanksgiving Day.", "Thanksgiving Day", "2027-11-25"),
        ("The fair was held on Labor Day.", "Labor Day", "2027-09-06"),
        ("The fair is held every May.", "every May", "XXXX-05"),
    ],
)
def test_expression_from_a_day(text, words, value):
    assert resolved(text) == [(words, value)]


def test_month_that_is_also_a_verb_needs_a_preposition():
    assert resolved("The fair may march on. May plays there.") == []


def test_year_earlier_is_the_quarter_named_before():
    text = "Third-quarter sales rose from a year earlier. The quarter was mild."
    assert resolved(text) == [("Third-quarter", "2027-Q3"), ("a year earlier", "2026-Q3"), ("The quarter", "2027-Q3")]


def test_year_earlier_is_a_year_where_no_quarter_is_named():
    assert resolved("Sales rose from a year earlier.") == [("a year earlier", "2026")]


def test_amounts_are_no_years():
    assert resolved("The fair drew 2019 people and cost $2019.") == []
