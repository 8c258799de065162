"""From the noun phrase that names a source to the parties it names, the nearest to the page first."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from laut.languages.de.nouns import is_medium, is_office, is_person_noun
from laut.languages.de.phrases import DETERMINERS, LOWER_CASE_NAMES, Words
from laut.languages.de.words import look_up
from laut.languages.patterns import pattern
from laut.linguistics.tokens import tokenize
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import Span
from laut.registry import find, state_of
from laut.sources.naming import are_several, described, head_noun, kind_of, matches, mention
from laut.sources.outlets import company, outlet, quoted_title
from laut.sources.peeling import Peel, peel
from laut.sources.people import People, Person

_SAME = 4  # letters by which a state's name is told from its capital's
_SOME = frozenset({"einer", "eine", "eines", "keiner", "keine", "zwei", "drei", "mehrere", "einige", "beide"})
_THIS = frozenset({"diese", "dieser", "dieses", "diesem"})  # "nach Informationen dieser Zeitung"
_OWN = frozenset({"unser", "unsere", "unserer", "unserem", "unseren", "unseres"})


@dataclass(frozen=True, slots=True)
class Named:
    """The parties that a noun phrase names.

    Args:
        mentions: nearest the page first; empty where the phrase only refers back ("er", "den Angaben").
        parallel: how many of the last stand side by side.
        back: whether it refers back to a party named before.
        then_back: whether such a party stands behind the ones it names ("ihrer von X verbreiteten Erklärung").
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
    if (end - first == 1 and words.words[first].is_a(*DETERMINERS)) or _is_part(words, first, end):
        return Named(back=True)
    if words.words[first].lower in _OWN:
        return Named(own=True)
    if words.words[first].lower in _THIS and is_medium(tokens[end - 1].text):
        return Named(own=True)
    coordinated = _coordinated(text, words, first, end, people)
    if coordinated is not None:
        return coordinated
    title = quoted_title(words, first, end)
    if title is not None:
        return Named((title,))
    peeled = peel(words, first, end)
    if peeled is not None:
        return _peeled(text, words, first, end, people, peeled)
    return _single(text, words, first, end, people)


def _is_part(words: Words, first: int, end: int) -> bool:
    """Whether a phrase means one or some of those named before ("einer von ihnen", "eine der beiden")."""
    rest = [words.words[index].lower for index in range(first + 1, end)]
    return words.words[first].lower in _SOME and rest in (["von", "ihnen"], ["der", "beiden"], ["von", "beiden"])


