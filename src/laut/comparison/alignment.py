"""Alignment: which words of two texts are the same, as passages in both."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from laut.comparison.hashing import Numbers

REPEATS = 16
BRIDGE = 8
WORD_FOR_WORD = 4
SLACK = 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one text that stand in another; word indices, end exclusive."""

    first: int
    first_end: int
    second: int
    second_end: int


def align(first: Numbers, second: Numbers, size: int, bridge: int = BRIDGE) -> list[Stretch]:
    """Return the passages that two texts share, in the order of the first.

    Shared n-grams on one diagonal are joined to runs; the longest runs are taken first, none overlapping another in
    either text; runs that follow one another in both texts across few changed words are joined.

    Args:
        first: hashes of all n-grams of the one text, in order, uint64.
        second: the same of the other.
        size: words in an n-gram.
        bridge: changed words that a passage may hold in a row; more where they were changed word for word.

    Example:
        >>> a = np.array([1, 2, 3, 9], dtype=np.uint64)
        >>> align(a, a[1:3], size=2)
        [Stretch(first=1, first_end=4, second=0, second_end=3)]
    """
    return _bridge(_longest(_runs(*_matches(first, second), size)), bridge)


def _matches(first: Numbers, second: Numbers) -> tuple[Numbers, Numbers]:
    """Return the positions of n-grams that both texts hold; of those that repeat, only if they repeat little."""
    order = np.argsort(second, kind="stable")
    ranked = second[order]
    low, high = np.searchsorted(ranked, first, "left"), np.searchsorted(ranked, first, "right")
    counts = np.where(high - low <= REPEATS, high - low, 0)
    left = np.repeat(np.arange(len(first)), counts)
    steps = np.arange(len(left)) - np.repeat(np.cumsum(counts) - counts, counts)
    return left, order[np.repeat(low, counts) + steps]


def _runs(left: Numbers, right: Numbers, size: int) -> list[Stretch]:
    """Join matches that lie on one diagonal and touch or overlap."""
    order = np.lexsort((left, right - left))
    left, right = left[order], right[order]
    if not len(left):
        return []
    breaks = np.flatnonzero((np.diff(right - left) != 0) | (np.diff(left) > size)) + 1
    heads, tails = np.concatenate(([0], breaks)), np.concatenate((breaks, [len(left)])) - 1
    columns: list[Any] = [left[heads], left[tails] + size, right[heads], right[tails] + size]
    return [Stretch(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]


def _longest(runs: list[Stretch]) -> list[Stretch]:
    """Keep the longest runs that overlap none kept before, cutting off what overlaps at an end."""
    kept: list[Stretch] = []
    for run in sorted(runs, key=lambda run: (run.first - run.first_end, run.first, run.second)):
        rest: Stretch | None = run
        for other in kept:
            rest = _outside(rest, other) if rest else None
        if rest:
            kept.append(rest)
    return sorted(kept, key=lambda run: run.first)


def _outside(run: Stretch, other: Stretch) -> Stretch | None:
    """Return what of a run lies outside another in both texts, if that is one piece."""
    head = max(0, other.first_end - run.first if other.first <= run.first else 0)
    head = max(head, other.second_end - run.second if other.second <= run.second else 0)
    tail = max(0, run.first_end - other.first if other.first > run.first else 0)
    tail = max(tail, run.second_end - other.second if other.second > run.second else 0)
    if run.first_end - run.first - head - tail <= 0:
        return None
    return Stretch(run.first + head, run.first_end - tail, run.second + head, run.second_end - tail)


def _bridge(runs: list[Stretch], bridge: int) -> list[Stretch]:
    """Join runs that follow one another in both texts and are separated by few changed words in both."""
    place = {run: number for number, run in enumerate(sorted(runs, key=lambda run: run.second))}
    joined: list[Stretch] = []
    before: Stretch | None = None
    for run in runs:
        follows = before is not None and place[run] == place[before] + 1
        last = joined[-1] if joined else run
        gaps = run.first - last.first_end, run.second - last.second_end
        if follows and max(gaps) <= (bridge * WORD_FOR_WORD if abs(gaps[0] - gaps[1]) <= SLACK else bridge):
            joined[-1] = Stretch(last.first, run.first_end, last.second, run.second_end)
        else:
            joined.append(run)
        before = run
    return joined
