from dataclasses import replace
from datetime import date

from laut.comparison.copies import declared
from laut.comparison.reliance import Reliance
from laut.comparison.stories import Group
from laut.model.source import Source, SourceKind
from laut.model.time import DateInterval

MORNING = "Deich\nAm Morgen stand das Wasser am Deich von Holtgast zwei Meter hoch."
EVENING = "Deich\nAm Abend sagte der Deichgraf, die Pumpen seien seit Jahren nicht gewartet worden."
PUMPS = "die Pumpen seien seit Jahren nicht gewartet worden"


def taker(make, text=f"Pumpen\nLaut Küstenbote heißt es, {PUMPS}.", said=((PUMPS, ("Küstenbote",)),), **more):
    return make("taker.txt", text, list(said), outlet="Landblatt", **more)


def source(make, name, text, **more):
    return make(name, text, outlet=more.pop("outlet", "Küstenbote"), **more)


def test_what_is_laid_to_an_outlet_is_from_the_report_of_it_that_holds_it(make) -> None:
    first, second = source(make, "a.txt", MORNING), source(make, "b.txt", EVENING)
    assert Reliance().sources(taker(make), [first, second]) == {second.report.id}


def test_what_no_report_of_the_named_outlet_holds_is_from_none_of_them(make) -> None:
    assert not Reliance().names(taker(make), source(make, "a.txt", MORNING))


def test_a_report_that_came_later_is_no_source(make) -> None:
    one = taker(make, day=date(2031, 3, 4))
    assert Reliance().names(one, source(make, "a.txt", EVENING, day=date(2031, 3, 4)))
    assert not Reliance().names(one, source(make, "b.txt", EVENING, day=date(2031, 3, 5)))


def test_an_outlet_whose_words_came_by_way_of_another_is_no_source(make) -> None:
    one = taker(make, said=[(PUMPS, ("Rundfunk Nord", "Küstenbote"))])
    (said,) = one.reading.attributions
    relay = replace(said.chain.links[0], source=replace(said.chain.links[0].source, kind=SourceKind.OUTLET))
    relayed = replace(said, chain=replace(said.chain, links=(relay, *said.chain.links[1:])))
    assert not Reliance().names(
        replace(one, reading=replace(one.reading, attributions=(relayed,))), source(make, "b", EVENING)
    )


def test_an_outlet_named_in_quotation_marks_or_behind_its_noun_is_a_source(make) -> None:
    for text in ("Der „Küstenbote“ hatte gemeldet, {}.", "Die Zeitung Küstenbote hatte gemeldet, {}."):
        one = taker(make, f"Pumpen\n{text.format(PUMPS)}", ())
        assert Reliance().names(one, source(make, "b.txt", EVENING))


def test_an_outlet_in_the_list_of_sources_is_one(make) -> None:
    one = taker(make, "Pumpen\nDie Ursache ist offen.", (), declared=["Küstenbote"])
    assert Reliance().names(one, source(make, "b.txt", EVENING))
    assert not Reliance().names(one, source(make, "c.txt", EVENING, outlet="Blatt am Deich"))


def test_a_signed_report_has_the_name_of_an_outlet_from_the_wire_that_another_prints(make) -> None:
    printed = make("wire.txt", f"Pumpen\nEs hieß, {PUMPS}.", [(PUMPS, ("Küstenbote",))], outlet="Bote", wires=["dpa"])
    signed = taker(make, wires=["dpa"], byline="Edda Brinkmann")
    original = source(make, "b.txt", EVENING)
    found = declared([printed, signed, original], [Group((0, 1, 2), (((0, 1, 2), DateInterval()),))], [], Reliance())
    assert {(copy.taken_by, copy.rule) for copy in found} == {
        (printed.report.id, "comparison.named"),
        (None, "comparison.wire"),
    }


def test_a_page_named_by_its_address_is_a_source(make) -> None:
    one = taker(make, "Pumpen\nDas Portal deich-heute.example hatte gemeldet, die Pumpen ruhten seit Jahren.", ())
    assert Reliance().names(one, source(make, "b.txt", EVENING, outlet="deich-heute.example"))


def test_a_sentence_that_only_names_an_outlet_lays_nothing_to_it(make) -> None:
    one = taker(make, "Pumpen\nZuvor hatte der „Küstenbote“ über den Abend berichtet.", ())
    assert not Reliance().names(one, source(make, "b.txt", EVENING))


def test_what_somebody_told_an_outlet_is_from_its_report_that_cites_the_same_party(make) -> None:
    said = ("Schuld trage niemand", ("Küstenbote", "Deichgraf"))
    one = taker(make, "Pumpen\nSchuld trage niemand, sagte der Deichgraf dem Küstenboten.", [said])
    (laid,) = one.reading.attributions
    relay = replace(laid.chain.links[0], source=replace(laid.chain.links[0].source, kind=SourceKind.OUTLET))
    chain = replace(laid.chain, links=(relay, *laid.chain.links[1:]))
    one = replace(one, reading=replace(one.reading, attributions=(replace(laid, chain=chain),)))
    assert Reliance().names(one, source(make, "a.txt", EVENING, said=[(PUMPS, ("Deichgraf",))]))
    assert not Reliance().names(one, source(make, "b.txt", EVENING, said=[(PUMPS, ("Landrätin",))]))


def test_a_page_without_a_known_outlet_is_the_one_with_whose_name_it_begins(make) -> None:
    page = make("a.txt", f"KÜSTENBOTE Zeitung für Holtgast\n{EVENING}")
    assert Reliance().names(taker(make), page)
    assert not Reliance().names(taker(make), make("b.txt", f"Landbote\n{EVENING}"))


def test_a_page_that_begins_with_the_short_name_of_its_outlet_has_both(make) -> None:
    one = taker(make, said=[(PUMPS, ("NKB",))])
    (said,) = one.reading.attributions
    chain = replace(said.chain, links=(replace(said.chain.links[0], source=Source("NKB", SourceKind.OUTLET)),))
    one = replace(one, reading=replace(one.reading, attributions=(replace(said, chain=chain),)))
    page = source(make, "a.txt", f"NKB Nordküste Bild und Ton\n{EVENING}", outlet="Nordküste Bild und Ton")
    assert Reliance().names(one, page)


def test_an_agency_cited_for_what_a_report_of_it_holds_is_shared_with_that(make) -> None:
    printed = make("wire.txt", f"Pumpen\nEs hieß, {PUMPS}.", [(PUMPS, ("Deichgraf",))], outlet="Bote", wires=["dpa"])
    one = taker(make, f"Pumpen\nWie dpa schreibt, hieß es, {PUMPS}.", [(PUMPS, ("dpa",))])
    (said,) = one.reading.attributions
    agency = replace(said.chain.links[0], source=replace(said.chain.links[0].source, kind=SourceKind.AGENCY))
    one = replace(
        one, reading=replace(one.reading, attributions=(replace(said, chain=replace(said.chain, links=(agency,))),))
    )
    found = declared([printed, one], [Group((0, 1), (((0, 1), DateInterval()),))], [], Reliance())
    assert [(copy.taken_by, copy.rule) for copy in found] == [(None, "comparison.wire")]
