"""Segment and Anatomy: the parts of a page and what its furniture says about where it comes from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from laut.model.source import Mention
from laut.model.span import Span


class SegmentKind(StrEnum):
    """The role of a stretch of a page."""

    HEADLINE = "headline"
    KICKER = "kicker"
    LEAD = "lead"
    BYLINE = "byline"
    TIMESTAMP = "timestamp"
    DATELINE = "dateline"
    BODY = "body"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    PHOTO_CREDIT = "photo_credit"
    AGENCY_CREDIT = "agency_credit"
    SOURCE_NOTE = "source_note"
    TAGS = "tags"
    BREADCRUMB = "breadcrumb"
    NAVIGATION = "navigation"
    RELATED = "related"
    NEWSLETTER = "newsletter"
    COMMENTS = "comments"
    ADVERT = "advert"
    CORRECTION = "correction"
    REPUBLICATION_NOTICE = "republication_notice"
    DISCLAIMER = "disclaimer"
    COPYRIGHT = "copyright"


ARTICLE_KINDS = frozenset({SegmentKind.HEADLINE, SegmentKind.LEAD, SegmentKind.BODY, SegmentKind.SUBHEADING})
"""Kinds whose words are the report's own text: what attributions are read from and copies are compared by."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a page with a role; segments don't overlap, a line can hold several.

    Args:
        span: without the line break at its end.
        kind: its role.
        rule: how that was found.
        language: of its words, ISO 639-1, where it is another than that of the report's text (a notice); else None.
    """

    span: Span
    kind: SegmentKind
    rule: str
    language: str | None = None


class BylineKind(StrEnum):
    """Who a byline names."""

    PERSON = "person"
    DESK = "desk"
    AGENCY = "agency"
    INITIALS = "initials"


@dataclass(frozen=True, slots=True)
class Byline:
    """Who the page says wrote it."""

    span: Span
    name: str
    kind: BylineKind
    rule: str


@dataclass(frozen=True, slots=True)
class PhotoCredit:
    """Who the page says took a picture; `name` as the page gives it ("IMAGO / ZUMA Press")."""

    span: Span
    name: str
    rule: str


@dataclass(frozen=True, slots=True)
class Republication:
    """A notice that the text was first published elsewhere.

    Args:
        span: the notice.
        url: the original's address as the notice gives it, or None.
        outlet: the original's outlet, by the registry or as the notice names it; None where it doesn't.
        language: of the notice.
        rule: how it was found.
    """

    span: Span
    url: str | None
    outlet: Mention | None
    language: str | None
    rule: str


class PageDateKind(StrEnum):
    """What a date on the page is the date of."""

    PUBLISHED = "published"
    UPDATED = "updated"
    COMMENTED = "commented"


@dataclass(frozen=True, slots=True)
class PageDate:
    """A date or part of one that stands in the page's furniture or metadata.

    Args:
        span: its words; into the received text also where they stand in markup.
        kind: what it is the date of.
        text: its words, for the dating step to read ("Mittwoch, 9.20 Uhr", "2027-10-13T08:12").
        value: the day, where the words name one wholly.
        rule: how it was found.
    """

    span: Span
    kind: PageDateKind
    text: str
    value: date | None
    rule: str


@dataclass(frozen=True, slots=True)
class Anatomy:
    """Everything the page's form says.

    Args:
        language: of the report's own text, ISO 639-1; None where unknown.
        segments: in order, without overlap.
        outlet: whose page it says it is; None where it doesn't.
        credits: agencies credited for the text (not for photos), in order.
        photo_credits: who is credited for pictures.
        bylines: who is named as writer.
        republication: the notice that the text was first published elsewhere, if there is one.
        declared_sources: parties listed in a source note "(Quellen: …)".
        dates: dates in furniture and metadata.
        warnings: what was odd about the page, in words for the reader.
    """

    language: str | None = None
    segments: tuple[Segment, ...] = ()
    outlet: Mention | None = None
    credits: tuple[Mention, ...] = ()
    photo_credits: tuple[PhotoCredit, ...] = ()
    bylines: tuple[Byline, ...] = ()
    republication: Republication | None = None
    declared_sources: tuple[Mention, ...] = ()
    dates: tuple[PageDate, ...] = ()
    warnings: tuple[str, ...] = ()

    def article(self) -> tuple[Segment, ...]:
        """Return the segments that hold the report's own text."""
        return tuple(segment for segment in self.segments if segment.kind in ARTICLE_KINDS)
