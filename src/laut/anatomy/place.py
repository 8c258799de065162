"""How far a line stands from another, and whether it dates the page."""

from collections.abc import Sequence
from itertools import accumulate

from laut.anatomy.drafts import Draft
from laut.anatomy.page_dates import whole_day
from laut.model.anatomy import SegmentKind

PER_LINE, PER_TOLD, FARTHEST = 0.15, 0.05, 2.0
"""What a line between a headline and its text costs, what one of a known role (date, share, caption), and the most."""

DATED_LONGEST = 140


def costs(drafts: Sequence[Draft]) -> list[float]:
    """Return for each line what all lines before it cost, and at the end what all do."""
    each = (PER_LINE if draft.kind in (None, SegmentKind.RELATED) else PER_TOLD for draft in drafts)
    return list(accumulate(each, initial=0.0))


def dated(draft: Draft) -> bool:
    """Say whether a line of a few words holds a whole date."""
    return not draft.prose and len(draft.words) <= DATED_LONGEST and whole_day(draft.words) is not None
