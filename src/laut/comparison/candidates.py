"""Candidates: pairs of texts that share n-grams which few others hold, or most of what they are."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from laut.comparison.hashing import BASE, Numbers, mix
from laut.comparison.pairing import among, repeated, slices, within

LEAST = 100
FEWEST = 4
WHOLE = 300
MOST = 600
COMMON = 24
CAP = 1000
MANY = 48
HUBS = 4
BITS = 21
HEAVIEST = (1 << (BITS - 1)) - 1


@dataclass(frozen=True, slots=True, eq=False)
class Sets:
    """The sets of texts that hold the same n-grams.

    Args:
        text: the members, in order of set and text.
        heads: where each set begins in these, one more than there are sets.
        weight: how many n-grams stand in exactly these texts.
    """

    text: Numbers
    heads: Numbers
    weight: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of texts in order.

    Args:
        first: index of the one text.
        second: index of the other, behind it.
        shared: n-grams both hold.
    """

    first: Numbers
    second: Numbers
    shared: Numbers


def sets(text: Numbers, group: Numbers, weight: Numbers | None = None) -> Sets:
    """Fold n-grams that stand in the same texts.

    A text that thousands print is one set of thousands, not thousands of n-grams with thousands of places each.

    Args:
        text: index of the text of each entry.
        group: its n-gram; in order of n-gram and text, every text once.
        weight: how many n-grams each n-gram stands for; None for one each.
    """
    heads = np.flatnonzero(np.diff(group, prepend=-1))
    sizes = np.diff(np.append(heads, len(group)))
    weight = np.ones(len(heads), dtype=np.int64)[sizes > 1] if weight is None else weight[sizes > 1]
    heads, sizes = heads[sizes > 1], sizes[sizes > 1]
    if not len(heads):
        return Sets(text[:0], np.zeros(1, dtype=np.int64), heads)
    marks = (np.arange(int(text.max()) + 1, dtype=np.uint64) + np.uint64(1)) * np.uint64(BASE)
    mix(marks)
    sums = np.concatenate((np.zeros(1, dtype=np.uint64), np.cumsum(marks[text])))
    signature = sums[heads + sizes] - sums[heads]
    order = np.argsort(signature)
    new = np.flatnonzero(np.concatenate(([True], signature[order][1:] != signature[order][:-1])))
    weight = np.add.reduceat(weight[order], new)
    # Any of the n-grams stands for its set; the first by place keeps the order of sets that of the texts.
    chosen = np.minimum.reduceat(order, new)
    by_place = np.argsort(chosen)
    chosen, weight = chosen[by_place], weight[by_place]
    one, step = repeated(sizes[chosen])
    return Sets(text[heads[chosen][one] + step], np.concatenate(([0], np.cumsum(sizes[chosen]))), weight)


