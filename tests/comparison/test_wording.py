import re

import pytest

from laut.comparison.likeness import pairs
from laut.comparison.statements import statements
from laut.comparison.wording import wordings
from laut.languages import table


def words_of(make, *sentences):
    said = statements([make("a.txt", "\n".join(["Lage am Hafen", *sentences]))])
    return {one.text: wording.words.split() for one, wording in zip(said, wordings(said, [0] * len(said)), strict=True)}


def test_verbs_stand_in_their_infinitive(make) -> None:
    found = words_of(make, "Der Melder löst den Alarm aus.", "Der Alarm wurde ausgelöst.")
    assert all("auslösen" in words for text, words in found.items() if "Alarm" in text)


def test_a_compound_brings_its_last_part_where_that_is_a_word_too(make) -> None:
    found = words_of(make, "Der Sachschaden ist groß.", "Der Schaden wird geprüft.", "Die Turnhalle blieb heil.")
    assert "Schaden" in found["Der Sachschaden ist groß."]
    assert "Halle" not in found["Die Turnhalle blieb heil."]


@pytest.mark.parametrize("row", table("de", "opposites"), ids=lambda row: row["id"])
def test_every_pair_of_opposites_is_found_in_its_example(make, row) -> None:
    said = statements([make("a.txt", f"Lage\n{row['example']}")])
    found = wordings(said, [0] * len(said))
    sides = frozenset().union(*(one.sides for one in found))
    assert any(-side in sides for side in sides)


@pytest.mark.parametrize(
    ("one", "other", "opposed"),
    [
        ("Der Pegel der Werra steigt", "Der Pegel der Werra sinkt", True),
        ("Der Pegel der Werra steigt nicht", "Der Pegel der Werra sinkt", False),
        ("Der Pegel der Werra steigt", "Der Pegel der Werra steigt nicht", True),
        ("Der Pegel der Werra steigt", "Der Pegel der Werra steigt weiter", False),
    ],
)
def test_opposites_and_negation_turn_a_statement_round(make, engine, one, other, opposed) -> None:
    read = [make(f"{number}.txt", f"Lage\n{words}.", [(words, ("Amt",))]) for number, words in enumerate((one, other))]
    said = [one for one in statements(read) if one.attribution is not None]
    (pair,) = pairs(said, [0, 0], {}, engine).values()
    assert pair.opposed is opposed


def test_opposites_are_words_in_lower_case(make) -> None:
    cells = [row[side] for row in table("de", "opposites") for side in ("one", "other")]
    assert all(re.fullmatch(r"[a-zäöüß|]+", cell) for cell in cells)
