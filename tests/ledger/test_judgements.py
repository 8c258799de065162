"""What people judge, kept in a ledger and applied to what comes out of it."""

import shutil

import pytest

from laut.dossier import view
from laut.ledger import JudgementState, Ledger
from laut.model.errors import LautError, UnknownError
from laut.model.judgement import Correction, Judgement, JudgementKind, Quoted, quoted
from laut.model.span import Span
from laut.pipeline import bring_up_to_date


@pytest.fixture
def pile(demo_ledger, tmp_path):
    """Return a ledger of the bundled pile that may be written to."""
    demo_ledger.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = tmp_path / "pile.laut"
    shutil.copyfile(demo_ledger.path, path)
    with Ledger(str(path)) as ledger:
        yield ledger


def _claims(ledger):
    (story,) = ledger.case().stories
    return {claim.id: claim for question in story.questions for claim in question.claims}


def _claim(ledger, words):
    (found,) = (one for one in _claims(ledger).values() if words in one.says)
    return found


def _at(ledger, claim):
    return tuple(quoted(ledger.report(one.report).report, one.content) for one in claim.statements)


def _judge(ledger, kind, **values):
    key = ledger.judge(Judgement(kind, **values))
    bring_up_to_date(ledger)
    return key


def _states(ledger):
    return {one.id: one.state for one in ledger.judgements()}


def test_a_judgement_is_kept_with_its_time_and_given_back(pile):
    at = _at(pile, _claim(pile, "mindestens 17"))[:1]
    key = pile.judge(Judgement(JudgementKind.ACCEPT, at=at, author="Ada", note="nachgelesen"))
    (kept,) = pile.judgements()
    assert (kept.id, kept.judgement.author, kept.judgement.note, kept.judgement.at) == (key, "Ada", "nachgelesen", at)
    assert kept.judgement.made.endswith("+00:00")
    assert kept.state is JudgementState.PENDING
    bring_up_to_date(pile)
    assert _states(pile) == {key: JudgementState.APPLIED}


def test_a_rejected_attribution_leaves_its_claim(pile):
    claim = _claim(pile, "mindestens 17")
    before = {one.report for one in claim.statements}
    (at,) = (one for one in _at(pile, claim) if one.report == "r-cab2379699")
    _judge(pile, JudgementKind.REJECT, at=(at,))
    rest = [claim for claim in _claims(pile).values() if "17 Menschen" in claim.says and len(claim.statements) > 1]
    assert {one.report for claim in rest for one in claim.statements if one.attribution is not None} < before
    assert [said.rejected for said in pile.report(at.report).reading.attributions].count(True) == 1


def test_a_corrected_source_is_counted_anew(pile):
    claim = _claim(pile, "Rund 200 Anwohner")
    assert claim.origins.low == 3
    made = {one.report: one for one in claim.statements if one.attribution is not None}
    report = next(pile.report(key) for key in made if "Technische" in " ".join(made[key].chain.names))
    text = report.report.received
    start = text.index("Die Polizei gab")
    at = quoted(report.report, made[report.report.id].content)
    correction = Correction(source=Span(start, start + len("Die Polizei")))
    key = _judge(pile, JudgementKind.CORRECT, at=(at,), correction=correction)
    anew = _claim(pile, "Rund 200 Anwohner")
    (statement,) = (one for one in anew.statements if one.report == report.report.id and one.attribution is not None)
    assert statement.chain.names == ("Polizei",)
    assert any("Polizei" in step.parties for step in anew.origins.why)
    story = pile.stories().rows[0].id
    kept = pile.story(story)
    shown = [one for q in view(kept.case, kept.reports).stories[0].questions for c in q.claims for one in c.statements]
    assert {one.rule for one in shown if one.judgements == (key,)} == {"judgement"}
    pile.undo(key)
    bring_up_to_date(pile)
    assert _claim(pile, "Rund 200 Anwohner") == claim


