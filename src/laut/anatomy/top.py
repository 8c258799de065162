"""What stands above the article's text: navigation, breadcrumbs, kicker, headline, lead, byline, captions."""

import re
from collections.abc import Sequence

from laut.anatomy.bylines import is_name
from laut.anatomy.drafts import Draft
from laut.model.anatomy import SegmentKind as Kind

CRUMBS = re.compile(r"\S\s*(?:[›>»▸/→]|::)\s*\S")
ENUMERATED = re.compile(r"\d{1,2}\.$")
KICKER_LONGEST = 45
LEAD_SHORTEST, LEAD_LEAST_WORDS = 60, 8


def assign_top(drafts: Sequence[Draft], begin: int, headline: int | None) -> None:
    """Give roles to the lines above the text.

    Args:
        drafts: the lines of the page.
        begin: index of the first line of the text.
        headline: index of the headline, or None.
    """
    if headline is not None:
        drafts[headline].take(Kind.HEADLINE, "anatomy.headline")
        if drafts[headline].inline:
            drafts[headline].inline.clear()
    for index in range(begin):
        draft = drafts[index]
        if index == headline:
            continue
        if draft.kind is None or (draft.kind is Kind.BYLINE and draft.prose):
            _above(draft) if headline is None or index < headline else _between(drafts, index)
    if headline is not None:
        _kicker(drafts, headline)


def _above(draft: Draft) -> None:
    """Tell what stands above the headline."""
    if ENUMERATED.fullmatch(draft.bullet) or (
        CRUMBS.search(draft.bare) and draft.separators < 6 and len(draft.bare) < 120
    ):
        draft.take(Kind.BREADCRUMB, "anatomy.breadcrumb.marks")
    elif is_name(draft.words):
        draft.take(Kind.BYLINE, "anatomy.byline.name")
    else:
        draft.take(Kind.NAVIGATION, "anatomy.navigation.above")


def _between(drafts: Sequence[Draft], index: int) -> None:
    """Tell what stands between the headline and the text."""
    draft = drafts[index]
    if is_name(draft.words):
        draft.take(Kind.BYLINE, "anatomy.byline.name")
    elif draft.prose or (
        len(draft.words) >= LEAD_SHORTEST and len(draft.words.split()) >= LEAD_LEAST_WORDS and not draft.separators
    ):
        draft.take(Kind.LEAD, "anatomy.lead.under_headline")
    elif draft.separators > 1 or len(draft.words) < 25:
        draft.take(Kind.NAVIGATION, "anatomy.navigation.between")
    else:
        draft.take(Kind.SUBHEADING, "anatomy.subheading.under_headline")


def _kicker(drafts: Sequence[Draft], headline: int) -> None:
    """Tell the kicker: a few words right above the headline, or above what stands there with a date or a name."""
    for index in range(headline - 1, max(-1, headline - 4), -1):
        draft = drafts[index]
        if draft.kind is Kind.KICKER:
            return
        if (
            draft.kind in (Kind.TIMESTAMP, Kind.BYLINE, Kind.CAPTION, Kind.PHOTO_CREDIT, Kind.ADVERT, Kind.COMMENTS)
            and draft.rule != "anatomy.byline.name"
        ):
            continue
        short = len(draft.words) <= KICKER_LONGEST and not draft.separators and not draft.bullet
        if draft.kind in (Kind.NAVIGATION, Kind.BYLINE) and short and draft.rule.startswith("anatomy.") and index > 0:
            draft.take(Kind.KICKER, "anatomy.kicker.above_headline")
        return
