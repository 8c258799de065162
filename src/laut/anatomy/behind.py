"""What stands behind the article: tags, contacts, comments, and lines about the site and other reports."""

import re
from collections.abc import Sequence
from itertools import takewhile

from laut.anatomy.bylines import is_name
from laut.anatomy.closing import closing
from laut.anatomy.drafts import LINKED, Draft
from laut.anatomy.markup import marked
from laut.model.anatomy import SegmentKind as Kind

SAID = (".", "!", "?", "…", "“", '"')
"""How what readers say ends."""
NAME_LONGEST = 60
"""Characters of a line that names the reader who says something."""
LISTED_SOURCES = ("de.source_note.05", "en.source_note.05")
"""A line "Verwendete Quellen:" stands above a list of them."""

CONTACTS = ("de.source_note.03", "de.source_note.69", "de.source_note.70", "en.source_note.50", "en.source_note.51")
"""Lines that say whom to ask; the names and addresses around them belong to them."""
CONTACT_LONGEST, CONTACT_REACH = 80, 4
"""Characters of such a name or address, and so many of them above one that says what it is."""
TAG_LABELS = ("de.tags.83", "en.tags.50")
TAG_LONGEST = 40
CONTACT_DATA = ("de.source_note.70", "en.source_note.51")
NUMBER = "xx.navigation.01"
CONTACT_WORDS = ("kontakt", "contact", "ansprechpartner", "ansprechpartnerin")
GUESSED = ("anatomy.related.behind", "anatomy.tags.list", "anatomy.byline.behind", "anatomy.copyright.closing")
"""Rules that tell lines by little more than their place."""
COMPANY = re.compile(r"[A-ZÄÖÜ][\w. &-]{2,50} (?:GmbH|AG|KG|mbH|Ltd|Inc|e\. ?V)\b\.?(?:,? [A-ZÄÖÜ&][^.!?]{3,60})?$")
"""The owner of a site, perhaps with an address."""
ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")

BARE_INITIALS = re.compile(r"\(?(?:Schluss\) ?)?[a-zäöü]{2,4}(?:/[a-zäöü]{2,4})?\)?")
LIST_MARK = re.compile(r"\s*[|•·‧;,]\s*|\s[–—]\s")
SLASHED = re.compile(r"[^\W\d][\w-]{1,29}(?:\s/\s[^\W\d][\w-]{1,29}){2,8}")
MASTHEAD_ENDS = re.compile(r"\s+[|·•–—▪■★✦≡▸›»>/☰.]\s|\s?::|:\s|\s{2,}")
MASTHEAD_SHORTEST, IMPRINTS = 4, 3
"""Characters of an outlet's name, and how many last lines of a page may say who publishes it."""
ITEM_LONGEST, ITEM_WORDS, ITEMS_MOST = 30, 3, 12
"""Of the items of a line or list that says what a report is about."""


def assign_behind(drafts: Sequence[Draft], end: int) -> None:
    """Tell what stands behind the article.

    Args:
        drafts: the lines of the page.
        end: index behind the article's last line.
    """
    commented = listed = tagged = asked = False
    _listed_tags(drafts, end)
    for index in range(end, len(drafts)):
        draft = drafts[index]
        commented = commented or draft.kind is Kind.COMMENTS
        goes_on = listed and not draft.gap and draft.kind in (None, Kind.AGENCY_CREDIT)
        listed = goes_on or draft.rule in LISTED_SOURCES
        tagged = draft.rule in TAG_LABELS or (tagged and _is_item(draft))
        asked = draft.rule in CONTACTS or (asked and _is_contact(draft))
        if asked:
            _contact(drafts, end, index)
        elif draft.kind is None:
            _by_place(drafts, index, end, (listed, tagged, commented))


