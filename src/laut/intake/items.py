"""What formats are made of: a source of bytes goes in; pages, records and broken records come out, one at a time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from laut.model.report import MediaType

LARGEST = 64 << 20
"""Bytes that a page, a record, or a file that must be held whole can have."""


class UnreadableError(ValueError):
    """A file or record can't be read as a report; its words are the reason and the remedy."""


class Key(StrEnum):
    """What a field means: the first four are read as text, the others are statements about it (`Metadata.key`)."""

    TITLE = "title"
    LEAD = "lead"
    TEXT = "text"
    HTML = "html"
    AUTHOR = "author"
    PUBLISHED = "published"
    MODIFIED = "modified"
    CAPTURED = "captured"
    URL = "canonical"
    OUTLET = "site_name"
    PUBLISHER = "publisher"
    SOURCE = "source"
    CREDIT = "credit"
    DATELINE = "dateline"
    LANGUAGE = "language"


READ = (Key.TITLE, Key.LEAD, Key.TEXT, Key.HTML)


@dataclass(frozen=True, slots=True)
class Field:
    """A value with what it means.

    Args:
        key: what it means.
        name: what its format calls it ("date_publish").
        value: decoded, otherwise as received.
    """

    key: Key
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes of one page or page text.

    Args:
        data: as received, without what they were packed in.
        record: what its file calls it; None where the file is the page.
        offset: bytes from the beginning of the file to the record.
        charset: that the container declares.
        html: whether the container or the file's name says it is HTML; its beginning may say so, too.
        said: what the container says of it.
        format: the first word of the rules of what was `said`.
        warnings: what was odd about it.
    """

    data: bytes
    record: str | None = None
    offset: int | None = None
    charset: str | None = None
    html: bool = False
    said: tuple[Field, ...] = ()
    format: str = "page"
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """Fields that have been kept apart.

    Args:
        fields: in the order in which they are to stand.
        media_type: of the format.
        format: the first word of the rules of what the fields say ("json").
        record: as for a page.
        offset: as for a page.
        between: what is put between two fields that are read.
        warnings: what was odd about it.
    """

    fields: tuple[Field, ...]
    media_type: MediaType
    format: str
    record: str | None = None
    offset: int | None = None
    between: str = "\n\n"
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Broken:
    """A record that can't be read; the rest of its file goes on."""

    record: str
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes with a name: a file, what stands in an archive, or standard input.

    Args:
        name: as for a report.
        uri: as for a report.
        open: opens it from its beginning.
        packed: how many bytes it has where it lies; what comes out of it is bounded by that.
        ending: of the file's name, lower case, with its dot; empty where it has none.
        path: the file, where it is one.
        depth: how many archives it stands in.
    """

    name: str
    uri: str
    open: Callable[[], BinaryIO]
    packed: int
    ending: str = ""
    path: Path | None = None
    depth: int = 0

    def whole(self) -> bytes:
        """Return all bytes.

        Raises:
            UnreadableError: if there are more than a report can have.
        """
        with self.open() as stream:
            data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise UnreadableError(f"is larger than {LARGEST >> 20} MB; one file holds one report, split it")
        return data


Item = Page | Record | Broken | Source


def never(identity: str) -> bool:
    """Say that no report is known."""
    return False


@dataclass(frozen=True, slots=True)
class Settings:
    """How to take in.

    Args:
        known: whether the report of an id was read before and needn't be built.
        columns: which column means what, where the user said so: names of columns by what they mean.
    """

    known: Callable[[str], bool] = never
    columns: Mapping[Key, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Format:
    """A format that laut reads.

    Args:
        name: for people.
        endings: of file names.
        begins: whether bytes begin like it; None where only the name tells.
        read: what it makes of a source.
        received: what the received text of a report is, in words for the documentation.
        place: what its place looks like.
        extra: the optional dependency that it needs.
    """

    name: str
    endings: tuple[str, ...]
    begins: Callable[[bytes], bool] | None
    read: Callable[[Source, Settings], Iterator[Item]]
    received: str
    place: str
    extra: str | None = None
