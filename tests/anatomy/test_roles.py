"""Roles that lines have by their place: dates with names, leads, tickers, interviews, loud paragraphs."""

import pytest


@pytest.mark.parametrize(
    ("line", "name", "kind"),
    [
        ("3.4.2027, 8.12 Uhr | Quelle: dpa", "Quelle: dpa", "agency_credit"),
        ("03.04.27 08:12 Redaktion", "Redaktion", "byline"),
        ("3. April 2027 – Edda Brinkmann", "Edda Brinkmann", "byline"),
    ],
)
def test_a_line_dates_the_page_and_names_who_signs(line, name, kind, page, segments):
    found = segments(page(above=("Sturm sperrt den Hafen in der Hauptstadt", line)))
    assert (name, kind) in found
    assert "timestamp" in [kind for words, kind in found if line.startswith(words)]


def test_a_day_before_other_words_does_not_date_the_page(page, kind_of):
    line = "3. April 2027 – Tag der Häfen"
    assert kind_of(line, page(above=("Sturm sperrt den Hafen in der Hauptstadt", line))) != "timestamp"


def test_a_first_sentence_much_shorter_than_the_text_right_below_it_is_a_lead(page, kind_of):
    short, title = "Der Hafen ist dicht. Das trifft viele.", "Sturm sperrt den Hafen in der Hauptstadt"
    first, *others = page(above=()).split("\n\n")
    assert kind_of(short, "\n".join((title, "", short, first, *others))) == "lead"
    assert kind_of(first, "\n".join((title, "", first, *others))) == "body"


def test_entries_of_a_ticker_go_on_to_the_last(page, segments):
    entry = "Die Feuerwehr rückte zu Einsätzen im ganzen Hafen aus, wie ein Sprecher am Montag dem Rat mitteilte."
    times = [f"{hour}:15 Uhr: Lage im Hafen" for hour in range(17, 9, -1)]
    last = "Leser melden Blaulicht! Wir sind auf dem Weg … Mehr in Kürze."
    lines = [line for time in times for line in (time, entry)]
    text = "\n".join(("Sturm sperrt den Hafen in der Hauptstadt", "", *lines, "09:15 Uhr: Erste Einsätze", last))
    found = dict(segments(text))
    assert found["09:15 Uhr: Erste Einsätze"] == "subheading"
    assert found[last] == "body"


def test_an_interview_begins_with_its_first_question(page, kind_of):
    asked = ("Herr Harms, wie geht es dem Hafen?", "Was raten Sie der Stadt?", "Wann wird Ihr Deich fertig?")
    lines = [line for pair in zip(asked, page(above=()).split("\n\n"), strict=True) for line in pair]
    text = "\n\n".join(("Hafenmeister Harms: „Der Deich hält“", "Von Edda Brinkmann", *lines))
    assert {kind_of(question, text) for question in asked} == {"body"}


def test_a_question_above_a_text_without_questions_is_none_of_an_interview(page, kind_of):
    line = "Herr Harms, wie geht es dem Hafen?"
    assert kind_of(line, page(above=("Sturm sperrt den Hafen in der Hauptstadt", line))) != "body"


def test_a_long_paragraph_may_end_loudly(page, kind_of):
    loud = (
        "Händler toben. „Kommt Sturm, fallen Stände, Boote, Netze“, schimpft Wirtin Edda Brinkmann (58), Stammgast "
        "seit Kindertagen. Kapitän Joost „Anker“ Harms (71), Rentner, warnt: „Bricht Deich, säuft Hafen ab!“"
    )
    assert kind_of(loud, page(loud, "17 Kommentare")) == "body"


def test_the_name_of_a_site_does_not_go_on_with_the_line_before_it(page, kind_of):
    before = "Weitere Meldungen: Sturm im Hafen · Boot gesunken"
    text = page(f"{before}\nhafenbote.de – Meldungen von Feuerwehr und Hafenamt. Ein Portal für die ganze Region.")
    assert kind_of(before, text) == "related"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Hafenfunk ▸ Programm ▸ Nachrichten ▸ Verkehr ▸ Mitmachen", "navigation"),
        ("Hafenfunk ▸ Nachrichten ▸ Verkehr", "breadcrumb"),
    ],
)
def test_a_first_line_with_many_steps_lists_sections(line, kind, page, kind_of):
    assert kind_of(line, page(above=(line, "Sturm sperrt den Hafen in der Hauptstadt"))) == kind


def test_a_headline_over_a_photo_credit_is_no_caption(page, kind_of):
    title = "Sturm sperrt den Hafen in der Hauptstadt"
    above = ("Hafenbote | Lokales | Sport | Abo\n3. April 2027", f"{title}\nBild: dpa/Archiv")
    assert kind_of(title, page(above=above)) == "headline"


def test_points_between_headline_and_text(page, kind_of):
    points = ("- Fähren fallen aus", "- Deich an drei Stellen beschädigt")
    title = "Sturm sperrt den Hafen von Nordhafen bis zum Wochenende"
    assert [kind_of(point, page(above=(title, *points))) for point in points] == ["lead", "lead"]
    text = page(above=(title, "Auf einen Blick", *points))
    assert kind_of("Auf einen Blick", text) == "subheading"
    assert [kind_of(point, text) for point in points] == ["body", "body"]


def test_pictures_of_a_gallery_are_captions(page, kind_of):
    line = "2 / 9 Helfer füllen Sandsäcke am Deich von Nordhafen."
    assert kind_of(line, page(above=("Sturm sperrt den Hafen", line))) == "caption"


def test_what_is_said_behind_a_speakers_name_is_text(page, kind_of):
    said = [f"Harms: Das Schiff {number} liegt fest" for number in ("eins", "zwei", "drei")]
    last = "Mehr sagte der Sprecher der Behörde am Montag nicht, und die Arbeiten am Deich gehen weiter."
    text = page(*said, last)
    assert [kind_of(line, text) for line in said] == ["body"] * 3


def test_a_short_first_paragraph_over_a_long_one_is_a_lead_without_a_blank_line_too(kind_of, page):
    lead, text = "Drei Schlepper sind unterwegs. Umweltschützer warnen vor Öl.", page().split("\n\n")[1:]
    long, last = " ".join(text), " ".join(text[::-1])
    top = ("Sturm sperrt den Hafen von Nordhafen", "3. April 2027")
    assert kind_of(lead, "\n".join((*top, lead, long, last))) == "lead"
    assert kind_of(long, "\n".join((*top, long, lead, last))) == "body"


def test_who_writes_is_told_without_a_name_too(page, kind_of):
    line = "Unsere Korrespondentin in Nordhafen"
    assert kind_of(line, page(above=("Sturm sperrt den Hafen", line))) == "byline"
