"""Retelling: which report tells after another in its own words, without a row of words in common.

Two signs: one tells nearly nothing that the other doesn't; or what both tell, they tell in the same order. Reports that
were written apart share the names and figures of what happened, but each in an order of its own.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from laut.comparison.direction import signed
from laut.comparison.telling import telling
from laut.model.reading import ReadReport

QUOTATION = re.compile(r"[„“\"»«]([^„“”\"»«\n]{1,600})[“”\"»«]")
QUOTED = 2
NEARLY_ALL = 660
FEWEST = 20
LONGEST_ROW = 11
ORDERED = 6
"""In chance order the longest row of n words has about 2√n: its square is four times n."""


@dataclass(frozen=True, slots=True)
class Told:
    """The telling words of a report, by their beginnings.

    Of a quotation the first only: who hears one speech quotes the same words of it, in its order.

    Args:
        held: all of them.
        once: those that stand there once only, with their place.
    """

    held: frozenset[str]
    once: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Retelling:
    """Which reports retell others; the words of a report are kept, for it stands in many pairs."""

    told: dict[str, Told] = field(default_factory=dict)

    def is_between(self, one: ReadReport, other: ReadReport, ordered: bool) -> bool:
        """Say whether one of two reports retells the other, or both retell a third.

        Two that credit different agencies tell the same because both agencies told it.

        Args:
            one: the one report.
            other: the other, in the same language.
            ordered: whether the order of what they tell counts as a sign.
        """
        agencies = [{credit.source.name for credit in read.reading.anatomy.credits} for read in (one, other)]
        if all(agencies) and not agencies[0] & agencies[1]:
            return False
        first, second = self._told(one), self._told(other)
        smaller = min(len(first.held), len(second.held))
        if smaller >= FEWEST and len(first.held & second.held) * 1000 >= NEARLY_ALL * smaller:
            return True
        return ordered and is_in_order(first.once, second.once)

    def _told(self, read: ReadReport) -> Told:
        key = read.report.id
        if key not in self.told:
            text = "\n".join(read.report.words(part.span) for part in read.reading.anatomy.article())
            own = telling(QUOTATION.sub(lambda found: " ".join(telling(found[1])[:QUOTED]), text))
            counts = Counter(own)
            once = {word: place for place, word in enumerate(own) if counts[word] == 1}
            self.told[key] = Told(frozenset(own), once)
        return self.told[key]


def is_in_order(one: Mapping[str, int], other: Mapping[str, int]) -> bool:
    """Say whether words of two texts stand in so long a row of one order as they hardly do by chance.

    Example:
        >>> row = {str(place): place for place in range(12)}
        >>> is_in_order(row, row), is_in_order(row, {word: -place for word, place in row.items()})
        (True, False)
    """
    both = sorted((one[word], other[word]) for word in one.keys() & other.keys())
    if len(both) < LONGEST_ROW:
        return False
    row = longest_row([place for _, place in both])
    return row >= LONGEST_ROW and row * row >= ORDERED * len(both)


def longest_row(places: Sequence[int]) -> int:
    """Return the length of the longest ascending row that can be picked out of different numbers, in their order.

    Example:
        >>> longest_row([3, 1, 2, 9, 4])
        3
    """
    ends: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)


def is_unaccounted(read: ReadReport) -> bool:
    """Say whether a report tells nowhere who wrote it or where it is from: no person, no agency, no other outlet."""
    anatomy = read.reading.anatomy
    return not anatomy.credits and anatomy.republication is None and not signed(read)
