"""The stated chain of every attribution: what the page's own words say about the way a statement came."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from laut.anatomy.words import holds_outlet_word
from laut.languages.de.nouns import is_feminine, is_medium, is_person_noun, nouns_of_class, office_kind
from laut.linguistics.tokens import Token, tokenize_lines
from laut.model.anatomy import ARTICLE_KINDS, Anatomy, SegmentKind
from laut.model.attribution import Attribution, AttributionKind
from laut.model.report import Report
from laut.model.source import Chain, Mention, Source, SourceKind
from laut.model.span import Span
from laut.registry import find, state_of
from laut.sources.bodies import Body, bodies_of, body_before, body_meant, body_opening, general_nouns
from laut.sources.descriptions import described_before
from laut.sources.later import name_quoted, name_reports
from laut.sources.mentions import parties
from laut.sources.naming import are_several, head_noun, matches
from laut.sources.people import People, Person, people_of, same_description
from laut.sources.relatives import antecedent

_DESCRIBED = (SourceKind.UNNAMED, SourceKind.OFFICE, SourceKind.UNKNOWN)
_MEDIA = (SourceKind.AGENCY, SourceKind.OUTLET)
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


@dataclass(slots=True)
class Context:
    """Who was named last, sentence by sentence.

    Args:
        people: the persons of the report.
        bodies: the bodies of the report.
        own: name of the page's own outlet; None where unknown.
        chain: of the attribution before.
        person: the person named last as source.
        medium: the agency or outlet named last; of a chain the one nearest to the page.
        full: bodies that were described with more than a noun, by that noun ("luftwaffe": ukrainische Luftwaffe).
        anybody: the man ("m") and the woman ("f") that were described last without a name.
    """

    people: People
    bodies: tuple[Body, ...]
    own: str | None
    chain: Chain = Chain()
    person: Mention | None = None
    medium: Mention | None = None
    full: dict[str, Source] = field(default_factory=dict)
    anybody: dict[str, Mention] = field(default_factory=dict)

    def note(self, text: str, chain: Chain) -> None:
        """Remember the parties of a chain as the ones named last."""
        if not chain.links:
            return
        self.chain = chain
        media = [link for link in chain.links if link.source.kind in _MEDIA]
        if media:
            self.medium = media[0]  # "das Blatt" is the one that the page itself read
        for link in chain.links:
            if link.source.kind is SourceKind.PERSON:
                self.person = link
            elif link.source.kind is SourceKind.OFFICE and " " in link.source.name:
                self.full[head_noun(link.source.name).lower()] = link.source
            if link.source.kind in _DESCRIBED:
                gender = "f" if is_feminine(head_noun(link.source.name)) else "m"
                if _is_one(text, link, gender):
                    self.anybody[gender] = link


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
        relays.extend(_meant(text, span, context)[0])
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
            kept = tuple(link for link in kept if link.source.kind in _MEDIA)
        relays = [*kept, *relays]
    links = _without_repeats([*relays, *origin], context.own)
    return Chain(links, parallel if parallel <= len(links) else 0)


def _origin(
    text: str, attribution: Attribution, context: Context, carried: Chain | None
) -> tuple[tuple[Mention, ...], int]:
    """Return the parties from the source inwards, and how many of the last stand side by side."""
    if attribution.source is None:
        found = carried if carried is not None else Chain()
        return found.links, found.parallel
    links, parallel = _meant(text, attribution.source, context)
    if attribution.behind is not None:
        further, parallel = _meant(text, attribution.behind, context)
        links = (*links, *further)
    return links, parallel


def _meant(text: str, span: Span, context: Context) -> tuple[tuple[Mention, ...], int]:
    """Return the parties that a noun phrase means here: named, or by referring back to one named before."""
    span = antecedent(text, span) or span
    named = parties(text, span, context.people)
    if named.then_back:
        return (*named.mentions, *context.chain.links[-1:]), 0
    if len(named.mentions) == 1:
        only = named.mentions[0]
        back = _described_before(span, span.of(text), only, named.back, context)
        return (back if back is not None else only,), 0
    if named.mentions or not named.back:
        return named.mentions, named.parallel
    if named.noun.lower().startswith(nouns_of_class("report")) and context.medium is not None:
        return (Mention(span, context.medium.source, "sources.medium.back"),), 0
    pronoun = span.of(text).lower()
    if pronoun in ("er", "sie", "ihm", "ihr"):
        meant = _pronoun(text, span, "m" if pronoun in ("er", "ihm") else "f", context)
        if meant is not None:
            return (meant,), 0
    if context.chain.parallel:
        return context.chain.links[-context.chain.parallel :], context.chain.parallel
    return tuple(Mention(span, link.source, "sources.back") for link in context.chain.links[-1:]), 0


def _pronoun(text: str, span: Span, gender: str, context: Context) -> Mention | None:
    """Return the one person that a pronoun means: who spoke without a name since the last name, else who is named.

    Where nobody is, it is whoever was described last in the nominative ("der junge Mann", "eine Nachbarin").
    """
    named = context.people.mention_before(span.start, gender)
    last = context.chain.links[-1] if context.chain.links and not context.chain.parallel else None
    if last is not None and (named is None or named[0] < last.span.start) and _is_one(text, last, gender):
        return Mention(span, last.source, "sources.back")
    if named is not None:
        return Mention(span, Source(named[1].name, SourceKind.PERSON), "sources.pronoun")
    if last is not None and last.source.kind is not SourceKind.UNNAMED and not _is_other(last, gender, context):
        return None
    found = described_before(text, span.start, gender)
    mentions = parties(text, found, context.people).mentions if found is not None else ()
    if len(mentions) == 1:
        return Mention(span, mentions[0].source, "sources.pronoun")
    body = body_opening(text, context.bodies, span.start) if gender == "f" else None
    return Mention(span, body, "sources.body") if body is not None else None


def _is_other(link: Mention, gender: str, context: Context) -> bool:
    """Whether a party is a person of the other gender, whom a pronoun can't mean."""
    known = context.people.by_name(link.source.name) if link.source.kind is SourceKind.PERSON else None
    return known is not None and known.gender not in (gender, "u")


