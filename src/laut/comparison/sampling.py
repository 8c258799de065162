"""Sampling: which texts of a large pile are worth comparing, in memory that is bounded for every text.

The join is done here in arrays and not in SQL: on the sample of ten thousand reports (765,000 n-grams) DuckDB took
twice the time (0.23 CPU seconds, not 0.10) and half as much memory again (73 MB, not 50) for the same pairs; on one
where most reports are copies (180,000 n-grams) twice the time and four times the memory.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from laut.comparison.candidates import LEAST, Pairs, Sets, candidates, sets
from laut.comparison.grams import Grams, distinct, postings, ranges, read
from laut.comparison.hashing import Numbers, batches

SAMPLE = 2
PART = 1 << 24
"""Characters of a pile for each part that its sample is joined in."""
FEWEST = 2
MARGIN = 800


def sampled(texts: Sequence[str], least: int, quotations: bool = False) -> tuple[Numbers, Numbers]:
    """Return the pairs of texts that share enough of a sample of their n-grams.

    An n-gram is in the sample by its hash, so it is for all texts or for none. The sample is joined part by part, by
    ranges of hashes, so that what a join takes is bounded.

    Args:
        texts: the texts of a pile.
        least: the smallest containment, in thousandths, of either in the other.
        quotations: whether pairs count too that share little but quotations.

    Returns:
        The indices of the first and of the second texts, in order.
    """
    parts = (tuple(np.concatenate(column) for column in zip(*part, strict=True)) for part in _parts(texts, quotations))
    joined = _joined(parts, len(texts), 1 + quotations)
    pairs = [candidates(found, sizes, least * MARGIN // 1000, FEWEST) for found, sizes in joined]
    keys = np.unique(np.concatenate([one.first * len(texts) + one.second for one in pairs]))
    return keys // len(texts), keys % len(texts)


def every(grams: Grams, least: int = LEAST, quotations: bool = False) -> list[tuple[Pairs, Numbers]]:
    """Return the pairs of texts that share enough of all their n-grams, which are joined part by part too.

    Args:
        grams: of the texts.
        least: the smallest containment, in thousandths, of either in the other.
        quotations: whether pairs count too that share little but quotations.

    Returns:
        Pairs, and how many different n-grams each text has: of what stands outside quotations, then, if asked, of all.
    """
    text = grams.text()
    kind = grams.whole if quotations else grams.own
    parts = ((text[some], grams.hash[some], grams.own[some]) for some in ranges(grams.hash, kind))
    joined = _joined(parts, len(grams.bounds) - 1, 1 + quotations)
    return [(candidates(found, sizes, least), sizes) for found, sizes in joined]


def _joined(parts: Iterable[tuple[Numbers, ...]], count: int, kinds: int) -> list[tuple[Sets, Numbers]]:
    """Return the sets of texts with the same n-grams, and how many different n-grams each text has.

    Args:
        parts: text, hash, and whether it stands outside quotations, of every n-gram of a range of hashes.
        count: how many texts there are.
        kinds: 1 for what stands outside quotations, 2 for all n-grams as well.
    """
    found: list[list[Sets]] = [[] for _ in range(kinds)]
    sizes = np.zeros((kinds, count), dtype=np.int64)
    for text, hashes, own in parts:
        same = postings(hashes, np.arange(len(hashes)))
        for kind, wanted in zip(range(kinds), (own, np.ones(len(own), dtype=bool)), strict=False):
            entries, different = distinct(wanted, text, same, count)
            sizes[kind] += different
            found[kind].append(sets(text[same.place[entries]], same.group[entries]))
            # Folding again whenever there is as much as was left the last time takes little time and less memory.
            if sum(len(one.text) for one in found[kind][1:]) > len(found[kind][0].text):
                found[kind] = [_together(found[kind])]
    return list(zip(map(_together, found), sizes, strict=True))


def _parts(texts: Sequence[str], quotations: bool) -> Iterator[list[tuple[Numbers, ...]]]:
    """Yield the sample range by range: text, hash, and whether it stands outside quotations, of every n-gram."""
    bits = max(0, (sum(map(len, texts)) // PART).bit_length())
    parts: list[list[tuple[Numbers, ...]]] = [[] for _ in range(1 << bits)]
    low = 0
    for batch in batches(texts):
        grams = read(batch)
        kind = grams.whole if quotations else grams.own
        some = np.flatnonzero(kind & (grams.hash >> np.uint64(64 - SAMPLE) == 0))
        number = (grams.hash[some] >> np.uint64(64 - SAMPLE - bits)) & np.uint64((1 << bits) - 1)
        some = some[np.argsort(number, kind="stable")]
        columns = grams.text()[some] + np.int32(low), grams.hash[some], grams.own[some]
        cuts = np.cumsum(np.bincount(number.astype(np.int64), minlength=1 << bits))[:-1]
        for part, piece in zip(parts, zip(*(np.split(column, cuts) for column in columns), strict=True), strict=True):
            part.append(tuple(piece))
        low += len(batch)
    while parts:
        yield parts.pop()


def _together(found: Sequence[Sets]) -> Sets:
    sizes = np.concatenate([np.diff(one.heads) for one in found])
    text, weight = np.concatenate([one.text for one in found]), np.concatenate([one.weight for one in found])
    return sets(text, np.repeat(np.arange(len(sizes)), sizes), weight)


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
