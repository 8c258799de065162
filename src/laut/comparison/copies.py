"""Copies: which reports took their text from one another or from one wire."""

from collections.abc import Sequence
from itertools import combinations

from laut.comparison.direction import direction, kind, names, shared_wire
from laut.comparison.overlap import Overlap, shared
from laut.comparison.prose import of_report
from laut.comparison.stories import Group
from laut.engine import Engine
from laut.model.copies import Copy, CopyKind
from laut.model.reading import ReadReport


def find(read: Sequence[ReadReport], engine: Engine) -> list[Copy]:
    """Return the reports of a pile that share text beyond quotations.

    Args:
        read: reports in an order that depends on nothing but the reports.
        engine: what joins them.

    Returns:
        In order of the two reports.
    """
    return [_copy(read, overlap) for overlap in shared([of_report(one) for one in read], engine)]


def _copy(read: Sequence[ReadReport], overlap: Overlap) -> Copy:
    one, other = read[overlap.first], read[overlap.second]
    contained = overlap.first_contained, overlap.second_contained
    way = direction(one, other, contained)
    how = kind(one, other, overlap)
    return Copy(one.report.id, other.report.id, *contained, overlap.passages, way.taken_by, how, way.rule)


def declared(read: Sequence[ReadReport], story: Group, known: Sequence[Copy]) -> list[Copy]:
    """Return the copies within a story that the reports themselves declare, where no shared words show them.

    A notice of re-publication, an agency that both credit, another outlet named as the source: rewritten and
    translated reports often share no five words in a row with what they rest on.

    Args:
        read: all reports.
        story: a group of them.
        known: the copies found by their words.
    """
    done = {(copy.first, copy.second) for copy in known}
    found = []
    for event, _ in story.events:
        for first, second in combinations(event, 2):
            one, other = read[first], read[second]
            if (one.report.id, other.report.id) not in done:
                copy = _declared(one, other)
                found += [copy] if copy else []
    return found


def _declared(one: ReadReport, other: ReadReport) -> Copy | None:
    way = direction(one, other, (0, 0))
    both = bool(one.reading.anatomy.credits and other.reading.anatomy.credits)
    if way.rule == "comparison.named":
        taker, source = (one, other) if way.taken_by == one.report.id else (other, one)
        wired = taker.reading.anatomy.credits and not taker.reading.anatomy.bylines
        if wired or taker.reading.anatomy.republication or not names(taker, source):
            return None
    elif way.rule == "comparison.republication":
        taker, source = (one, other) if way.taken_by == one.report.id else (other, one)
        notice, outlet = taker.reading.anatomy.republication, source.reading.anatomy.outlet
        if notice is None or notice.outlet is None or outlet is None:
            return None
    elif not (both and shared_wire(one, other)):
        return None
    differ = one.reading.anatomy.language != other.reading.anatomy.language
    how = CopyKind.TRANSLATION if differ else CopyKind.REWRITE
    return Copy(one.report.id, other.report.id, 0, 0, (), way.taken_by, how, way.rule)
