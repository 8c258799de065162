"""The roles of a page's lines: by their own words, then by their neighbours and their place around the article."""

import re
from collections.abc import Sequence
from itertools import pairwise

from laut.anatomy.behind import assign_behind
from laut.anatomy.bylines import is_name, read_byline
from laut.anatomy.credits import read_credit_line
from laut.anatomy.drafts import Draft
from laut.anatomy.ending import ending
from laut.anatomy.facts import with_facts
from laut.anatomy.headline import find_headline
from laut.anatomy.inline import split_body, split_caption, split_credit_line, split_dates, split_stamp
from laut.anatomy.inside import assign_inside, opens_with_question
from laut.anatomy.markup import assign_marked, marked
from laut.anatomy.page_dates import stamp
from laut.anatomy.prose import ENDS
from laut.anatomy.reopening import reopened
from laut.anatomy.republication import read_notice
from laut.anatomy.top import assign_top
from laut.anatomy.zone import zone
from laut.model.anatomy import BylineKind
from laut.model.anatomy import SegmentKind as Kind
from laut.model.span import Span

CAPTION_LONGEST, CAPTION_SENTENCE, CREDIT_LONGEST = 200, 120, 120
CREDITABLE = (None, Kind.SOURCE_NOTE, Kind.COPYRIGHT, Kind.BYLINE, Kind.PHOTO_CREDIT)
NOTE_OF_SEVERAL = ("de.source_note.01", "en.source_note.01")
"""A line "Mit Informationen von dpa" stays a source note; "Quelle: dpa" is a credit."""

DATE_AND_NAME = re.compile(r"(?P<date>.{6,60}?\d(?: Uhr)?)\s*[|·•,–-]?\s(?P<name>[^\W\d][^\d|]{2,40})")
DATED_LONGEST = 105
MATERIAL = re.compile(r"\b(?:mit|mitarbeit|(?:agentur)?material|informationen|inhalten?)\b", re.IGNORECASE)
"""A line that says with whose material the report was written ("jhs, mit Material von AFP") is a source note too."""

DURATION = re.compile(
    r"\b\d{1,3}\s?min(?:uten?|utes?)?\b|\b\d?\d:\d\d\s?/\s?\d?\d:\d\d\b|\b\d?\d:\d\d\smin\b", re.IGNORECASE
)
"""How long reading or listening takes."""
CREDIT = re.compile(r"©|\(c\)|:|/|\(|\b[A-ZÄÖÜ]")
LEAD_LONGEST, SHORT_LEAD_LONGEST = 190, 130
LEAD_WITH_DATELINE = 270


def assign(drafts: Sequence[Draft], title: str | None) -> tuple[str, ...]:
    """Give every line its role.

    Args:
        drafts: the lines of a page, in order; their `kind`, `rule` and `inline` are filled in.
        title: what the page's markup says its headline is, if anything.

    Returns:
        Warnings, in words for the reader.
    """
    if not drafts:
        return ("the page holds no text",)
    for draft in drafts:
        _by_words(draft)
    assign_marked(drafts)
    _captions(drafts)
    begin, end = zone(drafts)
    if begin == end:
        for draft in drafts:
            if draft.kind is None:
                draft.take(Kind.BODY, "anatomy.body.unknown")
        return ("no running text was found on the page; all of it was taken for text",)
    end = with_facts(drafts, begin, ending(drafts, begin, reopened(drafts, begin, end)))
    _pictures(drafts, begin)
    headline = find_headline(drafts, begin, end, title)
    begin = _first_text(drafts, begin, end, headline)
    for index, draft in enumerate(drafts):
        if draft.kind is Kind.SUBHEADING and not (begin if headline is None else headline) <= index < end:
            draft.kind, draft.rule = None, ""
    assign_top(drafts, begin, headline)
    assign_inside(drafts, begin, end)
    _lead(drafts, begin, end)
    assign_behind(drafts, end)
    return ()


def _by_words(draft: Draft) -> None:
    """Tell what the line's own words tell beyond the furniture tables."""
    found = draft.stamp = stamp(draft.words, draft.low)
    if found and found.strangers and read_credit_line(draft.words):
        draft.take(Kind.AGENCY_CREDIT, "anatomy.agency_credit.dated")
        split_credit_line(draft)
        split_dates(draft, found)
        return
    if found and (draft.kind in (None, Kind.BYLINE) or (draft.kind is Kind.NAVIGATION and _dates(draft.words))):
        draft.take(Kind.TIMESTAMP, "anatomy.timestamp.words")
        if found.strangers:
            split_stamp(draft, found.strangers)
        return
    if draft.kind in (None, Kind.BYLINE, Kind.NAVIGATION) and _dated_and_signed(draft):
        return
    draft.notice = read_notice(draft)
    if draft.notice:
        draft.take(Kind.REPUBLICATION_NOTICE, draft.notice.rule)
        return
    if draft.kind in CREDITABLE and not draft.rule.startswith(NOTE_OF_SEVERAL) and read_credit_line(draft.words):
        if MATERIAL.search(draft.words):
            draft.take(Kind.SOURCE_NOTE, "anatomy.source_note.material")
            return
        draft.take(Kind.AGENCY_CREDIT, "anatomy.agency_credit.line")
        split_credit_line(draft)


