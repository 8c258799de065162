"""One invented story: the weir of Ober Lindach breaks."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import data, permutations

from laut.comparison import compare
from laut.comparison.changes import changes
from laut.model.claim import StepKind, Verdict
from laut.model.codec import encode
from laut.model.story import AlterationKind

WIRE = (
    "Am Stauwehr von Ober Lindach ist in der Nacht zum Dienstag eine Mauer gebrochen. 240 Anwohner mussten nach "
    "Angaben der Leitstelle ihre Häuser verlassen. Das Wasser stand am Morgen bis zu den Fenstern der Schule am Markt."
)
PEOPLE = "240 Anwohner mussten nach Angaben der Leitstelle ihre Häuser verlassen"
CITY = (
    "Mauer am Stauwehr Ober Lindach bricht\nIn Ober Lindach brach in der Nacht die Mauer am Stauwehr. 310 Anwohner "
    "mussten ihre Häuser verlassen, sagte Bürgermeisterin Ulla Renken.\nDie Mauer sei nicht geprüft worden."
)


def wire(name, make, **more):
    return make(f"{name}.txt", f"Stauwehr Ober Lindach\n{WIRE}", [(PEOPLE, ("Leitstelle",))], outlet=name, **more)


@pytest.fixture
def pile(make):
    said = [
        ("310 Anwohner mussten ihre Häuser verlassen", ("Ulla Renken",)),
        ("Die Mauer sei nicht geprüft worden.", ("Ulla Renken",)),
    ]
    return [
        wire("Lindacher Bote", make, day=date(2031, 3, 4), wires=["dpa"]),
        wire("Kreisblatt", make, day=date(2031, 3, 4), wires=["dpa"]),
        wire("Funkbrief", make, day=date(2031, 3, 5)),
        make("city.txt", CITY, said, outlet="Stadtkurier", day=date(2031, 3, 5), byline="Ida Holm"),
        make("zoo.txt", "Zoo Hellburg zeigt Luchse\nDer Zoo Hellburg hat zwei Luchse bekommen.", day=date(2031, 3, 4)),
    ]


def claims(case):
    return [claim for story in case.stories for question in story.questions for claim in question.claims]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data())
def test_the_order_of_reading_makes_no_difference(pile, drawn) -> None:
    assert encode(compare(drawn.draw(permutations(pile)))) == encode(compare(pile))


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data())
def test_reports_added_one_by_one_end_in_the_groups_of_the_whole_pile(pile, drawn) -> None:
    """Whatever the order: every change on the way is told, and nothing of it is left at the end."""
    order = drawn.draw(permutations(pile))
    case = compare([])
    for count in range(1, len(order) + 1):
        before, case = case, compare(order[:count])
        told = {report for change in changes(before.stories, case.stories) for report in change.reports}
        known = {one.report.id for one in order[: count - 1]}
        assert told <= known
        for one, other in combinations(sorted(known - told), 2):
            assert together(before, one, other) == together(case, one, other)
    assert changes(case.stories, compare(pile).stories) == ()
    assert encode(case) == encode(compare(pile))


def together(case, one, other):
    return any({one, other} <= set(story.reports) for story in case.stories)


def test_an_empty_pile_is_an_empty_case() -> None:
    assert compare([]).stories == ()


def test_a_report_given_twice_counts_once(pile) -> None:
    assert encode(compare([*pile, pile[0]])) == encode(compare(pile))


def test_reports_on_one_matter_are_one_story(pile) -> None:
    assert sorted(len(story.reports) for story in compare(pile).stories) == [1, 4]


def test_prints_of_one_wire_are_one_origin_though_one_credits_nobody(pile) -> None:
    (found,) = [claim for claim in claims(compare(pile)) if claim.value and claim.value.low == 240]
    assert {statement.chain.names for statement in found.statements} == {("dpa", "Leitstelle")}
    assert (found.origins.low, found.origins.high, found.origins.bottleneck) == (1, 1, ("dpa", "Leitstelle"))


def test_other_figures_for_one_thing_contradict_in_one_question(pile) -> None:
    (question,) = [q for s in compare(pile).stories for q in s.questions if len(q.claims) == 2]
    assert question.verdict is Verdict.CONTRADICT
    assert [claim.value.low for claim in question.claims] == [240, 310]


def test_every_statement_points_to_its_words(pile) -> None:
    received = {one.report.id: one.report.received for one in pile}
    for claim in claims(compare(pile)):
        for statement in claim.statements:
            assert all(span.of(received[statement.report]).strip() for span in statement.content)


def test_a_republished_page_names_the_original_before_the_stated_chain(make) -> None:
    page = wire("Lindacher Bote", make, day=date(2031, 3, 4))
    copy = make("copy.txt", f"Stauwehr Ober Lindach\n{WIRE}", [(PEOPLE, ("Leitstelle",))], original="Lindacher Bote")
    case = compare([page, copy])
    assert case.copies[0].taken_by == copy.report.id
    (found,) = [claim for claim in claims(case) if claim.value and claim.value.low == 240]
    chains = {statement.report: statement.chain.names for statement in found.statements}
    assert chains[copy.report.id] == ("Lindacher Bote", "Leitstelle")
    assert found.origins.bottleneck == ("Lindacher Bote", "Leitstelle")


def test_the_page_of_an_unknown_outlet_goes_by_its_id(make) -> None:
    read = make("x.txt", f"Stauwehr Ober Lindach\n{WIRE}", [(PEOPLE, ("Leitstelle",))])
    (found,) = [claim for claim in claims(compare([read])) if claim.value and claim.value.low == 240]
    assert found.origins.bottleneck == (read.report.id, "Leitstelle")


def test_last_years_flood_is_another_event(make) -> None:
    now = [wire(name, make, day=date(2031, 3, 4), wires=["dpa"]) for name in ("Bote", "Kreisblatt")]
    then = wire("Altes Blatt", make, day=date(2030, 3, 3), wires=["dpa"])
    (story,) = compare([*now, then]).stories
    assert [then.report.id in event.reports for event in story.events] == [True, False]


def test_an_undated_report_goes_to_the_event_it_is_most_like(make) -> None:
    now = wire("Bote", make, day=date(2031, 3, 4))
    then = make(
        "old.txt",
        "Stauwehr Ober Lindach hält\nDas Stauwehr von Ober Lindach hielt stand, kein Anwohner musste gehen.",
        day=date(2030, 3, 3),
    )
    undated = wire("Funkbrief", make)
    (story,) = compare([now, then, undated]).stories
    assert set(story.events[1].reports) == {now.report.id, undated.report.id}


def test_a_dropped_hedge_is_told_with_the_report_it_was_taken_from(make) -> None:
    first = make(
        "one.txt",
        f"Stauwehr Ober Lindach\n{WIRE} Die Wehrklappe soll seit Wochen verrostet gewesen sein.",
        [("?Die Wehrklappe soll seit Wochen verrostet gewesen sein", ("Ida Holm",))],
        outlet="Bote",
        day=date(2031, 3, 4),
    )
    second = make(
        "two.txt",
        f"Stauwehr Ober Lindach\n{WIRE} Die Wehrklappe ist seit Wochen verrostet gewesen.",
        [("Die Wehrklappe ist seit Wochen verrostet gewesen", ("Ida Holm",))],
        outlet="Kurier",
        day=date(2031, 3, 6),
    )
    (story,) = compare([first, second]).stories
    found = [(one.report, one.origin, one.kind) for one in story.alterations]
    assert found == [(second.report.id, first.report.id, AlterationKind.HEDGE_DROPPED)]


def test_every_way_points_to_the_words_it_stands_on(pile) -> None:
    received = {one.report.id: one.report.received for one in pile}
    (found,) = [claim for claim in claims(compare(pile)) if claim.value and claim.value.low == 310]
    (way,) = [step for step in found.origins.why if step.kind is StepKind.PATH]
    assert way.parties == ("Stadtkurier", "Ulla Renken")
    words = [(one.party, one.span.of(received[one.report])) for one in way.evidence]
    assert words == [(name, "310 Anwohner mussten ihre Häuser verlassen") for name in (None, "Ulla Renken")]


def test_reports_of_the_earliest_day_had_a_claim_first(pile) -> None:
    names = {one.report.id: one.report.name for one in pile}
    (found,) = [claim for claim in claims(compare(pile)) if claim.value and claim.value.low == 240]
    assert sorted(names[one] for one in found.first) == ["Kreisblatt.txt", "Lindacher Bote.txt"]
