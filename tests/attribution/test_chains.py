"""What a page says about the way its statements came, construction by construction."""

import pytest

from laut import attribution, sources
from laut.model.anatomy import Anatomy, Segment, SegmentKind
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import Span

SENTENCES = [
    # a document that somebody passes on and somebody else wrote
    (
        "Dort sei es ruhig, heißt es in einer von der Agentur Nordlicht veröffentlichten Osterbotschaft Brandts.",
        "Dort sei es ruhig",
        ("Nordlicht", "Brandts"),
    ),
    (
        "Dort sei es ruhig, heißt es in einer Mitteilung des Wasseramts.",
        "Dort sei es ruhig",
        ("Wasseramt",),
    ),
    # a wie-clause around somebody else's assumption
    (
        "Wie das Magazin Fernblick schreibt, geht der Geheimdienst davon aus, dass die Fähre versenkt wurde.",
        "dass die Fähre versenkt wurde",
        ("Fernblick", "Geheimdienst"),
    ),
    # told to an agency or a newspaper
    (
        "Die Fähre sei alt gewesen, sagte Jens Kramer der Nachrichtenagentur Nordlicht.",
        "Die Fähre sei alt gewesen",
        ("Nordlicht", "Jens Kramer"),
    ),
    (
        "Jens Kramer sagte der Zeitung Küstenbote, die Fähre sei alt gewesen.",
        "die Fähre sei alt gewesen",
        ("Küstenbote", "Jens Kramer"),
    ),
    (
        "Die Fähre sei alt gewesen, sagte Jens Kramer im Gespräch mit dem Küstenboten.",
        "Die Fähre sei alt gewesen",
        ("Jens Kramer",),
    ),
    # cited by an agency
    (
        "Er wisse von nichts, zitierte die Agentur Nordlicht den Verkehrsminister Olaf Petersen.",
        "Er wisse von nichts",
        ("Nordlicht", "Olaf Petersen"),
    ),
    (
        "„Wir haben nichts gewusst“, zitierte die Agentur Nordlicht den Minister.",
        "„Wir haben nichts gewusst“",
        ("Nordlicht", "Minister"),
    ),
    # relying on somebody
    (
        "Der Küstenbote berichtete unter Berufung auf Insider, die Werft sei verkauft.",
        "die Werft sei verkauft",
        ("Küstenbote", "Insider"),
    ),
    # side by side
    ("Nach Angaben von Polizei und Feuerwehr war niemand im Haus.", "war niemand im Haus", ("Polizei", "Feuerwehr")),
    (
        "Nach Erkenntnissen dänischer und norwegischer Dienste lief die Flotte aus.",
        "lief die Flotte aus",
        ("dänische Dienste", "norwegische Dienste"),
    ),
    # spokesmen stand for their body, a named one alone
    ("Ein Sprecher der Polizei sagte, die Straße sei glatt.", "die Straße sei glatt", ("Polizei",)),
    ("Eine Polizeisprecherin sagte, die Straße sei glatt.", "die Straße sei glatt", ("Polizei",)),
    ("Polizeisprecherin Maike Harms sagte, die Straße sei glatt.", "die Straße sei glatt", ("Maike Harms",)),
    # lower-case agencies
    ("Laut dpa ist die Fähre gesunken.", "ist die Fähre gesunken", ("dpa",)),
    ("Die Fähre sei gesunken, meldete die dpa.", "Die Fähre sei gesunken", ("dpa",)),
    # statements peeled off
    ("Nach Polizeiangaben war die Straße glatt.", "war die Straße glatt", ("Polizei",)),
    ("Nach ukrainischen Angaben war die Straße glatt.", "war die Straße glatt", ("Ukraine",)),
]


@pytest.mark.parametrize(("sentence", "content", "chain"), SENTENCES)
def test_the_chain_of_one_sentence(only, sentence, content, chain):
    found = only(sentence)
    assert (found.content, found.chain) == (content, chain)


def test_parties_side_by_side_are_parallel(only):
    assert only("Nach Angaben von Polizei und Feuerwehr war niemand im Haus.").parallel == 2
    assert only("Laut Küstenbote war nach Angaben der Polizei niemand im Haus.").parallel == 0


