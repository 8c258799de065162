"""Where a page says it comes from: notices, outlet, dates, language."""

import pytest

URL = "https://www.merkur.de/lokales/sturm-123.html"


@pytest.mark.parametrize(
    ("notice", "language"),
    [
        (f"Информация взята из источника: {URL}", "ru"),
        (f"Матеріал взято із сайту: {URL}", "uk"),
        (f"Original article: {URL}", "en"),
        (f"Article original : {URL}", "fr"),
        (f"Originalquelle: {URL}", "de"),
    ],
)
def test_notices_with_an_address(notice, language, read, page):
    found = read(page(notice)).republication
    assert (found.url, found.language, found.outlet.source.name) == (URL, language, "Münchner Merkur")


@pytest.mark.parametrize(
    ("notice", "name"),
    [
        ("Dieser Text ist zuerst bei „Hafenbote“ erschienen.", "Hafenbote"),
        ("Dieser Text erschien zuerst auf Englisch in der Zeitung „Hafenbote“ (Wold).", "Hafenbote"),
        ("Zuerst erschienen am 3. März 2028 im Magazin Hafenbote.", "Hafenbote"),
        ("This story first appeared in The Guardian.", "The Guardian"),
        (
            "Dieser Artikel stammt von Der Hafenbote: https://hafenbote.example/a (automatisch übersetzt).",
            "Der Hafenbote",
        ),
    ],
)
def test_notices_that_name_the_outlet(notice, name, read, page):
    found = read(page(notice))
    assert found.republication.outlet.source.name == name
    assert found.outlet is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Bericht stammt von Amnesty International.",
        "Die Werft wurde vor zehn Jahren übernommen von Hafenbau und steht seither leer.",
        "Die Sprecherin sagte am Montag im Rat der Stadt, das Interview sei zuerst bei Hafenbote erschienen.",
        "Der Bericht kommt von einer Behörde.",
        "Der Text wurde zuerst im Rat verlesen, dann verteilt.",
    ],
)
def test_sentences_of_the_text_are_no_notices(sentence, read, page):
    assert read(page(sentence)).republication is None


def test_the_markup_names_outlet_and_date(read, page, report):
    body = "".join(f"<p>{text}</p>" for text in page(above=()).split("\n\n"))
    head = '<meta property="og:site_name" content="Hafenbote">'
    head += '<meta property="article:published_time" content="2027-04-03T08:12">'
    found = read(f"<head>{head}</head><h1>Sturm sperrt den Hafen</h1>{body}", html=True)
    assert found.outlet.source.name == "Hafenbote"
    assert found.outlet.span.of(f"<head>{head}</head>") == "Hafenbote"
    assert found.dates[0].value.isoformat() == "2027-04-03"


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("3. April 2027, 8.12 Uhr", [("published", "2027-04-03")]),
        ("Stand: 03.04.2027, 8:12 Uhr", [("updated", "2027-04-03")]),
        ("3. April 2027, aktualisiert am 4. April 2027", [("published", "2027-04-03"), ("updated", "2027-04-04")]),
        ("Mittwoch, 9.20 Uhr", [("published", None)]),
        ("vor 3 Stunden", [("published", None)]),
        ("Published 3 April 2027 | 2 min read", [("published", "2027-04-03")]),
        ("Hafenstadt, 3.4.2027 – 6:00 Uhr", [("published", "2027-04-03")]),
    ],
)
def test_dates(line, dates, read, page):
    found = read(page(above=("Sturm sperrt den Hafen in der Hauptstadt", line))).dates
    assert [(date.kind.value, date.value and date.value.isoformat()) for date in found] == dates


@pytest.mark.parametrize(
    "line", ["Am 3. April 2027 kam der Sturm zurück", "Der 3. April", "Seite 3", "15.000 Euro Schaden"]
)
def test_lines_about_dates_are_no_stamps(line, read, page):
    assert read(page(above=("Sturm sperrt den Hafen in der Hauptstadt", line))).dates == ()


def test_language_of_the_text_and_not_of_the_furniture(read, page):
    found = read(
        page(
            f"Информация на странице взята из источника: {URL}",
            above=("Home | News | Sign in", "Sturm sperrt den Hafen"),
        )
    )
    assert found.language == "de"


NOTICE = f"Информация на странице взята из источника и не проверена: {URL}"


def test_the_language_of_a_notice(read, page):
    text = page(NOTICE)
    languages = {segment.span.of(text): segment.language for segment in read(text).segments}
    assert languages.pop(NOTICE) == "ru"
    assert set(languages.values()) == {None}


def test_a_paragraph_in_another_language(read, page):
    quoted = "The council said on Monday that it would repair the bridge when the storm has passed."
    text = page(quoted)
    assert {segment.span.of(text): segment.language for segment in read(text).segments}[quoted] == "en"


def test_dates_of_comments_and_of_other_reports_are_not_the_pages(read, page):
    comments = ("2 Kommentare", "5. April 2027, 9.10 Uhr", "Das finde ich gut.")
    other = ("Lesen Sie auch: Kran stürzt um", "6. April 2027")
    above = ("Sturm sperrt den Hafen in der Hauptstadt", "3. April 2027")
    assert [date.kind.value for date in read(page(*comments, above=above)).dates] == ["published", "commented"]
    assert [date.text for date in read(page(*other, above=above)).dates] == ["3. April 2027"]


@pytest.mark.parametrize(
    ("behind", "warned"),
    [
        ("Veröffentlicht: 5. April 2027", "several days"),
        ("Stand: 1. April 2027", "before it was published"),
        ("Stand: 4. April 2027", None),
        ("Veröffentlicht: 3. April 2027", None),
    ],
)
def test_dates_that_contradict_are_warned_of(behind, warned, read, page):
    found = read(page(behind, above=("Sturm sperrt den Hafen in der Hauptstadt", "3. April 2027"))).warnings
    assert any(warned in warning for warning in found) if warned else found == ()
