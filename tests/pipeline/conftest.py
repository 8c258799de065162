"""A small pile on disk and an open ledger."""

import pytest

from laut.ledger import Ledger

PAGES = {
    "a.txt": "Deich hält stand\nLaut Deichgraf Momme Petersen ist der Deich sicher. „Er hält“, sagte Petersen.\n",
    "b.txt": "Sturm über Nordhallig\nNach Angaben der Polizei wurden 12 Keller überflutet.\n",
    "c.html": (
        "<html lang='de'><head><title>Flut &amp; Sturm</title></head><body><h1>Flut &amp; Sturm</h1>"
        "<p>Mindestens 20&nbsp;Keller seien &uuml;berflutet, teilte die Feuerwehr mit.</p></body></html>"
    ),
}


@pytest.fixture
def pile(tmp_path):
    """Return a folder of two texts and an HTML page."""
    folder = tmp_path / "pile"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def ledger(tmp_path):
    """Return an open ledger, closed when the test is over."""
    with Ledger(str(tmp_path / "pile.laut")) as store:
        yield store
