"""Credit lines of many shapes, from a table of invented ones."""

from pathlib import Path

import pytest

from laut.linguistics.lexicon import read_table

ROWS = read_table(Path(__file__).parent / "data" / "credit_lines.tsv")


def listed(cell):
    return cell.split("|") if cell else []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_credits_and_bylines(row, read, page):
    if row["place"] == "end":
        text = f"{page()} {row['line']}"
    elif row["place"] == "above":
        text = page(above=("Sturm sperrt den Hafen in der Hauptstadt", row["line"]))
    else:
        text = page(row["line"])
    found = read(text)
    assert [credit.source.name for credit in found.credits] == listed(row["agencies"])
    for kind in ("persons", "desks", "initials"):
        names = [byline.name for byline in found.bylines if byline.kind.value == kind.rstrip("s").replace("initial", "initials")]
        assert names == listed(row[kind]), kind
    assert bool(found.photo_credits) == (row["photo"] == "yes")
