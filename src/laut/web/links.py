"""Addresses of the app's pages: everything that is shown has one, and the address says all that is shown."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from urllib.parse import quote, urlencode

from laut.dossier.links import words_anchor
from laut.dossier.report_values import Words

ASSETS = {"laut.css": "text/css; charset=utf-8", "laut.js": "text/javascript; charset=utf-8"}
"""The static files that are served, with their media types."""


class AppLinks:
    """Links within the app; `laut.dossier.links.Links` says what each is.

    Example:
        >>> AppLinks().claim("s-2df62b90a7", "c-3")
        '/stories/s-2df62b90a7/claims/c-3'
        >>> AppLinks().report("r-3f9c2a11d0", Words("r-3f9c2a11d0", 5, 9, "sagt"))
        '/reports/r-3f9c2a11d0?span=5-9#w-5-9'
    """

    def case(self) -> str:
        """Return the address of the list of stories."""
        return "/"

    def story(self, story: str, page: int = 1) -> str:
        """Return the address of a story, or of a further page of it."""
        return f"/stories/{story}" + (f"?page={page}" if page > 1 else "")

    def claim(self, story: str, claim: str) -> str:
        """Return the address of a claim."""
        return f"/stories/{story}/claims/{claim}"

    def report(self, report: str, words: Words | None = None, received: bool = False) -> str:
        """Return the address of a report, with words of it marked."""
        marks = {"text": "received"} if received else {}
        if words is None:
            return f"/reports/{report}" + (f"?{urlencode(marks)}" if marks else "")
        return f"/reports/{report}?{urlencode({'span': f'{words.start}-{words.end}', **marks})}#{words_anchor(words)}"

    def compare(self, one: str, other: str) -> str:
        """Return the address of two reports side by side."""
        return f"/compare/{one}/{other}"

    def source(self, name: str) -> str:
        """Return the address of a source; its name can hold anything, so it stands in the query."""
        return "/source?" + urlencode({"name": name})

    def sources(self) -> str:
        """Return the address of who cites whom."""
        return "/sources"

    def download(self, story: str, form: str) -> str:
        """Return the address of a story as a file."""
        return f"/stories/{story}/download/{quote(form, safe='')}"

    def asset(self, name: str) -> str:
        """Return the address of a static file; it changes with its content, so browsers may keep it for ever."""
        return f"/static/{asset_digest(name)}/{name}"


def asset_file(name: str) -> Traversable:
    """Return a static file.

    Args:
        name: one of `ASSETS`.
    """
    return files("laut.dossier") / "static" / name


@cache
def asset_digest(name: str) -> str:
    """Return hex digits of a static file's content."""
    return hashlib.sha256(asset_file(name).read_bytes()).hexdigest()[:12]
