"""Boxes of facts: lines that say what something is called and how much it is ("Sperrung: bis 11 Uhr")."""

import re
from collections.abc import Sequence

from laut.anatomy.drafts import LINKED, Draft
from laut.anatomy.stems import stems

FACT, DIGIT = re.compile(r"[^:.!?]{3,40}:\s\S"), re.compile(r"\d")
"""How such a line opens, and what the last one of a box has."""
LEAST, HEADING_LONGEST, BOXES_BETWEEN, ABOVE = 2, 60, 2, 8
"""So many facts make a box; so long is the line above it, so many lines of furniture may stand between, and so many
lines above the text tell what it is about too."""


def is_fact(draft: Draft) -> bool:
    """Say whether a line of no known role has the form of such an entry."""
    return draft.kind is None and draft.line.linked <= LINKED and FACT.match(draft.bare) is not None


def with_facts(drafts: Sequence[Draft], begin: int, end: int) -> int:
    """Return the index behind the article's last line, with a box of facts about the same things behind it.

    Args:
        drafts: the lines of the page.
        begin: index of the first line of the article.
        end: index behind the last line before the box.
    """
    first = end
    while first < min(end + BOXES_BETWEEN, len(drafts)) and drafts[first].kind is not None:
        first += 1
    opening = first + (first < len(drafts) and _is_heading(drafts[first]))
    last = opening
    while last < len(drafts) and is_fact(drafts[last]):
        last += 1
    while last > opening and not DIGIT.search(drafts[last - 1].bare):
        last -= 1
    if last - opening < LEAST or (opening == first and DIGIT.search(drafts[first].bare)):
        return end
    known = set().union(*(stems(draft.bare) for draft in drafts[max(0, begin - ABOVE) : end] if draft.kind is None))
    return last if any(stems(draft.bare) & known for draft in drafts[first:last]) else end


def _is_heading(draft: Draft) -> bool:
    short = draft.kind is None and not draft.prose and len(draft.bare) <= HEADING_LONGEST
    return short and draft.line.linked <= LINKED and not is_fact(draft)
