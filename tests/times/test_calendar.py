from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.times.calendar import days_of, easter, feast, orthodox_easter

# Dates of Easter Sunday as any church calendar has them.
EASTERS = [(1999, 4, 4), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2026, 4, 5), (2038, 4, 25)]


@pytest.mark.parametrize(("year", "month", "day"), EASTERS)
def test_easter(year, month, day):
    assert easter(year) == date(year, month, day)


# Easter Sunday of the eastern churches as any of their calendars has it.
ORTHODOX_EASTERS = [(1999, 4, 11), (2005, 5, 1), (2010, 4, 4), (2017, 4, 16), (2023, 4, 16), (2026, 4, 12)]


@pytest.mark.parametrize(("year", "month", "day"), ORTHODOX_EASTERS)
def test_orthodox_easter(year, month, day):
    assert orthodox_easter(year) == date(year, month, day)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("easter-2", date(2026, 4, 3)),
        ("easter+39", date(2026, 5, 14)),
        ("advent+0", date(2026, 11, 29)),
        ("advent+21", date(2023, 12, 24)),
        ("mothers+0", date(2026, 5, 10)),
        ("12-24", date(2026, 12, 24)),
        ("orthodox-2", date(2024, 5, 3)),
        ("thanksgiving+0", date(2024, 11, 28)),
        ("labor+0", date(2025, 9, 1)),
        ("memorial+0", date(2027, 5, 31)),
    ],
)
def test_feast(name, day):
    assert feast(name, day.year) == day


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2027", date(2027, 1, 1), date(2027, 12, 31)),
        ("202", date(2020, 1, 1), date(2029, 12, 31)),
        ("19", date(1900, 1, 1), date(1999, 12, 31)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2027-Q3", date(2027, 7, 1), date(2027, 9, 30)),
        ("2027-H1", date(2027, 1, 1), date(2027, 6, 30)),
        ("2027-WI", date(2027, 12, 1), date(2028, 2, 29)),
        ("2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        ("2027-W15-WE", date(2027, 4, 17), date(2027, 4, 18)),
        ("2027-04-16TEV", date(2027, 4, 16), date(2027, 4, 16)),
    ],
)
def test_value_covers_days(value, first, last):
    days = days_of(value)
    assert (days.earliest, days.latest) == (first, last)


@pytest.mark.parametrize("value", ["XXXX-12-24", "XXXX-WXX-4", "P3D", "PAST_REF", "2027-02-30", "2027-13"])
def test_open_or_impossible_value_covers_none(value):
    assert days_of(value) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_week_of_a_day_holds_the_day(day):
    year, week, _ = day.isocalendar()
    days = days_of(f"{year:04d}-W{week:02d}")
    assert days.earliest <= day <= days.latest
    assert days.latest - days.earliest == timedelta(days=6)


@given(st.text(alphabet="0123456789-WQHXTSU", max_size=12))
def test_any_value_is_taken(value):
    days_of(value)
