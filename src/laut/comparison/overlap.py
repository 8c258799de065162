"""Overlap: the text that any two reports of a pile share, by containment of word n-grams."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from laut.comparison.alignment import Stretch, align
from laut.comparison.hashing import BASE, Numbers, Words, ngrams, words
from laut.comparison.prose import Prose
from laut.engine import Engine
from laut.model.copies import Passage
from laut.model.span import Span

SIZE = 5
LEAST = 100
FEWEST = 4
WHOLE = 300
COMMON = 24
CAP = 1000

QUOTED = re.compile(r'„[^“”"„\n]{1,1500}[“”"]|“[^“”\n]{1,1500}”|»[^«»\n]{1,1500}«|«[^«»\n]{1,1500}»|"[^"\n]{1,1500}"')

PAIRS = f"""
WITH spread AS (SELECT hash, count(*) AS reports FROM gram GROUP BY hash HAVING count(*) BETWEEN 2 AND {CAP}),
known AS (SELECT gram.text, gram.hash, spread.reports FROM gram JOIN spread ON gram.hash = spread.hash)
SELECT a.text AS first, b.text AS second, count(*) AS shared,
  sum(CASE WHEN a.reports <= {COMMON} THEN 1 ELSE 0 END) AS rare
FROM known AS a JOIN known AS b ON a.hash = b.hash AND a.text < b.text
GROUP BY a.text, b.text HAVING count(*) >= {FEWEST} ORDER BY a.text, b.text
"""


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


def shared(prose: Sequence[Prose], engine: Engine, least: int = LEAST) -> list[Overlap]:
    """Return every pair of reports of which one holds a part of the other, beyond quotations.

    Args:
        prose: the reports' own texts.
        engine: what joins them.
        least: the smallest containment, in thousandths, of either in the other.

    Returns:
        In order of the two indices.

    Example:
        >>> from laut.comparison.prose import of_text
        >>> from laut.engine import embedded
        >>> a = of_text("a", "Heute früh: Am Hafen brannte in der Nacht ein Lager mit alten Reifen.")
        >>> b = of_text("b", "Am Hafen brannte in der Nacht ein Lager mit alten Reifen. Niemand kam zu Schaden.")
        >>> with embedded() as engine:
        ...     found = shared([a, b], engine)[0]
        >>> found.first_contained, found.second_contained, [passage.first for passage in found.passages]
        (777, 636, [Span(start=12, end=68)])
    """
    found = words([one.text for one in prose])
    index, hashes = ngrams(found, SIZE)
    own = ~_quoted(prose, found)[index] if len(index) else np.zeros(0, dtype=bool)
    text, distinct = _distinct(found.text[index][own], hashes[own])
    engine.register("gram", {"text": text, "hash": distinct})
    pairs = engine.run(PAIRS)
    sizes = np.bincount(text, minlength=len(prose))
    bounds = np.searchsorted(found.text[index], np.arange(len(prose) + 1))
    places = np.searchsorted(found.text, np.arange(len(prose)))
    overlaps = []
    rows = zip(*(pairs[name].tolist() for name in ("first", "second", "shared", "rare")), strict=True)
    for first, second, count, rare in rows:
        contained = count * 1000 // int(sizes[first]), count * 1000 // int(sizes[second])
        smaller = int(min(sizes[first], sizes[second]))
        # Words that many reports share are boilerplate of a site unless they are most of a report.
        if max(contained) >= max(least, WHOLE) or int(rare) * 1000 >= least * smaller:
            grams = [hashes[bounds[one] : bounds[one + 1]] for one in (first, second)]
            stretches = align(grams[0], grams[1], SIZE)
            sides = ((prose[one], found, int(places[one])) for one in (first, second))
            overlaps.append(Overlap(first, second, *contained, _passages(stretches, *sides)))
    return overlaps


def _quoted(prose: Sequence[Prose], found: Words) -> Numbers:
    """Say for every word whether it and the four behind it stand in one quotation."""
    quoted = np.zeros(len(found.text) + SIZE, dtype=bool)
    bounds = np.searchsorted(found.text, np.arange(len(prose) + 1))
    for number, one in enumerate(prose):
        starts = found.start[bounds[number] : bounds[number + 1]]
        spans = [match.span() for match in QUOTED.finditer(one.text)]
        lows, highs = (np.searchsorted(starts, [span[side] for span in spans]).tolist() for side in (0, 1))
        for low, high in zip(lows, highs, strict=True):
            quoted[bounds[number] + low : bounds[number] + max(low, high - SIZE + 1)] = True
    return quoted[: len(found.text)]


def _distinct(text: Numbers, hashes: Numbers) -> tuple[Numbers, Numbers]:
    """Return each n-gram of a text once."""
    both = hashes ^ (text.astype(np.uint64) * np.uint64(BASE))
    first = np.unique(both, return_index=True)[1]
    return text[first], hashes[first]


Side = tuple[Prose, Words, int]


def _passages(stretches: list[Stretch], first: Side, second: Side) -> tuple[Passage, ...]:
    """Turn stretches of words into spans of the received texts, none across two segments."""
    passages = []
    for stretch in stretches:
        left = _pieces(first, stretch.first, stretch.first_end)
        right = _pieces(second, stretch.second, stretch.second_end)
        if len(left) == len(right):
            passages += [Passage(*pair) for pair in zip(left, right, strict=True)]
        else:
            passages += _paired(first, second, stretch)
    return tuple(passages)


def _paired(first: Side, second: Side, stretch: Stretch) -> list[Passage]:
    """Cut a stretch wherever either text begins a new segment; needs as many words on both sides up to there."""
    cuts = {stretch.first - stretch.first, *_breaks(first, stretch.first, stretch.first_end)}
    cuts |= set(_breaks(second, stretch.second, stretch.second_end))
    ends = [*sorted(cuts)[1:], None]
    passages = []
    for low, high in zip(sorted(cuts), ends, strict=True):
        left_end = stretch.first_end if high is None else min(stretch.first_end, stretch.first + high)
        right_end = stretch.second_end if high is None else min(stretch.second_end, stretch.second + high)
        left = _pieces(first, min(stretch.first + low, left_end), left_end)
        right = _pieces(second, min(stretch.second + low, right_end), right_end)
        passages += [Passage(*pair) for pair in zip(left, right, strict=False)]
    return passages


def _breaks(side: Side, start: int, end: int) -> list[int]:
    """Return how many words behind `start` a new segment begins, for each that begins before `end`."""
    prose, found, base = side
    segments = np.searchsorted(prose.starts, found.start[base + start : base + end], side="right")
    breaks: list[int] = (np.flatnonzero(np.diff(segments)) + 1).tolist()
    return breaks


def _pieces(side: Side, start: int, end: int) -> list[Span]:
    """Return the received spans of words, one for each segment they stand in."""
    prose, found, base = side
    if start >= end:
        return []
    cuts = [0, *_breaks(side, start, end), end - start]
    return [
        prose.received(Span(int(found.start[base + start + low]), int(found.end[base + start + high - 1])))
        for low, high in pairwise(cuts)
    ]
