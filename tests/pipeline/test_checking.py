"""A sentence against the bundled pile, read once."""

from importlib.resources import files

import pytest

from laut.comparison.nearest import Relation
from laut.ledger import Ledger
from laut.model.errors import LautError
from laut.pipeline import bring_up_to_date, read, read_sentence
from laut.pipeline.checking import check


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    with Ledger(str(tmp_path_factory.mktemp("check") / "pile.laut")) as store:
        for _ in read([str(files("laut") / "demo" / "pile")], store):
            pass
        bring_up_to_date(store)
        yield store


def _near(ledger, sentence):
    found = check(ledger, sentence)
    says = {
        (story.story.id, claim.id): claim.says
        for story in found.stories.values()
        for question in story.story.questions
        for claim in question.claims
    }
    return [(one.relation, says[one.story, one.claim]) for one in found.near]


@pytest.mark.parametrize(
    ("sentence", "relation", "words"),
    [
        ("Der Dammbruch in Ostermühl forderte zwölf Verletzte.", Relation.SAYS, "zwölf Verletzte"),
        ("Bei dem Dammbruch wurden 17 Menschen verletzt.", Relation.CONTRADICTS, "zwölf Verletzte"),
        ("Bei dem Dammbruch wurden 17 Menschen verletzt.", Relation.COMPATIBLE, "mindestens 17 Menschen"),
        ("Bei dem Dammbruch wurden 17 Menschen verletzt.", Relation.CONTRADICTS, "19 Verletzte"),
        ("200 Anwohner mussten ihre Häuser verlassen.", Relation.SAYS, "Rund 200 Anwohner"),
        ("Laut Polizei mussten 200 Anwohner ihre Häuser verlassen.", Relation.SAYS, "Rund 200 Anwohner"),
        ("Es gab Hinweise auf Schäden am Damm.", Relation.CONTRADICTS, "keine Hinweise auf Schäden"),
        ("Der Neubau kostet fünf Millionen Euro.", Relation.CONTRADICTS, "rund vier Millionen Euro"),
        ("Der Neubau kostet fünf Millionen Euro.", Relation.COMPATIBLE, "bis zu fünf Millionen Euro"),
    ],
)
def test_claims_near_a_sentence_are_told_by_how_they_stand_to_it(ledger, sentence, relation, words):
    assert [words for found, says in _near(ledger, sentence) if found is relation and words in says]


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Bank erhöht den Leitzins.",
        "Ein Haus ist ein Haus.",
        "Schäden",
        "!?",
        "12",
        "The central bank raised its rates.",
        '" OR NEAR(',
        "\ud800",
    ],
)
def test_nothing_near_is_an_answer(ledger, sentence):
    assert _near(ledger, sentence) == []


def test_the_nearest_words_stand_in_their_report(ledger):
    found = check(ledger, "Der Dammbruch in Ostermühl forderte zwölf Verletzte.")
    told = [one for one in found.near if one.report]
    assert told
    for one in told:
        report = ledger.report(one.report).report
        assert all(span.end <= len(report.received) and report.words(span).strip() for span in one.content)


@pytest.mark.parametrize("sentence", ["", " \n ", "Damm " * 200_000])
def test_what_is_no_sentence_is_refused(ledger, sentence):
    with pytest.raises(LautError, match="SENTENCE"):
        check(ledger, sentence)


def test_the_same_sentence_gives_the_same_answer(ledger):
    first, again = (check(ledger, "Bei dem Dammbruch wurden 17 Menschen verletzt.").near for _ in range(2))
    assert first == again


def test_a_sentence_is_read_like_one_of_a_report():
    read = read_sentence("Laut Polizei wurden mindestens 17 Menschen verletzt.")
    (said,) = read.reading.attributions
    (figure,) = read.reading.figures
    assert said.chain.names == ("Polizei",)
    assert (figure.low, figure.high) == (17, None)
