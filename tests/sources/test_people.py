import pytest

from laut.linguistics.tokens import tokenize
from laut.sources.people import People, name_runs, people_of


def people(text) -> People:
    return people_of(tokenize(text))


def names(text):
    return [person.name for person in people(text).persons]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Analyst Tim Roland von der Privatbank Merz kam.", ["Tim Roland"]),
        ("Kantonsrätin Anna Ammann kam.", ["Anna Ammann"]),
        ("Anna Weber reiste an.", ["Anna Weber"]),
        ("Bürgermeisterin Anna Weber reiste an.", ["Anna Weber"]),
        ("Die frühere Ministerin Anna Weber traf Jens Kramer.", ["Anna Weber", "Jens Kramer"]),
        ("Laut Polizeichefin Maike Harms kam Harms zu spät.", ["Maike Harms"]),
        ("Ministerin Weber reiste an.", ["Weber"]),
        ("Ministerin Weber sprach. Anna Weber ging.", ["Anna Weber"]),
        ("Anna von Hohenau reiste an.", ["Anna von Hohenau"]),
        ("Die Fähre liegt im Hafen.", []),
        ("Die Nachrichtenagentur Nordlicht meldete nichts.", []),
        ("Das Auswärtige Amt warnt.", []),
    ],
)
def test_who_is_named(text, found):
    assert names(text) == found


def test_a_genitive_is_the_same_person():
    assert people("Anna Weber reiste an. Webers Wagen blieb stehen.").by_name("Webers").name == "Anna Weber"


def test_a_surname_of_two_persons_means_neither():
    assert people("Anna Weber traf Jens Weber.").by_name("Weber") is None


def test_an_unknown_name_means_nobody():
    assert people("Anna Weber reiste an.").by_name("Kramer") is None


def test_an_office_before_the_name_describes_the_person():
    found = people("Innenministerin Anna Weber traf Trainer Jens Kramer.")
    assert found.by_description("Ministerin", frozenset()).name == "Anna Weber"
    assert found.by_description("Trainer", frozenset()).name == "Jens Kramer"
    assert found.by_description("Richter", frozenset()) is None


def test_a_description_of_two_persons_means_neither():
    found = people("Ministerin Anna Weber traf Ministerin Lena Kramer.")
    assert found.by_description("Ministerin", frozenset()) is None


def test_a_state_tells_two_offices_apart():
    found = people("Die dänische Ministerin Anna Weber traf die norwegische Ministerin Lena Kramer.")
    assert found.by_description("Ministerin", frozenset({"Dänemark"})).name == "Anna Weber"


def test_the_first_name_tells_the_gender():
    found = people("Anna Weber traf Jens Kramer.")
    assert [person.gender for person in found.persons] == ["f", "m"]


def test_a_pronoun_means_the_nearest_person_of_its_gender():
    text = "Anna Weber traf Jens Kramer. Sie schwieg."
    found = people(text)
    assert found.before(text.index("Sie"), "f").name == "Anna Weber"
    assert found.before(text.index("Sie"), "m").name == "Jens Kramer"


def test_a_pronoun_reaches_three_sentences_back():
    text = "Anna Weber kam. Es regnete. Es stürmte. Es schneite. Es taute. Sie ging."
    assert people(text).before(text.index("Es stürmte"), "f").name == "Anna Weber"
    assert people(text).before(text.index("Sie ging"), "f") is None


def test_runs_of_capitalised_words_keep_the_particles_of_names():
    tokens = tokenize("Dort sprach Anna von Hohenau mit dem Magazin Der Fernblick.")
    runs = [" ".join(token.text for token in tokens[first:end]) for first, end in name_runs(tokens)]
    assert "Anna von Hohenau" in runs
    assert "Magazin Der Fernblick" in runs


def test_a_surname_that_is_a_trade_is_a_name_behind_a_first_name():
    persons = people_of(tokenize("Landrat Thomas Bauer kam, ein Bauer schwieg.")).persons
    assert [person.name for person in persons] == ["Thomas Bauer"]
