"""Sampling: which texts of a pile are worth comparing, in memory that is bounded for every text.

The join is done here in arrays and not in SQL: on the sample of ten thousand reports (765,000 n-grams) DuckDB took
twice the time (0.23 CPU seconds, not 0.10) and half as much memory again (73 MB, not 50) for the same pairs; on one
where most reports are copies (180,000 n-grams) twice the time and four times the memory.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from laut.comparison.candidates import Pairs, Sets, candidates, sets
from laut.comparison.grams import Hashed, distinct, hashed, postings
from laut.comparison.hashing import Numbers, batches
from laut.comparison.pairing import room

SAMPLE = 2
"""How many bits of an n-gram's hash are zero where it is in the sample."""
PART = 1 << 15
MOST_BITS = 6
"""How many n-grams are joined at once, and how many bits of their hashes may be used to part them for that."""
WORD = 6
"""Characters of a text for every n-gram that it may have."""
FEWEST = 2
MARGIN = 800

Kind = tuple[Sets, Numbers]
"""Sets of texts that hold the same n-grams, and how many different n-grams each text has."""


def sampled(texts: Sequence[str], least: int, quotations: bool = False) -> Pairs:
    """Return the pairs of texts that share enough of a sample of their n-grams.

    An n-gram is in the sample by its hash, so it is for all texts or for none.

    Args:
        texts: the texts of a pile.
        least: the smallest containment, in thousandths, of either in the other.
        quotations: whether pairs count too that share little but quotations.
    """
    joined = _joined(texts, quotations, SAMPLE)
    pairs = [candidates(found, sizes, least * MARGIN // 1000, FEWEST) for found, sizes in joined]
    keys, place = np.unique(np.concatenate([one.first * len(texts) + one.second for one in pairs]), return_index=True)
    return Pairs(keys // len(texts), keys % len(texts), np.concatenate([one.shared for one in pairs])[place])


def every(texts: Sequence[str], least: int, quotations: bool = False) -> list[tuple[Pairs, Numbers]]:
    """Return the pairs of texts that share enough of all their n-grams.

    Args:
        texts: the texts of a pile.
        least: the smallest containment, in thousandths, of either in the other.
        quotations: whether pairs count too that share little but quotations.

    Returns:
        Pairs, and how many different n-grams each text has: of what stands outside quotations, then, if asked, of all.
    """
    return [(candidates(found, sizes, least), sizes) for found, sizes in _joined(texts, quotations, 0)]


def _joined(texts: Sequence[str], quotations: bool, sample: int) -> list[Kind]:
    """Return the sets of texts with the same n-grams: of what stands outside quotations, then, if asked, of all.

    Args:
        texts: the texts of a pile.
        quotations: whether n-grams inside quotations count too.
        sample: how many bits of an n-gram's hash are zero where it takes part.
    """
    found: list[list[Sets]] = [[] for _ in range(1 + quotations)]
    sizes = np.zeros((1 + quotations, len(texts)), dtype=np.int64)
    for text, hashes, kinds in _parts(texts, quotations, sample):
        same = postings(hashes, np.arange(len(hashes)))
        for kind, wanted in enumerate(kinds):
            entries, different = distinct(wanted, text, same, len(texts))
            sizes[kind] += different
            found[kind].append(sets(text[same.place[entries]], same.group[entries]))
            # Folding again whenever there is as much as was left the last time takes little time and less memory.
            if sum(len(one.text) for one in found[kind][1:]) > len(found[kind][0].text):
                found[kind] = [_together(found[kind])]
    return list(zip(map(_together, found), sizes, strict=True))


def _parts(texts: Sequence[str], quotations: bool, sample: int) -> Iterator[tuple[Numbers, Numbers, list[Numbers]]]:
    """Yield the n-grams of texts by ranges of hashes: equal ones come in one range.

    Args:
        texts: the texts of a pile.
        quotations: whether n-grams inside quotations are wanted too.
        sample: how many bits of an n-gram's hash are zero where it takes part.

    Yields:
        Text and hash of every n-gram of a range in the order of the texts; whether it is of each kind asked for.
    """
    amount = sum(map(len, texts)) // WORD >> sample
    bits = min(MOST_BITS, (amount // PART).bit_length())
    held = [_sorted(hashed(batch), quotations, (sample, bits)) for batch in batches(texts)]
    names = np.arange(len(texts), dtype=np.min_scalar_type(len(texts)))
    for number in range(1 << bits):
        text = np.repeat(names, np.concatenate([one.counts[number] for one in held]))
        hashes = np.concatenate([one.hashes(number) for one in held])
        every = np.ones(len(hashes), dtype=np.bool_)
        if quotations:
            yield text, hashes, [np.concatenate([one.own[one.range(number)] for one in held]), every]
        else:
            yield text, hashes, [every]


@dataclass(frozen=True, slots=True, eq=False)
class _Sorted:
    """The n-grams of a batch of texts in order of the ranges of their hashes, in each range in that of the texts.

    Args:
        high: 16 bits of the hash of each, behind those that tell its range.
        low: the 32 bits behind these: 48 bits tell the n-grams of one range apart.
        own: whether each stands outside quotations; empty where only such are wanted.
        counts: how many each text has in each range: that takes a tenth of what the text of each would.
        cuts: where each range begins, one more than there are ranges.
    """

    high: Numbers
    low: Numbers
    own: Numbers
    counts: Numbers
    cuts: Numbers

    def range(self, number: int) -> slice:
        """Return where a range stands."""
        return slice(self.cuts[number], self.cuts[number + 1])

    def hashes(self, number: int) -> Numbers:
        """Return the hashes of a range, uint64; of the bits that all have in common and the last ones none is left."""
        here = self.range(number)
        found: Numbers = self.high[here].astype(np.uint64) << np.uint64(48)
        found |= self.low[here].astype(np.uint64) << np.uint64(16)
        return found


def _sorted(found: Hashed, quotations: bool, bits: tuple[int, int]) -> _Sorted:
    """Return the n-grams of a batch by ranges of hashes.

    Args:
        found: those of all words.
        quotations: whether those inside quotations are wanted too.
        bits: how many bits of a hash are zero where it takes part; how many behind these tell its range.
    """
    sample, count = bits
    some = np.flatnonzero((found.whole if quotations else found.own) & (_bits(found.hash, 0, sample) == 0))
    part, texts = _bits(found.hash[some], sample, count), len(found.bounds) - 1
    text = np.searchsorted(found.bounds, some, side="right") - 1
    counts = np.bincount(part * texts + text, minlength=texts << count).reshape(1 << count, texts)
    cuts = np.concatenate(([0], np.cumsum(counts.sum(axis=1))))
    some = some[np.argsort(part.astype(np.uint8), kind="stable")]
    own = found.own[some] if quotations else found.own[:0].copy()
    high, low = room(len(some), np.uint16), room(len(some), np.uint32)
    hashes = found.hash[some]
    high[:], low[:] = _bits(hashes, sample + count, 16), _bits(hashes, sample + count + 16, 32)
    return _Sorted(high, low, own, counts.astype(np.min_scalar_type(counts.max(initial=0))), cuts)


def _bits(hashes: Numbers, begin: int, count: int) -> Numbers:
    """Return some bits of hashes as numbers, counted from the highest."""
    # A shift by all 64 bits is undefined; none are asked for then.
    shift = np.uint64(min(63, 64 - begin - count))
    some: Numbers = (hashes >> shift).astype(np.int64) & ((1 << count) - 1)
    return some


def _together(found: Sequence[Sets]) -> Sets:
    sizes = np.concatenate([np.diff(one.heads) for one in found])
    text, weight = np.concatenate([one.text for one in found]), np.concatenate([one.weight for one in found])
    return sets(text, np.repeat(np.arange(len(sizes)), sizes), weight)


def families(pairs: Pairs, lengths: Numbers, most: int) -> Iterator[Numbers]:
    """Cut pairs into batches of few characters; texts copied from one another stand in one batch where they fit.

    Args:
        pairs: the pairs.
        lengths: characters of each text.
        most: characters of the texts of a batch, unless a single pair has more.

    Example:
        >>> pairs = Pairs(np.array([0, 1, 2]), np.array([2, 3, 3]), np.array([9, 5, 5]))
        >>> [batch.tolist() for batch in families(pairs, np.array([5, 5, 5, 5]), 15)]
        [[0], [1, 2]]
    """
    if lengths[np.union1d(pairs.first, pairs.second)].sum() <= most:
        yield np.arange(len(pairs.first))
        return
    group = _grouped(pairs, lengths, most)
    sides = group[pairs.first], group[pairs.second]
    order = np.lexsort((pairs.second, pairs.first, np.maximum(*sides), np.minimum(*sides), sides[0] != sides[1]))
    batch: list[int] = []
    inside: set[int] = set()
    size = 0
    rows = zip(*(column[order].tolist() for column in (pairs.first, pairs.second)), strict=True)
    for pair, (one, other) in zip(order.tolist(), rows, strict=True):
        more = sum(int(lengths[text]) for text in {one, other} - inside)
        if batch and size + more > most:
            yield np.array(batch)
            batch, inside, size = [], set(), 0
            more = int(lengths[one] + lengths[other])
        batch.append(pair)
        inside |= {one, other}
        size += more
    if batch:
        yield np.array(batch)


def _grouped(pairs: Pairs, lengths: Numbers, most: int) -> Numbers:
    """Return for every text a number that it has in common with the texts that it shares most with.

    Whole components would be too much: one false pair in a hundred makes one component of them all. So texts are put
    together by what they share, most first, as long as they fit into one batch.
    """
    order = np.lexsort((pairs.second, pairs.first, -pairs.shared))
    root, size = list(range(len(lengths))), lengths.tolist()
    for ends in zip(pairs.first[order].tolist(), pairs.second[order].tolist(), strict=True):
        low, high = sorted(_root(root, one) for one in ends)
        if low != high and size[low] + size[high] <= most:
            root[high] = low
            size[low] += size[high]
    return np.array([_root(root, one) for one in range(len(root))], dtype=np.int64)


def _root(root: list[int], one: int) -> int:
    while root[one] != one:
        root[one] = root[root[one]]
        one = root[one]
    return one
