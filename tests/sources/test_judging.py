import pytest

from laut.model.attribution import AttributionKind
from laut.model.judgement import Correction, Judgement, JudgementKind, Quoted, quoted
from laut.model.span import Span
from laut.pipeline import read_reports
from laut.sources.judging import judged

TEXT = """Pegel steigt in Altmünde
Der Deich sei sicher, sagte Bürgermeisterin Ilse Korn. Sie rechne mit Regen bis Freitag.
Zuvor hatte sie Deichgraf Momme Petersen im Rathaus getroffen.
"""


@pytest.fixture
def read(report_of):
    """Return a read report of two statements, the second carried on from the first."""
    (one,) = read_reports([report_of(TEXT)])
    assert [said.chain.names for said in one.reading.attributions] == [("Ilse Korn",), ("Ilse Korn",)]
    assert one.reading.attributions[1].carries == 0
    return one


def _at(read, number=0):
    return quoted(read.report, read.reading.attributions[number].content)


def _span(words):
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def _judged(read, *judgements):
    found = judged(read, [(f"j-{number}", one) for number, one in enumerate(judgements)])
    return found.reading.attributions


def test_without_judgements_nothing_changes(read):
    assert judged(read, []) == read


def test_an_accepted_attribution_is_certain_and_keeps_its_rule(read):
    first, second = _judged(read, Judgement(JudgementKind.ACCEPT, at=(_at(read),)))
    assert (first.confidence, first.rule) == (1.0, read.reading.attributions[0].rule)
    assert (first.judgements, second.judgements) == (("j-0",), ())


def test_a_rejected_attribution_keeps_its_place_and_counts_for_nothing(read):
    first, second = _judged(read, Judgement(JudgementKind.REJECT, at=(_at(read),)))
    assert first.rejected
    assert first.chain.names == ()
    assert second == read.reading.attributions[1]


def test_a_corrected_source_names_the_party_and_says_so_by_its_rule(read):
    correction = Correction(source=_span("Momme Petersen"))
    first, second = _judged(read, Judgement(JudgementKind.CORRECT, at=(_at(read),), correction=correction))
    assert first.rule == "judgement"
    assert first.chain.names == ("Momme Petersen",)
    assert first.chain.links[-1].rule == "judgement"
    assert read.report.words(first.chain.links[-1].span) == "Momme Petersen"
    assert (second.chain, second.rule) == (first.chain, "judgement")


def test_kind_and_content_are_corrected(read):
    content = (_span("Der Deich sei sicher"),)
    correction = Correction(kind=AttributionKind.REPORTED, content=content)
    first, second = _judged(read, Judgement(JudgementKind.CORRECT, at=(_at(read),), correction=correction))
    assert (first.kind, first.content, first.rule) == (AttributionKind.REPORTED, content, "judgement")
    assert first.chain == read.reading.attributions[0].chain
    assert second == read.reading.attributions[1]


def test_a_later_judgement_on_the_words_as_they_were_still_finds_them(read):
    correction = Correction(content=(_span("sicher"),))
    changed = Judgement(JudgementKind.CORRECT, at=(_at(read),), correction=correction)
    first, _ = _judged(read, changed, Judgement(JudgementKind.REJECT, at=(_at(read),)))
    assert first.rejected
    assert first.judgements == ("j-0", "j-1")


def test_words_that_other_rules_cut_a_little_differently_are_still_meant(read):
    at = quoted(read.report, (_span("Der Deich sei sicher, sagte"),))
    first, _ = _judged(read, Judgement(JudgementKind.ACCEPT, at=(at,)))
    assert first.judgements == ("j-0",)


@pytest.mark.parametrize(
    "at",
    [
        Quoted("r-0000000009", (_span("Der Deich sei sicher"),), "Der Deich sei sicher"),
        Quoted("r-0000000001", (_span("Der Deich sei sicher"),), "Der Deich sei offen"),
        Quoted("r-0000000001", (_span("Zuvor hatte sie"),), "Zuvor hatte sie"),
        Quoted("r-0000000001", (Span(0, 10_000),), TEXT),
    ],
    ids=["another report", "other words", "no attribution", "beyond the text"],
)
def test_what_is_not_there_is_left_alone(read, at):
    assert judged(read, [("j-0", Judgement(JudgementKind.REJECT, at=(at,)))]) == read


def test_a_correction_beyond_the_text_is_left_alone(read):
    correction = Correction(source=Span(5, 100_000))
    judgement = Judgement(JudgementKind.CORRECT, at=(_at(read),), correction=correction)
    assert judged(read, [("j-0", judgement)]) == read
