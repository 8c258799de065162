import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut import anatomy

CAPTION = "Ein Kran im Hafen nach dem Sturm."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("AFP · DPA ari", "agency_credit"),
        ("Foto: Joost Harms", "photo_credit"),
        ("Haftungsausschluss: Das Urheberrecht liegt beim Verfasser.", "disclaimer"),
        ("Korrektur: In einer früheren Fassung stand eine falsche Zahl.", "correction"),
        ("© Hafenbote", "copyright"),
        ("17 Kommentare", "comments"),
        ("Lesen Sie auch: Warum die Brücke gesperrt blieb", "related"),
        ("Jetzt kostenlosen Newsletter bestellen", "newsletter"),
        ("Anzeige", "advert"),
        ("Hafen | Sturm | Deich", "tags"),
        ("Quellen: Hafenamt, eigene Recherche", "source_note"),
        ("Katze sitzt auf dem Dach fest", "related"),
        ("(jhs)", "byline"),
    ],
)
def test_lines_behind_the_text(line, kind, page, kind_of):
    text = page(line)
    initials = " ari" if line.endswith(" ari") else ""
    assert kind_of(line.removesuffix(initials), text) == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Hafenbote | Lokales | Sport | Abo", "navigation"),
        ("Startseite › Lokales", "breadcrumb"),
        ("  1. Lokales", "breadcrumb"),
        ("Nach dem Sturm", "kicker"),
        ("Von Edda Brinkmann", "byline"),
        ("3. April 2027, 8.12 Uhr", "timestamp"),
    ],
)
def test_lines_above_the_headline(line, kind, page, kind_of):
    text = page(above=("Hafenbote | Start | Abo | Suche", line, "Sturm sperrt den Hafen in der Hauptstadt"))
    assert kind_of(line.strip(), text) == kind


def test_headline_lead_byline_and_body(page, segments):
    lead = "Der Deich ist beschädigt. Der Hafen bleibt zu."
    above = ("Sturm sperrt den Hafen in der Hauptstadt", lead, "Edda Brinkmann")
    found = [kind for _, kind in segments(page(above=above))]
    assert found == ["headline", "lead", "byline", "body", "body", "body"]


def test_a_page_without_headline_begins_with_its_lead(segments, page):
    assert [kind for _, kind in segments(page(above=()))][:2] == ["lead", "body"]


def test_short_lines_between_paragraphs_are_subheadings(page, kind_of):
    body = page(above=()).split("\n\n")
    text = "\n\n".join((*body[:2], "Streit um den Deich", body[2]))
    assert kind_of("Streit um den Deich", text) == "subheading"


def test_a_caption_doubled_with_its_credit(page, segments):
    doubled = f"{CAPTION}\n{CAPTION} © IMAGO / Joost Harms"
    found = segments(page(above=("Sturm sperrt den Hafen", doubled)))
    assert (CAPTION, "caption") in found
    assert ("© IMAGO / Joost Harms", "photo_credit") in found
    assert found.count((CAPTION, "caption")) == 2


def test_a_line_before_a_credit_is_a_caption(page, kind_of):
    assert kind_of("Kran im Hafen", page("Kran im Hafen\nFoto: Joost Harms")) == "caption"


@pytest.mark.parametrize(
    "dateline",
    [
        "Hafenstadt –",
        "HAFENSTADT.",
        "Hafenstadt (dpa) -",
        "Hafenstadt/Deichdorf (dpa/lby) –",
        "Bad Deich (AFP)",
        "(dpa) –",
        "Hafenstadt/dpa –",
        "Hafenstadt, 3. April 2027 –",
    ],
)
def test_datelines_open_the_text(dateline, page, segments):
    body = page(above=()).split("\n\n")
    found = segments("\n\n".join(("Sturm sperrt den Hafen", f"{dateline} {body[0]}", *body[1:])))
    assert (dateline, "dateline") in found
    assert body[0] in dict(found)


def test_notes_and_initials_end_the_text(page, segments):
    found = segments(page(above=("Sturm sperrt den Hafen",)) + " (Quellen: Hafenamt, dpa) (eb)")
    assert ("(Quellen: Hafenamt, dpa)", "source_note") in found
    assert ("(eb)", "byline") in found


def test_sentences_broken_at_links_are_one_text(page, kind_of):
    broken = (
        "Wie die",
        "Hafenbehörde",
        "am Montag dem Rat der Stadt mitteilte, bleibt der Hafen noch bis zum Wochenende gesperrt.",
    )
    text = page(above=()) + "\n" + "\n".join(broken)
    assert (
        kind_of("am Montag dem Rat der Stadt mitteilte, bleibt der Hafen noch bis zum Wochenende gesperrt.", text)
        == "body"
    )


