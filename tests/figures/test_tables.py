import re

import pytest

from laut.figures import figures_of
from laut.figures.changes import direction_of
from laut.figures.traps import traps
from laut.languages import table
from laut.languages.grammar import number_grammar
from laut.linguistics.openings import openings
from laut.model.figure import Qualifier

LANGUAGES = ("de", "en")


THINGS = {"de": "Sachen", "en": "things"}
MARKS = {
    "%ORD%": "(?:dritte|third)",
    "%NUM%": "(?:(?i:zwei|fünf|two|four|five)|[0-9]+)",
    "%SUF%": "(?:jährig|strong)",
    "%SCALE%": "(?:Millionen|million)",
    "%UNIT%": "(?:Meter|metre)",
}


def rows(name):
    return [pytest.param(language, row, id=row["id"]) for language in LANGUAGES for row in table(language, name)]


@pytest.mark.parametrize(("language", "row"), rows("numbers"))
def test_number_word_is_read_in_its_example(language, row):
    words = row["words"].lower().replace("_", " ").split("|")
    found = [
        number.span.of(row["example"]).lower()
        for number in number_grammar(language).find(row["example"], articles=True)
    ]
    if row["kind"] in ("no_range", "glued"):
        assert found
        assert any(word in row["example"] for word in words)
    elif row["kind"] == "ordinal":
        assert [figure.unit for figure in figures_of(row["example"], language)] == ["ratio"]
    else:
        assert any(word in text for text in found for word in words)


@pytest.mark.parametrize(("language", "row"), rows("number_qualifiers"))
def test_qualifier_is_read_in_its_example(language, row):
    (figure,) = figures_of(row["example"], language)
    assert row["words"] in figure.span.of(row["example"])
    assert figure.qualifier is not Qualifier.EXACT


@pytest.mark.parametrize(("language", "row"), rows("units"))
def test_unit_is_read_in_its_example(language, row):
    assert (row["unit"] or None) in [figure.unit for figure in figures_of(row["example"], language)]


@pytest.mark.parametrize(("language", "row"), [*rows("number_suffixes"), *rows("multiples")])
def test_word_that_holds_a_number_is_read_in_its_example(language, row):
    assert row["id"] in [figure.rule for figure in figures_of(row["example"], language)]


@pytest.mark.parametrize(("language", "row"), rows("figure_traps"))
def test_trap_closes_on_its_example(language, row):
    assert re.search(row["pattern"], row["example"])
    assert traps(row["example"], language, openings(row["example"]))
    assert figures_of(row["example"], language) == ()


@pytest.mark.parametrize(("language", "row"), rows("change_words"))
def test_change_is_seen_in_its_example(language, row):
    assert direction_of(row["example"], (0, len(row["example"])), language) == row["direction"]


@pytest.mark.parametrize(("language", "row"), rows("figure_patterns"))
def test_pattern_is_found_in_its_example(language, row):
    body = row["pattern"]
    for mark, words in MARKS.items():
        body = body.replace(mark, words)
    assert re.search(body, f" {row['example']}") or re.search(body, f"{row['example']} ")


@pytest.mark.parametrize(("language", "row"), rows("casualties"))
def test_article_counts_before_a_casualty(language, row):
    assert [figure.low for figure in figures_of(row["example"], language)] == [1]


@pytest.mark.parametrize(("language", "row"), rows("noun_phrase_stops"))
def test_noun_phrase_stops(language, row):
    begin = row["example"][: row["example"].index("40") + 2]
    figures = figures_of(f"{begin} {row['word']} {THINGS[language]}.", language)
    assert all(figure.span.end <= len(begin) for figure in figures)
