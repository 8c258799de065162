import pytest

from laut.attribution import read
from laut.attribution.confidence import CONFIDENCE, Construction
from laut.evaluation.documents import articles, report_of
from laut.model.attribution import certainty


def _sure(text, words):
    reports = [report_of("text", text)]
    found = read(reports, articles(reports, "de", False))[0]
    (one,) = [said.confidence for said in found if said.content[0].of(text).strip("„“.") == words]
    return one


def test_every_construction_has_a_confidence():
    assert set(CONFIDENCE) == set(Construction)
    assert all(round(value * 20) == pytest.approx(value * 20) for value in CONFIDENCE.values())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("„Das Tor klemmt“, sagte die Pächterin.", "Das Tor klemmt"),
        ("Die Pächterin sagte, das Tor habe geklemmt.", "das Tor habe geklemmt"),
        ("Laut Feuerwehr hat das Tor geklemmt.", "hat das Tor geklemmt"),
        ("Wie die Feuerwehr mitteilte, hat das Tor geklemmt.", "hat das Tor geklemmt"),
    ],
)
def test_framed_statements_are_certain(text, words):
    assert certainty(_sure(text, words)) == "certain"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der Fahrer soll das Tor beschädigt haben.", "Der Fahrer soll das Tor beschädigt haben"),
        ("Der Bürgermeister kritisierte den Verein.", "Der Bürgermeister kritisierte den Verein"),
        ("Die Pächterin sagte nicht, ob das Tor klemmt.", "ob das Tor klemmt"),
    ],
)
def test_hearsay_told_speech_and_questions_are_possible(text, words):
    assert certainty(_sure(text, words)) == "possible"


def test_konjunktiv_makes_a_clause_surer():
    marked, plain = "Das Tor habe geklemmt, sagte der Wirt.", "Das Tor hat geklemmt, sagte der Wirt."
    assert _sure(marked, "Das Tor habe geklemmt") > _sure(plain, "Das Tor hat geklemmt")


def test_konjunktiv_is_surer_where_somebody_was_named():
    named = _sure("Das Tor klemme, sagte der Wirt. Der Hof sei leer.", "Der Hof sei leer")
    assert named > _sure("Der Hof sei leer.", "Der Hof sei leer")


def test_a_quoted_sentence_is_surer_than_quoted_words():
    text = (
        "Der Hof sei „eine Zumutung“ und bleibe „leer, solange hier niemand ernsthaft arbeiten will“, sagte der Wirt."
    )
    words = _sure(text, "eine Zumutung")
    assert words < _sure(text, "leer, solange hier niemand ernsthaft arbeiten will")