def test_merged_claims_are_one_with_a_count_of_its_own(pile):
    one, other = _claim(pile, "mindestens 17"), _claim(pile, "19 Verletzte")
    key = _judge(pile, JudgementKind.MERGE_CLAIMS, at=(*_at(pile, one), *_at(pile, other)))
    (merged,) = (claim for claim in _claims(pile).values() if claim.judgements == (key,))
    assert len(merged.statements) == len(one.statements) + len(other.statements)
    assert (one.origins.low, other.origins.low, merged.origins.low) == (1, 1, 2)


def test_claims_stay_merged_where_a_statement_of_them_is_gone(pile):
    one, other = _claim(pile, "mindestens 17"), _claim(pile, "19 Verletzte")
    at = (*_at(pile, one), *_at(pile, other), Quoted("r-0123456789", (Span(0, 4),), "laut"))
    key = _judge(pile, JudgementKind.MERGE_CLAIMS, at=at)
    assert _states(pile)[key] is JudgementState.APPLIED
    alone = _judge(pile, JudgementKind.MERGE_CLAIMS, at=at[-2:])
    assert _states(pile)[alone] is JudgementState.NOT_APPLIED


def test_split_statements_make_a_claim_of_their_own(pile):
    claim = _claim(pile, "Rund 200 Anwohner")
    apart = [one for one in claim.statements if "dpa" in one.chain.names]
    at = tuple(quoted(pile.report(one.report).report, one.content) for one in apart)
    key = _judge(pile, JudgementKind.SPLIT_CLAIM, at=at)
    made, rest = sorted(
        (claim for claim in _claims(pile).values() if claim.judgements == (key,)), key=lambda claim: claim.origins.low
    )
    assert {one.report for one in made.statements} == {one.report for one in apart}
    assert (made.origins.low, rest.origins.low) == (1, 2)


def test_undoing_brings_back_what_was(pile):
    before = pile.case()
    one, other = _claim(pile, "mindestens 17"), _claim(pile, "19 Verletzte")
    key = _judge(pile, JudgementKind.MERGE_CLAIMS, at=(*_at(pile, one), *_at(pile, other)))
    assert pile.case() != before
    undoing = pile.undo(key, author="Ada")
    bring_up_to_date(pile)
    assert pile.case() == before
    assert _states(pile) == {key: JudgementState.UNDONE, undoing: JudgementState.APPLIED}
    with pytest.raises(LautError, match="undone already"):
        pile.undo(key)
    pile.undo(undoing)
    bring_up_to_date(pile)
    assert _states(pile)[key] is JudgementState.APPLIED


def test_merged_sources_are_one_origin(pile):
    claim = _claim(pile, "Rund 200 Anwohner")
    names = ("Landkreis", "Technische Hilfswerk")
    key = _judge(pile, JudgementKind.MERGE_SOURCES, names=names)
    assert _claim(pile, "Rund 200 Anwohner").origins.low == claim.origins.low - 1
    assert pile.source("Landkreis") == pile.source("Technische Hilfswerk")
    pile.undo(key)
    bring_up_to_date(pile)
    assert _claim(pile, "Rund 200 Anwohner") == claim
    assert pile.source("Landkreis") != pile.source("Technische Hilfswerk")


def test_split_sources_are_counted_apart(pile):
    (story,) = pile.case().stories
    short, full = next((short, full) for short, full in story.parties if full == "Wasserverband Obere Rauschach")
    key = _judge(pile, JudgementKind.SPLIT_SOURCES, names=(short, full))
    (anew,) = pile.case().stories
    assert short not in dict(anew.parties)
    assert _states(pile)[key] is JudgementState.APPLIED


def test_sources_of_other_stories_are_left_alone(pile):
    before = pile.case()
    at = (Quoted("r-0123456789", (Span(0, 4),), "laut"),)
    key = _judge(pile, JudgementKind.MERGE_SOURCES, names=("Landkreis", "Technische Hilfswerk"), at=at)
    assert pile.case() == before
    assert _states(pile)[key] is JudgementState.NOT_APPLIED


