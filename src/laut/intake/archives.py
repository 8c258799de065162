"""Archives (.zip, .wacz): what lies in them is read as if it lay in a folder, without being unpacked to disk."""

import io
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import BinaryIO, cast
from urllib.parse import quote

from laut.intake.items import LARGEST, Broken, Format, Item, Settings, Source, UnreadableError
from laut.intake.unpacking import Budget, Unpacked

MOST_MEMBERS = 100_000
DEEPEST = 3
"""Archives in archives, files packed by gzip among them."""
LEAST = 1 << 30
"""Bytes that may come out of an archive however small it is."""
WEB = "archive/"
DOCUMENT = "word/document.xml"


def _read(source: Source, settings: Settings) -> Iterator[Item]:
    if source.depth >= DEEPEST:
        raise UnreadableError(f"is an archive in more than {DEEPEST} archives; unpack it yourself if you trust it")
    with source.open() as stream:
        whole = stream if source.path else io.BytesIO(source.whole())
        try:
            archive = zipfile.ZipFile(whole)
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise UnreadableError("is damaged: no archive can be read from it; make it again") from error
        with archive:
            yield from _members(source, archive)


def _members(source: Source, archive: zipfile.ZipFile) -> Iterator[Item]:
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > MOST_MEMBERS:
        raise UnreadableError(f"holds more than {MOST_MEMBERS} files; unpack it yourself if you trust it")
    if source.ending == ".wacz":
        members = [member for member in members if member.filename.startswith(WEB)]
    budget = Budget(source.packed, LEAST)
    for member in sorted(members, key=lambda member: member.filename):
        name = member.filename
        if any(part.startswith((".", "__MACOSX")) and part != ".." for part in PurePosixPath(name).parts):
            continue
        if member.flag_bits & 1:
            yield Broken(name, "is encrypted; unpack it yourself")
            continue
        yield Source(
            name=f"{source.name}#{name}",
            uri=f"{source.uri}#{quote(name)}",
            open=partial(_open, archive, member, budget),
            packed=min(member.compress_size, source.packed),
            ending=PurePosixPath(name).suffix.lower(),
            depth=source.depth + 1,
        )


def _open(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget) -> BinaryIO:
    """Open a member; whatever its name is, it is never a path of this machine.

    Raises:
        UnreadableError: if it is damaged.
    """
    try:
        stream = cast("BinaryIO", archive.open(member))
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError) as error:
        raise UnreadableError("is damaged in its archive; pack it again") from error
    return io.BufferedReader(Unpacked(stream, min(member.compress_size, LARGEST), budget=budget))


ZIP = Format(
    name="ZIP, WACZ",
    endings=(".zip", ".wacz"),
    begins=lambda head: head.startswith((b"PK\x03\x04", b"PK\x05\x06")),
    read=_read,
    received="as for what lies in it; of a WACZ the WARC files are read",
    place="the path in the archive, then as for what lies there",
)
