"""Bundles: two stories that share a text, and one that shares none."""

from datetime import date

import pytest

from laut.comparison.bundles import bundles, meant, places, touching
from laut.comparison.case import compare, told
from laut.comparison.outline import outline
from laut.engine import embedded
from laut.model.judgement import Judgement, JudgementKind, quoted
from laut.model.span import Span

QUOTE = "„Wir haben die ganze Nacht hindurch Sandsäcke gefüllt und trotzdem ist uns das Wasser davongelaufen“"
WEIR = (
    "Mauer am Stauwehr Ober Lindach bricht\nAm Stauwehr von Ober Lindach ist eine Mauer gebrochen. "
    "240 Anwohner mussten ihre Häuser verlassen, sagte Ulla Renken. Das Wasser stand bis zur Schule am Markt."
)
GAUGE = (
    "Landratswahl im Kreis Selkau\nFünf Bewerber treten im Kreis Selkau zur Wahl an, teilte Wahlleiter Jost Diem "
    "mit. Die Stimmzettel werden ab Oktober verschickt, gewählt wird im November. In einem Werbefilm der Bewerberin "
    f"Mertens kommt ein Satz vor, den viele kennen: {QUOTE}."
)
ZOO = "Zoo Hellburg zeigt Luchse\nDer Zoo Hellburg hat zwei Luchse bekommen, sagte Direktor Uwe Brahm."


@pytest.fixture
def pile(make):
    said = [("240 Anwohner mussten ihre Häuser verlassen", ("Ulla Renken",))]
    reads = [
        make("weir.txt", f"{WEIR}\n{QUOTE}, sagte sie.", said, outlet="Bote", day=date(2031, 3, 4)),
        make("again.txt", WEIR, said, outlet="Kurier", day=date(2031, 3, 5)),
        make("gauge.txt", GAUGE, [("Fünf Bewerber treten", ("Jost Diem",))], outlet="Blatt", day=date(2031, 9, 1)),
        make("zoo.txt", ZOO, [("zwei Luchse bekommen", ("Uwe Brahm",))], outlet="Bote", day=date(2031, 3, 4)),
    ]
    return {one.report.id: one for one in reads}


def outlines(pile):
    return [outline(pile[key]) for key in sorted(pile)]


def names(pile, found):
    return {tuple(sorted(pile[key].report.name for key in one.reports)) for one in found}


def test_stories_that_share_a_text_are_one_bundle(pile) -> None:
    found = bundles(outlines(pile))
    assert names(pile, found) == {("again.txt", "gauge.txt", "weir.txt"), ("zoo.txt",)}
    assert sorted(len(one.stories) for one in found) == [1, 2]


def test_known_passages_are_not_looked_for_again_and_nothing_else_differs(pile) -> None:
    whole = bundles(outlines(pile))
    for gone in pile:
        before = bundles([one for one in outlines(pile) if one.prose.report != gone])
        assert bundles(outlines(pile), before, pile.keys() - {gone}) == whole
        assert bundles([one for one in outlines(pile) if one.prose.report != gone], whole, pile.keys()) == before


def test_passages_of_a_text_that_changed_are_looked_for(pile) -> None:
    whole = bundles(outlines(pile))
    emptied = [
        type(one)(one.reports, one.left_out, one.stories, tuple(type(o)(*astuple(o)) for o in one.overlaps))
        for one in whole
    ]
    assert emptied != whole
    assert bundles(outlines(pile), emptied, frozenset()) == whole


def astuple(overlap):
    return overlap.first, overlap.second, overlap.first_contained, overlap.second_contained, (), overlap.quoted


def test_a_bundle_tells_the_same_alone_and_among_others(pile) -> None:
    found = bundles(outlines(pile))
    with embedded() as engine:
        together = told(found, pile, engine, ())
        assert [told([one], pile, engine, ())[0] for one in found] == together
    whole = compare(list(pile.values()))
    assert {story.id for one in together for story in one.stories} == {story.id for story in whole.stories}
    assert sum(len(one.copies) for one in together) == len(whole.copies)


def test_reports_elsewhere_make_no_difference_to_a_story(pile) -> None:
    (zoo,) = compare([one for one in pile.values() if one.report.name == "zoo.txt"]).stories
    assert zoo in compare(list(pile.values())).stories


def test_a_judgement_on_claims_of_two_stories_is_left_out(pile) -> None:
    by_name = {one.report.name: quoted(one.report, [Span(0, 4)]) for one in pile.values()}

    def merging(*reports):
        return "j", Judgement(JudgementKind.MERGE_CLAIMS, tuple(by_name[one] for one in reports))

    found = bundles(outlines(pile))
    assert meant([merging("weir.txt", "again.txt")], places(found).get) == [merging("weir.txt", "again.txt")]
    assert meant([merging("weir.txt", "gauge.txt")], places(found).get) == []
    assert meant([merging("weir.txt", "zoo.txt")], places(found).get) == []


def test_a_judgement_touches_the_reports_it_quotes_or_the_names_it_is_about(pile) -> None:
    weir, zoo = (next(one for one in pile.values() if one.report.name == name) for name in ("weir.txt", "zoo.txt"))
    named = Judgement(JudgementKind.MERGE_SOURCES, names=("Ulla Renken", "Renken"))
    there = Judgement(JudgementKind.MERGE_SOURCES, (quoted(zoo.report, [Span(0, 3)]),), ("Ulla Renken", "Renken"))
    undone = Judgement(JudgementKind.UNDO, undoes="j-1")
    judgements = [("everywhere", named), ("there", there), ("undo", undone)]
    assert touching(judgements, {weir.report.id}, {"Ulla Renken", "Bote"}) == ("everywhere",)
    assert touching(judgements, {zoo.report.id}, {"Uwe Brahm"}) == ("there",)
