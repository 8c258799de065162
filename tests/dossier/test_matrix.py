from dataclasses import replace

import pytest

from laut.dossier.matrix import matrix


@pytest.fixture
def story(dossier):
    return dossier.stories[0]


def _cells(story):
    table = matrix(story).tables[0]
    return {
        row.claim.id: dict(zip(table.columns, row.cells, strict=True)) for group in table.groups for row in group.rows
    }


def test_columns_are_origins_not_outlets(story):
    assert matrix(story).tables[0].columns == ("Polizei", "der Hafenmeister")


def test_an_origin_says_differs_or_is_silent(story):
    cells = _cells(story)
    assert cells["c-1"]["Polizei"].kind == "says"
    assert (cells["c-1"]["der Hafenmeister"].kind, cells["c-1"]["der Hafenmeister"].answer) == (
        "differs",
        "5 Verletzte",
    )
    assert cells["c-1"]["der Hafenmeister"].instead == "c-2"


def test_outlets_are_folded_into_the_cell_of_their_origin(story):
    assert [one.label for one in _cells(story)["c-1"]["Polizei"].carriers] == ["a.txt", "b.txt"]


def test_the_bottleneck_is_marked(story):
    assert _cells(story)["c-1"]["Polizei"].neck
    assert not _cells(story)["c-2"]["der Hafenmeister"].neck


def test_what_one_report_says_is_no_row_of_the_matrix(story):
    assert [row.claim.id for row in matrix(story).alone] == ["c-3"]


def test_a_large_story_has_several_pages_without_tearing_a_question(story):
    questions = tuple(replace(story.questions[0], id=f"q-{at}") for at in range(7))
    large = replace(story, questions=questions)
    pages = [matrix(large, page, rows=4) for page in range(1, 5)]
    assert [found.pages for found in pages] == [4] * 4
    assert [group.question.id for found in pages for group in found.tables[0].groups] == [f"q-{at}" for at in range(7)]


@pytest.mark.parametrize("page", [-3, 0, 99])
def test_a_page_that_is_not_there_gives_the_nearest(story, page):
    assert matrix(story, page).page == 1


def test_a_story_without_claims_has_an_empty_page(story):
    found = matrix(replace(story, questions=()))
    assert (found.tables, found.alone, found.pages) == ((), (), 1)
