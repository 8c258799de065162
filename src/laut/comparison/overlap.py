"""Overlap: the text that any two reports of a pile share, by containment of word n-grams."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from laut.comparison.alignment import Texts, stretches
from laut.comparison.candidates import LEAST, candidates, contained, sets
from laut.comparison.grams import SIZE, distinct, postings, read
from laut.comparison.hashing import Numbers
from laut.comparison.passages import passages, uncollected
from laut.comparison.prose import Prose
from laut.comparison.sampling import families, sampled
from laut.model.copies import Passage

PILE = 1 << 23
"""Characters of a pile that is searched in one go."""
FAMILY = 1 << 20
"""Characters that are read again at once where a pile is larger."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Text that two reports share.

    Args:
        first: index of the one report.
        second: index of the other.
        first_contained: share of the first's n-grams outside quotations that stand in the second, in thousandths.
        second_contained: the other way round.
        passages: the shared words in the received texts, in the order of the first.
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


def overlaps(prose: Sequence[Prose], least: int = LEAST, quotations: bool = False) -> Iterator[Overlap]:
    """Yield what `shared` returns one by one, so that it needn't all be held; in no order to rely on.

    A pile too large for that is searched by a sample first, then read again a few reports at a time: what memory it
    takes beyond some tens of megabytes is a few kilobytes for each report, however large the pile.
    """
    if sum(len(one.text) for one in prose) <= PILE:
        yield from _overlaps(prose, np.arange(len(prose)), (least, quotations))
        return
    first, second = sampled([one.text for one in prose], least, quotations)
    for pairs in families(first, second, np.array([len(one.text) for one in prose]), FAMILY):
        names, places = np.unique(np.concatenate((first[pairs], second[pairs])), return_inverse=True)
        keys = np.sort(places[: len(pairs)] * len(names) + places[len(pairs) :])
        yield from _overlaps([prose[one] for one in names.tolist()], names, (least, quotations), keys)


def _overlaps(
    prose: Sequence[Prose], names: Numbers, wanted: tuple[int, bool], known: Numbers | None = None
) -> list[Overlap]:
    """Return the overlaps of all pairs of some texts, or of known pairs.

    Args:
        prose: the texts.
        names: index of each in the pile, ascending.
        wanted: the smallest containment, in thousandths, of either in the other; whether quotations count.
        known: the pairs, each as the first's place times the number of texts plus the second's, ascending.
    """
    grams = read([one.text for one in prose])
    text, found = grams.text(), postings(grams.hash, np.flatnonzero(grams.whole))
    rows: list[Numbers] = []
    for kind in (grams.own, grams.whole)[: 1 + wanted[1]]:
        entries, sizes = distinct(kind, text, found, len(prose))
        folded = sets(text[found.place[entries]], found.group[entries])
        least = wanted[0]
        pairs = candidates(folded, sizes, least) if known is None else contained(folded, sizes, known, least)
        shares = [pairs.shared * 1000 // sizes[one] for one in (pairs.first, pairs.second)]
        keys = pairs.first * len(prose) + pairs.second
        rows.append(np.stack([keys, *shares, np.full(len(keys), len(rows))]))
    # Of a pair that is found by its own words and with quotations the first row counts: a stable order keeps it first.
    table = np.concatenate(rows, axis=1)
    keys, chosen = np.unique(table[0], return_index=True)
    first, second = keys // len(prose), keys % len(prose)
    aligned = stretches(Texts(grams.bounds, text, found, SIZE), first, second)
    columns = [column.tolist() for column in (names[first], names[second], *table[1:3, chosen])]
    quoted = (table[3, chosen] > 0).tolist()
    with uncollected():
        return list(map(Overlap, *columns, passages(aligned, grams, prose, first, second), quoted))
