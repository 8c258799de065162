import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laut.comparison.statements import received, statements
from laut.model.span import Span


def read_one(make, words, names=("Kreis",)):
    (said,) = [one for one in statements([make("a.txt", f"Lage\n{words}", [(words, names)])]) if one.attribution == 0]
    return said


def test_a_figure_that_is_taken_back_is_none_of_the_statement(make) -> None:
    said = read_one(make, "30 Gäste mussten den Saal verlassen, nicht 50")
    assert [figure.low for figure in said.figures] == [30]
    assert said.corrects


@pytest.mark.parametrize(
    "words",
    ["Es gebe 40 Helfer, darunter 12 Ärzte", "12 von 40 Läden sollen schließen", "Es gebe 40 Helfer, 12 davon Ärzte"],
)
def test_a_part_or_the_whole_it_is_of_stands_aside(make, words) -> None:
    said = read_one(make, words)
    assert len(said.figures) == 2
    assert len(said.aside) == 1


def test_each_figure_of_people_has_its_own_fate(make) -> None:
    said = read_one(make, "Zwölf Menschen wurden verletzt und zwei Menschen starben")
    assert said.fates == ("fate_injury", "fate_death")


def test_what_its_frame_denies_is_denied(make) -> None:
    assert not read_one(make, "dass der Damm gebrochen sei").denies
    assert read_one(make, "Von einem Bruch könne keine Rede sein").denies


def test_a_headline_of_two_statements_is_cut_at_its_dash(make) -> None:
    said = statements([make("a.txt", "Lager am Hafen brennt nieder – vier Verletzte")])
    assert [one.text for one in said] == ["Lager am Hafen brennt nieder", "vier Verletzte"]


def test_main_clauses_of_one_sentence_are_statements_of_their_own(make) -> None:
    words = "Der Saal sei voll, die Miete werde pünktlich bezahlt"
    said = statements([make("a.txt", f"Lage\n{words}", [(words, ("Uhl",))])])
    assert [one.text for one in said if one.attribution == 0] == [
        "Der Saal sei voll",
        "die Miete werde pünktlich bezahlt",
    ]


def test_a_sentence_may_end_in_a_short_word(make) -> None:
    said = statements([make("a.txt", "Lage\nDas Boot drehte um. Es kam nicht an.")])
    assert [one.text for one in said if not one.heading] == ["Das Boot drehte um.", "Es kam nicht an."]


def test_a_few_quoted_words_inside_a_statement_are_no_statement_of_their_own(make) -> None:
    words = "Er drohte dem Nachbarn mit „ernsten Folgen“"
    said = statements([make("a.txt", f"Lage\n{words}", [(words, ("Uhl",)), ("„ernsten Folgen“", ("Uhl",))])])
    assert [one.text for one in said if one.attribution is not None] == [words]


PIECES = "Die Brücke", "sei gesperrt"


@given(st.integers(0, 23), st.integers(0, 23))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_words_of_a_statement_in_pieces_are_found_where_they_stand(make, one, other) -> None:
    read = make("a.txt", "Lage\nDie Brücke, sagte er, sei gesperrt.")
    content = tuple(Span(start := read.report.received.index(words), start + len(words)) for words in PIECES)
    place = Span(*sorted((one, other)))
    found = [read.report.words(span) for span in received(read, content, place)]
    between = place.start <= len(PIECES[0]) < place.end
    assert len("".join(found)) == len(place) - between
    assert "".join(found) == place.of(" ".join(PIECES).replace(" sei", "|sei")).replace("|", "")


def test_a_sentence_may_end_in_a_figure(make) -> None:
    said = statements([make("a.txt", "Lage\nDer Saal wurde im Jahr 2021 gebaut. Danach stand er lange leer.")])
    assert [one.text for one in said if not one.heading] == [
        "Der Saal wurde im Jahr 2021 gebaut.",
        "Danach stand er lange leer.",
    ]
    said = statements([make("a.txt", "Lage\nDer Saal öffnet am 12. Mai wieder für alle.")])
    assert len([one for one in said if not one.heading]) == 1
