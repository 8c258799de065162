"""The furniture tables of all languages as a few combined patterns."""

import re
from dataclasses import dataclass
from functools import cache

from laut.anatomy.words import LANGUAGES
from laut.languages import table
from laut.linguistics.lexicon import Row
from laut.model.anatomy import SegmentKind

TABLES = (*LANGUAGES, "xx")
"""The tables; "xx" holds what no language has for itself."""

SIZES = (60, 160, 400, 2500)
"""Longest line, in characters, that each combined pattern is for."""


@dataclass(frozen=True, slots=True)
class Matcher:
    """A combined pattern; its group number says which rule fired."""

    pattern: re.Pattern[str]
    rules: tuple[Row, ...]


def rules() -> tuple[Row, ...]:
    """Return all lines of the furniture tables."""
    return tuple(row for language in TABLES for row in table(language, "furniture"))


@cache
def _matchers() -> tuple[Matcher, ...]:
    matchers = []
    for size in SIZES:
        fitting = tuple(row for row in rules() if int(row["max"]) >= size or int(row["max"]) > previous(size))
        pattern = "|".join(f"({row['pattern']})" for row in fitting)
        matchers.append(Matcher(re.compile(pattern or r"(?!)", re.IGNORECASE), fitting))
    return tuple(matchers)


def previous(size: int) -> int:
    """Return the size below, 0 for the smallest."""
    at = SIZES.index(size)
    return SIZES[at - 1] if at else 0


def match(words: str) -> tuple[SegmentKind, str] | None:
    """Return the kind of furniture that a line's words make it, with the rule's id; None where they make it none.

    Args:
        words: the line without bullets and surrounding space.

    Example:
        >>> match("Foto: Joost Harms")
        (<SegmentKind.PHOTO_CREDIT: 'photo_credit'>, 'de.photo_credit.01')
    """
    for size, matcher in zip(SIZES, _matchers(), strict=True):
        if len(words) <= size:
            found = matcher.pattern.match(words)
            if not found or not found.lastindex:
                return None
            row = matcher.rules[found.lastindex - 1]
            if len(words) > int(row["max"]):
                return None
            return SegmentKind(row["kind"]), row["id"]
    return None
