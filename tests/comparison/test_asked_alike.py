"""Which figures and days answer one question."""

import pytest

from laut.comparison.quantities import Bond, bond, comparable, counts
from laut.comparison.statements import statements
from laut.model.figure import Change, Figure
from laut.model.span import Span


def said_of(make, words):
    (said,) = [
        one for one in statements([make("a.txt", f"Lage\n{words}", [(words, ("Kreis",))])]) if one.attribution == 0
    ]
    return said


@pytest.mark.parametrize(
    ("words", "other", "expected"),
    [
        ("14 Ruderer wurden verletzt", "38 Ruderer wurden festgenommen", Bond.NONE),
        ("14 Ruderer wurden verletzt", "38 Ruderer wurden verletzt", Bond.RIVAL),
        ("14 Ruderer wurden verletzt", "14 Ruderer kamen nach Angaben der Wache", Bond.EQUAL),
    ],
)
def test_figures_of_what_another_thing_befell_are_no_rivals(make, words, other, expected) -> None:
    assert bond(counts(said_of(make, words)), counts(said_of(make, other))) is expected


def test_what_something_rose_by_is_no_total() -> None:
    total = Figure(Span(0, 9), 310.0, 310.0, "r", unit="EUR")
    more = Figure(Span(0, 9), 55.0, 55.0, "r", unit="EUR", change=Change.INCREASE)
    assert not comparable(total, more)


def test_a_denial_with_a_clause_of_its_own_answers_no_neighbour(make) -> None:
    from laut.comparison.rebuttals import rebuttals

    said = [
        ("Der Bericht kommt am Montag.", ("Aufsicht",)),
        ("dass Boote verlegt wurden", ("Amt",)),
    ]
    report = make("a.txt", f"Lage\n{said[0][0]} Das Amt bestreitet, {said[1][0]}.", said)
    found = statements([report])
    assert not rebuttals(found, [report], {}).pairs
