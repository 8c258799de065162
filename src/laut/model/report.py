"""Report: one published text as received, with where it came from."""

from dataclasses import dataclass
from enum import StrEnum

from laut.model.span import Span
from laut.model.text import ReadText


class MediaType(StrEnum):
    """What a report was received as: a page, or a record of a format that keeps its fields apart."""

    TEXT = "text/plain"
    HTML = "text/html"
    JSON = "application/json"
    CSV = "text/csv"
    PARQUET = "application/vnd.apache.parquet"
    FEED = "application/feed+xml"
    NEWSML = "application/vnd.iptc.g2.newsitem+xml"
    EMAIL = "message/rfc822"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Metadata:
    """A statement of the page about itself that isn't part of its visible text.

    Args:
        key: "title", "site_name", "canonical", "published", "modified", "captured" (when the page was saved: it was
            published before), "author", "publisher", "language", "source", "dateline", "credit",
            "home" (what a link to the site's own beginning says).
        value: its words.
        span: where they stand in the received text.
        rule: which markup it was read from.
    """

    key: str
    value: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the received text that has a name where it comes from.

    Args:
        name: of a field ("maintext"), a header ("WARC-Date"), a page or paragraph ("page 3").
        span: offsets into the received text.
    """

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where in its file a report stands.

    Args:
        record: what the file calls it: a WARC-Record-ID, the identifier of a feed's entry, "row 17"; None where the
            file holds nothing else.
        offset: bytes from the beginning of the file, as it is packed, to the record; None where that isn't known.
        parts: the named stretches of the received text, in order; what lies between them was put there by laut.

    Example:
        >>> place = Place("row 17", None, (Part("title", Span(0, 9)), Part("text", Span(11, 90))))
        >>> place.of(Span(20, 25))
        'row 17, text'
    """

    record: str | None = None
    offset: int | None = None
    parts: tuple[Part, ...] = ()

    def of(self, span: Span) -> str:
        """Return the place of a span of the received text in words; empty where there is nothing to say."""
        inside = (part.name for part in self.parts if part.span.start <= span.start < max(part.span.end, 1))
        return ", ".join(filter(None, (self.record, next(inside, None))))


@dataclass(frozen=True, slots=True)
class Report:
    """One published text as received.

    Args:
        id: "r-" and the first hex digits of the SHA-256 of name and bytes.
        name: the file's path relative to the folder it was found in, or "-" for standard input; behind a "#" the record
            in a file that holds several.
        uri: where it was read from; two contents under one URI are two versions of one report.
        media_type: what the bytes are.
        sha256: of the received bytes, hex.
        encoding: how the bytes were decoded.
        received: the decoded text, otherwise unmodified; all spans of findings point into it.
        read: the text that reading steps work on.
        metadata: what the page says of itself in its markup.
        warnings: what was odd about the bytes, in words for the reader.
        place: where in its file it stands.
    """

    id: str
    name: str
    uri: str
    media_type: MediaType
    sha256: str
    encoding: str
    received: str
    read: ReadText
    metadata: tuple[Metadata, ...] = ()
    warnings: tuple[str, ...] = ()
    place: Place = Place()

    def words(self, span: Span) -> str:
        """Return the read words of a span of the received text: no markup, no entities."""
        return self.read.map.to_read(span).of(self.read.text)


@dataclass(frozen=True, slots=True)
class Known:
    """A report that was read before by the same rules: only its bytes were looked at.

    Args:
        id: as for a report.
        name: as for a report.
        uri: as for a report.
    """

    id: str
    name: str
    uri: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something that was given but couldn't be read.

    Args:
        name: as for a report.
        uri: as for a report.
        reason: what is wrong and what to do about it.
    """

    name: str
    uri: str
    reason: str
