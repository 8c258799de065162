from datetime import date

import pytest

from laut.dating.lags import coverage_of, lag_of, lagged
from laut.languages import table
from laut.model.span import Span
from laut.model.time import DateEvidence, DateInterval, Dating

ROWS = [pytest.param(row, id=row["id"]) for row in table("xx", "publication_lags")]


@pytest.mark.parametrize("row", ROWS)
def test_every_lag_gives_its_reason_and_a_round_coverage(row):
    assert row["reason"].endswith(".")
    assert int(row["coverage"]) % 5 == 0
    assert 50 <= int(row["coverage"]) < 100
    assert bool(row["before"]) == bool(row["after"])


def test_longest_id_gives_the_coverage():
    assert coverage_of("dating.plan-month") == lag_of("dating.plan-month").coverage


def test_what_has_happened_allows_nothing_before_it():
    day = date(2027, 5, 4)
    ends = [lagged(Span(0, 1), day, day, "why", "dating.lead-day", past=past).says.earliest for past in (True, False)]
    assert ends == [day, date(2027, 5, 1)]


WEEK = DateInterval(date(2027, 5, 3), date(2027, 5, 9))


def test_least_sure_bound_gives_the_coverage():
    surer = DateEvidence(None, DateInterval(date(2027, 5, 3), None), False, "why", "a", 95)
    less_sure = DateEvidence(None, DateInterval(None, date(2027, 5, 9)), False, "why", "b", 80)
    inside = DateEvidence(None, DateInterval(date(2027, 5, 1), None), False, "why", "c", 50)
    assert Dating(WEEK, evidence=(surer, less_sure, inside)).coverage == 80


def test_bound_that_was_never_measured_leaves_the_coverage_unknown():
    unmeasured = DateEvidence(None, WEEK, False, "why", "a")
    assert Dating(WEEK, evidence=(unmeasured,)).coverage is None


def test_certain_days_rest_on_hard_evidence_alone():
    hard = DateEvidence(None, DateInterval(date(2027, 5, 3), None), True, "why", "a")
    soft = DateEvidence(None, DateInterval(None, date(2027, 5, 9)), False, "why", "b", 90)
    assert Dating(WEEK, evidence=(hard, soft)).certain == DateInterval(date(2027, 5, 3), None)
