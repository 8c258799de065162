import pytest

from laut.comparison.side_by_side import RunKind, side_by_side
from laut.pipeline import read_reports

FIRST = """Kran stürzt in das Hafenbecken
Am Morgen ist im Hafen von Moorfleth ein Kran umgestürzt. Nach Angaben der Polizei wurden drei Arbeiter verletzt.
Der Betrieb ruht bis Freitag. Die Ursache ist noch offen. Der Hafen zählt 40 Kräne und 900 Beschäftigte.
"""
SECOND = """Schwerer Unfall im Hafen von Moorfleth
Die Ursache ist noch offen. Am Morgen ist im Hafen von Moorfleth ein alter Kran umgestürzt.
Nach Angaben der Polizei wurden mindestens fünf Arbeiter verletzt. Die Gewerkschaft fordert Aufklärung. \
Der Betrieb ruht bis Freitag.
"""


@pytest.fixture
def two(report_of):
    """Return what sets two texts side by side, with the two read reports."""

    def make(first, second):
        one, other = read_reports([report_of(first, "a.txt"), report_of(second, "b.txt")])
        return side_by_side(one, other), one.report, other.report

    return make


def _rows(found, one, other):
    return [(row.first and one.words(row.first), row.second and other.words(row.second)) for row in found.rows]


def test_every_sentence_stands_in_one_row(two):
    found, one, other = two(FIRST, SECOND)
    rows = _rows(found, one, other)
    assert [left for left, _ in rows if left] == [
        "Kran stürzt in das Hafenbecken",
        "Am Morgen ist im Hafen von Moorfleth ein Kran umgestürzt.",
        "Nach Angaben der Polizei wurden drei Arbeiter verletzt.",
        "Der Betrieb ruht bis Freitag.",
        "Die Ursache ist noch offen.",
        "Der Hafen zählt 40 Kräne und 900 Beschäftigte.",
    ]
    assert sorted(right for _, right in rows if right) == sorted(
        [
            "Schwerer Unfall im Hafen von Moorfleth",
            "Die Ursache ist noch offen.",
            "Am Morgen ist im Hafen von Moorfleth ein alter Kran umgestürzt.",
            "Nach Angaben der Polizei wurden mindestens fünf Arbeiter verletzt.",
            "Die Gewerkschaft fordert Aufklärung.",
            "Der Betrieb ruht bis Freitag.",
        ]
    )


def test_changed_words_are_told_from_the_same(two):
    found, one, other = two(FIRST, SECOND)
    (row,) = (row for row in found.rows if row.first and one.words(row.first).startswith("Am Morgen"))
    differing = [run for run in row.runs if run.kind is not RunKind.SAME]
    assert [(run.kind, run.first, other.words(run.second)) for run in differing] == [(RunKind.SECOND, None, "alter")]
    assert not row.is_same


def test_figures_of_one_thing_are_held_against_each_other(two):
    found, one, other = two(FIRST, SECOND)
    pairs = [pair for row in found.rows if row.first and row.second for pair in row.figures]
    ((first, second, same),) = [(pair.first, pair.second, pair.same) for pair in pairs]
    assert (one.words(first.span), other.words(second.span), same) == (
        "drei Arbeiter",
        "mindestens fünf Arbeiter",
        False,
    )


def test_a_sentence_that_stands_elsewhere_is_marked(two):
    found, one, _ = two(FIRST, SECOND)
    assert [one.words(row.first) for row in found.rows if row.moved and row.first] == ["Die Ursache ist noch offen."]


def test_what_only_the_second_says_follows_its_sentence_before(two):
    found, one, other = two(FIRST, SECOND)
    rows = _rows(found, one, other)
    place = rows.index((None, "Die Gewerkschaft fordert Aufklärung."))
    assert rows[place - 1][1] == "Nach Angaben der Polizei wurden mindestens fünf Arbeiter verletzt."


def test_a_report_beside_itself_is_the_same_throughout(two):
    found, _, _ = two(FIRST, FIRST)
    assert all(row.is_same for row in found.rows)
    assert not any(row.moved for row in found.rows)


def test_kinds_of_quotation_marks_make_no_difference(two):
    found, _, _ = two(
        "Pegel\n„Das Wasser fällt langsam wieder“, sagte Uhl.", "Pegel\n»Das Wasser fällt langsam wieder«, sagte Uhl."
    )
    assert all(row.is_same for row in found.rows)


def test_nothing_in_common_stands_alone(two):
    found, _, _ = two(
        "Wölfe im Tal gesichtet\nEin Rudel zog durch das Tal.", "Zinsen steigen\nDie Bank erhöht den Leitzins."
    )
    assert all((row.first is None) != (row.second is None) for row in found.rows)
    assert len(found.rows) == 4


def test_sides_may_be_exchanged(two):
    forwards, _, _ = two(FIRST, SECOND)
    backwards, _, _ = two(SECOND, FIRST)
    assert {(row.first, row.second, row.alike) for row in forwards.rows} == {
        (row.second, row.first, row.alike) for row in backwards.rows
    }
