"""The beginnings of words, by which lines are held against the text."""

from functools import cache

from laut.anatomy.language import function_words, small_words
from laut.anatomy.prose import FEATURES_LENGTH

STEM, STEMS_FROM = 6, 4
"""Words of so many letters or more are compared by their first letters."""


def stems(words: str) -> set[str]:
    """Return the beginnings of a line's words, without those of function words.

    Example:
        >>> sorted(stems("Der Deich und die Deiche"))
        ['deich', 'deiche']
    """
    tokens = small_words(words[:FEATURES_LENGTH])
    return {token[:STEM] for token in tokens if len(token) >= STEMS_FROM} - common_stems()


@cache
def common_stems() -> frozenset[str]:
    """Return the beginnings of function words, which all texts share."""
    return frozenset(word[:STEM] for word in function_words())
