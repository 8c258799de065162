"""Whom a noun phrase means where a statement stands: who is named in it, or whom it refers back to."""

from dataclasses import dataclass, field

from laut.anatomy.words import holds_outlet_word
from laut.languages.de.nouns import (
    is_feminine,
    is_medium,
    is_person_noun,
    is_reporting_noun,
    nouns_of_class,
    office_kind,
)
from laut.languages.de.words import look_up
from laut.languages.patterns import pattern
from laut.model.source import Chain, Mention, Source, SourceKind
from laut.model.span import Span
from laut.registry import state_of
from laut.sources.bodies import Body, body_before, body_meant, body_opening, general_nouns
from laut.sources.descriptions import described_before
from laut.sources.mentions import parties
from laut.sources.naming import are_several, head_noun, matches
from laut.sources.people import People, Person, same_description
from laut.sources.relatives import antecedent

_DESCRIBED = (SourceKind.UNNAMED, SourceKind.OFFICE, SourceKind.UNKNOWN)
_REMEMBERED = 8  # media that a noun such as "das Blatt" may mean
_WORD = 25  # characters beside a pronoun that hold its verb
_OF_ONE = {
    "m": ("der", "ein", "dieser", "einen", "einem", "dem", "den", "sein", "ihr", "seinen", "ihren"),
    "f": ("die", "eine", "diese", "einer", "seine", "ihre", "seiner", "ihrer"),
}
MEDIA = (SourceKind.AGENCY, SourceKind.OUTLET)


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
        media: the media named last as far as they were the nearest to the page, with the words that named them.
        full: bodies that were described with more than a noun, by that noun ("luftwaffe": ukrainische Luftwaffe).
        anybody: the man ("m") and the woman ("f") that were described last without a name.
    """

    people: People
    bodies: tuple[Body, ...]
    own: str | None
    chain: Chain = Chain()
    person: Mention | None = None
    medium: Mention | None = None
    media: list[tuple[Source, str]] = field(default_factory=list)
    full: dict[str, Source] = field(default_factory=dict)
    anybody: dict[str, Mention] = field(default_factory=dict)

    def note(self, text: str, chain: Chain) -> None:
        """Remember the parties of a chain as the ones named last."""
        if not chain.links:
            return
        self.chain = chain
        media = [link for link in chain.links if link.source.kind in MEDIA]
        if media:
            self.medium = media[0]  # "das Blatt" is the one that the page itself read
            self.media = [*self.media[-_REMEMBERED:], (media[0].source, media[0].span.of(text))]
        for link in chain.links:
            if link.source.kind is SourceKind.PERSON:
                self.person = link
            elif link.source.kind is SourceKind.OFFICE and " " in link.source.name:
                self.full[head_noun(link.source.name).lower()] = link.source
            if link.source.kind in _DESCRIBED:
                gender = "f" if is_feminine(head_noun(link.source.name)) else "m"
                if _is_one(text, link, gender):
                    self.anybody[gender] = link


def meant(text: str, span: Span, context: Context) -> tuple[tuple[Mention, ...], int]:
    """Return the parties that a noun phrase means here: named, or by referring back to one named before.

    Args:
        text: the read text.
        span: of the noun phrase.
        context: who was named last.

    Returns:
        The parties, nearest the page first, and how many of the last stand side by side.
    """
    span = antecedent(text, span) or span
    named = parties(text, span, context.people)
    if named.then_back:
        return (*named.mentions, *context.chain.links[-1:]), 0
    if len(named.mentions) == 1:
        return _described(text, span, named.mentions[0], named.back, context), 0
    if named.mentions or not named.back:
        return named.mentions, named.parallel
    if named.noun.lower().startswith(nouns_of_class("report")) and context.medium is not None:
        return (Mention(span, context.medium.source, "sources.medium.back"),), 0
    return _back(text, span, context)


def _described(text: str, span: Span, described: Mention, definite: bool, context: Context) -> tuple[Mention, ...]:
    """Return the party that a noun phrase names or describes; of "einer der Insider" also whom they spoke to."""
    back = _described_before(text, span, described, definite, context)
    links = context.chain.links
    if back is not None and links and back.source == links[-1].source and _is_heard(context):
        return links
    return (back if back is not None else described,)


def _back(text: str, span: Span, context: Context) -> tuple[tuple[Mention, ...], int]:
    """Return whom a pronoun, or a noun that names nobody, refers back to."""
    links, pronoun = context.chain.links, span.of(text).lower()
    if pronoun in ("er", "sie", "ihm", "ihr") and not (pronoun == "sie" and _is_plural(text, span)):
        gender = "m" if pronoun in ("er", "ihm") else "f"
        found = _pronoun(text, span, gender, context)
        if found is not None:
            return (found,), 0
        if links and _is_other(links[-1], gender, context):
            return (), 0
    if _is_heard(context):
        return links, 0
    if context.chain.parallel:
        return links[-context.chain.parallel :], context.chain.parallel
    return tuple(Mention(span, link.source, "sources.back") for link in links[-1:]), 0


def _is_heard(context: Context) -> bool:
    """Whether unnamed people spoke last, to a medium that passed on what they said."""
    links = context.chain.links
    heard = len(links) > 1 and not context.chain.parallel and links[-1].source.kind is SourceKind.UNNAMED
    return heard and all(link.source.kind in MEDIA for link in links[:-1])


def _is_plural(text: str, pronoun: Span) -> bool:
    """Whether "sie" stands beside a verb in the plural ("sagen sie", "sie fordern")."""
    before = text[max(0, pronoun.start - _WORD) : pronoun.start].split()
    behind = text[pronoun.end : pronoun.end + _WORD].split()
    for word in (*before[-1:], *behind[:1]):
        bare = word.strip(',.:;„“"')
        if look_up(bare).finite and bare.islower():
            return bare.endswith("n")
    return False


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
    determiners = _OF_ONE[gender]
    owned = words[0][:1].isupper() and words[0].endswith("s") and len(words) > 1  # "Webers Anwältin"
    return (owned or words[0].lower() in determiners) and is_feminine(head) == (gender == "f")


def _described_before(text: str, span: Span, described: Mention, definite: bool, context: Context) -> Mention | None:
    """Return the party that a description means which names nobody; None where it can't be told."""
    head = head_noun(described.source.name)
    if described.rule in ("sources.compound", "sources.spokesman"):
        bare = described.source.name == head  # no "Sparkasse Ulm"
        body = body_meant(context.bodies, head, span.start) if bare else None
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
        medium = _medium_meant(head, context)
        return Mention(span, medium, "sources.medium.back") if medium is not None else None
    meant = _said_before(span, described, head, context)
    if meant is not None:
        return Mention(span, meant, "sources.back")
    return _person_described(text, span, described.source.name, head, context)


