"""Named regular expressions of a language, compiled once."""

import re
from functools import cache

from laut.languages import table


@cache
def pattern(language: str, name: str, key: str) -> re.Pattern[str]:
    """Return a regular expression from a table with the columns `id`, `name` and `pattern`.

    Args:
        language: ISO 639-1.
        name: of the table.
        key: what the table calls the expression.

    Raises:
        KeyError: if the table has no such entry.
    """
    for row in table(language, name):
        if row["name"] == key:
            return re.compile(row["pattern"])
    raise KeyError(f"{language}/{name}.tsv has no entry {key!r}")


_NEVER = re.compile(r"(?!)")


@cache
def optional_pattern(language: str, name: str, key: str) -> re.Pattern[str]:
    """Return a regular expression that not every language needs: one that never matches where the table lacks it.

    Args:
        language: ISO 639-1.
        name: of the table.
        key: what the table calls the expression.
    """
    return pattern(language, name, key) if any(row["name"] == key for row in table(language, name)) else _NEVER