def _is_one(text: str, link: Mention, gender: str) -> bool:
    """Whether an unnamed party is one person of a gender ("eine Nachbarin")."""
    words = link.span.of(text).split()
    head = head_noun(link.source.name)
    if link.source.kind is SourceKind.PERSON or not head or not is_person_noun(head):
        return False
    determiners = ("der", "ein", "dieser") if gender == "m" else ("die", "eine", "diese")
    return words[0].lower() in determiners and is_feminine(head) == (gender == "f")


def _described_before(span: Span, words: str, described: Mention, definite: bool, context: Context) -> Mention | None:
    """Return the party that a description means which names nobody; None where it can't be told."""
    head = head_noun(described.source.name)
    if described.rule in ("sources.compound", "sources.spokesman"):
        body = body_meant(context.bodies, head, span.start)
        return Mention(span, body, "sources.body") if body is not None else None
    if described.rule != "sources.description":
        return None
    if described.source.name == head and matches("spokesman_alone", head):
        return _spoken_for(span, definite, context)
    if not definite:
        return None
    body = body_meant(context.bodies, head, span.start)
    if body is not None:
        return Mention(span, body, "sources.body")
    if is_medium(head) and " für " not in described.source.name:  # "die Agentur für Arbeit" is none
        return Mention(span, context.medium.source, "sources.medium.back") if context.medium is not None else None
    meant = _said_before(span, described, head, context)
    if meant is not None:
        return Mention(span, meant, "sources.back")
    return _person_described(span, words, described.source.name, head, context)


