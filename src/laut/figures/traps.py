"""Traps: numbers that are no quantities."""

import re
from functools import cache

from laut.languages import table
from laut.model.span import Span


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w)(?:{row['pattern']})" for row in table(language, "figure_traps")))


def traps(text: str, language: str) -> tuple[Span, ...]:
    """Return the stretches of a text whose numbers are no quantities, in order.

    Args:
        text: any text.
        language: ISO 639-1.

    Example:
        >>> text = "Nach dem 2:1 am 3. Mai 2019 galt § 129 noch."
        >>> [span.of(text) for span in traps(text, "de")]
        ['2:1', '3. Mai 2019', '§ 129']
    """
    return tuple(Span(*found.span()) for found in _pattern(language).finditer(text))


def is_year(word: str, *, counted: bool) -> bool:
    """Say whether digits are rather a year than an amount.

    Args:
        word: digits without separators.
        counted: whether a noun that they could count stands behind them.
    """
    if not re.fullmatch(r"[12]\d{3}", word):
        return False
    return 1900 <= int(word) <= 2100 or (not counted and int(word) <= 2200)
