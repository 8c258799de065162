"""The chains of a claim as a drawing: outlets on the left, origins on the right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from laut.dossier.drawing.graph import Box, Line, graph
from laut.dossier.drawing.layers import layout
from laut.dossier.drawing.svg import drawing
from laut.dossier.links import Links
from laut.dossier.report_values import ReportView
from laut.dossier.values import ClaimView, Hop, StatementView, StoryView
from laut.dossier.ways import ways
from laut.dossier.wording import Wording

MOST_OUTLETS = 5
"""Outlets with the same way that have boxes of their own; more of them share one."""

Reports = Mapping[str, ReportView]
Ends = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Route:
    """The way that one outlet, or several, have a claim.

    Args:
        key: of the box the way begins at.
        outlets: names of the outlets.
        statement: of the first of them.
        hops: of that statement's way, without the outlet itself.
    """

    key: str
    outlets: tuple[str, ...]
    statement: StatementView
    hops: tuple[Hop, ...]

    @property
    def parties(self) -> tuple[str, ...]:
        """Keys of the boxes it leads through."""
        return (self.key, *(hop.party for hop in self.hops))


def chain(claim: ClaimView, story: StoryView, wording: Wording, links: Links) -> str:
    """Return the drawing of a claim's chains.

    Args:
        claim: of the story.
        story: whose reports make it.
        wording: of the labels.
        links: where boxes lead.
    """
    reports = {report.id: report for report in story.reports}
    found = routes(claim, reports)
    necks = claim.origins.bottleneck if claim.origins.high == 1 else ()
    boxes = {key: replace(box, neck=key in necks) for key, box in _boxes(found, wording, links).items()}
    lines = _marked(_lines(found), claim, reports, found, wording)
    shown, width, height = graph(boxes, lines, layout([route.parties for route in found]))
    title = wording.gettext("From the page to the origin")
    return drawing(width, height, title, wording.chains(claim, reports), *shown, name=f"chain-{claim.id}")


def routes(claim: ClaimView, reports: Reports) -> list[Route]:
    """Return the ways of a claim, outlets with the same way together where there are many."""
    single: dict[tuple[str, ...], Route] = {}
    for way in ways(claim):
        party = reports[way.report].party
        hops = tuple(hop for hop in way.hops if hop.party != party)
        route = Route(party, (party,), way.statement, hops)
        single.setdefault(route.parties, route)
    relays = {hop.party for route in single.values() for hop in route.hops}
    alike: dict[tuple[str, ...], list[Route]] = {}
    for route in single.values():
        alike.setdefault(route.parties if route.key in relays else route.parties[1:], []).append(route)
    found: list[Route] = []
    for group in alike.values():
        if len(group) > MOST_OUTLETS:
            outlets = tuple(route.outlets[0] for route in group)
            group = [replace(group[0], key=f"\0{len(found)}", outlets=outlets)]
        found += group
    return found


def _boxes(found: Sequence[Route], wording: Wording, links: Links) -> dict[str, Box]:
    boxes: dict[str, Box] = {}
    for route in found:
        name, about = route.outlets[0], wording.party("outlet")
        if len(route.outlets) > 1:
            name, about = wording.outlets(len(route.outlets)), ", ".join(route.outlets)
        href = links.report(route.statement.report, route.statement.words[0])
        boxes[route.key] = Box(name, about, href=href)
    for route in found:
        for hop in route.hops:
            boxes.setdefault(hop.party, Box(hop.party, wording.party(hop.kind), href=links.source(hop.name)))
    for end in dict.fromkeys(route.parties[-1] for route in found):
        about = f"{wording.gettext('origin')} · {boxes[end].about}"
        boxes[end] = replace(boxes[end], origin=True, about=about)
    return boxes


def _lines(found: Sequence[Route]) -> dict[Ends, Line]:
    lines: dict[Ends, Line] = {}
    for route in found:
        for ends, hop in zip(pairwise(route.parties), route.hops, strict=True):
            known = lines.get(ends, Line(inferred=True))
            lines[ends] = Line(inferred=known.inferred and hop.inferred)
    return lines


def _marked(
    lines: Mapping[Ends, Line], claim: ClaimView, reports: Reports, found: Sequence[Route], wording: Wording
) -> dict[Ends, Line]:
    """Mark on the lines what was altered there: between the two reports, or on the first line of the altering one."""
    marked = dict(lines)
    keys = {outlet: route.key for route in found for outlet in route.outlets}
    for number, item in enumerate(claim.alterations, start=1):
        taker = keys.get(reports[item.report].party)
        giver = reports[item.origin].party if item.origin in reports else item.origin.removeprefix("wire:")
        out = [ends for ends in lines if ends[0] == taker]
        for ends in [ends for ends in out if ends[1] == keys.get(giver, giver)] or out[:1]:
            said = wording.alteration(item, reports)
            remark = f"{marked[ends].remark}; {said}" if marked[ends].remark else said
            mark = f"{number}" if not marked[ends].remark else "+"
            marked[ends] = replace(marked[ends], remark=remark, mark=mark)
    return marked
