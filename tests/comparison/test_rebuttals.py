from laut.comparison import compare
from laut.comparison.likeness import pairs
from laut.comparison.rebuttals import rebuttals
from laut.comparison.statements import statements
from laut.model.claim import Verdict


def answered(make, engine, text, said):
    read = [make("a.txt", f"Streit um den Steg\n{text}", said)]
    found = statements(read)
    replies = rebuttals(found, read, pairs(found, [0] * len(found), {}, engine))
    return {(found[one].text, found[other].text) for one, other in replies.pairs}, {
        found[one].text for one in replies.bare
    }


def test_what_follows_a_bare_denial_answers_the_party_before(make, engine) -> None:
    text = "Der Riegel sei offen gewesen, sagte Uhl. Der Wirt weist das zurück. Der Riegel habe gehalten."
    said = [
        ("Der Riegel sei offen gewesen", ("Uhl",)),
        ("Der Wirt weist das zurück.", ("Wirt",)),
        ("Der Riegel habe gehalten.", ("Wirt",)),
    ]
    found, bare = answered(make, engine, text, said)
    assert ("Der Riegel sei offen gewesen", "Der Riegel habe gehalten.") in found
    assert bare == {"Der Wirt weist das zurück."}


def test_words_that_lead_to_a_statement_tell_that_it_answers(make, engine) -> None:
    text = "Der Steg sei sicher, sagte Uhl. Die Nachbarin schildert es anders: Er habe geschwankt."
    found, _ = answered(
        make, engine, text, [("Der Steg sei sicher", ("Uhl",)), ("Er habe geschwankt.", ("Nachbarin",))]
    )
    assert found == {("Der Steg sei sicher", "Er habe geschwankt.")}


def test_nobody_answers_themselves(make, engine) -> None:
    text = "Der Steg sei sicher, sagte Uhl. Dagegen fehle ein Geländer, so Uhl."
    found, _ = answered(
        make, engine, text, [("Der Steg sei sicher", ("Uhl",)), ("Dagegen fehle ein Geländer", ("Uhl",))]
    )
    assert not found


def test_answer_and_answered_contradict(make) -> None:
    text = "Streit um den Steg\nDer Riegel sei offen gewesen, sagte Uhl. Der Wirt widersprach: Die Kette habe gehalten."
    said = [("Der Riegel sei offen gewesen", ("Uhl",)), ("Die Kette habe gehalten.", ("Wirt",))]
    (story,) = compare([make("a.txt", text, said)]).stories
    assert [len(one.claims) for one in story.questions if one.verdict is Verdict.CONTRADICT] == [2]


def test_who_says_nothing_is_not_answered(make, engine) -> None:
    text = "Der Steg sei sicher, sagte Uhl. Der Kreis wollte sich nicht äußern. Dagegen sprach die Wirtin von Rost."
    said = [
        ("Der Steg sei sicher", ("Uhl",)),
        ("Der Kreis wollte sich nicht äußern.", ("Kreis",)),
        ("Dagegen sprach die Wirtin von Rost.", ("Wirtin",)),
    ]
    found, _ = answered(make, engine, text, said)
    assert found == {("Der Steg sei sicher", "Dagegen sprach die Wirtin von Rost.")}


def test_who_denies_all_that_was_told_answers_the_first_of_it(make, engine) -> None:
    text = "Der Riegel sei morsch, sagte Uhl. Es klemme auch. Der Wirt wies die Vorwürfe zurück."
    said = [
        ("Der Riegel sei morsch", ("Uhl",)),
        ("Es klemme auch.", ("Uhl",)),
        ("Der Wirt wies die Vorwürfe zurück.", ("Wirt",)),
    ]
    found, _ = answered(make, engine, text, said)
    assert found == {("Der Riegel sei morsch", "Der Wirt wies die Vorwürfe zurück.")}


def test_who_neither_confirms_nor_denies_answers_nothing(make, engine) -> None:
    text = "Der Riegel sei morsch, sagte Uhl. Der Wirt wollte das weder bestätigen noch dementieren. Er sei müde."
    said = [
        ("Der Riegel sei morsch", ("Uhl",)),
        ("Der Wirt wollte das weder bestätigen noch dementieren.", ("Wirt",)),
        ("Er sei müde.", ("Wirt",)),
    ]
    assert answered(make, engine, text, said) == (set(), set())


def test_what_is_told_besides_a_denial_answers_nothing(make, engine) -> None:
    text = "Der Riegel sei morsch, sagte Uhl. Der Wirt weist das zurück. Im Übrigen hafte der Kreis."
    said = [
        ("Der Riegel sei morsch", ("Uhl",)),
        ("Der Wirt weist das zurück.", ("Wirt",)),
        ("Im Übrigen hafte der Kreis.", ("Wirt",)),
    ]
    found, _ = answered(make, engine, text, said)
    assert found == {("Der Riegel sei morsch", "Der Wirt weist das zurück.")}
