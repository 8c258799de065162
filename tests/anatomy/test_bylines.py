import pytest


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von Edda Brinkmann und Joost Harms", [("Edda Brinkmann", "person"), ("Joost Harms", "person")]),
        ("Von Edda Brinkmann, Berlin", [("Edda Brinkmann", "person")]),
        ("Von unserem Redaktionsmitglied Edda Brinkmann", [("Edda Brinkmann", "person")]),
        ("Text: Edda Brinkmann", [("Edda Brinkmann", "person")]),
        ("By Mary Holt in Montreal", [("Mary Holt", "person")]),
        ("Edda Brinkmann", [("Edda Brinkmann", "person")]),
        ("Redaktion", [("Redaktion", "desk")]),
        ("Автор: Ирина Лесная", [("Ирина Лесная", "person")]),
    ],
)
def test_lines_under_the_headline(line, names, read, page):
    found = read(page(above=("Sturm sperrt den Hafen in der Hauptstadt", line)))
    assert [(byline.name, byline.kind.value) for byline in found.bylines] == names


def test_initials_at_the_end_of_the_text(read, page):
    assert [(byline.name, byline.kind.value) for byline in read(page() + " (eb)").bylines] == [("eb", "initials")]


@pytest.mark.parametrize("line", ["dpa eb", "AFP · dpa eb", "eb/dpa"])
def test_initials_in_a_credit_line(line, read, page):
    found = read(page(line))
    assert [(byline.name, byline.kind.value) for byline in found.bylines] == [("eb", "initials")]


def test_a_name_beside_the_date(read, page):
    found = read(page(above=("Sturm sperrt den Hafen in der Hauptstadt", "Edda Brinkmann, 3. April 2027")))
    assert [byline.name for byline in found.bylines] == ["Edda Brinkmann"]
    assert found.dates[0].value.isoformat() == "2027-04-03"


@pytest.mark.parametrize(
    "line", ["Von Edda Brinkmann publiziert am 3. April 2027", "Posted by Edda Brinkmann on 3 April 2027"]
)
def test_a_name_between_byline_word_and_date(line, read, page):
    found = read(page(above=("Sturm sperrt den Hafen in der Hauptstadt", line)))
    assert [byline.name for byline in found.bylines] == ["Edda Brinkmann"]
    assert found.dates[0].value.isoformat() == "2027-04-03"


@pytest.mark.parametrize("line", ["Mein Abo", "Digitale Zeitung", "Neues Hafengesetz"])
def test_labels_with_the_form_of_a_name_are_no_bylines(line, read, page):
    assert read(page(line)).bylines == ()
