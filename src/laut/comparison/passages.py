"""Passages: stretches of shared words as spans of the reports' own texts, none across two segments."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, pairwise

import numpy as np

from laut.comparison.alignment import Stretches
from laut.comparison.grams import Grams
from laut.comparison.pairing import repeated, slices
from laut.comparison.prose import Prose
from laut.comparison.scanning import Numbers
from laut.model.copies import Passage
from laut.model.span import Span


def passages(found: Stretches, grams: Grams, heads: Numbers, count: int) -> list[tuple[Passage, ...]]:
    """Return the passages of every pair of texts, in the order of the first.

    Args:
        found: the shared words of the pairs.
        grams: the texts' words.
        heads: as `segment_heads` returns them.
        count: how many pairs there are.
    """
    cut = _cut(found, heads, len(grams.start))
    with uncollected():
        sides = (cut.first, cut.first_end), (cut.second, cut.second_end)
        rows = list(map(Passage, *(_spans(grams, starts, ends) for starts, ends in sides)))
        bounds = np.searchsorted(cut.pair, np.arange(count + 1)).tolist()
        return [tuple(rows[low:high]) for low, high in pairwise(bounds)]


@contextmanager
def uncollected() -> Iterator[None]:
    """Build many small objects without looking for cycles among them again and again: they hold none."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def segment_heads(grams: Grams, prose: Sequence[Prose]) -> Numbers:
    """Return the word that begins each segment of the pile, not counting those without words."""
    found = [np.zeros(0, dtype=np.int64)]
    for low, high in slices(np.diff(grams.bounds)):
        counts = np.array([len(one.starts) for one in prose[low:high]], dtype=np.int64)
        starts = np.fromiter(chain.from_iterable(one.starts for one in prose[low:high]), np.int64, int(counts.sum()))
        first, behind = grams.bounds[low], grams.bounds[high]
        words = grams.start[first:behind].astype(np.int64)
        far = int(max(starts.max(initial=0), words.max(initial=0))) + 1
        words += np.repeat(np.arange(high - low), np.diff(grams.bounds[low : high + 1])) * far
        starts += np.repeat(np.arange(high - low), counts) * far
        found.append(np.searchsorted(words, starts) + first)
    heads = np.unique(np.concatenate(found))
    return heads[heads < len(grams.start)]


def _cut(found: Stretches, heads: Numbers, words: int) -> Stretches:
    """Cut stretches where a segment begins, in both texts alike.

    Args:
        found: the stretches.
        heads: the word that begins each segment.
        words: how many words there are.
    """
    sides = (found.first, found.first_end), (found.second, found.second_end)
    left, right = (_segment(heads, end - 1) - _segment(heads, start) for start, end in sides)
    bounds = np.concatenate(([0], heads, [words]))
    alike = np.flatnonzero(left == right)
    one, piece = repeated(left[alike] + 1)
    row = alike[one]
    columns = [found.pair[row], row]
    for start, end in sides:
        segment = _segment(heads, start[row]) + piece
        columns += [np.maximum(start[row], bounds[segment]), np.minimum(end[row], bounds[segment + 1])]
    differ = np.flatnonzero(left != right).tolist()
    uneven = [(int(found.pair[row]), row, *piece) for row in differ for piece in _uneven(found, row, heads)]
    table = np.concatenate((np.stack(columns, axis=1), np.array(uneven, dtype=np.int64).reshape(-1, 6)))
    table = table[np.argsort(table[:, 1], kind="stable")]
    pair, _, first, first_end, second, second_end = table.T
    return Stretches(pair, first, second, first_end, second_end)


def _segment(heads: Numbers, words: Numbers) -> Numbers:
    """Return for words how many segments have begun up to each."""
    return np.searchsorted(heads, words, side="right")


def _uneven(found: Stretches, row: int, heads: Numbers) -> Iterable[tuple[int, int, int, int]]:
    """Cut a stretch wherever either text begins a new segment, as far as both have words there."""
    first, second = int(found.first[row]), int(found.second[row])
    lengths = int(found.first_end[row]) - first, int(found.second_end[row]) - second
    breaks = [_breaks(heads, start, start + length) for start, length in zip((first, second), lengths, strict=True)]
    cuts = sorted({0, *breaks[0], *breaks[1]})
    for low, high in zip(cuts, [*cuts[1:], max(lengths)], strict=True):
        if low < min(lengths):
            ends = lengths if high == max(lengths) else (min(high, lengths[0]), min(high, lengths[1]))
            yield first + low, first + ends[0], second + low, second + ends[1]


def _breaks(heads: Numbers, start: int, end: int) -> list[int]:
    """Return how many words behind `start` a new segment begins, for each that begins before `end`."""
    low, high = np.searchsorted(heads, (start + 1, end))
    breaks: list[int] = (heads[low:high] - start).tolist()
    return breaks


def _spans(grams: Grams, starts: Numbers, ends: Numbers) -> list[Span]:
    """Return words as spans; a stretch that many others took stands in many pairs and is made once."""
    bits = np.uint64(32)
    packed = grams.start[starts].astype(np.uint64) << bits | grams.end[ends - 1]
    packed, which = np.unique(packed, return_inverse=True)
    different = list(map(Span, (packed >> bits).tolist(), (packed & np.uint64((1 << 32) - 1)).tolist()))
    return [different[one] for one in which.tolist()]
