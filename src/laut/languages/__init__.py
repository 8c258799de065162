"""Language packs: a folder per language with lexicons as plain tables and the small code that only it needs."""

from functools import cache
from importlib.resources import files

from laut.linguistics.lexicon import Row, read_table

AVAILABLE = ("de",)
"""Languages whose statements can be read."""


@cache
def has(language: str, name: str) -> bool:
    """Say whether a language has a lexicon table.

    Args:
        language: ISO 639-1 code.
        name: file name without ending.

    Example:
        >>> has("de", "time_rules"), has("de", "hieroglyphs"), has("eo", "time_rules")
        (True, False, False)
    """
    return (files(__package__) / language / f"{name}.tsv").is_file()


@cache
def table(language: str, name: str) -> tuple[Row, ...]:
    """Return a lexicon table of a language.

    Args:
        language: ISO 639-1 code.
        name: file name without ending.

    Raises:
        FileNotFoundError: if the language has no such table.

    Example:
        >>> any(row["infinitive"] == "sagen" for row in table("de", "reporting_verbs"))
        True
    """
    return read_table(files(__package__) / language / f"{name}.tsv")
