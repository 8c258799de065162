"""Small files of every format, made of invented pages."""

import csv
import gzip
import io
import json
import zipfile
from types import SimpleNamespace

import pytest

from laut.intake import take_in
from laut.model.report import Report

TEXT = "In Moorfleth ist ein Kran umgestürzt. Nach Angaben der Polizei wurden drei Arbeiter verletzt."
SECOND = "Der Betrieb ruhe bis Freitag, teilte die Hafenbehörde am Mittwoch mit."
TITLE = "Kran stürzt in Hafenbecken"


def page(title=TITLE):
    """Return a page in UTF-8."""
    article = f"<article><h1>{title}</h1><p>{TEXT}</p><p>{SECOND}</p></article>"
    return f"<!doctype html><html><head><title>{title}</title></head><body>{article}</body></html>".encode()


def warc_record(number, body, length=None, kind="response", content="text/html; charset=utf-8", status="200 OK"):
    """Return a record of a web archive, with a wrong length if one is given."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {content}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: 2027-05-12T08:10:00Z\r\n"
        f"WARC-Target-URI: https://hafenpost.example/{number}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) if length is None else length}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


ROW = {
    "title": TITLE,
    "maintext": TEXT,
    "date_publish": "2027-05-12",
    "source_domain": "hafenpost.example",
    "url": "https://hafenpost.example/kran",
    "authors": ["Jule Brandis", "Onno Brahms"],
}


def jsonl(*rows):
    """Return rows as JSON lines."""
    return "\n".join(json.dumps(row) for row in rows)


def table(*rows):
    """Return rows as CSV."""
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def archive(members):
    """Return a ZIP of members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return out.getvalue()


def packed(*records):
    """Return records packed one by one, as web archives are."""
    return b"".join(map(gzip.compress, records))


def pdf(*pages):
    """Return a PDF whose pages show a line each; letters beyond ASCII are left out."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for text in pages:
        content = f"BT /F1 12 Tf 20 700 Td ({text}) Tj ET"
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {len(objects) + 2} 0 R /Resources "
            "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    start = len(out)
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{rows}".encode()
    return out + f"trailer << /Size {len(places) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()


def docx(*paragraphs):
    """Return a DOCX of paragraphs."""
    import docx as library

    document, out = library.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.add_table(1, 2).cell(0, 1).text = "Zelle"
    document.save(out)
    return out.getvalue()


@pytest.fixture(scope="session")
def make():
    """Return the makers of this module."""
    makers = (page, warc_record, jsonl, table, archive, packed, pdf, docx)
    return SimpleNamespace(
        text=TEXT, second=SECOND, title=TITLE, row=ROW, **{maker.__name__: maker for maker in makers}
    )


@pytest.fixture
def taken(tmp_path):
    """Return what takes in bytes as a file of a name."""

    def take(name, data, settings=None):
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return list(take_in([str(path)], settings) if settings else take_in([str(path)]))

    return take


@pytest.fixture
def reports(taken):
    """Return what takes in bytes of which nothing may be unreadable."""

    def take(name, data, settings=None):
        found = taken(name, data, settings)
        assert all(isinstance(item, Report) for item in found), found
        return found

    return take
