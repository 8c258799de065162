"""Whose page it says it is."""

import pytest

from laut.anatomy.drafts import drafts_of
from laut.anatomy.outlet_names import NAME
from laut.anatomy.outlet_service import service_signs, spoken_of
from laut.anatomy.outlet_signs import signs
from laut.anatomy.words import LANGUAGES
from laut.languages import has, table

HEADLINE = "Sturm sperrt den Hafen"
NOTICE = "Dieser Beitrag erschien zuerst auf Englisch in der Zeitung „Harbour Herald“ (Port Wold)."
ROWS = [row for language in LANGUAGES if has(language, "outlet_signs") for row in table(language, "outlet_signs")]


def outlet(found):
    return found.outlet.source.name if found.outlet else None


def rows(kind):
    return [row for row in ROWS if row["kind"] == kind]


def identity(row):
    return row["id"]


@pytest.mark.parametrize(
    ("above", "behind", "name"),
    [
        (("Hafenbote | Lokales | Sport | Abo", HEADLINE), (), "Hafenbote"),
        (("Zum Inhalt springen", "Deichlicht ● Ticker ● Promis ● Auto", HEADLINE), (), "Deichlicht"),
        ((HEADLINE,), ("© 2027 Hafenbote Medien GmbH",), "Hafenbote"),
        (("Hafenkurier > Lokales", HEADLINE), (), "Hafenkurier"),
        (("Deichlicht › Start › Region", HEADLINE), (), "Deichlicht"),
        (("Deichdorf / Lokales", HEADLINE), (), None),
        (("Startseite | Sport | Abo", HEADLINE), (), None),
        (("Suche nach: Suchen", HEADLINE), (), None),
        (("Kreisbote Deichdorf", HEADLINE), (), "Kreisbote Deichdorf"),
        (("Deichdorf", HEADLINE), (), None),
        (("deichlicht24.de", HEADLINE), (), "deichlicht24.de"),
        (("DER SPIEGEL", HEADLINE), (), "Der Spiegel"),
        (("Welt", HEADLINE), (), None),
        ((f"{HEADLINE} | Deichlicht", HEADLINE), (), "Deichlicht"),
        ((f"{HEADLINE} - Deichlicht", "Anmelden", HEADLINE), (), "Deichlicht"),
        ((HEADLINE,), ("© 2027 Deichlicht – alle Rechte vorbehalten",), "Deichlicht"),
        ((HEADLINE,), ("© Edda Brinkmann/imago",), None),
        ((HEADLINE,), ("© 2027 Ahrenfelder Verlag GmbH",), None),
        ((HEADLINE,), ("Copyright 2027 AFP",), None),
        ((HEADLINE,), ("Ihre Meinung: leserbriefe@deichlicht.de",), "deichlicht.de"),
        ((HEADLINE,), ("Ihre Meinung: inge.harms@gmx.de",), None),
        ((HEADLINE,), ("Jetzt den Deichlicht-Newsletter bestellen",), None),
        ((HEADLINE,), ("Jetzt den Deichlicht-Newsletter bestellen", "Fragen: info@deichlicht.de"), "Deichlicht"),
        (("Echo › Politik › Region", HEADLINE), ("© Deichdorf-Echo GmbH",), "Deichdorf-Echo"),
        (("DLR Deichland-Rundfunk | Nachrichten | Radio | Mediathek", HEADLINE), (), "Deichland-Rundfunk"),
        (("Hefte für Deichbau | Aktuelles Heft | Archiv | Über uns", HEADLINE), (NOTICE,), "Hefte für Deichbau"),
        (("Deichdorf", HEADLINE), (NOTICE, "© Hafenbote"), None),
    ],
)
def test_signs_of_a_page(above, behind, name, read, page):
    assert outlet(read(page(*behind, above=above))) == name


def test_the_span_holds_the_name(read, page):
    text = page("© 2027 Deichlicht")
    found = read(text).outlet
    assert found.span.of(text) == "Deichlicht"


