"""The words that page furniture is made of, of all languages together."""

from functools import cache

from laut.languages import table

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
    rows = (row for language in LANGUAGES for row in table(language, "page_words"))
    patterns = [row["pattern"] for row in rows if row["part"] == part]
    if not patterns:
        raise KeyError(part)
    return "(?:" + "|".join(patterns) + ")"