def test_what_is_gone_is_kept_and_listed_as_not_applied(pile):
    key = _judge(pile, JudgementKind.REJECT, at=(Quoted("r-0123456789", (Span(0, 4),), "laut"),))
    assert _states(pile) == {key: JudgementState.NOT_APPLIED}


def test_an_export_is_imported_elsewhere_once(pile, demo_ledger, tmp_path):
    key = pile.judge(Judgement(JudgementKind.MERGE_SOURCES, names=("Landkreis", "Technische Hilfswerk"), author="Ada"))
    pile.undo(key, note="doch nicht")
    lines = list(pile.export_judgements())
    with Ledger(str(tmp_path / "other.laut")) as other:
        assert other.import_judgements([*lines, "\n"], "export.jsonl") == (2, 0)
        assert other.import_judgements(lines, "export.jsonl") == (0, 2)
        assert other.judgements()[0].state is JudgementState.UNDONE
        assert list(other.export_judgements()) == lines


@pytest.mark.parametrize(
    "line",
    [
        "{}",
        "no json",
        "\ud800",
        '{"kind":"accept"}',
        '{"kind":"undo","undoes":"j-0000000000"}',
        '{"kind":"accept","at":[{"report":"r","spans":[{"start":3,"end":1}],"words":"x"}]}',
        "[" * 100_000,
    ],
)
def test_a_line_that_is_no_judgement_is_named_and_nothing_is_kept(tmp_path, line):
    good = '{"kind":"merge_sources","names":["a","b"],"made":"2027-01-01T00:00:00+00:00"}'
    with Ledger(str(tmp_path / "pile.laut")) as ledger:
        with pytest.raises(LautError):
            ledger.import_judgements([good, line], "export.jsonl")
        assert ledger.judgements() == ()


@pytest.mark.parametrize(
    "judgement",
    [
        Judgement(JudgementKind.ACCEPT),
        Judgement(JudgementKind.CORRECT, at=(Quoted("r-1", (Span(0, 1),), "x"),)),
        Judgement(JudgementKind.CORRECT, at=(Quoted("r-1", (Span(0, 1),), "x"),), correction=Correction()),
        Judgement(JudgementKind.MERGE_CLAIMS, at=(Quoted("r-1", (Span(0, 1),), "x"),)),
        Judgement(JudgementKind.SPLIT_CLAIM),
        Judgement(JudgementKind.MERGE_SOURCES, names=("a", "a")),
        Judgement(JudgementKind.SPLIT_SOURCES, names=("a", " ")),
        Judgement(JudgementKind.UNDO),
        Judgement(JudgementKind.MERGE_SOURCES, names=("a", "b"), note="x" * 100_000),
        Judgement(JudgementKind.ACCEPT, at=(Quoted("r-1", (), ""),)),
    ],
)
def test_an_incomplete_judgement_is_refused(tmp_path, judgement):
    with Ledger(str(tmp_path / "pile.laut")) as ledger, pytest.raises(LautError, match="this judgement"):
        ledger.judge(judgement)


def test_undoing_what_is_not_there_is_told(tmp_path):
    with Ledger(str(tmp_path / "pile.laut")) as ledger, pytest.raises(UnknownError, match="no such judgement"):
        ledger.undo("j-0123456789")


def test_what_was_read_stays_as_it_was_read(pile):
    before = pile.connection.execute("SELECT * FROM readings ORDER BY report").fetchall()
    _judge(pile, JudgementKind.REJECT, at=_at(pile, _claim(pile, "mindestens 17"))[:1])
    after = pile.connection.execute("SELECT * FROM readings ORDER BY report").fetchall()
    assert [tuple(row) for row in before] == [tuple(row) for row in after]
