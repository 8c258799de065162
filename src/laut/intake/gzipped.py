"""A file packed by gzip: what is in it is read as if it lay there unpacked."""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from laut.intake.items import Format, Item, Settings, Source, UnreadableError
from laut.intake.unpacking import unpack
from laut.intake.warc import WARC

BEGINNING = 4096


def _beginning(source: Source) -> bytes:
    """Return the first bytes of what is packed, whatever comes behind them."""
    with source.open() as stream:
        packed = stream.read(BEGINNING)
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(packed, BEGINNING)
    except zlib.error as error:
        raise UnreadableError("is no gzip, or damaged from its beginning; pack it again") from error


def _read(source: Source, settings: Settings) -> Iterator[Item]:
    if WARC.begins and WARC.begins(
        _beginning(source)
    ):  # packed record by record: read as it lies there, with offsets of use
        yield from WARC.read(source, settings)
        return
    ending = PurePath(PurePath(source.name.rpartition("#")[2]).stem).suffix.lower()
    yield replace(source, open=lambda: unpack(source), ending=ending, path=None, depth=source.depth + 1)


GZIP = Format(
    name="gzip",
    endings=(".gz",),
    begins=lambda head: head.startswith(b"\x1f\x8b"),
    read=_read,
    received="as for what is packed in it",
    place="as for what is packed in it; bytes count in the unpacked file",
)
