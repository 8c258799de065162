"""Statements and documents peeled off: "Angaben der Polizei" names the police."""

from typing import NamedTuple

from laut.attribution.lexicon import lookup_noun
from laut.languages.de.nouns import is_office, is_reporting_noun
from laut.languages.de.phrases import DETERMINERS, PREPOSITIONS, Words, noun_phrase
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import Span
from laut.registry import find, state_of

Range = tuple[int, int]


class Peel(NamedTuple):
    """What stands around a statement or document in a noun phrase.

    Args:
        head: index of the noun that names the statement or document.
        kind: of that noun ("statement", "opinion", "document", "media").
        distributor: token range of who passes it on ("einer von X veröffentlichten Erklärung").
        owner: token range of whose it is ("Angaben der Polizei").
        named: the party in front of a compound or behind an adjective ("Polizeiangaben", "ukrainische Angaben").
    """

    head: int
    kind: str
    distributor: Range | None
    owner: Range | None
    named: Mention | None


def peel(words: Words, first: int, end: int) -> Peel | None:
    """Take a noun phrase apart that is led by a statement or document; None where it isn't.

    A noun that is also a body ("die Botschaft") leads only where somebody's words stand behind it.

    Args:
        words: tokens of the phrase with their words.
        first: index of its first token.
        end: index behind its last.
    """
    start = first + 1 if words.words[first].is_a(*DETERMINERS) else first
    if start + 1 < end and _state(words.tokens[start].text) is not None and _is_noun(words.tokens[start + 1].text):
        start += 1  # a capitalised adjective that opens a sentence ("Schwedischen Angaben zufolge")
    start = _behind_dative(words, start, end)
    head = next((i for i in range(start, end) if _is_noun(words.tokens[i].text) and _leads(words, first, i)), None)
    noun = lookup_noun(words.tokens[head].text) if head is not None else None
    if head is None or noun is None:
        return None
    distributor = _distributor(words, first, head)
    owner = _owner(words, head, end)
    if is_office(words.tokens[head].text) and noun.kind != "media" and distributor is None and owner is None:
        return None
    named = _compound_party(words, head)
    if named is None and noun.kind == "statement" and is_reporting_noun(words.tokens[head].text):
        named = _state_before(words, first, head)
    return Peel(head, noun.kind, distributor, owner, named)


def _is_noun(word: str) -> bool:
    return word.rpartition("-")[2][:1].isupper()  # "dpa-Angaben" too


def _behind_dative(words: Words, start: int, end: int) -> int:
    """Return where a noun stands behind an attribute that begins in the dative ("einem der Agentur vorliegenden")."""
    if start == 0 or words.words[start].lower not in ("der", "dem", "den"):
        return start
    ends = (
        i for i in range(start + 2, end) if words.tokens[i].is_capitalised and not words.tokens[i - 1].is_capitalised
    )
    return next((i for i in ends if not words.words[i - 1].classes and words.tokens[i - 1].is_word), start)


def _owner(words: Words, head: int, end: int) -> Range | None:
    behind = head + 1
    if behind >= end:
        return None
    if words.words[behind].lower in ("von", "durch"):
        return (behind + 1, end) if behind + 1 < end else None
    if words.words[behind].is_a(*PREPOSITIONS) and words.words[behind].lower != "vom":
        return None
    return behind, end


def _distributor(words: Words, first: int, head: int) -> Range | None:
    for index in range(first, head):
        if words.words[index].lower in ("von", "vom", "durch"):
            start = index if words.words[index].lower == "vom" else index + 1
            phrase = noun_phrase(words, start, head)
            if phrase is not None and not phrase.pronoun:
                return phrase.first, phrase.end
    return None


def _state_before(words: Words, first: int, head: int) -> Mention | None:
    span = Span(words.tokens[first].start, words.tokens[head].end)
    states = (_state(words.tokens[index].text) for index in range(first, head))
    return next((Mention(span, state, "sources.adjective") for state in states if state is not None), None)


def _state(word: str) -> Source | None:
    return state_of(word) or state_of(word.removesuffix("er"))  # "Moskauer Angaben"


def _leads(words: Words, first: int, index: int) -> bool:
    """Whether a capitalised word is the phrase's head: only determiner and attributes stand before it."""
    if any(words.words[place].is_a(*PREPOSITIONS) for place in range(first, index)):
        return lookup_noun(words.tokens[index].text) is not None and any(
            words.words[place].lower.endswith(("en", "e", "er", "em", "es")) and not words.words[place].classes
            for place in range(max(first, index - 1), index)
        )
    return True


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
    if noun is None or noun.kind == "media":
        return None
    for cut in range(len(lower) - 4, 3, -1):
        inner = lookup_noun(lower[cut:])
        if inner is not None and inner.kind == noun.kind and is_office(lower[:cut].removesuffix("s")):
            front = (
                token.text[:cut].removesuffix("s")
                if lower[cut - 1] == "s" and not lower[:cut].endswith("ss")
                else token.text[:cut]
            )
            return Mention(
                Span(token.start, token.start + len(front)), Source(front, SourceKind.OFFICE), "sources.compound"
            )
    return None
