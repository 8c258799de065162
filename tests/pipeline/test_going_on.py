"""Going on from what is kept: whatever came, went, was read anew or judged, it ends as if done at once."""

from collections import Counter
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laut.comparison import case, series
from laut.intake import take_in
from laut.ledger import Ledger
from laut.ledger.file import tables
from laut.model.judgement import Judgement, JudgementKind, quoted
from laut.model.report import Report
from laut.pipeline import bring_up_to_date, comparing, read_reports

COUNT = 10
PLACES = st.integers(0, COUNT - 1)
STEPS = st.one_of(
    st.tuples(st.just("add"), PLACES, st.sampled_from(["rules", "newer rules"])),
    st.tuples(st.just("take away"), PLACES, PLACES),
    st.tuples(st.just("claims"), PLACES, PLACES),
    st.tuples(st.just("sources"), PLACES, PLACES),
    st.tuples(st.just("reject"), PLACES, st.integers(0, 3)),
    st.tuples(st.just("undo"), st.integers(0, 9), st.none()),
    st.tuples(st.just("compare"), st.none(), st.none()),
)


@pytest.fixture(scope="module")
def pile(repository):
    """Return the reports of three stories, as read."""
    stories = repository / "evaluation" / "data" / "stories-known"
    folders = [files("laut") / "demo" / "pile", stories / "de-brand" / "reports", stories / "de-gericht" / "reports"]
    read = [
        read_reports([item for item in take_in([str(folder)]) if isinstance(item, Report)][:4]) for folder in folders
    ]
    return [one for some in zip(*read, strict=True) for one in some][:COUNT]


def kept(ledger):
    """Return everything that is kept of a comparison, in an order of its own; search indexes as they are asked."""
    rows = {name: [tuple(row) for row in ledger.connection.execute(f"SELECT * FROM {name}")] for name in tables()}
    near = [ledger.stories_near(words) for words in ("Feuerwehr Brand Halle", "Damm Verletzte", "Gericht Urteil")]
    return {name: sorted(found, key=repr) for name, found in rows.items()} | {"near": near}


def at_once(ledger, pile):
    """Return what is kept where all that a ledger holds of a pile is compared at once."""
    with Ledger("") as new:
        readers = ledger.current()
        for one in pile:
            if one.report.id in readers:
                new.record(one, readers[one.report.id])
        new.import_judgements(ledger.export_judgements(), "export")
        bring_up_to_date(new)
        return kept(new)


def judge(ledger, kind, one, other):
    reports = [read for read in ledger.reports() if read.reading.attributions]
    if not reports:
        return
    first, second = reports[one % len(reports)], reports[other % len(reports)]
    quotes = [quoted(read.report, read.reading.attributions[0].content) for read in (first, second)]
    if kind == "claims" and first is not second:
        ledger.judge(Judgement(JudgementKind.MERGE_CLAIMS, tuple(quotes), made="2031-03-04"))
    elif kind == "reject":
        said = first.reading.attributions[other % len(first.reading.attributions)]
        ledger.judge(Judgement(JudgementKind.REJECT, (quoted(first.report, said.content),), made="2031-03-04"))
    elif kind == "sources":
        names = [name for read in (first, second) for name in read.reading.attributions[-1].chain.names[-1:]]
        if len(set(names)) > 1:
            where = quotes[:1] if one % 2 else []
            ledger.judge(Judgement(JudgementKind.MERGE_SOURCES, tuple(where), tuple(names), made="2031-03-04"))


def add(ledger, read, reader):
    """Record a report unless it is there, as reading does."""
    if ledger.is_read(read.report.id, reader):
        ledger.place(read.report)
    else:
        ledger.record(read, reader)


def step(ledger, pile, kind, one, other):
    if kind == "add":
        add(ledger, pile[one], other)
    elif kind == "take away" and ledger.has(pile[one].report.id) and one != other:
        add(ledger, pile[other], "rules")
        ledger.place(replace(pile[other].report, uri=pile[one].report.uri))
    elif kind == "undo":
        holding = ledger.holding()
        if holding:
            ledger.undo(holding[one % len(holding)][0])
    elif kind == "compare":
        bring_up_to_date(ledger)
    else:
        judge(ledger, kind, one, other)


@settings(max_examples=12, deadline=None)
@given(st.lists(STEPS, min_size=4, max_size=14))
def test_whatever_happens_it_ends_as_if_done_at_once(pile, steps):
    with Ledger("") as ledger:
        for one in pile[:6]:
            add(ledger, one, "rules")
        bring_up_to_date(ledger)
        for one in steps:
            step(ledger, pile, *one)
        bring_up_to_date(ledger)
        assert kept(ledger) == at_once(ledger, pile)