def _dated_and_signed(draft: Draft) -> bool:
    """Tell a line that dates the page and names a desk, a writer or an agency behind that."""
    parts = DATE_AND_NAME.fullmatch(draft.words) if len(draft.words) <= DATED_LONGEST else None
    found = stamp(parts["date"], parts["date"].lower()) if parts else None
    if not parts or not found or not any(day for _, _, _, day in found.dates) or not _signs(parts["name"]):
        return False
    name, draft.stamp = parts["name"], found
    draft.take(Kind.TIMESTAMP, "anatomy.timestamp.signed")
    start = draft.span.start + parts.start("name")
    kind = Kind.AGENCY_CREDIT if read_credit_line(name) else Kind.BYLINE
    draft.inline.append((Span(start, start + len(name)), kind, f"anatomy.{kind.value}.stamped"))
    return True


def _signs(name: str) -> bool:
    """Say whether words name a writer, a desk or an agency."""
    if read_credit_line(name) or is_name(name, certain=True):
        return True
    return any(byline.kind is BylineKind.DESK for byline in read_byline(name, 0, ""))


def _dates(words: str) -> bool:
    """Say whether a line dates the page without what it says of how long reading or listening takes."""
    rest = DURATION.sub("", words)
    return any(map(str.isdigit, rest)) and stamp(rest, rest.lower()) is not None


def _captions(drafts: Sequence[Draft]) -> None:
    """Find captions: marked up as such, doubled with a credit, ending in one, or standing before one."""
    for draft, after in zip(drafts, (*drafts[1:], None), strict=True):
        if draft.kind in (None, Kind.CAPTION):
            _caption(draft, after)
    for draft, after in pairwise(drafts):
        if draft.kind is None and after.kind is Kind.PHOTO_CREDIT and not after.gap and not is_name(draft.words):
            longest = CAPTION_SENTENCE if draft.prose else CAPTION_LONGEST
            if len(draft.words) < longest:
                draft.take(Kind.CAPTION, "anatomy.caption.before_credit")
        if draft.kind is Kind.CAPTION and after.kind is Kind.COPYRIGHT and is_name(after.words.lstrip("© ")):
            after.take(Kind.PHOTO_CREDIT, "anatomy.photo_credit.under_caption")


def _caption(draft: Draft, after: Draft | None) -> None:
    """Tell a caption by its own form or its copy on the next line, and split the credit off."""
    marked = draft.line.tag == "figcaption" or "figcaption" in draft.line.classes
    if after is not None and _is_doubled(draft, after):
        draft.take(Kind.CAPTION, "anatomy.caption.doubled")
        after.take(Kind.CAPTION, "anatomy.caption.doubled")
    if not draft.inline and split_caption(draft) and draft.kind is None:
        draft.take(Kind.CAPTION, "anatomy.caption.credited")
    elif marked and draft.kind is None:
        draft.take(Kind.CAPTION, "anatomy.caption.markup")


def _is_doubled(draft: Draft, after: Draft) -> bool:
    """Say whether a line is a caption of which the next is a copy, with the credit or as a sentence."""
    more = len(after.words) - len(draft.words)
    if len(draft.words) <= 8 or not 0 <= more < CREDIT_LONGEST or not after.words.startswith(draft.words):
        return False
    return draft.prose if not more else bool(CREDIT.search(after.words[len(draft.words) :]))


def _pictures(drafts: Sequence[Draft], begin: int) -> None:
    """Tell "© Joost Harms" above the text, which is a photographer; behind it, it may be the site's owner."""
    for draft in drafts[:begin]:
        if draft.kind is Kind.COPYRIGHT and is_name(draft.words.lstrip("© "), certain=True):
            draft.take(Kind.PHOTO_CREDIT, "anatomy.photo_credit.above")


def _first_text(drafts: Sequence[Draft], begin: int, end: int, headline: int | None) -> int:
    """Return where the text begins: behind the headline, if that stands inside the zone."""
    if headline is not None and begin <= headline < min(begin + 4, end - 1):
        return headline + 1
    if headline != begin - 1 and opens_with_question(drafts, begin, end):
        return begin - 1
    return begin


def _lead(drafts: Sequence[Draft], begin: int, end: int) -> None:
    """Tell the lead: the first text, short and a paragraph of its own; split datelines and notes off the text."""
    text = [index for index in range(begin, end) if drafts[index].kind is Kind.BODY]
    for place, index in enumerate(text):
        split_body(drafts[index], first=place < 2, last=place >= len(text) - 2)
    if len(text) < 2:
        return
    first, second = drafts[text[0]], drafts[text[1]]
    if first.rule == "anatomy.body.question" or any(draft.kind is Kind.LEAD for draft in drafts[:begin]):
        return
    dated = any(rule == "anatomy.dateline.agency" for _, _, rule in first.inline)
    alone = second.gap or text[1] > text[0] + 1 or first.line.tag is not None
    short = len(first.words) <= (LEAD_WITH_DATELINE if dated else LEAD_LONGEST)
    if marked(first) is Kind.LEAD:
        first.take(Kind.LEAD, "anatomy.lead.marked")
    elif short and alone:
        first.take(Kind.LEAD, "anatomy.lead.first")
    elif not alone and _is_short_beside(first, [drafts[index] for index in text[1:]]):
        first.take(Kind.LEAD, "anatomy.lead.short")


def _is_short_beside(first: Draft, others: Sequence[Draft]) -> bool:
    """Say whether a whole sentence is much shorter than the paragraphs behind it, which no blank line parts from it."""
    whole = len(first.words) <= SHORT_LEAD_LONGEST and ENDS.search(first.words[-4:]) is not None
    return whole and len(others) > 1 and 2 * len(first.words) * len(others) <= sum(len(other.words) for other in others)
