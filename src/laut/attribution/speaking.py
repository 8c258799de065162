"""Whether a noun phrase names somebody who can say something, and whether that is a medium."""

from laut.anatomy.words import holds_outlet_word
from laut.attribution.draft import Range
from laut.languages.de.nouns import is_medium, is_medium_in_general, is_office, is_person_noun
from laut.languages.de.phrases import Words, is_site, noun_phrase
from laut.model.source import SourceKind
from laut.registry import find, state_of

_BROADCAST = ("funk", "welle", "woche")  # "im Nordfunk", "in der Sportwoche"
_TITLE = 8  # letters from which on a word with an outlet's noun in it is a name
_SPEAKING = frozenset(
    {"er", "sie", "dieser", "diese", "wir", "ich", "man", "einer", "eine", "mehrere", "viele", "beide"}
)


def names_medium(text: Words, part: Range) -> bool:
    """Say whether a noun phrase names an agency or outlet, by its noun or by the registry."""
    tokens = text.tokens[part[0] : part[1]]
    if any(is_medium(token.text) for token in tokens if token.is_word):
        return True
    if len(tokens) > 2 and not tokens[-1].is_word and holds_outlet_word(tokens[-2].text):
        return True  # "der „Hafen-Post“"
    if _is_title(tokens[-1].text) or is_site(tokens[-1].text):
        return True
    begin = text.words[part[0]].is_a("article_def")
    source = find(" ".join(token.text for token in tokens[begin:])) or find(" ".join(token.text for token in tokens))
    return source is not None and source.kind in (SourceKind.AGENCY, SourceKind.OUTLET)


def names_outlet(text: Words, part: Range) -> bool:
    """Say whether a noun phrase names an outlet by its own name and not by a noun such as "Fernsehen" alone.

    Args:
        text: tokens of the paragraph.
        part: token range of the phrase.
    """
    nouns = [token.text for token in text.tokens[part[0] : part[1]] if token.is_word and token.is_capitalised]
    if not nouns or (len(nouns) == 1 and is_medium_in_general(nouns[0])):
        return False
    return names_medium(text, part) or (nouns[-1].endswith(_BROADCAST) and len(nouns[-1]) >= _TITLE)


def _is_title(word: str) -> bool:
    """Whether a word is an outlet's name by its end, in any case ("Hafenpost", "des Hafenkuriers", "Hafenboten")."""
    forms = (word, word.removesuffix("s"), word.removesuffix("n"))
    return len(word) >= _TITLE and word[0].isupper() and any(map(holds_outlet_word, forms))


def can_speak(text: Words, part: Range) -> bool:
    """Say whether a noun phrase names a party that can assert: a person, an office, a body; no bare thing.

    Args:
        text: tokens of the paragraph.
        part: token range of the phrase.
    """
    phrase = noun_phrase(text, part[0], part[1])
    if phrase is None:
        return False
    if phrase.pronoun:
        return text.words[phrase.first].lower in _SPEAKING
    nouns = [text.tokens[index].text for index in range(*part) if text.tokens[index].is_capitalised]
    short = phrase.determiner in ("die", "das", "der") and nouns[-1:] and _is_acronym(nouns[-1])
    if phrase.name or short or any(is_office(noun) or is_medium(noun) for noun in nouns):
        return True
    # "die Türkei"
    state = state_of(nouns[-1]) if nouns and phrase.determiner == "die" and part[1] - part[0] == 2 else None
    return state is not None or is_person_noun(text.tokens[phrase.head].text) or names_medium(text, part)


def _is_acronym(word: str) -> bool:
    """Whether a word is the short name of a body ("die EU", "das THW")."""
    return word.isupper() and 2 <= len(word) <= 6
