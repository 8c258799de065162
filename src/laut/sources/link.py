"""The stated chain of every attribution: what the page's own words say about the way a statement came."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from laut.languages.de.nouns import is_medium
from laut.linguistics.tokens import Token, tokenize_lines
from laut.model.anatomy import ARTICLE_KINDS, Anatomy, SegmentKind
from laut.model.attribution import Attribution, AttributionKind
from laut.model.report import Report
from laut.model.source import Chain, Mention, Source
from laut.registry import find
from laut.sources.bodies import bodies_of
from laut.sources.later import name_quoted, name_reports
from laut.sources.mentions import parties
from laut.sources.people import people_of
from laut.sources.references import MEDIA, Context, meant

_TOLD = ARTICLE_KINDS | {SegmentKind.KICKER, SegmentKind.CAPTION}
"""Kinds of segment in which somebody may be named who is told of further on."""
_FREE = (AttributionKind.FREE_INDIRECT, AttributionKind.INDIRECT_FREE_INDIRECT)


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
    tokens = _article_tokens(text, anatomy)
    own = anatomy.outlet.source.name if anatomy.outlet is not None else None
    context = Context(people_of(tokens), bodies_of(tokens), own)
    chains: list[Chain] = []
    for attribution in attributions:
        earlier = attribution.carries
        carried = chains[earlier] if earlier is not None and earlier < len(chains) else None
        if carried is not None and earlier is not None and attribution.source == attributions[earlier].source:
            attribution = replace(attribution, source=None)  # the chain goes on as it was
        chain = _chain(text, attribution, context, carried)
        chains.append(chain)
        context.note(text, chain)
    chains = name_reports(chains)
    said = list(attributions)
    for number, later in name_quoted(text, attributions, chains).items():
        said[number] = replace(said[number], source=attributions[later].source, carries=None)
        chains[number] = chains[later]
    return tuple(replace(attribution, chain=chain) for attribution, chain in zip(said, chains, strict=True))


def _article_tokens(text: str, anatomy: Anatomy) -> list[Token]:
    """Return the tokens of the report's own text: who only signs, owns or advertises on the page says nothing in it."""
    foreign = [segment.span for segment in anatomy.segments if segment.kind not in _TOLD]
    starts = [span.start for span in foreign]

    def is_foreign(token: Token) -> bool:
        place = bisect_right(starts, token.start) - 1
        return place >= 0 and token.start < foreign[place].end

    return [token for token in tokenize_lines(text) if token.text == "\n" or not is_foreign(token)]


def _chain(text: str, attribution: Attribution, context: Context, carried: Chain | None) -> Chain:
    relays: list[Mention] = []
    for span in attribution.relays:
        relays.extend(meant(text, span, context)[0])
    relays.extend(_addressed_medium(text, attribution, context))
    origin, parallel = _origin(text, attribution, context, carried)
    if carried is not None and attribution.source is not None:
        kept = _relays_of(carried, origin)
        if (
            attribution.kind in _FREE
            and carried.links
            and origin
            and carried.links[-1].source.name != origin[0].source.name
        ):
            kept = tuple(link for link in kept if link.source.kind in MEDIA)
        relays = [*kept, *relays]
    if attribution.rule.startswith("de.verb.zitieren") and not relays and origin:
        relays = list(_relays_before(context, origin[-1].source))
    links = _without_repeats([*relays, *origin], context.own)
    return Chain(links, parallel if parallel <= len(links) else 0)


def _origin(
    text: str, attribution: Attribution, context: Context, carried: Chain | None
) -> tuple[tuple[Mention, ...], int]:
    """Return the parties from the source inwards, and how many of the last stand side by side."""
    if attribution.source is None:
        found = carried if carried is not None else Chain()
        return found.links, found.parallel
    links, parallel = meant(text, attribution.source, context)
    if attribution.behind is not None:
        further, parallel = meant(text, attribution.behind, context)
        links = (*links, *further)
    return links, parallel


def _relays_before(context: Context, quoted: Source) -> tuple[Mention, ...]:
    """Return who passed on the words of a party that was the last to speak and is quoted once more."""
    links = context.chain.links
    return links[:-1] if links and links[-1].source == quoted and not context.chain.parallel else ()


def _addressed_medium(text: str, attribution: Attribution, context: Context) -> tuple[Mention, ...]:
    """Return the medium that a statement was made to: it is the relay ("sagte X der Zeitung Y")."""
    if attribution.addressee is None:
        return ()
    words = attribution.addressee.of(text)
    named = parties(text, attribution.addressee, context.people)
    if named.own or not named.mentions:
        return ()
    mention = named.mentions[0]
    if mention.source.kind in MEDIA or any(is_medium(word) for word in words.split()) or find(words, certain=True):
        return (mention,)
    return ()


def _relays_of(carried: Chain, origin: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return what of a carried chain stands before a new origin: all but the party that the origin replaces."""
    if not carried.links or (origin and carried.links[-1].source.name == origin[0].source.name):
        return carried.links[:-1]
    if carried.parallel or len(carried.links) > 1:
        return carried.links[: len(carried.links) - max(1, carried.parallel)]
    return carried.links


def _without_repeats(links: Sequence[Mention], own: str | None) -> tuple[Mention, ...]:
    """Drop a party that already stands before in the chain, and the page's own outlet."""
    kept: dict[str, Mention] = {}
    for mention in links:
        if not _is_house(mention.source, own) and mention.source.name not in kept:
            kept[mention.source.name] = mention
    return tuple(kept.values())


def _is_house(source: Source, own: str | None) -> bool:
    """Whether a party is the page's own outlet, by its name or the noun that its name ends in ("dem Anzeiger")."""
    if own is None or source.name == own:
        return source.name == own
    medium = source.kind in MEDIA or is_medium(source.name)
    return medium and own.lower().replace("-", " ").endswith(f" {source.name.lower()}")
