"""Words in quotation marks: statements of their own, borrowed words, titles."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "borrowed"),
    [
        ("Laut Polizei war der Fahrer „nicht mehr Herr der Lage“.", "„nicht mehr Herr der Lage“"),
        ("Die Ministerin sprach von einer „Katastrophe mit Ansage“.", "„Katastrophe mit Ansage“"),
        ("Die Ministerin nannte den Unfall einen „Weckruf für alle“.", "„Weckruf für alle“"),
    ],
)
def test_borrowed_words_inside_a_statement_are_direct(statements, sentence, borrowed):
    around, inside = statements(sentence)
    assert (inside.kind, inside.content) == ("direct", borrowed)
    assert inside.content in around.content
    assert (inside.source, inside.chain) == (around.source, around.chain)


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Film „Das Boot der Träume“ läuft im Kino.",
        "Die Zeitung „Der Küstenbote“ erscheint täglich.",
        "Im Roman „Die Flut“ stirbt der Held.",
        "Das „Hotel zur Post“ wird verkauft.",
        "Der sogenannte „Goldene Sonntag“ fiel aus.",
    ],
)
def test_titles_and_names_are_nobodys_words(statements, sentence):
    assert statements(sentence) == []


def test_a_title_inside_a_statement_is_part_of_it(statements):
    found = statements("Laut Polizei lag das Schiff „Seeadler“ im Hafen.")
    assert [one.kind for one in found] == ["indirect"]


def test_a_quotation_before_a_colon_is_the_subjects(statements):
    first = statements("„Wir warten nicht länger“: Die Ministerin droht der Reederei.")[0]
    assert (first.kind, first.content, first.source) == ("direct", "„Wir warten nicht länger“", "Die Ministerin")


def test_a_headline_with_a_name_and_a_colon(statements):
    found = statements("Kramer: „Die Fähre ist sicher“\nDie Fähre liegt im Hafen.", headline=True)
    assert [(one.kind, one.content, one.source) for one in found] == [("direct", "„Die Fähre ist sicher“", "Kramer")]


def test_a_second_quotation_without_a_frame_goes_on(statements):
    text = "„Die Fähre ist sicher“, sagte Jens Kramer. „Wir haben sie im Mai geprüft.“"
    first, second = statements(text)
    assert (second.kind, second.content) == ("direct", "„Wir haben sie im Mai geprüft.“")
    assert first.chain == second.chain == ("Jens Kramer",)


def test_a_quotation_over_two_sentences_is_one(only):
    found = only("„Die Fähre ist sicher. Wir haben sie im Mai geprüft“, sagte Jens Kramer.")
    assert found.content == "„Die Fähre ist sicher. Wir haben sie im Mai geprüft“"


def test_a_full_quotation_at_the_end_keeps_its_own_stop(only):
    found = only("Jens Kramer sagte: „Die Fähre ist sicher.“")
    assert found.content.endswith(".“")


def test_subject_before_a_colon_says_the_quotation_even_behind_a_particle(statements) -> None:
    (said,) = statements("Doch Bürgermeisterin Anna Weber bleibt hart: „Da machen wir nicht mit.“")
    assert (said.source, said.rule) == ("Bürgermeisterin Anna Weber", "quotation.colon")


def test_a_title_behind_laut_is_nobodys_words(statements) -> None:
    found = statements("Laut „Kickball“ droht dem Trainer nun das Aus.")
    assert [(said.kind, said.source) for said in found] == [("indirect", "„Kickball“")]


def test_a_quotation_goes_on_behind_the_frame_of_what_is_told_before(statements) -> None:
    text = "Die Opposition lehnte ab. Fünf Tonnen seien es, schätzt Koch Uwe Krahl, „und das ist nur, was wir sahen“."
    assert statements(text)[-1].source == "Koch Uwe Krahl"


def test_a_quotation_behind_an_exclamation_is_a_statement(statements) -> None:
    (said,) = statements("Öl war in der Luft! „Ein bisschen Pappe verqualmt nichts“, spottet Koch Ralf Domke.")
    assert (said.kind, said.source) == ("direct", "Koch Ralf Domke")
