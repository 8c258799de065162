from hypothesis import given
from hypothesis import strategies as st

from laut.comparison.changes import Change, ChangeKind, changes, regrouped
from laut.model.story import Event, Story
from laut.model.time import DateInterval

LABELS = st.dictionaries(st.sampled_from("abcdefghij"), st.sampled_from("123"))


def events(*groups):
    return [Event(f"e{number}", tuple(group), DateInterval()) for number, group in enumerate(groups)]


def told(before, after):
    found = regrouped("event", events(*before), events(*after))
    return [(str(one.kind), "".join(one.reports)) for one in found]


def grouped(labels):
    groups = {}
    for report, label in labels.items():
        groups.setdefault(label, []).append(report)
    return events(*groups.values())


def test_groups_that_became_one_are_merged() -> None:
    assert told(["abc", "de", "f"], ["abcdef"]) == [("merged", "def")]


def test_a_group_that_became_several_is_split() -> None:
    assert told(["abcd"], ["abc", "d"]) == [("split", "d")]


def test_a_report_that_left_for_another_group_has_moved() -> None:
    found = list(regrouped("event", events("abc", "de"), events("ab", "cde")))
    assert found == [Change(ChangeKind.MOVED, "event", ("e0",), ("e1",), ("c",))]


def test_new_and_lost_reports_alone_change_nothing() -> None:
    assert told(["abc", "de"], ["abx", "dey", "z"]) == []


def test_a_story_whose_events_alone_changed_is_told_by_them() -> None:
    one = Story("s-1", "", ("a", "b"), tuple(events("ab")), ())
    other = Story("s-1", "", ("a", "b"), tuple(events("a", "b")), ())
    assert [(change.kind, change.level) for change in changes([one], [other])] == [(ChangeKind.SPLIT, "event")]


@given(LABELS)
def test_nothing_changes_between_a_grouping_and_itself(labels) -> None:
    assert list(regrouped("event", grouped(labels), grouped(labels))) == []


@given(LABELS, LABELS)
def test_every_change_of_company_is_told_and_no_other(before, after) -> None:
    """Two reports that stood together and don't now, or the other way round: one of them is in a change."""
    found = {report for change in regrouped("event", grouped(before), grouped(after)) for report in change.reports}
    known = sorted(before.keys() & after.keys())
    parted = {
        (one, other)
        for one in known
        for other in known
        if (before[one] == before[other]) != (after[one] == after[other])
    }
    assert all(one in found or other in found for one, other in parted)
    assert found <= {one for pair in parted for one in pair}
