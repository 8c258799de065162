"""Who tells after another, and who merely tells of the same."""

import pytest

from laut.comparison.copies import declared
from laut.comparison.reliance import Reliance
from laut.comparison.stories import Group
from laut.model.copies import CopyKind
from laut.model.time import DateInterval

WIRE = """Schwelbrand im Getreidesilo
In Nieder Wersau ist am Montag in einem Silo der Mühle Brandt ein Schwelbrand entdeckt worden. Rund 450 Tonnen Gerste \
seien betroffen, teilte der Kreisbrandmeister mit. Anwohner im Umkreis von 300 Metern mussten ihre Häuser verlassen.
Stickstoff aus einem Chemiewerk in Lohburg soll die Glut nun ersticken. Das könne nach Angaben der Feuerwehr bis \
Freitag dauern. Ein Mitarbeiter kam mit Verdacht auf Rauchvergiftung in eine Klinik.
Der Betreiber bezifferte den Schaden auf 80.000 Euro. Schon 2019 hatte auf dem Gelände ein Förderband gebrannt."""
RETOLD = """Qualm-Alarm! Silo glüht seit Tagen
Nichts geht mehr in Nieder Wersau: In der Mühle Brandt glimmt es. 450 Tonnen Gerste sind wohl verloren. 300 Meter rund \
um das Silo darf niemand mehr wohnen.
Jetzt kommt Stickstoff zum Einsatz, geholt in Lohburg. Erst am Freitag ist der Spuk vorbei. Einen Mitarbeiter hat es \
erwischt: Rauchvergiftung! Und wer zahlt die 80.000 Euro? Pikant: 2019 stand dort ein Förderband in Flammen."""
APART = """Bauern bangen um ihre Ernte
Landwirt Uwe Tamm hat 80 Tonnen in der Mühle liegen. Seit Freitag wartet er auf einen Anruf, denn das Silo in Nieder \
Wersau glimmt noch immer. Zahlen will die Versicherung erst, wenn der Kreisbrandmeister sein Gutachten vorlegt.
Von 450 Tonnen Gerste spricht der Betreiber Brandt. Am Dienstag will er 300 Kunden schreiben, mancher hat seit 2019 \
einen Vertrag. Auch Lohburg liefert Stickstoff, bestätigt ein Mitarbeiter des Werks.
Mit einer Rauchvergiftung liegt sein Kollege in der Klinik; am Montag soll er heim. Das Förderband steht still."""
SPOKEN = (
    "„Wir haben die Glut im östlichen Silo jetzt sicher unter Kontrolle“",
    "„Am Donnerstag rückt der letzte Löschzug aus Lohburg wieder ab“",
    "„Den Familien im Mühlweg danke ich für Geduld und Kuchen“",
    "„Der Betreiber muss seine Fühler und Klappen erneuern“",
)


def found(*reads):
    group = Group(tuple(range(len(reads))), ((tuple(range(len(reads))), DateInterval()),))
    return [(copy.taken_by, copy.kind, copy.rule) for copy in declared(reads, [group], [], Reliance())]


def test_who_tells_the_same_in_the_same_order_and_names_no_author_retells(make) -> None:
    wire = make("wire.txt", WIRE, outlet="Bote", wires=["dpa"])
    assert found(wire, make("page.txt", RETOLD, outlet="alarm-heute")) == [(None, CopyKind.REWRITE, "comparison.wire")]


@pytest.mark.parametrize("more", [{"byline": "Uta Wendt"}, {"wires": ["AFP"]}])
def test_the_order_counts_only_where_nothing_tells_whose_text_it_is(make, more) -> None:
    assert not found(make("wire.txt", WIRE, wires=["dpa"]), make("page.txt", RETOLD, **more))


def test_a_report_with_the_same_names_and_figures_in_an_order_of_its_own_retells_nothing(make) -> None:
    assert not found(make("wire.txt", WIRE, wires=["dpa"]), make("page.txt", APART))


def test_two_who_quote_one_speech_in_its_order_stay_apart(make) -> None:
    first = "Ende in Sicht\n" + " ".join(f"{words}, sagte die Einsatzleiterin." for words in SPOKEN)
    second = "Aufatmen im Dorf\nVor dem Rathaus spricht Kerstin Lauer.\n" + " Und: ".join(SPOKEN)
    assert not found(make("a.txt", first, byline="Uta Wendt"), make("b.txt", second))


def test_who_tells_after_a_page_of_a_wire_has_the_wire_as_all_do_that_credit_it(make) -> None:
    wire, page = make("wire.txt", WIRE, outlet="Bote", wires=["dpa"]), make("page.txt", RETOLD)
    other = make("other.txt", "Silo\nIm Silo der Mühle glimmt es weiter.", outlet="Kurier", wires=["dpa"])
    assert [rule for *_, rule in found(wire, page, other)] == ["comparison.wire"] * 3