def test_markup_tells_headline_and_caption(kind_of, page):
    body = "".join(f"<p>{text}</p>" for text in page(above=()).split("\n\n"))
    text = (
        f"<nav><a href=/>Start</a></nav><h1>Flut</h1><h1>Sturm sperrt den Hafen</h1><figcaption>Kran</figcaption>{body}"
    )
    assert kind_of("Sturm sperrt den Hafen", text, html=True) == "headline"
    assert kind_of("Kran", text, html=True) == "caption"


def test_a_page_like_nothing_known_is_text_with_a_warning(read):
    found = read("Kran Deich\nHafen Flut")
    assert [segment.kind.value for segment in found.segments] == ["body", "body"]
    assert found.warnings


@pytest.mark.parametrize(
    "line",
    [
        "Abonnieren Sie jetzt unseren Newsletter, und Sie finden ihn jeden Morgen in Ihrem Postfach.",
        "This website uses cookies to improve your experience while you navigate through the site.",
        "Subscribe now to unlock unlimited access to our articles and newsletters with one account.",
    ],
)
def test_sentences_about_the_pages_own_service_are_no_text(line, page, kind_of):
    body = page(above=()).split("\n\n")
    assert kind_of(line, "\n\n".join((*body[:2], line, *body[2:]))) in ("newsletter", "navigation")


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Firma verlor nach eigenen Angaben im Sommer jeden dritten Abonnenten ihres Newsletters an die Konkurrenz.",
        "„Wir haben unser Konto bei der Bank in Hafenstadt gekündigt“, sagte die Werftchefin am Montag dem Rat.",
    ],
)
def test_reports_about_services_are_text(sentence, page, kind_of):
    assert kind_of(sentence, page(sentence)) == "body"


def test_the_line_over_a_second_headline_is_the_headline(page, kind_of):
    title = "Sturm sperrt den Hafen am Deich"
    deck = "Behörde rechnet mit größerem Schaden, die Feuerwehr rückt die ganze Nacht zu Einsätzen aus"
    text = page(above=(f"{title}\n{deck}",))
    assert (kind_of(title, text), kind_of(deck, text)) == ("headline", "lead")


def test_the_line_over_name_and_date_is_the_headline(page, kind_of):
    title = "Sturm sperrt Einfahrt von Nordhafen"
    above = (
        title,
        "Von Edda Brinkmann",
        "3. April 2027, 17:40 Uhr",
        "Teilen",
        "Der Hafen nach dem Sturm am Deich, von Osten",
    )
    assert kind_of(title, page(above=above)) == "headline"


def test_a_title_under_a_label_for_other_reports_is_no_headline(page, kind_of):
    title, other = "Sturm sperrt Hafen und Deich", "Hafen nach dem Sturm gesperrt"
    text = page(above=(title, "Lesen Sie auch", other))
    assert (kind_of(title, text), kind_of(other, text)) == ("headline", "navigation")


def test_a_line_without_stop_is_a_lead_right_under_the_headline_only(page, segments):
    deck = "Die Behörde rechnet mit einem größeren Schaden als bisher angenommen"
    other = "Kran und Schlepper im alten Becken vor dem Tor der Werft von Nordfelde"
    found = segments(page(above=("Sturm am Wochenende sperrt den Hafen der Hauptstadt", deck, "Teilen", other)))
    assert [kind for _, kind in found[1:4]] == ["lead", "navigation", "navigation"]


MENU = tuple(f"Rubrik {letter}" for letter in "ABCDEFGHIJKL")


def test_what_the_pages_title_has_before_a_colon_is_a_kicker(page, segments):
    kicker, title = "Hafen und Deich am Montag", "Wasser steht in den Kellern"
    kinds = dict(segments(page(above=(f"{kicker}: {title} - Hafenbote", *MENU, kicker, title))))
    assert (kinds[kicker], kinds[title]) == ("kicker", "headline")


def test_a_few_words_of_the_pages_title_are_no_headline(page, kind_of):
    title, few = "Sturm sperrt Hafen und Deich von Nordfelde", "Aus dem Hafen am Fluss"
    first = f"Zwei Schiffe liegen nach einer Nacht ohne Licht im Becken fest und warten auf Wasser | {few}"
    assert kind_of(title, page(above=(first, *MENU, title, "Teilen", few))) == "headline"


def test_a_breadcrumb_that_repeats_the_headline(page, segments):
    title = "Sturm sperrt Einfahrt von Nordhafen"
    found = segments(page(above=("1. Start", f"2. {title}", "Menü", title)))
    assert [kind for _, kind in found[:4]] == ["breadcrumb", "breadcrumb", "navigation", "headline"]


