"""Where the pages of a dossier lead: one protocol, so that the same templates serve the app and the report file."""

from typing import Protocol

from laut.dossier.report_values import Words


class Links(Protocol):
    """Addresses of everything that a page can point to; None where there is nothing to go to from here."""

    def case(self) -> str | None:
        """Return the address of the list of stories."""

    def story(self, story: str, page: int = 1) -> str:
        """Return the address of a page, from 1, of a story's matrix."""

    def claim(self, story: str, claim: str) -> str:
        """Return the address of a claim."""

    def report(self, report: str, words: Words | None = None, received: bool = False) -> str | None:
        """Return the address of a report: of words in it where some are given, of its text as received if asked."""

    def compare(self, one: str, other: str) -> str | None:
        """Return the address of two reports side by side."""

    def source(self, name: str) -> str | None:
        """Return the address of all that a source said."""

    def sources(self) -> str | None:
        """Return the address of who cites whom."""

    def download(self, story: str, form: str) -> str | None:
        """Return the address of a story in another form: "html", "md", "json", "csv", "xlsx"."""

    def asset(self, name: str) -> str | None:
        """Return the address of a static file ("laut.css"); None where it stands in the page itself."""


def words_anchor(words: Words) -> str:
    """Return the anchor of words in the page of their report.

    Example:
        >>> words_anchor(Words("r-3f9c2a11d0", 329, 382, "wurden zwölf Menschen verletzt"))
        'w-329-382'
    """
    return f"w-{words.start}-{words.end}"


def claim_anchor(claim: str) -> str:
    """Return the anchor of a claim in a report file: three digits, so that it keeps its form.

    Example:
        >>> claim_anchor("c-17")
        'c-017'
    """
    return f"c-{claim.removeprefix('c-'):0>3}"


def note_anchor(words: Words) -> str:
    """Return the anchor of the footnote that quotes words in a report file."""
    return f"{words.report}-{words.start}-{words.end}"


class FileLinks:
    """Links within one self-contained report file: everything is an anchor, and nothing leads outside.

    It remembers which words it pointed to, so that the file can quote them all in its notes.
    """

    def __init__(self) -> None:
        self.noted: dict[str, Words] = {}

    def case(self) -> None:
        """Return None: the file holds one story."""

    def story(self, story: str, page: int = 1) -> str:
        """Return the top of the file."""
        return f"#{story}"

    def claim(self, story: str, claim: str) -> str:
        """Return the anchor of a claim."""
        return f"#{claim_anchor(claim)}"

    def report(self, report: str, words: Words | None = None, received: bool = False) -> str:
        """Return the anchor of a report, or of the footnote that quotes words of it."""
        if words is None:
            return f"#{report}"
        self.noted.setdefault(note_anchor(words), words)
        return f"#{note_anchor(words)}"

    def compare(self, one: str, other: str) -> None:
        """Return None: the file doesn't hold the reports' texts."""

    def source(self, name: str) -> None:
        """Return None: the file has no page for a source."""

    def sources(self) -> None:
        """Return None: the file doesn't show who cites whom."""

    def download(self, story: str, form: str) -> None:
        """Return None: the file is itself a download."""

    def asset(self, name: str) -> None:
        """Return None: style sheet and drawings stand in the file."""
