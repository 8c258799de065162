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
    return sorted(_split(components(range(count), likeness, least), likeness, (least, absent, largest), least))


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


def _split(
    parts: Sequence[tuple[int, ...]], likeness: Likeness, bounds: tuple[int, int, int], bar: int
) -> list[tuple[int, ...]]:
    """Return the groups of connected parts.

    Args:
        parts: the parts.
        likeness: of the pairs within each, and of others.
        bounds: the mean likeness two groups need, that of pairs without one, the largest part compared pair by pair.
        bar: the likeness that connects them.
    """
    least, absent, largest = bounds
    found: list[tuple[int, ...]] = []
    large = [part for part in parts if len(part) > largest and bar < 1000]
    for part in parts:
        if len(part) == 1 or (len(part) > largest and bar >= 1000):
            found.append(part)
        elif len(part) <= largest:
            found += _average(part, likeness, least, absent)
    for part, own in zip(large, _own(large, likeness), strict=True):
        found += _split(components(part, own, bar + STEP), own, bounds, bar + STEP)
    return found


def _own(parts: Sequence[tuple[int, ...]], likeness: Likeness) -> list[dict[tuple[int, int], int]]:
    """Return the likenesses within each part; all are looked through once, however many parts there are."""
    found: list[dict[tuple[int, int], int]] = [{} for _ in parts]
    home = {one: number for number, part in enumerate(parts) for one in part}
    if home:
        for pair, value in likeness.items():
            number = home.get(pair[0])
            if number is not None and number == home.get(pair[1]):
                found[number][pair] = value
    return found


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
