"""Sentences about the sentence before."""

import pytest

BEFORE = "Der Damm ist nach Angaben des Wasseramts gebrochen."


@pytest.mark.parametrize(
    "behind",
    [
        "Das schreibt der Küstenbote.",
        "Das schreibt unter anderem der Küstenbote.",
        "Das berichtete der Küstenbote am Montag.",
        "Dies meldete der Küstenbote.",
    ],
)
def test_a_medium_named_behind_a_statement_is_its_relay(only, behind):
    found = only(f"{BEFORE} {behind}")
    assert (found.relays, found.chain) == ("der Küstenbote", ("Küstenbote", "Wasseramt"))


def test_a_speaker_named_behind_a_plain_sentence_makes_it_a_statement(only):
    found = only("Der Damm ist gebrochen. Das sagte ein Sprecher der Polizei.")
    assert (found.kind, found.content, found.chain) == ("indirect", "Der Damm ist gebrochen", ("Polizei",))
    assert found.frame == "Das sagte ein Sprecher der Polizei."


def test_whom_a_medium_relies_on_stands_behind_it(only):
    found = only("Die Werft sei verkauft, schrieb der Küstenbote. Die Zeitung beruft sich auf Insider.")
    assert found.chain == ("Küstenbote", "Insider")


def test_a_deed_behind_a_statement_adds_no_relay(statements):
    found = statements(f"{BEFORE} Das freut den Küstenboten.")
    assert [one.chain for one in found] == [("Wasseramt",)]


def test_a_document_stands_behind_the_sentence_before(statements) -> None:
    (said,) = statements("Dem Zoo fehlen zwei Millionen Euro. Das geht aus einer Vorlage des Kulturamts hervor.")
    assert (said.content, said.source) == ("Dem Zoo fehlen zwei Millionen Euro", "einer Vorlage des Kulturamts")


def test_whom_a_medium_relies_on_stands_behind_the_sentence_before(statements) -> None:
    (said,) = statements(
        "Der Zoo hat zwei Luchse verkauft. Das meldet das Magazin „Tierblick“ unter Berufung auf Pfleger."
    )
    assert said.chain == ("Tierblick", "Pfleger")


def test_what_was_told_became_known_through_another_party(statements) -> None:
    found = statements("Der Minister hat den Rat aufgefordert, zu sparen. Das verlautete aus Parteikreisen.")
    assert [said.relays for said in found if said.content == "zu sparen"] == ["Parteikreisen"]


def test_whom_a_medium_relies_on_in_the_same_sentence_stands_behind_what_it_says(statements) -> None:
    found = statements(
        "Die Werft sei verkauft, sagte ein Makler. "
        "Die Agentur Reuters meldete dies und berief sich auf Bankkreise; demnach soll der Preis hoch sein."
    )
    assert [said.chain for said in found[1:]] == [("Reuters", "Bankkreise")] * 2


def test_danach_behind_a_document_lays_its_sentence_to_it(statements) -> None:
    found = statements("Das Amt bestätigte einen Bericht der Hafenkammer. Danach war der Damm seit März undicht.")
    assert found[-1].chain == ("Hafenkammer",)
    assert found[-1].content == "war der Damm seit März undicht"


def test_danach_behind_a_deed_tells_when(statements) -> None:
    found = statements("Die Polizei sprach mit dem Wirt. Danach schloss das Lokal.")
    assert "schloss das Lokal" not in [said.content for said in found]


def test_what_stands_in_a_paper_told_of_before_is_said_by_whoever_tells_of_it(statements) -> None:
    found = statements("Das Ensemble wehrt sich in einem Brief. Darin heißt es, das Geld fehle.")
    assert (found[-1].content, found[-1].source) == ("das Geld fehle", "Das Ensemble")


@pytest.mark.parametrize(
    ("sentence", "chain"),
    [
        ("Das geht aus einer Antwort der Stadt auf eine Anfrage der Fraktion im Rat der Stadt hervor.", ("Stadt",)),
        ("Das erfuhr die Nachrichtenagentur Nordlicht aus Polizeikreisen.", ("Nordlicht", "Polizeikreise")),
        ("Das zeigt eine Studie der Krankenkasse, die im Mai erscheint.", ("Krankenkasse",)),
        ("Das sagten zwei Zeugen, die warten, weil es regnet.", ("Zeugen",)),
    ],
)
def test_a_document_and_who_heard_it_are_pointed_back_to(statements, sentence, chain):
    (found,) = statements(f"Die Fähre fährt seit Mai nicht mehr. {sentence}")
    assert (found.content, found.chain) == ("Die Fähre fährt seit Mai nicht mehr", chain)


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "Wie das Magazin Hafenlicht berichtet, war die Anlage marode. Das gehe aus einem Prüfbericht hervor.",
            ("Hafenlicht", "Prüfbericht"),
        ),
        (
            "Der Deich war laut Recherchen des Hafenboten marode. Das geht aus einem Gutachten hervor.",
            ("Hafenbote", "Gutachten"),
        ),
        ("Die Kasse ist leer, schreibt die Hafenpost. Sie beruft sich auf Insider.", ("Hafenpost", "Insider")),
    ],
)
def test_what_a_medium_has_it_from_stands_behind_the_medium(statements, text, chain):
    (found,) = statements(text)
    assert found.chain == chain


def test_what_a_medium_relies_on_may_stand_in_a_relative_clause(statements) -> None:
    found = statements("Nach einem Bericht des Spiegels, der sich auf ein Papier beruft, steigen die Steuern.")
    assert [said.chain for said in found] == [("Der Spiegel", "Papier")]


def test_a_medium_may_refer_to_others_behind_what_it_says(statements) -> None:
    (said,) = statements("Es brenne, meldet die Nachrichtenagentur AFP und bezieht sich dabei auf das Hafenamt.")
    assert said.chain == ("AFP", "Hafenamt")


def test_a_told_speech_act_may_rely_on_somebody(statements) -> None:
    (said,) = statements("Die „Hafen-Post“ hatte unter Berufung auf Ratskreise von einem Streit berichtet.")
    assert said.chain == ("Hafen-Post", "Ratskreise")
