"""Which line is the headline: each kind of evidence that speaks for or against a line, and what comes of them."""

import pytest

from laut.anatomy.drafts import drafts_of
from laut.anatomy.evidence import WEIGHTS, Page
from laut.model.anatomy import SegmentKind

MORE = [f"Am Kai Nummer {number} lagen am Abend noch Netze und Taue im Wasser des Beckens." for number in range(4)]
TITLE = "Sturm sperrt den Hafen und den Deich von Nordfelde"
OTHER = "Rat berät über den Haushalt des kommenden Jahres"
MENU = "Lokales\nSport\nWetter\nAbo"


@pytest.fixture
def tells(report, page):
    """The evidence that holds for a line of a page whose text begins below the lines given."""

    def tells(words, *above, title=None):
        text = page(above=above)
        drafts = drafts_of(report(text))
        begin = len([line for line in "\n".join(above).split("\n") if line.strip()])
        index = next(number for number, draft in enumerate(drafts) if draft.bare == words)
        return set(Page(drafts, begin, len(drafts), title).tells(index))

    return tells


@pytest.mark.parametrize(
    ("name", "words", "above"),
    [
        ("marked", TITLE, (f"# {TITLE}",)),
        ("in_first_line", "Sturm im Hafen", (f"{TITLE} - Sturm im Hafen", "Sturm im Hafen")),
        ("titled", TITLE, (f"{TITLE} | Hafenbote", TITLE)),
        ("titled", TITLE, (OTHER, TITLE, "Teilen", TITLE)),
        ("alone", TITLE, (MENU, TITLE)),
        ("behind_menu", TITLE, (MENU, f"{TITLE}\n{OTHER}")),
        ("signed", TITLE, (TITLE, "Teilen", "Kran", "Edda Brinkmann")),
        ("signed_close", TITLE, (TITLE, "3. April 2027, 17:40 Uhr")),
        ("of_usual_length", TITLE, (TITLE,)),
        ("short", "Hafen und Deich", ("Hafen und Deich",)),
        ("indented", TITLE, (f"  {TITLE}",)),
        ("far_indented", TITLE, (f"        {TITLE}",)),
        ("sentence", "Das Wasser stand am Abend in allen Kellern.", ("Das Wasser stand am Abend in allen Kellern.",)),
        ("marked", TITLE, (f"* # {TITLE}",)),
        ("quoted", "„Das Wasser stand in allen Kellern.“", ("„Das Wasser stand in allen Kellern.“",)),
        ("item", TITLE, (f"* {TITLE}",)),
        ("kicker", "Hafen nach dem Sturm", (f"Hafen nach dem Sturm\n{TITLE}",)),
        ("one_word", "Hafenmeisterei", ("Hafenmeisterei",)),
        ("begins_small", "alles über den Hafen", ("alles über den Hafen",)),
        ("opens_list", "Das steht in dieser Ausgabe:", ("Das steht in dieser Ausgabe:",)),
        ("dated", "Der Hafen am 3. April 2027", ("Der Hafen am 3. April 2027",)),
        ("site", "hafenbote.de: Lokales und Sport", ("hafenbote.de: Lokales und Sport",)),
        ("listed", OTHER, ("Lesen Sie auch", OTHER)),
        ("label", OTHER, (OTHER, OTHER, OTHER, OTHER, TITLE)),
    ],
)
def test_what_speaks_for_and_against_a_line(name, words, above, tells):
    assert name in tells(words, *above)
    assert name not in tells("Kran und Schlepper im alten Becken", "Kran und Schlepper im alten Becken\nTeilen")


def test_markup_names_the_title(tells):
    assert "titled" in tells(TITLE, TITLE, title=f"{TITLE} | Hafenbote")


def test_what_the_first_line_has_before_a_colon_is_not_the_title(tells):
    kicker = "Hafen und Deich am Montag"
    assert "titled" not in tells(kicker, f"{kicker}: Wasser steht in den Kellern", kicker)


def test_a_long_line_right_under_a_title_is_its_deck(tells):
    deck = "Behörde rechnet mit größerem Schaden, Feuerwehr rückt in der Nacht zu achtzig Einsätzen aus"
    assert "deck" in tells(deck, f"{TITLE}\n{deck}")
    assert "deck" not in tells(deck, TITLE, deck)
    assert "kicker" not in tells("Sturm sperrt den Hafen", f"Sturm sperrt den Hafen\n{deck}")


def test_pages_without_blank_lines_tell_nothing_by_them(report, tells):
    drafts = drafts_of(report("\n".join((*MENU.split("\n"), TITLE, *["Wasser stand im Keller der Werft."] * 60))))
    assert not {"alone", "behind_menu"} & set(Page(drafts, 5, len(drafts), None).tells(4))
    assert {"alone", "behind_menu"} <= tells(TITLE, MENU, TITLE)


def test_lines_of_the_text_are_inside_and_behind_its_first(report, page):
    drafts = drafts_of(report(page("Streit um den Deich", above=())))
    found = Page(drafts, 0, len(drafts), None)
    assert {"inside", "text_before"} <= set(found.tells(3))
    assert "text_before" not in set(found.tells(0))


def test_a_doubled_line_that_may_be_a_caption_says_so(report, page):
    text = page(above=("Kran im alten Hafen", "Kran im alten Hafen am Deich"))
    drafts = drafts_of(report(text))
    for draft in drafts[:2]:
        draft.take(SegmentKind.CAPTION, "anatomy.caption.doubled")
    assert "caption" in set(Page(drafts, 2, len(drafts), None).tells(0))


