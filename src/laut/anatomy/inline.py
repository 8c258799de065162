"""Parts of a line with a role of their own: dateline, source note, initials, photo credit."""

import re

from laut.anatomy.bylines import is_name
from laut.anatomy.credits import read_credit_line
from laut.anatomy.drafts import Draft
from laut.model.anatomy import SegmentKind
from laut.model.span import Span
from laut.registry import agency

PLACE = r"(?:[A-ZÄÖÜÉÎÅØ][\w.’'-]*|am|an|der|im|in|ob|bei|de|la|le|les|a\.|d\.)"
AGENCY_DATELINE = re.compile(
    rf"(?P<place>{PLACE}(?:[ /,]{{1,2}}{PLACE}){{0,5}}(?:, (?:\d{{1,2}}\.? )?[A-Z][\w.]{{1,9}}(?: \d{{1,2}})?)?)\s?"
    r"\((?P<credit>[^()]{2,40})\)(?:\s?[-–—:.]+)?(?=\s)|(?P<russian>[А-ЯЁЇІЄҐ][А-ЯЁЇІЄҐ -]{2,30}, \d{1,2} [а-яії]{3,10}\.?\s?[–—/-]\s?[^.]{2,30}[.–—])"
)
PLACE_DASH = re.compile(
    r"(?P<place>[A-ZÄÖÜÉ][\w’'-]+(?:[ /](?:am|an der|im|ob|bei|de|[A-ZÄÖÜÉ][\w’'-]+)){0,3})\s?[–—](?=\s)|(?P<hyphen>[A-ZÄÖÜÉ]{4,}(?:[ /][A-ZÄÖÜ]{3,}){0,2}) -(?=\s)"
)
PLACE_STOP = re.compile(
    r"(?P<caps>[A-ZÄÖÜÉ][A-ZÄÖÜÉß]{2,}(?:[ /-][A-ZÄÖÜÉß]{2,}){0,3})[.:](?=\s)|(?P<place>[A-ZÄÖÜÉ][\w’'/-]{2,24})\.(?=\s[„»\"“]?[A-ZÄÖÜ0-9])"
)
SOURCE_NOTE = re.compile(
    r"\((?:quellen?|sources?|источник[и]?|джерел[оа])\s*:\s?(?P<names>[^()]{2,200})\)", re.IGNORECASE
)
INITIALS_AT_END = re.compile(r"\((?P<inner>[\w.]{2,4}(?:[/ ,]{1,2}[\w.-]{2,10}){0,4})\)\W{0,2}$")
PHOTO = re.compile(
    r"(?:\((?=(?:©|foto|bild|photo|quelle|fotos|grafik|фото)\b[^()]{2,90}\)\W?$)|(?=©|\b(?:foto|fotos|bild|bilder|photo|photograph|picture|image"
    r"|quelle|grafik|illustration|credit|crédit|фото|світлина)s?\s?(?:by|von)?\s?:\s?))\s?[^\s].{1,120}$",
    re.IGNORECASE,
)
CAPTION_LONGEST = 500
TAIL = 220


def split_body(draft: Draft, first: bool) -> None:
    """Split off what stands in a line of running text but isn't running text.

    Args:
        draft: a lead or body line.
        first: whether it may open the text, so that a place at its beginning is a dateline.
    """
    if first:
        _dateline(draft)
    tail = max(0, len(draft.words) - TAIL)
    for note in SOURCE_NOTE.finditer(draft.words, tail):
        draft.inline.append((_span(draft, note.span()), SegmentKind.SOURCE_NOTE, "anatomy.source_note.inline"))
    found = INITIALS_AT_END.search(draft.words, tail)
    if found and (found["inner"].islower() or read_credit_line(found["inner"])):
        credited = read_credit_line(found["inner"])
        kind = SegmentKind.AGENCY_CREDIT if credited else SegmentKind.BYLINE
        draft.inline.append((_span(draft, found.span()), kind, f"anatomy.{kind.value}.inline"))


def _dateline(draft: Draft) -> None:
    words = draft.words[:120]
    found = AGENCY_DATELINE.match(words)
    if found and (found["russian"] or any(agency(word) for word in re.split(r"[/, ]+", found["credit"] or ""))):
        draft.inline.append((_span(draft, found.span()), SegmentKind.DATELINE, "anatomy.dateline.agency"))
        return
    for pattern, rule in ((PLACE_DASH, "anatomy.dateline.dash"), (PLACE_STOP, "anatomy.dateline.stop")):
        found = pattern.match(words)
        if found and len(draft.words) > found.end() + 30:
            draft.inline.append((_span(draft, found.span()), SegmentKind.DATELINE, rule))
            return


def split_credit_line(draft: Draft) -> None:
    """Split the initials off an agency credit line."""
    line = read_credit_line(draft.words, draft.span.start)
    for span in line.initials if line else ():
        draft.inline.append((span, SegmentKind.BYLINE, "anatomy.byline.credit_line"))


def split_stamp(draft: Draft, name: tuple[int, int]) -> None:
    """Split the writer's name off a line that dates the page."""
    if is_name(draft.words[slice(*name)]):
        draft.inline.append((_span(draft, name), SegmentKind.BYLINE, "anatomy.byline.stamped"))


def split_caption(draft: Draft) -> bool:
    """Split a photo credit off the end of a line, and say whether there was one."""
    if len(draft.words) > CAPTION_LONGEST:
        return False
    found = PHOTO.search(draft.words, max(0, len(draft.words) - TAIL))
    if not found or found.start() < 3:
        return False
    start = found.start() + len(found[0]) - len(found[0].lstrip())
    draft.inline.append((_span(draft, (start, found.end())), SegmentKind.PHOTO_CREDIT, "anatomy.photo_credit.inline"))
    return True


def _span(draft: Draft, place: tuple[int, int]) -> Span:
    words = draft.words[place[0] : place[1]]
    start = place[0] + len(words) - len(words.lstrip())
    return Span(draft.span.start + start, draft.span.start + place[0] + len(words.rstrip()))
