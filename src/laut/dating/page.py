"""What the page's furniture, address and file name say of the day of publication."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from laut.dating.clues import clue
from laut.model.anatomy import Anatomy, PageDateKind, SegmentKind
from laut.model.report import Report
from laut.model.span import Span
from laut.model.time import DateEvidence

_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_.-]?([01]\d)[/_.-]?([0-3]\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


UPDATE_RULE = "dating.update"
"""The rule by which a page is dated by its last update; that day is then the likeliest."""
_UPDATES = timedelta(days=13)
"""How long after its publication a report is still updated, as a rule."""


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
            yield clue(page_date.span, day - _UPDATES, day, "updates follow soon", UPDATE_RULE, hard=False)
    addresses = [entry.value for entry in report.metadata if entry.key == "canonical"]
    if anatomy.republication and anatomy.republication.url:
        addresses.append(anatomy.republication.url)
    for address in [*addresses, report.name]:
        yield from _in_address(address)
    yield from _copyright(report, anatomy)


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
