"""Web archives (WARC, packed or not): a report for every page that was archived."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO

from laut.intake.items import LARGEST, Broken, Field, Format, Item, Key, Page, Settings, Source, UnreadableError
from laut.intake.unpacking import Budget, unpack

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

SAID = (("WARC-Target-URI", Key.URL), ("WARC-Date", Key.CAPTURED))
"""Headers that the received text begins with."""
HTML = ("text/html", "application/xhtml+xml")
CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
BARE_ID = re.compile(r"<(?:urn:uuid:)?([^<>]{1,200})>")
MARK = re.compile(rb"[\r\n]WARC/[01]\.\d\r?\n|\x1f\x8b\x08[\x00-\x1f]")
"""Where a record may begin: its first line, or a member of gzip."""
SWALLOWED = re.compile(rb"[\r\n]WARC/[01]\.\d\r?\nWARC-")
"""A record inside another: the length of the outer one is wrong."""
BLOCK = 1 << 20
OVERLAP = 16
LONGEST_LINE = 1 << 16
DAMAGED = "the archive is damaged here; what can be read behind it is read"


class _DamagedError(Exception):
    """An archive can't be read further from a byte on."""

    def __init__(self, offset: int, *, whole: bool = False, told: bool = False) -> None:
        super().__init__(offset)
        self.offset, self.whole, self.told = offset, whole, told


def _read(source: Source, settings: Settings) -> Iterator[Item]:
    """Yield the pages of an archive; behind a place that can't be read it goes on with the next record."""
    found = 0
    for item in _items(source):
        found += 1
        yield item
    if not found:
        raise UnreadableError("is an archive without pages; archive them with their HTML")


def _items(source: Source) -> Iterator[Page | Broken]:
    budget = Budget(source.packed)
    start: int | None = 0
    pages, told = 0, False
    with source.open() as stream:
        while start is not None:
            try:
                for item in _records(stream, start, budget):
                    pages, told = pages + isinstance(item, Page), False
                    yield item
                return
            except _DamagedError as error:
                if error.whole:  # packed as one, not record by record
                    yield from _packed_whole(source, pages)
                    return
                if not (told or error.told):
                    yield Broken(f"byte {error.offset}", DAMAGED)
                start, told = _next(stream, error.offset + 1), True


def _packed_whole(source: Source, done: int) -> Iterator[Page | Broken]:
    """Yield the pages of an archive that is one member of gzip, but for the first ones; they have no offset of use."""
    with unpack(source) as stream:
        try:
            for number, item in enumerate(_records(stream, None, Budget(source.packed))):
                if number >= done:
                    yield item
        except _DamagedError as error:
            yield Broken(f"unpacked byte {error.offset}", "the archive is damaged from here on; pack it again")


def _records(stream: BinaryIO, start: int | None, budget: Budget) -> Iterator[Page | Broken]:
    """Yield the pages from an offset on; None stands for a stream that can't be gone back in.

    Raises:
        _DamagedError: where the archive can't be read.
    """
    if start:
        stream.seek(start)
    records = _iterator()(stream, budget)
    at = start or 0
    try:
        for record in records:
            at, errors = records.offset, records.err_count
            data = _content(record) if _is_page(record) else b""
            swallowed = SWALLOWED.search(data) or len(data) > LARGEST
            if data and not swallowed:
                short = record.raw_stream.limit > 0
                records.read_to_end()
                odd = short or records.err_count > errors
                yield _page(record, data, None if start is None else at, odd)
            elif swallowed:
                yield Broken(_name(record), "has a wrong length, or is larger than a page can be; it is left out")
                raise _DamagedError(at, told=True)
    except (UnreadableError, _DamagedError):
        raise
    except Exception as error:  # the library lets whatever its input breaks come through
        raise _DamagedError(max(records.offset, at), whole="non-chunked" in str(error)) from error


@cache
def _iterator() -> "type[Any]":
    """Return the library's iterator with bounds on lines and on what is unpacked."""
    from warcio.archiveiterator import ArchiveIterator  # loads slowly
    from warcio.bufferedreaders import DecompressingBufferedReader

    class Bounded(DecompressingBufferedReader):  # type: ignore[misc]
        budget: Budget

        def read(self, length: int | None = None) -> bytes:
            data: bytes = super().read(length)
            self.budget.take(len(data))
            return data

        def readline(self, length: int | None = None) -> bytes:
            data: bytes = super().readline(min(length or LONGEST_LINE, LONGEST_LINE))
            self.budget.take(len(data))
            return data

    class Records(ArchiveIterator):  # type: ignore[misc]
        INC_RECORD = ""  # what it would print

        def __init__(self, stream: BinaryIO, budget: Budget) -> None:
            super().__init__(stream)
            self.reader = Bounded(self.fh)
            self.reader.budget = budget

    return Records


def _is_page(record: "ArcWarcRecord") -> bool:
    """Say whether a record holds a page; requests, redirects, images and the like are passed over."""
    kind, declared = record.rec_type, record.content_type or ""
    if kind == "response":
        http = record.http_headers
        return http is not None and http.get_statuscode() == "200" and _media_type(http) in (*HTML, "")
    return kind in ("conversion", "resource") and declared.split(";")[0].strip().lower() in (*HTML, "text/plain")


def _media_type(http: Any) -> str:  # noqa: ANN401 - the library has no types
    return (http.get_header("Content-Type") or "").split(";")[0].strip().lower()


def _content(record: "ArcWarcRecord") -> bytes:
    """Return what a record holds without transfer and content encodings, and not much more than a page can have."""
    stream, pieces, length = record.content_stream(), [], 0
    while length <= LARGEST and (piece := stream.read(BLOCK)):
        pieces.append(piece)
        length += len(piece)
    return b"".join(pieces)


def _page(record: "ArcWarcRecord", data: bytes, offset: int | None, odd: bool) -> Page:
    http = record.http_headers
    declared = (http.get_header("Content-Type") if http else record.content_type) or ""
    charset = CHARSET.search(declared)
    said = ((key, name, record.rec_headers.get_header(name)) for name, key in SAID)
    return Page(
        data,
        record=_name(record),
        offset=offset,
        charset=charset[1] if charset else None,
        html=declared.split(";")[0].strip().lower() in HTML,
        said=tuple(Field(key, name, " ".join(value.split())) for key, name, value in said if value),
        format="warc",
        warnings=("its length in the archive is wrong: it may be cut short",) if odd else (),
    )


def _name(record: "ArcWarcRecord") -> str:
    identity = record.rec_headers.get_header("WARC-Record-ID") or ""
    bare = BARE_ID.fullmatch(identity.strip())
    return bare[1] if bare else identity[:200] or "record without id"


def _next(stream: BinaryIO, start: int) -> int | None:
    """Return where the next record may begin.

    Raises:
        UnreadableError: if the stream can't be gone back in.
    """
    if not stream.seekable():
        raise UnreadableError("is damaged inside what it is packed in; unpack it and read it again")
    stream.seek(start)
    at, before = start, b""
    while block := stream.read(BLOCK):
        here = before + block
        found = MARK.search(here)
        if found:
            return at - len(before) + found.start() + (found[0][:1] in b"\r\n")
        before = here[-OVERLAP:]
        at += len(block)
    return None


WARC = Format(
    name="WARC",
    endings=(".warc", ".warc.gz"),
    begins=lambda head: head.startswith(b"WARC/"),
    read=_read,
    received="the lines `WARC-Target-URI: …` and `WARC-Date: …` of the record, a blank line, and its decoded page",
    place="the WARC-Record-ID and the byte at which the record begins (in a packed archive, its gzip member)",
)
