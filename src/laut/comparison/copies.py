"""Copies: which reports took their text from one another or from one wire."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from types import MappingProxyType

from laut.comparison.direction import Direction, direction, kind, signed
from laut.comparison.outline import Outline
from laut.comparison.overlap import Overlap, overlaps
from laut.comparison.prose import Prose
from laut.comparison.reliance import Reliance
from laut.comparison.retelling import Retelling, is_unaccounted
from laut.comparison.stories import Group
from laut.comparison.translations import translations
from laut.comparison.vectors import encoder
from laut.model.copies import Copy, CopyKind, Passage
from laut.model.reading import ReadReport

Known = Mapping[tuple[int, int], tuple[Passage, ...]]
"""Passages by the indices of two texts, the smaller first."""
NOTHING: Known = MappingProxyType({})


def shared_text(outlines: Sequence[Outline], prose: Sequence[Prose], known: Known = NOTHING) -> list[Overlap]:
    """Return the reports of a pile that share text, or only a quotation.

    Args:
        outlines: of the reports, in an order that depends on nothing but the reports.
        prose: their own texts without what their outlets repeat.
        known: passages that were found before between two of these very texts.

    Returns:
        In order of the two reports.
    """
    order = sorted(range(len(outlines)), key=lambda one: (*_place(outlines[one]), one))
    place = {one: number for number, one in enumerate(order)}
    done = {(min(place[one], place[other]), max(place[one], place[other])) for one, other in known}
    turned = (
        _turned(overlap, order) for overlap in overlaps([prose[one] for one in order], quotations=True, known=done)
    )
    found = (replace(one, passages=known.get((one.first, one.second), one.passages)) for one in turned)
    return sorted(found, key=lambda overlap: (overlap.first, overlap.second))


def copied(
    read: Sequence[ReadReport], prose: Sequence[Prose], found: Sequence[Overlap], reliance: Reliance
) -> list[Copy]:
    """Return the copies, and the quotations, that shared text of reports amounts to.

    Args:
        read: the reports.
        prose: their own texts, as they were compared.
        found: what these share.
        reliance: what is known of whom each of the reports names.

    Returns:
        In order of the two reports.
    """
    copies = [_copy(read, prose, overlap, reliance) for overlap in found]
    return sorted(copies, key=lambda copy: (copy.first, copy.second))


def translated(
    read: Sequence[ReadReport],
    prose: Sequence[Prose],
    stories: Sequence[Group],
    known: Sequence[Copy],
    reliance: Reliance,
) -> list[Copy]:
    """Return the copies that are translations, beyond known ones; none where the encoder isn't installed.

    Args:
        read: the reports.
        prose: their own texts.
        stories: groups of them.
        known: the copies found by their words.
        reliance: what is known of whom each of the reports names.
    """
    model = encoder()
    if model is None:
        return []
    place = {one.report.id: number for number, one in enumerate(read)}
    done = frozenset((place[copy.first], place[copy.second]) for copy in known)
    return copied(read, prose, translations(prose, stories, done, model), reliance)


def _place(one: Outline) -> tuple[bool, str]:
    """Return what sorts a report before those that may have taken its text.

    Of very many reports with one text all are compared with the first few only: these must be the ones it may be from.
    """
    return one.republished, one.when.latest.isoformat() if one.when.latest else "later"


def _turned(overlap: Overlap, order: Sequence[int]) -> Overlap:
    """Return an overlap between reports as they are numbered before they were put in another order."""
    first, second = order[overlap.first], order[overlap.second]
    if first < second:
        return replace(overlap, first=first, second=second)
    swapped = sorted((Passage(one.second, one.first) for one in overlap.passages), key=lambda one: one.first)
    shares = overlap.second_contained, overlap.first_contained
    return Overlap(second, first, *shares, tuple(swapped), overlap.quoted)


def with_quotations(copies: Sequence[Copy], found: Sequence[Copy]) -> list[Copy]:
    """Return copies together with the quotations that other pairs of reports share.

    Args:
        copies: the copies of a pile, declared ones too.
        found: all that share text.
    """
    done = {(copy.first, copy.second) for copy in copies}
    quotations = (one for one in found if one.kind is CopyKind.QUOTATION and (one.first, one.second) not in done)
    return sorted([*copies, *quotations], key=lambda copy: (copy.first, copy.second))


def _copy(read: Sequence[ReadReport], prose: Sequence[Prose], overlap: Overlap, reliance: Reliance) -> Copy:
    one, other = read[overlap.first], read[overlap.second]
    contained = overlap.first_contained, overlap.second_contained
    passages = tuple(
        Passage(
            one.report.read.map.to_received(prose[overlap.first].in_read(passage.first)),
            other.report.read.map.to_received(prose[overlap.second].in_read(passage.second)),
        )
        for passage in overlap.passages
    )
    if overlap.quoted:
        ids = one.report.id, other.report.id
        return Copy(*ids, *contained, passages, None, CopyKind.QUOTATION, "comparison.quotation")
    way = direction(one, other, contained, reliance)
    how = kind(one, other, contained, passages)
    return Copy(one.report.id, other.report.id, *contained, passages, way.taken_by, how, way.rule)


def declared(
    read: Sequence[ReadReport], stories: Sequence[Group], known: Sequence[Copy], reliance: Reliance
) -> list[Copy]:
    """Return the copies within stories that the reports themselves declare, where no shared words show them.

    A notice of re-publication, an agency that both credit, another outlet named as the source: rewritten and
    translated reports often share no five words in a row with what they rest on. Who declares nothing, but tells
    nearly nothing that the other doesn't, rests on it as well; so does who names no author, and tells what the other
    tells in the same order.

    Args:
        read: all reports.
        stories: groups of them.
        known: the copies found by their words.
        reliance: what is known of whom each of the reports names.
    """
    by_pair = {(copy.first, copy.second): copy for copy in known}
    done = frozenset(by_pair)
    for story in stories:
        for event, _ in story.events:
            reports = [read[one] for one in event]
            by_pair |= {(copy.first, copy.second): copy for copy in _retold(reports, by_pair, reliance)}
            wires = _wires(reports, by_pair, reliance)
            relied = {one.report.id: reliance.sources(one, reports) for one in reports}
            for one, other in combinations(reports, 2):
                pair = one.report.id, other.report.id
                if pair not in by_pair:
                    way = direction(one, other, (0, 0), reliance)
                    copy = _declared(way, (one, other), reports, wires, relied)
                    by_pair |= {pair: copy} if copy else {}
    return [copy for pair, copy in by_pair.items() if pair not in done]


Wires = dict[str, frozenset[str]]


def _wires(
    reports: Sequence[ReadReport], by_pair: Mapping[tuple[str, str], Copy], reliance: Reliance
) -> dict[str, frozenset[str]]:
    """Return the agencies that each report of an event credits, by its id.

    Of one that credits nobody: those whose text it cites, and those credited where its own words stand too.
    """
    wires = {one.report.id: frozenset(credit.source.name for credit in one.reading.anatomy.credits) for one in reports}
    printed: dict[str, list[ReadReport]] = {}
    for one in reports:
        for name in sorted(wires[one.report.id]) if _prints(one) else ():
            printed.setdefault(name, []).append(one)
    shared: dict[str, set[str]] = {}
    for first, second in combinations(wires, 2):
        copy = by_pair.get((first, second)) or by_pair.get((second, first))
        if copy and copy.taken_by is None:
            shared.setdefault(first, set()).update(wires[second])
            shared.setdefault(second, set()).update(wires[first])
    found = {}
    for one in reports:
        name = one.report.id
        cited = (
            agency for agency, texts in printed.items() if any(reliance.cites(one, agency, text) for text in texts)
        )
        found[name] = wires[name] or frozenset((*shared.get(name, ()), *cited))
    return found


def _declared(
    way: Direction,
    pair: tuple[ReadReport, ReadReport],
    reports: Sequence[ReadReport],
    wires: Wires,
    relied: Mapping[str, set[str]],
) -> Copy | None:
    one, other = pair
    taker, source = (one, other) if way.taken_by == one.report.id else (other, one)
    shared_wire = wires[one.report.id] & wires[other.report.id]
    if way.rule == "comparison.republication":
        notice, outlet = taker.reading.anatomy.republication, source.reading.anatomy.outlet
        if notice is None or notice.outlet is None or outlet is None:
            return None
    elif way.rule == "comparison.named" and _relies(taker, source, reports, wires, relied):
        pass
    elif shared_wire:
        way = Direction(None, min(shared_wire), "comparison.wire")
    else:
        return None
    differ = one.reading.anatomy.language != other.reading.anatomy.language
    how = CopyKind.TRANSLATION if differ else CopyKind.REWRITE
    return Copy(one.report.id, other.report.id, 0, 0, (), way.taken_by, how, way.rule)


def _retold(
    reports: Sequence[ReadReport], by_pair: Mapping[tuple[str, str], Copy], reliance: Reliance
) -> Iterator[Copy]:
    """Yield the copies where a report of an event tells after another, in its own words.

    That both tell in one order counts where nothing else shows who one of them has its text from.
    """
    retelling = Retelling()
    shown = {name for pair in by_pair for name in pair}
    open_ones = {one.report.id for one in reports if one.report.id not in shown and is_unaccounted(one)}
    for one, other in combinations(reports, 2):
        pair = one.report.id, other.report.id
        ordered = not open_ones.isdisjoint(pair)
        if pair in by_pair or one.reading.anatomy.language != other.reading.anatomy.language:
            continue
        if retelling.is_between(one, other, ordered):
            way = direction(one, other, (0, 0), reliance)
            if way.rule in ("comparison.republication", "comparison.undirected"):
                way = Direction(None, None, "comparison.retold")
            yield Copy(*pair, 0, 0, (), way.taken_by, CopyKind.REWRITE, way.rule)


def _relies(
    taker: ReadReport, source: ReadReport, reports: Sequence[ReadReport], wires: Wires, relied: Mapping[str, set[str]]
) -> bool:
    """Say whether a report has something from one whose outlet it names; not if it has the name from a wire, too."""
    if taker.reading.anatomy.republication or source.report.id not in relied[taker.report.id]:
        return False
    wire = wires[taker.report.id]
    return not any(
        wire & wires[third.report.id]
        and source.report.id in relied[third.report.id]
        and _prints(third) >= _prints(taker)
        for third in reports
        if third is not taker and third is not source
    )


def _prints(read: ReadReport) -> bool:
    """Say whether a report prints an agency's text as it is: nobody signs it."""
    return bool(read.reading.anatomy.credits) and not signed(read)


def siblings(known: Sequence[Copy], event: Mapping[str, tuple[int, int]]) -> list[Copy]:
    """Return the pairs of reports on one event that both took from a third, beyond those known to be copies.

    Args:
        known: the copies of a pile.
        event: number of story and event, by id of the report.
    """
    done = {(copy.first, copy.second) for copy in known}
    takers: dict[str, dict[str, CopyKind]] = {}
    for copy in known:
        if copy.taken_by:
            source = copy.second if copy.taken_by == copy.first else copy.first
            takers.setdefault(source, {})[copy.taken_by] = copy.kind
    found = []
    for source in sorted(takers):
        for first, second in combinations(sorted(takers[source]), 2):
            if (first, second) not in done and event[first] == event[second]:
                done.add((first, second))
                how = max(takers[source][first], takers[source][second])
                found.append(Copy(first, second, 0, 0, (), None, how, "comparison.siblings"))
    return found
