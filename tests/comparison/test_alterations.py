from datetime import date

import pytest

from laut.comparison import compare
from laut.comparison.alterations import altered
from laut.comparison.statements import statements
from laut.model.story import AlterationKind

BODY = (
    "Am Lindachsee ist in der Nacht das Schleusentor am Nordufer gebrochen, und die Uferstraße steht unter Wasser. "
    "Der Kreis ließ am Morgen alle Keller räumen und Sandsäcke an die Anlieger verteilen."
)


def taken_over(make, before, after, names=("Kreis",), names_after=("Kreis",)):
    """Return the kinds of alteration of a report that credits another with its text and repeats one statement."""
    first = make(
        "a.txt", f"Tor gebrochen\n{BODY}\n{before}.", [(before, names)], outlet="Seebote", day=date(2031, 3, 4)
    )
    said = [(after, names_after)] if names_after else []
    second = make(
        "b.txt", f"Tor gebrochen\n{BODY}\n{after}.", said, outlet="Abendblatt", day=date(2031, 3, 5), original="Seebote"
    )
    (story,) = compare([first, second]).stories
    return {alteration.kind for alteration in story.alterations}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("Bis zu 90 Keller am Ufer seien vollgelaufen", "90 Keller am Ufer seien vollgelaufen", "figure_altered"),
        ("Das Tor am Ufer sei wohl verrostet gewesen", "Das Tor am Ufer sei verrostet gewesen", "hedge_dropped"),
        ("Das Tor am Ufer sei verrostet gewesen", "Das Tor am Ufer sei angeblich verrostet gewesen", "hedge_added"),
        (
            "„Das Tor am Ufer war alt und hat uns lange treu gedient“",
            "„Das Tor am Ufer war alt und hat gedient“",
            "quotation_altered",
        ),
    ],
)
def test_what_changed_on_the_way(make, before, after, kind) -> None:
    assert taken_over(make, before, after) == {AlterationKind(kind)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Am Ufer seien 1.187 Keller vollgelaufen", "Am Ufer seien knapp 1.200 Keller vollgelaufen"),
        ("Am Ufer seien 37 Keller vollgelaufen", "Am Ufer seien Dutzende Keller vollgelaufen"),
        ("Am Ufer seien 46 Prozent der Keller vollgelaufen", "Am Ufer sei die Hälfte der Keller vollgelaufen"),
        ("Bis zu 3.000 Menschen hätten am Ufer demonstriert", "3.000 Teilnehmer hätten am Ufer demonstriert"),
        ("Die Wehr sei 38 Mal am Ufer im Einsatz gewesen", "Die Wehr sei knapp 40 Mal am Ufer im Einsatz gewesen"),
    ],
)
def test_a_rounded_figure_is_an_altered_one(make, before, after) -> None:
    assert AlterationKind.FIGURE_ALTERED in taken_over(make, before, after)


def test_a_figure_that_the_report_gives_too_isnt_gone(make) -> None:
    before = "Am Ufer seien 37 Keller vollgelaufen"
    after = "Am Ufer seien Dutzende Keller vollgelaufen. 37 Keller zählte der Kreis"
    assert AlterationKind.FIGURE_ALTERED not in taken_over(make, before, after)


def test_a_value_that_was_given_up_before_is_no_altered_one(make) -> None:
    before = "Zunächst hatte der Kreis am Ufer 31 volle Keller gemeldet"
    assert AlterationKind.FIGURE_ALTERED not in taken_over(make, before, "Am Ufer seien 44 Keller vollgelaufen")


def test_times_of_different_things_are_no_altered_figures(make) -> None:
    before = (
        "Ein Lastkahn, den Angler am Sonntag bei Regen vor dem Wehr gesehen hatten, sei zwei Tage zuvor gemeldet worden"
    )
    after = "Vier Tage nach dem Bruch fahren Angler mit Booten durch die Gassen und verteilen Brot an Nachbarn"
    assert AlterationKind.FIGURE_ALTERED not in taken_over(make, before, after)


@pytest.mark.parametrize(
    "after",
    ["„Das Tor war alt […] und hat uns lange treu gedient“", "»Das Tor war alt, klein und hat uns lange treu gedient«"],
)
def test_marked_omissions_and_other_marks_alter_no_quotation(make, after) -> None:
    before = "„Das Tor war alt, klein und hat uns lange treu gedient“"
    assert taken_over(make, before, after) == set()


def test_a_condition_cut_from_a_quotation_is_found_though_the_negation_goes_with_it(make) -> None:
    before = "„Wir bauen das Tor am Ufer neu, wenn uns das Land nicht im Stich lässt“"
    assert taken_over(make, before, "„Wir bauen das Tor am Ufer neu“") == {AlterationKind.QUOTATION_ALTERED}


def test_a_relay_between_the_report_and_the_party_is_left_out(make) -> None:
    words = "Das Tor am Ufer sei verrostet gewesen"
    assert taken_over(make, words, words, ("Seefunk", "Kreis"), ("Kreis",)) == {AlterationKind.SOURCE_DROPPED}


