from laut.comparison.overlap import shared
from laut.comparison.prose import of_text

DAM = (
    "Am Stauwehr von Ober Lindach ist in der Nacht zum Dienstag eine Mauer gebrochen und zwei Dörfer stehen im Wasser."
)
BRIDGE = (
    "Die Brücke über die Selke bleibt nach Auskunft des Kreises noch bis zum Ende der Ferien für Lastwagen gesperrt."
)
QUOTE = "„Wir haben die ganze Nacht hindurch Sandsäcke gefüllt und trotzdem ist uns das Wasser davongelaufen“"


def test_containment_is_told_both_ways() -> None:
    found = shared([of_text("a", DAM), of_text("b", f"{DAM} {BRIDGE}")])
    assert found[0].first_contained == 1000
    assert 400 < found[0].second_contained < 600


def test_passages_point_to_the_same_words() -> None:
    one, other = f"{BRIDGE}\n{DAM}", f"Neues vom Wasser. {DAM} Mehr folgt."
    passage = shared([of_text("a", one), of_text("b", other)])[0].passages[0]
    assert passage.first.of(one) == passage.second.of(other) == DAM[:-1]


def test_a_shared_quotation_alone_is_no_copy() -> None:
    one = f"{DAM} {QUOTE}, sagte Bürgermeisterin Ulla Renken."
    other = f"{BRIDGE} Renken sprach von der Flut: {QUOTE}."
    assert shared([of_text("a", one), of_text("b", other)]) == []


def test_words_that_stand_in_most_reports_of_a_pile_are_boilerplate() -> None:
    notice = "Unterstützen Sie unsere Arbeit mit einem Abonnement für nur wenige Euro im Monat und lesen Sie alles."
    own = [" ".join(f"{chr(97 + (n * k) % 26)}wort{n * k}" for k in range(1, 120)) for n in range(1, 41)]
    assert shared([of_text(str(n), f"{text} {notice}") for n, text in enumerate(own)]) == []


def test_a_passage_ends_where_a_segment_ends() -> None:
    one, other = f"{DAM}\n{BRIDGE}", f"{DAM} {BRIDGE}"
    passages = shared([of_text("a", one), of_text("b", other)])[0].passages
    assert [passage.first.of(one) for passage in passages] == [DAM[:-1], BRIDGE[:-1]]
    assert [passage.second.of(other) for passage in passages] == [DAM[:-1], BRIDGE[:-1]]
