"""What stands behind the article."""

import pytest

TITLE = "Sturm sperrt den Hafen in der Hauptstadt"
MASTHEAD = "Nordhafen Bote | Lokales | Sport | Abo"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Hafen; Sturm; Nordsee", "tags"),
        ("hafen / sturm2027 / deich", "tags"),
        ("Hafen ‧ Sturm ‧ Deich", "tags"),
        ("Neue Brücke öffnet im Mai; Streit um den Deich geht weiter", "related"),
        ("Mehr zu: Nordhafen Deichverband", "tags"),
        ("Mehr zu: Wie der Streit begann", "related"),
        ("© 2027 AFP", "agency_credit"),
        ("© dpa, 270301-99-123456/2", "agency_credit"),
        ("© 2027 Nordhafen Bote", "copyright"),
        ("Hafenwarte Verlag © 2027", "copyright"),
        ("(jhs/dpa)", "agency_credit"),
        ("(mit AFP)", "source_note"),
        ("jhs, Material: AFP", "source_note"),
        ("Mit Informationen der Nachrichtenagentur AFP", "source_note"),
        ("Ein Kran im Hafen nach dem Sturm REUTERS/Joost Harms", "caption"),
        ("Kommentare (1.307) | Unsere Regeln", "comments"),
        ("Nach oben ↑", "navigation"),
        ("Symbolbild: Adobe Stock", "photo_credit"),
        ("Symbolbild: Streifenwagen mit Blaulicht", "caption"),
        ("Wettquoten ohne Gewähr. Teilnahme ab 18 Jahren.", "disclaimer"),
        ("+++ ANZEIGE: Sofas im Angebot +++", "advert"),
    ],
)
def test_a_line_behind_the_text(line, kind, page, segments):
    kinds = {words: kind for words, kind in segments(page(line, "Katze sitzt auf dem Dach fest")) if words in line}
    assert kinds[max(kinds, key=len)] == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Nordhafen Bote – unabhängig seit 1901", "copyright"),
        ("Nordhafen Bote, Verlag am Markt", "copyright"),
        ("Nordhafen Bote am Abend: der Newsletter", "newsletter"),
        ("Nordhafen Bote: Neue Brücke öffnet im Mai", "related"),
        ("Nordhafen Boten sammeln für den Deich", "related"),
        ("Südhafen Bote – unabhängig seit 1901", "related"),
    ],
)
def test_the_last_lines_name_the_owner_as_the_first_does(line, kind, page, kind_of):
    assert kind_of(line, page(line, above=(MASTHEAD, TITLE))) == kind


@pytest.mark.parametrize(
    ("items", "kind"),
    [
        (("Hafen", "Sturm über Nordhafen", "Deich"), "tags"),
        (("Hafen öffnet bald wieder seine Tore", "Sturm"), "related"),
        (("Hafen",), "related"),
    ],
)
def test_a_list_of_short_items_right_behind_the_text_is_what_it_is_about(items, kind, page, kind_of):
    paragraphs = "".join(f"<p>{line}</p>" for line in page(above=()).split("\n\n"))
    listed = "".join(f"<li>{item}</li>" for item in items)
    text = f"<html><body><h1>{TITLE}</h1>{paragraphs}<ul>{listed}</ul></body></html>"
    assert [kind_of(item, text, html=True) for item in items] == [kind] * len(items)


@pytest.mark.parametrize(
    "line",
    [
        "In der Montagausgabe einer Zeitung war der Rat noch für den neuen Deich gelobt worden.",
        "Der Verein ist ein Projekt der Stadt und des Landes, sagte der Bürgermeister am Montag.",
        "Er wolle keinen Termin verpassen: Der Rat entscheide schon am Freitag über den Deich.",
        "Das Forum der Händler sieht den Hafen in Gefahr, wie ein Sprecher dem Rat schrieb.",
        "Der Hafen erscheint täglich wie ausgestorben, sagte ein Anwohner am Montag im Rat.",
        "63 von 100 Anwohnern haben den Hafen am Montag verlassen, wie die Behörde dem Rat mitteilte.",
        "Zum Angebot der Stadt äußerte sich der Verband der Händler am Montag nicht.",
    ],
)
def test_text_that_begins_like_furniture_stays_text(line, page, kind_of):
    body = page(above=()).split("\n\n")
    assert kind_of(line, page(body=(body[0], line, *body[1:]))) == "body"


def test_a_contact_is_one_with_the_names_and_addresses_around_it(page, kind_of):
    lines = (
        "Kontakt",
        "Hafenamt Nordhafen, Presse",
        "Am Markt 1, 26000 Nordhafen",
        "Tel.: 0441 555-0",
        "Edda Brinkmann",
    )
    text = page(*lines, "Mehr zum Thema", "Freibad öffnet erst im Juli")
    assert [kind_of(line, text) for line in lines] == ["source_note"] * 5
    assert kind_of("Freibad öffnet erst im Juli", text) == "related"


def test_what_stands_under_a_label_for_tags(page, kind_of):
    text = page("Themen in diesem Artikel", "Hafen", "Deich und Küste", "Mehr zum Thema", "Freibad öffnet erst im Juli")
    assert kind_of("Hafen", text) == kind_of("Deich und Küste", text) == "tags"
    assert kind_of("Freibad öffnet erst im Juli", text) == "related"
