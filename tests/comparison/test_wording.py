from laut.comparison.statements import statements
from laut.comparison.wording import wordings


def words_of(make, *sentences):
    said = statements([make("a.txt", "\n".join(["Lage am Hafen", *sentences]))])
    return {one.text: words.split() for one, words in zip(said, wordings(said, [0] * len(said)), strict=True)}


def test_verbs_stand_in_their_infinitive(make) -> None:
    found = words_of(make, "Der Melder löst den Alarm aus.", "Der Alarm wurde ausgelöst.")
    assert all("auslösen" in words for text, words in found.items() if "Alarm" in text)


def test_a_compound_brings_its_last_part_where_that_is_a_word_too(make) -> None:
    found = words_of(make, "Der Sachschaden ist groß.", "Der Schaden wird geprüft.", "Die Turnhalle blieb heil.")
    assert "Schaden" in found["Der Sachschaden ist groß."]
    assert "Halle" not in found["Die Turnhalle blieb heil."]
