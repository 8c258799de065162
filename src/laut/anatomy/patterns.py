"""The furniture tables of all languages as a few combined patterns."""

import re
from bisect import bisect_left
from collections.abc import Sequence
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


CASED, LOOSE = "(?-i:", "(?i:"
"""What a part of a pattern opens with that looks at capitals, and the same where it doesn't."""


@dataclass(frozen=True, slots=True)
class Matcher:
    """The rules for lines of one size.

    Args:
        any: matches every line, in small letters, that one of the rules below matches; as matching with case takes a
            third of the time of matching without, and most lines match no rule, it is tried first.
        pattern: of the rules that look at the line's beginning; its group number says which fired.
        rules: these rules.
        needs: all words of which a line must hold one for a rule that looks far into it.
        far: these rules: the words of which each needs one, the pattern, the rule.
    """

    any: re.Pattern[str]
    pattern: re.Pattern[str]
    rules: tuple[Row, ...]
    needs: tuple[str, ...]
    far: tuple[tuple[tuple[str, ...], re.Pattern[str], Row], ...]


def rules() -> tuple[Row, ...]:
    """Return all lines of the furniture tables."""
    return tuple(row for language in TABLES for row in table(language, "furniture"))


@cache
def _matchers() -> tuple[Matcher, ...]:
    return tuple(
        _matcher(tuple(row for row in rules() if int(row["max"]) >= size or int(row["max"]) > previous(size)))
        for size in SIZES
    )


def _matcher(fitting: Sequence[Row]) -> Matcher:
    near = tuple(row for row in fitting if not row["needs"])
    far = tuple(
        (tuple(row["needs"].split()), re.compile(row["pattern"], re.IGNORECASE), row) for row in fitting if row["needs"]
    )
    return Matcher(
        any=re.compile("|".join(row["pattern"].replace(CASED, LOOSE) for row in near) or r"(?!)"),
        pattern=re.compile("|".join(f"({row['pattern']})" for row in near) or r"(?!)", re.IGNORECASE),
        rules=near,
        needs=tuple(dict.fromkeys(need for needs, _, _ in far for need in needs)),
        far=far,
    )


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
    if len(words) > SIZES[-1]:
        return None
    matcher, low = _matchers()[bisect_left(SIZES, len(words))], words.lower()
    row = _far(words, low, matcher) or _near(words, low, matcher)
    return (SegmentKind(row["kind"]), row["id"]) if row else None


_remembered = lru_cache(maxsize=10_000)(_match)


def _near(words: str, low: str, matcher: Matcher) -> Row | None:
    found = matcher.pattern.match(words) if matcher.any.match(low) else None
    if not found or not found.lastindex:
        return None
    row = matcher.rules[found.lastindex - 1]
    return row if len(words) <= int(row["max"]) else None


def _far(words: str, low: str, matcher: Matcher) -> Row | None:
    if not any(map(low.__contains__, matcher.needs)):
        return None
    for needs, pattern, row in matcher.far:
        if len(words) <= int(row["max"]) and any(map(low.__contains__, needs)) and pattern.match(words):
            return row
    return None
