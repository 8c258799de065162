"""A fetched page to a file: a web archive of one record, as received, with its address and the moment."""

import gzip
import re
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5

from laut.intake.fetching import Fetched
from laut.model.errors import LautError

UNSAFE = re.compile(r"[^a-z0-9.-]+")
LONGEST = 80
GONE = ("transfer-encoding",)
"""Headers that no longer hold for the body as it is kept."""


def save(page: Fetched, folder: Path) -> Path:
    """Write a page into a folder and return the file.

    A page that is fetched again has the same file and record: what `laut read` finds in it is a new version.

    Args:
        page: as fetched.
        folder: is made where it isn't there.

    Raises:
        LautError: if the file can't be written.
    """
    file = folder / file_name(page.url)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_bytes(gzip.compress(_record(page)))
    except OSError as error:
        raise LautError(str(file), f"can't be written ({error.strerror})", "name another folder with --into") from error
    return file


def _record(page: Fetched) -> bytes:
    """Return the record of a page (WARC 1.1, ISO 28500:2017)."""
    headers = "".join(
        f"{name}: {' '.join(value.split())}\r\n" for name, value in page.headers if name.lower() not in GONE
    )
    answer = f"HTTP/1.1 {page.status} {page.reason}\r\n{headers}\r\n".encode("latin-1", "replace") + page.body
    head = {
        "WARC-Type": "response",
        "WARC-Record-ID": f"<urn:uuid:{uuid5(NAMESPACE_URL, page.url)}>",
        "WARC-Date": page.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "WARC-Target-URI": page.url,
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": len(answer),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"WARC/1.1\r\n{lines}\r\n".encode() + answer + b"\r\n\r\n"


def file_name(url: str) -> str:
    """Return the name of a page's file: told by host and path, and by a digest where those are cut.

    Example:
        >>> file_name("https://Hafenpost.example/Kran/../../etc?id=7")
        'hafenpost.example-kran-..-..-etc-cfd85591.warc.gz'
    """
    parts = urlsplit(url)
    words = UNSAFE.sub("-", f"{parts.hostname}{parts.path}".lower()).strip("-.")[:LONGEST].rstrip("-.")
    return f"{words}-{sha256(url.encode()).hexdigest()[:8]}.warc.gz"