def test_words_of_the_text_titles_above_and_distance_weigh_in_part(report, page):
    def weight(index, *above, titles=()):
        drafts = drafts_of(report(page(above=above)))
        return Page(drafts, len(above), len(drafts), None).weight(index, titles)

    assert weight(0, TITLE) > weight(0, "Kater schläft auf dem Dach und miaut vor Freude")
    assert (
        weight(3, *["Kran"] * 3, TITLE) - weight(3, *["Kran"] * 3, TITLE, titles=(0, 1, 2))
        == -WEIGHTS["titles_above"] + WEIGHTS["first_title"]
    )
    assert weight(0, TITLE, "Kran", "Werft", "Kater") < weight(0, TITLE)


def test_a_line_far_away_tells_the_same(report, page):
    drafts = drafts_of(report(page(*["Kran"] * 12, f"Kommentare zu: {TITLE}", above=(TITLE, OTHER))))
    found = Page(drafts, 2, 5, None)
    assert found.told_elsewhere(0)
    assert not found.told_elsewhere(1)


def test_the_line_that_is_told_elsewhere_wins(page, kind_of):
    title, other = "Neue Sorge um alte Kutter", "Neue Reise für alte Segler"
    links = ("Kran", "Werft", "Kater", "Leuchtturm") * 3
    text = page(*links, f"Diesen Beitrag merken: {title}", above=(other, title))
    assert kind_of(title, text) == "headline"
    assert kind_of(title, page(*links, above=(other, title))) != "headline"


def test_of_equal_lines_above_the_text_the_lowest_is_the_headline(page, segments):
    found = segments(page(above=(TITLE, MENU, TITLE, "Von Edda Brinkmann")))
    assert [kind for words, kind in found if words == TITLE] == ["headline", "headline"]
    assert ("Lokales", "navigation") in found


def test_a_title_that_begins_like_a_byline_is_one(page, kind_of):
    title = "Von Deichen, Stegen und der ganz großen Flut"
    assert kind_of(title, page(above=(MENU, title, "3. April 2027"))) == "headline"


def test_a_title_with_quoted_words_is_no_byline(page, kind_of):
    title = "Von Deichen, Stegen und „ganz gewöhnlichen“ Tagen"
    assert kind_of(title, page(above=("Streit um den Hafen", title))) == "headline"


def test_a_title_with_what_is_somebodys_is_no_name(page, kind_of):
    title = "Edda Brinkmann and Joost Harms’s Harbour Tale"
    assert kind_of(title, page(above=(title, "3. April 2027, 17:40 Uhr"))) == "headline"


def test_the_mere_label_of_a_byline_signs_nothing(tells):
    assert "signed" not in tells(TITLE, TITLE, "Teilen", "von")
    assert "signed" in tells(TITLE, TITLE, "Teilen", "von Edda Brinkmann")


def test_a_title_in_a_sentence_is_one(page, kind_of):
    title = "Der Hafen bleibt nach dem Sturm am Montag zu."
    assert kind_of(title, page(above=(MENU, title, "3. April 2027"))) == "headline"


@pytest.mark.parametrize("mark", ["", "# "])
def test_a_quoted_sentence_is_the_headline(mark, page, kind_of):
    title = "„Wir haben die Nacht am Hafen verbracht. So geht es weiter.“"
    assert kind_of(f"{mark}{title}", page(above=("Hafen und Deich", f"{mark}{title}"))) == "headline"


def test_a_second_title_over_the_writers_name_is_none(page, kind_of):
    title, second = "Neue Reise für alte Segler", "Sturm und Hafen: ein Abend am Deich"
    assert kind_of(title, page(above=(title, second, "Von Edda Brinkmann"))) == "headline"
    assert kind_of(second, page(above=(title, second))) == "headline"


@pytest.mark.parametrize("outlet", [" | Hafenbote", " – Hafenfunk aktuell"])
def test_a_title_with_the_outlets_name_gives_way_to_the_title_below(outlet, page, kind_of):
    text = page(above=(MENU, f"{TITLE}{outlet}", "2:57 Min.", TITLE, "3. April 2027, 17:40 Uhr"))
    assert kind_of(TITLE, text) == "headline"
    assert kind_of(f"{TITLE}{outlet}", text) != "headline"


def test_a_signed_title_behind_one_sentence_is_the_headline(page, kind_of):
    note = (
        "Der Leuchtturm von Nordfelde stand am Abend ganz allein auf dem Deich, und das Wasser stieg noch immer, "
        "während die Kutter an der alten Mole lagen und auf der Straße zum Hafen kein einziges Licht mehr zu sehen war."
    )
    assert kind_of(TITLE, page(above=(note, TITLE, "3. April 2027, 17:40 Uhr"))) == "headline"
    assert kind_of(TITLE, page(above=(note, *MORE[:2], TITLE, "3. April 2027, 17:40 Uhr"))) == "subheading"


def test_a_page_of_menus_has_no_headline(page, segments):
    assert "headline" not in dict(map(reversed, segments(page(above=("* Lokales\n* Sport\n* Wetter",)))))


def test_a_heading_behind_the_first_of_the_text_takes_nothing_from_it(page, segments):
    found = segments(page(*MORE[:2], f"# {TITLE}", *MORE[2:], above=()))
    assert [kind for _, kind in found] == ["lead", *["body"] * 4, "headline", *["body"] * 2]


def test_a_subheading_is_no_headline(page, segments):
    found = segments(page("Streit um Hafen und Deich von Nordfelde", *MORE, above=()))
    assert [kind for _, kind in found] == ["lead", "body", "body", "subheading", *["body"] * 4]
