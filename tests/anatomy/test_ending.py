"""Where an article ends whose page goes on with sentences about something else."""

import pytest

from laut.anatomy.drafts import drafts_of
from laut.anatomy.ending import ending
from laut.languages import table

PARAGRAPHS = (
    "Der Kreistag hat am Montag beschlossen, den alten Deich zwischen Altmünde und Harvesum um einen Meter zu erhöhen.",
    "Für den Deich und seine Schleuse will der Kreistag in den kommenden drei Jahren vier Millionen Euro ausgeben.",
    "Landrätin Edda Brinkmann sagte, der Deich zwischen Altmünde und Harvesum habe dem Sturm kaum standgehalten.",
    "Der Deichverband rechnet damit, dass die Arbeiten an der Schleuse in Altmünde im Frühjahr beginnen können.",
    "Gegen den Beschluss zum Deich stimmten nur drei Mitglieder des Kreistags, die den Deich zurückverlegen wollten.",
    "Die Landrätin hofft auf Geld vom Land; über den Zuschuss für Deich und Schleuse wird im Herbst entschieden.",
)
OTHERS = (
    "Neue Chefin im Museum",
    "Das Heimatmuseum bekommt eine Leiterin! Sie will mehr Schulklassen einladen.",
    "Mofa gegen Traktor",
    "Ein Jugendlicher wurde leicht verletzt. Wie konnte das geschehen?",
)
WRITERS = [row for language in ("de", "en", "fr", "xx") for row in table(language, "writer_words")]


@pytest.fixture
def left_out(report):
    """The lines behind a text that aren't part of it."""

    def left_out(*behind, text=PARAGRAPHS):
        drafts = drafts_of(report("\n\n".join((*text, *behind))))
        return [draft.words for draft in drafts[ending(drafts, 0, len(drafts)) :]]

    return left_out


@pytest.mark.parametrize("row", WRITERS, ids=lambda row: row["id"])
def test_a_note_about_the_writer_is_not_text(row, left_out):
    assert row["word"] in row["example"].lower()
    assert left_out(row["example"]) == [row["example"]]


def test_one_word_about_writing_is_no_note_about_the_writer(left_out):
    assert not left_out("Im Feuerwehrgerätehaus liegt ein Buch.", "Bürger sollen ihre Einwände in das Buch eintragen.")


def test_other_reports_that_share_no_word_with_the_text_are_not_part_of_it(left_out):
    assert left_out(*OTHERS) == list(OTHERS)


def test_a_short_text_is_not_told_from_others_by_its_words(left_out):
    assert not left_out(*OTHERS, text=PARAGRAPHS[:3])


def test_late_sections_that_go_on_with_the_matter_are_text(left_out):
    sections = (
        "Zuschuss offen",
        "Zahlt das Land den Deich? Die Landrätin hofft weiter auf den Zuschuss für die Schleuse!",
        "Streit im Kreistag",
        "Nur drei Mitglieder des Kreistags stimmten gegen den Deich! Die Arbeiten an der Schleuse beginnen.",
    )
    assert not left_out(*sections)


def test_what_is_left_out_is_no_text_of_the_page(segments):
    found = dict(segments("\n\n".join(("Kreistag beschließt höheren Deich", *PARAGRAPHS, *OTHERS))))
    assert {found[words] for words in OTHERS} == {"related"}
    assert {found[words] for words in PARAGRAPHS} <= {"lead", "body"}
