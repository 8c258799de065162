from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from laut.dossier.export.markdown import markdown, plain
from laut.dossier.wording import Wording


@pytest.fixture
def shown(dossier):
    return markdown(dossier, Wording(NullTranslations(), "en"))


def test_a_claim_has_its_count_ways_and_places(shown):
    assert "### c-001 “gab es angeblich 3 Verletzte”" in shown
    assert "**2 reports · 1 independent origin** · all through dpa, Polizei" in shown
    assert "- b.txt ← dpa ← Polizei: “gab es 3 Verletzte” \\[2\\] 27–45" in shown


def test_answers_that_differ_are_set_against_each_other(shown):
    assert "- “3 Verletzte” \\[1\\] ≠ “5 Verletzte” \\[3\\]: different figures for one thing" in shown


def test_reports_have_their_hashes(shown):
    assert f"SHA-256 `{'a' * 64}`" in shown


@given(st.text(st.sampled_from("a1.-+*_`[]()<>#!&|~\\ \n>"), min_size=1))
def test_words_of_a_page_are_no_markdown(text):
    tokens = MarkdownIt("commonmark").parse(f"- {plain(text)}")
    inner = [child.type for token in tokens for child in token.children or ()]
    kinds = {token.type for token in tokens}
    assert set(inner) <= {"text", "text_special"}
    assert not kinds & {
        "heading_open",
        "blockquote_open",
        "ordered_list_open",
        "fence",
        "html_block",
        "hr",
        "code_block",
    }
    assert sum(token.type == "bullet_list_open" for token in tokens) == 1
