import pytest

from laut.comparison import bundles, case
from laut.comparison.changes import ChangeKind
from laut.comparison.stories import Group
from laut.ledger import Ledger
from laut.pipeline import bring_up_to_date, read
from laut.pipeline import comparing as module


def test_order_of_reading_makes_no_difference(pile, tmp_path):
    cases = []
    for order in (("a.txt", "b.txt", "c.html"), ("c.html", "b.txt", "a.txt")):
        with Ledger(str(tmp_path / f"{order[0]}.laut")) as ledger:
            list(read([str(pile / name) for name in order], ledger))
            bring_up_to_date(ledger)
            cases.append(ledger.case())
    assert cases[0] == cases[1]


def test_only_current_versions_are_compared(pile, ledger):
    list(read([str(pile)], ledger))
    (pile / "a.txt").write_text("Deich bricht\nLaut Deichgraf Petersen ist der Deich gebrochen.\n", encoding="utf-8")
    list(read([str(pile)], ledger))
    bring_up_to_date(ledger)
    compared = {report for story in ledger.case().stories for report in story.reports}
    assert compared == {item.report.id for item in ledger.reports()}
    assert len(compared) == 3


def test_what_is_unchanged_is_not_compared_again(pile, ledger, monkeypatch):
    list(read([str(pile)], ledger))
    assert bring_up_to_date(ledger).anew
    kept = ledger.case()
    monkeypatch.setattr(case, "told", None)  # would fail if it were called
    assert not bring_up_to_date(ledger).anew
    list(read([str(pile)], ledger))
    assert not bring_up_to_date(ledger).anew
    assert ledger.case() == kept


def test_other_rules_compare_again(pile, ledger, monkeypatch):
    list(read([str(pile)], ledger))
    bring_up_to_date(ledger)
    monkeypatch.setattr(module, "comparer", lambda: "laut 99 newer")
    assert bring_up_to_date(ledger).anew


def test_an_empty_ledger_has_no_stories(ledger):
    assert bring_up_to_date(ledger).anew
    assert not bring_up_to_date(ledger).anew
    assert ledger.case().stories == ()


def test_interrupted_comparing_leaves_what_was_kept(pile, ledger):
    def interrupt(step):
        raise KeyboardInterrupt

    list(read([str(pile / "a.txt")], ledger))
    bring_up_to_date(ledger)
    kept = ledger.case()
    list(read([str(pile)], ledger))
    with pytest.raises(KeyboardInterrupt):
        bring_up_to_date(ledger, interrupt)
    assert ledger.case() == kept
    assert bring_up_to_date(ledger).anew


def test_every_step_is_told(pile, ledger):
    list(read([str(pile)], ledger))
    steps = []
    bring_up_to_date(ledger, steps.append)
    assert steps[-1] == "keeping what was found"
    assert len(steps) > 3


def test_says_which_stories_are_new_and_which_have_grown(pile, ledger):
    list(read([str(pile / "a.txt")], ledger))
    first = bring_up_to_date(ledger)
    assert (len(first.new), first.grown, first.changes) == (1, (), ())
    more = (
        "Deich hält stand\nLaut Deichgraf Momme Petersen ist der Deich weiter sicher. „Er hält“, sagte Petersen auch.\n"
    )
    (pile / "d.txt").write_text(more, encoding="utf-8")
    list(read([str(pile / "b.txt"), str(pile / "d.txt")], ledger))
    then = bring_up_to_date(ledger)
    stories = {story.id: len(story.reports) for story in ledger.case().stories}
    assert [stories[one] for one in then.new] == [1]
    assert [stories[one] for one in then.grown] == [2]
    assert then.changes == ()


def test_says_which_stories_became_one(pile, ledger, monkeypatch):
    def apart(prose, when, *_):
        return [Group((place,), (((place,), days),)) for place, days in enumerate(when)]

    text = (
        "Deich hält stand\nLaut Deichgraf Momme Petersen ist der Deich weiter sicher. „Er hält“, sagte Petersen auch.\n"
    )
    (pile / "d.txt").write_text(text, encoding="utf-8")
    list(read([str(pile / "a.txt"), str(pile / "d.txt")], ledger))
    monkeypatch.setattr(bundles, "group", apart)
    monkeypatch.setattr(module, "comparer", lambda: "laut 0 other rules")
    bring_up_to_date(ledger)
    monkeypatch.undo()
    merged = [change for change in bring_up_to_date(ledger).changes if change.level == "story"]
    assert [(change.kind, len(change.before), len(change.after)) for change in merged] == [(ChangeKind.MERGED, 2, 1)]
