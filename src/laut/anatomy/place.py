"""Where a line stands on its page: how far from the text, over a name or date, among titles of other reports."""

from collections.abc import Sequence
from itertools import accumulate

from laut.anatomy.bylines import is_name
from laut.anatomy.drafts import Draft
from laut.anatomy.page_dates import whole_day
from laut.model.anatomy import SegmentKind

PER_LINE, PER_TOLD, FARTHEST = 0.15, 0.05, 2.0
"""What a line between a headline and its text costs, what one of a known role (date, share, caption), and the most."""

OVER, UNDER = 4, 4
"""A headline stands at most so many lines over the writer's name or the date; a label speaks for so many below it."""

DATED_LONGEST = 140

SIGNED, LISTED = 1.0, 2.0
"""How much a name or date below a line speaks for it, and a label for other reports above it against it."""


def costs(drafts: Sequence[Draft]) -> list[float]:
    """Return for each line what all lines before it cost, and at the end what all do."""
    each = (PER_LINE if draft.kind in (None, SegmentKind.RELATED) else PER_TOLD for draft in drafts)
    return list(accumulate(each, initial=0.0))


def standing(drafts: Sequence[Draft], index: int, begin: int, costs: Sequence[float]) -> float:
    """Return how much a line's place speaks for (above 0) or against its being the headline.

    Args:
        drafts: the lines of the page.
        index: of the line.
        begin: where the text begins.
        costs: of all lines before each line.
    """
    place = -min(abs(costs[begin] - costs[index]), FARTHEST)
    below = drafts[index + 1 : index + 1 + OVER]
    if any(map(_signs, below)):
        place += SIGNED
    if any(draft.kind is SegmentKind.RELATED for draft in drafts[max(0, index - UNDER) : index]):
        place -= LISTED
    return place


def dated(draft: Draft) -> bool:
    """Say whether a line of a few words holds a whole date."""
    return not draft.prose and len(draft.words) <= DATED_LONGEST and whole_day(draft.words) is not None


def _signs(draft: Draft) -> bool:
    """Say whether a line names the writer or dates the page."""
    if draft.kind is None:
        return is_name(draft.words, certain=True) or dated(draft)
    return draft.kind in (SegmentKind.BYLINE, SegmentKind.TIMESTAMP)
