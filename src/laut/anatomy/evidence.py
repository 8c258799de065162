"""What speaks for a line's being the headline, and how much: a table of weights, and the page they are told from."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from laut.anatomy.bylines import is_name
from laut.anatomy.drafts import Draft
from laut.anatomy.language import sample, small_words
from laut.anatomy.place import FARTHEST, costs, dated
from laut.anatomy.prose import STOP, separators
from laut.model.anatomy import SegmentKind

WEIGHTS = {
    "marked": 2.75,  # its markup, or "#" in plain text, says that it is the page's first heading
    "titled": 1.75,  # the page's title is mostly this line, or a second line above the text repeats it
    "in_first_line": 1.25,  # the page's first line, which may be its title, holds it
    "told_elsewhere": 1.25,  # a line far from it says nearly the same: a link to this very page
    "words_of_text": 2.5,  # the text has its words too
    "alone": 2.25,  # a blank line stands before and behind it
    "behind_menu": 0.75,  # a blank line parts it from short lines without such
    "first_title": 1.0,  # no line above it looks like a title
    "titles_above": -1.5,  # the lines right above it look like titles
    "far_from_text": -1.5,  # the next running text is far below
    "signed": 1.25,  # a name or date stands below it
    "signed_close": 1.0,  # right below it
    "second_title": -1.0,  # stands between a line that looks like a title and the writer's name
    "quoted": 1.0,  # wholly in quotation marks
    "of_usual_length": 0.75,
    "short": -0.75,
    "indented": -1.5,  # further than the text
    "far_indented": -1.75,
    "sentence": -3.0,  # running text with a stop, not wholly quoted
    "inside": -1.5,  # within the lines that are the article
    "text_before": -2.5,  # running text of the article stands before it
    "caption": -1.0,  # told to be a picture's
    "item": -0.5,  # of a list
    "kicker": -1.5,  # a few words right over a longer line
    "deck": -1.5,  # a long line right under a shorter one
    "one_word": -1.0,  # rather a topic
    "begins_small": -1.0,
    "opens_list": -1.0,  # ends in a colon
    "dated": -1.0,  # holds a whole date
    "site": -1.0,  # holds the name of a site
    "listed": -1.0,  # a label for other reports stands above it
    "label": -1.5,  # stands on the page again and again and isn't about the text
}
"""How much each kind of evidence weighs; words, titles above and distance to the text hold in part."""

USUAL, SHORT, TITLE_SHORTEST = range(40, 101), 20, 25
"""Lengths in characters: of most headlines, of what rather is a label, and of what looks like a title."""

SHARED_ENOUGH = 5
"""So many words in common with the text say all that they can."""
STEMS_FROM, STEM = 4, 6
"""Words of so many letters or more are compared by their first letters."""
TEXT_SHORTEST = 60
"""Running text of so many characters is what a headline may stand over."""

SPACED = 0.08
"""Share of lines behind a blank one, from which on blank lines tell something."""
MENU_LONGEST, KICKER_LONGEST, KICKER_OF_LINE, DECK_SHORTEST = 40, 45, 0.8, 72
OVER_DECK = range(20, 101)
"""Lengths in characters; a kicker's share of the line below it."""
OVER, CLOSE, UNDER, NEIGHBOURS = 4, 2, 4, 3
"""So many lines below are looked at for a name or date, and so many above for labels and for titles."""
INDENT = 4
"""More blanks than this further right than the text begins are many."""

ELSEWHERE, SAME_WORDS, SAME = 10, 3, 0.8
"""More lines away, a line says the same if it has so many of the words, and this share of them."""
ECHO_SHORTEST, REPEATED_SHORTEST = 16, 30
LEAST_OF_TITLE = 0.3
"""So much of the page's title, which holds the outlet's name and a kicker too, is the headline."""
REPEATED_TOO_OFTEN, ABOUT_TEXT = 4, 0.3
"""A line that stands on the page so often is a label, if the text has a smaller share of its words."""

QUOTES = dict.fromkeys(map(ord, "„“”»«‘’‚›‹'`"), '"')
"""Titles are quoted in other marks than headlines."""
OPENING, CLOSING = "„“\"»«‚‘'", "“”\"«»‘’'"
SITE = re.compile(r"\b[\w-]{2,40}\.(?:de|at|ch|com|net|org|info|eu|uk)\b", re.IGNORECASE)


