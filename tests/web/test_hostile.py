"""Hostile and odd text is shown as it is, at its place, and does nothing."""

import pytest
from tests.web.hostile import HOSTILE, LONG


@pytest.fixture(scope="session")
def reports(server):
    """Return the ids of the hostile reports by file name."""
    return {outcome["name"]: outcome["report"] for outcome in server.json("/reading.json")["latest"]}


def _marked(page):
    return page.evaluate("[...document.querySelectorAll('.spot')].map(one => one.textContent).join('')")


def _statements(server, report):
    """Yield the words of each statement that the app shows of a report."""
    story = server.json(f"/reports/{report}.json")["story"]
    for question in server.json(f"/stories/{story}.json")["stories"][0]["questions"]:
        for claim in question["claims"]:
            yield from (one["words"] for one in claim["statements"] if one["report"] == report)


@pytest.mark.parametrize("name", ["skript.txt", "skript.html"])
@pytest.mark.parametrize("form", ["", "?text=received"])
def test_a_script_in_a_page_is_text(server, visit, reports, name, form):
    page = visit(server, f"/reports/{reports[name]}{form}")
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    page.locator("article.text").hover()
    assert page.title() != "gekapert"
    assert page.locator("article script, article img, article iframe, article b, article svg").count() == 0
    assert page.evaluate("[...document.querySelectorAll('main *')].every(one => !one.onclick && !one.onerror)")


def test_markup_in_a_text_is_shown_as_it_stands(server, visit, reports):
    page = visit(server, f"/reports/{reports['skript.txt']}")
    shown = page.locator("article.text").inner_text()
    assert "<script>document.title='gekapert'</script>" in shown
    assert "{{ 7 * 7 }}" in shown


def test_a_script_in_a_title_is_text_in_every_list(server, visit):
    page = visit(server, "/?q=Wiesental")
    assert page.title() == "Stories · laut"
    page.locator(".stories a").first.click()
    assert page.locator("main script").count() == 0
    assert "gekapert" not in page.title()


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_offsets_point_to_the_words(server, visit, reports, name):
    text = server.json(f"/reports/{reports[name]}.json")["text"]
    page = visit(server)
    pointed = 0
    for words in _statements(server, reports[name]):
        first = words[0]
        if name.endswith(".txt") and "\u202e" not in text and "\u2067" not in text:
            assert text[first["start"] : first["end"]].split() == first["text"].split()
        page.goto(f"{server.url}/reports/{reports[name]}?span={first['start']}-{first['end']}")
        assert _marked(page).split() == first["text"].split()
        pointed += 1
    assert pointed > 0


def test_marks_that_turn_the_direction_turn_nothing_else(server, visit, reports):
    page = visit(server, f"/reports/{reports['richtung.txt']}?text=received")
    assert "Laut Gutachten" in page.locator("article.text").inner_text()
    kept_inside = page.evaluate(
        "[...document.querySelectorAll('article.text .line')].every(one => ['isolate', 'plaintext', 'embed']"
        ".includes(getComputedStyle(one).unicodeBidi))"
    )
    assert kept_inside


def test_a_word_without_end_stays_in_its_column(server, visit, reports):
    page = visit(server, f"/reports/{reports['lang.txt']}")
    assert LONG in page.locator("article.text").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


@pytest.mark.parametrize("path", ["/", "/sources", "/stories/{story}"])
def test_a_word_without_end_leaves_room_for_others(server, visit, reports, path):
    story = server.json(f"/reports/{reports['lang.txt']}.json")["story"]
    page = visit(server, path.format(story=story), viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_an_echoed_query_is_text(server, visit):
    page = visit(server, "/?q=%22%3E%3Cscript%3Edocument.title%3D1%3C/script%3E")
    assert page.title() == "Stories · laut"
    assert page.locator("#q").input_value() == '"><script>document.title=1</script>'


def test_json_is_never_taken_for_a_page(server, reports):
    answer = server.get(f"/reports/{reports['skript.txt']}.json")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
