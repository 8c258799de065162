"""Citations: what a cited report of the pile itself says about where it has a claim from."""

from collections.abc import Sequence
from dataclasses import replace

from laut.comparison.chains import DEEPEST, Ties
from laut.comparison.names import same
from laut.comparison.statements import Said
from laut.model.source import Chain, Mention, Source, SourceKind


def followed(claim: Sequence[Said], chains: Sequence[Chain], known: Ties) -> list[Chain]:
    """Lengthen the chains of a claim by those of the reports that its reports rest on.

    Where a report took from another that makes the same claim, its statement came through that outlet, and through
    whomever that outlet had it from; unless it is laid to another party.

    Args:
        claim: the statements of a claim.
        chains: the full chain of each.
        known: what the copies say about each report.

    Returns:
        The chain of each statement, lengthened or as it was.
    """
    chains = [_wired(number, claim, chains, known) for number in range(len(claim))]
    taken = [{other for other, _ in known.taken.get(said.report, ())} for said in claim]
    for _ in range(DEEPEST):
        chains = [_followed(number, claim, chains, known, taken[number]) for number in range(len(claim))]
    return list(chains)


def _wired(number: int, claim: Sequence[Said], chains: Sequence[Chain], known: Ties) -> Chain:
    """Return the chain of a wire's statement for one that a report which shares the wire's text makes in other words.

    It has the statement from the wire where it lays it to nobody, or to whom the wire lays it.
    """
    mine, said = chains[number], claim[number]
    agencies = {credit.source.name for credit, _ in known.wired.get(said.report, ())}
    if not agencies or (mine.links and mine.links[0].source.kind is SourceKind.AGENCY):
        return mine
    at = mine.links[0].span if mine.links else said.content[0]
    for other, theirs in zip(claim, chains, strict=True):
        if other.report == said.report or not theirs.links or theirs.names[0] not in agencies:
            continue
        if not mine.links or same(mine.names[-1], theirs.names[-1]):
            own = {link.source.name: link for link in mine.links}
            links = (own.get(link.source.name, Mention(at, link.source, "comparison.wire")) for link in theirs.links)
            return Chain(tuple(links), theirs.parallel)
    return mine


def _followed(number: int, claim: Sequence[Said], chains: Sequence[Chain], known: Ties, taken: set[int]) -> Chain:
    mine = chains[number]
    for other, said in enumerate(claim):
        cited = known.outlets.get(said.report)
        if cited is None or said.report not in taken:
            continue
        outlet, theirs = cited.name, chains[other]
        place = next((place for place, name in enumerate(mine.names) if same(name, outlet)), None)
        if place is not None:
            return _spliced(mine, place, theirs)
        if not mine.links or (theirs.links and same(mine.names[-1], theirs.names[-1])):
            at = mine.links[0].span if mine.links else claim[number].content[0]
            link = Mention(at, cited, "comparison.cited")
            return _spliced(replace(mine, links=(link, *mine.links)), 0, theirs)
    return mine


def _spliced(mine: Chain, place: int, theirs: Chain) -> Chain:
    """Put the chain of a cited report behind the link that cites it; parties that stand in both stand once."""
    rest = mine.links[place + 1 :]
    if len(rest) == 1 and theirs.links and _is_described(rest[0].source, theirs.links[-1].source):
        rest = ()  # "eine frühere Mitarbeiterin" is whom the cited report names
    if rest and theirs.links and not same(rest[-1].source.name, theirs.names[-1]):
        return mine
    own = [link for link in rest if any(same(link.source.name, name) for name in theirs.names)]
    at = mine.links[place].span
    behind = [
        next(
            (link for link in own if same(link.source.name, party.source.name)),
            Mention(at, party.source, "comparison.cited"),
        )
        for party in theirs.links
        if not any(same(party.source.name, name) for name in mine.names[: place + 1])
    ]
    return Chain((*mine.links[: place + 1], *behind), theirs.parallel) if theirs.links else mine


def _is_described(party: Source, named: Source) -> bool:
    """Whether a party that is only described may be the one that the cited report names for the same claim."""
    return party.kind is SourceKind.UNNAMED and named.kind is not SourceKind.UNNAMED
