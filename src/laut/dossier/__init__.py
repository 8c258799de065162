"""The dossier: everything about a pile of reports, for reading; one view model, several ways to show it."""

from laut.dossier.detail import detail
from laut.dossier.explanation import explain, explanation_json, explanation_lines
from laut.dossier.json import to_json
from laut.dossier.overview import to_overview
from laut.dossier.plain import to_lines
from laut.dossier.terminal import show, width
from laut.dossier.values import DossierView
from laut.dossier.view import view

__all__ = [
    "DossierView",
    "detail",
    "explain",
    "explanation_json",
    "explanation_lines",
    "show",
    "to_json",
    "to_lines",
    "to_overview",
    "view",
    "width",
]
