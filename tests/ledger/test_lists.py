from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laut.ledger import Ledger, Order
from laut.ledger.search import match


@pytest.fixture
def empty():
    """Return a ledger without reports."""
    with Ledger("") as ledger:
        yield ledger


def test_a_story_is_listed_with_its_counts(demo_ledger):
    (row,) = demo_ledger.stories().rows
    (story,) = demo_ledger.case().stories
    assert (row.id, row.title, row.reports) == (story.id, story.title, 7)
    assert (row.earliest, row.latest) == ("2027-03-07", "2027-03-09")
    assert (row.origins_low, row.origins_high, row.contested) == (1, 3, 2)


@pytest.mark.parametrize("query", ["dammbruch", "Dammbr", "verletzte Ostermühl", "OSTERMUHL", '"Ostermühl*" - ('])
def test_words_find_the_story_that_holds_them(demo_ledger, query):
    assert demo_ledger.stories(query).total == 1


@pytest.mark.parametrize(
    "query", ["", "Straßenbahn", "Dammbruch Straßenbahn", '"', "*", "NEAR(", "title:", "\0", "\ud800"]
)
def test_words_that_no_report_holds_find_nothing(demo_ledger, query):
    assert demo_ledger.stories(query).total == 0


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=60))
def test_no_query_is_an_error(empty, query):
    assert empty.stories(query).rows == ()
    assert empty.sources(query).rows == ()
    expression = match(query)
    if expression is not None:
        empty.connection.execute("SELECT * FROM reports_fts WHERE reports_fts MATCH ?", (expression,)).fetchall()


@pytest.mark.parametrize(
    ("conditions", "total"),
    [
        ({"outlet": "Strom-Kurier"}, 1),
        ({"outlet": "strom-kurier"}, 1),
        ({"outlet": "Strom"}, 0),
        ({"source": "Renate Kupfer"}, 1),
        ({"source": "Anton Niemand"}, 0),
        ({"since": date(2027, 3, 9)}, 1),
        ({"since": date(2027, 3, 10)}, 0),
        ({"until": date(2027, 3, 7)}, 1),
        ({"until": date(2027, 3, 6)}, 0),
        ({"contested": True}, 1),
        ({"contested": False}, 0),
        ({"query": "Damm", "contested": True, "outlet": "Abendbote"}, 1),
        ({"query": "Damm", "contested": False, "outlet": "Abendbote"}, 0),
    ],
)
def test_stories_are_listed_where_every_condition_applies(demo_ledger, conditions, total):
    assert demo_ledger.stories(**conditions).total == total


@pytest.mark.parametrize("order", list(Order))
def test_pages_of_the_list_join_without_gap(many_stories, order):
    whole = many_stories.stories(order=order, limit=100)
    assert whole.total == len(whole.rows) > 3
    pages = [many_stories.stories(order=order, limit=2, offset=start).rows for start in range(0, whole.total, 2)]
    assert [row for page in pages for row in page] == list(whole.rows)


def test_newest_first_and_undated_last(many_stories):
    latest = [row.latest or row.earliest for row in many_stories.stories().rows]
    dated = [day for day in latest if day]
    assert latest == [*sorted(dated, reverse=True), *([None] * (len(latest) - len(dated)))]


def test_limits_out_of_range_are_taken_to_the_next_sensible_one(demo_ledger):
    assert demo_ledger.stories(limit=-5, offset=-5).rows == ()
    assert len(demo_ledger.stories(limit=10**30).rows) == 1
    assert demo_ledger.stories(offset=10**30).rows == ()


def test_a_source_is_listed_with_what_is_laid_to_it(demo_ledger):
    (row,) = demo_ledger.sources("kupfer").rows
    assert (row.name, row.kind, row.stories) == ("Renate Kupfer", "person", 1)
    said = demo_ledger.statements_of(row.id)
    assert said.total == row.statements == len(said.rows)
    assert len({one.report for one in said.rows}) == row.reports
    assert {one.origin for one in said.rows} == {True}
    assert (min(one.earliest for one in said.rows if one.earliest), row.last) == (row.first, "2027-03-09")


def test_a_relay_is_told_from_an_origin(demo_ledger):
    said = demo_ledger.statements_of("dpa").rows
    assert {one.origin for one in said} == {False, True}
    assert all(one.through == () and one.origin == (one.chain == ("dpa",)) for one in said)
    police = [one for one in demo_ledger.statements_of("Polizei").rows if one.through]
    assert {one.through for one in police} >= {("dpa",)}


def test_words_of_a_statement_stand_at_its_place(demo_ledger):
    for one in demo_ledger.statements_of("Polizei").rows:
        received = demo_ledger.report(one.report).report.received
        assert " … " in one.words or received[one.start : one.end].replace("&nbsp;", " ") == one.words


def test_sources_are_found_without_capitals_and_accents(demo_ledger):
    assert demo_ledger.sources("DORTE hasel").rows == demo_ledger.sources("Dörte Haselhoff").rows != ()
    assert demo_ledger.sources("%").total == 0


def test_statement_of_a_page_that_names_no_outlet_has_the_name_of_its_file(demo_ledger):
    nameless = [one for one in demo_ledger.statements_of("Polizei").rows if one.outlet is None]
    assert {one.file for one in nameless} == {"weltlese.txt"}
