import itertools

from hypothesis import given
from hypothesis import strategies as st

from laut.linguistics.quotations import pair_quotations
from laut.linguistics.tokens import tokenize


def quoted(text: str) -> list[str]:
    tokens = tokenize(text)
    return [text[tokens[q.first].start : tokens[q.last].end] for q in pair_quotations(tokens)]


def test_low_and_high_marks_belong_together() -> None:
    assert quoted("Er rief „Halt“ und „Stopp“.") == ["„Halt“", "„Stopp“"]


def test_guillemets_point_inwards_or_outwards() -> None:
    assert quoted("»Halt«, rief er. «Stopp», rief sie.") == ["»Halt«", "«Stopp»"]


def test_straight_marks_take_turns() -> None:
    assert quoted('Er rief "Halt" und "Stopp".') == ['"Halt"', '"Stopp"']


def test_an_inner_quotation_follows_the_one_around_it() -> None:
    assert quoted("„Sie nannte es ‚Unfug‘ und ging“, sagte er.") == ["„Sie nannte es ‚Unfug‘ und ging“", "‚Unfug‘"]


def test_a_low_mark_that_nothing_closes_runs_to_the_end_of_the_paragraph() -> None:
    assert quoted("„Wir bleiben. Wir gehen nicht.") == ["„Wir bleiben. Wir gehen nicht."]


def test_a_stray_straight_mark_is_no_quotation() -> None:
    assert quoted('Der Schirm misst 24" und mehr.') == []


@given(st.text(alphabet='ab „“"»«‚‘’.,', max_size=120))
def test_quotations_of_one_level_never_overlap(text: str) -> None:
    outer = [q for q in pair_quotations(tokenize(text)) if not q.inner]
    assert all(first.last < second.first for first, second in itertools.pairwise(outer))