def candidates(found: Sets, sizes: Numbers, least: int = LEAST, fewest: int = FEWEST) -> Pairs:
    """Return the pairs of which one text holds enough of the other.

    Args:
        found: sets of texts with the same n-grams.
        sizes: different n-grams of each text.
        least: the smallest containment, in thousandths, of the smaller text in the other.
        fewest: the smallest number of n-grams both hold.
    """
    small, large = _parted(found)
    proposed = _proposed(large, sizes)
    rows = [[column[:0] for column in (sizes,) * 3]]
    for keys, shared, rare in _summed(small, len(sizes)):
        smaller = np.minimum(sizes[keys // len(sizes)], sizes[keys % len(sizes)])
        keep = (shared * 1000 >= least * smaller) & (shared >= min(2, fewest)) | np.isin(keys, proposed)
        rows.append([keys[keep], shared[keep], rare[keep]])
    keys, shared, rare = (np.concatenate(column) for column in zip(*rows, strict=True))
    every = np.union1d(keys, proposed)
    values = np.zeros((3, len(every)), dtype=np.int64)
    values[:, np.searchsorted(every, keys)] = shared, shared, rare
    return _chosen(every, _with_large(values, large, every, len(sizes)), sizes, least, fewest)


def contained(found: Sets, sizes: Numbers, keys: Numbers, least: int = LEAST) -> Pairs:
    """Return those of known pairs of which one text holds enough of the other.

    Args:
        found: sets of texts with the same n-grams.
        sizes: different n-grams of each text.
        keys: the pairs, each as the first times the number of texts plus the second, ascending.
        least: the smallest containment, in thousandths, of the smaller text in the other.
    """
    small, large = _parted(found)
    values = np.zeros((3, len(keys)), dtype=np.int64)
    for some, shared, _ in _summed(small, len(sizes)):
        place = np.minimum(np.searchsorted(keys, some), len(keys) - 1)
        known = keys[place] == some
        values[:, place[known]] = shared[known]
    return _chosen(keys, _with_large(values, large, keys, len(sizes)), sizes, least, FEWEST)


def _chosen(keys: Numbers, values: Numbers, sizes: Numbers, least: int, fewest: int) -> Pairs:
    shared, common, rare = values
    first, second = keys // len(sizes), keys % len(sizes)
    smaller = np.minimum(sizes[first], sizes[second])
    # Words that many texts share are boilerplate of a site unless they are most of a text.
    keep = (common * 1000 >= max(least, WHOLE) * smaller) | (rare * 1000 >= least * smaller)
    keep |= shared * 1000 >= max(least, MOST) * smaller
    keep &= shared >= fewest
    return Pairs(first[keep], second[keep], shared[keep])


def _parted(found: Sets) -> tuple[Sets, Sets]:
    """Part the sets whose texts are compared two by two from those that have too many for that."""
    counts = np.diff(found.heads)
    return _some(found, counts <= MANY), _some(found, counts > MANY)


def _some(found: Sets, keep: Numbers) -> Sets:
    counts = np.diff(found.heads)
    heads = np.concatenate(([0], np.cumsum(counts[keep])))
    return Sets(found.text[np.repeat(keep, counts)], heads, found.weight[keep])


def _summed(found: Sets, count: int) -> Iterator[tuple[Numbers, Numbers, Numbers]]:
    """Return every two texts of one set as one number, what they share, and what is rare of that.

    Numbers ascend; all pairs of one first text come at once.
    """
    sizes = np.diff(found.heads)
    number, rank = repeated(sizes)
    behind = sizes[number] - 1 - rank
    # One number holds the pair, how many n-grams, and whether these are rare: it is the fastest to sort.
    loads = (np.minimum(found.weight, HEAVIEST).astype(np.uint64) << np.uint64(1)) | (sizes <= COMMON)
    text = found.text.astype(np.uint64)
    rows = np.bincount(found.text, behind, minlength=count).astype(np.int64)
    by_text = np.argsort(found.text, kind="stable")
    bounds = np.concatenate(([0], np.cumsum(np.bincount(found.text, minlength=count))))
    for low, high in slices(rows):
        here = by_text[bounds[low] : bounds[high]]
        one, step = repeated(behind[here])
        left = here[one]
        pair = text[left] * np.uint64(count) + text[left + 1 + step]
        yield _reduced(np.sort(pair << np.uint64(BITS) | loads[number[left]]))


def _reduced(packed: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Add up what is said of each pair."""
    keys = (packed >> np.uint64(BITS)).astype(np.int64)
    heads = np.flatnonzero(np.diff(keys, prepend=-1))
    if not len(heads):
        return keys, keys, keys
    amount = ((packed >> np.uint64(1)) & np.uint64(HEAVIEST)).astype(np.int64)
    rare = amount * (packed & np.uint64(1)).astype(np.int64)
    return keys[heads], np.add.reduceat(amount, heads), np.add.reduceat(rare, heads)


def _proposed(found: Sets, sizes: Numbers) -> Numbers:
    """Return the pairs of the first texts of each large set with all others: all pairs would be too many.

    Only texts of which such sets make up enough: else it is the boilerplate of a site.
    """
    counts = np.diff(found.heads)
    held = np.bincount(found.text, np.repeat(found.weight, counts), minlength=len(sizes)) * 1000 >= WHOLE * sizes
    rows = [np.zeros(0, dtype=np.int64)]
    for left, right in within(found.heads, HUBS):
        one, other = found.text[left].astype(np.int64), found.text[right]
        enough = held[one] | held[other]
        rows.append(np.unique(one[enough] * len(sizes) + other[enough]))
    return np.unique(np.concatenate(rows))


def _with_large(values: Numbers, found: Sets, keys: Numbers, count: int) -> Numbers:
    """Add what pairs share of n-grams that stand in many texts: to all, and to what isn't too common."""
    if len(found.weight):
        sizes = np.diff(found.heads)
        number = np.repeat(np.arange(len(sizes)), sizes)
        for pair, left, _ in among(number, found.text, keys // count, keys % count):
            here = number[left]
            np.add.at(values[0], pair, found.weight[here])
            np.add.at(values[1], pair, found.weight[here] * (sizes[here] <= CAP))
    return values
