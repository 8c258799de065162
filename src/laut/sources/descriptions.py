"""Persons whom a report describes without a name: which of them a pronoun goes back to."""

from laut.languages.de.nouns import is_feminine, is_person_noun
from laut.languages.patterns import pattern
from laut.model.span import Span

REACH = 400
"""So many characters before a pronoun, about three sentences, hold whom it means."""


def described_before(text: str, offset: int, gender: str) -> Span | None:
    """Return the last noun phrase in the nominative before an offset that describes one person.

    Args:
        text: the read text.
        offset: of the pronoun.
        gender: "m" or "f".

    Example:
        >>> text = "Der junge Mann fuhr davon. Er habe"
        >>> described_before(text, 27, "m").of(text)
        'Der junge Mann'
    """
    start = max(0, offset - REACH)
    fitting = [
        found
        for found in pattern("de", "source_patterns", f"described_{gender}").finditer(text, start, offset)
        if found[1][0].isupper() and is_person_noun(found[1]) and is_feminine(found[1]) == (gender == "f")
    ]
    return Span(*fitting[-1].span()) if fitting else None
