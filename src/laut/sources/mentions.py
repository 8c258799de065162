"""From the noun phrase that names a source to the parties it names, the nearest to the page first."""

from dataclasses import dataclass

from laut.attribution.phrase_frames import lookup_noun
from laut.languages.de.phrases import (
    DETERMINERS,
    MEDIA_HEADS,
    PREPOSITIONS,
    Words,
    is_medium,
    is_office,
    is_person_noun,
    noun_phrase,
)
from laut.languages.de.words import look_up
from laut.linguistics.tokens import tokenize
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import Span
from laut.registry import find, state_of
from laut.sources.people import People, Person

_OWN = frozenset({"unser", "unsere", "unserer", "unserem", "unseren", "unseres"})


@dataclass(frozen=True, slots=True)
class Named:
    """The parties that a noun phrase names.

    Args:
        mentions: nearest the page first; empty where the phrase only refers back ("er", "den Angaben").
        parallel: how many of the last stand side by side.
        back: whether it refers back to a party named before.
        then_back: whether such a party stands behind the ones it names ("ihrer von der Agentur verbreiteten Erklärung").
        own: whether it is the page's own house ("unserer Redaktion").
        noun: the statement or document that refers back ("dem Bericht"), as written.
    """

    mentions: tuple[Mention, ...] = ()
    parallel: int = 0
    back: bool = False
    then_back: bool = False
    own: bool = False
    noun: str = ""


def parties(text: str, span: Span, people: People) -> Named:
    """Name the parties of a noun phrase.

    Statements and documents are peeled off ("Angaben der Polizei": the police); who passes a document on stands before
    who wrote it ("einer von der Agentur verbreiteten Erklärung Webers": the agency, Weber).

    Args:
        text: the read text.
        span: of the noun phrase in it.
        people: the persons of the report.
    """
    tokens = tokenize(text, span.start, span.end)
    words = Words(tokens, [look_up(token.text) for token in tokens])
    if not tokens:
        return Named()
    return _parties(text, words, 0, len(tokens), people)


def _parties(text: str, words: Words, first: int, end: int, people: People) -> Named:
    tokens = words.tokens
    if tokens[first].text.lower() in ("so", "auch", "allein", "selbst", "sogar"):
        first += 1
    if first >= end:
        return Named(back=True)
    if words.words[first].is_a("pronoun_personal", "pronoun_relative", "pronoun_indefinite") and end - first <= 1:
        return Named(back=True)
    if end - first == 1 and words.words[first].is_a(*DETERMINERS):
        return Named(back=True)
    if words.words[first].lower in _OWN:
        return Named(own=True)
    coordinated = _coordinated(text, words, first, end, people)
    if coordinated is not None:
        return coordinated
    return _peeled(text, words, first, end, people) or _single(text, words, first, end, people)


def _coordinated(text: str, words: Words, first: int, end: int, people: People) -> Named | None:
    """Read "Polizei und Feuerwehr" and "südkoreanischer und westlicher Dienste" as parties side by side."""
    for index in range(first + 1, end - 1):
        if words.words[index].lower not in ("und", "sowie"):
            continue
        if any(
            words.words[place].lower in ("für", "von", "zwischen") or words.tokens[place].text == ","
            for place in range(first, index)
        ):
            continue
        left_is_noun = any(words.tokens[place].is_capitalised for place in range(first, index))
        if left_is_noun:
            left = _parties(text, words, first, index, people)
            right = _parties(text, words, index + 1, end, people)
            if len(left.mentions) == 1 and len(right.mentions) == 1 and words.tokens[index + 1].text[0].isalpha():
                if not (
                    words.tokens[index - 1].is_capitalised
                    and words.tokens[index + 1].text[0].isupper()
                    or words.words[index + 1].is_a(*DETERMINERS)
                    or right.mentions
                ):
                    return None
                return Named((*left.mentions, *right.mentions), parallel=2)
            return None
        if not words.words[index - 1].classes and index + 2 <= end and not words.tokens[index + 1].is_capitalised:
            noun = " ".join(token.text for token in words.tokens[index + 2 : end])
            start = first + 1 if words.words[first].is_a(*DETERMINERS) else first
            if start == index or not noun:
                return None
            return Named(
                tuple(
                    Mention(
                        Span(words.tokens[place].start, words.tokens[end - 1].end),
                        Source(f"{_plural_adjective(words.tokens[place].text)} {noun}", SourceKind.OFFICE),
                        "sources.coordination",
                    )
                    for place in (index - 1, index + 1)
                ),
                parallel=2,
            )
    return None


