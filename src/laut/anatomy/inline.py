"""Parts of a line with a role of their own: dateline, source note, initials, photo credit."""

import re

from laut.anatomy.bylines import is_name
from laut.anatomy.credits import read_credit_line
from laut.anatomy.drafts import Draft
from laut.anatomy.language import function_words
from laut.anatomy.page_dates import Stamp
from laut.anatomy.words import needed_for, words_for
from laut.model.anatomy import SegmentKind
from laut.model.span import Span
from laut.registry import agency

CAPITAL = "A-ZÄÖÜÉÈÎÅØŁŠŽ"
PLACE = rf"(?:[{CAPITAL}][\w.’'-]*|am|an|der|im|in|ob|bei|de|la|le|les|a\.|d\.)"
DAY = rf"(?:, (?:(?:\d{{1,2}}\.? )?[{CAPITAL}][\w.]{{1,9}}(?: \d{{1,2}})?|\d{{1,2}}\.\d{{1,2}}\.))?"
DATE = (
    rf"(?:\d{{1,2}}\.\d{{1,2}}\.|\d{{1,2}}\.? [{CAPITAL}][a-zäöü]{{2,9}}\.?|[{CAPITAL}][a-z]{{2,9}}\.? \d{{1,2}})"
    r"(?:,? \d{4})?"
)
PLACES = rf"{PLACE}(?:[ /,]{{1,2}}{PLACE}){{0,5}}"
AGENCY_DATELINES = (
    re.compile(rf"(?:{PLACES}{DAY}\.?\s?)?\((?P<credit>[^()]{{2,40}})\)(?:\s?[-–—:.]+)?(?=\s)"),
    re.compile(rf"{PLACES}\s?(?:/|[-–—])\s?(?P<credit>[a-zA-Z]{{2,7}})\s?[-–—:.](?=\s)"),
    re.compile(
        r"[А-ЯЁЇІЄҐ][А-ЯЁЇІЄҐ -]{2,30}, \d{1,2} [а-яії]{3,10}\.?\s?"
        r"(?:[–—-]\s?|/)(?P<credit>[^.–—/]{2,30})[./–—]{1,2}(?=\s)"
    ),
)
"""HAFENSTADT, Feb 4 (Reuters) - | Hafenstadt/dpa – | ПОРТ, 4 февраля. /ТАСС/."""

PLAIN_DATELINES = (
    (
        re.compile(
            rf"[{CAPITAL}][\w’'-]+(?:[ /](?:am|an der|im|ob|bei|de|[{CAPITAL}][\w’'-]+)){{0,3}}\s?[–—]"
            rf"(?=\s[„»\"“]?[{CAPITAL}\d])"
        ),
        "anatomy.dateline.dash",
    ),
    (re.compile(rf"{PLACE}(?:[ /]{PLACE}){{0,3}}, {DATE} ?[–—-](?=\s)"), "anatomy.dateline.dated"),
    (re.compile(rf"[{CAPITAL}]{{4,}}(?:[ /][{CAPITAL}]{{3,}}){{0,2}} -(?=\s)"), "anatomy.dateline.capitals_hyphen"),
    (
        re.compile(rf"[{CAPITAL}][{CAPITAL}ß]{{2,}}(?:[ /-][{CAPITAL}ß]{{2,}}){{0,3}}[.:](?=\s)"),
        "anatomy.dateline.capitals",
    ),
    (re.compile(rf"[{CAPITAL}][\w’'/-]{{2,24}}\.(?=\s[„»\"“]?[{CAPITAL}\d])"), "anatomy.dateline.stop"),
)
"""Hafenstadt –, HAFENSTADT -, HAFENSTADT., Hafenstadt."""

ENTRY_TIME = re.compile(
    r"(?:\+{3}\s?)?(?:[01]?\d|2[0-3])[.:][0-5]\d\s?(?:Uhr|h|[ap]\.?m\.?)?\s?(?:\+{3}|[-–—:|])(?=\s)"
)
"""The time of an entry of a live ticker, before its text."""

SOURCE_NOTE = re.compile(rf"\({words_for('source_label')}\s*:\s?[^()]{{2,200}}\)", re.IGNORECASE)
AT_END = re.compile(r"\((?P<inner>[\w.]{2,4}(?:[/ ,]{1,2}[\w.-]{2,10}){0,4})\)\W{0,2}$")
PHOTO = re.compile(
    rf"(?:\((?=(?:©|{words_for('photo_label')}\b)[^()]{{2,90}}\)\W?$)"
    rf"|(?=©|\b{words_for('photo_label')}\s?(?:(?:by|von)?\s?(?::|\.{{3}}|…)\s?|(?:by|von) (?-i:[{CAPITAL}]))))"
    r"\s?\S.{1,120}$",
    re.IGNORECASE,
)
PHOTO_MARKS = ("©", ":", "(", "...", "…", "by ", "By ", "von ", "Von ")
PHOTO_LABELS = ("©", *needed_for("photo_label"))
"""A photo credit holds one of the marks and one of the labels."""
GLUED = re.compile(
    rf"(?<=[.!?…\w\])])\s?(?:[{CAPITAL}][\w.’'-]+ ){{0,3}}[{CAPITAL}][\w.’'-]+\s?/\s?"
    r"(?:dpa|AFP|AP|Reuters|REUTERS|imago\w*|IMAGO\w*|Getty Images|EPA|epd|KNA|picture alliance|APA|Keystone|KEYSTONE)"
    r"(?:/[\w .-]{2,40})?$"
)
"""A credit that lost the space before it: "am Hafen.Joost Harms/dpa"."""

