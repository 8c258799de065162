"""What stands above the article's text: navigation, breadcrumbs, kicker, headline, lead, byline, captions."""

import re
from collections.abc import Sequence
from itertools import takewhile

from laut.anatomy.bylines import is_name
from laut.anatomy.closing import closing
from laut.anatomy.drafts import LINKED, Draft
from laut.anatomy.language import function_words, small_words
from laut.anatomy.prose import separators
from laut.anatomy.stems import stems
from laut.anatomy.words import words_for
from laut.model.anatomy import SegmentKind as Kind

CRUMB = re.compile("[›>»▸/→:]")
CRUMBS = re.compile(r"\S\s*(?:[›>»▸→]|::)\s*\S|\S\s+/\s+\S|\S/\S+/\S")
ENUMERATED = re.compile(r"\d{1,2}\.$")
INITIALS = re.compile(r"\(?[a-zäöüß]{2,4}(?:/[A-Za-zäöüß]{2,4})?\)?")
TICKER = re.compile(r"(?:\+{3}\s*)?\d{1,2}[.:]\d{2}\b")
CRUMB_LONGEST, CRUMBS_LONGEST, CRUMBS_MOST = 30, 120, 6
HEADER_MARKS = 4
"""With so many marks a page's first line lists its sections: a path has fewer steps."""
KICKER_LONGEST, DESK_LONGEST = 45, 60
WRITERS = re.compile(rf"{words_for('writers')}\b", re.IGNORECASE)
"""Who writes, as a line right under the headline says it."""
LEAD_SHORTEST, LEAD_LEAST_WORDS = 60, 8
POINTS, POINT_LEAST_WORDS, POINTS_MOST = ("-", "–", "•", "*", "·", "▪", "●"), 3, 8
"""What opens a point of a summary, how many words one has, and how many more are looked at on both sides."""
CAPTION_LEAST_WORDS, CAPTION_ABOUT = 4, 8
"""Words of a caption without a stop, and how many lines of the text it may speak of."""
PASSED_OVER = (Kind.TIMESTAMP, Kind.BYLINE, Kind.CAPTION, Kind.PHOTO_CREDIT, Kind.ADVERT, Kind.COMMENTS)
"""What may stand between kicker and headline."""
UNDER_HEADLINE = (Kind.TIMESTAMP, Kind.BYLINE, Kind.CAPTION, Kind.PHOTO_CREDIT)
"""What may stand between headline and lead."""


def assign_top(drafts: Sequence[Draft], begin: int, headline: int | None) -> None:
    """Give roles to the lines above the text.

    Args:
        drafts: the lines of the page.
        begin: index of the first line of the text.
        headline: index of the headline, or None.
    """
    if headline is not None:
        drafts[headline].take(Kind.HEADLINE, "anatomy.headline")
        drafts[headline].inline.clear()
    for index in range(begin):
        draft = drafts[index]
        if index == headline:
            continue
        if headline is not None and index < headline and draft.bare == drafts[headline].bare:
            crumb = bool(ENUMERATED.fullmatch(draft.bullet))
            draft.take(
                *(
                    (Kind.BREADCRUMB, "anatomy.breadcrumb.repeated")
                    if crumb
                    else (Kind.HEADLINE, "anatomy.headline.repeated")
                )
            )
            draft.inline.clear()
        elif draft.kind in (None, Kind.NAVIGATION) and _is_crumb(draft):
            draft.take(Kind.BREADCRUMB, "anatomy.breadcrumb.enumerated")
        elif draft.kind is Kind.COMMENTS and headline is not None and index > headline and draft.words.isalpha():
            draft.take(Kind.NAVIGATION, "anatomy.navigation.to_comments")
        elif draft.kind is None and headline is not None and index > headline:
            _between(drafts, index, begin, headline)
        elif draft.kind is None:
            _above(drafts, index)
    if headline is not None:
        _kicker(drafts, headline)


def _is_crumb(draft: Draft) -> bool:
    return bool(ENUMERATED.fullmatch(draft.bullet)) and len(draft.bare) <= CRUMB_LONGEST


def _is_path(draft: Draft) -> bool:
    """Say whether a line is a path through the site ("Start › Region › Nordhafen")."""
    marked = bool(CRUMB.search(draft.bare) and CRUMBS.search(draft.bare))
    return marked and len(draft.bare) < CRUMBS_LONGEST and separators(draft.bare) < CRUMBS_MOST


def _above(drafts: Sequence[Draft], index: int) -> None:
    """Tell what stands above the headline."""
    draft = drafts[index]
    if draft.prose and any(other.rule == "anatomy.headline.repeated" for other in drafts[max(0, index - 4) : index]):
        draft.take(Kind.LEAD, "anatomy.lead.under_repeated_headline")
    elif _is_path(draft) and (index or separators(draft.bare) < HEADER_MARKS):
        draft.take(Kind.BREADCRUMB, "anatomy.breadcrumb.marks")
    elif is_name(draft.words, certain=True):
        draft.take(Kind.BYLINE, "anatomy.byline.name")
    else:
        draft.take(Kind.NAVIGATION, "anatomy.navigation.above")


