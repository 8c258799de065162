"""Whether two statements say that the same is the case, of one thing, at one time."""

from dataclasses import replace
from datetime import date

import pytest

from laut.comparison.frames import Predication, answer, frame
from laut.comparison.statements import statements
from laut.model.time import DateInterval


@pytest.fixture
def framed(make):
    """Return what makes the frame of a sentence that a party is quoted with."""

    def made(words, *party):
        read = make("a.txt", f"Lage am Hafen\n{words}", [(words, party)] if party else ())
        return frame(next(one for one in statements([read]) if one.text == words))

    return made


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Drei Insassen kamen ums Leben.", "Es gab drei Todesopfer.", Predication.SAME),
        ("Die Brücke ist gesperrt.", "Die Brücke ist wieder befahrbar.", Predication.OPPOSITE),
        ("Die Brücke ist gesperrt.", "Die Brücke ist nicht gesperrt.", Predication.OPPOSITE),
        ("Die Brücke ist gesperrt.", "Die Brücke ist nicht befahrbar.", Predication.SAME),
        ("Das Rathaus wurde geräumt.", "Das Rathaus brannte nieder.", Predication.OTHER),
        ("Der Koch kochte die Suppe.", "Gekocht wurde die Suppe spät.", Predication.SAME),
    ],
)
def test_predicates_are_held_against_each_other_by_their_sense(framed, one, other, wanted) -> None:
    assert answer(framed(one), framed(other)).predication is wanted


def test_a_negation_turns_its_own_part_of_the_sentence_only(framed) -> None:
    found = framed("Nicht geräumt ist die Schule, gesperrt aber die Brücke.")
    assert found.says == {"evacuate": -1, "open": -1}


def test_a_clause_that_hangs_on_a_negated_one_is_turned_too(framed) -> None:
    assert framed("Es sei nicht wahr, dass die Kasse gestohlen wurde.").says["theft"] == -1


def test_two_statements_of_one_predicate_need_one_thing(framed) -> None:
    toll = framed("Ministerin Ahrens lehnt eine Maut ab.", "Ahrens")
    assert answer(toll, framed("Ahrens lehnt die Maut weiter ab.", "Ahrens")).asked
    assert not answer(toll, framed("Ministerin Ahrens lehnt höhere Gebühren ab.", "Ministerin", "Ahrens")).asked


def test_who_says_it_counts_where_he_speaks_of_himself(framed) -> None:
    resigned = framed("Landrat Rother hat seinen Rücktritt erklärt.")
    assert answer(resigned, framed("Ich trete nicht zurück.", "Rother")).asked
    assert not answer(resigned, framed("Der Verein kündigt seinen Rücktritt an.", "Rother")).asked


def test_what_is_named_at_two_times_is_not_one_question(framed) -> None:
    one, other = framed("Damals starben drei Robben."), framed("Danach starben fünf Robben.")
    years = [DateInterval(date(year, 1, 1), date(year, 12, 31)) for year in (2024, 2025)]
    one, other = (replace(frame, days=(year,)) for frame, year in zip((one, other), years, strict=True))
    assert answer(one, other).apart
    assert not answer(one, other).asked
    assert answer(one, one).asked


def test_states_may_follow_each_other_and_denials_may_not(framed) -> None:
    assert answer(framed("Der Pass ist gesperrt."), framed("Der Pass ist wieder befahrbar.")).replaces
    assert not answer(framed("Der Wirt betrog seine Gäste."), framed("Der Wirt betrog seine Gäste nicht.")).replaces
