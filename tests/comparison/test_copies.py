from dataclasses import replace
from datetime import date

import pytest

from laut.comparison.boilerplate import left_out, without
from laut.comparison.copies import copied, declared, shared_text, with_quotations
from laut.comparison.direction import direction
from laut.comparison.outline import outline
from laut.comparison.reliance import Reliance
from laut.comparison.stories import Group
from laut.model.anatomy import SegmentKind
from laut.model.copies import Copy, CopyKind
from laut.model.reading import ReadReport
from laut.model.time import DateInterval

TEXT = (
    "Am Stauwehr von Ober Lindach ist in der Nacht zum Dienstag eine Mauer gebrochen. Das Wasser stand am Morgen "
    "bis zu den Fenstern der Schule am Unteren Markt, und die Feuerwehr pumpte bis zum Abend Keller der Altstadt leer."
)
MORE = (
    " Der Landrat ließ am Nachmittag ein zweites Lager einrichten. Dort schlafen seither die Familien aus der Senke, "
    "und niemand weiß bisher, wann sie wieder in ihre Wohnungen können. Am Samstag berät der Kreistag über die Kosten."
)


def both(make, one=None, other=None, more=""):
    return [
        make("a.txt", f"Wehr\n{TEXT}", outlet="Bote", **(one or {})),
        make("b.txt", f"Wehr\n{TEXT}{more}", outlet="Kurier", **(other or {})),
    ]


def way(reads, contained=(1000, 1000)):
    found = direction(*reads, contained, Reliance())
    return found.taken_by and reads[[one.report.id for one in reads].index(found.taken_by)].report.name, found.rule


def copies_of(reads: list[ReadReport]) -> list[Copy]:
    outlines = [outline(one) for one in reads]
    prose = [without(one.prose, places) for one, places in zip(outlines, left_out(outlines), strict=True)]
    return copied(reads, prose, shared_text(outlines, prose), Reliance())


def test_a_notice_of_republication_tells_the_direction(make) -> None:
    assert way(both(make, {"original": "Kurier"})) == ("a.txt", "comparison.republication")


def test_who_names_the_other_took_it(make) -> None:
    said = [("Das Wasser stand am Morgen", ("Kurier",))]
    assert way(both(make, {"said": said})) == ("a.txt", "comparison.named")


def test_who_has_it_from_its_own_newsroom_gave_it(make) -> None:
    said = [("Das Wasser stand am Morgen", ("Bote",))]
    assert way(both(make, {"said": said})) == ("b.txt", "comparison.exclusive")


def test_a_credit_of_either_makes_it_a_wire(make) -> None:
    assert way(both(make, {"wires": ["dpa"]})) == (None, "comparison.wire")
    assert way(both(make, {"wires": ["dpa"]}, {"wires": ["dpa"]})) == (None, "comparison.wire")


def test_the_earlier_report_gave_it(make) -> None:
    reads = both(make, {"day": date(2031, 3, 6)}, {"day": date(2031, 3, 4)})
    assert way(reads) == ("a.txt", "comparison.earlier")


@pytest.mark.parametrize(("first", "second"), [("8:05", "17:30"), ("8.05 Uhr", "17.30 Uhr")])
def test_of_one_day_the_report_of_the_earlier_hour_gave_it(make, first, second) -> None:
    def stamped(name, clock):
        text = f"Wehr\n{TEXT}\n4. März 2031, {clock}"
        read = make(name, text, day=date(2031, 3, 4))
        *segments, last = read.reading.anatomy.segments
        anatomy = replace(read.reading.anatomy, segments=(*segments, replace(last, kind=SegmentKind.TIMESTAMP)))
        return replace(read, reading=replace(read.reading, anatomy=anatomy))

    assert way([stamped("a.txt", second), stamped("b.txt", first)]) == ("a.txt", "comparison.earlier")