PASSAGES = [
    # the sentence behind names the medium
    (
        "Der Damm ist nach Angaben des Wasseramts gebrochen. Das schreibt unter anderem der Küstenbote.",
        [("Küstenbote", "Wasseramt")],
    ),
    ("Der Damm sei gebrochen, sagte Jens Kramer. Das meldet die Agentur Nordlicht.", [("Nordlicht", "Jens Kramer")]),
    # the sentence behind names whom the medium relies on
    (
        "Der Küstenbote berichtete, die Werft sei verkauft. Das Blatt beruft sich auf Insider.",
        [("Küstenbote", "Insider")],
    ),
    # demnach and a bare Konjunktiv go on with whoever spoke
    ("Laut Wasseramt brach der Damm. Demnach war die Schleuse offen.", [("Wasseramt",)] * 2),
    (
        "Die Schleuse sei offen, sagte Jens Kramer. Niemand habe sie geschlossen. Sie sei defekt.",
        [("Jens Kramer",)] * 3,
    ),
    (
        "Laut Küstenbote brach der Damm nach Angaben des Wasseramts. Die Schleuse sei offen gewesen.",
        [("Küstenbote", "Wasseramt")] * 2,
    ),
    # pronouns and short names
    ("Anna Weber kritisierte die Reederei. Sie sagte, die Fähre sei alt.", [("Anna Weber",)] * 2),
    ("Hafenmeister Jens Kramer warnte vor Panik. Er sagte, die Fähre sei sicher.", [("Jens Kramer",)] * 2),
    ("Hafenmeister Jens Kramer warnte vor Panik. Die Fähre sei sicher, sagte Kramer.", [("Jens Kramer",)] * 2),
    ("Hafenmeister Jens Kramer warnte vor Panik. Nach Angaben Kramers ist die Fähre sicher.", [("Jens Kramer",)] * 2),
    # descriptions of persons and bodies named before
    ("Ministerin Anna Weber reiste an. Die Ministerin sagte, die Fähre sei alt.", [("Anna Weber",)]),
    ("Der Konzern Velta baut Stellen ab. Das Unternehmen teilte mit, die Lage sei ernst.", [("Velta",)]),
    (
        "Die Staatsanwaltschaft Hohenau ermittelt. Die Behörde teilte mit, es gehe um Öl.",
        [("Staatsanwaltschaft Hohenau",)],
    ),
    ("Die Polizei sperrte die Straße. Eine Sprecherin sagte, es sei glatt gewesen.", [("Polizei",)]),
    (
        "Die Werft sei verkauft, berichtete der Küstenbote. Dem Bericht zufolge ist der Preis hoch.",
        [("Küstenbote",)] * 2,
    ),
    (
        "Die Werft sei verkauft, berichtete der Küstenbote. Das Blatt schrieb, der Preis sei hoch.",
        [("Küstenbote",)] * 2,
    ),
    # somebody of hers is somebody else
    ("Anna Weber reiste an. Ihre Anwältin sagte, die Fähre sei alt.", [("Anwältin",)]),
]


@pytest.mark.parametrize(("passage", "chains"), PASSAGES)
def test_the_chains_of_a_passage(statements, passage, chains):
    assert [found.chain for found in statements(passage)] == chains


def test_the_pages_own_outlet_is_no_link(report_of):
    text = "Laut Küstenbote war nach Angaben der Polizei niemand im Haus."
    outlet = Mention(Span(0, 0), Source("Küstenbote", SourceKind.OUTLET), "test")
    page = Anatomy("de", (Segment(Span(0, len(text)), SegmentKind.BODY, "test"),), outlet=outlet)
    reports = [report_of(text)]
    found = sources.link(reports, [page], attribution.read(reports, [page]))[0]
    assert [one.chain.names for one in found] == [("Polizei",)]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Amtsärztin Dr. Silke Reuter sagte, es gehe ihr gut.", ("Silke Reuter",)),
        ("Silke Reuter kam. Laut Dr. Reuter hilft Ruhe.", ("Silke Reuter",)),
        ("Der Leiter der Wache, Bernd Ahl, sagte, es sei vorbei.", ("Bernd Ahl",)),
        ("Prof. Anna Weber vom Klinikum Nord rät zur Vorsicht.", ("Anna Weber",)),
        ("Laut dem südkoreanischen Geheimdienst ist es so.", ("südkoreanischer Geheimdienst",)),
        ("Nach Angaben des zuständigen Landesamts ist es so.", ("zuständiges Landesamt",)),
        ("Sowohl die Polizei als auch das Rathaus teilten mit, es sei vorbei.", ("Polizei", "Rathaus")),
    ],
)
def test_parties_under_their_names(statements, text, chain) -> None:
    assert statements(text)[-1].chain == chain


def test_a_minister_is_nobody_of_another_office(statements) -> None:
    text = "Generalsekretär Nils Brodersen ging. „Wir sind fern“, sagte Brodersen. Der Minister sagte, er bleibe."
    assert statements(text)[-1].chain == ("Minister",)


def test_a_quotation_behind_a_colon_is_of_who_speaks_before_it(statements) -> None:
    found = statements("Dass er gehe, dementierte Verkehrsminister Uwe Sander: „Das ist Unsinn.“")
    assert found[-1].chain == ("Uwe Sander",)


def test_of_two_media_das_blatt_is_the_one_that_the_page_itself_read(statements):
    text = "Wie der „Hafen-Kurier“ unter Berufung auf das Magazin Lotse schreibt, ist die Fähre leck. "
    found = statements(text + "Der Motor sei dem Blatt zufolge alt.")
    assert [one.chain for one in found] == [("Hafen-Kurier", "Lotse"), ("Hafen-Kurier",)]
