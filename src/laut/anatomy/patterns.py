"""The furniture tables of all languages as a few combined patterns."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from laut.anatomy.words import LANGUAGES
from laut.languages import table
from laut.linguistics.lexicon import Row
from laut.model.anatomy import SegmentKind

TABLES = (*LANGUAGES, "xx")
"""The tables; "xx" holds what no language has for itself."""

SHORT = 40
"""Labels of so few characters stand on one page after the other and are remembered."""

SIZES = (60, 160, 400, 2500)
"""Longest line, in characters, that each combined pattern is for."""


@dataclass(frozen=True, slots=True)
class Matcher:
    """The rules for lines of one size.

    Args:
        pattern: of the rules that look at the line's beginning; its group number says which fired.
        rules: these rules.
        far: the rules that look far into the line: words of which it must hold one, the pattern, the rule.
    """

    pattern: re.Pattern[str]
    rules: tuple[Row, ...]
    far: tuple[tuple[tuple[str, ...], re.Pattern[str], Row], ...]


def rules() -> tuple[Row, ...]:
    """Return all lines of the furniture tables."""
    return tuple(row for language in TABLES for row in table(language, "furniture"))


@cache
def _matchers() -> tuple[Matcher, ...]:
    matchers = []
    for size in SIZES:
        fitting = tuple(row for row in rules() if int(row["max"]) >= size or int(row["max"]) > previous(size))
        near = tuple(row for row in fitting if not row["needs"])
        pattern = "|".join(f"({row['pattern']})" for row in near)
        far = tuple(
            (tuple(row["needs"].split()), re.compile(row["pattern"], re.IGNORECASE), row)
            for row in fitting
            if row["needs"]
        )
        matchers.append(Matcher(re.compile(pattern or r"(?!)", re.IGNORECASE), near, far))
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
    return _remembered(words) if len(words) <= SHORT else _match(words)


def _match(words: str) -> tuple[SegmentKind, str] | None:
    for size, matcher in zip(SIZES, _matchers(), strict=True):
        if len(words) <= size:
            row = _far(words, matcher) or _near(words, matcher)
            return (SegmentKind(row["kind"]), row["id"]) if row else None
    return None


_remembered = lru_cache(maxsize=10_000)(_match)


def _near(words: str, matcher: Matcher) -> Row | None:
    found = matcher.pattern.match(words)
    if not found or not found.lastindex:
        return None
    row = matcher.rules[found.lastindex - 1]
    return row if len(words) <= int(row["max"]) else None


def _far(words: str, matcher: Matcher) -> Row | None:
    low = words.lower()
    for needs, pattern, row in matcher.far:
        for need in needs:
            if need in low:
                if len(words) <= int(row["max"]) and pattern.match(words):
                    return row
                break
    return None