@pytest.mark.parametrize(
    "line",
    ["Von Brinkmann - 03.04.2027 um 17:40 Uhr - Hafen, Deich, Sturm", "* Hafen und Deich nach dem Sturm"],
)
def test_dates_and_items_of_lists_are_no_headlines(page, kind_of, line):
    title = "Sturm sperrt Hafen und Deich von Nordfelde"
    assert kind_of(title, page(above=(title, line))) == "headline"


def test_a_motto_of_the_paper_is_no_headline(page, kind_of):
    motto = "Der Bote vom Hafen – Sturm. Deich. Abend."
    title = "Sturm sperrt den Hafen von Nordhafen am Abend"
    assert kind_of(title, page(above=(motto, title))) == "headline"


def test_a_title_repeated_above_the_text_is_the_headline(page, kind_of):
    title = "Behörde sperrt den Hafen nach dem Sturm"
    text = page(above=("Hafenbote | Start | Abo", title, "Teilen", "Wo der Sturm die Keller füllte", title))
    assert kind_of(title, text) == "headline"


def test_many_comments_are_not_the_article(page, kind_of):
    comments = [f"Ich wohne seit {year} Jahren am Hafen und finde, dass der Rat zu lange wartet." for year in range(5)]
    text = page("5 Kommentare", *comments)
    assert kind_of(comments[3], text) == "comments"


def test_lines_broken_behind_a_function_word_are_one_text(page, kind_of):
    broken = ("Den Schaden am Deich nannte die", "Hafenbehörde", "am Montag größer als angenommen, wie sie mitteilte.")
    assert kind_of(broken[1], page(above=()) + "\n" + "\n".join(broken)) == "body"


def test_entries_of_a_ticker_open_with_their_time(page, segments):
    body = page(above=()).split("\n\n")
    entries = (f"14.32 Uhr: {body[0]}", "13:05 Uhr – Fähre läuft aus", body[1], f"+++ 12:40 +++ {body[2]}")
    found = segments("\n\n".join(("Sturm sperrt den Hafen", body[2], *entries)))
    assert [words for words, kind in found if kind == "timestamp"] == ["14.32 Uhr:", "+++ 12:40 +++"]
    assert ("13:05 Uhr – Fähre läuft aus", "subheading") in found
    assert (body[0], "body") in found


def test_questions_of_an_interview_are_text(page, kind_of):
    body = page(above=()).split("\n\n")
    questions = ("Wie groß ist der Schaden, Herr Harms?", "Wer bezahlt das alles?", "Wann läuft die Fähre aus?")
    turns = [words for turn in zip(questions, body, strict=True) for words in turn]
    text = "\n\n".join(("Sturm sperrt den Hafen", body[0], *turns))
    assert [kind_of(question, text) for question in questions] == ["body"] * 3


def test_questions_put_to_nobody_are_subheadings(page, kind_of):
    body = page(above=()).split("\n\n")
    questions = ("Wie groß ist der Schaden?", "Wer bezahlt das alles?", "Wann läuft die Fähre aus?")
    turns = [words for turn in zip(questions, body, strict=True) for words in turn]
    text = "\n\n".join(("Sturm sperrt den Hafen", body[0], *turns))
    assert [kind_of(question, text) for question in questions] == ["subheading"] * 3


def test_a_list_behind_a_colon_is_text_and_one_behind_a_link_is_not(page, kind_of):
    body = page(above=()).split("\n\n")
    listed = ("Die Behörde sperrt bis zum Wochenende, wie sie dem Rat am Montag mitteilte:", "• Deich", "• Fährkai")
    related = ("Lesen Sie auch:", "• Kran stürzt in den Fluss", "• Rat streitet über die Brücke")
    text = "\n".join(("Sturm sperrt den Hafen", *body, *listed, *body, *related, *body))
    assert [kind_of(words, text) for words in listed[1:]] == ["body"] * 2
    assert [kind_of(words, text) for words in related[1:]] == ["related"] * 2


def test_lines_under_used_sources_are_source_notes(page, kind_of):
    text = page("Verwendete Quellen:\nNachrichtenagentur dpa\nEigene Recherchen")
    lines = ("Verwendete Quellen:", "Nachrichtenagentur dpa", "Eigene Recherchen")
    assert [kind_of(line, text) for line in lines] == ["source_note", "agency_credit", "source_note"]


def test_pictures_that_a_sentence_tells_of_are_no_photo_credit(page, kind_of):
    told = "Die Agentur verbreitete am Abend in allen Sendungen Bilder von Trümmern, deren Herkunft niemand kannte."
    text = page(above=("Sturm sperrt den Hafen",)).replace("\n\n", f"\n\n{told}\n\n", 2)
    assert kind_of(told, text) in ("body", "lead")