def test_a_masthead_that_the_text_speaks_of(read, page):
    said = "Der Deich sei sicher, sagte die Leiterin des Hafenamts dem Deichlicht am Montag in der Hafenstadt."
    body = (said, "Die Feuerwehr pumpte die ganze Nacht Wasser aus den Kellern und rückte achtzig Mal aus.")
    assert outlet(read(page(above=("Deichlicht", HEADLINE), body=body))) == "Deichlicht"
    assert outlet(read(page(above=("Deichlicht", HEADLINE)))) is None


def test_the_title_in_the_markup(read, page):
    head = f'<title>{HEADLINE} | Deichlicht</title><meta property="og:title" content="{HEADLINE}">'
    body = "".join(f"<p>{text}</p>" for text in page(above=()).split("\n\n"))
    assert outlet(read(f"<head>{head}</head><h1>{HEADLINE}</h1>{body}", html=True)) == "Deichlicht"


def test_the_address_where_nothing_else_names_it(read, page):
    head = '<link rel="canonical" href="https://www.deichlicht.example/sturm">'
    body = "".join(f"<p>{text}</p>" for text in page(above=()).split("\n\n"))
    found = read(f"<head>{head}</head><h1>{HEADLINE}</h1>{body}", html=True)
    assert outlet(found) == "deichlicht.example"


def test_an_address_that_is_none(read, page):
    head = '<link rel="canonical" href="https://[deichlicht/sturm">'
    body = "".join(f"<p>{text}</p>" for text in page(above=()).split("\n\n"))
    assert outlet(read(f"<head>{head}</head><h1>{HEADLINE}</h1>{body}", html=True)) is None


@pytest.mark.parametrize("row", rows("service"), ids=identity)
def test_service(row, report):
    drafts = drafts_of(report(row["example"]))
    drafts[0].kind = None
    names = {sign.name for sign in service_signs(drafts)}
    assert names & {"Hafenwarte", "Harbour Lookout"}
    assert row["word"] in row["example"].lower()
    assert "NAME" in row["pattern"]


@pytest.mark.parametrize("row", rows("text"), ids=identity)
def test_text(row):
    assert spoken_of([row["example"]], ["Die Hafenwarte", "Harbour Lookout"])
    assert not spoken_of([row["example"]], ["Deichlicht"])


@pytest.mark.parametrize("row", rows("masthead"), ids=identity)
def test_masthead(row, report):
    assert {sign.name for sign in signs(drafts_of(report(row["example"])))} & {"Hafenwarte", "Harbour Lookout"}


@pytest.mark.parametrize("row", table("xx", "mail_services"), ids=identity)
def test_hosts_that_anybody_can_have(row, report):
    assert row["example"].endswith(row["host"])
    assert not list(service_signs(drafts_of(report(row["example"]))))


def test_every_kind_of_sign_is_read():
    assert {row["kind"] for row in ROWS} == {"service", "text", "masthead"}
    assert NAME.startswith("(?P<name>")


@pytest.mark.parametrize(
    ("links", "name"),
    [
        ('<a href="/">Deichlicht</a> <a href="/sport">Sport</a>', "Deichlicht"),
        ('<a href="https://deichlicht.example/"><img src="l.png" alt="Logo Deichlicht"></a>', "Deichlicht"),
        ('<a class=home href=/>Startseite</a> <a href="/"><svg></svg> Das Deichlicht</a>', "Das Deichlicht"),
        ('<a href="/">Startseite</a> <a href="/sport">Deichsport</a>', None),
    ],
)
def test_the_link_to_the_beginning_of_the_site(links, name, read, page):
    body = "".join(f"<p>{text}</p>" for text in page(above=()).split("\n\n"))
    assert outlet(read(f"<nav>{links}</nav><h1>{HEADLINE}</h1>{body}", html=True)) == name