def _plural_adjective(word: str) -> str:
    return word[:-1] if word.endswith(("er", "en")) else word


def _peeled(text: str, words: Words, first: int, end: int, people: People) -> Named | None:
    """Peel a statement or document off; None where the phrase isn't led by one."""
    head = next(
        (index for index in range(first, end) if words.tokens[index].is_capitalised and _leads(words, first, index)),
        None,
    )
    if head is None:
        return None
    noun = lookup_noun(words.tokens[head].text)
    if noun is None:
        return None
    relay = _distributor(text, words, first, head, people)
    behind = head + 1
    if behind < end and words.words[behind].lower in ("von", "vom", "durch"):
        behind += 0 if words.words[behind].lower == "vom" else 1
    elif behind < end and words.words[behind].is_a(*PREPOSITIONS):
        behind = end
    if behind < end:
        inner = _parties(text, words, behind, end, people)
        if inner.mentions or inner.own:
            return Named((*relay, *inner.mentions), inner.parallel, own=inner.own)
    if is_office(words.tokens[head].text) and noun.kind != "media" and not relay:
        return None  # "die Botschaft" is a body where nobody's words stand behind it
    compound = _compound_party(words, head)
    if compound is not None:
        return Named((*relay, compound))
    state = (
        None
        if noun.kind != "statement"
        else next(
            (state for index in range(first, head) if (state := state_of(words.tokens[index].text)) is not None), None
        )
    )
    if state is not None:
        return Named(
            (*relay, Mention(Span(words.tokens[first].start, words.tokens[head].end), state, "sources.adjective"))
        )
    if relay:
        return Named(relay, then_back=words.words[first].is_a("possessive"))
    if noun.kind == "media" or not words.words[first].is_a(
        "article_def", "possessive", "demonstrative", "preposition_article"
    ):
        kind = SourceKind.UNNAMED if noun.kind == "media" else SourceKind.DOCUMENT
        return Named((_mention(words, first, end, _described(words, first, end), kind, "sources.statement"),))
    return Named(back=True, noun=words.tokens[head].text)


def _leads(words: Words, first: int, index: int) -> bool:
    """Whether a capitalised word is the phrase's head: only determiner and attributes stand before it."""
    if any(words.words[place].is_a(*PREPOSITIONS) for place in range(first, index)):
        return lookup_noun(words.tokens[index].text) is not None and any(
            words.words[place].lower.endswith(("en", "e", "er", "em", "es")) and not words.words[place].classes
            for place in range(max(first, index - 1), index)
        )
    return True


def _distributor(text: str, words: Words, first: int, head: int, people: People) -> tuple[Mention, ...]:
    """Return who passes a document on: "einer von X veröffentlichten Erklärung"."""
    for index in range(first, head):
        if words.words[index].lower in ("von", "vom", "durch"):
            start = index if words.words[index].lower == "vom" else index + 1
            phrase = noun_phrase(words, start, head)
            if phrase is not None and not phrase.pronoun:
                return _single(text, words, phrase.first, phrase.end, people).mentions
    return ()


def _compound_party(words: Words, head: int) -> Mention | None:
    """Return the party in front of a compound: "Polizeiangaben", "dpa-Angaben"."""
    token = words.tokens[head]
    lower = token.text.lower()
    if "-" in token.text:
        front, _, back = token.text.rpartition("-")
        if lookup_noun(back) is not None:
            return Mention(
                Span(token.start, token.start + len(front)), find(front) or Source(front), "sources.compound"
            )
        return None
    noun = lookup_noun(token.text)
    if noun is None or noun.kind in ("media",):
        return None
    for cut in range(len(lower) - 4, 3, -1):
        if lookup_noun(lower[cut:]) is noun and is_office(lower[:cut].removesuffix("s")):
            front = (
                token.text[:cut].removesuffix("s")
                if lower[cut - 1] == "s" and not lower[:cut].endswith("ss")
                else token.text[:cut]
            )
            return Mention(
                Span(token.start, token.start + len(front)), Source(front, SourceKind.OFFICE), "sources.compound"
            )
    return None


