"""Notices of republication in five languages, from a table of invented ones."""

from pathlib import Path

import pytest

from laut.linguistics.lexicon import read_table

ROWS = read_table(Path(__file__).parent / "data" / "notices.tsv")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_language_address_and_outlet(row, read, page):
    text = page(row["line"])
    found = read(text).republication
    assert found is not None
    outlet = found.outlet.source.name if found.outlet else ""
    assert (found.language, found.url or "", outlet) == (row["language"], row["url"], row["outlet"])
    assert found.span.of(text) == row["line"]
