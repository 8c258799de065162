"""What stands behind the article: tags, contacts, comments, and lines about the site and other reports."""

import re
from collections.abc import Sequence

from laut.anatomy.bylines import is_name
from laut.anatomy.closing import closing
from laut.anatomy.drafts import LINKED, Draft
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
ADDRESS = re.compile(r"(?:https?://|www\.)\S+$")

BARE_INITIALS = re.compile(r"\(?(?:Schluss\) ?)?[a-zäöü]{2,4}(?:/[a-zäöü]{2,4})?\)?")
LIST_MARK = re.compile(r"\s*[|•·,]\s*|\s[–—]\s")


def assign_behind(drafts: Sequence[Draft], end: int) -> None:
    """Tell what stands behind the article.

    Args:
        drafts: the lines of the page.
        end: index behind the article's last line.
    """
    commented = listed = tagged = asked = False
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
    if tagged or _is_tag(draft, drafts[index - 1]):
        draft.take(Kind.TAGS, "anatomy.tags.list")
    elif index < end + 3 and (is_name(draft.words, certain=True) or BARE_INITIALS.fullmatch(draft.words)):
        draft.take(Kind.BYLINE, "anatomy.byline.behind")
    elif listed:
        draft.take(Kind.SOURCE_NOTE, "anatomy.source_note.listed")
    elif commented and (draft.prose or _is_said(drafts, index)):
        draft.take(Kind.COMMENTS, "anatomy.comments.text")
    elif ADDRESS.match(draft.bare):
        draft.take(Kind.NAVIGATION, "anatomy.navigation.address")
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


def _is_tag(draft: Draft, before: Draft) -> bool:
    """Say whether a line behind the article lists what it is about."""
    if len(draft.bare) > 200 or (draft.line.linked > 0.6 and len(draft.bare) > 40):
        return False
    if draft.bullet and len(draft.bare) <= 40 and before.kind not in (Kind.RELATED, Kind.NAVIGATION, Kind.COMMENTS):
        return True
    items = [item.strip() for item in LIST_MARK.split(draft.bare)]
    marked = any(mark in draft.bare for mark in "|•·")
    return len(items) >= 2 and all(
        0 < len(item) <= 30 and len(item.split()) <= 3 and (marked or item[0].isupper()) for item in items
    )