class Page:
    """What lines are held against to tell which is the headline.

    Args:
        drafts: the lines of the page.
        begin: index of the first line of the text.
        end: index behind its last.
        title: what the page's markup says its headline is, if anything.
    """

    def __init__(self, drafts: Sequence[Draft], begin: int, end: int, title: str | None) -> None:
        self._drafts, self._begin, self._end = drafts, begin, end
        self._title = title.translate(QUOTES) if title else ""
        self._first = drafts[0].words.translate(QUOTES)
        stems = Counter(_stems(sample(draft.words for draft in drafts[begin:end])))
        self._stems = frozenset(stems)
        self._stems_twice = frozenset(stem for stem, times in stems.items() if times > 1)
        self._counts = Counter(draft.bare for draft in drafts)
        self._costs = costs(drafts)
        self._spaced = sum([draft.gap for draft in drafts]) > SPACED * len(drafts)
        indents = Counter(_indent(draft) for draft in drafts[begin:end] if draft.prose)
        self._indent = indents.most_common(1)[0][0] if indents else 0
        self._kinds = [draft.kind for draft in drafts]
        self._texts = [index for index, draft in enumerate(drafts) if _is_text(draft)]
        self._stems_of: dict[int, frozenset[str]] = {}
        self._dated: dict[int, bool] = {}
        self._signs: dict[int, bool] = {}

    def weight(self, index: int, titles: Sequence[int]) -> float:
        """Return how much the evidence for a line weighs, without what is told elsewhere.

        Args:
            index: of the line.
            titles: indices of the lines above that look like titles.
        """
        shared = self._stems_at(index) & (self._stems if index < self._begin else self._stems_twice)
        near = sum(index - NEIGHBOURS <= other for other in titles[-NEIGHBOURS:])
        return (
            sum(map(WEIGHTS.__getitem__, chain(self.tells(index), self._order(index, titles))))
            + WEIGHTS["words_of_text"] * min(len(shared), SHARED_ENOUGH) / SHARED_ENOUGH
            + WEIGHTS["titles_above"] * near / NEIGHBOURS
            + WEIGHTS["far_from_text"] * self._distance(index)
        )

    def tells(self, index: int) -> Iterator[str]:
        """Yield the names of the evidence that holds for a line wholly."""
        return chain(
            self._shape(index),
            self._wording(index),
            self._place(index),
            self._neighbours(index),
            self._repetition(index),
        )

    def behind_text(self, index: int) -> bool:
        """Say whether running text of the article stands before a line."""
        return self._text_from(self._begin) < index

    def heads_behind_text(self, index: int) -> bool:
        """Say whether a line behind running text is marked as the headline, titled, or signed behind a single line.

        Notes about cookies and pictures stand above headlines; subheadings aren't signed.
        """
        if self._drafts[index].tag == "h1":
            return True
        names = set(self.tells(index))
        single = self._text_from(self._text_from(self._begin) + 1) > index
        return "titled" in names or (single and "signed_close" in names)

    def looks_like_title(self, index: int) -> bool:
        """Say whether a line is long enough for a title, no item of a list and no date."""
        draft = self._drafts[index]
        listed = draft.bullet and not draft.tag
        return len(draft.bare) >= TITLE_SHORTEST and not listed and not self._dated_at(index)

    def _shape(self, index: int) -> Iterator[str]:
        """Yield what a line's marks, length and beginning tell."""
        draft = self._drafts[index]
        words = draft.bare
        if draft.tag == "h1":
            yield "marked"
        if len(words) in USUAL:
            yield "of_usual_length"
        elif len(words) < SHORT:
            yield "short"
        indent = _indent(draft) - self._indent
        if indent > 0:
            yield "indented"
        if indent > INDENT:
            yield "far_indented"
        if words[0] in OPENING and words[-1] in CLOSING:
            yield "quoted"
        elif draft.prose and STOP.search(words[-8:]):
            yield "sentence"
        if draft.kind is SegmentKind.CAPTION:
            yield "caption"
        if draft.bullet and not draft.tag:
            yield "item"

    def _wording(self, index: int) -> Iterator[str]:
        """Yield what a line's own words tell."""
        words = self._drafts[index].bare
        if " " not in words:
            yield "one_word"
        if words[0].islower():
            yield "begins_small"
        if words[-1] == ":":
            yield "opens_list"
        if "." in words and SITE.search(words):
            yield "site"
        if self._dated_at(index):
            yield "dated"

    def _place(self, index: int) -> Iterator[str]:
        """Yield what blank lines around a line and its place in the text tell."""
        drafts = self._drafts
        draft = drafts[index]
        if self._spaced and (draft.gap or not index):
            if index + 1 < len(drafts) and drafts[index + 1].gap:
                yield "alone"
            if index and not drafts[index - 1].gap and len(drafts[index - 1].bare) < MENU_LONGEST:
                yield "behind_menu"
        if index >= self._begin:
            yield "inside"
            if self.behind_text(index):
                yield "text_before"

    def _neighbours(self, index: int) -> Iterator[str]:
        """Yield what the lines right above and below a line tell."""
        drafts = self._drafts
        draft = drafts[index]
        signed = next(filter(self._signs_at, range(index + 1, min(index + 1 + OVER, len(drafts)))), None)
        if signed is not None:
            yield "signed"
            if signed <= index + CLOSE:
                yield "signed_close"
        if index + 1 < len(drafts) and _is_kicker(draft, drafts[index + 1]):
            yield "kicker"
        if index and _is_deck(draft, drafts[index - 1]):
            yield "deck"
        if SegmentKind.RELATED in self._kinds[max(0, index - UNDER) : index]:
            yield "listed"

    def _order(self, index: int, titles: Sequence[int]) -> Iterator[str]:
        """Yield what the titles above a line tell."""
        if not titles:
            yield "first_title"
        elif titles[-1] == index - 1 and self._kinds[index + 1 : index + 2] == [SegmentKind.BYLINE]:
            yield "second_title"

    def _repetition(self, index: int) -> Iterator[str]:
        """Yield what the page's title, its first line and equal lines tell."""
        words = self._drafts[index].bare
        plain = words.translate(QUOTES)
        if index and plain in self._first:
            yield "in_first_line"
        stems = self._stems_at(index)
        about = len(stems & self._stems) >= ABOUT_TEXT * (len(stems) + 1)
        if (about and self._is_repeated(words)) or (len(words) >= ECHO_SHORTEST and self._is_title(plain, index)):
            yield "titled"
        if not about and self._counts[words] >= REPEATED_TOO_OFTEN:
            yield "label"

    def _is_repeated(self, words: str) -> bool:
        """Say whether a line that is long enough for it stands above the text twice."""
        if len(words) < REPEATED_SHORTEST or self._counts[words] == 1:
            return False
        return sum([draft.bare == words for draft in self._drafts[: self._begin + 1]]) > 1

    def _is_title(self, plain: str, index: int) -> bool:
        """Say whether the page's title or its first line is mostly these words, not before a colon."""
        if plain in self._title:
            return True
        first = self._first
        held = index > 0 and plain in first and len(plain) >= LEAST_OF_TITLE * len(first)
        return held and plain + ":" not in first

    def _distance(self, index: int) -> float:
        """Return the cost of the lines between a line and the next running text."""
        text = self._text_from(index + 1)
        return FARTHEST if text == len(self._drafts) else min(self._costs[text] - self._costs[index + 1], FARTHEST)

    def _text_from(self, index: int) -> int:
        """Return the index of the first running text from a line on; that behind the page where there is none."""
        place = bisect_left(self._texts, index)
        return self._texts[place] if place < len(self._texts) else len(self._drafts)

    def _dated_at(self, index: int) -> bool:
        found = self._dated.get(index)
        if found is None:
            found = self._dated[index] = dated(self._drafts[index])
        return found

    def _signs_at(self, index: int) -> bool:
        """Say whether a line names the writer or dates the page."""
        found = self._signs.get(index)
        if found is None:
            draft = self._drafts[index]
            if draft.kind is None:
                found = is_name(draft.words, certain=True) or self._dated_at(index)
            elif draft.kind is SegmentKind.BYLINE:
                found = " " in draft.bare  # "von" alone names nobody
            else:
                found = draft.kind is SegmentKind.TIMESTAMP
            self._signs[index] = found
        return found

    def _stems_at(self, index: int) -> frozenset[str]:
        found = self._stems_of.get(index)
        if found is None:
            found = self._stems_of[index] = frozenset(_stems(small_words(self._drafts[index].bare)))
        return found

    def told_elsewhere(self, index: int) -> bool:
        """Say whether a line far from this one, outside the text, says nearly the same."""
        stems, shortest = self._stems_at(index), SAME * len(self._drafts[index].bare)
        if len(stems) < SAME_WORDS:
            return False
        least = max(SAME_WORDS, SAME * len(stems))
        return any(
            len(draft.bare) >= shortest
            and not draft.prose
            and abs(other - index) > ELSEWHERE
            and not self._begin <= other < self._end
            and len(stems & self._stems_at(other)) >= least
            for other, draft in enumerate(self._drafts)
        )


def _stems(words: Iterable[str]) -> list[str]:
    return [word[:STEM] for word in words if len(word) >= STEMS_FROM]


def _indent(draft: Draft) -> int:
    return draft.span.start - draft.line.span.start


def _is_text(draft: Draft) -> bool:
    return draft.prose and draft.kind is None and len(draft.bare) >= TEXT_SHORTEST


def _is_kicker(draft: Draft, below: Draft) -> bool:
    """Say whether a line has a few words and stands right over a longer one that isn't a headline's second."""
    fits = len(draft.bare) <= KICKER_LONGEST and TITLE_SHORTEST <= len(below.bare) < DECK_SHORTEST
    longer = len(draft.bare) < KICKER_OF_LINE * len(below.bare)
    return fits and longer and below.kind is None and not (below.prose or below.gap)


def _is_deck(draft: Draft, above: Draft) -> bool:
    """Say whether a long line stands right under one that may be its headline."""
    if len(draft.bare) < DECK_SHORTEST or draft.gap or len(above.bare) not in OVER_DECK:
        return False
    return above.kind is None and not (above.prose or above.bullet or separators(above.bare))