def test_who_keeps_the_source_in_the_sentence_before_or_points_back_leaves_nobody_out(make) -> None:
    words = "Das Tor am Ufer sei verrostet gewesen"
    named = f"{words}. Das sagte Gutachter Uhl"
    assert taken_over(make, words, named, ("Gutachter Uhl",), ()) == set()


def test_a_report_that_names_the_party_only_for_something_else_leaves_it_out(make) -> None:
    before = "Das Tor am Ufer war seit Jahren verrostet"
    after = f"{before}. Der Kreis hatte viel zu tun. Am Nachmittag sank das Wasser. Gutachter Uhl blieb bis zum Abend"
    assert AlterationKind.SOURCE_DROPPED in taken_over(make, before, after, ("Gutachter Uhl",), ())


def test_what_stayed_as_it_was_is_no_alteration(make) -> None:
    words = "Das Tor am Ufer sei verrostet gewesen"
    assert taken_over(make, words, words) == set()


def test_words_that_were_no_quotation_become_one(make) -> None:
    found = taken_over(
        make, "Das Tor am Ufer sei verrostet und alt gewesen", "Das Tor am Ufer sei „Schrott“ und verrostet gewesen"
    )
    assert AlterationKind.QUOTATION_ALTERED in found


def test_a_source_that_the_taking_report_names_nowhere_is_left_out(make) -> None:
    words = "Das Tor am Ufer sei verrostet gewesen"
    assert AlterationKind.SOURCE_DROPPED in taken_over(make, words, words, ("Gutachter Uhl",), ())


def test_who_lays_a_statement_to_the_report_it_took_it_from_leaves_out_whom_that_one_names(make) -> None:
    words = "Das Tor am Ufer sei verrostet gewesen"
    assert AlterationKind.SOURCE_DROPPED in taken_over(make, words, words, ("Gutachter Uhl",), ("Seebote",))


def test_a_finer_figure_is_no_altered_one(make) -> None:
    rounded, finer = "Am Ufer seien rund 900 Keller vollgelaufen", "Am Ufer seien rund 937 Keller vollgelaufen"
    assert AlterationKind.FIGURE_ALTERED not in taken_over(make, rounded, finer)
    assert AlterationKind.FIGURE_ALTERED in taken_over(make, finer, rounded)


def changed(make, before, after, kind):
    """Return the words that an alteration of a kind shows as cut or replaced, and those in their place."""
    first = make("a.txt", f"Tor gebrochen\n{BODY}\n{before}.", [(before, ("Kreis",))], outlet="Seebote")
    second = make("b.txt", f"Tor gebrochen\n{BODY}\n{after}.", [(after, ("Kreis",))], original="Seebote")
    reports = {one.report.id: one.report for one in (first, second)}
    (story,) = compare([first, second]).stories
    (one,) = (one for one in story.alterations if one.kind is kind)
    assert [reports[one.shown_in].words(span) for span in one.was] == [before]
    assert [reports[one.report].words(span) for span in one.words] == [after]
    return [
        (
            change.before and reports[one.shown_in].words(change.before),
            change.after and reports[one.report].words(change.after),
        )
        for change in one.changes
    ]


def test_a_cut_quotation_shows_what_was_cut(make) -> None:
    before, after = (
        "„Das Tor am Ufer war alt und hat uns lange treu gedient“",
        "„Das Tor am Ufer war alt und hat gedient“",
    )
    assert changed(make, before, after, AlterationKind.QUOTATION_ALTERED) == [("uns lange treu", None)]


def test_a_changed_figure_shows_both_values(make) -> None:
    before, after = "Bis zu 90 Keller am Ufer seien vollgelaufen", "90 Keller am Ufer seien vollgelaufen"
    assert changed(make, before, after, AlterationKind.FIGURE_ALTERED) == [("Bis zu 90 Keller", "90 Keller")]


def test_a_dropped_hedge_is_shown_by_its_words(make) -> None:
    before, after = "Das Tor am Ufer sei wohl verrostet gewesen", "Das Tor am Ufer sei verrostet gewesen"
    assert changed(make, before, after, AlterationKind.HEDGE_DROPPED) == [("wohl", None)]


@pytest.mark.parametrize(("before", "added"), [("Den Rost kannte jeder", True), ("?Den Rost kannten wohl alle", False)])
def test_who_doubts_what_another_report_lays_to_a_party_adds_a_hedge_whatever_the_words(make, before, added) -> None:
    after = "?Die Behörde soll seit Jahren gewarnt gewesen sein"
    reads = [
        make(f"{outlet}.txt", f"{title}\n{words.strip('?')}.", [(words, names)], outlet=outlet, day=date(2031, 3, day))
        for outlet, title, words, names, day in (
            ("Seebote", "Tor am Nordufer gebrochen", before, ("Tormeisterin",), 4),
            ("Abendblatt", "Wer wusste vom Tor am Nordufer?", after, ("Seebote", "Tormeisterin"), 5),
        )
    ]
    taken = {(1, 0): reads[0].report.id}
    found = altered([], statements(reads), {}, taken, reads)
    assert [one.kind for one in found] == [AlterationKind.HEDGE_ADDED] * added
