"""Full chains: through whom a statement reached the page, beyond what the page's own words about it say."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from laut.comparison.direction import is_outlet, signed
from laut.comparison.linkage import components
from laut.comparison.names import EITHER, same
from laut.comparison.statements import Said
from laut.model.copies import Copy, Passage
from laut.model.reading import ReadReport
from laut.model.source import Chain, Mention, Source, SourceKind
from laut.model.span import Span, cover

DEEPEST = 4
MOSTLY = 200


@dataclass(frozen=True, slots=True)
class Ties:
    """What the copies of a pile say about each report.

    Args:
        taken: by report index, the reports it took text from, with the passages in it.
        joint: by report index, the name of the unsigned text it shares with others, with the passages in it.
        wired: by report index, agencies that others credit for text that it shares uncredited, with the passages.
    """

    taken: Mapping[int, tuple[tuple[int, tuple[Span, ...]], ...]]
    joint: Mapping[int, tuple[tuple[str, tuple[Span, ...]], ...]]
    wired: Mapping[int, tuple[tuple[Mention, tuple[Span, ...]], ...]]


def ties(read: Sequence[ReadReport], copies: Sequence[Copy]) -> Ties:
    """Sort the copies of a pile by report.

    Args:
        read: all reports.
        copies: their copies.
    """
    index = {one.report.id: place for place, one in enumerate(read)}
    taken: dict[int, list[tuple[int, tuple[Span, ...]]]] = {}
    wired: dict[int, list[tuple[Mention, tuple[Span, ...]]]] = {}
    unsigned: dict[tuple[int, int], int] = {}
    spans: dict[int, list[Span]] = {}
    for copy in copies:
        first, second = index[copy.first], index[copy.second]
        for me, other, mine in ((first, second, _side(copy, True)), (second, first, _side(copy, False))):
            agencies = read[other].reading.anatomy.credits
            if copy.taken_by == read[me].report.id:
                taken.setdefault(me, []).append((other, _whole(read[me]) if mine and _mostly(copy) else mine))
            elif copy.taken_by is None and mine and not read[me].reading.anatomy.credits:
                if _mostly(copy):
                    mine = _whole(read[me])
                wired.setdefault(me, []).extend((credit, mine) for credit in agencies)
                if not agencies:
                    unsigned[min(me, other), max(me, other)] = 1
                    spans.setdefault(me, []).extend(mine)
    joint: dict[int, tuple[tuple[str, tuple[Span, ...]], ...]] = {}
    for part in components(tuple(sorted(spans)), unsigned, 1):
        names = sorted({label(read[one]) for one in part})
        for one in part:
            joint[one] = ((f"gemeinsamer Text ({', '.join(names)})", tuple(sorted(spans[one]))),)
    return Ties({k: tuple(v) for k, v in taken.items()}, joint, {k: tuple(v) for k, v in wired.items()})


def _whole(read: ReadReport) -> tuple[Span, ...]:
    return (cover(tuple(segment.span for segment in read.reading.anatomy.article())),)


def _mostly(copy: Copy) -> bool:
    """Say whether so much is shared that what else the report says on the matter is likely rewritten from it."""
    return max(copy.first_contained, copy.second_contained) >= MOSTLY


def _side(copy: Copy, first: bool) -> tuple[Span, ...]:
    def side(passage: Passage) -> Span:
        return passage.first if first else passage.second

    return tuple(side(passage) for passage in copy.passages)


def label(read: ReadReport) -> str:
    """Return the name of a report's outlet, or the report's id where the page names none."""
    outlet = read.reading.anatomy.outlet
    return outlet.source.name if outlet else read.report.id


def full(said: Said, read: Sequence[ReadReport], known: Ties) -> Chain:
    """Return the full chain of a statement: re-publication, copied report or wire, then the stated chain.

    Links that no words of the report name stand on the notice, credit or shared passage they are inferred from.

    Args:
        said: the statement.
        read: all reports.
        known: what the copies say about each.
    """
    report = read[said.report]
    stated = [link for link in said.stated.links if not is_outlet(report, link.source.name)]
    before = _relays(said.report, said.content, read, known, DEEPEST)
    if stated and _own_words(report, stated[0]):
        before = [link for link in before if link.source.kind is not SourceKind.AGENCY]
    parallel = said.stated.parallel if len(stated) == len(said.stated.links) else 0
    names = [link.source.name for link in stated]
    kept = [
        link
        for link in before
        if not any(same(part, name) for name in names for part in link.source.name.split(EITHER))
    ]
    return Chain((*kept, *stated), parallel)


def decided(chains: Sequence[Chain]) -> list[Chain]:
    """Settle, within a claim, which of two credited agencies a statement is from.

    Where a credit line names two and another report prints the claim from one of them, it is from that one.

    Args:
        chains: the full chains of a claim's statements.

    Example:
        >>> both, one = (Chain((Mention(Span(0, 3), Source(name), "r"),)) for name in ("AFP oder dpa", "dpa"))
        >>> [chain.names for chain in decided([both, one])]
        [('dpa',), ('dpa',)]
    """
    known = {name for chain in chains for name in chain.names if EITHER not in name}
    return [Chain(tuple(_settled(link, known) for link in chain.links), chain.parallel) for chain in chains]


def _settled(link: Mention, known: Set[str]) -> Mention:
    choice = [name for name in link.source.name.split(EITHER) if name in known]
    if EITHER not in link.source.name or len(choice) != 1:
        return link
    return Mention(link.span, replace(link.source, name=choice[0]), "comparison.same_wire")


def _own_words(report: ReadReport, first: Mention) -> bool:
    """Say whether a signed report that also credits an agency names another medium for this very statement."""
    return signed(report) and first.source.kind in (SourceKind.OUTLET, SourceKind.AGENCY)


def _relays(index: int, content: tuple[Span, ...], read: Sequence[ReadReport], known: Ties, deep: int) -> list[Mention]:
    """Return the links between a report's page and its text, from the page inwards."""
    report = read[index]
    notice = report.reading.anatomy.republication
    for other, passages in known.taken.get(index, ()):
        if deep and (_touch(passages, content) or (notice and not passages)):
            span = notice.span if notice else _nearest(passages, content)
            link = Mention(span, Source(label(read[other]), SourceKind.OUTLET), "comparison.copied")
            if notice and notice.outlet:
                link = notice.outlet
            deeper = _relays(other, (), read, known, deep - 1)
            return [link, *(Mention(span, one.source, one.rule) for one in deeper)]
    if notice is not None:
        return [_republished(report)]
    if report.reading.anatomy.credits:
        return [_either(report.reading.anatomy.credits)]
    wires = [credit for credit, passages in known.wired.get(index, ()) if _touch(passages, content)]
    if wires:
        spans = [span for _, passages in known.wired[index] for span in passages]
        return [Mention(_nearest(spans, content), _either(wires).source, "comparison.wire")]
    for name, passages in known.joint.get(index, ()):
        if _touch(passages, content):
            return [Mention(_nearest(passages, content), Source(name, SourceKind.DOCUMENT), "comparison.joint")]
    return []


def _touch(passages: Sequence[Span], content: Sequence[Span]) -> bool:
    """Say whether half of a statement stands in shared passages; a statement without words does."""
    return bool(passages) and _inside(passages, content) * 2 >= sum(map(len, content))


def _nearest(passages: Sequence[Span], content: Sequence[Span]) -> Span:
    """Return the passage that holds most of a statement; the first where none holds any."""
    return max(passages, key=lambda passage: (_inside((passage,), content), -passage.start))


def _inside(passages: Sequence[Span], content: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in passages for b in content)


def _republished(report: ReadReport) -> Mention:
    notice = report.reading.anatomy.republication
    assert notice is not None
    if notice.outlet:
        return notice.outlet
    host = (notice.url or "unbekannte Quelle").split("://")[-1].split("/")[0].removeprefix("www.")
    return Mention(notice.span, Source(host, SourceKind.OUTLET), notice.rule)


def _either(agencies: Sequence[Mention]) -> Mention:
    """Return one link for one or several credited agencies, of which either may be the source."""
    first = agencies[0]
    names = sorted({credit.source.name for credit in agencies}, key=str.casefold)
    if len(names) == 1:
        return first
    return Mention(first.span, Source(EITHER.join(names), SourceKind.AGENCY), "comparison.either")
