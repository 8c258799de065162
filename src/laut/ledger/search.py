"""Searching: what a user types, as SQLite's full-text search takes it, and names as they are compared."""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
LONGEST, MOST = 1000, 16
"""Characters and words of a query that are looked at."""

STEM, SHORTEST, MOST_STEMS = 6, 4, 40
"""Letters by which words of a sentence are alike, letters a word needs to count, and words that count."""


def match(query: str) -> str | None:
    """Return a query as an FTS5 expression: every word must stand there, or one that begins with it.

    Args:
        query: anything a user typed; signs have no meaning.

    Returns:
        The expression; None where the query holds no word.

    Example:
        >>> match('Damm "Ostermühl'), match('NEAR(" *')
        ('"Damm"* "Ostermühl"*', '"NEAR"*')
    """
    return " ".join(f'"{word}"*' for word in _words(query)) or None


def any_of(words: str) -> str | None:
    """Return the words of a sentence as an FTS5 expression: those count that stand there, or begin alike.

    Args:
        words: a sentence; short words tell nothing and are left out, figures aren't.

    Returns:
        The expression; None where no word tells anything.

    Example:
        >>> any_of("Es gab 17 Verletzte."), any_of("So ist es.")
        ('"17" OR "Verlet"*', None)
    """
    telling = dict.fromkeys(
        f'"{word}"' if word.isdigit() else f'"{word[:STEM]}"*'
        for word in WORD.findall(words[:LONGEST])
        if word.isdigit() or len(word) >= SHORTEST
    )
    return " OR ".join(list(telling)[:MOST_STEMS]) or None


def folded(words: str) -> str:
    """Return words in lower case and without accents.

    Example:
        >>> folded("Bürgermeisterin Łucja Å.")
        'burgermeisterin łucja a.'
    """
    return "".join(sign for sign in unicodedata.normalize("NFKD", words.casefold()) if not unicodedata.combining(sign))


def folded_words(query: str) -> tuple[str, ...]:
    """Return the words of a query, folded, as many as are looked at."""
    return tuple(folded(word) for word in _words(query))


def _words(query: str) -> list[str]:
    return WORD.findall(query[:LONGEST])[:MOST]
