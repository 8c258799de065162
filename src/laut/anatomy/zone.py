"""Where on the page the article stands: the run of lines with the greatest sum of weights.

Maximum subsequence segmentation (Pasternack & Roth, WWW 2009), with rule features for weights.
"""

from collections.abc import Sequence

from laut.anatomy.drafts import Draft
from laut.model.anatomy import SegmentKind

OUTSIDE = frozenset(
    (SegmentKind.NAVIGATION, SegmentKind.RELATED, SegmentKind.COMMENTS, SegmentKind.NEWSLETTER, SegmentKind.ADVERT)
)
BEHIND = frozenset(
    (SegmentKind.COMMENTS, SegmentKind.COPYRIGHT, SegmentKind.DISCLAIMER, SegmentKind.REPUBLICATION_NOTICE)
)


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
        long = 1.0 + min(len(draft.bare), 400) / 80
        return long * {None: 1.0, True: 1.3, False: 0.4}[draft.line.main]
    if draft.kind in BEHIND:
        return -4.0
    if draft.kind in OUTSIDE:
        return -1.5
    if draft.line.main:
        return 0.2
    return -1.0 - (0.5 if draft.line.linked > 0.6 else 0.0)