RETOLD = (
    "Elefantenkuh Mala aus dem Zoo in Brietz ist gestorben. Zoodirektorin Kerstin Albers trauert um ein Tier, das 54 "
    "Jahre geworden ist und in der Nacht zu Sonntag friedlich eingeschlafen sei. An Arthrose hatte Mala gelitten, "
    "zuletzt kaum noch gefressen. Im Jahr 1979 aus Indien geholt, lässt sie in Brietz drei Elefanten zurück."
)
WIRED = (
    "Der Zoo in Brietz trauert um Elefantenkuh Mala. Sie sei in der Nacht zu Sonntag eingeschlafen, sagte "
    "Zoodirektorin Kerstin Albers. Mala wurde 54 Jahre alt, hatte Arthrose und zuletzt kaum gefressen. Sie war 1979 "
    "aus Indien gekommen. Der Zoo hält nun noch drei Elefanten."
)


@pytest.mark.parametrize(
    ("wires", "rule"),
    [(((), ()), "comparison.retold"), ((("dpa",), ()), "comparison.wire"), ((("dpa",), ("AFP",)), None)],
)
def test_who_tells_nothing_that_the_other_doesnt_retells_it(make, wires, rule) -> None:
    reads = [
        make("a.txt", f"Trauer in Brietz\n{WIRED}", outlet="Bote", wires=wires[0]),
        make("b.txt", f"Abschied von Mala\n{RETOLD}", outlet="Kurier", wires=wires[1]),
    ]
    found = declared(reads, [Group((0, 1), (((0, 1), DateInterval()),))], [], Reliance())
    assert [copy.rule for copy in found] == ([rule] if rule else [])


def test_who_tells_of_the_same_matter_with_much_of_its_own_retells_nothing(make) -> None:
    own = (
        "Pfleger Jens Kolb steht vor dem leeren Gehege und schweigt. Zwanzig Jahre lang hat er Mala jeden Morgen "
        "begrüßt. Am Sonntag lag die Elefantenkuh still im Stroh. Besucher legen Möhren und Briefe vor den Zaun."
    )
    reads = [make("a.txt", f"Trauer\n{WIRED}", outlet="Bote"), make("b.txt", f"Abschied\n{own}", outlet="Kurier")]
    assert declared(reads, [Group((0, 1), (((0, 1), DateInterval()),))], [], Reliance()) == []


def test_the_fuller_report_gave_it(make) -> None:
    assert way(both(make), (1000, 500)) == ("a.txt", "comparison.fuller")


def test_without_a_sign_the_direction_stays_open(make) -> None:
    assert way(both(make)) == (None, "comparison.undirected")


def test_kinds_by_how_much_is_shared(make) -> None:
    (whole,) = copies_of(both(make))
    (part,) = copies_of(both(make, more=MORE))
    assert (whole.kind, part.kind) == (CopyKind.VERBATIM, CopyKind.CUT)


def test_a_rewritten_report_that_names_its_source_is_a_copy(make) -> None:
    reads = [
        make("a.txt", "Wehr\nDie Mauer gab nach.", [("Die Mauer gab nach", ("Kurier",))], outlet="Bote"),
        make("b.txt", f"Wehr\n{TEXT}", outlet="Kurier"),
    ]
    (copy,) = declared(reads, [Group((0, 1), (((0, 1), DateInterval()),))], [], Reliance())
    assert (copy.taken_by, copy.kind, copy.passages) == (reads[0].report.id, CopyKind.REWRITE, ())


def test_reports_that_only_name_an_outlet_out_of_one_wire_did_not_take_from_it(make) -> None:
    said = [("Die Mauer gab nach", ("Kurier",))]
    reads = [
        make("a.txt", "Wehr\nDie Mauer gab nach.", said, outlet="Bote", wires=["dpa"]),
        make("b.txt", "Wehr\nDie Mauer gab nach, am Morgen.", said, outlet="Blatt", wires=["dpa"]),
        make("c.txt", f"Wehr\n{TEXT}", outlet="Kurier"),
    ]
    found = declared(reads, [Group((0, 1, 2), (((0, 1, 2), DateInterval()),))], [], Reliance())
    assert [(copy.first, copy.second) for copy in found] == [(reads[0].report.id, reads[1].report.id)]


