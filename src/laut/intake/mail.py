"""Mail (.eml) and web pages saved as mail (.mht, .mhtml)."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart

from laut.intake.decoding import UndecodableError, decode
from laut.intake.items import Field, Format, Item, Key, Page, Record, Settings, Source, UnreadableError
from laut.model.report import MediaType

HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):[^\n]*\n(?:[ \t][^\n]*\n)*")
TELLING = frozenset((b"mime-version", b"message-id", b"received", b"return-path", b"snapshot-content-location"))
USUAL = frozenset((b"from", b"to", b"date", b"subject"))
MOST_PARTS = 1_000
DEEPEST = 20
SAID = (
    ("From", Key.AUTHOR),
    ("Date", Key.PUBLISHED),
    ("List-Id", Key.OUTLET),
    ("Content-Language", Key.LANGUAGE),
)
SAVED = (("Snapshot-Content-Location", Key.URL), ("Content-Location", Key.URL), ("Date", Key.CAPTURED))
"""What the headers of a saved page mean: its date is that of saving."""


def _begins(head: bytes) -> bool:
    """Say whether a text begins with headers that only mail has."""
    names, at = set(), 0
    while found := HEADER.match(head, at):
        names.add(found[1].lower())
        at = found.end()
    return (bool(names & TELLING) and len(names) > 1) or len(names & USUAL) > 2


def _read(source: Source, settings: Settings) -> Iterator[Item]:
    data = source.whole()
    if data.lower().count(b"\nmime-version:") > MOST_PARTS or data.count(b"\nContent-Type:") > MOST_PARTS:
        raise UnreadableError(f"has more than {MOST_PARTS} parts; save the page or the mail alone")
    try:
        message = message_from_bytes(data, policy=policy.default.clone(max_line_length=None))
    except RecursionError as error:
        raise UnreadableError("holds messages in messages without end; save the one that matters alone") from error
    if not isinstance(message, EmailMessage):
        raise UnreadableError("isn't a whole mail; save it again")
    body = message.get_body(("html",)) if message.get("Snapshot-Content-Location") else None
    body = body or message.get_body(("plain", "html"))
    if body is None:
        raise UnreadableError("holds neither text nor page; save the page or the mail again")
    if message.get_content_type() == "multipart/related" and body.get_content_type() == "text/html":
        yield _saved(message, body)
    else:
        yield _mail(message, body)


def _saved(message: EmailMessage, body: MIMEPart) -> Page:
    said: list[Field] = []
    for name, key in SAVED:
        value = _header(message, name) or (_header(body, name) if name == "Content-Location" else "")
        if value and not any(field.key is key for field in said):
            said.append(Field(key, name, value))
    return Page(_bytes(body), charset=body.get_content_charset(), html=True, said=tuple(said), format="mhtml")


def _mail(message: EmailMessage, body: MIMEPart) -> Record:
    said = [Field(key, name, value) for name, key in SAID if (value := _header(message, name))]
    subject = _header(message, "Subject")
    if subject:
        said.append(Field(Key.TITLE, "Subject", subject))
    kind = Key.HTML if body.get_content_type() == "text/html" else Key.TEXT
    try:
        text = decode(_bytes(body), kind is Key.HTML, body.get_content_charset()).text
    except UndecodableError as error:
        raise UnreadableError(f"{error}; save the mail again") from error
    left = sum(part.get_filename() is not None for part in message.walk())
    warnings = (f"{left} attached files aren't read; save them beside it",) if left else ()
    return Record((*said, Field(kind, "body", text)), MediaType.EMAIL, "mail", warnings=warnings)


def _header(message: MIMEPart, name: str) -> str:
    """Return a header's words; broken ones have none."""
    try:
        return " ".join(str(message.get(name) or "").split())
    except (ValueError, LookupError, IndexError, AttributeError, TypeError):  # what the parser of broken headers raises
        return ""


def _bytes(body: MIMEPart) -> bytes:
    content = body.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


MAIL = Format(
    name="Mail, MHTML",
    endings=(".eml", ".mht", ".mhtml"),
    begins=_begins,
    read=_read,
    received="a mail: as for JSON lines, headers first, then subject and body; a saved page: its address and date, "
    "then the decoded page",
    place="the header, or `body`",
)
