from dataclasses import replace

import pytest

from laut.dossier import to_lines
from laut.dossier.line import plain
from laut.dossier.texts import DISCLAIMER


@pytest.fixture
def text(dossier):
    return "\n".join(plain(line) for line in to_lines(dossier, 100))


def test_claim_shows_reports_origins_bottleneck_and_chain(text):
    assert "2 reports · 1 independent origin · all through dpa, Polizei" in text
    assert "a.txt, b.txt ← dpa ← Polizei" in text


def test_undetermined_parties_are_counted_beside_the_origins(text):
    assert "1 report · 1–2 independent origins · 1 undetermined" in text


def test_contested_question_shows_its_answers_and_no_count(text):
    (line,) = [line for line in text.splitlines() if "q-1" in line]
    assert line == "  q-1  “3 Verletzte” or “5 Verletzte”: the reports contradict one another"


def test_contested_question_shows_the_words_that_are_apart(text):
    assert "≠ “3 Verletzte” [1] 44–55 against “5 Verletzte” [3] 23–34: different figures for one thing" in text


def test_wording_stands_with_its_offsets_and_hedge(text):
    assert "“gab es angeblich 3 Verletzte” [1] 27–55 hedged: “angeblich”" in text


def test_dropped_hedge_is_named(text):
    assert "! b.txt drops the hedge of a.txt" in text


def test_hedge_of_one_report_is_set_against_the_others(text):
    assert "! hedged by a.txt, not by b.txt" in text


def test_inferred_date_stands_with_its_evidence(text):
    assert "undated, by its words probably until 9 May 2027 (“am Montag”)" in text


def test_report_line_says_where_the_text_comes_from(text):
    assert "[1] a.txt · 3 May 2027 · text credited to dpa" in text
    assert "[2] b.txt · 3 May 2027 · a cut of [1] (93 %)" in text


def test_what_one_report_says_stands_apart(text):
    _, alone = text.split("What only one report says")
    assert "Der Kran war neu" in alone
    assert "5 Verletzte" not in alone


def test_unreadable_files_and_disclaimer_come_last(text):
    listed, _, disclaimer = text.partition("What could not be read")[2].strip().partition("\n\n")
    assert listed == "scan.pdf: a .pdf file; save its text"
    assert " ".join(disclaimer.split()) == DISCLAIMER


@pytest.mark.parametrize("width", [40, 60, 100])
def test_no_line_is_too_long(dossier, width):
    assert max(len(plain(line)) for line in to_lines(dossier, width)) <= width


def test_sections_can_be_cut_short(dossier):
    text = "\n".join(plain(line) for line in to_lines(dossier, 100, 0))
    assert "… and 1 more: --all shows them" in text
    assert "c-1" not in text


def test_reports_that_stand_alone_are_only_listed(dossier):
    (story,) = dossier.stories
    lonely = replace(story, id="s-5678", title="Regen", reports=story.reports[:1])
    text = "\n".join(plain(line) for line in to_lines(replace(dossier, stories=(story, lonely)), 100))
    assert "  s-5678  a.txt: Regen" in text
    assert text.count("What differs") == 1
