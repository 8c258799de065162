from datetime import date

import pytest

from laut.comparison import compare
from laut.comparison.quantities import Bond, bond
from laut.model.claim import Verdict
from laut.model.figure import Figure
from laut.model.span import Span

PLACE = "Am Lindachsee ist das Schleusentor gebrochen. Der Kreis ließ die Uferstraße am Lindachsee sperren."


def figure(value: float, counted: str | None, unit: str | None = None) -> Figure:
    return Figure(Span(0, 1), value, value, "test", counted=counted, unit=unit)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (figure(40, "Helfer"), figure(40, "Helfer"), Bond.EQUAL),
        (figure(40, "Helfer"), figure(55, "Helfern"), Bond.RIVAL),
        (figure(40, "Menschen"), figure(55, "Menschen"), Bond.VAGUE),
        (figure(40, None, "EUR"), figure(55, None, "EUR"), Bond.VAGUE),
        (figure(40, "Helfer"), figure(55, "Fahrzeuge"), Bond.NONE),
        (figure(40, "Strecke", "km"), figure(40, "Last", "kg"), Bond.NONE),
    ],
)
def test_how_two_figures_stand_to_each_other(one, other, expected) -> None:
    assert bond([one], [other]) is expected


def test_of_several_figures_those_that_differ_decide() -> None:
    whole = figure(112, "Häuser")
    assert bond([figure(38, "Häuser"), whole], [figure(40, "Häuser"), whole]) is Bond.RIVAL


def report(make, name, words, names, day=4, **more):
    text = f"Schleusentor am Lindachsee\n{PLACE} {words}"
    return make(f"{name}.txt", text, [(words, names)], outlet=name, day=date(2031, 3, day), **more)


def questions(*reads):
    (story,) = compare(reads).stories
    return [q for q in story.questions if any(s.attribution is not None for c in q.claims for s in c.statements)]


def test_one_thing_in_other_words_is_one_claim(make) -> None:
    (question,) = questions(
        report(make, "Bote", "80 Anwohner mussten die Häuser am Ufer verlassen", ("Kreis",)),
        report(make, "Kurier", "Am Ufer hätten 80 Anwohner ihre Häuser verlassen müssen", ("Kreis",)),
    )
    assert (len(question.claims), question.verdict) == (1, Verdict.AGREE)
    assert question.claims[0].origins.bottleneck[-1] == "Kreis"


def test_another_figure_for_it_is_another_claim_of_the_question(make) -> None:
    (question,) = questions(
        report(make, "Bote", "80 Anwohner mussten die Häuser am Ufer verlassen", ("Kreis",)),
        report(make, "Kurier", "120 Anwohner mussten die Häuser am Ufer verlassen", ("Feuerwehr",)),
    )
    assert (len(question.claims), question.verdict) == (2, Verdict.CONTRADICT)


def test_a_denial_is_a_claim_of_its_own(make) -> None:
    (question,) = questions(
        report(make, "Bote", "Das Schleusentor war verrostet und ungeprüft", ("Jon Vieth",)),
        report(make, "Kurier", "Das Schleusentor war nicht verrostet und ungeprüft", ("Kreis",)),
    )
    assert (len(question.claims), question.verdict) == (2, Verdict.CONTRADICT)


def test_statements_on_other_things_stay_apart(make) -> None:
    found = questions(
        report(make, "Bote", "80 Anwohner mussten die Häuser verlassen", ("Kreis",)),
        report(make, "Kurier", "Der Pegel werde bis Freitag weiter steigen", ("Wetterdienst",)),
    )
    assert [len(question.claims) for question in found] == [1, 1]


def test_a_reporters_own_sentence_joins_the_claim_it_repeats(make) -> None:
    first = report(make, "Bote", "80 Anwohner mussten die Häuser am Ufer verlassen", ("Kreis",))
    own = "80 Anwohner mussten am Dienstag die Häuser am Ufer verlassen."
    second = make("k.txt", f"Schleusentor am Lindachsee\n{PLACE} {own}", outlet="Kurier", day=date(2031, 3, 5))
    (question,) = questions(first, second)
    assert {statement.report for statement in question.claims[0].statements} == {first.report.id, second.report.id}


def test_a_sentence_that_gives_two_figures_stands_in_both_claims(make) -> None:
    found = questions(
        report(make, "Bote", "80 Anwohner mussten fort, 35 Keller am Ufer liefen voll", ("Kreis",)),
        report(make, "Kurier", "80 Anwohner mussten fort", ("Kreis",)),
        report(make, "Blatt", "35 Keller am Ufer liefen voll", ("Feuerwehr",)),
    )
    assert sorted(len({s.report for s in c.statements}) for q in found for c in q.claims) == [2, 2]


def test_one_figure_for_one_thing_in_one_question_is_one_claim(make) -> None:
    (question,) = questions(
        report(make, "Bote", "120 Anwohner mussten die Häuser am Ufer verlassen", ("Feuerwehr",)),
        report(make, "Kurier", "80 Anwohner mussten die Häuser am Ufer verlassen", ("Kreis",)),
        report(make, "Post", "In der Turnhalle schliefen 80 Anwohner, die ihre Häuser verlassen mussten", ("Wirt",)),
    )
    assert sorted(claim.value.low for claim in question.claims) == [80, 120]


def test_a_claim_with_two_figures_does_not_make_two_questions_one(make) -> None:
    asked = questions(
        report(make, "Bote", "40 Helfer bargen am Ufer der Schleuse 300 Sandsäcke", ("Kreis",)),
        report(make, "Kurier", "60 Helfer bargen am Ufer der Schleuse Sandsäcke", ("Feuerwehr",)),
        report(make, "Post", "Am Ufer der Schleuse lagen 500 Sandsäcke", ("Wirt",)),
    )
    assert max(len(question.claims) for question in asked) == 2