def _by_place(drafts: Sequence[Draft], index: int, end: int, inside: tuple[bool, bool, bool]) -> None:
    """Tell a line that its own words don't tell, in a list of sources or tags, behind comments, or by itself."""
    draft = drafts[index]
    listed, tagged, commented = inside
    if index >= len(drafts) - IMPRINTS and _names_masthead(draft, drafts[0]) and not closing(draft.bare):
        draft.take(Kind.COPYRIGHT, "anatomy.copyright.masthead")
    elif tagged or _is_tag(draft, drafts[index - 1]):
        draft.take(Kind.TAGS, "anatomy.tags.list")
    elif index < end + 3 and (is_name(draft.words, certain=True) or BARE_INITIALS.fullmatch(draft.words)):
        draft.take(Kind.BYLINE, "anatomy.byline.behind")
    elif listed:
        draft.take(Kind.SOURCE_NOTE, "anatomy.source_note.listed")
    elif marked(draft) is Kind.COMMENTS or (commented and (draft.prose or _is_said(drafts, index))):
        draft.take(Kind.COMMENTS, "anatomy.comments.text")
    elif ADDRESS.match(draft.bare):
        draft.take(Kind.NAVIGATION, "anatomy.navigation.address")
    elif COMPANY.match(draft.bare):
        draft.take(Kind.COPYRIGHT, "anatomy.copyright.company")
    elif kind := closing(draft.bare):
        draft.take(kind, f"anatomy.{kind.value}.closing")
    else:
        draft.take(Kind.RELATED, "anatomy.related.behind")


def _contact(drafts: Sequence[Draft], end: int, index: int) -> None:
    """Take a line for one of a contact's, and what stands right above the first of these."""
    if drafts[index].kind is not Kind.SOURCE_NOTE:
        drafts[index].take(Kind.SOURCE_NOTE, "anatomy.source_note.contact")
    if drafts[index].rule not in CONTACT_DATA:
        return
    for above in range(index - 1, max(end, index - 1 - CONTACT_REACH) - 1, -1):
        draft = drafts[above]
        if not (draft.rule in GUESSED or draft.words.rstrip(":").lower() in CONTACT_WORDS):
            return
        draft.take(Kind.SOURCE_NOTE, "anatomy.source_note.contact")


def _is_contact(draft: Draft) -> bool:
    """Say whether a line under one of a contact goes on with it."""
    short = len(draft.bare) <= CONTACT_LONGEST and not draft.prose
    return short and (draft.kind in (None, Kind.COPYRIGHT, Kind.SOURCE_NOTE) or draft.rule == NUMBER)


def _is_item(draft: Draft) -> bool:
    return draft.kind is None and len(draft.bare) <= TAG_LONGEST and not draft.bare.endswith(SAID)


def _is_said(drafts: Sequence[Draft], index: int) -> bool:
    """Say whether a line right under comments is one: a short sentence, or the name above one."""
    above, draft = drafts[index - 1], drafts[index]
    under = drafts[index + 1] if index + 1 < len(drafts) else None
    if above.kind is not Kind.COMMENTS or draft.line.linked > LINKED:
        return False
    named = len(draft.bare) <= NAME_LONGEST and under is not None and under.kind is None and under.bare.endswith(SAID)
    return draft.bare.endswith(SAID) or named


def _names_masthead(draft: Draft, first: Draft) -> bool:
    """Say whether a line begins with the name that the page's first line begins with, and goes on about it."""
    name = MASTHEAD_ENDS.split(first.bare, maxsplit=1)[0]
    goes_on = draft.words[len(name) : len(name) + 1] in (" ", ",")
    held = len(name) >= MASTHEAD_SHORTEST and draft.words.casefold().startswith(name.casefold())
    return held and goes_on and first is not draft and draft.line.linked <= LINKED


def _is_tag(draft: Draft, before: Draft) -> bool:
    """Say whether a line behind the article lists what it is about."""
    if len(draft.bare) > 200 or (draft.line.linked > 0.6 and len(draft.bare) > 40):
        return False
    if draft.bullet and len(draft.bare) <= 40 and before.kind not in (Kind.RELATED, Kind.NAVIGATION, Kind.COMMENTS):
        return True
    words = draft.bare
    if SLASHED.fullmatch(words):
        return True
    items = [item.strip() for item in LIST_MARK.split(words)]
    marks = any(mark in words for mark in "|•·‧")
    return len(items) >= 2 and all(_like_a_tag(item) and (marks or item[0].isupper()) for item in items)


def _like_a_tag(item: str) -> bool:
    return 0 < len(item) <= ITEM_LONGEST and len(item.split()) <= ITEM_WORDS


def _listed_tags(drafts: Sequence[Draft], end: int) -> None:
    """Tell the first list in the markup behind the article, if all its items are as short as what a report is about."""
    begin = next((index for index in range(end, len(drafts)) if drafts[index].kind is None), end)
    items = list(takewhile(lambda draft: draft.tag == "li" and draft.kind is None, drafts[begin:]))
    if 2 <= len(items) <= ITEMS_MOST and all(_like_a_tag(item.bare) for item in items):
        for item in items:
            item.take(Kind.TAGS, "anatomy.tags.items")
