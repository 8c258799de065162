"""The words that page furniture is made of, of all languages together."""

import re
from functools import cache, lru_cache

from laut.languages import table
from laut.linguistics.lexicon import Row

LANGUAGES = ("de", "en", "fr", "ru", "uk")
"""Languages whose furniture is known; any of it may stand on any page."""


@cache
def words_for(part: str) -> str:
    """Return a pattern for one of the parts that the tables of page words name.

    Args:
        part: "photo_label", "source_label", "byline_label", "desk", "outlet_word", "company", "section" or
            "own_research".

    Raises:
        KeyError: if no table has it.
    """
    patterns = [row["pattern"] for row in _rows(part)]
    if not patterns:
        raise KeyError(part)
    return "(?:" + "|".join(patterns) + ")"


@lru_cache(maxsize=65536)
def holds_outlet_word(name: str) -> bool:
    """Say whether a name has a word in it by which outlets are called.

    Example:
        >>> holds_outlet_word("Hafen-Post"), holds_outlet_word("Hafenfest")
        (True, False)
    """
    return _outlet_word().search(name) is not None


@cache
def _outlet_word() -> re.Pattern[str]:
    return re.compile(words_for("outlet_word"), re.IGNORECASE)


@cache
def needed_for(part: str) -> tuple[str, ...]:
    """Return words, in small letters, of which every line holds one that `words_for(part)` matches in."""
    return tuple(dict.fromkeys(word for row in _rows(part) for word in row["needs"].split()))


def _rows(part: str) -> list[Row]:
    return [row for language in LANGUAGES for row in table(language, "page_words") if row["part"] == part]
