"""The lines of the tables of frames, phrases and verbs fire on their own examples."""

import pytest

from laut.languages import table

BEFORE = "Der Hafen sei zu, sagte Jens Kramer."


def identity(row):
    return row["id"]


def rows(*constructions):
    return [row for row in table("de", "frames") if row["construction"] in constructions]


def rules(found):
    return [part for statement in found for part in statement.rule.split("+")]


@pytest.mark.parametrize(
    "row", rows("preposition", "postposition", "with_noun", "comparison", "so", "relative"), ids=identity
)
def test_a_frame_frames_its_example(row, statements):
    assert row["id"] in rules(statements(row["example"]))


@pytest.mark.parametrize("row", rows("carrying"), ids=identity)
def test_a_carrying_word_goes_on_with_the_party_before(row, statements):
    before, found = statements(f"{BEFORE} {row['example']}")
    assert row["id"] in rules([found])
    assert found.chain == before.chain == ("Jens Kramer",)


@pytest.mark.parametrize("row", rows("reliance"), ids=identity)
def test_a_reliance_names_who_the_medium_has_it_from(row, statements):
    found = statements(row["example"])
    assert found
    for statement in found:
        assert len(statement.chain) == 2
        assert f"{row['form']} {statement.behind or statement.source}" in row["example"]


def told(row):
    """Whether an example can report: by the verb alone, or with a clause or quotation behind a mark."""
    return row["reported"] == "yes" or bool(set(row["example"]) & set(",:„"))


@pytest.mark.parametrize(("name", "share"), [("reporting_verbs", 0.89), ("reporting_phrases", 0.85)])
def test_most_verbs_and_phrases_report_in_their_examples(name, share, statements):
    telling = [row for row in table("de", name) if told(row)]
    silent = [row["id"] for row in telling if row["id"] not in rules(statements(row["example"]))]
    assert len(silent) <= (1 - share) * len(telling), silent
