"""Order: reports added one by one, in any order, or all at once, end in the same stories, claims and counts."""

from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laut.intake import take_in
from laut.ledger import Ledger
from laut.ledger.file import tables
from laut.model.report import Report
from laut.pipeline import bring_up_to_date, read_reports

SHUFFLES = settings(max_examples=5, deadline=None)
COUNT = 18


@pytest.fixture(scope="module")
def pile(repository):
    """Return the reports of three stories, as read."""
    stories = repository / "evaluation" / "data" / "stories-known"
    folders = [files("laut") / "demo" / "pile", stories / "de-brand" / "reports", stories / "de-gericht" / "reports"]
    reports = [item for item in take_in([str(folder) for folder in folders]) if isinstance(item, Report)]
    assert len(reports) > COUNT
    return read_reports(reports)[:COUNT]


@pytest.fixture(scope="module")
def whole(pile):
    """Return what comparing finds in all of them at once."""
    return _compared(pile)


def _kept(ledger):
    """Return everything that is kept of a comparison, in an order of its own."""
    rows = {name: [tuple(row) for row in ledger.connection.execute(f"SELECT * FROM {name}")] for name in tables()}
    return {name: sorted(found, key=repr) for name, found in rows.items()}


def _compared(reports):
    with Ledger("") as ledger:
        for one in reports:
            ledger.record(one, "rules")
        bring_up_to_date(ledger)
        return _kept(ledger)


@SHUFFLES
@given(order=st.permutations(range(COUNT)))
def test_any_order_gives_the_same(pile, whole, order):
    assert _compared([pile[place] for place in order]) == whole


@SHUFFLES
@given(order=st.permutations(range(COUNT)), cuts=st.sets(st.integers(1, COUNT - 1), max_size=3))
def test_comparing_in_between_makes_no_difference(pile, whole, order, cuts):
    with Ledger("") as ledger:
        for number, place in enumerate(order):
            if number in cuts:
                bring_up_to_date(ledger)
            ledger.record(pile[place], "rules")
        bring_up_to_date(ledger)
        assert _kept(ledger) == whole


@SHUFFLES
@given(place=st.integers(0, COUNT - 1), other=st.integers(0, COUNT - 1))
def test_a_page_that_was_another_for_a_while_leaves_no_trace(pile, whole, place, other):
    stray = replace(pile[other].report, uri=pile[place].report.uri)
    with Ledger("") as ledger:
        for one in pile:
            ledger.record(one, "rules")
        ledger.place(stray)
        bring_up_to_date(ledger)
        ledger.place(pile[place].report)
        bring_up_to_date(ledger)
        assert _kept(ledger) == whole


@SHUFFLES
@given(place=st.integers(0, COUNT - 1), order=st.permutations(range(COUNT)))
def test_a_page_that_is_gone_counts_as_never_read(pile, place, order):
    other = next(one for one in range(COUNT) if one != place)
    rest = _compared([one for number, one in enumerate(pile) if number != place])
    with Ledger("") as ledger:
        for number in order:
            ledger.record(pile[number], "rules")
        bring_up_to_date(ledger)
        ledger.place(replace(pile[other].report, uri=pile[place].report.uri))
        bring_up_to_date(ledger)
        assert _kept(ledger) == rest
