"""Persons whom a report describes without a name: which of them a pronoun goes back to."""

import re

from laut.languages.de.nouns import is_feminine, is_person_noun
from laut.model.span import Span

REACH = 400
"""So many characters before a pronoun, about three sentences, hold whom it means."""

DESCRIBED = {
    "m": re.compile(r"\b(?:der|ein|dieser) (?:[a-zäöü-]{3,20}e[r]? ){0,2}([A-ZÄÖÜ0-9][\w-]+)", re.IGNORECASE),
    "f": re.compile(r"\b(?:die|eine|diese) (?:[a-zäöü-]{3,20}e ){0,2}([A-ZÄÖÜ0-9][\w-]+)", re.IGNORECASE),
}


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
        for found in DESCRIBED[gender].finditer(text, start, offset)
        if found[1][0].isupper() and is_person_noun(found[1]) and is_feminine(found[1]) == (gender == "f")
    ]
    return Span(*fitting[-1].span()) if fitting else None
