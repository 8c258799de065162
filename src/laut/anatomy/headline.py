"""Which line is the headline: of those that may be, the one for which the evidence weighs most."""

import re
from collections.abc import Sequence

from laut.anatomy.bylines import is_name
from laut.anatomy.drafts import Draft
from laut.anatomy.evidence import WEIGHTS, Page
from laut.anatomy.prose import STOP, is_motto, separators
from laut.model.anatomy import SegmentKind

SHORTEST, LONGEST, SENTENCE_LONGEST = 12, 200, 110
"""Lengths in characters of what may be a headline, and of a sentence with a stop that may."""
SENTENCE_SHORTEST, ITEM_SHORTEST = 20, 25

TICKER = re.compile(r"\d{1,2}[.:]\d{2}\b")
LIST_MARKS = 3
LIST = re.compile(rf"(?:[^,|·●•]{{2,25}}[,|·●•]\s){{{LIST_MARKS},}}[^,|·●•]{{2,25}}$")
CRUMB = re.compile("[›>»▸→]")
CRUMBS = re.compile(r"\S\s*[›>»▸→]\s+\w|\S\s+[›>»▸→]\s*\w")
"""Marks between the steps of a path through the site; quotation marks touch their words."""

SUFFIX = re.compile(r"\s+[|·–—-]\s+[^|·–—-]{1,60}$")
"""What stands behind a title: the outlet, the section."""

DOUBT = 0.75
"""Where all evidence together weighs no more, there is no headline."""

REACH, INTO = 300, 40
"""How many lines above the text's beginning and below it a headline may stand."""

MISTAKEN = {
    SegmentKind.CAPTION: ("anatomy.caption.doubled", "anatomy.caption.before_credit"),
    SegmentKind.BYLINE: ("de.byline.01", "de.byline.02", "en.byline.01"),
}
"""Roles that headlines may be given by their words ("Von Deichen und Stegen"), by the rules that do so."""
MISTAKEN_SHORTEST = {SegmentKind.CAPTION: 15, SegmentKind.BYLINE: 35}


def find_headline(drafts: Sequence[Draft], begin: int, end: int, title: str | None) -> int | None:
    """Return the index of the headline, or None.

    Args:
        drafts: the lines of the page.
        begin: where the running text begins.
        end: where it ends.
        title: what the page's markup says its headline is, if anything.
    """
    page = Page(drafts, begin, end, title)
    titles: list[int] = []
    weighed: list[tuple[float, int]] = []
    for index in range(max(0, begin - REACH), min(begin + INTO, end)):
        if not _may_be(drafts[index]) or (page.behind_text(index) and not page.heads_behind_text(index)):
            continue
        weighed.append((page.weight(index, titles), index))
        if page.looks_like_title(index):
            titles.append(index)
    found = _heaviest(page, weighed)
    return None if found is None else _lowest(drafts, found, begin)


def _heaviest(page: Page, weighed: Sequence[tuple[float, int]]) -> int | None:
    """Return the line with the most evidence, the upper of two; what is told elsewhere is looked for where it decides.

    Args:
        page: the page.
        weighed: the weight of the other evidence for lines, with their indices.
    """
    elsewhere = WEIGHTS["told_elsewhere"]
    most = max((weight for weight, _ in weighed), default=DOUBT)
    best, found = DOUBT, None
    for weight, index in weighed:
        if weight + elsewhere > most and page.told_elsewhere(index):
            weight += elsewhere
        if weight > best:
            best, found = weight, index
    return found


def _lowest(drafts: Sequence[Draft], index: int, begin: int) -> int:
    """Return the lowest line above the text that says the same as the headline: those above it repeat it.

    What stands behind a bar or dash may be missing: above it was the page's title, with the outlet's name.
    """
    words = drafts[index].bare
    same = {words, SUFFIX.sub("", words)}
    lower = (other for other in range(begin - 1, index, -1) if drafts[other].bare in same and _may_be(drafts[other]))
    return next(lower, index)


def _may_be(draft: Draft) -> bool:
    words = draft.bare
    if draft.kind is not None:
        return _is_mistaken(draft)
    if draft.prose and STOP.search(words[-8:]):
        return (not draft.bullet or draft.tag is not None) and SENTENCE_SHORTEST <= len(words) <= SENTENCE_LONGEST
    if draft.bullet and not draft.tag and (draft.bullet == "•" or len(words) < ITEM_SHORTEST):
        return False
    if TICKER.match(words) or not SHORTEST <= len(words) <= LONGEST:
        return False
    if "«" not in words and CRUMB.search(words) and CRUMBS.search(words):
        return False
    if draft.line.linked > 0.8 or separators(words) > 1 or _lists(words) or is_motto(words):
        return False
    return not is_name(words, certain=True)


def _is_mistaken(draft: Draft) -> bool:
    """Say whether a line that was given a role by its words may be the headline nevertheless."""
    return (
        draft.kind is not None
        and draft.rule in MISTAKEN.get(draft.kind, ())
        and not (draft.inline or draft.prose)
        and MISTAKEN_SHORTEST[draft.kind] <= len(draft.bare) <= LONGEST
    )


def _lists(words: str) -> bool:
    """Say whether a line lists four things or more."""
    marks = sum(map(words.count, ",|·●•"))
    return marks >= LIST_MARKS and LIST.search(words) is not None
