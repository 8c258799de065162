"""The forms in which a story can be taken away."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from laut.dossier.export.markdown import markdown
from laut.dossier.export.report_file import report_file
from laut.dossier.export.tables import claims_csv, workbook
from laut.dossier.json import to_json
from laut.dossier.language import translations
from laut.dossier.links import FileLinks
from laut.dossier.pages import Pages
from laut.dossier.values import DossierView
from laut.dossier.wording import Wording
from laut.model.errors import LautError
from laut.model.reading import ReadReport


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a file; `media_type` as in HTTP."""

    name: str
    media_type: str


FORMS: Mapping[str, Form] = {
    "html": Form("html", "text/html; charset=utf-8"),
    "md": Form("md", "text/markdown; charset=utf-8"),
    "json": Form("json", "application/json"),
    "csv": Form("csv", "text/csv; charset=utf-8"),
    "xlsx": Form("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
"""By name, which is also the ending of a file's name."""


def story_file(
    story: str, form: str, dossier: DossierView, reads: Mapping[str, ReadReport], language: str = "en"
) -> bytes:
    """Return a story as the content of a file; the same reports always give the same bytes.

    Args:
        story: its id.
        form: one of `FORMS`.
        dossier: that holds it.
        reads: the story's reports, by id.
        language: of the interface, ISO 639-1; for HTML and Markdown.

    Raises:
        LautError: if the dossier has no such story, or the form needs what isn't installed.
        KeyError: if there is no such form or language.
    """
    stories = tuple(item for item in dossier.stories if item.id == story)
    if not stories:
        raise LautError(story, "no story has that id", "`laut dossier` shows the ids")
    alone = replace(dossier, stories=stories, unreadable=())
    match FORMS[form].name:
        case "html":
            links = FileLinks()
            return report_file(alone, reads, Pages(links, translations(language), language), links).encode()
        case "md":
            return markdown(alone, Wording(translations(language), language)).encode()
        case "json":
            return to_json(alone).encode()
        case "csv":
            # Excel takes CSV for UTF-8 only behind a byte-order mark.
            return claims_csv(alone).encode("utf-8-sig")
    return workbook(alone)
