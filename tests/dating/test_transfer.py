from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.dating.clues import clue
from laut.dating.transfer import Beside, Relation, dated_beside, transferred
from laut.model.copies import Copy, CopyKind, Passage
from laut.model.span import Span
from laut.model.time import DateInterval, Dating
from laut.pipeline.steps import read_reports

DAY = date(2027, 5, 10)


def on(day, relation=Relation.SAME_EVENT, name="a.txt"):
    return Beside(name, DateInterval(day, day), relation)


@pytest.mark.parametrize(
    ("relation", "earliest", "latest"),
    [
        (Relation.SAME_EVENT, date(2027, 5, 3), date(2027, 5, 17)),
        (Relation.TOOK_FROM, date(2027, 5, 10), date(2027, 5, 24)),
        (Relation.GAVE_TO, date(2027, 4, 26), date(2027, 5, 10)),
    ],
)
def test_relation_to_a_dated_report_gives_the_days(relation, earliest, latest):
    assert transferred(Dating(), [on(DAY, relation)]).interval == DateInterval(earliest, latest)


def test_several_reports_narrow_together():
    found = transferred(Dating(), [on(DAY), on(date(2027, 5, 14), name="b.txt")])
    assert found.interval == DateInterval(date(2027, 5, 7), date(2027, 5, 17))


def test_day_of_its_own_page_is_kept():
    own = Dating(DateInterval(DAY, DAY))
    assert transferred(own, [on(date(2020, 1, 1))]) == own


def test_contradiction_is_kept_apart():
    own = Dating(DateInterval(date(2028, 1, 1), None))
    found = transferred(own, [on(DAY)])
    assert (found.interval, [item.rule for item in found.conflicts]) == (own.interval, ["dating.same-event"])


def test_undated_report_beside_it_says_nothing():
    beside = Beside("a.txt", DateInterval(date(2027, 1, 1), None), Relation.SAME_EVENT)
    assert transferred(Dating(), [beside]) == Dating()


def test_own_evidence_comes_first():
    own = clue(None, date(2027, 5, 8), None, "told as past", "dating.past", hard=True)
    found = transferred(Dating(own.says, evidence=(own,)), [on(DAY)])
    assert [item.rule for item in found.evidence] == ["dating.past", "dating.same-event"]


@given(st.lists(st.integers(-40, 40), max_size=6), st.integers(-40, 40))
def test_result_lies_within_the_own_interval(days, since):
    own = DateInterval(DAY + timedelta(days=since), None)
    found = transferred(Dating(own), [on(DAY + timedelta(days=number)) for number in days])
    assert found.interval.earliest >= own.earliest


def test_pile_lends_its_days_to_the_undated(report_of):
    dated = replace(report_of("Das Fest war klein.", "2027-05-10.txt"), id="r-1")
    undated = replace(report_of("Das Fest war klein, sagte der Verein.", "b.txt"), id="r-2")
    read = read_reports([dated, undated])
    copy = Copy("r-1", "r-2", 1000, 900, (), "r-2", CopyKind.REWRITE, "test.copy")
    found = dated_beside(read, [(0, 1)], [copy])
    assert found[0] == read[0]
    assert found[1].reading.dating.interval == DateInterval(date(2027, 5, 9), date(2027, 5, 18))
    evidence = found[1].reading.dating.evidence
    assert [item.rule for item in evidence] == ["dating.took-from", "dating.same-event"]
    assert {item.report for item in evidence} == {"r-1"}
    assert evidence[0].coverage == 90


def test_evidence_points_at_the_shared_words_in_the_other_report(report_of):
    dated = replace(report_of("Das Fest war klein.", "2027-05-10.txt"), id="r-1")
    undated = replace(report_of("Es hieß: Das Fest war klein.", "b.txt"), id="r-2")
    read = read_reports([dated, undated])
    passage = Passage(Span(0, 19), Span(9, 28))
    copy = Copy("r-1", "r-2", 1000, 900, (passage,), "r-2", CopyKind.VERBATIM, "test.copy")
    evidence = dated_beside(read, [], [copy])[1].reading.dating.evidence
    assert [(item.report, item.span) for item in evidence] == [("r-1", Span(0, 19))]
