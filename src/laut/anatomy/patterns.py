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


CASED = "(?-i:"
"""What a pattern holds that looks at capitals."""


@dataclass(frozen=True, slots=True)
class Matcher:
    """The rules for lines of one size.

    Most rules don't look at capitals. Matching these on the line in small letters takes a third of the time of matching
    without case, and a first look whether any of them matches at all again half of that of telling which.

    Args:
        plain: matches lines in small letters that one of the rules without capitals matches.
        which: the same rules, a group for each.
        plain_places: the places of these rules among all of this size.
        cased: the rules that look at capitals, a group for each.
        cased_places: their places.
        rules: all rules that look at the line's beginning.
        far: the rules that look far into the line: words of which it must hold one, the pattern, the rule.
        needs: matches lines in small letters that hold any of those words.
    """

    plain: re.Pattern[str]
    which: re.Pattern[str]
    plain_places: tuple[int, ...]
    cased: re.Pattern[str]
    cased_places: tuple[int, ...]
    rules: tuple[Row, ...]
    far: tuple[tuple[tuple[str, ...], re.Pattern[str], Row], ...]
    needs: re.Pattern[str]


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
    plain = tuple(place for place, row in enumerate(near) if CASED not in row["pattern"])
    cased = tuple(place for place, row in enumerate(near) if CASED in row["pattern"])
    far = tuple(
        (tuple(row["needs"].split()), re.compile(row["pattern"], re.IGNORECASE), row) for row in fitting if row["needs"]
    )
    return Matcher(
        plain=_one_of([near[place]["pattern"] for place in plain]),
        which=_one_of([f"({near[place]['pattern']})" for place in plain]),
        plain_places=plain,
        cased=_one_of([f"({near[place]['pattern']})" for place in cased], re.IGNORECASE),
        cased_places=cased,
        rules=near,
        far=far,
        needs=_one_of([re.escape(need) for needs, _, _ in far for need in needs]),
    )


def _one_of(patterns: Sequence[str], flags: int = 0) -> re.Pattern[str]:
    return re.compile("|".join(patterns) or r"(?!)", flags)


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
    """Return the first rule that matches, if the line isn't too long for it."""
    places = []
    found = matcher.which.match(low) if matcher.plain.match(low) else None
    if found and found.lastindex:
        places.append(matcher.plain_places[found.lastindex - 1])
    found = matcher.cased.match(words)
    if found and found.lastindex:
        places.append(matcher.cased_places[found.lastindex - 1])
    row = matcher.rules[min(places)] if places else None
    return row if row and len(words) <= int(row["max"]) else None


def _far(words: str, low: str, matcher: Matcher) -> Row | None:
    if not matcher.needs.search(low):
        return None
    for needs, pattern, row in matcher.far:
        if len(words) <= int(row["max"]) and any(need in low for need in needs) and pattern.match(words):
            return row
    return None
