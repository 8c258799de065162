"""Where the article ends: which of its last lines rather speak of the page, of who wrote it or of other reports.

Each line of running text has points against its belonging to the text before it: it comes late, shares few words with
that text, stands alone between labels, speaks of the page's service or of a writer. The article ends before the lines
that have most together.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from laut.anatomy.drafts import Draft
from laut.anatomy.inside import ENTRY
from laut.anatomy.language import small_words
from laut.anatomy.prose import FEATURES_LENGTH
from laut.anatomy.service import service_weight
from laut.anatomy.stems import STEM, STEMS_FROM, common_stems
from laut.anatomy.words import LANGUAGES
from laut.languages import has, table
from laut.model.anatomy import SegmentKind

LEAST_BEFORE = 600
"""Characters of running text that stand before any end."""
LEAST_POINTS = 3.0
"""Of all lines behind an end."""
STEP = 150
"""A line's points count once for so many of its characters."""

LINE, LATE, SHARED, SHARED_LATE = -5.5, 5.5, 1.5, -8.0
"""Points of any line, by how much of the text stands before it, by its share of words that do too, and by both."""
SHORT, SHORTER_THAN = 1.0, 150
DATED, LABELLED, LABEL_LONGEST = 1.0, 0.5, 40
"""Points for a date and for a short label above the line."""
SERVICE, SERVICE_MOST = 20.0, 8.0
WRITER, WRITER_MOST, WRITER_FROM, WRITER_LEAST = 50.0, 10.0, 0.8, 2
"""Points by the share of words about the page's service, and about a writer, so late in the text."""
ALONE, QUOTES = 2.0, (re.compile('["“„»«]'), -2.0)
FORMS = (QUOTES, (re.compile("[!?]"), 2.0), (re.compile(r"\.\.\.|…"), 1.5))
"""Points of a line alone between others and of one with such marks, the more the later it comes."""

LEAST_WORDS = 5
"""Shares are of so many words or more."""


@dataclass(slots=True)
class _Place:
    """A line of running text among the others.

    Args:
        words: the line.
        tokens: its words in small letters.
        labels: the lines between it and the running text before it.
        alone: whether there are such lines before it and behind it.
        last: index of the line of running text before it.
        before: characters of running text before it.
        shared: share of its words that the running text before it has too.
    """

    words: str
    tokens: Sequence[str]
    labels: Sequence[Draft]
    alone: bool
    last: int
    before: int
    shared: float


def ending(drafts: Sequence[Draft], begin: int, end: int) -> int:
    """Return the index behind the article's last line.

    Args:
        drafts: the lines of the page.
        begin: index of the first line that may belong to it.
        end: index behind the last one.
    """
    text = [index for index in range(begin, end) if drafts[index].prose and drafts[index].kind is None]
    total = sum(len(drafts[index].bare) for index in text)
    if total <= LEAST_BEFORE:
        return end
    points, most, cut = 0.0, LEAST_POINTS, end  # what stands under an entry of a ticker tells nothing
    for place in reversed(_places(drafts, text)):
        if any(ENTRY.match(label.words) for label in place.labels):
            continue
        points += _points(place, place.before / total) * len(place.words) / STEP
        if points > most:
            most, cut = points, place.last + 1
    return cut


def _places(drafts: Sequence[Draft], text: Sequence[int]) -> list[_Place]:
    """Return the lines of running text behind enough of it, given by their indices, with what stands around them."""
    found: list[_Place] = []
    known: set[str] = set()
    common, length, last = common_stems(), 0, text[0]
    for index, after in zip(text, (*text[1:], None), strict=True):
        words = drafts[index].bare
        tokens = small_words(words[:FEATURES_LENGTH])
        stems = {token[:STEM] for token in tokens if len(token) >= STEMS_FROM} - common
        if length >= LEAST_BEFORE:
            labels = drafts[last + 1 : index]
            alone = bool(labels) and after != index + 1
            shared = len(stems & known) / (len(stems) + 1)
            found.append(_Place(words, tokens, labels, alone, last, length, shared))
        known |= stems
        length, last = length + len(words), index
    return found


def _points(place: _Place, late: float) -> float:
    """Return how much speaks against a line's belonging to the text before it, which is so much of all (0 to 1)."""
    points = LINE + LATE * late + (SHARED + SHARED_LATE * late) * place.shared
    size = max(len(place.tokens), LEAST_WORDS)
    points += min(SERVICE * service_weight(place.tokens) / size, SERVICE_MOST)
    if late > WRITER_FROM:
        writer = len(_writer_words().intersection(place.tokens))
        points += min(WRITER * writer / size, WRITER_MOST) if writer >= WRITER_LEAST else 0.0
    if len(place.words) < SHORTER_THAN:
        points += SHORT
    if place.labels:
        points += _by_labels(place.labels)
    form = sum(weight for mark, weight in FORMS if mark.search(place.words))
    return points + late * (form + (ALONE if place.alone else 0.0))


def _by_labels(labels: Sequence[Draft]) -> float:
    """Return the points for what stands right above a line."""
    dated = any(label.kind is SegmentKind.TIMESTAMP for label in labels)
    labelled = any(label.kind is None and len(label.bare) < LABEL_LONGEST for label in labels)
    return DATED * dated + LABELLED * labelled


@cache
def _writer_words() -> frozenset[str]:
    """Return the words of notes about the person who wrote a report."""
    tables = (table(language, "writer_words") for language in (*LANGUAGES, "xx") if has(language, "writer_words"))
    return frozenset(row["word"] for rows in tables for row in rows)
