import csv
import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from laut.dossier.export.tables import FORMULA, claims_csv, harmless, workbook


@pytest.fixture
def hostile(dossier):
    story = dossier.stories[0]
    claim = replace(story.questions[0].claims[0], says='=HYPERLINK("http://x.example","Laut")')
    asked = replace(story.questions[0], claims=(claim,))
    return replace(dossier, stories=(replace(story, title="@SUM(A1)", questions=(asked,)),))


def test_a_claim_is_a_line(dossier):
    rows = list(csv.DictReader(io.StringIO(claims_csv(dossier))))
    assert [(row["claim"], row["reports"], row["origins_high"]) for row in rows] == [
        ("c-1", "2", "1"),
        ("c-2", "1", "2"),
        ("c-3", "1", "1"),
    ]


def test_no_cell_is_a_formula(hostile):
    for row in csv.reader(io.StringIO(claims_csv(hostile))):
        assert not [cell for cell in row if cell.startswith(FORMULA)]


@given(st.text())
def test_whatever_a_page_says_is_no_formula(text):
    assert not harmless(text).lstrip(" ").startswith(FORMULA)


def test_a_workbook_holds_words_as_words(hostile):
    with zipfile.ZipFile(io.BytesIO(workbook(hostile))) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        assert len(sheets) == 3
        for name in sheets:
            assert not etree.fromstring(book.read(name)).xpath("//*[local-name()='f'] | //*[local-name()='hyperlink']")
        assert "=HYPERLINK" in book.read("xl/sharedStrings.xml").decode()
