from laut.comparison import compare
from laut.comparison.ellipsis import told_whole
from laut.comparison.quantities import counts
from laut.comparison.statements import statements


def told(make, text, *said):
    found = told_whole(statements([make("a.txt", f"Lage am Steg\n{text}", [(words, ("Amt",)) for words in said])]))
    return {one.text: one for one in found}


def test_a_bare_figure_counts_what_the_statement_before_counts(make) -> None:
    found = told(make, "Die Polizei meldete sieben Verletzte. Die Klinik sprach von neun.")
    (figure,) = counts(found["Die Klinik sprach von neun."])
    assert (figure.low, figure.unit) == (9, "injury")


def test_a_figure_with_a_verb_of_its_own_only_takes_over_who_is_counted(make) -> None:
    found = told(make, "Elf Wanderer werden vermisst. Sieben kehrten inzwischen um.")
    (figure,) = counts(found["Sieben kehrten inzwischen um."])
    assert (figure.counted, figure.unit) == ("Wanderer", None)


def test_a_measure_is_of_what_the_sentence_before_speaks_of(make) -> None:
    found = told(make, "Helfer holten tote Fische ans Ufer. Fünf Tonnen seien es.", "Fünf Tonnen seien es.")
    assert "Fische" in found["Fünf Tonnen seien es."].carried


def test_nothing_is_taken_over_from_a_headline_or_another_report(make) -> None:
    read = [
        make("a.txt", "Lage\nSieben Menschen starben."),
        make("b.txt", "Neun Boote sanken\nDas Amt sprach von acht."),
    ]
    assert not any(one.carried or one.like for one in told_whole(statements(read)))


def test_bare_figures_of_two_reports_answer_one_question(make) -> None:
    one = "Lage am Steg\nDie Polizei meldete am Steg 17 Verletzte. Die Klinik sprach von 19."
    other = "Unglück am Steg\nBei dem Unglück am Steg gab es 17 Verletzte. Die Zeitung hatte 23 gemeldet."
    (story,) = compare([make("a.txt", one), make("b.txt", other)], least=0).stories
    assert any(len(question.claims) == 3 for question in story.questions)
