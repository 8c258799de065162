"""Whether the article goes on behind a box: text behind its end that speaks of the same things belongs to it."""

from collections.abc import Sequence

from laut.anatomy.drafts import LINKED, Draft
from laut.anatomy.facts import is_fact
from laut.anatomy.page_dates import whole_day
from laut.anatomy.stems import stems
from laut.anatomy.zone import weight
from laut.model.anatomy import SegmentKind as Kind

LONG = 2500
"""Behind so many characters of text an end is trusted."""
REACH = 16
"""So many lines at most stand between two parts of an article."""
BOXES = {
    Kind.RELATED: -1.5,
    Kind.NEWSLETTER: -0.8,
    Kind.ADVERT: -0.5,
    Kind.NAVIGATION: -0.5,
    Kind.TIMESTAMP: -0.8,
}
"""What a line of furniture costs here."""
LABEL, ITEM = -0.8, -0.2
"""What a line of no known role costs, and one like an item of a list inside a text."""
OPENING = ":%"
"""What a line ends with that announces a list, or gives a share."""
SAME_BOX = 0.3
"""A line costs so much of its weight where the one before it is of the same furniture."""
SHARED, SHARED_MOST, SHARED_BY_LABEL = 0.5, 8, 0.3
"""What a word that the text before has too speaks for a line, how many count, and what one does for a short line."""
BARRIERS = (
    Kind.COMMENTS,
    Kind.REPUBLICATION_NOTICE,
    Kind.COPYRIGHT,
    Kind.AGENCY_CREDIT,
    Kind.SOURCE_NOTE,
    Kind.TAGS,
)
DATED_FROM = 600
"""What stands behind articles only, and behind so many characters of text a date does."""


def reopened(drafts: Sequence[Draft], begin: int, end: int) -> int:
    """Return the index behind the article's last line, with text behind boxes.

    Args:
        drafts: the lines of the page.
        begin: index of the first line of the article.
        end: index behind the last line before any box.
    """
    known: set[str] = set()
    length, at, total, done = 0, end, 0.0, begin
    while at < min(len(drafts), end + REACH) and not _is_barrier(drafts[at], length):
        for draft in drafts[done:end]:
            if draft.kind is None:
                known |= stems(draft.bare)
                length += len(draft.bare)
        done = end
        if length >= LONG:
            break
        total += _weight(drafts, at, known)
        at += 1
        if total > 0 and drafts[at - 1].prose and drafts[at - 1].kind is None:
            end, total = at, 0.0
    return end


def _is_barrier(draft: Draft, length: int) -> bool:
    """Say whether a line stands behind articles only; behind some text a whole date does, of another report."""
    dated = length >= DATED_FROM and draft.kind is Kind.TIMESTAMP and whole_day(draft.words) is not None
    return dated or draft.kind in BARRIERS


def _weight(drafts: Sequence[Draft], at: int, known: set[str]) -> float:
    """Return how much a line speaks for the article's going on."""
    draft = drafts[at]
    if draft.kind is not None:
        value = BOXES.get(draft.kind, weight(draft))
        return value * (SAME_BOX if value < 0 and drafts[at - 1].kind is draft.kind else 1.0)
    shared = len(stems(draft.bare) & known)
    if draft.prose:
        return weight(draft) + SHARED * min(shared, SHARED_MOST)
    item = draft.line.linked <= LINKED and (draft.bullet or is_fact(draft) or draft.bare[-1] in OPENING)
    return (ITEM if item else LABEL) + (SHARED_BY_LABEL if shared else 0.0)
