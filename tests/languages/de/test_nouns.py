import pytest

from laut.languages import table
from laut.languages.de.nouns import (
    first_names,
    is_medium,
    is_office,
    is_person_noun,
    is_reporting_noun,
    nouns_of_class,
    office_kind,
)


@pytest.mark.parametrize("row", table("de", "noun_classes"), ids=lambda row: row["id"])
def test_a_noun_of_a_class_is_known_and_stands_in_its_example(row):
    assert row["form"] in nouns_of_class(row["class"])
    assert row["form"] in row["example"].lower()


@pytest.mark.parametrize("row", table("de", "offices")[::3], ids=lambda row: row["id"])
def test_an_office_is_known_in_both_genders(row):
    assert office_kind(row["form"])
    assert not row["feminine"] or office_kind(row["feminine"])


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Ministerin", "office"),
        ("Umweltministerin", "office"),
        ("Landespolizei", "collective"),
        ("Regierungssprecher", "spokesperson"),
        ("Lehrers", "occupation"),
        ("Brücke", ""),
        ("Mai", ""),
    ],
)
def test_what_a_noun_describes(word, kind):
    assert office_kind(word) == kind


@pytest.mark.parametrize(
    ("word", "office", "person", "medium"),
    [
        ("Ministerin", True, True, False),
        ("Ministerium", True, False, False),
        ("58-Jährige", False, True, False),
        ("US-Behörde", True, False, False),
        ("Boulevardzeitung", None, False, True),
        ("Magazins", None, False, True),
        ("Nachrichtenagentur", None, False, True),
        ("Fähre", False, False, False),
    ],
)
def test_persons_bodies_and_media(word, office, person, medium):
    assert office is None or is_office(word) is office
    assert is_person_noun(word) is person
    assert is_medium(word) is medium


@pytest.mark.parametrize(("word", "reporting"), [("Angaben", True), ("Berichts", True), ("Fähre", False)])
def test_nouns_that_name_a_statement(word, reporting):
    assert is_reporting_noun(word) is reporting


def test_first_names_are_written_as_usual():
    assert {"Anna", "Jens"} <= first_names()
    assert all(name[0].isupper() for name in first_names())


def test_a_compound_ending_in_chef_is_a_person():
    assert office_kind("Betriebsratschef") == "office"
