"""Overlap: the text that any two reports of a pile share, by containment of word n-grams."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

import numpy as np

from laut.comparison.alignment import Texts, runs, settled
from laut.comparison.candidates import LEAST, Pairs, contained, sets
from laut.comparison.grams import SIZE, Grams, distinct, postings, read
from laut.comparison.hashing import Numbers
from laut.comparison.passages import passages, segment_heads, uncollected
from laut.comparison.prose import Prose
from laut.comparison.sampling import every, families, sampled
from laut.model.copies import Passage

PILE = 1 << 23
"""Characters of a pile of which all n-grams are compared."""
FAMILY, SMALL_FAMILY, LARGE_FAMILY = 1 << 18, 5 << 17, 1 << 22
"""Characters of the texts that are read again at once: in a pile too large for that, in a small one, in others."""
PAIRS = 1 << 9
"""Pairs whose shared words are made passages at once."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Text that two reports share.

    Args:
        first: index of the one report.
        second: index of the other.
        first_contained: share of the first's n-grams outside quotations that stand in the second, in thousandths.
        second_contained: the other way round.
        passages: the shared words, offsets into the reports' own texts, in the order of the first.
        quoted: whether they share little but quotations; shares are then of all n-grams.
    """

    first: int
    second: int
    first_contained: int
    second_contained: int
    passages: tuple[Passage, ...]
    quoted: bool = False


def shared(prose: Sequence[Prose], least: int = LEAST, quotations: bool = False) -> list[Overlap]:
    """Return every pair of reports of which one holds a part of the other.

    Args:
        prose: the reports' own texts.
        least: the smallest containment, in thousandths, of either in the other.
        quotations: whether pairs count too that share little but quotations.

    Returns:
        In order of the two indices.

    Example:
        >>> from laut.comparison.prose import of_text
        >>> a = of_text("a", "Heute früh: Am Hafen brannte in der Nacht ein Lager mit alten Reifen.")
        >>> b = of_text("b", "Am Hafen brannte in der Nacht ein Lager mit alten Reifen. Niemand kam zu Schaden.")
        >>> found = shared([a, b])[0]
        >>> found.first_contained, found.second_contained, [passage.first for passage in found.passages]
        (777, 636, [Span(start=12, end=68)])
    """
    return sorted(overlaps(prose, least, quotations), key=lambda overlap: (overlap.first, overlap.second))


def overlaps(
    prose: Sequence[Prose], least: int = LEAST, quotations: bool = False, known: Set[tuple[int, int]] = frozenset()
) -> Iterator[Overlap]:
    """Yield what `shared` returns one by one, so that it needn't all be held; in no order to rely on.

    Which texts share enough is found by the hashes of their n-grams alone, in a large pile first by a sample of these;
    then the words of such texts are read again, a few texts at a time. What memory it takes beyond some megabytes is a
    few kilobytes for each report, however large the pile.

    Args:
        prose: the reports' own texts.
        least: the smallest containment, in thousandths, of either in the other.
        quotations: whether pairs count too that share little but quotations.
        known: pairs of indices whose passages needn't be found: they come without any.
    """
    texts = [one.text for one in prose]
    lengths = np.array([len(text) for text in texts], dtype=np.int64)
    held = lengths.sum() <= PILE
    for found, names, grams in (_small if held else _large)(texts, lengths, least, quotations, known):
        if grams is None:
            yield from found.overlaps([()] * len(found.first))
        else:
            yield from _aligned([prose[one] for one in names.tolist()], names, grams, found)


@dataclass(frozen=True, slots=True, eq=False)
class Shares:
    """Pairs of texts that share enough, in order.

    Args:
        first: index of the one text.
        second: index of the other, behind it.
        first_contained: share of the first's n-grams that stand in the second, in thousandths.
        second_contained: the other way round.
        quoted: whether they share little but quotations.
    """

    first: Numbers
    second: Numbers
    first_contained: Numbers
    second_contained: Numbers
    quoted: Numbers

    def taken(self, rows: Numbers) -> "Shares":
        """Return some of the pairs, in the order of `rows`."""
        columns = (self.first, self.second, self.first_contained, self.second_contained, self.quoted)
        return Shares(*(column[rows] for column in columns))

    def parted(self, known: Set[tuple[int, int]]) -> tuple["Shares", "Shares"]:
        """Return the pairs that are known, and the others."""
        if not known:
            return self.taken(np.arange(0)), self
        pairs = zip(self.first.tolist(), self.second.tolist(), strict=True)
        done = np.fromiter((pair in known for pair in pairs), np.bool_, len(self.first))
        return self.taken(np.flatnonzero(done)), self.taken(np.flatnonzero(~done))

    def overlaps(self, parts: Sequence[tuple[Passage, ...]]) -> Iterator[Overlap]:
        """Yield the pairs with the passages of each."""
        columns = (self.first, self.second, self.first_contained, self.second_contained)
        yield from map(Overlap, *(column.tolist() for column in columns), parts, self.quoted.tolist())


Family = tuple[Shares, Numbers, Grams | None]
"""Pairs by the indices of their texts; these texts, ascending; their words, None where no passages are wanted."""


def _small(
    texts: Sequence[str], lengths: Numbers, least: int, quotations: bool, known: Set[tuple[int, int]]
) -> Iterator[Family]:
    """Yield the texts of a pile that share enough of all their n-grams, a few at a time."""
    done, found = _shares(every(texts, least, quotations), np.arange(len(texts))).parted(known)
    yield done, lengths[:0], None
    pairs = Pairs(found.first, found.second, np.maximum(found.first_contained, found.second_contained))
    # The more texts are laid side by side at once, the fewer are read several times; in a small pile that takes little
    # time, and the memory counts.
    most = SMALL_FAMILY if lengths.sum() < LARGE_FAMILY else LARGE_FAMILY
    for rows in families(pairs, lengths, most):
        some = found.taken(np.sort(rows))
        names = np.union1d(some.first, some.second)
        yield some, names, read([texts[one] for one in names.tolist()], apart=False)


def _large(
    texts: Sequence[str], lengths: Numbers, least: int, quotations: bool, known: Set[tuple[int, int]]
) -> Iterator[Family]:
    """Yield the same of a pile that is searched by a sample; of the n-grams of a family all are compared."""
    pairs = sampled(texts, least, quotations)
    for rows in families(pairs, lengths, FAMILY):
        names, places = np.unique(np.concatenate((pairs.first[rows], pairs.second[rows])), return_inverse=True)
        keys = np.sort(places[: len(rows)] * len(names) + places[len(rows) :])
        grams = read([texts[one] for one in names.tolist()])
        done, found = _shares(_among(grams, keys, least, quotations), names).parted(known)
        yield done, names, None
        if len(found.first):
            yield found, names, grams


def _among(grams: Grams, keys: Numbers, least: int, quotations: bool) -> list[tuple[Pairs, Numbers]]:
    """Return what `every` does of known pairs, each the first's place times the number of texts plus the second's."""
    text, same, count = grams.text(), postings(grams.hash, np.flatnonzero(grams.whole)), len(grams.bounds) - 1
    found = []
    for kind in (grams.own, grams.whole)[: 1 + quotations]:
        entries, sizes = distinct(kind, text, same, count)
        folded = sets(text[same.place[entries]], same.group[entries])
        found.append((contained(folded, sizes, keys, least), sizes))
    return found


def _shares(kinds: Sequence[tuple[Pairs, Numbers]], names: Numbers) -> Shares:
    """Put together the pairs that share enough outside quotations, and those that do with them.

    Args:
        kinds: the pairs of either, and how many different n-grams each text has.
        names: index in the pile of each text.
    """
    count = len(names)
    tables: list[Numbers] = []
    for pairs, sizes in kinds:
        keys = pairs.first.astype(np.int64) * count + pairs.second
        shares = [pairs.shared * 1000 // sizes[one] for one in (pairs.first, pairs.second)]
        tables.append(np.stack([keys, *shares, np.full(len(keys), len(tables))]))
    # Of a pair that is found by its own words and with quotations the first row counts: a stable order keeps it first.
    table = np.concatenate(tables, axis=1)
    keys, chosen = np.unique(table[0], return_index=True)
    first, second = names[keys // count], names[keys % count]
    return Shares(first, second, table[1, chosen], table[2, chosen], table[3, chosen] > 0)


def _aligned(prose: Sequence[Prose], names: Numbers, grams: Grams, found: Shares) -> Iterator[Overlap]:
    """Yield the overlaps of some texts, with their passages.

    Args:
        prose: the texts.
        names: index of each in the pile, ascending.
        grams: their words.
        found: which of them share enough.
    """
    pairs = (np.searchsorted(names, side) for side in (found.first, found.second))
    aligned = runs(Texts(grams.bounds, grams.text(), grams.hash, grams.whole, SIZE), *pairs)
    heads = segment_heads(grams, prose)
    for low in range(0, len(found.first), PAIRS):
        some = found.taken(np.arange(low, min(low + PAIRS, len(found.first))))
        stretches = settled(aligned.between(low, low + PAIRS))
        with uncollected():
            made = list(some.overlaps(passages(stretches, grams, heads, len(some.first))))
        yield from made
