"""Report: one published text as received, with where it came from."""

from dataclasses import dataclass
from enum import StrEnum

from laut.model.span import Span
from laut.model.text import ReadText


class MediaType(StrEnum):
    """What the received bytes are."""

    TEXT = "text/plain"
    HTML = "text/html"


@dataclass(frozen=True, slots=True)
class Metadata:
    """A statement of the page about itself that isn't part of its visible text.

    Args:
        key: "title", "site_name", "canonical", "published", "modified", "author", "publisher", "language", "source".
        value: its words.
        span: where they stand in the received text.
        rule: which markup it was read from.
    """

    key: str
    value: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Report:
    """One published text as received.

    Args:
        id: "r-" and the first hex digits of the SHA-256 of name and bytes.
        name: the file's path relative to the folder it was found in, or "-" for standard input.
        uri: where it was read from; two contents under one URI are two versions of one report.
        media_type: what the bytes are.
        sha256: of the received bytes, hex.
        encoding: how the bytes were decoded.
        received: the decoded text, otherwise unmodified; all spans of findings point into it.
        read: the text that reading steps work on.
        metadata: what the page says of itself in its markup.
        warnings: what was odd about the bytes, in words for the reader.
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

    def words(self, span: Span) -> str:
        """Return the read words of a span of the received text: no markup, no entities."""
        return self.read.map.to_read(span).of(self.read.text)


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
