"""Documents: PDF, a report of pages; DOCX, a report of paragraphs."""

import io
import logging
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from laut.intake.items import Field, Format, Item, Key, Record, Settings, Source, UnreadableError
from laut.intake.xmls import refuse_entities
from laut.model.report import MediaType

if TYPE_CHECKING:
    from docx.document import Document

MOST_PAGES = 2_000
LARGEST_XML = 64 << 20
DOCUMENT = "word/document.xml"
EXTRA = "documents"


def missing(what: str) -> UnreadableError:
    """Return the error for a format whose optional dependency isn't installed."""
    return UnreadableError(f"is {what}, which needs an extra: pip install 'laut[{EXTRA}]'")


def _read_pdf(source: Source, settings: Settings) -> Iterator[Item]:
    try:
        import pypdf
    except ImportError as error:
        raise missing("a PDF") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages: list[Field] = []
    broken: list[str] = []
    try:
        document = pypdf.PdfReader(io.BytesIO(source.whole()))
        if document.is_encrypted and not document.decrypt(""):
            raise UnreadableError("is protected by a password; save it without")
        said = list(_said(document))
        if len(document.pages) > MOST_PAGES:
            raise UnreadableError(f"has more than {MOST_PAGES} pages; split it")
        for number in range(len(document.pages)):
            name = f"page {number + 1}"
            try:
                text = document.pages[number].extract_text()
            except Exception:  # one page that breaks the library doesn't take the others with it
                broken.append(f"{name} can't be read")
                continue
            if text.strip():
                pages.append(Field(Key.TEXT, name, text))
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError(f"isn't a whole PDF ({type(error).__name__}); save it again") from error
    if not pages:
        raise UnreadableError("is a PDF without text, as of a scan; recognise its characters first")
    yield Record((*said, *pages), MediaType.PDF, "pdf", between="\f", warnings=tuple(broken))


def _said(document: object) -> Iterator[Field]:
    about = getattr(document, "metadata", None) or {}
    for name, key in (("/Author", Key.AUTHOR), ("/CreationDate", Key.CAPTURED)):
        words = " ".join(str(about.get(name) or "").split())
        if words:
            yield Field(key, name.lstrip("/"), words)


def _read_docx(source: Source, settings: Settings) -> Iterator[Item]:
    try:
        import docx
    except ImportError as error:
        raise missing("a DOCX") from error
    data = source.whole()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive)
        document = docx.Document(io.BytesIO(data))
        blocks = list(_blocks(document))
        about = document.core_properties
        said = [Field(Key.AUTHOR, "author", about.author)] if about.author else []
        if about.created:
            said.append(Field(Key.CAPTURED, "created", about.created.isoformat()))
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError(f"isn't a whole DOCX ({type(error).__name__}); save it again") from error
    texts = [Field(Key.TEXT, name, text) for name, text in blocks if text.strip()]
    yield Record((*said, *texts), MediaType.DOCX, "docx", between="\n")


def _blocks(document: "Document") -> Iterator[tuple[str, str]]:
    """Yield paragraphs and cells of tables in their order, with names that count each kind."""
    paragraphs = tables = 0
    for block in document.iter_inner_content():
        if hasattr(block, "text"):
            paragraphs += 1
            yield f"paragraph {paragraphs}", block.text
            continue
        tables += 1
        for number, row in enumerate(block.rows, start=1):
            cells = dict.fromkeys(cell.text for cell in row.cells)  # a merged cell comes once for each it covers
            yield from ((f"table {tables}, row {number}", text) for text in cells)


def _check(archive: zipfile.ZipFile) -> None:
    """Refuse a document that would fill memory: the library unpacks it whole."""
    left = LARGEST_XML
    for member in archive.infolist():
        with archive.open(member) as stream:
            data = stream.read(left + 1)
        left -= len(data)
        if left < 0:
            raise UnreadableError(f"unpacks to more than {LARGEST_XML >> 20} MB; save its text only")
        if member.filename.endswith((".xml", ".rels")):
            refuse_entities(data)


PDF = Format(
    name="PDF",
    endings=(".pdf",),
    begins=lambda head: b"%PDF-" in head[:1024],
    read=_read_pdf,
    received="the author and creation date it declares, a blank line, and the text that can be extracted from its "
    "pages, a form feed between them",
    place="`page` and its number",
    extra=EXTRA,
)
DOCX = Format(
    name="DOCX",
    endings=(".docx",),
    begins=lambda head: head.startswith(b"PK\x03\x04") and b"[Content_Types].xml" in head[:4096],
    read=_read_docx,
    received="the author and creation date it declares, a blank line, and its paragraphs and cells, a line each",
    place="`paragraph` or `table` and its number",
    extra=EXTRA,
)
