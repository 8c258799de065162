"""Pages as they are saved: plain texts and HTML."""

import re
from collections.abc import Iterator

from laut.intake.items import LARGEST, Format, Item, Page, Settings, Source
from laut.intake.xmls import PROLOGUE

HTML_BEGINNING = re.compile(PROLOGUE + rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
HTML_ENDINGS = (".html", ".htm", ".xhtml")


def _read(source: Source, settings: Settings) -> Iterator[Item]:
    with source.open() as stream:
        yield Page(stream.read(LARGEST + 1), html=source.ending in HTML_ENDINGS)


HTML = Format(
    name="HTML",
    endings=HTML_ENDINGS,
    begins=lambda head: HTML_BEGINNING.match(head) is not None,
    read=_read,
    received="the decoded page with its markup",
    place="none: the file is the report",
)
TEXT = Format(
    name="Page text",
    endings=(".txt", ".text", ""),
    begins=None,
    read=_read,
    received="the decoded text",
    place="none: the file is the report",
)