def test_a_line_by_our_correspondent_is_a_byline(page, kind_of):
    line = "Von unserem Korrespondenten Joost Harms, Nordhafen"
    assert kind_of(line, page(above=("Sturm sperrt den Hafen", line))) == "byline"


def test_an_empty_batch():
    assert anatomy.read([]) == []


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "Foto: Joost Harms",
                "Hafenstadt (dpa) - Der Rat hat am Montag über den Bau der Brücke beraten.",
                "Der Rat tagt am Montag wieder, wie ein Sprecher sagte. (Quellen: dpa, Hafenamt) (eb)",
                "Edda Brinkmann, 3. April 2027, aktualisiert 9.15 Uhr",
                "jhb/ked (dpa, afp)",
                "Kran im Hafen © dpa",
                "  • Deich",
                "",
                "Kommentare",
                "Dieser Artikel stammt von Hafenbote.",
            ]
        ),
        st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=120),
    ),
    max_size=25,
)


@given(LINES)
def test_segments_cover_the_page_without_overlap(report, lines):
    page = report("\n".join(lines))
    text = page.read.text
    covered, at = set(), 0
    for segment in anatomy.read([page])[0].segments:
        assert segment.span.start >= at
        assert len(segment.span)
        at = segment.span.end
        covered.update(range(segment.span.start, segment.span.end))
    assert all(text[offset].isspace() for offset in range(len(text)) if offset not in covered)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 20_000,
        "a\n" * 10_000,
        "– " * 50_000,
        "(" * 100_000,
        "Quelle: " * 20_000,
        "A. " * 60_000,
        "\u202eabc " * 10_000,
        "\n".join(["!?,.;"] * 10_000),
        "Der Rat tagt am Montag wieder, wie ein Sprecher sagte.\n" + "x\n" * 20_000 + "Der Rat tagt am Montag wieder.",
        "• " + "\n• ".join(["Deich"] * 8_000),
        "Was sagt der Rat dazu heute Abend?\n" * 8_000,
        "Das sagte die\n" * 8_000,
        "12.30 Uhr: " * 20_000,
        "Quelle: dpa, AFP " * 10_000,
        "original " * 20_000 + "https://" + "a." * 20_000,
        "<script>alert(1)</script> " * 5_000,
        "\u0000\u200b\u2028\ufeff" * 10_000,
    ],
    ids=lambda text: text[:12],
)
def test_hostile_pages_are_read(text, read):
    assert read(text).segments


def test_a_script_in_the_headline_is_words(read, page):
    title = "<script>alert(1)</script> sperrt den Hafen der Stadt"
    text = page(above=(title,))
    assert read(text).segments[0].span.of(text) == title


def test_labels_under_the_headline_are_no_names(page, kind_of):
    above = ("Sturm sperrt den Hafen", "Später lesen", "Zur Merkliste hinzufügen", "Der Hafenfunk", "Edda Brinkmann")
    text = page(above=above)
    kinds = [kind_of(line, text) for line in above[1:]]
    assert kinds == ["navigation", "navigation", "navigation", "byline"]


def test_a_line_in_words_of_the_text_is_a_caption(page, kind_of):
    seen, label = "Der Deich nach dem Sturm von Osten", "Alles von Wert auf einer Seite"
    text = page(above=("Sturm sperrt den Hafen", "3. April 2027", seen, label))
    assert (kind_of(seen, text), kind_of(label, text)) == ("caption", "navigation")


def test_a_sentence_with_initials_behind_its_stop_is_text(page, kind_of):
    line = "Die Aktie der Reederei gab um drei Prozent nach./mis/DP/ngu"
    assert kind_of(line, page(line)) == "body"


def test_how_long_reading_takes_is_no_date(page, kind_of):
    lines = ("Lesezeit: 3 Minuten", "0:00 / 3:26", "Lesedauer: 3 Minuten, 3. April 2027")
    text = page(above=("Sturm sperrt den Hafen von Nordhafen bis zum Wochenende", *lines))
    assert [kind_of(line, text) for line in lines] == ["navigation", "navigation", "timestamp"]


def test_sentences_of_the_text_are_not_taken_for_boxes(page, kind_of):
    sentences = (
        "Dabei können auch Daten von Patienten in fremde Hände gelangt sein, sagte der Sprecher.",
        "Wir brauchen die Zustimmung des Rates, sagte der Sprecher der Behörde am Montag.",
        "Die Trauerfeier ist nach Angaben der Gemeinde für den Freitag geplant.",
        "Der Deich ist ein Produkt der Arbeit von vielen Jahren, sagte der Sprecher.",
    )
    text = page(body=(*page().split("\n\n")[1:], *sentences, *page().split("\n\n")[1:]))
    assert [kind_of(sentence, text) for sentence in sentences] == ["body"] * 4