def _said_before(span: Span, described: Mention, head: str, context: Context) -> Source | None:
    """Return the party that spoke before under more words than a description has ("die Luftwaffe", "die Frau")."""
    noun = head.lower() if described.source.name == head else ""
    if noun in context.full and not is_person_noun(head):
        return context.full[noun]
    last = context.chain.links[-1].source if context.chain.links else None
    if last is not None and last.kind is described.source.kind is SourceKind.UNNAMED:
        return last
    if last is not None and last.kind is SourceKind.UNKNOWN and noun in general_nouns():
        return None if holds_outlet_word(last.name) else last  # "laut Hafenblick": a paper is no "Firma" of the news
    if noun in nouns_of_class("anybody"):
        gender = "f" if is_feminine(head) else "m"
        one, named = context.anybody.get(gender), context.people.mention_before(span.start, gender)
        if one is not None and (named is None or named[0] < one.span.start):
            return one.source
    return None


def _person_described(span: Span, words: str, description: str, head: str, context: Context) -> Mention | None:
    """Return the person that "der Minister" means: who was named before it, else who spoke last."""
    if not is_person_noun(head) or not _fits(description, head, context) or are_several(words.split()[0].lower(), head):
        return None
    aged = matches("nominalised", head) and words.split()[0].lower() in ("die", "eine")  # "die 71-Jährige"
    gender = "f" if aged or head.endswith(("in", "frau")) else "m"
    person = context.people.before(span.start, gender)
    if person is not None and _may_hold(person, head):
        return Mention(span, Source(person.name, SourceKind.PERSON), "sources.back")
    last = context.chain.links[-1] if context.chain.links else None
    if last is not None and last.source.kind is SourceKind.PERSON:
        known = context.people.by_name(last.source.name)
        if known is None or (known.gender in (gender, "u") and _may_hold(known, head)):
            return last
    return None


def _may_hold(person: Person, office: str) -> bool:
    """Whether a person may hold an office: not if only other offices stand beside the name."""
    held = [other for other in person.descriptions if is_person_noun(other)]
    if office.lower() in nouns_of_class("anybody") and any(office_kind(other) == "office" for other in held):
        return False  # "der Mann" is no minister
    if office_kind(office) != "office" or not held:
        return True
    for heads in (nouns_of_class("head"), nouns_of_class("mayor")):
        if office.lower().endswith(heads) and any(other.endswith(heads) for other in held):
            return True
    return any(same_description(office.lower(), other) for other in held)


def _spoken_for(span: Span, definite: bool, context: Context) -> Mention | None:
    """Return the body that an unnamed spokesman without a body speaks for: the one that spoke or was named last."""
    last = context.chain.links[-1] if context.chain.links and not context.chain.parallel else None
    if last is not None and (definite or last.source.kind in (SourceKind.OFFICE, SourceKind.COMPANY)):
        return Mention(span, last.source, "sources.spokesman")
    body = body_before(context.bodies, span.start)
    return Mention(span, body, "sources.spokesman") if body is not None else None


def _fits(description: str, head: str, context: Context) -> bool:
    """Whether a description can mean the person named last: no attribute but a state that isn't another one's."""
    attributes = [word for word in description.split() if word != head]
    if office_kind(head) == "occupation" and not any(map(_tells_apart, attributes)):
        attributes = [word for word in attributes if not word.islower()]  # "der parteilose Politiker" is a known one
    states = {state.name for word in attributes if (state := state_of(word)) is not None}
    if len(states) < len(attributes):
        return False
    if context.person is None:
        return not attributes
    person = context.people.by_name(context.person.source.name)
    return person is None or not person.states or bool(states & person.states)


def _tells_apart(word: str) -> bool:
    """Whether an attribute tells one person from another who was named ("ein zweiter Zeuge", "der andere Arzt")."""
    return matches("told_apart", word)


def _addressed_medium(text: str, attribution: Attribution, context: Context) -> tuple[Mention, ...]:
    """Return the medium that a statement was made to: it is the relay ("sagte X der Zeitung Y")."""
    if attribution.addressee is None:
        return ()
    words = attribution.addressee.of(text)
    named = parties(text, attribution.addressee, context.people)
    if named.own or not named.mentions:
        return ()
    mention = named.mentions[0]
    if mention.source.kind in _MEDIA or any(is_medium(word) for word in words.split()) or find(words, certain=True):
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
    medium = source.kind in _MEDIA or is_medium(source.name)
    return medium and own.lower().replace("-", " ").endswith(f" {source.name.lower()}")
