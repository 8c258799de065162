"""Where the article ends: lists inside it, comments and other reports behind it."""

PARAGRAPH = (
    "Die Behörde rechnet damit, dass die Arbeiten am Deich bis in den Sommer dauern, weil das Wasser den Sockel auf"
    " einer Länge von {} Metern ausgespült hat und neue Steine aus dem Binnenland kommen müssen."
)


def _paragraphs(count):
    return tuple(PARAGRAPH.format(number) for number in range(100, 100 + count))


def test_long_comments_behind_a_long_text_are_not_the_article(page, kind_of):
    comments = [f"Ich finde, dass der Rat seit {year} Jahren viel zu lange wartet. " * 3 for year in range(6)]
    text = page("6 Kommentare", *(comment.strip() for comment in comments), body=_paragraphs(6))
    assert kind_of(comments[5].strip(), text) == "comments"


def test_reports_listed_with_their_dates_are_not_the_article(page, kind_of):
    teasers = [PARAGRAPH.format(number) for number in range(200, 204)]
    listed = [line for teaser in teasers for line in ("Streit um das Haus", "3. April 2027", teaser)]
    assert kind_of(teasers[2], page(*listed, body=_paragraphs(4))) == "related"


def test_a_list_of_short_lines_inside_a_page_of_text_is_no_end(page, kind_of):
    short = tuple(f"Pumpe {letter}" for letter in "ABCDEFGH")
    text = page(*short, *(PARAGRAPH.format(number) for number in range(200, 205)), body=_paragraphs(3))
    assert kind_of(PARAGRAPH.format(101), text) == "body"


def test_sentences_strewn_above_a_line_about_comments_are_no_long_text(page, kind_of):
    strewn = [
        line for year in range(9) for line in (f"Was wurde aus dem Jahr {year}? Wir sehen nach.", "Bild", "Video")
    ]
    parts = [line for paragraph in _paragraphs(4) for line in (paragraph, "Neue Steine", "Bild")]
    text = page(above=(*strewn, "1 Kommentar", *(["Teilen"] * 6), "Hafen gesperrt"), body=parts)
    assert [kind_of(paragraph, text) for paragraph in _paragraphs(4)] == ["body"] * 4


ELSEWHERE = (
    "Der Wirt am Markt hat sich bei seinen Gästen bedankt und will im kommenden Frühjahr eine zweite Küche eröffnen,"
    " in der auch junge Leute ohne Abschluss lernen können."
)


def test_short_sentences_hold_a_text_together_better_than_labels(page, kind_of):
    last = ELSEWHERE
    talk = ("Und wer zahlt?", "Das weiß niemand.", "Das Land vielleicht?", "Kaum, sagte er.")
    labels = ("Wer zahlt", "Niemand weiß", "Vielleicht das Land", "Kaum, sagte er")
    above = ("Start", "Orte", "Abo", "Suche", "Hafen gesperrt")
    assert kind_of(last, page(*talk, last, above=above, body=_paragraphs(2))) == "body"
    assert kind_of(last, page(*labels, last, above=above, body=_paragraphs(2))) == "related"


def test_text_behind_a_box_goes_on_where_it_speaks_of_the_same(page, kind_of):
    box = ("Mehr zum Thema", "Freibad öffnet erst im Juli", "Neue Kurse der Volkshochschule")
    goes_on = "Die Steine für den Deich kommen auf dem Wasser, sagte die Behörde."
    elsewhere = "Der Wirt am Markt hat sich bei seinen Gästen sehr herzlich bedankt."
    assert kind_of(goes_on, page(*box, goes_on, body=_paragraphs(3))) == "body"
    assert kind_of(elsewhere, page(*box, elsewhere, body=_paragraphs(3))) == "related"


def test_a_box_of_facts_behind_the_text_belongs_to_it(page, kind_of):
    facts = ("Der Deich in Zahlen", "Länge: 400 Meter", "Bauzeit: bis zu 14 Monate")
    text = page(*facts, "Freibad: Die Saison beginnt")
    assert kind_of("Länge: 400 Meter", text) == "body"
    assert kind_of("Der Deich in Zahlen", text) == "subheading"
    assert kind_of("Freibad: Die Saison beginnt", text) == "related"


def test_figures_under_a_line_that_announces_them_are_text(page, kind_of):
    shares = ("Die Länge der Schäden am Deich:", "Nordhafen 48,7 %", "Fischerende 33,1 %")
    last = "Die Behörde rechnet damit, dass neue Steine aus dem Binnenland kommen."
    text = page(*shares, last, body=_paragraphs(2))
    assert [kind_of(line, text) for line in (*shares, last)] == ["body"] * 4
