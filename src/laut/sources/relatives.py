"""Whom a relative pronoun means: who is named right before its comma."""

from laut.languages.de.phrases import Words, noun_phrase
from laut.languages.de.words import look_up
from laut.linguistics.tokens import tokenize
from laut.model.span import Span

_REACH = 160  # characters before a relative pronoun that hold its noun phrase


def antecedent(text: str, pronoun: Span) -> Span | None:
    """Return the noun phrase that a relative pronoun means; None where none ends right before its comma.

    Args:
        text: the read text.
        pronoun: span of the pronoun.

    Example:
        >>> text = "Der Wirt traf eine Nachbarin, die klagte."
        >>> antecedent(text, Span(30, 33)).of(text)
        'eine Nachbarin'
    """
    comma = pronoun.start - 2
    if comma < 1 or text[comma : pronoun.start] != ", " or not look_up(pronoun.of(text)).is_a("article_def"):
        return None
    start = text.find(" ", max(0, comma - _REACH)) + 1
    tokens = tokenize(text, start, comma) if start < comma else []
    words = Words(tokens, [look_up(token.text) for token in tokens])
    place, last = 0, None
    while place < len(tokens):
        verb = words.words[place].finite and not tokens[place].is_capitalised
        phrase = noun_phrase(words, place, len(tokens)) if not verb else None
        if phrase is not None and not phrase.pronoun:
            place, last = phrase.end, phrase
        else:
            place += 1
    if last is None or last.end < len(tokens):
        return None
    return Span(tokens[last.first].start, tokens[last.end - 1].end)
