"""What the page's furniture, address and file name say of the day of publication."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from laut.anatomy.page_dates import whole_day
from laut.dating.clues import clue
from laut.dating.lags import lagged
from laut.model.anatomy import Anatomy, PageDateKind, SegmentKind
from laut.model.report import MediaType, Report
from laut.model.span import ReceivedSpan, Span
from laut.model.time import DateEvidence

_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_.-]?([01]\d)[/_.-]?([0-3]\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


UPDATE_RULE = "dating.update"
"""The rule by which a page is dated by its last update; that day is then the likeliest."""


def from_page(report: Report, anatomy: Anatomy) -> Iterator[DateEvidence]:
    """Yield what is printed on the page or stands in its markup, address and name, strongest first."""
    for page_date in anatomy.dates:
        if page_date.value and page_date.kind is PageDateKind.PUBLISHED:
            day = page_date.value
            yield clue(page_date.span, day, day, "date of publication on the page", page_date.rule, hard=True)
    for page_date in anatomy.dates:
        if page_date.value and page_date.kind is PageDateKind.UPDATED:
            day, why = page_date.value, "updated on that day"
            yield clue(page_date.span, None, day, why, page_date.rule, hard=True)
            yield lagged(page_date.span, day, day, "updates follow soon", UPDATE_RULE)
    yield from _comments(anatomy)
    yield from _captures(report)
    yield from _datelines(report, anatomy)
    addresses = [entry.value for entry in report.metadata if entry.key == "canonical"]
    if anatomy.republication and anatomy.republication.url:
        addresses.append(anatomy.republication.url)
    for address in [*addresses, report.name]:
        yield from _in_address(address)
    yield from _copyright(report, anatomy)


def _comments(anatomy: Anatomy) -> Iterator[DateEvidence]:
    """Yield that a page isn't younger than its first comment, and that comments follow soon."""
    dated = [(each.value, each) for each in anatomy.dates if each.value and each.kind is PageDateKind.COMMENTED]
    if dated:
        day, first = min(dated, key=lambda pair: (pair[0], pair[1].span.start))
        yield clue(first.span, None, day, "its first comment is of that day", first.rule, hard=True)
        yield lagged(first.span, day, day, "comments follow soon", "dating.comments")


def _captures(report: Report) -> Iterator[DateEvidence]:
    """Yield that a page was published before it was saved; when a PDF or DOCX was made isn't when it was saved."""
    if report.media_type in (MediaType.PDF, MediaType.DOCX):
        return
    for entry in report.metadata:
        day = whole_day(entry.value) if entry.key == "captured" else None
        if day:
            span = ReceivedSpan(entry.span.start, entry.span.end)
            yield clue(span, None, day, "saved on that day", "dating.captured", hard=True)


def _datelines(report: Report, anatomy: Anatomy) -> Iterator[DateEvidence]:
    """Yield the day of a dateline that names it wholly ("BERLIN, 4. Mai 2027"), on the page or in its markup."""
    given = (entry for entry in report.metadata if entry.key in ("dateline", "credit"))
    printed = (segment.span for segment in anatomy.segments if segment.kind is SegmentKind.DATELINE)
    lines = [(span, span.of(report.read.text)) for span in printed]
    lines += [(ReceivedSpan(entry.span.start, entry.span.end), entry.value) for entry in given]
    for span, words in lines:
        day = whole_day(words)
        if day:
            yield lagged(span, day, day, "the day of its dateline", "dating.dateline")


def _in_address(address: str) -> Iterator[DateEvidence]:
    for found in _IN_ADDRESS.finditer(address):
        try:
            day = date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            continue
        one = timedelta(days=1)
        yield clue(None, day - one, day + one, f"date in the address {address!r}", "dating.address", hard=False)


def _copyright(report: Report, anatomy: Anatomy) -> Iterator[DateEvidence]:
    for segment in anatomy.segments:
        if segment.kind is SegmentKind.COPYRIGHT:
            for found in _YEAR.finditer(report.read.text, segment.span.start, segment.span.end):
                latest = date(int(found.group()), 12, 31)
                yield clue(Span(*found.span()), None, latest, "year of copyright", "dating.copyright", hard=False)
