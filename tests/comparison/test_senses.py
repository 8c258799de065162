import re

import pytest

from laut.comparison.senses import senses
from laut.languages import table
from laut.languages.de.words import verb_forms

ROWS = table("de", "senses")
KINDS = {"event", "state", "stage", "stance", "speech", "change", "quality", "thing"}


def told(text):
    return {(one.name, one.side) for one in senses(text)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_every_sense_is_found_in_its_example_on_both_sides(row) -> None:
    name = row["id"].removeprefix("de.sense.")
    assert {(name, 1), *([(name, -1)] if row["other"] else [])} <= told(row["example"])


def test_kinds_and_words_are_such_as_the_table_says() -> None:
    assert {row["kind"] for row in ROWS} == KINDS
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    cells = [phrase for row in ROWS for side in ("one", "other") for phrase in row[side].split("|") if phrase]
    assert all(re.fullmatch(r"[A-Za-zÄÖÜäöüß]+(?:-\w+)?(?: [A-Za-zÄÖÜäöüß]+(?:-\w+)?)*", cell) for cell in cells)
    assert sum(cell in verb_forms() for cell in cells) > len(ROWS)


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("Drei Insassen kamen ums Leben.", ("death", 1)),
        ("Das Unglück forderte drei Todesopfer.", ("death", 1)),
        ("Der Rat lehnt den Bau ab.", ("agree", -1)),
        ("Die Verkehrsfreigabe der Brücke kommt.", ("open", 1)),
        ("Es gibt keinen Beweis.", ("guilty", -1)),
    ],
)
def test_inflected_parted_and_compound_words_tell_their_sense(text, sense) -> None:
    assert sense in told(text)


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("Der zurückgetretene Minister sprach zu den Gästen.", ("office", -1)),
        ("Sie gibt die Akte aus der Hand.", ("inform", 1)),
        ("Er war im Haus geblieben und ging aus dem Zimmer.", ("cancel", 1)),
    ],
)
def test_attributes_and_prepositions_tell_none(text, sense) -> None:
    assert sense not in told(text)


def test_words_of_a_phrase_stand_in_any_order_but_all_of_them() -> None:
    assert ("death", 1) in told("Ums Leben kamen zwei Gäste.")
    assert ("death", 1) not in told("Das Leben am Hafen ist ruhig.")


def test_a_language_without_a_table_tells_nothing() -> None:
    assert senses("Two people were killed.", "en") == ()
