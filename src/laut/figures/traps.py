"""Traps: numbers that are no quantities."""

import re
from collections.abc import Mapping
from functools import cache

from laut.languages import table
from laut.linguistics.openings import Openings, beginnings, by_beginning, matches
from laut.model.span import Span


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], ...], Mapping[str, tuple[int, ...]]]:
    bodies = [row["pattern"] for row in table(language, "figure_traps")]
    patterns = tuple(re.compile(rf"(?<!\w)(?:{body})") for body in bodies)
    return patterns, by_beginning([beginnings(body) for body in bodies])


def traps(text: str, language: str, words: Openings) -> tuple[Span, ...]:
    """Return the stretches of a text whose numbers are no quantities, in order.

    Args:
        text: any text.
        language: ISO 639-1.
        words: its openings.

    Example:
        >>> from laut.linguistics.openings import openings
        >>> text = "Nach dem 2:1 am 3. Mai 2019 galt § 129 noch."
        >>> [span.of(text) for span in traps(text, "de", openings(text))]
        ['2:1', '3. Mai 2019', '§ 129']
    """
    patterns, index = _patterns(language)
    return tuple(Span(*found.span()) for _, found in matches(patterns, index, text, words))


def is_year(word: str, *, counted: bool) -> bool:
    """Say whether digits are rather a year than an amount.

    Args:
        word: digits without separators.
        counted: whether a noun that they could count stands behind them.
    """
    if not re.fullmatch(r"[12]\d{3}", word):
        return False
    return 1900 <= int(word) <= 2100 or (not counted and int(word) <= 2200)
