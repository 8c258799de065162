"""Overlap: the text that any two reports of a pile share, by containment of word n-grams."""

from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class Overlap:
    """Text that two reports share.

    Args:
        first: index of the one report.
        second: index of the other.
        first_contained: share of the first's n-grams outside quotations that stand in the second, in thousandths.
        second_contained: the other way round.
        passages: the shared words in the received texts, in the order of the first.
    """

    first: int
    second: int
    first_contained: int
    second_contained: int
    passages: tuple[Passage, ...]


def shared(prose: Sequence[Prose], least: int = LEAST) -> list[Overlap]:
    """Return every pair of reports of which one holds a part of the other, beyond quotations.

    Args:
        prose: the reports' own texts.
        least: the smallest containment, in thousandths, of either in the other.

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
    if sum(len(one.text) for one in prose) <= PILE:
        return _overlaps(prose, np.arange(len(prose)), least)
    first, second = sampled([one.text for one in prose], least)
    overlaps: list[Overlap] = []
    for pairs in families(first, second, np.array([len(one.text) for one in prose]), PILE):
        names, places = np.unique(np.concatenate((first[pairs], second[pairs])), return_inverse=True)
        keys = np.sort(places[: len(pairs)] * len(names) + places[len(pairs) :])
        overlaps += _overlaps([prose[one] for one in names.tolist()], names, least, keys)
    return sorted(overlaps, key=lambda overlap: (overlap.first, overlap.second))


def _overlaps(prose: Sequence[Prose], names: Numbers, least: int, known: Numbers | None = None) -> list[Overlap]:
    """Return the overlaps of all pairs of some texts, or of known pairs.

    Args:
        prose: the texts.
        names: index of each in the pile, ascending.
        least: the smallest containment, in thousandths, of either in the other.
        known: the pairs, each as the first's place times the number of texts plus the second's, ascending.
    """
    grams = read([one.text for one in prose])
    text, found = grams.text(), postings(grams.hash, np.flatnonzero(grams.whole))
    entries, sizes = distinct(grams.own, text, found, len(prose))
    folded = sets(text[found.place[entries]], found.group[entries])
    pairs = candidates(folded, sizes, least) if known is None else contained(folded, sizes, known, least)
    aligned = stretches(Texts(grams.bounds, text, found, SIZE), pairs.first, pairs.second)
    shares = [pairs.shared * 1000 // sizes[one] for one in (pairs.first, pairs.second)]
    columns = [column.tolist() for column in (names[pairs.first], names[pairs.second], *shares)]
    with uncollected():
        return list(map(Overlap, *columns, passages(aligned, grams, prose, pairs.first, pairs.second)))
