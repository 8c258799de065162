from datetime import date

from laut.comparison.copies import declared, find
from laut.comparison.direction import direction
from laut.comparison.stories import Group
from laut.model.copies import CopyKind
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
    found = direction(*reads, contained)
    return found.taken_by and reads[[one.report.id for one in reads].index(found.taken_by)].report.name, found.rule


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


def test_the_fuller_report_gave_it(make) -> None:
    assert way(both(make), (1000, 500)) == ("a.txt", "comparison.fuller")


def test_without_a_sign_the_direction_stays_open(make) -> None:
    assert way(both(make)) == (None, "comparison.undirected")


def test_kinds_by_how_much_is_shared(make) -> None:
    (whole,) = find(both(make))
    (part,) = find(both(make, more=MORE))
    assert (whole.kind, part.kind) == (CopyKind.VERBATIM, CopyKind.CUT)


def test_a_rewritten_report_that_names_its_source_is_a_copy(make) -> None:
    reads = [
        make("a.txt", "Wehr\nDie Mauer gab nach.", [("Die Mauer gab nach", ("Kurier",))], outlet="Bote"),
        make("b.txt", f"Wehr\n{TEXT}", outlet="Kurier"),
    ]
    (copy,) = declared(reads, Group((0, 1), (((0, 1), DateInterval()),)), [])
    assert (copy.taken_by, copy.kind, copy.passages) == (reads[0].report.id, CopyKind.REWRITE, ())


def test_reports_that_only_name_an_outlet_out_of_one_wire_did_not_take_from_it(make) -> None:
    said = [("Die Mauer gab nach", ("Kurier",))]
    reads = [
        make("a.txt", "Wehr\nDie Mauer gab nach.", said, outlet="Bote", wires=["dpa"]),
        make("b.txt", "Wehr\nDie Mauer gab nach, am Morgen.", said, outlet="Blatt", wires=["dpa"]),
        make("c.txt", f"Wehr\n{TEXT}", outlet="Kurier"),
    ]
    found = declared(reads, Group((0, 1, 2), (((0, 1, 2), DateInterval()),)), [])
    assert [(copy.first, copy.second) for copy in found] == [(reads[0].report.id, reads[1].report.id)]
