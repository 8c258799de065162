from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.model.time import DateInterval, Dating
from laut.times import resolve, times_of


def on(text, first, last=None):
    interval = DateInterval(first, last or first)
    (found,) = resolve([times_of(text, "de")], [Dating(interval, interval)])
    return found


THURSDAY = date(2027, 6, 10)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Das Fest war am Donnerstag.", "2027-06-10"),
        ("Das Fest war am Freitag.", "2027-06-04"),
        ("Das Fest war am vergangenen Donnerstag.", "2027-06-03"),
        ("Das Fest findet am Freitag statt.", "2027-06-11"),
        ("Das Fest war gestern.", "2027-06-09"),
        ("Das Fest war gestern Abend.", "2027-06-09TEV"),
        ("Das Fest war in der vergangenen Woche.", "2027-W22"),
        ("Das Fest war am Wochenende.", "2027-W22-WE"),
        ("Das Fest war im April.", "2027-04"),
        ("Das Fest war im November.", "2026-11"),
        ("Das Fest war im vergangenen Jahr.", "2026"),
        ("Das Fest war im Vorjahr.", "2026"),
        ("Heuer war das Fest klein.", "2027"),
        ("Das Fest war an Ostern.", "2027-03-28"),
        ("Das Fest war an Heiligabend.", "2026-12-24"),
        ("Das Fest war im Herbst.", "2026-FA"),
        ("Das Fest begann gestern um 9.30 Uhr.", "2027-06-09T09:30"),
        ("Das Fest war am 4. Mai.", "2027-05-04"),
        ("Das Fest war im Jahr 2019.", "2019"),
    ],
)
def test_value_on_a_known_day(text, value):
    assert on(text, THURSDAY)[-1].value == value


def test_value_that_all_days_lead_to_is_given():
    (week,) = on("Das Fest war in der vergangenen Woche.", date(2027, 6, 8), date(2027, 6, 9))
    assert week.value == "2027-W22"


def test_value_stays_open_where_the_days_lead_to_different_ones():
    (day,) = on("Das Fest war am Mittwoch.", date(2027, 6, 8), date(2027, 6, 10))
    assert day.value == "XXXX-WXX-3"
    assert (day.interval.earliest, day.interval.latest) == (date(2027, 6, 2), date(2027, 6, 9))


def test_without_anchor_nothing_is_filled_in():
    (found,) = resolve([times_of("Das Fest war am Donnerstag.", "de")], [Dating()])
    assert (found[0].value, found[0].interval) == ("XXXX-WXX-4", None)


def test_first_day_of_a_range_takes_its_month_from_the_second():
    found = on("Das Fest war vom 4. bis 6. Mai.", THURSDAY)
    assert [time.value for time in found] == ["2027-05-04", "2027-05-06"]


def test_year_before_is_counted_from_the_year_named():
    found = on("In 2025 sank die Menge im Vergleich zum Vorjahr.", THURSDAY)
    assert [time.value for time in found] == ["2025", "2024"]


def test_day_after_is_counted_from_the_day_named():
    found = on("Das Fest war am 4. Mai 2025. Tags darauf regnete es.", THURSDAY)
    assert [time.value for time in found] == ["2025-05-04", "2025-05-05"]


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2150, 12, 31)))
def test_last_weekday_is_at_most_six_days_back(anchor):
    (found,) = on("Das Fest war am Mittwoch.", anchor)
    assert 0 <= (anchor - date.fromisoformat(found.value)).days <= 6
