import pytest

from laut.languages.de.phrases import noun_phrase


@pytest.fixture(scope="session")
def phrase(looked_up):
    """The words of the noun phrase that begins a text, and the phrase itself."""

    def read(text):
        words = looked_up(text)
        found = noun_phrase(words, 0, len(words.tokens))
        if found is None:
            return None, None
        return text[: words.tokens[found.end - 1].end], found

    return read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("einem der Redaktion vorliegenden Papier zufolge", "einem der Redaktion vorliegenden Papier"),
        ("ein Sprecher der Werft der Zeitung Bote gesagt", "ein Sprecher der Werft"),
        ("die Polizei sagte", "die Polizei"),
        ("Polizei sagte", "Polizei"),
        ("der zuständige Minister sagte", "der zuständige Minister"),
        ("Ministerin Anna Weber sagte", "Ministerin Anna Weber"),
        ("ein Sprecher der Polizei sagte", "ein Sprecher der Polizei"),
        ("der Chef der Werft sagte", "der Chef der Werft"),
        ("die Sprecherin des Wasseramts sagte", "die Sprecherin des Wasseramts"),
        ("die von der Agentur verbreitete Erklärung liegt vor", "die von der Agentur verbreitete Erklärung"),
        ("die Zeitung „Küstenbote“ schrieb", "die Zeitung „Küstenbote“"),
        ("der 61-jährige Jens Kramer sagte", "der 61-jährige Jens Kramer"),
        ("er sagte", "er"),
        ("viele Anwohner sagten", "viele Anwohner"),
        ("der dpa sagte sie", "der dpa"),
    ],
)
def test_where_a_noun_phrase_ends(phrase, text, words):
    assert phrase(text)[0] == words


@pytest.mark.parametrize("text", ["sagte die Polizei", "in der Stadt", "sich die Hände", "es", ", die Polizei"])
def test_what_begins_no_noun_phrase(phrase, text):
    assert phrase(text) == (None, None)


@pytest.mark.parametrize(
    ("text", "head", "determiner", "name", "pronoun"),
    [
        ("die Polizei sagte", "Polizei", "die", False, False),
        ("einer neuen Studie", "Studie", "einer", False, False),
        ("Anna Weber sagte", "Weber", "", True, False),
        ("Nora von der Heide sagte", "Heide", "", True, False),
        ("Thomas der Zeitung", "Thomas", "", True, False),
        ("sie sagte", "sie", "", False, True),
    ],
)
def test_the_parts_of_a_noun_phrase(phrase, looked_up, text, head, determiner, name, pronoun):
    _, found = phrase(text)
    assert looked_up(text).tokens[found.head].text == head
    assert (found.determiner, found.name, found.pronoun) == (determiner, name, pronoun)


def test_a_phrase_stays_inside_its_bounds(looked_up):
    words = looked_up("ein Sprecher der Polizei sagte")
    assert noun_phrase(words, 0, 2).end == 2
