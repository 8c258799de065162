"""Files to reports: reading within bounds, telling formats apart, a reason for whatever can't be read."""

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from laut.intake.characters import OVERRIDES
from laut.intake.decoding import UndecodableError, decode
from laut.intake.html import read_html
from laut.intake.main_text import mark_main
from laut.intake.metadata import read_metadata
from laut.intake.paths import STDIN, Found, Missing, find
from laut.intake.plain import read_plain
from laut.model.report import MediaType, Metadata, Report, Unreadable
from laut.model.text import ReadText

LARGEST = 64 << 20
LARGEST_PAGE = 16_000_000
LONGEST_LINE = 1_000_000
MOST_LINES = 100_000
TEXT_ENDINGS = frozenset(("", ".txt", ".text"))
HTML_ENDINGS = frozenset((".html", ".htm", ".xhtml"))
READ_HERE = "laut reads page texts (.txt) and HTML (.html)"
HTML_BEGINNING = re.compile(
    r"\s*(?:\ufeff\s*)?(?:<\?xml[^>]{0,100}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
ID_DIGITS = 10


class UnreadableError(ValueError):
    """A file can't be read as a report; its words are the reason and the remedy."""


def take_in(paths: Iterable[str]) -> Iterator[Report | Unreadable]:
    """Yield a report for every page text that the paths lead to, and a reason for whatever can't be read.

    Args:
        paths: files, folders (all they hold, sorted, hidden files left out), globs, or "-" for standard input. A file
            that two of them lead to is read once.
    """
    files: set[str] = set()
    for path in paths:
        readable = 0
        for found in find(path):
            uri = _uri(found)
            if uri in files:
                continue
            files.add(uri)
            item = _take(found, uri)
            readable += isinstance(item, Report)
            yield item
        if not readable and path != STDIN and Path(path).is_dir():
            yield Unreadable(path, Path(path).absolute().as_uri(), f"no report found in this folder; {READ_HERE}")


def _uri(found: Found | Missing) -> str:
    return "stdin:" if found.path is None else found.path.absolute().as_uri()


def _take(found: Found | Missing, uri: str) -> Report | Unreadable:
    if isinstance(found, Missing):
        return Unreadable(found.name, uri, found.reason)
    try:
        return _report(found.name, uri, _bytes(found.path), _ending(found.path))
    except UnreadableError as error:
        return Unreadable(found.name, uri, str(error))


def _ending(path: Path | None) -> str:
    ending = "" if path is None else path.suffix.lower()
    if ending and ending not in TEXT_ENDINGS and ending not in HTML_ENDINGS:
        raise UnreadableError(f"a {ending} file; {READ_HERE}")
    return ending


def _bytes(path: Path | None) -> bytes:
    """Read a file, but no more than a report can have."""
    if path is None:
        data = sys.stdin.buffer.read(LARGEST + 1)
    elif not path.is_file():
        raise UnreadableError("isn't a regular file; give a file or a folder")
    else:
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
        except OSError as error:
            raise UnreadableError(f"can't be opened ({error.strerror}); check its permissions") from error
    if len(data) > LARGEST:
        raise UnreadableError(f"is larger than {LARGEST >> 20} MB; one file holds one report, split it")
    if not data.strip():
        raise UnreadableError("is empty; save the page again")
    return data


def _report(name: str, uri: str, data: bytes, ending: str) -> Report:
    """Decode, tell the format, build the read text.

    Raises:
        UnreadableError: if no text comes of it.
    """
    try:
        decoded = decode(data, html=ending in HTML_ENDINGS or b"<" in data[:512])
    except UndecodableError as error:
        raise UnreadableError(f"{error}; {READ_HERE}") from error
    received = decoded.text
    is_html = bool(HTML_BEGINNING.match(received, 0, 20_000)) or ending in HTML_ENDINGS
    read, metadata, warnings = _read(received, is_html)
    if not read.text.strip():
        raise UnreadableError("holds no text; save the page as text or with its content")
    if any(mark in received for mark in OVERRIDES):
        warnings = (*warnings, "holds marks that turn the direction of writing; they were left out of the read text")
    digest = hashlib.sha256(data).hexdigest()
    identity = hashlib.sha256(name.encode() + b"\0" + data).hexdigest()
    return Report(
        id=f"r-{identity[:ID_DIGITS]}",
        name=name,
        uri=uri,
        media_type=MediaType.HTML if is_html else MediaType.TEXT,
        sha256=digest,
        encoding=decoded.encoding,
        received=received,
        read=read,
        metadata=metadata,
        warnings=(*decoded.warnings, *warnings),
    )


def _read(received: str, is_html: bool) -> tuple[ReadText, tuple[Metadata, ...], tuple[str, ...]]:
    if is_html and len(received) > LARGEST_PAGE:
        raise UnreadableError(f"is a page of more than {LARGEST_PAGE} characters; save its text only")
    read, depth = read_html(received) if is_html else (read_plain(received), 0)
    if len(read.lines) > MOST_LINES:
        raise UnreadableError(f"has more than {MOST_LINES} lines; one file holds one report, split it")
    if any(len(line.span) > LONGEST_LINE for line in read.lines):
        raise UnreadableError(
            f"has a line of more than {LONGEST_LINE} characters, which is no page text; break its lines"
        )
    if not is_html:
        return read, (), ()
    read, warnings = mark_main(received, read, depth)
    return read, read_metadata(received), warnings
