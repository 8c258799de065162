from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from laut.comparison.first import first
from laut.model.time import DateInterval

DAYS = [date(2031, 5, day) for day in range(1, 8)]


def when(*days: tuple[int | None, int | None]) -> list[DateInterval]:
    return [
        DateInterval(DAYS[low] if low is not None else None, DAYS[high] if high is not None else None)
        for low, high in days
    ]


def test_the_report_of_the_earliest_day_had_it_first() -> None:
    assert first({0, 1, 2}, when((3, 3), (1, 1), (2, 2))) == (1,)


def test_two_reports_of_one_day_tie() -> None:
    assert first({0, 1}, when((3, 3), (3, 3))) == (0, 1)


def test_a_report_without_a_date_may_have_been_first() -> None:
    assert first({0, 1, 2}, when((None, None), (1, 1), (2, 2))) == (0, 1)


def test_who_took_it_from_another_report_was_not_first() -> None:
    assert first({0, 1}, when((3, 3), (3, 3)), {1: {0}}) == (0,)


def test_reports_that_took_it_from_one_another_tie() -> None:
    assert first({0, 1}, when((3, 3), (3, 3)), {1: {0}, 0: {1}}) == (0, 1)


bounds = st.tuples(st.none() | st.integers(0, 6), st.none() | st.integers(0, 6)).map(
    lambda pair: tuple(sorted(pair)) if None not in pair else pair
)


@given(st.lists(bounds, min_size=1, max_size=6))
def test_somebody_was_first_and_nobody_left_out_may_have_been(days: list[tuple[int | None, int | None]]) -> None:
    found = first(set(range(len(days))), when(*days))
    assert found
    for one in set(range(len(days))) - set(found):
        low = days[one][0]
        assert low is not None
        assert any(high is not None and high < low for _, high in days)
