"""Pages for tests of anatomy."""

import pytest

from laut import anatomy
from laut.intake.html import read_html
from laut.intake.metadata import read_metadata
from laut.intake.plain import read_plain
from laut.model.report import MediaType, Report

BODY = (
    "Der Hafen bleibt nach dem Sturm bis zum Wochenende gesperrt, wie die Behörde am Montag mitteilte.",
    "Ein Sprecher sagte, der Schaden am Deich sei größer als angenommen, und die Arbeiten sollen bald beginnen.",
    "Die Feuerwehr pumpte die ganze Nacht Wasser aus den Kellern und rückte zu achtzig Einsätzen aus.",
)


def _report(text, html=False):
    read = read_html(text)[0] if html else read_plain(text)
    kind = MediaType.HTML if html else MediaType.TEXT
    metadata = read_metadata(text) if html else ()
    return Report("r-0000000001", "a.txt", "file:///a.txt", kind, "0" * 64, "utf-8", text, read, metadata)


@pytest.fixture(scope="session")
def report():
    """A report as intake makes it of a page."""
    return _report


@pytest.fixture(scope="session")
def read():
    """The anatomy of a page."""
    return lambda text, html=False: anatomy.read([_report(text, html)])[0]


@pytest.fixture(scope="session")
def segments():
    """The segments of a page as words and kinds."""

    def segments(text, html=False):
        page = _report(text, html)
        found = anatomy.read([page])[0].segments
        return [(segment.span.of(page.read.text), segment.kind.value) for segment in found]

    return segments


@pytest.fixture(scope="session")
def kind_of(segments):
    """The kind of the segment with these words."""
    return lambda words, text, html=False: dict(segments(text, html)).get(words)


@pytest.fixture(scope="session")
def page():
    """A page with lines above and behind a text of three paragraphs."""

    def page(*behind, above=("Sturm sperrt den Hafen",), body=BODY):
        return "\n\n".join((*above, *body, *behind))

    return page
