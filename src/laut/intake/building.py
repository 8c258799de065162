"""Pages and records to reports: a name, a place, an id, the received and the read text."""

import hashlib
from dataclasses import replace
from urllib.parse import quote

from laut.intake.characters import OVERRIDES, UNPRINTABLE
from laut.intake.decoding import UndecodableError, decode
from laut.intake.items import LARGEST, Broken, Field, Key, Page, Record, Settings, Source, UnreadableError
from laut.intake.pages import HTML_BEGINNING
from laut.intake.sheets import Sheet, lay_out
from laut.model.report import Known, MediaType, Place, Report, Unreadable

ID_DIGITS = 10
BEGINNING = 20_000


def build(source: Source, item: Page | Record | Broken, settings: Settings) -> Report | Known | Unreadable:
    """Return the report of a page or record, or why there is none.

    Args:
        source: the file that it stands in.
        item: the page or record.
        settings: for what is known already.
    """
    name, uri = source.name, source.uri
    if item.record is not None:
        name, uri = f"{name}#{item.record}", f"{uri}#{quote(item.record, safe='/:')}"
    try:
        if isinstance(item, Broken):
            return Unreadable(name, uri, item.reason)
        return _page(name, uri, item, settings) if isinstance(item, Page) else _record(name, uri, item, settings)
    except UnreadableError as error:
        return Unreadable(name, uri, str(error))


def _page(name: str, uri: str, page: Page, settings: Settings) -> Report | Known:
    if len(page.data) > LARGEST:
        raise UnreadableError(f"is larger than {LARGEST >> 20} MB; one file holds one report, split it")
    if not page.data.strip():
        raise UnreadableError("is empty; save the page again")
    identity = _identity(name, page.data)
    if settings.known(identity):
        return Known(identity, name, uri)
    try:
        decoded = decode(page.data, html=page.html or b"<" in page.data[:512], charset=page.charset)
    except UndecodableError as error:
        raise UnreadableError(f"{error}; laut reads texts and pages, docs/formats.md lists its formats") from error
    is_html = page.html or bool(HTML_BEGINNING.match(decoded.text[:BEGINNING].encode()))
    body = Field(Key.HTML if is_html else Key.TEXT, "", decoded.text)
    sheet = lay_out((*page.said, body), page.format)
    media_type = MediaType.HTML if is_html else MediaType.TEXT
    return _report(
        identity, name, uri, page, page.data, media_type, decoded.encoding, sheet, (*page.warnings, *decoded.warnings)
    )


def _record(name: str, uri: str, record: Record, settings: Settings) -> Report | Known:
    if not any(field.value.strip() for field in record.fields if field.key in (Key.TEXT, Key.HTML, Key.LEAD)):
        raise UnreadableError(
            "holds no text; give its records with their text, or say which field has it: --map text=…"
        )
    fields = tuple(replace(field, value=UNPRINTABLE.sub("\ufffd", field.value)) for field in record.fields)
    data = "\0".join(f"{field.name}\0{field.value}" for field in fields).encode()
    if len(data) > LARGEST:
        raise UnreadableError(f"is larger than {LARGEST >> 20} MB; a record holds one report")
    identity = _identity(name, data)
    if settings.known(identity):
        return Known(identity, name, uri)
    sheet = lay_out(fields, record.format, record.between)
    data = sheet.received.encode()
    return _report(identity, name, uri, record, data, record.media_type, "utf-8", sheet, record.warnings)


def _identity(name: str, data: bytes) -> str:
    return "r-" + hashlib.sha256(name.encode() + b"\0" + data).hexdigest()[:ID_DIGITS]


def _report(
    identity: str,
    name: str,
    uri: str,
    item: Page | Record,
    data: bytes,
    media_type: MediaType,
    encoding: str,
    sheet: Sheet,
    warnings: tuple[str, ...],
) -> Report:
    odd = (*warnings, *sheet.warnings)
    if any(mark in sheet.received for mark in OVERRIDES):
        odd = (*odd, "holds marks that turn the direction of writing; they were left out of the read text")
    named = tuple(part for part in sheet.parts if part.name)
    return Report(
        id=identity,
        name=name,
        uri=uri,
        media_type=media_type,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=encoding,
        received=sheet.received,
        read=sheet.read,
        metadata=sheet.metadata,
        warnings=odd,
        place=Place(item.record, item.offset, named),
    )
