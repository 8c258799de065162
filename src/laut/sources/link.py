"""The stated chain of every attribution: what the page's own words say about the way a statement came."""

from collections.abc import Sequence
from dataclasses import replace

from laut.attribution.parties import is_medium
from laut.model.anatomy import Anatomy
from laut.model.attribution import Attribution
from laut.model.report import Report
from laut.model.source import Chain, Mention, SourceKind
from laut.model.span import Span
from laut.registry import find
from laut.sources.mentions import Named, parties
from laut.sources.people import People, people_of

_MEDIA = (SourceKind.AGENCY, SourceKind.OUTLET)


def link(
    reports: Sequence[Report], anatomies: Sequence[Anatomy], attributions: Sequence[tuple[Attribution, ...]]
) -> list[tuple[Attribution, ...]]:
    """Add the stated chain to every attribution of a batch of reports.

    Args:
        reports: the reports.
        anatomies: of each report.
        attributions: of each report, in the order of their place.

    Returns:
        The same attributions with their chains; links point into `report.read.text`.
    """
    return [
        _link_report(report.read.text, anatomy, found)
        for report, anatomy, found in zip(reports, anatomies, attributions, strict=True)
    ]


def _link_report(text: str, anatomy: Anatomy, attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    if not attributions:
        return ()
    people = people_of(text)
    own = anatomy.outlet.source.name if anatomy.outlet is not None else None
    chains: list[Chain] = []
    antecedent = Chain()
    for attribution in attributions:
        carried = (
            chains[attribution.carries]
            if attribution.carries is not None and attribution.carries < len(chains)
            else None
        )
        chain = _chain(text, attribution, people, own, carried, antecedent)
        chains.append(chain)
        if chain.links:
            antecedent = chain
    return tuple(replace(attribution, chain=chain) for attribution, chain in zip(attributions, chains, strict=True))


def _chain(
    text: str, attribution: Attribution, people: People, own: str | None, carried: Chain | None, antecedent: Chain
) -> Chain:
    relays: list[Mention] = []
    for span in attribution.relays:
        named = parties(text, span, people)
        relays.extend(named.mentions or (antecedent.links[-1:] if named.back else ()))
    relays.extend(_addressed_medium(text, attribution, people))
    origin, parallel = _origin(text, attribution, people, carried, antecedent)
    if carried is not None and attribution.source is not None:
        relays = [*_relays_of(carried, origin), *relays]
    links = _without_repeats([*relays, *origin], own)
    return Chain(links, parallel if parallel <= len(links) else 0)


def _origin(
    text: str, attribution: Attribution, people: People, carried: Chain | None, antecedent: Chain
) -> tuple[tuple[Mention, ...], int]:
    """Return the parties from the source inwards, and how many of the last stand side by side."""
    if attribution.source is None:
        found = carried if carried is not None else Chain()
        return found.links, found.parallel
    named = parties(text, attribution.source, people)
    links, parallel = _resolved(named, attribution.source, antecedent)
    if attribution.behind is not None:
        behind = parties(text, attribution.behind, people)
        further, parallel = _resolved(behind, attribution.behind, antecedent)
        links = (*links, *further)
    return links, parallel


def _resolved(named: Named, span: Span, antecedent: Chain) -> tuple[tuple[Mention, ...], int]:
    """Let a phrase that only refers back mean the party named before."""
    if named.mentions and not (named.back and _means_antecedent(named, antecedent)):
        return named.mentions, named.parallel
    if not named.back or not antecedent.links:
        return named.mentions, named.parallel
    if antecedent.parallel:
        return antecedent.links[-antecedent.parallel :], antecedent.parallel
    last = antecedent.links[-1]
    return (Mention(span, last.source, "sources.back"),), 0


def _means_antecedent(named: Named, antecedent: Chain) -> bool:
    """Whether a definite description without a name ("der Minister") means the person named before."""
    if not antecedent.links or len(named.mentions) != 1 or antecedent.parallel:
        return False
    return (
        named.mentions[0].rule == "sources.description"
        and antecedent.links[-1].source.kind is SourceKind.PERSON
        and named.mentions[0].source.kind is SourceKind.OFFICE
        and _is_person_noun(named.mentions[0].source.name)
    )


_PERSON_ENDINGS = (
    "er",
    "erin",
    "in",
    "ent",
    "ist",
    "haber",
    "mann",
    "frau",
    "chef",
    "ige",
    "igen",
    "ant",
    "at",
    "or",
    "ler",
)


def _is_person_noun(name: str) -> bool:
    head = next((word for word in name.split() if word[:1].isupper()), name)
    return head.lower().endswith(_PERSON_ENDINGS)


def _addressed_medium(text: str, attribution: Attribution, people: People) -> tuple[Mention, ...]:
    """Return the medium that a statement was made to: it is the relay ("sagte X der Zeitung Y")."""
    if attribution.addressee is None:
        return ()
    words = attribution.addressee.of(text)
    named = parties(text, attribution.addressee, people)
    if named.own or not named.mentions:
        return ()
    mention = named.mentions[0]
    if mention.source.kind in _MEDIA or any(is_medium(word) for word in words.split()) or find(words, certain=True):
        return (mention,)
    return ()


def _relays_of(carried: Chain, origin: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return what of a carried chain stands before a new origin: all of it, but for the party that the origin replaces."""
    if not carried.links or (origin and carried.links[-1].source.name == origin[0].source.name):
        return carried.links[:-1]
    if carried.parallel or len(carried.links) > 1:
        return carried.links[: len(carried.links) - max(1, carried.parallel)]
    return carried.links


def _without_repeats(links: Sequence[Mention], own: str | None) -> tuple[Mention, ...]:
    """Drop a party that already stands before in the chain, and the page's own outlet."""
    kept: dict[str, Mention] = {}
    for mention in links:
        if mention.source.name != own and mention.source.name not in kept:
            kept[mention.source.name] = mention
    return tuple(kept.values())
