"""Full chains: through whom a statement reached the page, beyond what the page's own words about it say."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from laut.comparison.direction import signed
from laut.comparison.linkage import components
from laut.comparison.names import EITHER, same
from laut.comparison.reliance import is_outlet
from laut.comparison.spokespeople import body_behind
from laut.comparison.statements import Said
from laut.languages.de.nouns import office_kind
from laut.model.copies import Copy, Passage
from laut.model.reading import ReadReport
from laut.model.source import Chain, Mention, Source, SourceKind
from laut.model.span import Span, cover
from laut.sources.mentions import parties
from laut.sources.people import People

DEEPEST = 4
MOSTLY = 200


@dataclass(frozen=True, slots=True)
class Ties:
    """What the copies of a pile say about each report.

    Args:
        taken: by report index, the reports it took text from, with the passages in it.
        joint: by report index, the unsigned text it shares with others or who issued that, with the passages in it.
        wired: by report index, agencies that others credit for text that it shares uncredited, with the passages.
        outlets: by report index, its outlet, as the page names it or else a page that has it from there.
    """

    taken: Mapping[int, tuple[tuple[int, tuple[Span, ...]], ...]]
    joint: Mapping[int, tuple[tuple[Source, tuple[Span, ...]], ...]]
    wired: Mapping[int, tuple[tuple[Mention, tuple[Span, ...]], ...]]
    outlets: Mapping[int, Source]


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
    joint: dict[int, tuple[tuple[Source, tuple[Span, ...]], ...]] = {}
    for part in components(tuple(sorted(spans)), unsigned, 1):
        party = _issuer(part, read, spans)
        for one in part:
            joint[one] = ((party, tuple(sorted(spans[one]))),)
    by_report = {one: tuple(others) for one, others in taken.items()}
    agencies_of = {one: tuple(others) for one, others in wired.items()}
    return Ties(by_report, joint, agencies_of, _outlets(read, by_report))


def _outlets(
    read: Sequence[ReadReport], taken: Mapping[int, tuple[tuple[int, tuple[Span, ...]], ...]]
) -> dict[int, Source]:
    """Return the outlets of reports; that of a page without a name is named by who re-publishes it from there."""
    found = {place: one.reading.anatomy.outlet for place, one in enumerate(read)}
    for place in sorted(taken):
        notice = read[place].reading.anatomy.republication
        for other, _ in taken[place]:
            if notice and notice.outlet and found[other] is None:
                found[other] = notice.outlet
    return {place: outlet.source for place, outlet in found.items() if outlet}


def _issuer(part: Sequence[int], read: Sequence[ReadReport], spans: Mapping[int, Sequence[Span]]) -> Source:
    """Return whose text unsigned shared text is: the body that most of it is laid to, else a party of its own.

    A text that several outlets print without credit and that speaks for one body is that body's release.
    """
    laid = [
        (one, said.chain.links[-1].source)
        for one in part
        for said in read[one].reading.attributions
        if said.chain.links and touches(spans[one], said.content)
    ]
    bodies = [source for _, source in laid if _is_body(source)]
    for body in sorted(set(bodies), key=lambda source: (-bodies.count(source), source.name)):
        reports = {one for one, source in laid if source == body}
        if len(reports) > 1 and bodies.count(body) * 2 > len(laid):
            return body
    names = sorted({label(read[one]) for one in part})
    return Source(f"gemeinsamer Text ({', '.join(names)})", SourceKind.DOCUMENT)


def _is_body(source: Source) -> bool:
    """Say whether a party is a body that issues texts, not a person and not a medium."""
    if source.kind is SourceKind.OFFICE:
        return any(office_kind(word) == "collective" for word in source.name.split())
    return source.kind in (SourceKind.STATE, SourceKind.COMPANY, SourceKind.ORGANISATION)


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
    if (stated and _own_words(report, stated[0])) or _own_work(report, said):
        before = [link for link in before if link.source.kind is not SourceKind.AGENCY]
    parallel = said.stated.parallel if len(stated) == len(said.stated.links) else 0
    names = [link.source.name for link in stated]
    kept = [
        link
        for link in before
        if not any(same(part, name) for name in names for part in link.source.name.split(EITHER))
    ]
    behind = body_behind(stated[-1], report) if stated and not parallel else None
    whole = [*kept, *stated]
    if behind is not None and not any(same(link.source.name, behind.source.name) for link in whole):
        whole.append(behind)
    return Chain(tuple(whole), parallel)


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


def completed(chains: Sequence[Chain]) -> list[Chain]:
    """Fill in, within a claim, relays that one report leaves out between an agency and an origin and another names.

    Two reports that have one claim from one agency, and through it from one origin, have it the same way.

    Args:
        chains: the full chains of a claim's statements.

    Example:
        >>> def chain(*names: str) -> Chain:
        ...     kinds = {"dpa": SourceKind.AGENCY}
        ...     sources = (Source(name, kinds.get(name, SourceKind.UNKNOWN)) for name in names)
        ...     return Chain(tuple(Mention(Span(0, 3), source, "r") for source in sources))
        >>> [one.names for one in completed([chain("dpa", "Uhl"), chain("dpa", "Kurier", "Uhl")])]
        [('dpa', 'Kurier', 'Uhl'), ('dpa', 'Kurier', 'Uhl')]
    """
    tails = [chain.links[place:] for chain in chains if (place := _agency(chain)) is not None]
    return [_filled(chain, tails) for chain in chains]


def _agency(chain: Chain) -> int | None:
    """Return the place of the agency nearest the page; None where the chain has none or branches."""
    if chain.parallel:
        return None
    return next((place for place, link in enumerate(chain.links) if link.source.kind is SourceKind.AGENCY), None)


def _filled(chain: Chain, tails: Sequence[tuple[Mention, ...]]) -> Chain:
    place = _agency(chain)
    if place is None:
        return chain
    mine = chain.links[place:]
    fuller = [tail for tail in tails if same(tail[0].source.name, mine[0].source.name) and _within(mine, tail)]
    fullest = max(fuller, key=lambda tail: (len(tail), [link.source.name for link in tail]))
    if len(fullest) == len(mine) or not all(_within(tail, fullest) for tail in fuller):
        return chain
    known = {link.source.name: link for link in mine}
    new = (
        known.get(link.source.name, replace(link, span=mine[0].span, rule="comparison.same_wire")) for link in fullest
    )
    return replace(chain, links=(*chain.links[:place], *new))


def _within(short: Sequence[Mention], long: Sequence[Mention]) -> bool:
    """Say whether the parties of one chain all stand in another, in their order."""
    rest = iter(link.source.name for link in long)
    return all(any(same(link.source.name, name) for name in rest) for link in short)


def _settled(link: Mention, known: Set[str]) -> Mention:
    choice = [name for name in link.source.name.split(EITHER) if name in known]
    if EITHER not in link.source.name or len(choice) != 1:
        return link
    return Mention(link.span, replace(link.source, name=choice[0]), "comparison.same_wire")


def _own_words(report: ReadReport, first: Mention) -> bool:
    """Say whether a signed report that also credits an agency names another medium for this very statement."""
    return signed(report) and first.source.kind in (SourceKind.OUTLET, SourceKind.AGENCY)


def _own_work(report: ReadReport, said: Said) -> bool:
    """Say whether the page's own house heard a statement or found it out ("sagte Weber dieser Zeitung")."""
    if said.attribution is None:
        return False
    one = report.reading.attributions[said.attribution]
    for span in (one.source, one.addressee, *one.relays):
        words = report.report.words(span) if span is not None else ""
        named = parties(words, Span(0, len(words)), People(()))
        if named.own or any(is_outlet(report, mention.source.name) for mention in named.mentions):
            return True
    return False