def _single(text: str, words: Words, first: int, end: int, people: People) -> Named:
    tokens = words.tokens
    while end - first > 1 and tokens[end - 1].text in '“”"»«':
        end -= 1
    while end - first > 1 and tokens[first].text in '„“"»«':
        first += 1
    stop = next((index for index in range(first, end) if tokens[index].text in (",", "(", "–")), end)
    if stop == first:
        stop = end
    whole = text[tokens[first].start : tokens[stop - 1].end]
    outlet = _outlet(words, first, stop, whole)
    if outlet is not None:
        return Named((outlet,))
    person = _person(words, first, stop, people)
    if person is not None:
        return Named((_mention(words, first, stop, person.name, SourceKind.PERSON, "sources.person"),))
    body = _behind_spokesman(text, words, first, stop, people)
    if body is not None:
        return body
    state = state_of(tokens[stop - 1].text) if stop - first <= 2 else None
    if state is not None and tokens[stop - 1].is_capitalised:
        return Named((Mention(Span(tokens[first].start, tokens[stop - 1].end), state, "sources.state"),))
    name = _described(words, first, stop)
    if not name:
        return Named(back=True)
    definite = words.words[first].is_a("article_def", "demonstrative", "possessive", "preposition_article")
    kind = _kind(words, first, stop)
    return Named(
        (_mention(words, first, stop, name, kind, "sources.description"),),
        back=definite and (kind is not SourceKind.UNKNOWN or is_medium(head_noun(name))),
    )


def _mention(words: Words, first: int, end: int, name: str, kind: SourceKind, rule: str) -> Mention:
    return Mention(Span(words.tokens[first].start, words.tokens[end - 1].end), Source(name, kind), rule)


def _outlet(words: Words, first: int, end: int, whole: str) -> Mention | None:
    """Return the agency or outlet that the phrase names, alone or behind a noun ("die Nachrichtenagentur X")."""
    tokens = words.tokens
    span = Span(tokens[first].start, tokens[end - 1].end)
    source = find(whole, certain=is_office(tokens[end - 1].text))
    if source is not None and source.kind in (SourceKind.AGENCY, SourceKind.OUTLET):
        return Mention(span, source, "sources.registry")
    media = [index for index in range(first, end) if tokens[index].is_word and is_medium(tokens[index].text)]
    for start in range(first, end):
        if not tokens[start].text[0].isalpha() or not (
            tokens[start].is_capitalised or tokens[start].text.islower() and find(tokens[start].text)
        ):
            continue
        name = " ".join(token.text for token in tokens[start:end] if token.text not in '„“”"»«')
        source = find(name, certain=not media)
        if source is not None and source.kind in (SourceKind.AGENCY, SourceKind.OUTLET):
            return Mention(span, source, "sources.registry")
    if media and tokens[media[-1]].text.lower() not in MEDIA_HEADS and media[-1] == end - 1:
        name = tokens[media[-1]].text
        name = name[:-1] if words.words[first].lower in ("des", "eines") and name.endswith("s") else name
        if not words.words[first].is_a("article_indef"):
            return Mention(span, Source(name, SourceKind.OUTLET), "sources.medium")
    if media:
        name = [token.text for token in tokens[media[0] + 1 : end] if token.is_word]
        if name and tokens[media[0] + 1].text not in ("des", "der", "von", "aus", "in"):
            kind = SourceKind.AGENCY if "agentur" in tokens[media[0]].text.lower() else SourceKind.OUTLET
            return Mention(span, Source(" ".join(name), kind), "sources.medium")
        kind = SourceKind.OUTLET if not name else SourceKind.UNKNOWN
        plain = [token.text for token in tokens[first:end] if token.is_word]
        if plain and words.words[first].is_a("article_indef"):
            return Mention(span, Source(_described(words, first, end), SourceKind.UNNAMED), "sources.medium")
    return None


