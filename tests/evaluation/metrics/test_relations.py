"""The relation of two statements, by the claims and questions that hold them."""

import pytest

from laut.evaluation.metrics.relations import figures, measure, misses, relation
from laut.evaluation.metrics.tally import add

GOLD = {
    "id": "p1",
    "kind": "count",
    "a": {"text": "Zwei Boote sanken. Drei Helfer kamen."},
    "b": {"text": "Es sanken zwei Boote. Vier Helfer kamen."},
    "gold": {"a": [0, 18], "b": [0, 21]},
    "verdict": "agree",
    "why": "as many",
}
BOATS, HELPERS = {"a": [[[0, 18]]], "b": [[[0, 21]]]}, {"a": [[[19, 37]]], "b": [[[22, 40]]]}
STATEMENTS = {side: [*BOATS[side], *HELPERS[side]] for side in "ab"}


def given(*questions):
    return {"id": "p1", "statements": STATEMENTS, "questions": list(questions)}


def question(verdict, *claims):
    return {"verdict": verdict, "claims": list(claims)}


def one_side(claim, side):
    return {other: claim[other] if other == side else [] for other in "ab"}


def test_statements_of_one_claim_agree_whatever_else_the_question_holds():
    assert relation(GOLD, given(question("contradict", HELPERS, BOATS))) == "agree"


def test_claims_of_one_question_stand_as_its_verdict_says():
    found = question("updated", one_side(BOATS, "a"), one_side(BOATS, "b"))
    assert relation(GOLD, given(found)) == "updated"


def test_claims_of_two_questions_are_unrelated():
    found = given(question("single", one_side(BOATS, "a")), question("single", one_side(BOATS, "b")))
    assert relation(GOLD, found) == "unrelated"


def test_a_statement_in_no_claim_is_unrelated():
    assert relation(GOLD, given(question("agree", HELPERS))) == "unrelated"


@pytest.mark.parametrize("statements", [{"a": [], "b": BOATS["b"]}, HELPERS])
def test_a_statement_that_was_not_found_is_missing(statements):
    assert relation(GOLD, given(question("agree", BOATS)) | {"statements": statements}) == "missing"
    assert relation(GOLD, None) == "missing"


def test_a_statement_is_found_by_half_of_the_shorter_one():
    most = {"a": [[[0, 10]]], "b": [[[2, 60]]]}
    assert relation(GOLD, given(question("agree", most)) | {"statements": most}) == "agree"
    little = {"a": [[[10, 60]]], "b": [[[0, 21]]]}
    assert relation(GOLD, given(question("agree", little)) | {"statements": little}) == "missing"


def test_figures_tell_right_ones_apart_by_relation():
    tallies = [
        measure(GOLD, given(question("agree", BOATS))),
        measure(GOLD | {"verdict": "contradict"}, given(question("agree", BOATS))),
        measure(GOLD | {"verdict": "unrelated"}, None),
    ]
    found = figures(add(tallies))
    assert found["accuracy"] == pytest.approx(1 / 3)
    assert found["missing"] == pytest.approx(1 / 3)
    assert found["agree.f1"] == pytest.approx(2 / 3)
    assert found["contradict.f1"] == 0
    assert found["updated.f1"] is None


def test_an_error_names_both_relations_and_both_statements():
    assert misses(GOLD, given(question("agree", BOATS))) == []
    (miss,) = misses(GOLD, given(question("updated", one_side(BOATS, "a"), one_side(BOATS, "b"))))
    assert miss.kind == "agree, given updated"
    assert miss.words == "Zwei Boote sanken. | Es sanken zwei Boote."
