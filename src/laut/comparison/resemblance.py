"""Resemblance: how much two whole reports tell of one thing, in thousandths, from signs that are each easy to check.

- words: the integer cosine of their weighted stems
- heading: how much of what either begins with stands anywhere in the other
- closeness: the likeness of their vectors, where the encoder is installed

Across languages words weigh more: what two languages share are names and figures. The weights are few and round; finer
ones gained nothing on data they weren't chosen on. What both texts hold word for word is best left out before
(`laut.comparison.remainders`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from laut.comparison.hashing import Numbers
from laut.comparison.products import Stems, products
from laut.comparison.stems import amounts, lengths, read, weighted
from laut.comparison.vectors import HEAD, Encoder, closeness

LONGEST = 6000
FULL = 250


@dataclass(frozen=True, slots=True, eq=False)
class Alike:
    """Pairs of texts that share telling words, in order.

    Args:
        first: index of the one text.
        second: index of the other, behind it.
        words: cosine of their weighted stems, in thousandths.
        heading: share of what either begins with that stands in the other, the mean of both, in thousandths.
        same: whether they are of one language.
    """

    first: Numbers
    second: Numbers
    words: Numbers
    heading: Numbers
    same: Numbers

    def kinship(self) -> Numbers:
        """Return how surely the texts of each pair are on one matter, in thousandths: what stories are made by."""
        value = (2 * self.words + self.heading) // 3
        return np.where(self.same, value, value * 6 // 5)


def alike(texts: Sequence[str], languages: Sequence[str | None], least: int = 0) -> Alike:
    """Return the pairs of texts that share telling words.

    Args:
        texts: any number of texts.
        languages: the language of each.
        least: pairs whose words are less alike, in thousandths, are left out.
    """
    found, number = read([text[:LONGEST] for text in texts])
    count = np.full(len(texts), len(texts))
    text, stem, weight = weighted(found.text, number, found.end - found.start, found.capital, count)
    begins = found.start < HEAD
    lead = weight * _holds(text, stem, found.text[begins], number[begins])
    language = np.unique(np.array([str(one) for one in languages]), return_inverse=True)[1]
    roots = lengths(text, stem, weight, language)
    leads = amounts(text, stem, lead, language)
    pairs = products(Stems(text, stem, weight, lead), roots[1], least)
    first, second = pairs.first, pairs.second
    same = language[first] == language[second]
    root = np.where(same, *(kind[first] * kind[second] for kind in roots))
    words = pairs.dot * 1000 // root
    heading = np.zeros(len(first), dtype=np.int64)
    for shared, here in ((pairs.first_lead, first), (pairs.second_lead, second)):
        whole = np.maximum(1, np.where(same, leads[0][here], leads[1][here]))
        heading += shared * 1000 // whole
    keep = words >= least
    return Alike(*(one[keep] for one in (first, second, words, np.minimum(1000, heading // 2), same)))


def resemblance(
    texts: Sequence[str], pairs: Sequence[tuple[int, int]], found: Alike, encoder: Encoder | None = None
) -> list[int]:
    """Return how much the texts of pairs tell of one thing, as people rate it, in thousandths.

    Args:
        texts: the texts.
        pairs: indices of two texts each, the smaller first; a text and itself are wholly alike.
        found: what the texts have in common by their words.
        encoder: what makes vectors of them; None to go without.
    """
    row = {pair: place for place, pair in enumerate(zip(found.first.tolist(), found.second.tolist(), strict=True))}
    places = np.array([row.get(pair, -1) for pair in pairs], dtype=np.int64)
    known = places >= 0
    # Reports whose words are more alike than a quarter are told in the same words, not more on the same matter.
    words = np.where(known, np.minimum(found.words[places], FULL) * 1000 // FULL, 0)
    share = np.where(known & ~found.same[places], 2, 1)
    together, parts = np.where(known, found.heading[places], 0) + share * words, 1 + share
    if encoder is not None:
        together, parts = together + 3 * closeness(texts, pairs, encoder), parts + 3
    alike = (together // parts).tolist()
    return [1000 if one == other else value for (one, other), value in zip(pairs, alike, strict=True)]


def _holds(text: Numbers, stem: Numbers, texts: Numbers, stems: Numbers) -> Numbers:
    """Say for every row of text and stem, in order, whether it is among other rows."""
    most = int(stem.max(initial=0)) + 1
    held = np.zeros(len(text), dtype=bool)
    if len(text):
        rows, others = text * most + stem, texts * most + stems
        place = np.minimum(np.searchsorted(rows, others), len(rows) - 1)
        held[place[rows[place] == others]] = True
    return held
