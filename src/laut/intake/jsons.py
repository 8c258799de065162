"""JSON: a record a line, or a file with one record or a list of them."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from laut.intake.columns import fields_of
from laut.intake.items import LARGEST, Broken, Format, Item, Record, Settings, Source, UnreadableError
from laut.model.report import MediaType

LINES = (".jsonl", ".ndjson", ".jsonlines", ".jl")
LISTS = ("articles", "items", "records", "results", "data")
"""Names under which a file may hold its list of records."""


def _begins_lines(head: bytes) -> bool:
    """Say whether a text is a JSON object in one line, with another in the next."""
    first, _, rest = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    return first.startswith(b"{") and first.rstrip().endswith(b"}") and rest.lstrip().startswith(b"{")


def _begins(head: bytes) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b'{"') or (start[:1] in (b"{", b"[") and start[1:].lstrip()[:1] in (b'"', b"{"))


def _read_lines(source: Source, settings: Settings) -> Iterator[Item]:
    with source.open() as stream:
        for number, (offset, line) in enumerate(_lines(stream), start=1):
            record = f"row {number}"
            if line is None:
                yield Broken(record, f"is longer than {LARGEST >> 20} MB; a row holds one report")
            elif line.strip():
                yield _record(line, record, offset, settings)


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Yield the lines with their offsets; None for one that is too long to be held."""
    offset = 0
    while line := stream.readline(LARGEST + 1):
        start = offset
        offset += len(line)
        if len(line) <= LARGEST:
            yield start, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LARGEST)
            offset += len(line)
        yield start, None


def _record(line: bytes, record: str, offset: int | None, settings: Settings) -> Record | Broken:
    try:
        return _of(_decoded(line), record, offset, settings)
    except UnreadableError as error:
        return Broken(record, str(error))


def _decoded(data: bytes) -> object:
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableError("is JSON, but not in UTF-8; convert it") from error
    except RecursionError as error:
        raise UnreadableError("is nested too deeply to be a report; give its records with their text") from error
    except ValueError as error:
        raise UnreadableError(f"isn't valid JSON ({str(error)[:80]}); write it again") from error


def _of(value: object, record: str | None, offset: int | None, settings: Settings) -> Record:
    if not isinstance(value, dict):
        raise UnreadableError("is no JSON object; a report is an object with a field for its text")
    try:
        fields = fields_of(value, settings.columns)
    except RecursionError as error:
        raise UnreadableError("is nested too deeply to be a report; give its records with their text") from error
    return Record(fields, MediaType.JSON, "json", record, offset)


def _read(source: Source, settings: Settings) -> Iterator[Item]:
    if source.ending in LINES:  # of which there is one only
        yield from _read_lines(source, settings)
        return
    value = _decoded(source.whole())
    if isinstance(value, dict):
        value = next((value[name] for name in LISTS if isinstance(value.get(name), list)), value)
    if not isinstance(value, list):
        yield _of(value, None, None, settings)
        return
    for number, item in enumerate(value, start=1):
        try:
            yield _of(item, f"item {number}", None, settings)
        except UnreadableError as error:
            yield Broken(f"item {number}", str(error))


FIELDS = "the fields that say something of it, a line `field: value` each, a blank line, then title, lead and text"
JSONL = Format(
    name="JSON lines",
    endings=LINES,
    begins=_begins_lines,
    read=_read_lines,
    received=FIELDS + ", with a blank line between them: each value as JSON means it",
    place="`row` and its number from 1, the byte at which the line begins, and the field",
)
JSON = Format(
    name="JSON, ninjs",
    endings=(".json", ".ninjs"),
    begins=_begins,
    read=_read,
    received="as for JSON lines",
    place="`item` and its number from 1 where the file holds a list, and the field",
)
