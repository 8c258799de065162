from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.comparison.origins import Path, count
from laut.model.claim import Evidence, StepKind
from laut.model.source import Source, SourceKind
from laut.model.span import Span

UNNAMED = {"Regierungskreise", "Insider"}


def path(*names: str) -> Path:
    kinds = {True: SourceKind.UNNAMED, False: SourceKind.UNKNOWN}
    return Path(tuple(Source(name, kinds[name in UNNAMED]) for name in names))


def bounds(*paths: Path) -> tuple[int, int]:
    origins = count(paths)
    return origins.low, origins.high


def test_five_outlets_that_print_one_agency_are_one_origin() -> None:
    origins = count([path(f"Blatt {number}", "dpa") for number in range(5)])
    assert (origins.low, origins.high, origins.bottleneck) == (1, 1, ("dpa",))


def test_two_outlets_with_a_source_each_are_two() -> None:
    assert bounds(path("Bote", "Polizei"), path("Kurier", "Klinik")) == (2, 2)


def test_one_outlet_that_cites_two_sources_is_one() -> None:
    origins = count([path("Bote", "Polizei"), path("Bote", "Klinik")])
    assert (origins.high, origins.bottleneck, origins.named) == (1, ("Bote",), 2)


def test_two_outlets_that_cite_the_same_two_sources_are_two() -> None:
    paths = [path(outlet, source) for outlet in ("Bote", "Kurier") for source in ("Polizei", "Klinik")]
    assert bounds(*paths) == (2, 2)


def test_the_bottleneck_runs_from_the_reader_inwards() -> None:
    origins = count([path("Bote", "Funk Nord", "Landamt", "Dina Odermann"), path("Kurier", "Landamt", "Dina Odermann")])
    assert origins.bottleneck == ("Landamt", "Dina Odermann")


def test_a_way_round_a_relay_takes_it_out_of_the_bottleneck() -> None:
    origins = count([path("Bote", "Funk Nord", "Landamt"), path("Kurier", "Landamt"), path("Bote", "Landamt")])
    assert origins.bottleneck == ("Landamt",)


def test_of_several_cuts_the_one_nearest_the_origins_is_shown() -> None:
    origins = count([path("Bote", "Polizei"), path("Kurier", "Klinik")])
    assert origins.bottleneck == ("Klinik", "Polizei")


def test_unnamed_sources_of_one_description_may_be_one_or_two() -> None:
    origins = count([path("Bote", "Regierungskreise"), path("Kurier", "Regierungskreise")])
    assert (origins.low, origins.high, origins.bottleneck) == (1, 2, ("Regierungskreise",))
    assert origins.undetermined == (("Regierungskreise", "Regierungskreise"),)


def test_an_unnamed_source_that_came_through_one_relay_is_one() -> None:
    assert bounds(path("Bote", "dpa", "Insider"), path("Kurier", "dpa", "Insider")) == (1, 1)


def test_of_two_agencies_in_one_credit_line_either_may_be_the_source() -> None:
    origins = count([path("Bote", "AFP oder dpa"), path("Kurier", "AFP")])
    assert (origins.low, origins.high) == (1, 2)


def test_either_of_two_agencies_is_shown_as_such() -> None:
    assert count([path("Bote", "AFP oder dpa", "Polizei")]).bottleneck == ("Bote", "AFP oder dpa", "Polizei")


def test_a_claim_without_source_is_the_outlets_own() -> None:
    assert bounds(path("Bote"), path("Kurier")) == (2, 2)


def test_a_party_that_stands_twice_in_a_path_is_one() -> None:
    assert count([path("Bote", "dpa", "Bote", "Polizei")]).bottleneck == ("Bote", "dpa", "Polizei")


