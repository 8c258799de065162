"""Frames that stand inside what they frame, verbs that share a subject, and who is meant."""

import pytest


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("Die Fähre, sagte die Ministerin, fahre bald wieder.", "Die Fähre | fahre bald wieder", "die Ministerin"),
        (
            "Die Fähre fahre, sagte die Ministerin am Montag, bald wieder.",
            "Die Fähre fahre | bald wieder",
            "die Ministerin",
        ),
        (
            "Die Fähre sei dicht, sagte Jens Kramer, Chef der Werft.",
            "Die Fähre sei dicht",
            "Jens Kramer, Chef der Werft",
        ),
        ("Der Betreiber ließ wissen, dass der Kran steht.", "dass der Kran steht", "Der Betreiber"),
        ("Nach dpa-Informationen ist die Werft verkauft.", "ist die Werft verkauft", "dpa-Informationen"),
    ],
)
def test_a_frame_leaves_the_content_whole(only, text: str, content: str, source: str) -> None:
    found = only(text)
    assert (found.content, found.source) == (content, source)


def test_a_second_verb_has_the_subject_of_the_first(statements) -> None:
    found = statements("Die Reederei bestritt, dass Öl austrat, und sagte, die Fähre sei dicht.")
    assert [(one.content, one.source) for one in found] == [
        ("dass Öl austrat", "Die Reederei"),
        ("die Fähre sei dicht", "Die Reederei"),
    ]


def test_das_sagte_names_who_said_the_sentence_before(statements) -> None:
    found = statements("Der Damm sei gebrochen. Das sagte Jens Kramer.")
    assert [(one.content, one.source) for one in found] == [("Der Damm sei gebrochen.", "Jens Kramer")]


def test_what_somebody_rejects_is_not_laid_to_them(only) -> None:
    found = only("Der Minister wies Vorwürfe zurück, er habe Warnungen überhört.")
    assert found.kind == "reported"


@pytest.mark.parametrize(
    "text", ["Das Tor bleibt zu, es sei denn, der Wirt kommt.", "Gott sei Dank war niemand da.", "Man nehme drei Eier."]
)
def test_fixed_phrases_in_the_konjunktiv_are_nobodys_words(statements, text: str) -> None:
    assert statements(text) == []


def test_a_company_is_known_by_its_legal_form(statements) -> None:
    found = statements("Die Velta AG baut die Halle um. Das Unternehmen bestätigte den Plan.")
    assert [one.chain for one in found] == [("Velta",)]


def test_this_paper_is_the_pages_own_house(only) -> None:
    assert only("Nach Informationen dieser Zeitung ist die Werft verkauft.").chain == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Am Montag will die Geschäftsführung Insidern zufolge aufgeben.", "Insidern"),
        ("„Frei erfunden“ nannte das Unternehmen den Bericht.", "das Unternehmen"),
    ],
)
def test_the_party_is_told_from_what_stands_beside_it(statements, text: str, source: str) -> None:
    assert statements(text)[0].source == source


def test_an_object_in_the_accusative_is_nobody_spoken_to(only) -> None:
    assert only("Der Minister lehnte am Montag den Antrag ab.").addressee == ""


def test_particle_before_a_subject_with_a_relative_clause_is_passed_over(statements) -> None:
    (said,) = statements("Auch eine Anwohnerin, die alles gesehen hat, widerspricht der Polizei.")
    assert said.source == "eine Anwohnerin"


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Verletzt wurden, das bestätigte die Polizei, zwei Gäste.", "Verletzt wurden | zwei Gäste"),
        ("Der Bau – das erklärte die Polizei – sei sicher.", "Der Bau | sei sicher"),
        ("Der Bau, so sagte die Polizei, sei sicher.", "Der Bau | sei sicher"),
    ],
)
def test_a_frame_between_its_marks_parts_what_is_said(only, sentence, content):
    found = only(sentence)
    assert (found.content, found.source) == (content, "die Polizei")
