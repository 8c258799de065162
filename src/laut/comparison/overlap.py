"""Overlap: the text that any two reports of a pile share, by containment of word n-grams."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

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
"""Characters of a pile that is searched in one go."""
FAMILY = 1 << 20
"""Characters that are read again at once where a pile is larger."""
PAIRS = 1 << 10
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

    A pile too large for that is searched by a sample first, then read again a few reports at a time: what memory it
    takes beyond some tens of megabytes is a few kilobytes for each report, however large the pile.

    Args:
        prose: the reports' own texts.
        least: the smallest containment, in thousandths, of either in the other.
        quotations: whether pairs count too that share little but quotations.
        known: pairs of indices whose passages needn't be found: they come without any.
    """
    texts = [one.text for one in prose]
    lengths = np.array([len(text) for text in texts], dtype=np.int64)
    if lengths.sum() <= PILE:
        grams = read(texts)
        yield from _overlaps(prose, np.arange(len(prose)), grams, every(grams, least, quotations), known)
        return
    first, second = sampled(texts, least, quotations)
    for pairs in families(first, second, lengths, FAMILY):
        names, places = np.unique(np.concatenate((first[pairs], second[pairs])), return_inverse=True)
        keys = np.sort(places[: len(pairs)] * len(names) + places[len(pairs) :])
        some = [prose[one] for one in names.tolist()]
        grams = read([one.text for one in some])
        yield from _overlaps(some, names, grams, _among(grams, keys, least, quotations), known)


def _among(grams: Grams, keys: Numbers, least: int, quotations: bool) -> list[tuple[Pairs, Numbers]]:
    """Return what `every` does of known pairs, each the first's place times the number of texts plus the second's."""
    text, same, count = grams.text(), postings(grams.hash, np.flatnonzero(grams.whole)), len(grams.bounds) - 1
    found = []
    for kind in (grams.own, grams.whole)[: 1 + quotations]:
        entries, sizes = distinct(kind, text, same, count)
        folded = sets(text[same.place[entries]], same.group[entries])
        found.append((contained(folded, sizes, keys, least), sizes))
    return found


def _overlaps(
    prose: Sequence[Prose],
    names: Numbers,
    grams: Grams,
    kinds: Sequence[tuple[Pairs, Numbers]],
    known: Set[tuple[int, int]],
) -> Iterator[Overlap]:
    """Yield the overlaps of some texts.

    Args:
        prose: the texts.
        names: index of each in the pile, ascending.
        grams: their n-grams.
        kinds: pairs that share enough, and different n-grams of each text: outside quotations, then with them.
        known: pairs of indices in the pile whose passages needn't be found.
    """
    tables: list[Numbers] = []
    for pairs, sizes in kinds:
        keys = pairs.first * len(prose) + pairs.second
        shares = [pairs.shared * 1000 // sizes[one] for one in (pairs.first, pairs.second)]
        tables.append(np.stack([keys, *shares, np.full(len(keys), len(tables))]))
    # Of a pair that is found by its own words and with quotations the first row counts: a stable order keeps it first.
    table = np.concatenate(tables, axis=1)
    keys, chosen = np.unique(table[0], return_index=True)
    first, second = keys // len(prose), keys % len(prose)
    columns = names[first], names[second], *table[1:3, chosen], table[3, chosen] > 0
    rows = zip(*(column.tolist() for column in columns), strict=True)
    found = [Overlap(one, other, share, back, (), quoted) for one, other, share, back, quoted in rows]
    asked = [row for row, one in enumerate(found) if (one.first, one.second) not in known]
    yield from (one for one in found if (one.first, one.second) in known)
    if asked:
        some = [found[row] for row in asked]
        yield from _aligned(some, (first[asked], second[asked]), prose, grams, kinds[-1][1])


def _aligned(
    found: Sequence[Overlap], pairs: tuple[Numbers, Numbers], prose: Sequence[Prose], grams: Grams, sizes: Numbers
) -> Iterator[Overlap]:
    """Yield overlaps with their passages.

    Args:
        found: overlaps without them.
        pairs: index in `prose` of the one text of each, and of the other.
        prose: the texts.
        grams: their n-grams.
        sizes: how many different ones each text has.
    """
    repeated = np.maximum(0, np.diff(grams.bounds) - SIZE + 1) - sizes
    shared_words = runs(Texts(grams.bounds, grams.text(), grams.hash, grams.whole, SIZE, repeated), *pairs)
    heads = segment_heads(grams, prose)
    for low in range(0, len(found), PAIRS):
        some = found[low : low + PAIRS]
        aligned = settled(shared_words.between(low, low + len(some)))
        with uncollected():
            parts = passages(aligned, grams, heads, len(some))
            made = [replace(one, passages=part) for one, part in zip(some, parts, strict=True)]
        yield from made
