"""Sampling: which texts of a large pile are worth comparing, in memory that is bounded for every text."""

from collections.abc import Iterator, Sequence

import numpy as np

from laut.comparison.candidates import Sets, candidates, sets
from laut.comparison.grams import distinct, postings, read
from laut.comparison.hashing import Numbers
from laut.comparison.pairing import slices

SAMPLE = 2
PART = 1 << 22
FEWEST = 2
MARGIN = 800


def sampled(texts: Sequence[str], least: int, quotations: bool = False) -> tuple[Numbers, Numbers]:
    """Return the pairs of texts that share enough of a sample of their n-grams.

    An n-gram is in the sample by its hash, so it is for all texts or for none.

    Args:
        texts: the texts of a pile.
        least: the smallest containment, in thousandths, of either in the other.
        quotations: whether pairs count too that share little but quotations.

    Returns:
        The indices of the first and of the second texts, in order.
    """
    text, hashes, own = _sample(texts, quotations)
    pairs = _pairs(text[own], hashes[own], len(texts), least)
    if quotations:
        pairs = np.union1d(pairs, _pairs(text, hashes, len(texts), least))
    return pairs // len(texts), pairs % len(texts)


def _pairs(text: Numbers, hashes: Numbers, count: int, least: int) -> Numbers:
    """Return the pairs that share enough of a sample, each as the first times the number of texts plus the second.

    The sample is taken part by part, by ranges of hashes, so that what joining it takes is bounded.
    """
    parts = max(1, 1 << (len(hashes) // PART).bit_length())
    part = (hashes >> np.uint64(32)) & np.uint64(parts - 1)
    found, sizes = [], np.zeros(count, dtype=np.int64)
    for number in range(parts):
        some = np.flatnonzero(part == number)
        here, same = text[some], postings(hashes[some], np.arange(len(some)))
        entries, different = distinct(np.ones(len(some), dtype=bool), here, same, count)
        sizes += different
        found.append(sets(here[same.place[entries]], same.group[entries]))
    pairs = candidates(_together(found), sizes, least * MARGIN // 1000, FEWEST)
    keys: Numbers = pairs.first * count + pairs.second
    return keys


def _sample(texts: Sequence[str], quotations: bool) -> tuple[Numbers, Numbers, Numbers]:
    """Return the text and the hash of sampled n-grams, and which of them stand outside quotations."""
    lengths = np.array([len(text) for text in texts])
    owners, hashes, own = [], [], []
    for low, high in slices(lengths):
        grams = read(texts[low:high])
        kind = grams.whole if quotations else grams.own
        some = np.flatnonzero(kind & (grams.hash >> np.uint64(64 - SAMPLE) == 0))
        owners.append(grams.text()[some] + np.int32(low))
        hashes.append(grams.hash[some])
        own.append(grams.own[some])
    return np.concatenate(owners), np.concatenate(hashes), np.concatenate(own)


def _together(found: Sequence[Sets]) -> Sets:
    sizes = np.concatenate([np.diff(one.heads) for one in found])
    heads = np.concatenate(([0], np.cumsum(sizes)))
    return Sets(np.concatenate([one.text for one in found]), heads, np.concatenate([one.weight for one in found]))


def families(first: Numbers, second: Numbers, lengths: Numbers, most: int) -> Iterator[Numbers]:
    """Cut pairs into batches of few characters; texts copied from one another stand in one batch where they fit.

    Args:
        first: index of the one text of each pair.
        second: index of the other.
        lengths: characters of each text.
        most: characters of the texts of a batch, unless a single pair has more.

    Example:
        >>> lengths = np.array([5, 5, 5, 5])
        >>> [batch.tolist() for batch in families(np.array([0, 1, 2]), np.array([2, 3, 3]), lengths, 15)]
        [[0, 2], [1]]
    """
    order = np.lexsort((second, first, _nearest(first, second, len(lengths))[first]))
    batch: list[int] = []
    inside: set[int] = set()
    size = 0
    for pair, one, other in zip(order.tolist(), first[order].tolist(), second[order].tolist(), strict=True):
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


def _nearest(first: Numbers, second: Numbers, count: int) -> Numbers:
    """Return for every text the smallest index among itself and its partners.

    Texts copied from one another have it in common; what whole components have is too much: one false pair in a
    hundred makes one component of them all.
    """
    label = np.arange(count)
    np.minimum.at(label, second, first)
    return label
