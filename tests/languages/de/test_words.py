import pytest

from laut.languages.de.words import FINITE, Form, look_up, verb_forms, word_classes


@pytest.mark.parametrize(
    ("form", "infinitive", "kind"),
    [
        ("sagte", "sagen", Form.PAST | Form.INDICATIVE),
        ("sage", "sagen", Form.KONJUNKTIV_1),
        ("sei", "sein", Form.KONJUNKTIV_1),
        ("habe", "haben", Form.KONJUNKTIV_1),
        ("wäre", "sein", Form.KONJUNKTIV_2),
        ("gesagt", "sagen", Form.PARTICIPLE),
        ("sagen", "sagen", Form.INFINITIVE),
        ("mitgeteilt", "mitteilen", Form.PARTICIPLE),
        ("mitzuteilen", "mitteilen", Form.ZU_INFINITIVE),
    ],
)
def test_a_form_can_be(form, infinitive, kind):
    assert any(reading.infinitive == infinitive and kind & reading.form == kind for reading in look_up(form).verbs)


def test_a_separated_prefix_stands_apart_from_its_form():
    apart = [reading for reading in look_up("teilte").verbs if reading.infinitive == "mitteilen"]
    together = [reading for reading in look_up("mitteilte").verbs if reading.infinitive == "mitteilen"]
    assert {reading.prefix for reading in apart} == {"mit"}
    assert {reading.prefix for reading in together} == {""}


def test_a_konjunktiv_that_looks_like_the_indicative_marks_nothing():
    forms = [reading.form for reading in look_up("sagten").verbs if reading.infinitive == "sagen"]
    assert forms
    assert not any(form & (Form.KONJUNKTIV_1 | Form.KONJUNKTIV_2) for form in forms)


@pytest.mark.parametrize("form", ["laut", "meine", "nach", "so"])
def test_function_words_are_no_verbs(form):
    word = look_up(form)
    assert word.classes
    assert (word.verbs, word.finite) == ((), False)


def test_sein_is_a_verb_and_a_possessive():
    word = look_up("sein")
    assert word.is_a("possessive")
    assert any(reading.infinitive == "sein" for reading in word.verbs)


def test_capitals_make_no_difference():
    assert look_up("Sagte").verbs == look_up("sagte").verbs
    assert look_up("Der").classes == look_up("der").classes


def test_an_unknown_word_is_nothing():
    word = look_up("Quitzowbach")
    assert (word.classes, word.verbs, word.finite) == (frozenset(), (), False)


def test_a_word_is_finite_only_where_a_reading_is():
    for form, readings in list(verb_forms().items())[::97]:
        word = look_up(form)
        if not word_classes().get(form):
            assert word.finite == any(bool(reading.form & FINITE) for reading in readings)
