"""Direction: which of two reports with shared text took it from the other, and how much of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from laut.comparison.names import same
from laut.comparison.reliance import Reliance
from laut.model.anatomy import BylineKind, SegmentKind
from laut.model.copies import CopyKind, Passage
from laut.model.reading import ReadReport

WHOLE = 800
FULLER = 200
SNIPPET = 60
CLOCK = re.compile(r"(?<![\d.:])([01]?\d|2[0-3]):([0-5]\d)(?!\d)|(?<![\d.])([01]?\d|2[0-3])\.([0-5]\d)(?= Uhr)")


@dataclass(frozen=True, slots=True)
class Direction:
    """Who took the text over.

    Args:
        taken_by: id of the report that took it; None where that is unknown or both took it from a third.
        wire: the agency both took it from, as credited by either; None where that isn't the case.
        rule: what it rests on.
    """

    taken_by: str | None
    wire: str | None
    rule: str


def direction(one: ReadReport, other: ReadReport, contained: tuple[int, int], reliance: Reliance) -> Direction:
    """Return which of two reports with shared text took it from the other.

    Signs in order: a notice of re-publication, the other named as source, an agency credited, the earlier date or time
    of day, the fuller text.

    Args:
        one: the first report.
        other: the second report.
        contained: share of the first in the second and of the second in the first, in thousandths.
        reliance: which of the two names the other.
    """
    signs = (
        ("comparison.republication", _republishes(one, other), _republishes(other, one)),
        ("comparison.named", reliance.names(one, other), reliance.names(other, one)),
        ("comparison.exclusive", exclusive(other), exclusive(one)),
    )
    for rule, first, second in signs:
        if first != second:
            return Direction(one.report.id if first else other.report.id, None, rule)
    wire = shared_wire(one, other)
    if wire:
        return Direction(None, wire, "comparison.wire")
    if _before(one, other):
        return Direction(other.report.id, None, "comparison.earlier")
    if _before(other, one):
        return Direction(one.report.id, None, "comparison.earlier")
    if contained[0] - contained[1] >= FULLER and contained[0] >= WHOLE:
        return Direction(one.report.id, None, "comparison.fuller")
    if contained[1] - contained[0] >= FULLER and contained[1] >= WHOLE:
        return Direction(other.report.id, None, "comparison.fuller")
    return Direction(None, None, "comparison.undirected")


def _before(one: ReadReport, other: ReadReport) -> bool:
    """Say whether one was surely published before the other: on an earlier day, or at an earlier time of that day."""
    first, second = one.reading.dating.interval, other.reading.dating.interval
    if first.latest is None or second.earliest is None or first.latest != second.earliest:
        return first.latest is not None and second.earliest is not None and first.latest < second.earliest
    ours, theirs = _clock(one), _clock(other)
    known = first.earliest == first.latest and second.earliest == second.latest
    return known and bool(ours and theirs) and max(ours) < min(theirs)


def _clock(read: ReadReport) -> list[tuple[int, int]]:
    """Return the times of day that the page says it was published at, hours and minutes."""
    stamps = (one.span for one in read.reading.anatomy.segments if one.kind is SegmentKind.TIMESTAMP)
    found = (match.groups() for span in stamps for match in CLOCK.finditer(read.report.words(span)))
    return [(int(hour or hours), int(minute or minutes)) for hour, minute, hours, minutes in found]


def _republishes(one: ReadReport, other: ReadReport) -> bool:
    """Say whether one carries a notice that it was first published by the other's outlet, or by one unknown here."""
    notice, outlet = one.reading.anatomy.republication, other.reading.anatomy.outlet
    if notice is None or other.reading.anatomy.republication is not None:
        return False
    return notice.outlet is None or outlet is None or same(notice.outlet.source.name, outlet.source.name)


def exclusive(one: ReadReport) -> bool:
    """Say whether a report lays something to its own outlet ("nach Informationen dieser Zeitung")."""
    outlet = one.reading.anatomy.outlet
    return outlet is not None and any(
        (said.chain.names and same(said.chain.names[0], outlet.source.name))
        or (not said.chain.names and said.source and same(one.report.words(said.source), outlet.source.name))
        for said in one.reading.attributions
    )


def signed(read: ReadReport) -> bool:
    """Say whether a person signs a report."""
    return any(byline.kind is BylineKind.PERSON for byline in read.reading.anatomy.bylines)


def shared_wire(one: ReadReport, other: ReadReport) -> str | None:
    """Return the agency that both credit, or that one credits where the other credits nobody."""
    first = [credit.source.name for credit in one.reading.anatomy.credits]
    second = [credit.source.name for credit in other.reading.anatomy.credits]
    if first and second:
        return next((name for name in first for also in second if same(name, also)), None)
    return " oder ".join(first or second) or None


def kind(one: ReadReport, other: ReadReport, contained: tuple[int, int], passages: Sequence[Passage]) -> CopyKind:
    """Return how much was taken over, by containment both ways and by how long the shared passages are."""
    if one.reading.anatomy.language != other.reading.anatomy.language:
        return CopyKind.TRANSLATION
    low, high = sorted(contained)
    if low >= WHOLE:
        return CopyKind.VERBATIM
    if high >= WHOLE:
        return CopyKind.CUT
    lengths = [len(passage.first) for passage in passages]
    return CopyKind.REWRITE if sum(lengths) < SNIPPET * len(lengths) else CopyKind.MIXED