def test_parties_under_one_control_are_shown_and_not_merged() -> None:
    paths = [
        Path((Source("Bote"), Source("Amt für Ruhe", SourceKind.STATE, "Nordmark"))),
        Path((Source("Kurier"), Source("Funk Nordmark", SourceKind.OUTLET, "Nordmark"))),
    ]
    origins = count(paths)
    assert (origins.low, origins.one_control) == (2, (("Nordmark", "Amt für Ruhe", "Funk Nordmark"),))


@pytest.mark.parametrize("size", [1, 40])
def test_many_paths_with_a_choice_end(size: int) -> None:
    assert count([path(f"Blatt {number}", "AFP oder dpa") for number in range(size)]).low == 1


def test_unnamed_media_may_be_an_outlet_that_reports_the_claim() -> None:
    origins = count([path("Kreisbote"), path("Kurier", "Medienberichte")])
    assert (origins.low, origins.high, origins.bottleneck) == (1, 2, ("Kreisbote",))
    assert origins.undetermined == (("Medienberichte", "Kreisbote"),)


def test_parties_that_have_it_from_one_another_are_shown_as_a_circle() -> None:
    one = path("Küstenblatt", "Hafenbote")
    other = path("Hafenbote", "Küstenblatt")
    apart = path("Strandpost", "Polizei")
    assert count([one, other, apart]).circular == (("Hafenbote", "Küstenblatt"),)
    assert count([apart]).circular == ()


def test_every_way_is_a_step_with_the_words_of_all_statements_that_go_it() -> None:
    parties = (Source("Bote"), Source("Polizei"))
    grounds = [Evidence("r-1", Span(place, place + 5), None, "test") for place in (0, 9)]
    ways = [step for step in count([Path(parties, (one,)) for one in grounds]).why if step.kind is StepKind.PATH]
    assert [(step.parties, step.evidence) for step in ways] == [(("Bote", "Polizei"), tuple(grounds))]


def test_what_may_be_one_party_is_a_step_of_its_own() -> None:
    why = count([path("Bote", "Insider"), path("Kurier", "Insider")]).why
    assert [step.parties for step in why if step.kind is StepKind.UNDETERMINED] == [("Insider",)]


def test_agency_that_a_page_may_have_its_text_from_is_one_party_on_all_its_ways() -> None:
    counted = count([path("Bote", "AFP oder dpa", "Dienst A"), path("Bote", "AFP oder dpa", "Dienst B")])
    assert (counted.low, counted.bottleneck) == (1, ("Bote", "AFP oder dpa"))


WAYS = st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=4, unique=True), min_size=1, max_size=7)


@given(WAYS)
def test_the_count_and_the_cut_nearest_the_origins_are_those_of_networkx(ways) -> None:
    graph = nx.DiGraph()
    for names in ways:
        for name in names:
            graph.add_edge((name, 0), (name, 1), capacity=1)
        for one, other in pairwise(["reader", *names, "origins"]):
            graph.add_edge((one, 1), (other, 0))
    value, (_, beyond) = nx.minimum_cut(graph, ("reader", 1), ("origins", 0))
    origins = count([path(*names) for names in ways])
    assert origins.high == value
    if value > 1:
        names = {name for way in ways for name in way}
        assert set(origins.bottleneck) == {one for one in names if (one, 0) not in beyond and (one, 1) in beyond}
    else:
        assert origins.bottleneck == tuple(name for name in ways[0] if cuts_off(graph, name))


def cuts_off(graph: nx.DiGraph, name: str) -> bool:
    rest = graph.copy()
    rest.remove_nodes_from([(name, 0), (name, 1)])
    ends = ("reader", 1), ("origins", 0)
    return not (all(end in rest for end in ends) and nx.has_path(rest, *ends))


@given(WAYS)
def test_the_circles_are_those_of_networkx(ways) -> None:
    graph = nx.DiGraph(pair for names in ways for pair in pairwise(names))
    circles = sorted(tuple(sorted(one)) for one in nx.strongly_connected_components(graph) if len(one) > 1)
    assert count([path(*names) for names in ways]).circular == tuple(circles)
