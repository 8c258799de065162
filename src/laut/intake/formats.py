"""All formats, in the order in which a file's beginning is tried, and how one is told."""

from laut.intake.archives import ZIP
from laut.intake.documents import DOCX, PDF
from laut.intake.feeds import FEED
from laut.intake.gzipped import GZIP
from laut.intake.items import Format, UnreadableError
from laut.intake.jsons import JSON, JSONL
from laut.intake.mail import MAIL
from laut.intake.newsml import NEWSML
from laut.intake.pages import HTML, TEXT
from laut.intake.tables import CSV, PARQUET
from laut.intake.warc import WARC

FORMATS = (TEXT, HTML, FEED, NEWSML, JSONL, JSON, CSV, PARQUET, WARC, MAIL, PDF, DOCX, ZIP, GZIP)
UNMISTAKABLE = (HTML, PARQUET, WARC, PDF, DOCX, ZIP, GZIP)
"""Told by their content in a .txt, too, which else may begin like anything, such as with the headers of a mail."""
BEGINNING = 1 << 16
READ_HERE = "laut reads page texts, HTML, feeds, web archives, tables, mail and documents, as docs/formats.md lists"


def recognise(head: bytes, ending: str) -> Format:
    r"""Return the format of a file: by its content, then by its name.

    Args:
        head: its first `BEGINNING` bytes.
        ending: of its name, lower case, with the dot.

    Raises:
        UnreadableError: if it is none that laut reads.

    Example:
        >>> recognise(b"WARC/1.1\r\n", ".txt").name, recognise(b"Es brennt.", ".txt").name
        ('WARC', 'Page text')
    """
    tried = UNMISTAKABLE if ending in (".txt", ".text") else FORMATS
    fitting = (form for form in tried if form.begins and form.begins(head))
    named = (form for form in FORMATS if ending in form.endings)
    found = next(fitting, None) or next(named, None)
    if found is None:
        raise UnreadableError(f"a {ending} file; {READ_HERE}")
    return found
