"""Remainders: what two reports say each in their own words.

What they share word for word is as a rule what their outlet puts into every report (a notice on cookies, the head of a
police release) or taken from one source; it says little about whether they tell of one thing. What is a copy is found
by the shared text itself (`laut.comparison.overlap`).
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from laut.comparison.alignment import Texts, stretches
from laut.comparison.grams import SIZE, Grams, read
from laut.comparison.hashing import Numbers
from laut.comparison.vectors import HEAD

# Fewer words in a row are names and set phrases that two reports on one thing share: they tell much.
LEAST = 6


def remainders(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return pairs of texts without the passages of six words and more that the two share.

    A pair of which either would have less left than a text's head stays as it is: those are copies.

    Args:
        pairs: any number of pairs of texts.

    Example:
        >>> own = "Im Hafen brannte in der Nacht ein Lager mit alten Reifen, die Feuerwehr löschte bis zum Morgen. " * 2
        >>> other = "Die Bank hebt den Leitzins auf vier Prozent, das verteuert den Bau von Häusern und Brücken. " * 2
        >>> notice = "Wir nutzen Cookies für unsere Seite und zählen Besuche. "
        >>> remainders([(notice + own, notice + other)]) == [(". " + own, ". " + other)]
        True
    """
    if not pairs:
        return []
    texts = [text for pair in pairs for text in pair]
    grams = read(texts)
    first = np.arange(0, len(texts), 2)
    texts_of = Texts(grams.bounds, grams.text(), grams.hash, grams.whole, SIZE)
    found = stretches(texts_of, first, first + 1, bridge=0)
    found = found.taken(np.flatnonzero(found.first_end - found.first >= LEAST))
    sides = (
        _without(texts, first, grams, found.pair, found.first, found.first_end),
        _without(texts, first + 1, grams, found.pair, found.second, found.second_end),
    )
    return [
        own if min(map(len, own)) >= HEAD else pair for pair, own in zip(pairs, zip(*sides, strict=True), strict=True)
    ]


def _without(
    texts: Sequence[str], side: Numbers, grams: Grams, pair: Numbers, begin: Numbers, behind: Numbers
) -> list[str]:
    """Return one text of each pair without stretches of its words."""
    order = np.lexsort((begin, pair))
    bounds = np.searchsorted(pair[order], np.arange(len(side) + 1)).tolist()
    starts, ends = grams.start[begin[order]].tolist(), grams.end[behind[order] - 1].tolist()
    result = []
    for number, (low, high) in zip(side.tolist(), pairwise(bounds), strict=True):
        text = texts[number]
        kept = zip([0, *ends[low:high]], [*starts[low:high], len(text)], strict=True)
        result.append("".join(text[start:end] for start, end in kept))
    return result