def _person(words: Words, first: int, end: int, people: People) -> Person | None:
    """Return the person that the phrase names by any part of the name, or describes by office and state."""
    tokens = words.tokens
    capitalised = [index for index in range(first, end) if tokens[index].is_capitalised]
    if not capitalised:
        return None
    for start in range(len(capitalised)):
        run = capitalised[start:]
        if run[-1] - run[0] + 1 != len(run):
            continue
        name = " ".join(tokens[index].text for index in run)
        if is_office(name.split()[-1]) and len(run) == 1:
            break
        person = people.by_name(name)
        if person is not None:
            return person
    alone = end - first == 1 and is_person_noun(tokens[first].text)
    if not alone and not words.words[first].is_a("article_def", "demonstrative"):
        return None
    states = frozenset(
        state.name for index in range(first, end) if (state := state_of(tokens[index].text.split("-")[0])) is not None
    )
    head = capitalised[0]
    if capitalised[-1] - capitalised[0] != len(capitalised) - 1:
        return None
    return people.by_description(tokens[head].text, states)


def _behind_spokesman(text: str, words: Words, first: int, end: int, people: People) -> Named | None:
    """Return the body behind an unnamed spokesman: "ein Sprecher der Polizei", "eine Polizeisprecherin"."""
    head = next(
        (index for index in range(first, end) if words.tokens[index].is_capitalised and not words.words[index].classes),
        None,
    )
    if head is None:
        return None
    lower = words.tokens[head].text.lower()
    ending = next(
        (e for e in ("sprecherinnen", "sprecherin", "sprechern", "sprechers", "sprecher") if lower.endswith(e)), None
    )
    if ending is None:
        return None
    front = words.tokens[head].text[: len(lower) - len(ending)].rstrip("-")
    span = Span(words.tokens[first].start, words.tokens[end - 1].end)
    if front:
        name = front.removesuffix("s") if not front.endswith(("ss", "us")) else front
        return Named(
            (
                Mention(
                    span,
                    find(name) or Source(name.capitalize() if name.islower() else name, SourceKind.OFFICE),
                    "sources.spokesman",
                ),
            )
        )
    if head + 1 < end:
        start = head + 1
        if words.words[start].lower in ("von", "für", "bei", "beim"):
            start += 1
        inner = _single(text, words, start, end, people)
        if inner.mentions:
            return Named(tuple(Mention(span, mention.source, "sources.spokesman") for mention in inner.mentions[-1:]))
    return None


def _described(words: Words, first: int, end: int) -> str:
    """Return the phrase as a name: no determiner, nouns and adjectives in the nominative as far as their form tells."""
    start = first
    determiner = words.words[first].lower if words.words[first].is_a(*DETERMINERS, "preposition_article") else ""
    if determiner:
        start += 1
    parts = [token.text for token in words.tokens[start:end] if token.text not in '„“”"»«']
    if not parts:
        return ""
    head = next((index for index, part in enumerate(parts) if part[:1].isupper()), len(parts) - 1)
    if determiner in ("des", "eines", "dieses", "vom") and parts[head].endswith("s") and not parts[head].endswith("ss"):
        parts[head] = _without_case(parts[head])
    if head > 0:
        parts[:head] = [_nominative_adjective(part, determiner) for part in parts[:head]]
    return " ".join(parts)


def _without_case(noun: str) -> str:
    return noun[:-2] if noun.endswith(("tes", "des", "kes", "zes", "ges")) else noun[:-1]


def _nominative_adjective(word: str, determiner: str) -> str:
    """Return an adjective as it stands without article: "der südkoreanische" → "südkoreanischer"."""
    if determiner == "der" and word.endswith("e"):
        return f"{word}r"
    return word


def head_noun(name: str) -> str:
    """Return the first noun of a description; a hyphenated age counts ("58-Jähriger").

    Example:
        >>> head_noun("südkoreanischer Geheimdienst"), head_noun("verletzten 58-Jährigen")
        ('Geheimdienst', '58-Jährigen')
    """
    return next((word for word in name.split() if word[:1].isupper() or "-J" in word), "")


def _kind(words: Words, first: int, end: int) -> SourceKind:
    head = head_noun(" ".join(token.text for token in words.tokens[first:end]))
    lower = head.lower()
    if lower.endswith(("kreise", "kreisen", "insider", "insidern", "zeugen", "zeuge")) or words.words[first].is_a(
        "article_indef"
    ):
        return SourceKind.UNNAMED
    if is_office(head) or is_person_noun(head):
        return SourceKind.OFFICE
    return SourceKind.UNKNOWN
