"""Every contradiction points to the words on which it rests."""

from datetime import date

import pytest

from laut.comparison import compare
from laut.model.claim import ContrastKind, Verdict


@pytest.fixture
def contrast(make):
    """Return what finds the only contrast of two reports, each given as (words, stated chain), and its words."""

    def found(one, other, days=(1, 1)):
        read = [
            make(f"{number}.txt", f"Lage in Talheim\n{words}", [(words, names)], f"Blatt {number}", date(2031, 3, day))
            for number, ((words, names), day) in enumerate(zip((one, other), days, strict=True))
        ]
        reports = {this.report.id: this.report for this in read}
        case = compare(read, least=0)
        (question,) = [question for story in case.stories for question in story.questions if question.contrasts]
        (held,) = question.contrasts
        assert {side.claim for side in held.sides} <= {claim.id for claim in question.claims}
        assert held.verdict is question.verdict
        return held, sorted(" … ".join(reports[side.report].words(span) for span in side.words) for side in held.sides)

    return found


def test_figures_are_set_against_each_other(contrast) -> None:
    held, words = contrast(
        ("In der Halle Talheim seien 40 Helfer im Einsatz.", ("Kreis",)),
        ("In der Halle Talheim seien 90 Helfer im Einsatz.", ("Stadt",)),
    )
    assert (held.kind, held.rule) == (ContrastKind.FIGURES, "comparison.contrast.figures")
    assert held.verdict is Verdict.CONTRADICT
    assert words == ["40 Helfer", "90 Helfer"]


def test_two_sides_of_a_sense_name_the_sense_and_its_words(contrast) -> None:
    held, words = contrast(
        ("Die Brücke in Talheim sei für Lastwagen gesperrt.", ("Kreis",)),
        ("Die Brücke in Talheim sei für Lastwagen nicht gesperrt.", ("Stadt",)),
    )
    assert (held.kind, held.rule) == (ContrastKind.SENSES, "de.sense.open")
    assert words == ["gesperrt", "nicht … gesperrt"]


def test_a_figure_that_moved_is_an_update(contrast) -> None:
    held, words = contrast(
        ("Es gebe in Talheim 40 Verletzte.", ("Kreis",)),
        ("Die Zahl der Verletzten in Talheim stieg auf 52 Verletzte.", ("Kreis",)),
        days=(1, 2),
    )
    assert (held.verdict, held.kind) == (Verdict.UPDATED, ContrastKind.FIGURES)
    assert "40 Verletzte" in words


def test_claims_that_agree_have_no_contrast(make) -> None:
    words = "In der Halle Talheim seien 40 Helfer im Einsatz."
    read = [make(f"{one}.txt", f"Lage\n{words}", [(words, (one,))], one) for one in ("Kreis", "Stadt")]
    assert not [q for story in compare(read, least=0).stories for q in story.questions if q.contrasts]


def test_words_that_a_report_sets_against_others_are_an_answer(make) -> None:
    text = "Streit in Talheim\nDie Ringe seien spröde gewesen. Der Kreis widersprach: Der Riegel habe gehalten."
    said = [("Die Ringe seien spröde gewesen", ("Stadt",)), ("Der Riegel habe gehalten", ("Kreis",))]
    (story,) = compare([make("a.txt", text, said, "Blatt")], least=0).stories
    assert [held.kind for question in story.questions for held in question.contrasts] == [ContrastKind.ANSWER]


def test_a_negation_in_another_clause_decides_nothing(contrast) -> None:
    _, words = contrast(
        ("Die Brücke in Talheim sei für Lastwagen gesperrt, der Tunnel nicht.", ("Kreis",)),
        ("Die Brücke in Talheim sei für Lastwagen nicht gesperrt.", ("Stadt",)),
    )
    assert words == ["gesperrt", "nicht … gesperrt"]
