"""Which line is the headline: by its place, its form, its echoes, and the words it shares with the text below."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from laut.anatomy.bylines import is_name
from laut.anatomy.drafts import Draft
from laut.anatomy.place import costs, dated, standing
from laut.anatomy.prose import MOTTO, STOP
from laut.model.anatomy import SegmentKind

SHORTEST, LONGEST = 12, 200
ECHO_SHORTEST = 16
ECHO_SHARED, SHARED_OVER_DECK = 0.3, 0.15
"""Shares of a line's words that the text has too."""

LEAST_OF_TITLE = 0.3
"""So much of the page's title, which holds the outlet's name and a kicker too, is the headline."""

REPEATED_TOO_OFTEN = 4
"""A line that stands on the page so often is a label."""

TICKER = re.compile(r"\d{1,2}[.:]\d{2}\b")
LIST_MARKS = 3
LIST = re.compile(rf"(?:[^,|·]{{2,25}}[,|·]\s){{{LIST_MARKS},}}[^,|·]{{2,25}}$")
CRUMB = re.compile("[›>»▸→]")
CRUMBS = re.compile(r"\S\s*[›>»▸→]\s+\w|\S\s+[›>»▸→]\s*\w")
"""Marks between the steps of a path through the site; quotation marks touch their words."""

REACH = 150
"""How many lines above the text a headline may stand."""

QUOTES = dict.fromkeys(map(ord, "„“”»«‘’‚›‹'`"), '"')
"""Titles are quoted in other marks than headlines."""

TOPIC = 1.5
"""How much speaks against a line of one word: what a report is about stands over its headline."""

STEMS_FROM, STEM = 4, 6
BEGINNING = re.compile(rf"([^\W\d_]{{{STEMS_FROM},{STEM}}})[^\W\d_]*")
"""Of a word of so many letters or more, its first so many."""
SAMPLE = 4000
"""So many characters of the text are compared with a headline's words."""

DECK_SHORTEST, HEADLINE_OVER_DECK = 72, 20
TITLE_SHORTEST, TITLE_WORDS = 30, 6
"""From so many characters and words on a line is rather a headline over a second one than a kicker."""
UNDER_HEADLINE = (
    SegmentKind.TIMESTAMP,
    SegmentKind.BYLINE,
    SegmentKind.CAPTION,
    SegmentKind.PHOTO_CREDIT,
    SegmentKind.COMMENTS,
)
"""What may stand between a headline and a second one."""
CLIMB = 6


@dataclass(frozen=True, slots=True)
class Page:
    """What a line is held against.

    Args:
        drafts: its lines.
        costs: of all lines before each line, see `place`.
        begin: index of the first line of the text.
        title: what the page's markup says its headline is, if anything.
        first: the page's first line, which may be its title.
        stems: beginnings of the words of the text.
        counts: how often each line stands on the page.
        above: how often each line stands above the text.
    """

    drafts: Sequence[Draft]
    costs: Sequence[float]
    begin: int
    title: str | None
    first: str
    stems: frozenset[str]
    counts: Counter[str]
    above: Counter[str]

    def echoes(self, words: str, index: int) -> bool:
        """Say whether the page's title or first line holds a line, or another line above the text repeats it."""
        if len(words) < ECHO_SHORTEST:
            return False
        plain = words.translate(QUOTES)
        if (self.title and plain in self.title) or (index and self._is_title(plain)):
            return True
        repeated = self.above[words] > 1 and len(words) >= TITLE_SHORTEST
        return repeated and self.shared(_stems(words)) >= ECHO_SHARED

    def _is_title(self, plain: str) -> bool:
        """Say whether the page's first line is mostly these words, which aren't what it has before a colon."""
        return plain in self.first and len(plain) >= LEAST_OF_TITLE * len(self.first) and plain + ":" not in self.first

    def is_label(self, words: str) -> bool:
        """Say whether a line stands on the page again and again and isn't about the text."""
        return self.counts[words] >= REPEATED_TOO_OFTEN and self.shared(_stems(words)) < ECHO_SHARED

    def shared(self, stems: frozenset[str]) -> float:
        """Return which share of a line's word beginnings the text has too."""
        return len(stems & self.stems) / (len(stems) + 1)


