"""A dossier as JSON: the view model as it stands, documented in docs/json.md."""

import msgspec

from laut.dossier.values import DossierView
from laut.model.codec import encode


def to_json(dossier: DossierView) -> str:
    """Return a dossier as indented JSON; the same dossier always gives the same characters.

    Example:
        >>> to_json(DossierView("laut-dossier-1", "laut", "…", (), ())).splitlines()[:2]
        ['{', '  "schema": "laut-dossier-1",']
    """
    return msgspec.json.format(encode(dossier), indent=2).decode() + "\n"
