import pytest

from laut.languages.de.verb_groups import is_incomplete, verb_group


@pytest.fixture(scope="session")
def group(looked_up):
    """The verb group of a clause around its first finite form."""

    def read(clause):
        text = looked_up(clause)
        finite = next(i for i, word in enumerate(text.words) if word.finite and not text.tokens[i].is_capitalised)
        return verb_group(text, finite, 0, len(text.tokens)), text

    return read


@pytest.mark.parametrize(
    ("clause", "infinitive", "others", "modal", "auxiliary"),
    [
        ("sie sagte nichts", "sagen", [], "", ""),
        ("sie hat nichts gesagt", "sagen", ["gesagt"], "", "haben"),
        ("sie teilte es heute mit", "mitteilen", ["mit"], "", ""),
        ("sie hat es mitgeteilt", "mitteilen", ["mitgeteilt"], "", "haben"),
        ("es wird heute verkauft", "verkaufen", ["verkauft"], "", "werden"),
        ("es ist verkauft worden", "verkaufen", ["verkauft", "worden"], "", "werden"),
        ("sie will nichts sagen", "sagen", ["sagen"], "wollen", ""),
        ("er soll es gesagt haben", "sagen", ["gesagt", "haben"], "sollen", "haben"),
        ("sie ist krank", "sein", [], "", ""),
        ("sie geht davon aus", "ausgehen", ["aus"], "", ""),
    ],
)
def test_what_hangs_on_a_finite_form(group, clause, infinitive, others, modal, auxiliary):
    found, text = group(clause)
    assert found.infinitive == infinitive
    assert [text.tokens[index].text for index in found.others] == others
    assert (found.modal, found.auxiliary) == (modal, auxiliary)


@pytest.mark.parametrize(
    ("clause", "first", "second"),
    [
        ("sie sei krank", True, False),
        ("sie habe nichts gesagt", True, False),
        ("sie wäre krank", False, True),
        ("sie ist krank", False, False),
        ("sie sagten nichts", False, False),
    ],
)
def test_the_mood_of_a_group(group, clause, first, second):
    found, _ = group(clause)
    assert (found.konjunktiv_1, found.konjunktiv_2) == (first, second)


def test_a_passive_has_werden_and_a_participle(group):
    assert group("es wird heute verkauft")[0].passive
    assert not group("sie wird gehen wollen")[0].modal
    assert not group("es hat geregnet")[0].passive


@pytest.mark.parametrize(
    ("clause", "incomplete"),
    [("sie hat am Montag", True), ("sie teilte am Montag", True), ("sie bestätigte alles", False)],
)
def test_what_still_lacks_its_other_half(group, clause, incomplete):
    found, text = group(clause)
    assert is_incomplete(text, found) is incomplete
