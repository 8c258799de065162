"""Who cites whom in a story, over all its claims: a graph where it can be overlooked, else a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from laut.dossier.drawing.graph import Box, Line, graph
from laut.dossier.drawing.layers import layout
from laut.dossier.drawing.svg import drawing
from laut.dossier.links import Links
from laut.dossier.values import StoryView
from laut.dossier.ways import ways
from laut.dossier.wording import Wording

MOST_PARTIES = 45
"""Parties that a graph shows; of more there is a table."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One party that has claims from another.

    Args:
        who: name of the citing party.
        whom: name of the cited one.
        kind: what sort of party the cited one is.
        claims: how many it has from there.
        inferred: whether no page says so for any of them.
    """

    who: str
    whom: str
    kind: str
    claims: int
    inferred: bool


def citations(story: StoryView) -> tuple[Citation, ...]:
    """Return who cites whom in a story, most claims first."""
    reports = {report.id: report for report in story.reports}
    found: dict[tuple[str, str], tuple[set[str], str, bool]] = {}
    for claim in (claim for question in story.questions for claim in question.claims):
        for way in ways(claim):
            hops = [hop for hop in way.hops if hop.party != reports[way.report].party]
            names = [reports[way.report].party, *(hop.party for hop in hops)]
            for ends, hop in zip(pairwise(names), hops, strict=True):
                claims, kind, inferred = found.get(ends, (set[str](), hop.kind, True))
                found[ends] = claims | {claim.id}, kind, inferred and hop.inferred
    rows = [Citation(who, whom, kind, len(claims), inferred) for (who, whom), (claims, kind, inferred) in found.items()]
    return tuple(sorted(rows, key=lambda row: -row.claims))


def citation_graph(story: StoryView, found: Sequence[Citation], wording: Wording, links: Links) -> str | None:
    """Return the graph of who cites whom; None where it has too many parties, or none.

    Args:
        story: that they are of.
        found: its citations.
        wording: of the labels.
        links: where the boxes lead.
    """
    boxes = _boxes(story, found, wording, links)
    if not found or len(boxes) > MOST_PARTIES:
        return None
    lines = {(row.who, row.whom): Line(inferred=row.inferred) for row in found}
    shown, width, height = graph(boxes, lines, layout([(row.who, row.whom) for row in found]))
    described = [f"{row.who} ← {row.whom} ({wording.claims(row.claims)})" for row in found[:MOST_PARTIES]]
    title = wording.gettext("Who cites whom")
    return drawing(width, height, title, "; ".join(described) + ".", *shown, name=f"citations-{story.id}")


def _boxes(story: StoryView, found: Sequence[Citation], wording: Wording, links: Links) -> Mapping[str, Box]:
    outlets = {report.party for report in story.reports}
    citing = {row.who for row in found}
    kinds = {row.whom: row.kind for row in found}
    boxes = {}
    for name in dict.fromkeys(name for row in found for name in (row.who, row.whom)):
        kind = wording.party("outlet" if name in outlets else kinds[name])
        href = links.source(name) if name in kinds else None
        boxes[name] = Box(name, kind, origin=name not in citing, href=href)
    return boxes
