from hypothesis import given
from hypothesis import strategies as st

from laut.intake.html import read_html
from laut.model.span import Span


def lines(page):
    read, _ = read_html(page)
    return [(line.tag, line.span.of(read.text)) for line in read.lines]


def test_blocks_are_lines_and_inline_elements_are_not():
    assert lines("<h1>Sturm</h1><p>Der <b>Deich</b> <i>hält</i>.</p>") == [("h1", "Sturm"), ("p", "Der Deich hält.")]


def test_br_li_and_td_separate_lines():
    page = "<p>eins<br>zwei</p><ul><li>drei<li>vier</ul><table><tr><td>fünf<td>sechs</table>"
    assert [words for _, words in lines(page)] == ["eins", "zwei", "drei", "vier", "fünf", "sechs"]


def test_what_is_not_visible_is_left_out():
    head = "<head><title>Titel</title></head><script>var a = '<p>nein</p>'</script>"
    page = head + "<style>p{}</style><p>ja</p><!-- <p>nein -->"
    assert lines(page) == [("p", "ja")]


def test_references_are_read_and_map_back_whole():
    page = "<p>Ruhe&nbsp;&amp; Ordnung &bdquo;ja&ldquo;</p>"
    read, _ = read_html(page)
    assert read.text == "Ruhe & Ordnung „ja“"
    at = read.text.index("„")
    assert read.map.to_received(Span(at, at + 1)).of(page) == "&bdquo;"


def test_white_space_is_folded():
    assert lines("<p>  Der\n\t Rat  <b> tagt </b> . </p>") == [("p", "Der Rat tagt .")]


def test_classes_of_the_elements_around_a_line_are_kept():
    read, _ = read_html('<aside class="Teaser Box"><p id="x">Mehr</p></aside>')
    assert read.lines[0].classes == ("x", "teaser", "box", "aside")


def test_the_linked_share_is_told():
    read, _ = read_html('<p><a href="/a">ganz verlinkt</a></p><p>gar nicht</p>')
    assert [line.linked for line in read.lines] == [1.0, 0.0]


def test_an_unclosed_head_ends_at_the_first_block():
    assert lines("<html><head><meta charset=utf-8><p>Text") == [("p", "Text")]


def test_attribute_values_may_hold_angle_brackets():
    assert lines('<p title="a > b">Text</p>') == [("p", "Text")]


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<b>",
                "</div>",
                "<div class=x>",
                "&amp;",
                "&#8222;",
                " ",
                "\n",
                "Wort",
                "<",
                "<!--",
                "\u00ad",
                "<a href='",
            ]
        ),
        max_size=40,
    )
)
def test_any_markup_gives_a_text_whose_words_stand_in_the_page(pieces):
    page = "".join(pieces)
    read, _ = read_html(page)
    for line in read.lines:
        for offset in range(line.span.start, line.span.end):
            original = read.map.to_received(Span(offset, offset + 1)).of(page)
            character = read.text[offset]
            assert original == character or original.startswith("&") or character == " "


def test_deep_nesting_is_read_without_recursion():
    read, depth = read_html("<div>" * 100_000 + "unten" + "</div>" * 100_000)
    assert read.text == "unten"
    assert depth > 100_000
