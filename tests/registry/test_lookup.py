import re

import pytest

from laut.model.source import SourceKind
from laut.registry import agency, agency_words, by_domain, find, state_of
from laut.registry.tables import parts, rows


@pytest.mark.parametrize("row", rows("agencies"), ids=lambda row: row["id"])
def test_every_agency_is_found_by_its_credit_words(row):
    for word in (row["name"], *parts(row["aliases"])):
        assert agency(word).name == row["name"]


@pytest.mark.parametrize("row", rows("agencies"), ids=lambda row: row["id"])
def test_every_agency_of_one_word_is_among_the_words_of_agencies(row):
    for word in (row["name"], *parts(row["aliases"])):
        assert " " in word or re.match(r"[^\W\d_]+", word.casefold())[0] in agency_words()


@pytest.mark.parametrize("row", rows("outlets"), ids=lambda row: row["id"])
def test_every_outlet_is_found_by_name_and_host(row):
    assert find(row["name"]) is not None
    for host in parts(row["domain"]):
        assert by_domain(f"www.{host}").name == row["name"]


@pytest.mark.parametrize("row", rows("states"), ids=lambda row: row["id"])
def test_every_state_is_found_by_its_adjective(row):
    assert find(row["name"]).kind is SourceKind.STATE
    for adjective in parts(row["adjective"]):
        assert state_of(adjective + "en").name == row["name"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("des Spiegel", "Der Spiegel"),
        ("dem „Spiegel“", "Der Spiegel"),
        ("der Süddeutschen Zeitung", "Süddeutsche Zeitung"),
        ("Handelsblatts", "Handelsblatt"),
        ("der »New York Times«", "The New York Times"),
        ("KCNA", "KCNA"),
        ("Deutsche Presse-Agentur", "dpa"),
    ],
)
def test_case_article_marks_and_genitive_do_not_matter(words, name):
    assert find(words).name == name


@pytest.mark.parametrize("word", ["zeit", "bild", "Sonntag", "Sprecher", "", "x" * 500])
def test_ordinary_words_are_no_names(word):
    assert find(word) is None


@pytest.mark.parametrize(
    ("words", "known"), [("Zeit", False), ("Die Welt", False), ("„Zeit“", True), ("ZEIT", True), ("taz", True)]
)
def test_names_that_are_words_count_only_when_marked(words, known):
    assert (find(words, certain=True) is not None) is known


def test_regional_services_belong_to_their_agency():
    assert agency("dpa/lby").name == "dpa"
    assert agency("epd-lmw").name == "epd"


def test_short_ambiguous_agencies_need_their_capitals():
    assert agency("AP").name == "AP"
    assert agency("ap") is None


def test_a_capital_stands_for_its_state():
    assert state_of("Pjöngjangs").name == "Nordkorea"


def test_control_is_told():
    assert find("KCNA").control == "Nordkorea"
    assert find("Bild").control == find("Die Welt").control


def test_hosts_with_subdomains_and_paths():
    assert by_domain("https://amp.spiegel.de:443/x/y").name == "Der Spiegel"
    assert by_domain("spiegel.de.example") is None