def _relays(index: int, content: tuple[Span, ...], read: Sequence[ReadReport], known: Ties, deep: int) -> list[Mention]:
    """Return the links between a report's page and its text, from the page inwards."""
    report = read[index]
    notice = report.reading.anatomy.republication
    for other, passages in known.taken.get(index, ()):
        if deep and (touches(passages, content) or (notice and not passages)):
            span = notice.span if notice else _nearest(passages, content)
            outlet = known.outlets.get(other) or Source(label(read[other]), SourceKind.OUTLET)
            link = Mention(span, outlet, "comparison.copied")
            if notice and notice.outlet:
                link = notice.outlet
            deeper = _relays(other, (), read, known, deep - 1)
            return [link, *(Mention(span, one.source, one.rule) for one in deeper)]
    if notice is not None:
        return [_republished(report)]
    if report.reading.anatomy.credits:
        return [_either(report.reading.anatomy.credits)]
    wires = [credit for credit, passages in known.wired.get(index, ()) if touches(passages, content)]
    if wires:
        spans = [span for _, passages in known.wired[index] for span in passages]
        return [Mention(_nearest(spans, content), _either(wires).source, "comparison.wire")]
    for source, passages in known.joint.get(index, ()):
        if touches(passages, content):
            rule = "comparison.joint" if source.kind is SourceKind.DOCUMENT else "comparison.release"
            return [Mention(_nearest(passages, content), source, rule)]
    return []


def touches(passages: Sequence[Span], content: Sequence[Span]) -> bool:
    """Say whether half of a statement stands in shared passages; a statement without words does."""
    return bool(passages) and _inside(passages, content) * 2 >= sum(map(len, content))


def _nearest(passages: Sequence[Span], content: Sequence[Span]) -> Span:
    """Return the passage that holds most of a statement; the first where none holds any."""
    return max(passages, key=lambda passage: (_inside((passage,), content), -passage.start))


def _inside(passages: Sequence[Span], content: Sequence[Span]) -> int:
    return sum(
        min(a.end, b.end) - max(a.start, b.start)
        for b in content
        for a in passages
        if a.start < b.end and b.start < a.end
    )


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
