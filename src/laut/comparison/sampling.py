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


def sampled(texts: Sequence[str], least: int) -> tuple[Numbers, Numbers]:
    """Return the pairs of texts that share enough of a sample of their n-grams.

    An n-gram is in the sample by its hash, so it is for all texts or for none.

    Args:
        texts: the texts of a pile.
        least: the smallest containment, in thousandths, of either in the other.

    Returns:
        The indices of the first and of the second texts, in order.
    """
    text, hashes = _sample(texts)
    parts = max(1, 1 << (len(hashes) // PART).bit_length())
    part = (hashes >> np.uint64(32)) & np.uint64(parts - 1)
    found, sizes = [], np.zeros(len(texts), dtype=np.int64)
    for number in range(parts):
        some = np.flatnonzero(part == number)
        here, same = text[some], postings(hashes[some], np.arange(len(some)))
        entries, different = distinct(np.ones(len(some), dtype=bool), here, same, len(texts))
        sizes += different
        found.append(sets(here[same.place[entries]], same.group[entries]))
    pairs = candidates(_together(found), sizes, least * MARGIN // 1000, FEWEST)
    return pairs.first, pairs.second


def _sample(texts: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Return the text and the hash of sampled n-grams outside quotations."""
    lengths = np.array([len(text) for text in texts])
    owners, hashes = [], []
    for low, high in slices(lengths):
        grams = read(texts[low:high])
        some = np.flatnonzero(grams.own & (grams.hash >> np.uint64(64 - SAMPLE) == 0))
        owners.append(grams.text()[some] + np.int32(low))
        hashes.append(grams.hash[some])
    return np.concatenate(owners), np.concatenate(hashes)


def _together(found: Sequence[Sets]) -> Sets:
    sizes = np.concatenate([np.diff(one.heads) for one in found])
    heads = np.concatenate(([0], np.cumsum(sizes)))
    return Sets(np.concatenate([one.text for one in found]), heads, np.concatenate([one.weight for one in found]))


def families(first: Numbers, second: Numbers, lengths: Numbers, most: int) -> Iterator[Numbers]:
    """Cut pairs into batches of few characters; texts that pairs connect stand in one batch where they fit.

    Args:
        first: index of the one text of each pair.
        second: index of the other.
        lengths: characters of each text.
        most: characters of the texts of a batch, unless a single pair has more.

    Example:
        >>> lengths = np.array([5, 5, 5, 5])
        >>> [batch.tolist() for batch in families(np.array([0, 1, 2]), np.array([2, 3, 3]), lengths, 15)]
        [[0], [1, 2]]
    """
    order = np.lexsort((second, first, _components(first, second, len(lengths))[first]))
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


def _components(first: Numbers, second: Numbers, count: int) -> Numbers:
    """Return for every text the smallest index that pairs connect it with."""
    label = np.arange(count)
    while True:
        least = np.minimum(label[first], label[second])
        before = label.copy()
        np.minimum.at(label, first, least)
        np.minimum.at(label, second, least)
        label = label[label]
        if (label == before).all():
            return label
