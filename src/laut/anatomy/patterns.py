"""The furniture tables of all languages as a few combined patterns."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
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
class Rule:
    """What a line of the tables says.

    Args:
        kind: what a line that it matches is.
        id: its own.
        longest: characters of the longest line that it is tried on.
        cased: whether it looks at capitals.
    """

    kind: SegmentKind
    id: str
    longest: int
    cased: bool


@dataclass(frozen=True, slots=True)
class Far:
    """A rule that looks far into a line.

    Args:
        needs: words of which the line must hold one.
        pattern: matches the line.
        rule: what it says.
    """

    needs: tuple[str, ...]
    pattern: re.Pattern[str]
    rule: Rule


FarRules = tuple[tuple[Far, ...], ...]
"""For lines of each size."""


@dataclass(frozen=True, slots=True)
class Matcher:
    """The rules for lines of one size.

    Args:
        loose: of the rules that look at the line's beginning, for a line in small letters: matching that takes a third
            of the time of matching without case. The number of the last group says which rule fired.
        exact: the same for the line as it is; it decides where the rule that fired looks at capitals.
        rules: these rules.
        far: those that look far into the line.
        needs: all words that these need.
    """

    loose: re.Pattern[str]
    exact: re.Pattern[str]
    rules: tuple[Rule, ...]
    far: tuple[Far, ...]
    needs: frozenset[str]


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
        Far(tuple(row["needs"].split()), re.compile(row["pattern"], re.IGNORECASE), _rule(row))
        for row in fitting
        if row["needs"]
    )
    return Matcher(
        loose=re.compile("|".join(f"(?:{row['pattern'].replace(CASED, LOOSE)})()" for row in near)),
        exact=re.compile("|".join(f"(?:{row['pattern']})()" for row in near), re.IGNORECASE),
        rules=tuple(map(_rule, near)),
        far=far,
        needs=frozenset(need for rule in far for need in rule.needs),
    )


def _rule(row: Row) -> Rule:
    return Rule(SegmentKind(row["kind"]), row["id"], int(row["max"]), CASED in row["pattern"])


def previous(size: int) -> int:
    """Return the size below, 0 for the smallest."""
    at = SIZES.index(size)
    return SIZES[at - 1] if at else 0


def far_rules(lines: Iterable[str]) -> FarRules:
    """Return the rules that look far into a line of each size, those whose words stand in one of these lines at all.

    Most pages hold few such words, so that their lines need to be asked for few.

    Args:
        lines: of a page, in small letters, without bullets and surrounding space.
    """
    sized: list[list[str]] = [[] for _ in (*SIZES, "longer")]
    for line in lines:
        sized[bisect_left(SIZES, len(line))].append(line)
    return tuple(
        tuple(_held("\n".join(fitting), matcher)) if fitting else ()
        for fitting, matcher in zip(sized, _matchers(), strict=False)
    )


def _held(text: str, matcher: Matcher) -> Iterator[Far]:
    held = set(filter(text.__contains__, matcher.needs))
    for far in matcher.far if held else ():
        needs = tuple(filter(held.__contains__, far.needs))
        if needs:
            yield Far(needs, far.pattern, far.rule)


def match(words: str, low: str, far: FarRules) -> tuple[SegmentKind, str] | None:
    """Return the kind of furniture that a line's words make it, with the rule's id; None where they make it none.

    Args:
        words: the line without bullets and surrounding space.
        low: the same in small letters.
        far: the rules of its page that look far into a line.

    Example:
        >>> match("Foto: Joost Harms", "foto: joost harms", far_rules(["foto: joost harms"]))
        (<SegmentKind.PHOTO_CREDIT: 'photo_credit'>, 'de.photo_credit.01')
    """
    if len(words) > SIZES[-1]:
        return None
    size = bisect_left(SIZES, len(words))
    rule = _far(words, low, far[size]) or (_remembered if len(words) <= SHORT else _near)(words, low, size)
    return (rule.kind, rule.id) if rule else None


def _far(words: str, low: str, rules: Sequence[Far]) -> Rule | None:
    for far in rules:
        if len(words) <= far.rule.longest and any(map(low.__contains__, far.needs)) and far.pattern.match(words):
            return far.rule
    return None


def _near(words: str, low: str, size: int) -> Rule | None:
    matcher = _matchers()[size]
    found = matcher.loose.match(low)
    if found and found.lastindex and matcher.rules[found.lastindex - 1].cased:
        found = matcher.exact.match(words)
    if not found or not found.lastindex:
        return None
    rule = matcher.rules[found.lastindex - 1]
    return rule if len(words) <= rule.longest else None


_remembered = lru_cache(maxsize=10_000)(_near)
