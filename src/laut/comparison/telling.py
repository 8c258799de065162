"""Telling words: the nouns, names, figures and long words of a text, which say what it is about."""

import re

LETTERS = 5
LONG = 5
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+){0,4}")


def telling(words: str) -> list[str]:
    """Return the beginnings of the telling words of a text, in their order.

    Example:
        >>> telling("Am Deich standen 40 Pumpen still.")
        ['am', 'deich', 'stand', '40', 'pumpe', 'still']
    """
    return [
        word.casefold()[:LETTERS]
        for word in WORD.findall(words)
        if len(word) >= LONG or word[0].isupper() or word[0].isdigit()
    ]


def stems(words: str) -> frozenset[str]:
    """Return the beginnings of the telling words of a text, each once."""
    return frozenset(telling(words))
