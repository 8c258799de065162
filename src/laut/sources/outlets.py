"""Outlets, agencies and companies that a noun phrase names by their title."""

from collections.abc import Sequence

from laut.anatomy.words import holds_outlet_word
from laut.languages.de.nouns import is_medium, is_medium_in_general, is_office, is_person_noun, nouns_of_class
from laut.languages.de.phrases import Words
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import Span
from laut.registry import find
from laut.sources.naming import described, mention, nominative_title

_OPENING, _CLOSING = frozenset('„“"»«‚'), frozenset('“”"»«‘')
_MARKS = _OPENING | _CLOSING


def quoted_title(words: Words, first: int, end: int) -> Mention | None:
    """Return the outlet that a phrase of an article and a title in quotation marks names ("die „Hafen-Post“").

    Args:
        words: tokens of the phrase with their words.
        first: index of its first token.
        end: index behind its last.
    """
    tokens = words.tokens
    begin = first + (
        words.words[first].is_a("article_def") or tokens[first].text.lower() in ("vom", "im", "beim", "zum")
    )
    inside = tokens[begin + 1 : end - 1]
    marks = end - begin > 2 and tokens[begin].text in _OPENING and tokens[end - 1].text in _CLOSING
    if not marks or begin == first or not all(token.is_word for token in inside) or not inside[0].is_capitalised:
        return None
    name = " ".join(nominative_title([token.text for token in inside], words.words[first].lower))
    if not holds_outlet_word(name):
        return None
    if tokens[first].text.lower() == "des":
        name = name.removesuffix("s")
    known = find(name)
    return Mention(
        Span(tokens[first].start, tokens[end - 1].end), known or Source(name, SourceKind.OUTLET), "sources.quoted"
    )


def outlet(words: Words, first: int, end: int, whole: str) -> Mention | None:
    """Return the agency or outlet that the phrase names, alone or behind a noun ("die Nachrichtenagentur X").

    Args:
        words: tokens of the phrase with their words.
        first: index of its first token.
        end: index behind its last.
        whole: the phrase as it is written.
    """
    tokens = words.tokens
    span = Span(tokens[first].start, tokens[end - 1].end)
    source = find(whole, certain=is_office(tokens[end - 1].text))
    if source is not None and source.kind in (SourceKind.AGENCY, SourceKind.OUTLET):
        return Mention(span, source, "sources.registry")
    media = [index for index in range(first, end) if tokens[index].is_word and is_medium(tokens[index].text)]
    source = _known_within(words, first, end, certain=not media)
    if source is not None:
        return Mention(span, source, "sources.registry")
    title = _title(words, first, end, media)
    if title is not None:
        return Mention(span, Source(title, SourceKind.OUTLET), "sources.medium")
    if not media:
        media = [index for index in range(first, end - 1) if _leads_name(words, index)]
    if media:
        behind = [token.text for token in tokens[media[0] + 1 : end] if token.is_word]
        if behind and behind[0] not in ("des", "der", "von", "aus", "in", "für", "zur"):
            kind = SourceKind.AGENCY if "agentur" in tokens[media[0]].text.lower() else SourceKind.OUTLET
            return Mention(span, Source(" ".join(behind), kind), "sources.medium")
        if words.words[first].is_a("article_indef"):
            return Mention(span, Source(described(words, first, end), SourceKind.UNNAMED), "sources.medium")
    return None


def _leads_name(words: Words, index: int) -> bool:
    """Whether a noun such as "Kanal" is a medium here because its name follows ("der Kanal „Ostwind“")."""
    tokens = words.tokens
    noun = tokens[index].is_capitalised and tokens[index].text.lower().endswith(nouns_of_class("channel"))
    return noun and (tokens[index + 1].text in _OPENING or tokens[index + 1].is_capitalised)


def _title(words: Words, first: int, end: int, media: Sequence[int]) -> str | None:
    """Return the name of an outlet that is one word ("der „Bote“", "das Kreisblatt")."""
    tokens = words.tokens
    if not media or media[-1] != end - 1:
        return None
    title = nominative_title([tokens[end - 1].text], words.words[first].lower)[0]
    if is_medium_in_general(title) and end - first > 1:
        return None
    if first > 0 and tokens[first - 1].text in '„“"»«' and end - first == 1:
        return title
    if title.lower() in nouns_of_class("medium") or words.words[first].is_a("article_indef"):
        return None
    return title[:-1] if words.words[first].lower in ("des", "eines") and title.endswith("s") else title


def _known_within(words: Words, first: int, end: int, *, certain: bool) -> Source | None:
    """Return the agency or outlet that the last words of a phrase name."""
    tokens = words.tokens
    for start in range(first, end):
        if not tokens[start].text[0].isalpha() or not (
            tokens[start].is_capitalised or (tokens[start].text.islower() and find(tokens[start].text))
        ):
            continue
        if start > first and _is_named(words, start - 1):
            continue  # the end of a longer name ("Velora Times")
        source = find(" ".join(token.text for token in tokens[start:end] if token.text not in '„“”"»«'), certain)
        if source is not None and source.kind in (SourceKind.AGENCY, SourceKind.OUTLET):
            return source
    return None


def _is_named(words: Words, index: int) -> bool:
    """Whether a capitalised word is the first of a longer name, and no noun or adjective before one."""
    word = words.tokens[index].text
    told = is_medium(word) or is_office(word) or word.endswith("er") or word.lower().endswith(nouns_of_class("channel"))
    return words.tokens[index].is_capitalised and not words.words[index].classes and not told


def company(words: Words, first: int, end: int) -> Mention | None:
    """Return the company whose name alone stands for it behind a noun such as "Konzern".

    Args:
        words: tokens of the phrase with their words.
        first: index of its first token.
        end: index behind its last.
    """
    tokens = words.tokens
    head = next((index for index in range(first, end - 1) if tokens[index].is_capitalised), end)
    if head == end or not tokens[head].text.lower().endswith(nouns_of_class("firm")):
        return None
    behind = [token.text for token in tokens[head + 1 : end] if token.text not in _MARKS]
    if not all(word[:1].isupper() and not is_person_noun(word) and not is_office(word) for word in behind):
        return None
    return mention(words, first, end, " ".join(behind), SourceKind.COMPANY, "sources.company")