@pytest.fixture
def compared(pile):
    with Ledger("") as ledger:
        for one in pile:
            ledger.record(one, "rules")
        bring_up_to_date(ledger)
        yield ledger


@pytest.fixture
def asked(monkeypatch):
    """Return how often each report was looked at for what it claims."""
    count = Counter()

    def counting(bundles, *arguments):
        count.update(report for one in bundles for report in one.reports)
        return told(bundles, *arguments)

    told = case.told
    monkeypatch.setattr(case, "told", counting)
    return count


def test_a_judgement_on_claims_touches_its_own_stories_only(compared, pile, asked, monkeypatch):
    monkeypatch.setattr(comparing, "_bundles", None)  # would fail if it were called
    judge(compared, "reject", 0, 0)
    bring_up_to_date(compared)
    assert 0 < len(asked) < len(pile)
    monkeypatch.undo()
    assert kept(compared) == at_once(compared, pile)


def test_a_judgement_on_a_source_touches_the_stories_that_name_it(compared, pile, asked):
    compared.judge(Judgement(JudgementKind.MERGE_SOURCES, names=("Nobody of the pile", "Nobody else")))
    bring_up_to_date(compared)
    assert not asked
    (story, *_) = compared.stories().rows
    name = compared.connection.execute(
        "SELECT name FROM statement_parties JOIN statements ON number = statement WHERE story = ?", (story.id,)
    ).fetchone()[0]
    compared.judge(Judgement(JudgementKind.MERGE_SOURCES, names=(name, "Nobody of the pile")))
    bring_up_to_date(compared)
    assert set(compared.story(story.id).story.reports) <= set(asked)
    assert len(asked) < len(pile)


def test_a_report_that_comes_touches_its_own_stories_only(pile, asked):
    with Ledger("") as ledger:
        for one in pile[1:]:
            ledger.record(one, "rules")
        bring_up_to_date(ledger)
        asked.clear()
        ledger.record(pile[0], "rules")
        bring_up_to_date(ledger)
        assert pile[0].report.id in asked
        assert len(asked) < len(pile)


def test_only_pairs_with_a_report_that_comes_are_tested_for_a_series(pile, monkeypatch):
    tried = []
    monkeypatch.setattr(series, "is_series", lambda one, other, *, apart: bool(tried.append((one, other))))
    with Ledger("") as ledger:
        for one in pile[1:]:
            ledger.record(one, "rules")
        bring_up_to_date(ledger)
        before = len(tried)
        ledger.record(pile[0], "rules")
        bring_up_to_date(ledger)
        assert 0 < len(tried) - before < before


def test_what_other_rules_left_is_thrown_away(compared, pile, asked, monkeypatch):
    monkeypatch.setattr(comparing, "comparer", lambda: "laut 99")
    bring_up_to_date(compared)
    assert len(asked) == len(pile)
    (count,) = compared.connection.execute("SELECT count(*) FROM bundles").fetchone()
    assert len(compared.kept_bundles("laut 99")) == count > 1
    assert len(compared.outlines("laut 99", compared.current())) == len(pile)


DAMAGES = (
    "UPDATE outlines SET value = '{}'",
    "UPDATE outlines SET value = replace(value, 'e', 'f')",
    "UPDATE bundles SET value = 'no JSON'",
    "UPDATE bundles SET found = replace(found, 's-', 's-0')",
    "UPDATE bundles SET seal = ''",
    "UPDATE story_values SET bundle = 'b-0'",
    "DELETE FROM outlines",
    "DELETE FROM tested",
    "UPDATE tested SET value = '[[],[]]'",
    "DELETE FROM bundles WHERE rowid = (SELECT min(rowid) FROM bundles)",
)


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_is_found_anew(compared, pile, damage):
    compared.connection.execute(damage)
    compared.record(pile[0], "newer rules")
    bring_up_to_date(compared)
    assert kept(compared) == at_once(compared, pile)


def test_a_report_that_is_read_again_leaves_nothing_of_itself_in_what_is_kept(compared, pile):
    compared.record(pile[0], "newer rules")
    key = pile[0].report.id
    for table in ("outlines", "bundles"):
        rows = compared.connection.execute(f"SELECT * FROM {table}").fetchall()
        assert rows
        assert not any(key in str(value) for row in rows for value in row)
