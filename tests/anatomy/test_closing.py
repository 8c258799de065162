"""Lines behind the article that only their words tell."""

import pytest

from laut.anatomy.closing import LONGEST, closing
from laut.anatomy.words import LANGUAGES
from laut.languages import has, table

ROWS = [row for language in LANGUAGES if has(language, "closing_words") for row in table(language, "closing_words")]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_closing_words(row):
    assert row["word"] in row["example"].lower()
    assert closing(row["example"]) == row["kind"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Täglich um 18 Uhr: das Wichtigste aus dem Landkreis in Ihrem Posteingang", "newsletter"),
        ("Möbel Rast – 70 Jahre Wohnen. Jubiläumspreise bis Samstag", "advert"),
        ("Bitte beachten Sie unsere Netiquette", "comments"),
        ("Namen von der Redaktion geändert", "disclaimer"),
        ("Über uns Team Jobs Presse Kontakt", "navigation"),
        ("Freibad öffnet erst im Juli", "related"),
        ("Dazu auch: Leserbriefe zum Hallenbad", "related"),
    ],
)
def test_lines_behind_the_article(line, kind, kind_of, page):
    assert kind_of(line, page(line)) == kind


def test_what_readers_say_under_a_heading_of_comments(kind_of, page):
    text = page("3 Kommentare", "Hafenkieker", "Endlich!", "Freibad öffnet erst im Juli")
    assert kind_of("Hafenkieker", text) == "comments"
    assert kind_of("Endlich!", text) == "comments"
    assert kind_of("Freibad öffnet erst im Juli", text) == "related"


def test_a_long_line_is_not_told_by_its_words():
    assert closing("newsletter " * LONGEST) is None
