"""Alterations: what was lost or changed from one report to the next."""

from collections.abc import Mapping, Sequence

from laut.comparison.likeness import Bond, Pair
from laut.comparison.names import same
from laut.comparison.statements import Said
from laut.model.source import Chain
from laut.model.story import AlterationKind

NEAR = 300
QUOTED = 450


def between(origin: Said, taker: Said, pair: Pair, chains: tuple[Chain, Chain]) -> list[tuple[AlterationKind, str]]:
    """Return what a report changed in a statement that it took from another.

    Args:
        origin: the statement in the report it was taken from.
        taker: the statement in the report that took it.
        pair: how the two stand to each other.
        chains: the stated chains of the two.

    Returns:
        Kinds of alteration with the rule that found each.
    """
    found: list[tuple[AlterationKind, str]] = []
    if pair.topic < NEAR or pair.opposed:
        return found
    if origin.hedged and not taker.hedged:
        found.append((AlterationKind.HEDGE_DROPPED, "comparison.hedge"))
    if taker.hedged and not origin.hedged:
        found.append((AlterationKind.HEDGE_ADDED, "comparison.hedge"))
    if pair.figures is Bond.RIVAL:
        found.append((AlterationKind.FIGURE_ALTERED, "comparison.figure"))
    if _quotation_altered(origin, taker, pair):
        found.append((AlterationKind.QUOTATION_ALTERED, "comparison.quotation"))
    lost = [name for name in chains[0].names if not any(same(name, kept) for kept in chains[1].names)]
    if lost:
        found.append((AlterationKind.SOURCE_DROPPED, "comparison.source"))
    return found


def _quotation_altered(origin: Said, taker: Said, pair: Pair) -> bool:
    """Say whether both are verbatim quotations of one utterance, yet not in the same words."""
    if not (origin.direct and taker.direct) or pair.topic < QUOTED:
        return False
    return _letters(taker.text) not in _letters(origin.text) and _letters(origin.text) not in _letters(taker.text)


def _letters(text: str) -> str:
    return " ".join("".join(one if one.isalnum() else " " for one in text.casefold()).split())


Found = Mapping[tuple[int, int], Pair]


def taken_pairs(claims: Sequence[tuple[int, ...]], said: Sequence[Said], pairs: Found) -> list[tuple[int, int, Pair]]:
    """Return the pairs of statements of one question that stand in different reports."""
    members = sorted(one for claim in claims for one in claim)
    return [
        (first, second, pairs[first, second])
        for place, first in enumerate(members)
        for second in members[place + 1 :]
        if (first, second) in pairs and said[first].report != said[second].report
    ]
