"""Credit lines of many shapes, from a table of invented ones."""

from pathlib import Path

import pytest

from laut.linguistics.lexicon import read_table

ROWS = read_table(Path(__file__).parent / "data" / "credit_lines.tsv")
KINDS = {"persons": "person", "desks": "desk", "initials": "initials"}
TITLE = "Sturm sperrt den Hafen in der Hauptstadt"


@pytest.fixture(params=ROWS, ids=lambda row: row["id"])
def row(request):
    return request.param


@pytest.fixture
def found(row, read, page):
    """The anatomy of a page with the line in its place."""
    if row["place"] == "end":
        return read(f"{page()} {row['line']}")
    return read(page(above=(TITLE, row["line"])) if row["place"] == "above" else page(row["line"]))


def listed(cell):
    return cell.split("|") if cell else []


def test_agencies(row, found):
    assert [credit.source.name for credit in found.credits] == listed(row["agencies"])


def test_writers(row, found):
    for column, kind in KINDS.items():
        assert [byline.name for byline in found.bylines if byline.kind.value == kind] == listed(row[column])


def test_pictures(row, found):
    assert bool(found.photo_credits) == (row["photo"] == "yes")
