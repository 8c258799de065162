"""What comparing found, kept in the ledger: on the bundled pile, read once."""

import shutil
from importlib.resources import files

import pytest

from laut import comparison
from laut.dossier import to_json, view
from laut.ledger import Ledger, Update
from laut.ledger.spool import Spool
from laut.model.errors import UnknownError
from laut.pipeline import bring_up_to_date, read


def _tables(ledger):
    names = ("stories", "story_reports", "questions", "claims", "statements", "parties", "copies")
    return {name: ledger.connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}


def test_gives_back_what_comparing_found(demo_ledger):
    assert demo_ledger.case() == comparison.compare(list(demo_ledger.reports()))


def test_a_story_alone_shows_as_it_does_among_all(demo_ledger):
    (story,) = demo_ledger.case().stories
    kept = demo_ledger.story(story.id)
    whole = view(demo_ledger.case(), demo_ledger.reports())
    assert to_json(view(kept.case, kept.reports)) == to_json(whole)


def test_reports_of_a_story_come_in_its_order(demo_ledger):
    (story,) = demo_ledger.case().stories
    assert [read.report.id for read in demo_ledger.story(story.id).reports] == list(story.reports)


def test_unknown_ids_are_told(demo_ledger):
    for ask in (demo_ledger.story, demo_ledger.report, demo_ledger.source, demo_ledger.statements_of):
        with pytest.raises(UnknownError, match="nothing-has-it"):
            ask("nothing-has-it")
    assert demo_ledger.story_of("nothing-has-it") is None


def test_flat_tables_repeat_the_stories(demo_ledger):
    (story,) = demo_ledger.case().stories
    claims = [claim for question in story.questions for claim in question.claims]
    found = _tables(demo_ledger)
    assert found["stories"] == 1
    assert found["story_reports"] == len(story.reports) == 7
    assert found["questions"] == len(story.questions)
    assert found["claims"] == len(claims)
    assert found["statements"] == sum(len(claim.statements) for claim in claims)
    assert found["copies"] == len(demo_ledger.case().copies)
    row = demo_ledger.connection.execute("SELECT * FROM claims WHERE id = 'c-2'").fetchone()
    (claim,) = (claim for claim in claims if claim.id == "c-2")
    assert (row["reports"], row["origins_low"], row["origins_high"]) == (3, 1, 1)
    assert row["bottleneck"] == " ← ".join(claim.origins.bottleneck)


def test_offsets_of_statements_point_to_their_words(demo_ledger):
    query = """SELECT content, substr(received, start_offset + 1, end_offset - start_offset) FROM statements
               JOIN reports ON reports.id = report WHERE media_type = 'text/plain' AND instr(content, ' … ') = 0"""
    rows = demo_ledger.connection.execute(query).fetchall()
    assert rows
    assert all(content == words for content, words in rows)


@pytest.fixture
def spool():
    """Return a place for new rows that holds none."""
    with Spool() as rows:
        yield rows


def test_keeping_replaces_what_was_kept(demo_ledger, spool, tmp_path):
    with Ledger(str(tmp_path / "pile.laut")) as ledger:
        reports = {read.report.id: read for read in demo_ledger.reports()}
        for one in reports.values():
            ledger.record(one, "one")
        bring_up_to_date(ledger)
        before, basis = _tables(ledger), ledger.basis()
        ledger.record(next(iter(reports.values())), "two")
        bring_up_to_date(ledger)
        assert _tables(ledger) == before
        assert ledger.basis() != basis
        assert ledger.keep(Update("rules", ledger.basis(), "third", "third", {}, spool))
        assert set(_tables(ledger).values()) == {0}


def test_interrupted_keeping_leaves_what_was_kept(demo_ledger, spool, tmp_path):
    class Interrupting(dict[str, str]):
        def __len__(self):
            raise KeyboardInterrupt

    with Ledger(str(tmp_path / "pile.laut")) as ledger:
        for one in demo_ledger.reports():
            ledger.record(one, "one")
        bring_up_to_date(ledger)
        before, basis = _tables(ledger), ledger.basis()
        with pytest.raises(KeyboardInterrupt):
            ledger.keep(Update("rules", basis, "second", "second", Interrupting(), spool))
        assert _tables(ledger) == before
        assert ledger.basis() == basis
        assert ledger.case() == demo_ledger.case()


def test_what_another_program_kept_meanwhile_stays(demo_ledger, spool, tmp_path):
    with Ledger(str(tmp_path / "pile.laut")) as ledger:
        for one in demo_ledger.reports():
            ledger.record(one, "one")
        bring_up_to_date(ledger)
        assert not ledger.keep(Update("rules", "an older basis", "second", "second", {}, spool))
        assert ledger.case() == demo_ledger.case()


def test_a_page_that_is_read_again_keeps_its_story(tmp_path):
    pile = tmp_path / "pile"
    shutil.copytree(str(files("laut") / "demo" / "pile"), pile)
    with Ledger(str(tmp_path / "pile.laut")) as ledger:
        list(read([str(pile)], ledger))
        bring_up_to_date(ledger)
        known = next(ledger.reports())
        ledger.record(known, "other rules")
        assert ledger.story_of(known.report.id) is not None
        assert ledger.connection.execute("PRAGMA foreign_key_check").fetchall() == []
