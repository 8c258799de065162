"""Translations: which reports on one event are one text in two languages, sentence by sentence.

Two sentences belong together where each is the other's closest by its vector and they are close enough; a report is a
translation where enough sentences of the shorter one have a partner. Reports on one event that were written apart have
few such pairs. Where the encoder isn't installed, translations are known by what reports declare only.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from laut.comparison.hashing import Numbers
from laut.comparison.overlap import Overlap
from laut.comparison.prose import Prose
from laut.comparison.stories import Group
from laut.comparison.vectors import SCALE, Encoder
from laut.model.copies import Passage
from laut.model.span import Span

LEAST = 600
CLOSE = 550
SHORTEST = 25
MOST = 80
"""Sentences of a report that are looked at."""

SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*[.!?]*[\"“”»«]?")


def translations(
    prose: Sequence[Prose], stories: Sequence[Group], known: frozenset[tuple[int, int]], encoder: Encoder
) -> list[Overlap]:
    """Return the pairs of reports on one event of which one is a translation of the other, or both are of a third.

    Args:
        prose: the reports' own texts.
        stories: groups of them.
        known: pairs that needn't be looked at, the smaller index first.
        encoder: what makes vectors of sentences.
    """
    pairs = sorted(
        pair
        for story in stories
        for event, _ in story.events
        for pair in combinations(sorted(event), 2)
        if prose[pair[0]].language != prose[pair[1]].language and pair not in known
    )
    spans = {one: list(sentences(prose[one].text)) for one in sorted({one for pair in pairs for one in pair})}
    vectors = {one: encoder.encode([span.of(prose[one].text) for span in found]) for one, found in spans.items()}
    rows = []
    for one, other in pairs:
        if not spans[one] or not spans[other]:
            continue
        places = partners(vectors[one], vectors[other])
        shares = len(places) * 1000 // len(spans[one]), len(places) * 1000 // len(spans[other])
        if max(shares) >= LEAST:
            passages = tuple(Passage(spans[one][a], spans[other][b]) for a, b in places)
            rows.append(Overlap(one, other, *shares, passages))
    return rows


def partners(one: Numbers, other: Numbers) -> list[tuple[int, int]]:
    """Return the rows of two tables of vectors that are each other's closest, and close, in order of the first.

    Example:
        >>> partners(np.array([[1000, 0], [0, 1000]]), np.array([[0, 990], [100, 0]]))
        [(1, 0)]
    """
    close = one.astype(np.int64) @ other.T.astype(np.int64) // SCALE
    best, back = close.argmax(axis=1).tolist(), close.argmax(axis=0).tolist()
    return [(row, at) for row, at in enumerate(best) if back[at] == row and close[row, at] >= CLOSE]


def sentences(text: str) -> Iterator[Span]:
    """Yield the longer sentences of a text in any language, in order; as many as are looked at.

    Example:
        >>> text = "Ja. Am Hafen brannte 2.5 Stunden ein Lager."
        >>> [span.of(text) for span in sentences(text)]
        ['Am Hafen brannte 2.5 Stunden ein Lager.']
    """
    count = 0
    for match in SENTENCE.finditer(text):
        words = match[0].strip()
        if len(words) >= SHORTEST and count < MOST:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            count += 1
            yield Span(start, start + len(words))
