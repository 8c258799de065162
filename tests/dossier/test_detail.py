import pytest

from laut.dossier import detail
from laut.dossier.line import plain
from laut.model.errors import LautError


@pytest.fixture
def show(dossier, reads):
    by_id = {read.report.id: read for read in reads}
    return lambda key: "\n".join(plain(line) for line in detail(key, dossier, by_id))


def test_attribution_shows_words_in_context_with_offsets_and_rule(show):
    text = show("a-aaaaaaaaaa-01")
    assert "Laut Polizei ⟦gab es angeblich 3 Verletzte⟧. (dpa)" in text
    assert "27–55  content: gab es angeblich 3 Verletzte" in text
    assert "19–26  source: Polizei" in text
    assert "hedge, rule test.hedge: angeblich" in text
    assert "rule test.said" in text
    assert "chain 1: Polizei (office), from 19–26 Polizei, rule test.mention" in text


def test_claim_shows_the_steps_to_its_count(show):
    text = show("c-1")
    assert "2 reports · 1 independent origin" in text
    assert "both reports go through dpa" in text
    assert "dpa: “dpa” in a.txt at 58–61, rule test.credit" in text
    assert "a-bbbbbbbbbb-01" in text


def test_claim_shows_who_had_it_first_and_what_was_changed(show):
    text = show("c-1")
    assert "first in a.txt" in text
    assert "b.txt drops the hedge of a.txt" in text
    assert "“angeblich” at 34–43 → nothing" in text


def test_question_shows_all_its_claims(show):
    text = show("q-1")
    assert "c-1" in text
    assert "c-2" in text


def test_question_names_the_rule_by_which_its_claims_are_apart(show):
    assert "different figures for one thing, rule test.contrast" in " ".join(show("q-1").split())


def test_report_shows_its_segments_and_statements(show):
    text = show("r-cccccccccc")
    assert "0–15  headline  Unfall am Hafen" in text
    assert "a-cccccccccc-02  Der Kran war neu ← der Hafenmeister" in text
    assert "dated by “am Montag” at 59–68: a Monday, probable" in text


def test_story_shows_itself_whole(show):
    assert "What differs" in show("s-1234")


@pytest.mark.parametrize("key", ["c-99", "r-0", "", "a-aaaaaaaaaa-02"])
def test_unknown_id_is_refused(show, key):
    with pytest.raises(LautError, match="nothing here has that id"):
        show(key)


def test_id_of_several_stories_asks_which(dossier, reads):
    from dataclasses import replace

    (story,) = dossier.stories
    both = replace(dossier, stories=(story, replace(story, id="s-5678")))
    by_id = {read.report.id: read for read in reads}
    with pytest.raises(LautError, match="several stories"):
        list(detail("c-1", both, by_id))
    assert list(detail("c-1", both, by_id, story="s-5678"))
