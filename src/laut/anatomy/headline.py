"""Which line is the headline."""

import re
from collections.abc import Sequence

from laut.anatomy.bylines import is_name
from laut.anatomy.drafts import Draft
from laut.anatomy.prose import STOP

SHORTEST, LONGEST = 12, 200
LEAD_SHORTEST, HEADLINE_OVER_LEAD = 70, 28
LIST = re.compile(r"(?:[^,|·]{2,25}[,|·]\s){3,}[^,|·]{2,25}$")
REACH = 14
"""How many lines above the text a headline may stand."""


def find_headline(drafts: Sequence[Draft], begin: int, end: int, title: str | None) -> int | None:
    """Return the index of the headline, or None.

    Args:
        drafts: the lines of the page.
        begin: where the running text begins.
        end: where it ends.
        title: what the page's markup says its headline is, if anything.
    """
    best, found = 0.0, None
    for index in range(max(0, begin - REACH), min(begin + 4, end, len(drafts))):
        score = _score(drafts[index], begin - index, title)
        if score > best:
            best, found = score, index
    if found is not None and found > 0 and _is_lead(drafts[found - 1], drafts[found], begin - found, title):
        found -= 1
    marked = [
        index
        for index in range(min(end, len(drafts)))
        if drafts[index].tag == "h1" and len(drafts[index].bare) >= SHORTEST
    ]
    if marked and (found is None or drafts[found].tag != "h1"):
        return marked[-1]
    return found


def _is_lead(above: Draft, draft: Draft, distance: int, title: str | None) -> bool:
    """Say whether the longer of two lines that stand together is the lead under a headline."""
    return (
        not draft.gap
        and len(draft.words) >= LEAD_SHORTEST
        and 2 * len(draft.words) >= 3 * len(above.words)
        and len(above.words) >= HEADLINE_OVER_LEAD
        and _score(above, distance + 1, title) > 0
    )


def _score(draft: Draft, distance: int, title: str | None) -> float:
    """Return how much a line looks like the headline of a text that begins `distance` lines below it."""
    words = draft.bare
    if draft.kind is not None or draft.bullet == "•" or not SHORTEST <= len(words) <= LONGEST:
        return 0.0
    if (
        (draft.prose and STOP.search(words[-8:]))
        or draft.separators > 1
        or LIST.search(words)
        or draft.line.linked > 0.8
        or is_name(words)
    ):
        return 0.0
    if distance <= 0 and draft.prose:
        return 0.0
    score = min(len(words), 70) / 25 - 0.18 * abs(distance)
    if STOP.search(words[-8:]):
        score -= 1.0
    if draft.tag == "h1":
        score += 4.0
    if title and len(words) > 15 and words in title:
        score += 3.0
    return score
