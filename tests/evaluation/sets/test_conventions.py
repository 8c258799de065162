from laut.evaluation.sets.conventions import in_the_sets_terms
from laut.model.attribution import Attribution, AttributionKind
from laut.model.span import Span


def test_sentences_that_go_on_with_one_speaker_become_one() -> None:
    text = "Er sei müde. Das Haus sei leer.\nDie Tür sei zu."
    spans = [Span(0, 12), Span(13, 31), Span(32, 47)]
    found = [Attribution(AttributionKind.INDIRECT_FREE_INDIRECT, (span,), "r", source=Span(0, 2)) for span in spans]
    assert [one.content for one in in_the_sets_terms(found, text)] == [(Span(0, 31),), (Span(32, 47),)]


def test_the_noun_of_a_statement_belongs_to_the_speaker() -> None:
    text = "Nach Angaben der Polizei fiel der Strom aus."
    one = Attribution(AttributionKind.INDIRECT, (Span(25, 43),), "de.nach.01", source=Span(13, 24), cue=(Span(0, 12),))
    drawn = in_the_sets_terms([one], text)[0]
    assert (drawn.cue[0].of(text), drawn.source and drawn.source.of(text)) == ("Nach", "Angaben der Polizei")


def test_a_told_speech_act_has_no_cue_there() -> None:
    one = Attribution(AttributionKind.REPORTED, (Span(0, 5),), "r", cue=(Span(1, 2),), frame=(Span(0, 3),))
    drawn = in_the_sets_terms([one], "Er rief.")[0]
    assert (drawn.cue, drawn.frame) == ((), ())
