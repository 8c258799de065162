"""Where on the page the article stands: of the runs of lines with the greatest sums of weights, the likeliest.

Maximum subsequence segmentation (Pasternack & Roth, WWW 2009), with rule features for weights; all maximal runs are
found in linear time (Ruzzo & Tompa, ISMB 1999), so that many comments can lose against the text that has a headline.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from laut.anatomy.drafts import LINKED, Draft, is_service
from laut.anatomy.page_dates import whole_day
from laut.anatomy.prose import ENDS
from laut.model.anatomy import SegmentKind

WEIGHTS = {
    SegmentKind.COMMENTS: -6.0,
    SegmentKind.COPYRIGHT: -3.0,
    SegmentKind.DISCLAIMER: -4.0,
    SegmentKind.REPUBLICATION_NOTICE: -8.0,
    SegmentKind.NAVIGATION: -0.7,
    SegmentKind.RELATED: -2.5,
    SegmentKind.NEWSLETTER: -1.5,
    SegmentKind.ADVERT: -0.7,
    SegmentKind.SUBHEADING: -0.2,
}
"""How much furniture speaks against the article going on across it; adverts and consent boxes often stand inside."""

SERVICE = 0.3
"""Of a sentence about the page's own service: such boxes stand inside articles more often than behind them."""
OTHER = -1.0
SENTENCE_LIKE, LEAST_WORDS = -0.5, 3
"""Of a line of so many words or more that ends like a sentence and is too short to be told for running text."""
LINK = -0.5
MAIN = 0.2
SENTENCE, PER_CHARACTER, ENOUGH = 0.9, 1 / 140, 1600
"""Of running text: for a line, and for each of its first characters."""

TRUST = {None: 1.0, True: 1.3, False: 0.4}
"""By what a main-text extractor says of the line."""

HEADED = 1.4
"""Text under a headline counts for so much."""
LEAST_BEFORE, LONG_BEFORE = 4.0, 5.0
"""Of weights, for a run to be a text that others come behind, and to be one that may well be over."""
REACH = 12
"""A headline stands so few lines above its text."""
BEHIND_COMMENTS, BEHIND_LONG = 0.5, 0.25
"""Text counts for so much behind another text and a line about comments, and so much if that text is long."""
DATED = -2.0
"""Of a line with a whole date behind a long text: lists of other reports hold theirs."""
MOSTLY_TEXT, INTRODUCED, BESIDE_TEXT = 0.8, 2.5, -0.8
"""From this share of running text on, lines of no known role behind so much of it are rather lists inside it."""
TITLE_SHORTEST, TITLE_LONGEST = 20, 200


@dataclass(frozen=True, slots=True)
class Run:
    """Lines that may be the article: from `begin` to before `end`, with the sum of their weights."""

    begin: int
    end: int
    total: float


@dataclass(frozen=True, slots=True)
class _Open(Run):
    """A run with the sum of all weights before it, and the place of the last run that has less before it (-1: none)."""

    before: float
    lower: int


def zone(drafts: Sequence[Draft]) -> tuple[int, int]:
    """Return where the article's running text begins and ends, as indices; both 0 where there is none."""
    titles = _titles(drafts)
    best, span, text_before, commented = 0.0, (0, 0), False, False
    at = 0
    for run in runs(weights(drafts)):
        commented = commented or (text_before and any(map(_is_comments, drafts[at : run.begin])))
        at = run.begin
        headed = any(drafts[index].bare in titles for index in range(max(0, run.begin - REACH), run.begin + 1))
        score = run.total * (BEHIND_COMMENTS if commented else 1.0) * (HEADED if headed else 1.0)
        text_before = text_before or run.total >= LEAST_BEFORE
        if score > best:
            best, span = score, (run.begin, run.end)
    return span


def _titles(drafts: Sequence[Draft]) -> frozenset[str]:
    """Return the lines that look like the page's title: marked as such, repeated, or part of the page's first line."""
    counts = Counter(
        draft.bare
        for draft in drafts
        if draft.kind is None and not draft.prose and TITLE_SHORTEST <= len(draft.bare) <= TITLE_LONGEST
    )
    first = drafts[0].words if drafts else ""
    marked = {draft.bare for draft in drafts if draft.tag == "h1"}
    return frozenset(marked | {bare for bare, times in counts.items() if times == 2 or bare in first})


def runs(weights: Sequence[float]) -> list[Run]:
    """Return all maximal runs, in order.

    Args:
        weights: of the lines.

    Example:
        >>> [(run.begin, run.end) for run in runs([1.0, -0.5, 2.0, -9.0, 1.0])]
        [(0, 3), (4, 5)]
    """
    found: list[_Open] = []
    total = 0.0
    for index, value in enumerate(weights):
        before, total = total, total + value
        if value <= 0:
            continue
        begin, lower = index, _lower(found, len(found) - 1, before)
        while lower >= 0 and found[lower].before + found[lower].total < total:
            begin, before, next_lower = found[lower].begin, found[lower].before, found[lower].lower
            del found[lower:]
            lower = next_lower
        found.append(_Open(begin, index + 1, total - before, before, lower))
    return [Run(run.begin, run.end, run.total) for run in found]


def _lower(found: Sequence[_Open], place: int, before: float) -> int:
    """Return the last run at `place` or before that has a smaller sum of weights before it, or -1."""
    while place >= 0 and found[place].before >= before:
        place = found[place].lower
    return place


def weights(drafts: Sequence[Draft]) -> list[float]:
    """Return how much each line speaks for (above 0) or against standing inside the article, behind those before it."""
    prose = sum(len(draft.bare) for draft in drafts if draft.prose and draft.kind is None)
    mostly_text = prose >= MOSTLY_TEXT * sum(len(draft.bare) for draft in drafts)
    found: list[float] = []
    run, before, commented = 0.0, 0.0, False
    for draft in drafts:
        value = weight(draft)
        long = before >= LONG_BEFORE
        commented = commented or (long and _is_comments(draft))
        if long and draft.kind is SegmentKind.TIMESTAMP and whole_day(draft.words):
            value = DATED
        elif mostly_text and before >= INTRODUCED and value == OTHER:
            value = BESIDE_TEXT
        elif value > 0:
            value *= BEHIND_LONG if commented else 1.0
        run = max(0.0, run + value)
        before = max(before, run)
        found.append(value)
    return found


def _is_comments(draft: Draft) -> bool:
    """Say whether a line stands over comments, and doesn't only speak of them."""
    return draft.kind is SegmentKind.COMMENTS and not is_service(draft)


def weight(draft: Draft) -> float:
    """Return how much a line by itself speaks for (above 0) or against standing inside the article."""
    if draft.kind is None and draft.prose:
        return (SENTENCE + min(len(draft.bare), ENOUGH) * PER_CHARACTER) * TRUST[draft.line.main]
    if is_service(draft):
        return SERVICE
    if draft.kind in WEIGHTS:
        return WEIGHTS[draft.kind]
    if draft.line.main:
        return MAIN
    if draft.kind is None and not draft.bullet and _like_a_sentence(draft.bare):
        return SENTENCE_LIKE
    return OTHER + (LINK if draft.line.linked > LINKED else 0.0)


def _like_a_sentence(words: str) -> bool:
    return ENDS.search(words[-4:]) is not None and words.count(" ") >= LEAST_WORDS - 1
