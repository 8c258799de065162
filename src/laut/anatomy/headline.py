"""Which line is the headline: by its place, its form, and the words it shares with the text below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from laut.anatomy.bylines import is_name
from laut.anatomy.drafts import Draft
from laut.anatomy.language import WORD
from laut.anatomy.prose import STOP

SHORTEST, LONGEST = 12, 200
LEAD_SHORTEST, HEADLINE_OVER_LEAD = 70, 28
ECHO_SHORTEST = 16
LEAST_OVER_LEAD = 1.0
TICKER = re.compile(r"\d{1,2}[.:]\d{2}\b")
LIST = re.compile(r"(?:[^,|·]{2,25}[,|·]\s){3,}[^,|·]{2,25}$")
REACH = 60
"""How many lines above the text a headline may stand."""

QUOTES = dict.fromkeys(map(ord, "„“”»«‘’‚›‹'`"), '"')
"""Titles are quoted in other marks than headlines."""

STEM = 6
STEMS_FROM = 4
SAMPLE = 4000
"""So many characters of the text are compared with a headline's words."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a line is held against.

    Args:
        begin: index of the first line of the text.
        title: what the page's markup says its headline is, if anything.
        first: the page's first line, which may be its title.
        stems: beginnings of the words of the text.
    """

    begin: int
    title: str | None
    first: str
    stems: frozenset[str]


def find_headline(drafts: Sequence[Draft], begin: int, end: int, title: str | None) -> int | None:
    """Return the index of the headline, or None.

    Args:
        drafts: the lines of the page.
        begin: where the running text begins.
        end: where it ends.
        title: what the page's markup says its headline is, if anything.
    """
    stems = _stems(" ".join(draft.words for draft in drafts[begin:end])[:SAMPLE])
    page = Page(begin, title and title.translate(QUOTES), drafts[0].words.translate(QUOTES), stems)
    best, found = 0.0, None
    for index in range(max(0, begin - REACH), min(begin + 4, end)):
        score = _score(drafts[index], index, page)
        if score > best:
            best, found = score, index
    return _over_lead(drafts, found, page) if found else found


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in WORD.findall(text.lower()) if len(word) >= STEMS_FROM)


def _over_lead(drafts: Sequence[Draft], index: int, page: Page) -> int:
    """Return the headline above a line that turns out to be its lead, else that line."""
    draft = drafts[index]
    if len(draft.words) < LEAD_SHORTEST or draft.tag == "h1":
        return index
    for other in range(index - 1, max(-1, index - 4), -1):
        above = drafts[other]
        if above.kind is None:
            shorter = len(above.words) >= HEADLINE_OVER_LEAD and 4 * len(above.words) <= 3 * len(draft.words)
            return other if shorter and _score(above, other, page) > LEAST_OVER_LEAD else index
    return index


def _score(draft: Draft, index: int, page: Page) -> float:
    """Return how much a line looks like the headline; 0 where it can't be."""
    words = draft.bare
    if not _may_be(draft):
        return 0.0
    plain = words.translate(QUOTES)
    echoes = len(words) >= ECHO_SHORTEST and ((page.title and plain in page.title) or (index and plain in page.first))
    if index >= page.begin and not (echoes or draft.tag == "h1"):
        return 0.0
    score = 1.0 + min(len(words), 70) / 35 - min(0.15 * abs(page.begin - index), 2.5)
    stems = _stems(words)
    score += 3.0 * len(stems & page.stems) / (len(stems) + 1)
    if STOP.search(words[-8:]) or words[-1] == ":":
        score -= 1.0
    if words[0].islower():
        score -= 1.5
    if index == 0 and stems & page.stems and not draft.separators:
        score += 1.0
    if draft.tag in ("h1", "h2"):
        score += 4.0 if draft.tag == "h1" else 0.5
    if echoes:
        score += 3.0
    return max(score, 0.01)


def _may_be(draft: Draft) -> bool:
    words = draft.bare
    if draft.kind is not None or draft.bullet == "•" or TICKER.match(words) or not SHORTEST <= len(words) <= LONGEST:
        return False
    listed = draft.separators > 1 or draft.line.linked > 0.8 or bool(LIST.search(words))
    return not (listed or is_name(words) or (draft.prose and STOP.search(words[-8:])))
