"""Classes of markup tell what a line is where its words don't."""

import pytest

from laut.languages import table

ROWS = table("xx", "markup_words")
WORDS = "Hafen am Fluss"


@pytest.fixture(scope="session")
def site():
    """A page in markup with lines above and behind a text of three paragraphs."""

    def site(page, above="", behind=""):
        paragraphs = "".join(f"<p>{line}</p>" for line in page(above=()).split("\n\n"))
        title = "<h1>Sturm sperrt den Hafen in der Hauptstadt</h1>"
        return f"<html><body>{above}{title}{paragraphs}{behind}</body></html>"

    return site


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["kind"] not in ("lead", "comments")], ids=lambda row: row["id"]
)
def test_a_short_line_is_what_its_class_names(row, site, page, kind_of):
    assert row["word"] in row["example"]
    assert kind_of(WORDS, site(page, behind=row["example"]), html=True) == row["kind"]


@pytest.mark.parametrize("row", [row for row in ROWS if row["kind"] == "comments"], ids=lambda row: row["id"])
def test_comments_stand_behind_the_text(row, site, page, kind_of):
    assert kind_of(WORDS, site(page, behind=row["example"]), html=True) == "comments"


@pytest.mark.parametrize("row", [row for row in ROWS if row["kind"] == "lead"], ids=lambda row: row["id"])
def test_the_first_text_is_a_lead_if_its_class_says_so(row, page, kind_of):
    first, *others = page(above=()).split("\n\n")
    paragraphs = "".join(f"<p>{line}</p>" for line in others)
    long = f"{first} {others[0]} {others[1]}"
    text = f"<html><body><h1>Sturm sperrt den Hafen</h1>{row['example'].replace(WORDS, long)}{paragraphs}</body></html>"
    assert kind_of(long, text, html=True) == "lead"


def test_a_class_that_running_text_has_too_tells_nothing(site, page, kind_of):
    text = site(page, behind=f"<p>{WORDS}</p>").replace("<body>", '<body><div class="banner">')
    assert kind_of(WORDS, text, html=True) == "related"


def test_a_heading_is_not_what_its_class_names(site, page, kind_of):
    text = site(page).replace("<h1>", '<h1 class="kicker">')
    assert kind_of("Sturm sperrt den Hafen in der Hauptstadt", text, html=True) == "headline"


def test_the_class_of_the_innermost_element_counts(site, page, kind_of):
    text = site(page, behind=f'<div class="related"><p class="tags">{WORDS}</p></div>')
    assert kind_of(WORDS, text, html=True) == "tags"