def _between(drafts: Sequence[Draft], index: int, begin: int, headline: int) -> None:
    """Tell what stands between the headline and the text: the lead, right under the headline even without a stop."""
    draft = drafts[index]
    under = all(other.kind in UNDER_HEADLINE for other in drafts[headline + 1 : index])
    long = len(draft.words) >= LEAD_SHORTEST and len(draft.words.split()) >= LEAD_LEAST_WORDS
    name, _, place = draft.words.partition(", ")
    if index == begin - 1 and TICKER.match(draft.words) and not drafts[begin].gap:
        draft.take(Kind.SUBHEADING, "anatomy.subheading.ticker")
    elif _is_point(drafts, index, begin, headline):
        told = drafts[index - 1].kind in (Kind.SUBHEADING, Kind.BODY)
        draft.take(*((Kind.BODY, "anatomy.body.point") if told else (Kind.LEAD, "anatomy.lead.point")))
    elif _signs(draft.words):
        draft.take(Kind.BYLINE, "anatomy.byline.name")
    elif place[:1].isupper() and place.isalpha() and is_name(name, certain=True):
        draft.take(Kind.BYLINE, "anatomy.byline.name_and_place")
    elif INITIALS.fullmatch(draft.words):
        draft.take(Kind.BYLINE, "anatomy.byline.initials")
    elif _is_path(draft) and not draft.prose:
        draft.take(Kind.BREADCRUMB, "anatomy.breadcrumb.marks")
    elif draft.prose or (long and under and not separators(draft.bare)):
        draft.take(Kind.LEAD, "anatomy.lead.under_headline")
    elif _is_picture(drafts, index, begin, headline):
        draft.take(Kind.CAPTION, "anatomy.caption.under_headline")
    else:
        draft.take(Kind.NAVIGATION, "anatomy.navigation.between")


def _signs(words: str) -> bool:
    """Say whether a line under the headline names who wrote the text: persons, in whatever letters, or a desk."""
    if is_name(words.title() if words.isupper() else words) or is_name(words.title(), certain=True):
        return True
    return len(words) <= DESK_LONGEST and not words.endswith((".", "!", "?")) and WRITERS.search(words) is not None


def _is_picture(drafts: Sequence[Draft], index: int, begin: int, headline: int) -> bool:
    """Say whether a line says what is seen: in words of the headline or of the text, with function words, no stop."""
    draft = drafts[index]
    if draft.bullet or separators(draft.bare) or draft.line.linked > LINKED or draft.bare.endswith((":", "?", "!")):
        return False
    if any(other.kind is Kind.RELATED for other in drafts[headline:index]):
        return False
    tokens = small_words(draft.bare)
    if len(tokens) < CAPTION_LEAST_WORDS or function_words().keys().isdisjoint(tokens) or closing(draft.bare):
        return False
    return _speaks_of_text(drafts, index, begin, headline)


def _speaks_of_text(drafts: Sequence[Draft], index: int, begin: int, headline: int) -> bool:
    """Say whether a line has a word in common with the headline or the first lines of the text."""
    words = stems(drafts[index].bare)
    about = (drafts[headline], *drafts[begin : begin + CAPTION_ABOUT])
    return any(words & stems(other.bare) for other in about if other.kind in (None, Kind.HEADLINE))


def _is_point(drafts: Sequence[Draft], index: int, begin: int, headline: int) -> bool:
    """Say whether a line is an item of a list, and no link, with others beside it of which one speaks of the text."""
    near = range(max(headline + 1, index - POINTS_MOST), min(begin, index + POINTS_MOST))
    run = [index]
    for side in (range(index - 1, near.start - 1, -1), range(index + 1, near.stop)):
        run.extend(takewhile(lambda other: _is_item(drafts[other]), side))
    long = len(drafts[index].bare.split()) >= POINT_LEAST_WORDS
    if not long or len(run) == 1 or not _is_item(drafts[index]):
        return False
    return any(_speaks_of_text(drafts, other, begin, headline) for other in run)


def _is_item(draft: Draft) -> bool:
    return draft.bullet in POINTS and draft.line.linked <= LINKED


def _kicker(drafts: Sequence[Draft], headline: int) -> None:
    """Tell the kicker: a few words right above the headline, or above what stands there with a date or a name."""
    for index in range(headline - 1, max(-1, headline - 4), -1):
        draft = drafts[index]
        if draft.kind is Kind.KICKER:
            return
        dated = index > 0 and drafts[index - 1].kind is Kind.TIMESTAMP
        if draft.kind in PASSED_OVER and (draft.rule != "anatomy.byline.name" or dated):
            continue
        short = len(draft.words) <= KICKER_LONGEST and not draft.bullet and not separators(draft.bare)
        if draft.kind in (Kind.NAVIGATION, Kind.BYLINE) and short and draft.rule.startswith("anatomy.") and index > 0:
            draft.take(Kind.KICKER, "anatomy.kicker.above_headline")
        return
