import json

import msgspec

from laut.dossier import DossierView, to_json


def test_comes_back_as_it_was(dossier):
    assert msgspec.json.decode(to_json(dossier), type=DossierView) == dossier


def test_names_its_schema_first(dossier):
    assert next(iter(json.loads(to_json(dossier)))) == "schema"


def test_keeps_umlauts_readable(dossier):
    assert "\\u" not in to_json(dossier)