def _coordinated(text: str, words: Words, first: int, end: int, people: People) -> Named | None:
    """Read "Polizei und Feuerwehr" and "südkoreanischer und westlicher Dienste" as parties side by side."""
    for index in range(first + 1, end - 1):
        lower = words.words[index].lower
        paired = lower == "auch" and words.words[index - 1].lower in ("als", "wie")
        if (lower not in ("und", "sowie") and not paired) or words.tokens[index - 1].text.endswith("-"):
            continue  # "das Straßen- und Tiefbauamt" is one
        before = range(first, index)
        if any(words.words[place].lower in ("für", "von", "zwischen") for place in before):
            continue
        commas = [place for place in before if words.tokens[place].text == ","]
        if commas:
            return _listed(text, words, [first - 1, *commas, index, end], people)
        left_is_noun = any(
            words.tokens[place].is_capitalised or words.tokens[place].text in LOWER_CASE_NAMES
            for place in range(first, index)
        )
        if left_is_noun:
            left = _parties(text, words, first, index - 1 if paired else index, people)
            right = _parties(text, words, index + 1, end, people)
            if len(left.mentions) == 1 and len(right.mentions) == 1 and words.tokens[index + 1].text[0].isalpha():
                if not (
                    paired
                    or (words.tokens[index - 1].is_capitalised and words.tokens[index + 1].text[0].isupper())
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


def _listed(text: str, words: Words, edges: Sequence[int], people: People) -> Named | None:
    """Read "NDR, WDR und Süddeutsche Zeitung" as parties side by side; None where a part names no single one."""
    named = [_parties(text, words, left + 1, right, people) for left, right in pairwise(edges) if left + 1 < right]
    if len(named) < len(edges) - 1 or any(len(one.mentions) != 1 for one in named):
        return None
    sources = [one.mentions[0].source for one in named]
    others = [source for source in sources if source.kind not in (SourceKind.AGENCY, SourceKind.OUTLET)]
    if any(source.kind is SourceKind.PERSON or is_person_noun(head_noun(source.name)) for source in others):
        return None  # "Anna Weber, Leiterin und Sprecherin der Klinik": one of many titles
    return Named(tuple(one.mentions[0] for one in named), parallel=len(named))


def _plural_adjective(word: str) -> str:
    return word[:-1] if word.endswith(("er", "en")) else word


def _peeled(text: str, words: Words, first: int, end: int, people: People, peeled: Peel) -> Named:
    """Name the parties around a statement or document: who passes it on, then whose it is."""
    relay: tuple[Mention, ...] = ()
    if peeled.distributor is not None:
        relay = _single(text, words, *peeled.distributor, people).mentions
    if peeled.owner is not None:
        inner = _parties(text, words, *peeled.owner, people)
        if inner.mentions or inner.own:
            return Named((*relay, *inner.mentions), inner.parallel, own=inner.own)
    if peeled.named is not None:
        return Named((*relay, peeled.named))
    if relay:
        return Named(relay, then_back=words.words[first].is_a("possessive"))
    refers_back = words.words[first].is_a("article_def", "possessive", "demonstrative", "preposition_article")
    if peeled.kind == "media" or not refers_back:
        kind = SourceKind.UNNAMED if peeled.kind == "media" else SourceKind.DOCUMENT
        return Named((mention(words, first, end, described(words, first, end), kind, "sources.statement"),))
    return Named(back=True, noun=words.tokens[peeled.head].text)


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
    medium = outlet(words, first, stop, whole)
    if medium is not None:
        return Named((medium,))
    person = _person(words, first, stop, people) or _named_behind(words, first, stop, end, people)
    if person is not None:
        return Named((mention(words, first, stop, person.name, SourceKind.PERSON, "sources.person"),))
    body = _behind_spokesman(text, words, first, stop, people)
    if body is not None:
        return body
    state = state_of(tokens[stop - 1].text) if stop - first <= 2 else None
    if state is not None and tokens[stop - 1].is_capitalised:
        capital = not tokens[stop - 1].text.startswith(state.name[:_SAME])
        rule = "sources.metonym" if capital else "sources.state"
        return Named((Mention(Span(tokens[first].start, tokens[stop - 1].end), state, rule),))
    firm = company(words, first, stop)
    if firm is not None:
        return Named((firm,))
    name = " ".join([described(words, first, stop), *_behind_bracket(words, stop, end)]).strip()
    if not name:
        return Named(back=True)
    definite = words.words[first].is_a("article_def", "demonstrative", "possessive", "preposition_article")
    kind = kind_of(words, first, stop)
    another = (
        words.words[first].is_a("possessive")
        and is_person_noun(head_noun(name))
        and not matches("spokesman", head_noun(name))
    )
    return Named(
        (mention(words, first, stop, name, kind, "sources.description"),),
        back=definite and not another and (kind is not SourceKind.UNKNOWN or is_medium(head_noun(name))),
    )


def _behind_bracket(words: Words, stop: int, end: int) -> list[str]:
    """Return the name behind the short form of what it names ("das Kanalamt (KA) Nord": "Nord")."""
    tokens = words.tokens
    bracket = stop + 2 < end and tokens[stop].text == "(" and tokens[stop + 2].text == ")"
    name = [token.text for token in tokens[stop + 3 : end]] if bracket else []
    return name if all(word[:1].isupper() for word in name) else []


def _person(words: Words, first: int, end: int, people: People) -> Person | None:
    """Return the person that the phrase names by any part of the name, or describes by office and state."""
    tokens = words.tokens
    capitalised = [
        index
        for index in range(first, _behind_name(words, first, end))
        if tokens[index].is_capitalised and not (index + 1 < end and tokens[index + 1].text == ".")
    ]
    if not capitalised:
        return None
    for start in range(len(capitalised)):
        run = capitalised[start:]
        if run[-1] - run[0] + 1 != len(run):
            continue
        name = " ".join(tokens[index].text for index in run)
        if is_office(name.split()[-1]) and len(run) == 1:
            break
        if start and len(run) == 1 and not is_office(tokens[capitalised[start - 1]].text):
            break  # "Lena Weber" is no other Weber
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
    if capitalised[-1] - capitalised[0] != len(capitalised) - 1 or are_several(
        words.words[first].lower, tokens[head].text
    ):
        return None
    return people.by_description(tokens[head].text, states)


def _named_behind(words: Words, first: int, comma: int, end: int, people: People) -> Person | None:
    """Return the person whose name stands behind a comma ("der Leiter der Wache, Bernd Ahl")."""
    start = first + 1 if words.words[first].is_a(*DETERMINERS) else first
    head = next((index for index in range(start, comma) if words.tokens[index].is_capitalised), None)
    if comma + 1 >= end or words.tokens[comma].text != "," or head is None:
        return None
    if not is_person_noun(words.tokens[head].text):
        return None
    name = []
    for token in words.tokens[comma + 1 : end]:
        if not token.is_capitalised:
            break
        name.append(token.text)
    return people.by_name(" ".join(name)) if len(name) > 1 else None


def _behind_name(words: Words, first: int, end: int) -> int:
    """Return where a name ends that a place or house follows ("Anna Weber vom Klinikum Nord")."""
    for index in range(first + 2, end):
        named = words.tokens[index - 1].is_capitalised and words.tokens[index - 2].is_capitalised
        if named and words.words[index].lower in ("von", "vom", "aus", "bei", "beim", "in", "im"):
            return index
    return end


def _behind_spokesman(text: str, words: Words, first: int, end: int, people: People) -> Named | None:
    """Return the body behind an unnamed spokesman: "ein Sprecher der Polizei", "eine Polizeisprecherin"."""
    head = next(
        (index for index in range(first, end) if words.tokens[index].is_capitalised and not words.words[index].classes),
        None,
    )
    if head is None:
        return None
    ending = pattern("de", "source_patterns", "spokesman").search(words.tokens[head].text)
    if ending is None:
        return None
    front = words.tokens[head].text[: ending.start()].rstrip("-")
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
