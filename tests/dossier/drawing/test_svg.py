import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from laut.dossier.drawing.svg import drawing, element, fit, text_width, words

ANYTHING = st.text(st.characters(codec=None))


@given(ANYTHING)
def test_any_text_makes_valid_xml(text):
    shown = drawing(10, 10, text, text, element("text", words(text), href=text), name="d")
    etree.fromstring(shown.encode("utf-8"), etree.XMLParser(resolve_entities=False))


@given(ANYTHING, st.integers(20, 300), st.integers(1, 3))
def test_lines_hold_what_they_are_given(text, width, lines):
    broken = fit(text, width, lines)
    assert 1 <= len(broken) <= lines
    assert all(len(line) <= 2 or text_width(line) <= width for line in broken)


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\x00", "\u200f"[:0] + "\u202a"])
def test_marks_of_direction_are_shown_as_dots(mark):
    assert words(f"a{mark}b") == "a·b"


def test_a_drawing_is_named_by_title_and_description():
    root = etree.fromstring(drawing(10, 10, "Who", "All of it.", name="d"))
    named = root.get("aria-labelledby").split()
    assert [root.xpath(f"//*[@id='{key}']")[0].text for key in named] == ["Who", "All of it."]


def test_a_drawing_with_links_is_no_single_picture():
    leading = etree.fromstring(drawing(10, 10, "Who", "All.", element("a", "x", href="#c"), name="d"))
    assert (leading.get("role"), etree.fromstring(drawing(10, 10, "Who", "All.", name="d")).get("role")) == (
        "group",
        "img",
    )
