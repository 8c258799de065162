"""Where on the page the article stands: the run of lines with the greatest sum of weights.

Maximum subsequence segmentation (Pasternack & Roth, WWW 2009), with rule features for weights.
"""

from collections.abc import Sequence

from laut.anatomy.drafts import LINKED, Draft
from laut.model.anatomy import SegmentKind

WEIGHTS = {
    SegmentKind.COMMENTS: -8.0,
    SegmentKind.COPYRIGHT: -8.0,
    SegmentKind.DISCLAIMER: -4.0,
    SegmentKind.REPUBLICATION_NOTICE: -8.0,
    SegmentKind.NAVIGATION: -0.7,
    SegmentKind.RELATED: -2.5,
    SegmentKind.NEWSLETTER: -0.7,
    SegmentKind.ADVERT: -0.7,
}
"""How much furniture speaks against the article going on across it; adverts and consent boxes often stand inside."""

OTHER = -1.0
LINK = -0.5
MAIN = 0.2
SENTENCE, PER_CHARACTER, ENOUGH = 0.9, 1 / 140, 400
"""Of running text: for a line, and for each of its first characters."""

TRUST = {None: 1.0, True: 1.3, False: 0.4}
"""By what a main-text extractor says of the line."""


def zone(drafts: Sequence[Draft]) -> tuple[int, int]:
    """Return where the article's running text begins and ends, as indices; both 0 where there is none."""
    best, span, total, start = 0.0, (0, 0), 0.0, 0
    for index, draft in enumerate(drafts):
        if total <= 0:
            total, start = 0.0, index
        total += weight(draft)
        if total > best:
            best, span = total, (start, index + 1)
    return span


def weight(draft: Draft) -> float:
    """Return how much a line speaks for (above 0) or against standing inside the article."""
    if draft.kind is None and draft.prose:
        return (SENTENCE + min(len(draft.bare), ENOUGH) * PER_CHARACTER) * TRUST[draft.line.main]
    if draft.kind in WEIGHTS:
        return WEIGHTS[draft.kind]
    if draft.line.main:
        return MAIN
    return OTHER + (LINK if draft.line.linked > LINKED else 0.0)
