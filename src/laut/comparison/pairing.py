"""Pairing: rows of things that stand in one group, two by two, without a loop; and room for many rows."""

import mmap
from collections.abc import Iterator

import numpy as np
from numpy.typing import DTypeLike

from laut.comparison.scanning import Numbers

ROWS = 1 << 15


def room(count: int, kind: DTypeLike) -> Numbers:
    """Return an array of zeros that takes memory only where it is written, and gives all of it back in the end.

    What the allocator keeps for later lies between small things that live on; here so much is held at a time that
    it has to be free for what comes next.
    """
    size = np.dtype(kind).itemsize * count
    return np.frombuffer(mmap.mmap(-1, max(1, size)), dtype=kind, count=count)


def repeated(counts: Numbers) -> tuple[Numbers, Numbers]:
    """Return as many rows for each thing as it counts: the thing, and which of its rows it is.

    Example:
        >>> thing, row = repeated(np.array([2, 0, 1]))
        >>> thing.tolist(), row.tolist()
        ([0, 0, 2], [0, 1, 0])
    """
    thing = np.repeat(np.arange(len(counts)), counts)
    begins = np.cumsum(counts) - counts
    return thing, np.arange(len(thing)) - np.repeat(begins, counts)


def within(heads: Numbers, lefts: int | None = None) -> Iterator[tuple[Numbers, Numbers]]:
    """Return every two members of each group, a bounded number of rows at a time.

    Args:
        heads: where each group begins, one more than there are groups.
        lefts: how many members of a group are paired with all behind them; None for all.

    Example:
        >>> [(left.tolist(), right.tolist()) for left, right in within(np.array([0, 3, 5]))]
        [([0, 0, 1, 3], [1, 2, 2, 4])]
    """
    sizes = np.diff(heads)
    group, rank = repeated(sizes)
    counts = sizes[group] - 1 - rank
    if lefts is not None:
        counts[rank >= lefts] = 0
    for low, high in slices(counts):
        left, step = repeated(counts[low:high])
        left += low
        yield left, left + 1 + step


def among(groups: Numbers, owners: Numbers, first: Numbers, second: Numbers) -> Iterator[tuple[Numbers, ...]]:
    """Return the entries of one group that belong to the two owners of a pair, a bounded number of rows at a time.

    Args:
        groups: number of the group of every entry, in order of group and owner.
        owners: number of the owner of every entry.
        first: the one owner of each pair.
        second: the other.

    Returns:
        Pair, entry of the first, entry of the second.
    """
    span = int(max(owners.max(initial=0), second.max(initial=0))) + 1
    keys = groups.astype(np.int64) * span + owners
    order = np.argsort(owners, kind="stable")
    bounds = np.searchsorted(owners[order], first), np.searchsorted(owners[order], first, side="right")
    counts = bounds[1] - bounds[0]
    for low, high in slices(counts):
        pair, step = repeated(counts[low:high])
        pair += low
        left = order[bounds[0][pair] + step]
        wanted = groups[left].astype(np.int64) * span + second[pair]
        begins = np.searchsorted(keys, wanted)
        row, step = repeated(np.searchsorted(keys, wanted, side="right") - begins)
        yield pair[row], left[row], begins[row] + step


def slices(counts: Numbers) -> Iterator[tuple[int, int]]:
    """Cut things into stretches that count no more than fits into memory, unless a single one does.

    Example:
        >>> list(slices(np.array([1, ROWS, 1])))
        [(0, 1), (1, 2), (2, 3)]
    """
    total = np.cumsum(counts)
    low = 0
    while low < len(counts):
        before = int(total[low - 1]) if low else 0
        high = max(low + 1, int(np.searchsorted(total, before + ROWS, side="right")))
        yield low, high
        low = high
