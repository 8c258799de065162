import re

import pytest

from laut.figures import figures_of
from laut.figures.changes import direction_of
from laut.figures.traps import traps
from laut.languages import table
from laut.languages.grammar import number_grammar
from laut.linguistics.openings import openings
from laut.model.figure import Qualifier


def rows(name):
    return [pytest.param(row, id=row["id"]) for row in table("de", name)]


@pytest.mark.parametrize("row", rows("numbers"))
def test_number_word_is_read_in_its_example(row):
    words = row["words"].lower().split("|")
    found = [
        number.span.of(row["example"]).lower() for number in number_grammar("de").find(row["example"], articles=True)
    ]
    if row["kind"] == "ordinal":
        assert [figure.unit for figure in figures_of(row["example"], "de")] == ["ratio"]
    else:
        assert any(word in text for text in found for word in words)


@pytest.mark.parametrize("row", rows("number_qualifiers"))
def test_qualifier_is_read_in_its_example(row):
    (figure,) = figures_of(row["example"], "de")
    assert row["words"] in figure.span.of(row["example"])
    assert figure.qualifier is not Qualifier.EXACT


@pytest.mark.parametrize("row", rows("units"))
def test_unit_is_read_in_its_example(row):
    assert row["unit"] in [figure.unit for figure in figures_of(row["example"], "de")]


@pytest.mark.parametrize("row", [*rows("number_suffixes"), *rows("multiples")])
def test_word_that_holds_a_number_is_read_in_its_example(row):
    assert row["id"] in [figure.rule for figure in figures_of(row["example"], "de")]


@pytest.mark.parametrize("row", rows("figure_traps"))
def test_trap_closes_on_its_example(row):
    assert re.search(row["pattern"], row["example"])
    assert traps(row["example"], "de", openings(row["example"]))
    assert figures_of(row["example"], "de") == ()


@pytest.mark.parametrize("row", rows("change_words"))
def test_change_is_seen_in_its_example(row):
    assert direction_of(row["example"], (0, len(row["example"])), "de") == row["direction"]


@pytest.mark.parametrize("row", rows("figure_patterns"))
def test_pattern_is_found_in_its_example(row):
    body = row["pattern"].replace("%ORD%", "dritte").replace("%NUM%", "(?i:zwei|fünf)")
    assert re.search(body, f" {row['example']}") or re.search(body, f"{row['example']} ")


@pytest.mark.parametrize("row", rows("casualties"))
def test_article_counts_before_a_casualty(row):
    assert [figure.low for figure in figures_of(row["example"], "de")] == [1]


@pytest.mark.parametrize("row", rows("noun_phrase_stops"))
def test_noun_phrase_stops(row):
    figures = figures_of(f"Es waren 40 {row['word']} Sachen.", "de")
    assert all(figure.span.end <= len("Es waren 40") for figure in figures)