AGENCY_FIRST = re.compile(
    r"(?<=\w\s)(?:dpa|AFP|AP|Reuters|REUTERS|imago|IMAGO|Getty Images|EPA|epd|KNA|picture alliance|APA|Keystone"
    r"|KEYSTONE)"
    rf"\s?/\s?[{CAPITAL}][\w.’'-]+(?: [{CAPITAL}][\w.’'-]+){{0,2}}$"
)
"""A credit without a label behind words that are no sentence: "Kran am Hafen REUTERS/Joost Harms"."""

SENTENCE_ENDS = '.!?…)]|“”"«»–'
"""What stands before a credit behind a whole sentence."""

CAPTION_LONGEST = 500
DATELINE_LONGEST, TEXT_SHORTEST = 120, 30
TAIL = 220
"""Notes and initials stand in so many last characters of a paragraph."""


def split_body(draft: Draft, first: bool, last: bool) -> None:
    """Split off what stands in a line of running text but isn't running text.

    Args:
        draft: a lead or body line.
        first: whether it may open the text, so that a place at its beginning is a dateline.
        last: whether it may end the text, so that a few letters in parentheses are initials.
    """
    if first:
        _dateline(draft)
    entry = ENTRY_TIME.match(draft.words)
    if entry:
        draft.inline.append((_span(draft, entry.span()), SegmentKind.TIMESTAMP, "anatomy.timestamp.entry"))
    tail = max(0, len(draft.words) - TAIL)
    for note in SOURCE_NOTE.finditer(draft.words, tail):
        draft.inline.append((_span(draft, note.span()), SegmentKind.SOURCE_NOTE, "anatomy.source_note.inline"))
    found = AT_END.search(draft.words, tail)
    if found and read_credit_line(found["inner"]):
        draft.inline.append((_span(draft, found.span()), SegmentKind.AGENCY_CREDIT, "anatomy.agency_credit.inline"))
    elif found and last and found["inner"].islower():
        draft.inline.append((_span(draft, found.span()), SegmentKind.BYLINE, "anatomy.byline.inline"))


def _dateline(draft: Draft) -> None:
    words = draft.words[:DATELINE_LONGEST]
    for dateline in AGENCY_DATELINES:
        found = dateline.match(words)
        if found and (read_credit_line(found["credit"]) or any(map(agency, re.split(r"[/, ]+", found["credit"])))):
            draft.inline.append((_span(draft, found.span()), SegmentKind.DATELINE, "anatomy.dateline.agency"))
            return
    for pattern, rule in PLAIN_DATELINES:
        plain = pattern.match(words)
        if plain and len(draft.words) > plain.end() + TEXT_SHORTEST:
            if words.split(maxsplit=1)[0].strip(".:").lower() not in function_words():
                draft.inline.append((_span(draft, plain.span()), SegmentKind.DATELINE, rule))
            return


def split_credit_line(draft: Draft) -> None:
    """Split the initials off an agency credit line, unless it is mostly initials."""
    line = read_credit_line(draft.words, draft.span.start)
    initials = line.initials if line else ()
    if 2 * sum(map(len, initials)) < len(draft.words):
        draft.inline.extend((span, SegmentKind.BYLINE, "anatomy.byline.credit_line") for span in initials)


def split_dates(draft: Draft, found: Stamp) -> None:
    """Split the dates off a line that is about something else too."""
    for start, end, _, _ in found.dates:
        draft.inline.append((_span(draft, (start, end)), SegmentKind.TIMESTAMP, "anatomy.timestamp.inline"))


def split_stamp(draft: Draft, name: tuple[int, int]) -> None:
    """Split the writer's name off a line that dates the page."""
    if is_name(draft.words[slice(*name)]):
        draft.inline.append((_span(draft, name), SegmentKind.BYLINE, "anatomy.byline.stamped"))


def split_caption(draft: Draft) -> bool:
    """Split a photo credit off the end of a line, and say whether there was one."""
    if len(draft.words) > CAPTION_LONGEST:
        return False
    tail = max(0, len(draft.words) - TAIL)
    words = draft.words[tail:]
    found = PHOTO.search(draft.words, tail) if _may_credit_photo(words, draft.low[-TAIL:]) else None
    if not found and "/" in words:
        found = GLUED.search(draft.words, tail) or (None if draft.prose else AGENCY_FIRST.search(draft.words, tail))
    if not found or found.start() < 3:
        return False
    if draft.prose and draft.words[: found.start()].rstrip()[-1] not in SENTENCE_ENDS:
        return False  # "verbreitete Bilder von Trümmern": told in the sentence
    draft.inline.append((_span(draft, found.span()), SegmentKind.PHOTO_CREDIT, "anatomy.photo_credit.inline"))
    return True


def _may_credit_photo(words: str, low: str) -> bool:
    """Say whether words, given in small letters too, hold both a label of photo credits and what comes with it."""
    return any(map(words.__contains__, PHOTO_MARKS)) and any(map(low.__contains__, PHOTO_LABELS))


def _span(draft: Draft, place: tuple[int, int]) -> Span:
    """Return a part of the line as a span of the text, without space around it."""
    words = draft.words[slice(*place)]
    start = draft.span.start + place[0] + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
