"""Alterations: what was lost or changed from one report to the next."""

from collections.abc import Mapping, Sequence

from laut.comparison.direction import signed
from laut.comparison.likeness import COPIED, Bond, Pair
from laut.comparison.names import same
from laut.comparison.statements import Said
from laut.model.copies import Copy
from laut.model.reading import ReadReport
from laut.model.story import AlterationKind

NEAR = 300
FIGURED = 180
QUOTED = 350

Pairs = Mapping[tuple[int, int], Pair]
Sources = Mapping[tuple[int, int], str]


def sources(read: Sequence[ReadReport], copies: Sequence[Copy]) -> dict[tuple[int, int], str]:
    """Return from what each report took text that another report shows.

    Args:
        read: all reports.
        copies: their copies.

    Returns:
        By indices of the taking and the showing report: the id of the showing report, or "wire:" and the agency where
        the showing report prints the agency's text as it is and the taking one a text of its own.
    """
    index = {one.report.id: place for place, one in enumerate(read)}
    found = {}
    for copy in copies:
        for shows, takes in ((copy.first, copy.second), (copy.second, copy.first)):
            one, other = read[index[shows]], read[index[takes]]
            if copy.taken_by == takes:
                found[index[takes], index[shows]] = shows
            elif copy.rule == "comparison.wire" and _prints(one) and not _prints(other):
                found[index[takes], index[shows]] = f"wire:{one.reading.anatomy.credits[0].source.name}"
    return found


def _prints(read: ReadReport) -> bool:
    """Say whether a report prints one agency's text as it is: one credit and nobody who signs."""
    return len(read.reading.anatomy.credits) == 1 and not signed(read)


def altered(
    claims: Sequence[Sequence[int]], said: Sequence[Said], pairs: Pairs, taken: Sources
) -> list[tuple[int, str, AlterationKind, str]]:
    """Return what reports changed in the statements of one question.

    Every statement is held against the one that is nearest to it in each report its text was taken from.

    Args:
        claims: indices of the statements of each claim.
        said: all statements.
        pairs: how they stand to each other.
        taken: from what each report took text.

    Returns:
        The changed statement, what it was taken from, the kind of alteration and the rule that found it.
    """
    members = sorted(one for claim in claims for one in claim)
    nearest: dict[tuple[int, int], tuple[tuple[int, int, int], int]] = {}
    for first in members:
        for second in members:
            pair = pairs.get((min(first, second), max(first, second)))
            key = first, said[second].report
            if pair and (said[first].report, said[second].report) in taken:
                nearest[key] = max(nearest.get(key, ((-1, 0, 0), -1)), ((pair.copied, pair.topic, -second), second))
    found = []
    for (taker, report), (_, origin) in sorted(nearest.items()):
        pair = pairs[min(taker, origin), max(taker, origin)]
        source = taken[said[taker].report, report]
        found += [(taker, source, kind, rule) for kind, rule in between(said[origin], said[taker], pair)]
    return found


def between(origin: Said, taker: Said, pair: Pair) -> list[tuple[AlterationKind, str]]:
    """Return how a statement differs from the one it was taken from; nothing where it may rest on another party.

    Args:
        origin: the statement in the report it was taken from.
        taker: the statement in the report that took it.
        pair: how the two stand to each other.
    """
    before, after = origin.stated.names, taker.stated.names
    if pair.opposed or not (pair.copied >= COPIED or not before or not after or same(before[-1], after[-1])):
        return []
    found: list[tuple[AlterationKind, str]] = []
    if pair.figures in (Bond.RIVAL, Bond.VAGUE) and pair.topic >= FIGURED:
        found.append((AlterationKind.FIGURE_ALTERED, "comparison.figure"))
    if pair.topic < NEAR:
        return found
    if origin.hedged != taker.hedged:
        kind = AlterationKind.HEDGE_DROPPED if origin.hedged else AlterationKind.HEDGE_ADDED
        found.append((kind, "comparison.hedge"))
    if pair.topic >= QUOTED and _quotation_altered(origin, taker):
        found.append((AlterationKind.QUOTATION_ALTERED, "comparison.quotation"))
    if before and len(after) < len(before) and any(not any(same(one, kept) for kept in after) for one in before):
        found.append((AlterationKind.SOURCE_DROPPED, "comparison.source"))
    return found


def _quotation_altered(origin: Said, taker: Said) -> bool:
    """Say whether both are verbatim quotations of one utterance, yet not in the same words."""
    return origin.direct and taker.direct and _letters(taker.text) != _letters(origin.text)


def _letters(text: str) -> str:
    return " ".join("".join(one if one.isalnum() else " " for one in text.casefold()).split())