QUOTE = "„Wir haben die ganze Nacht hindurch Sandsäcke gefüllt und trotzdem ist uns das Wasser davongelaufen“"
NOTICE = "Unterstützen Sie unsere Arbeit mit einem Abonnement für nur wenige Euro im Monat und lesen Sie alles."


def test_a_shared_quotation_is_told_and_is_no_copy(make) -> None:
    one, other = f"Wehr\n{TEXT}\n{QUOTE}, sagte Renken.", f"Flut\nRenken sprach von der Flut: {QUOTE}."
    reads = [make("a.txt", one), make("b.txt", other)]
    (found,) = copies_of(reads)
    assert (found.kind, found.taken_by) == (CopyKind.QUOTATION, None)
    assert found.passages[0].first.of(one) == QUOTE.strip("„“")


def test_a_pair_is_told_once_though_it_shares_a_quotation_too(make) -> None:
    reads = [make("a.txt", f"Wehr\n{TEXT}\n{QUOTE}, sagte Renken."), make("b.txt", f"Flut\nEs hieß: {QUOTE}.")]
    (quotation,) = copies_of(reads)
    declared_copy = replace(quotation, kind=CopyKind.REWRITE)
    assert with_quotations([declared_copy], [quotation]) == [declared_copy]


def test_very_many_reports_with_one_text_are_all_laid_to_the_earliest(make) -> None:
    """More than are compared two by two, under names that sort the earliest anywhere."""
    reads = [
        make(f"{number}.txt", f"Wehr\n{TEXT}", outlet=f"Blatt {number}", day=date(2031, 3, 5)) for number in range(60)
    ]
    first = make("first.txt", f"Wehr\n{TEXT}", outlet="Bote", day=date(2031, 3, 4))
    pile = sorted([*reads, first], key=lambda one: one.report.id)
    takers = {copy.taken_by for copy in copies_of(pile) if first.report.id in (copy.first, copy.second)}
    assert takers == {one.report.id for one in reads}


def test_what_a_site_puts_below_all_its_reports_is_no_copy(make) -> None:
    matters = (
        TEXT,
        MORE.strip(),
        "Die Brücke über die Selke bleibt bis zum Ende der Ferien für Lastwagen gesperrt, hieß es am Montag.",
    )
    reads = [
        make(f"{number}.txt", f"Titel\n{matter}\n{NOTICE}", outlet="Bote") for number, matter in enumerate(matters)
    ]
    assert copies_of(reads) == []


def test_versions_of_one_article_are_copies_though_the_site_repeats_them(make) -> None:
    reads = [make(f"{number}.txt", f"Wehr\n{TEXT}\nStand {number} Uhr.", outlet="Bote") for number in range(3)]
    assert len(copies_of(reads)) == 3


def test_a_paragraph_of_several_outlets_is_no_boilerplate(make) -> None:
    own = (
        "Alle Schulen der Stadt bleiben geschlossen, teilte das Rathaus am frühen Morgen mit.",
        "Der Kreis zählt Schäden, auch an der Brücke über die Selke, und rechnet mit langen Arbeiten.",
        "Auf dem Markt standen am Abend noch Boote, mit denen Helfer die Bewohner versorgten.",
    )
    more = " Weiteres folgt, sobald die Leitstelle am Nachmittag ihre Zahlen aus allen Ortsteilen vorgelegt hat."
    reads = [
        make(f"{number}.txt", f"Wehr\n{TEXT}\n{text}{more * number}", outlet="Bote") for number, text in enumerate(own)
    ]
    reads.append(make("wire.txt", f"Wehr\n{TEXT}", outlet="Kurier"))
    assert any(reads[-1].report.id in (copy.first, copy.second) for copy in copies_of(reads))