def _medium_meant(noun: str, context: Context) -> Source | None:
    """Return the medium named last that a noun may mean: "die Zeitung" is no broadcaster, "der Sender" no paper."""
    agency = noun.lower().endswith("agentur")
    for medium, words in context.media[::-1]:
        sorts = [name for name in ("press", "broadcaster") if matches(name, noun)]
        others = [name for name in ("press", "broadcaster") if matches(name, words)]
        fits = not sorts or not others or sorts[0] in others
        if fits and agency == (medium.kind is SourceKind.AGENCY):
            return medium
    return None


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


def _person_described(text: str, span: Span, description: str, head: str, context: Context) -> Mention | None:
    """Return the person that "der Minister" means: who was named before it, else who spoke last."""
    words = span.of(text)
    if (
        _is_new(text, span, head)
        or not is_person_noun(head)
        or not _fits(description, head, context)
        or are_several(words.split()[0].lower(), head)
    ):
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


def _is_new(text: str, span: Span, head: str) -> bool:
    """Whether a definite description brings up somebody: told apart by a relative clause, or a genitive plural."""
    told_apart = office_kind(head) != "office" and pattern("de", "source_patterns", "relative").match(text, span.end)
    before = text[max(0, span.start - 2 * _WORD) : span.start].split()[-1:]
    several = span.of(text).startswith("der ") and bool(before) and is_reporting_noun(before[0])
    return bool(told_apart) or (several and not is_feminine(head))  # "nach Einschätzung der Ermittler"


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
