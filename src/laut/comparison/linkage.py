"""Linkage: groups of things that are alike, free of their order."""

from collections.abc import Mapping, Sequence

import numpy as np

Likeness = Mapping[tuple[int, int], int]
LARGEST = 400
STEP = 20
NONE = np.iinfo(np.int64).min


def groups(
    count: int, likeness: Likeness, least: int, absent: int = 0, largest: int = LARGEST
) -> list[tuple[int, ...]]:
    """Group things by average linkage: two groups are joined while they are alike enough on average.

    Only things that a chain of likenesses connects are ever compared; a connected part that is larger than `largest`
    is first cut by a higher bar. Ties are broken by index, so indices must not depend on the order of reading.

    Args:
        count: how many things there are.
        likeness: of pairs (smaller index first), in thousandths.
        least: the mean likeness two groups need.
        absent: the likeness of pairs that aren't in it.
        largest: the largest connected part that is compared pair by pair.

    Returns:
        Every index in one group, groups in order of their first index.

    Example:
        >>> groups(4, {(0, 1): 900, (1, 2): 300, (0, 2): 100}, least=250)
        [(0, 1), (2,), (3,)]
    """
    found: list[tuple[int, ...]] = []
    for part in components(range(count), likeness, least):
        found += _split(part, likeness, (least, absent, largest), least)
    return sorted(found)


def components(members: Sequence[int], likeness: Likeness, least: int) -> list[tuple[int, ...]]:
    """Return the parts of `members` that likenesses of at least `least` connect.

    Example:
        >>> components(range(4), {(0, 2): 500, (1, 2): 100}, 300)
        [(0, 2), (1,), (3,)]
    """
    inside, root = set(members), {one: one for one in members}

    def find(one: int) -> int:
        while root[one] != one:
            root[one] = root[root[one]]
            one = root[one]
        return one

    for (first, second), value in likeness.items():
        if value >= least and first in inside and second in inside:
            low, high = sorted((find(first), find(second)))
            root[high] = low
    parts: dict[int, list[int]] = {}
    for one in sorted(members):
        parts.setdefault(find(one), []).append(one)
    return [tuple(part) for part in parts.values()]


def _split(part: tuple[int, ...], likeness: Likeness, bounds: tuple[int, int, int], bar: int) -> list[tuple[int, ...]]:
    least, absent, largest = bounds
    if len(part) == 1:
        return [part]
    if len(part) <= largest:
        return _average(part, likeness, least, absent)
    if bar >= 1000:
        return [part]
    pieces = components(part, likeness, bar + STEP)
    return [group for piece in pieces for group in _split(piece, likeness, bounds, bar + STEP)]


def _average(part: tuple[int, ...], likeness: Likeness, least: int, absent: int) -> list[tuple[int, ...]]:
    size = len(part)
    sums = np.zeros((size, size), dtype=np.int64)
    for low in range(size):
        for high in range(low + 1, size):
            sums[low, high] = sums[high, low] = likeness.get((part[low], part[high]), absent)
    counts = np.ones(size, dtype=np.int64)
    members = [[one] for one in part]
    open_ones = np.ones(size, dtype=bool)
    # The mean likeness of every two groups, by their first members; below any bar where there is none.
    means = np.where(np.triu(np.ones((size, size), dtype=bool), 1), sums, NONE)
    while True:
        low, high = divmod(int(np.argmax(means)), size)
        if means[low, high] < least:
            return [tuple(sorted(one)) for one in members if one]
        sums[low] += sums[high]
        sums[:, low] = sums[low]
        counts[low] += counts[high]
        members[low] += members[high]
        members[high] = []
        open_ones[high] = False
        means[high] = means[:, high] = NONE
        # Only what one of the two was part of has changed.
        mean = np.where(open_ones, sums[low] // (counts[low] * counts), NONE)
        means[low, low + 1 :], means[:low, low] = mean[low + 1 :], mean[:low]