def find_headline(drafts: Sequence[Draft], begin: int, end: int, title: str | None) -> int | None:
    """Return the index of the headline, or None.

    Args:
        drafts: the lines of the page.
        begin: where the running text begins.
        end: where it ends.
        title: what the page's markup says its headline is, if anything.
    """
    stems = _stems(" ".join(draft.words for draft in drafts[begin:end])[:SAMPLE])
    counts = Counter(draft.bare for draft in drafts)
    above = Counter(draft.bare for draft in drafts[: begin + 1])
    echo = title and title.translate(QUOTES)
    page = Page(drafts, costs(drafts), begin, echo, drafts[0].words.translate(QUOTES), stems, counts, above)
    best, found = 0.0, None
    for index in range(max(0, begin - REACH), min(begin + 4, end)):
        score = _score(drafts[index], index, page)
        if score > best:
            best, found = score, index
    return _over_deck(drafts, found, page) if found else found


def _stems(text: str) -> frozenset[str]:
    return frozenset(BEGINNING.findall(text.lower()))


def _over_deck(drafts: Sequence[Draft], index: int, page: Page) -> int:
    """Return the headline above a line that turns out to be its second line or its lead, else that line."""
    draft = drafts[index]
    if draft.tag == "h1" or page.echoes(draft.bare, index):
        return index
    for other in range(index - 1, max(-1, index - CLIMB), -1):
        above = drafts[other]
        if above.kind in UNDER_HEADLINE:
            continue
        return other if above.kind is None and _is_over(above, other, draft, page) else index
    return index


def _is_over(above: Draft, index: int, draft: Draft, page: Page) -> bool:
    """Say whether a line is the headline rather than the one found below it."""
    words = above.bare
    if not _may_be(above) or page.is_label(words):
        return False
    if above.tag == "h1" or page.echoes(words, index):
        return True
    shared = page.shared(_stems(words))
    if len(draft.bare) >= DECK_SHORTEST:
        return len(words) >= HEADLINE_OVER_DECK and shared > SHARED_OVER_DECK
    return len(words) >= TITLE_SHORTEST and len(words.split()) >= TITLE_WORDS and shared >= ECHO_SHARED


def _score(draft: Draft, index: int, page: Page) -> float:
    """Return how much a line looks like the headline; 0 where it can't be."""
    words = draft.bare
    if not _may_be(draft):
        return 0.0
    echoes = page.echoes(words, index)
    if index >= page.begin and not (echoes or draft.tag == "h1"):
        return 0.0
    score = 1.0 + min(len(words), 70) / 35 + standing(page.drafts, index, page.begin, page.costs)
    stems = _stems(words)
    score += 3.0 * page.shared(stems)
    score -= _against(draft)
    if index == 0 and stems & page.stems and not draft.separators:
        score += 1.0
    if draft.tag in ("h1", "h2"):
        score += 4.0 if draft.tag == "h1" else 0.5
    if echoes:
        score += 3.0
    if page.is_label(words):
        score -= 3.0
    return max(score, 0.01)


def _against(draft: Draft) -> float:
    """Return how much a line's form speaks against its being the headline."""
    words = draft.bare
    against = 1.0 if STOP.search(words[-8:]) or words[-1] == ":" else 0.0
    if words[0].islower():
        against += 1.5
    if len(words.split()) == 1:
        against += TOPIC
    if draft.bullet and not draft.tag:
        against += 1.0
    return against + (1.0 if dated(draft) else 0.0)


def _may_be(draft: Draft) -> bool:
    words = draft.bare
    if draft.kind is not None or draft.bullet == "•" or TICKER.match(words) or not SHORTEST <= len(words) <= LONGEST:
        return False
    if "«" not in words and CRUMB.search(words) and CRUMBS.search(words):
        return False
    if draft.separators > 1 or draft.line.linked > 0.8 or _lists(words) or (words[-1] in ".!" and MOTTO.search(words)):
        return False
    return not (is_name(words, certain=True) or (draft.prose and STOP.search(words[-8:])))


def _lists(words: str) -> bool:
    """Say whether a line lists four things or more."""
    marks = words.count(",") + words.count("|") + words.count("·")
    return marks >= LIST_MARKS and LIST.search(words) is not None
