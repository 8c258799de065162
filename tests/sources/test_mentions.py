import pytest

from laut.linguistics.tokens import tokenize
from laut.model.source import SourceKind
from laut.model.span import Span
from laut.sources.mentions import parties
from laut.sources.people import people_of


def named(phrase, context=""):
    text = f"{phrase} schwieg. {context}".strip()
    return parties(text, Span(0, len(phrase)), people_of(tokenize(text)))


def names(phrase, context=""):
    return [mention.source.name for mention in named(phrase, context).mentions]


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("die Polizei", ["Polizei"]),
        ("der Konzern Velta", ["Velta"]),
        ("die Zeitung „Velora Times“", ["Velora Times"]),
        ("der Vereinten Nationen", ["Vereinte Nationen"]),
        ("dem „Landboten“", ["Landbote"]),
        ("Kreisen der Fraktion", ["Kreise der Fraktion"]),
        ("der zuständige Dienst", ["zuständiger Dienst"]),
        ("des Mieterbunds", ["Mieterbund"]),
        ("Ministerin Anna Weber", ["Anna Weber"]),
        ("die Nachrichtenagentur Nordlicht", ["Nordlicht"]),
        ("der dpa", ["dpa"]),
        ("das Magazin „Fernblick“", ["Fernblick"]),
        ("der „Neuen Hafen-Post“", ["Neue Hafen-Post"]),
        ("dem „Alten Blatt“", ["Altes Blatt"]),
        ("Moskauer Angaben", ["Russland"]),
        ("dem Polizeibericht", ["Polizei"]),
        ("der prorussische Telegram-Kanal „Ostwind“", ["Ostwind"]),
        ("einem der Agentur vorliegenden Papier", ["Papier"]),
        ("die Forschenden", ["Forschende"]),
        ("die „Hafen-Post“", ["Hafen-Post"]),
        ("des „Deich-Kuriers“", ["Deich-Kurier"]),
        ("Angaben der Polizei", ["Polizei"]),
        ("Angaben von Anna Weber", ["Anna Weber"]),
        ("einem Bericht des Magazins Fernblick", ["Fernblick"]),
        ("Polizeiangaben", ["Polizei"]),
        ("dpa-Informationen", ["dpa"]),
        ("ukrainischen Angaben", ["Ukraine"]),
        ("ein Sprecher der Polizei", ["Polizei"]),
        ("eine Polizeisprecherin", ["Polizei"]),
        ("zwei Mitarbeiter", ["Mitarbeiter"]),
        ("die in Ulm ansässige Prüfstelle Nordlicht", ["Prüfstelle Nordlicht"]),
        ("ein mit dem Vorgang vertrauter Beamter", ["mit dem Vorgang vertrauter Beamter"]),
        ("einem früheren Angestellten", ["früherer Angestellter"]),
        ("einer von ihnen", []),
    ],
)
def test_whom_a_phrase_names(phrase, found):
    assert names(phrase) == found


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("Polizei und Feuerwehr", ["Polizei", "Feuerwehr"]),
        ("der Polizei und der Feuerwehr", ["Polizei", "Feuerwehr"]),
        ("dänischer und norwegischer Dienste", ["dänische Dienste", "norwegische Dienste"]),
        ("Angaben von Polizei und Feuerwehr", ["Polizei", "Feuerwehr"]),
    ],
)
def test_parties_side_by_side(phrase, found):
    assert names(phrase) == found
    assert named(phrase).parallel == 2


@pytest.mark.parametrize(
    "phrase", ["er", "sie", "dieser", "den Angaben", "dem Bericht", "Dem Bericht", "eine der nahen"]
)
def test_what_only_refers_back(phrase):
    found = named(phrase)
    assert (found.mentions, found.back) == ((), True)


@pytest.mark.parametrize("phrase", ["die Ministerin", "das Unternehmen", "Die Behörde", "das Blatt"])
def test_a_definite_description_may_refer_back(phrase):
    assert named(phrase).back


@pytest.mark.parametrize("phrase", ["eine Ministerin", "ihre Anwältin", "Seine Schwester", "Insider"])
def test_an_indefinite_one_or_somebody_elses_doesnt(phrase):
    assert not named(phrase).back


def test_a_document_somebody_else_wrote_goes_back_behind_who_passes_it_on():
    found = named("seiner von der Agentur Nordlicht verbreiteten Erklärung")
    assert [mention.source.name for mention in found.mentions] == ["Nordlicht"]
    assert found.then_back


def test_the_own_house_is_no_party():
    found = named("unserer Redaktion")
    assert (found.mentions, found.own) == ((), True)


def test_a_short_name_means_the_full_one():
    assert names("Weber", "Anna Weber reiste an.") == ["Anna Weber"]
    assert names("Webers", "Anna Weber reiste an.") == ["Anna Weber"]


def test_who_passes_a_document_on_stands_before_who_wrote_it():
    phrase = "einer von der Agentur Nordlicht verbreiteten Erklärung Webers"
    assert names(phrase, "Anna Weber reiste an.") == ["Nordlicht", "Anna Weber"]


def test_another_first_name_is_another_person():
    assert names("Lena Weber", "Anna Weber reiste an.") == ["Lena Weber"]


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("die Polizei", SourceKind.OFFICE),
        ("Anna Weber", SourceKind.PERSON),
        ("der dpa", SourceKind.AGENCY),
        ("das Magazin Fernblick", SourceKind.OUTLET),
        ("Insider", SourceKind.UNNAMED),
        ("ein Anwohner", SourceKind.UNNAMED),
    ],
)
def test_what_sort_of_party(phrase, kind):
    assert named(phrase).mentions[0].source.kind is kind
