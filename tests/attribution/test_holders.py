"""Documents that became known through a medium."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Laut einem der Nachrichtenagentur Nordlicht vorliegenden Papier fehlt Geld.",
        "Laut einem Papier, das der Nachrichtenagentur Nordlicht vorliegt, fehlt Geld.",
        "Es fehle Geld, heißt es in einem Papier, das die Nachrichtenagentur Nordlicht einsehen konnte.",
        "Die Fähre ist alt. Das geht aus einem Papier hervor, das der Nachrichtenagentur Nordlicht vorliegt.",
    ],
)
def test_who_has_a_document_is_its_relay(only, text):
    assert only(text).chain == ("Nordlicht", "Papier")


def test_who_is_told_of_in_a_document_is_no_relay(only):
    assert only("Laut einem Papier, das die Werft betrifft, fehlt Geld.").chain == ("Papier",)
