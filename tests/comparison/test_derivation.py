from datetime import date

from laut.comparison import compare
from laut.model.story import AlterationKind

WIRE = (
    "Am Lindachsee ist in der Nacht das Schleusentor am Nordufer gebrochen, und die Uferstraße steht unter Wasser. "
    "Der Kreis ließ am Morgen alle Keller räumen und Sandsäcke an die Anlieger verteilen. "
)
HEDGED, FLAT = "Das Tor am Ufer war offenbar verrostet.", "Das Tor am Ufer war verrostet."


def altered(pile):
    (story,) = compare(pile).stories
    names = {one.report.id: one.report.name for one in pile}
    return {(names[one.report], names.get(one.origin, one.origin), one.kind) for one in story.alterations}


def test_who_signs_and_credits_an_agency_changed_the_agencys_text(make) -> None:
    prints = make("a.txt", f"Tor gebrochen\n{WIRE}{HEDGED}", outlet="Seebote", day=date(2031, 3, 4), wires=["dpa"])
    signs = make(
        "b.txt", f"Tor hin\n{WIRE}{FLAT}", outlet="Abendblatt", day=date(2031, 3, 4), wires=["dpa"], byline="Ida Uhl"
    )
    assert altered([prints, signs]) == {("b.txt", "wire:dpa", AlterationKind.HEDGE_DROPPED)}


def test_two_reports_that_print_one_agency_alike_say_nothing_about_who_changed_it(make) -> None:
    pile = [
        make(name, f"Tor gebrochen\n{WIRE}{words}", outlet=name, day=date(2031, 3, 4), wires=["dpa"])
        for name, words in (("Seebote", HEDGED), ("Abendblatt", FLAT))
    ]
    assert altered(pile) == set()


def test_an_agencys_text_of_a_month_ago_is_not_what_was_changed(make) -> None:
    prints = make("a.txt", f"Tor gebrochen\n{WIRE}{HEDGED}", outlet="Seebote", day=date(2031, 2, 4), wires=["dpa"])
    later = make(
        "b.txt", f"Tor gebrochen\n{WIRE}{FLAT}", outlet="Blatt", day=date(2031, 3, 4), wires=["dpa"], byline="Ida Uhl"
    )
    (story,) = compare([prints, later]).stories
    assert story.alterations == ()


def test_a_hedge_that_the_report_keeps_below_its_headline_is_lost_in_the_headline_alone(make) -> None:
    first = make("a.txt", f"Am Ufer\n{WIRE}{HEDGED}", outlet="Seebote", day=date(2031, 3, 4))
    second = make(
        "b.txt", f"Tor am Ufer war verrostet\n{WIRE}{HEDGED}", outlet="Blatt", day=date(2031, 3, 5), original="Seebote"
    )
    (story,) = compare([first, second]).stories
    (one,) = story.alterations
    assert one.kind is AlterationKind.HEDGE_DROPPED
    assert [second.report.words(span) for span in one.words] == ["Tor am Ufer war verrostet"]
