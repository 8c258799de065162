import pytest

from laut.comparison.names import key, resolve, same
from laut.model.source import Source, SourceKind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dina Odermann", "Odermann"),
        ("der Kreisbote", "Kreisbote"),
        ("Борис Лаптев", "Boris Laptev"),
        ("Владимир Зеленский", "Wladimir Selenskyj"),
        ("Wolodymyr Tschornyschow", "Volodymyr Chornyshov"),
        ("südliche Rettungsleitstelle", "Südlicher Rettungsleitstelle"),
    ],
)
def test_one_party_under_two_names(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Dina Odermann", "Piet Odermann"), ("Handelsbote", "Handel und Gewerbe"), ("Zander", "Sander")]
)
def test_two_parties_with_a_word_in_common(one: str, other: str) -> None:
    assert not same(one, other)


def test_a_short_name_goes_to_the_one_fuller_name() -> None:
    assert resolve(["Odermann", "Dina Odermann", "Kreis"])["Odermann"] == "Dina Odermann"


def test_a_short_name_that_fits_two_stays_by_itself() -> None:
    assert resolve(["Odermann", "Dina Odermann", "Piet Odermann"])["Odermann"] == "Odermann"


def test_an_agency_has_one_name_however_it_is_written() -> None:
    found = resolve(["Deutsche Presse-Agentur", "dpa"])
    assert found["Deutsche Presse-Agentur"] == found["dpa"]


def test_either_of_two_agencies_swallows_neither() -> None:
    assert resolve(["AFP oder dpa", "AFP"])["AFP"] != "AFP oder dpa"


def test_a_name_of_little_words_still_has_a_key() -> None:
    assert key("Die")


def test_somebody_of_a_body_is_not_the_body() -> None:
    names = resolve(["Museum", "Mitarbeiter des Museums"])
    assert names["Museum"] == "Museum"


def test_the_company_is_the_only_one_named() -> None:
    named = Source("Velta", SourceKind.COMPANY)
    assert resolve(["Unternehmen", "Velta"], [named])["Unternehmen"] == "Velta"
    others = [named, Source("Nordfracht", SourceKind.COMPANY)]
    assert resolve(["Unternehmen", "Velta", "Nordfracht"], others)["Unternehmen"] == "Unternehmen"


def test_compounds_with_one_beginning_are_two_parties() -> None:
    names = resolve(["Verbraucherblick", "Verbraucherorganisation Tafelwacht"])
    assert names["Verbraucherblick"] == "Verbraucherblick"
    assert not same("Landesumweltamt", "Landesumweltministerium")


def test_a_party_in_another_case_is_the_same() -> None:
    assert same("Verkehrsministeriums", "Verkehrsministerium")
    assert same("Behörde", "Behörden")
    assert same("Petersens", "Petersen")


def test_a_company_is_not_the_one_who_bears_its_name():
    parties = [Source("Velt", SourceKind.COMPANY), Source("Mira Velt", SourceKind.PERSON)]
    found = resolve(["Velt", "Mira Velt", "Unternehmen"], parties)
    assert (found["Velt"], found["Unternehmen"]) == ("Velt", "Velt")
