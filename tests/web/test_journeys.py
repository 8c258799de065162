"""What readers do, in a real browser."""

import re
import shutil
from importlib.resources import files
from urllib.parse import parse_qs, urlsplit

import pytest


def _first(story):
    return story["questions"][0]["claims"][0]


def _numbers(text):
    return [int(number) for number in re.findall(r"\d+", text)]


def test_the_first_claim_is_counted_without_scrolling(server, visit):
    page = visit(server)
    answer = page.locator(".first li").first
    for part in (answer.locator(".number"), answer.locator(".through"), answer.locator(".evidence q")):
        assert part.is_visible()
        box = part.bounding_box()
        assert box["y"] + box["height"] <= 800
    address = answer.locator("a.headline").get_attribute("href")
    claim = server.json(f"{address}.json")["claim"]
    shown = " ".join(answer.inner_text().split())
    assert f"1 independent origin from {len(claim['reports'])} reports" in shown
    assert f"all through {', '.join(claim['origins']['bottleneck'])}" in shown


def test_two_clicks_lead_from_the_stories_to_the_marked_sentence(server, visit):
    page = visit(server)
    page.locator(".stories a").first.click()
    page.locator(".matrix .evidence a").nth(1).click()
    assert "span=" in page.url
    marked = page.locator("mark, .spot").first
    assert marked.is_visible()
    box = marked.bounding_box()
    assert 0 <= box["y"] < 800


def test_the_marked_sentence_is_the_statement(server, visit, story):
    page = visit(server)
    for question in story["questions"]:
        statement = question["claims"][0]["statements"][-1]
        words = statement["words"][0]
        page.goto(f"{server.url}/reports/{words['report']}?span={words['start']}-{words['end']}")
        assert _marked(page) == words["text"].split()


def test_a_claim_leads_to_its_report_and_back(server, visit, story):
    page = visit(server, f"/stories/{story['id']}")
    page.locator(".matrix a.headline").first.click()
    assert page.locator("h1").inner_text().strip("“”") == _first(story)["says"]
    page.locator(".card h3 a").first.click()
    page.wait_for_url("**/reports/**")
    page.go_back()
    page.wait_for_url("**/claims/**")


def test_words_find_their_story(server, visit):
    page = visit(server)
    page.get_by_label("Words").fill("Bolzen")
    page.get_by_role("button", name="Search").click()
    assert page.locator(".stories a").all_inner_texts() == ["Streit um Brücke in Talheim"]


def test_words_that_nobody_wrote_find_a_way_back(server, visit):
    page = visit(server, "/?q=gibtesnicht")
    assert "No story fits" in page.locator("main").inner_text()
    page.get_by_role("link", name="All stories").click()
    assert page.locator(".stories a").count() > 1


def test_filters_stand_in_the_address_and_can_be_shared(server, visit):
    page = visit(server)
    page.get_by_text("Narrow down").click()
    page.get_by_label("Outlet").fill("Küstenblick Online")
    page.get_by_label("Only where reports contradict one another").check()
    page.get_by_label("From day").fill("2027-03-01")
    page.get_by_role("button", name="Search").click()
    found = page.locator(".stories a").all_inner_texts()
    assert found == ["Zwölf Verletzte nach Dammbruch in Ostermühl"]
    address = urlsplit(page.url)
    assert {"outlet", "contested", "since"} <= parse_qs(address.query).keys()
    shared = visit(server, f"/?{address.query}")
    assert shared.locator(".stories a").all_inner_texts() == found
    assert shared.get_by_label("Outlet").input_value() == "Küstenblick Online"


def test_a_source_shows_what_it_said_and_through_whom(server, visit, story):
    page = visit(server, f"/stories/{story['id']}")
    page.locator(".matrix thead a").first.click()
    name = page.locator("h1").inner_text()
    said = page.locator(".statements li")
    assert said.count() > 3
    assert any("through dpa" in text for text in said.all_inner_texts())
    page.locator(".statements .meta a").first.click()
    assert name in page.locator("article.text").inner_text()


def test_who_cites_whom_can_be_searched(server, visit):
    page = visit(server, "/sources")
    page.get_by_label("Name").fill("kupfer")
    page.get_by_role("button", name="Search").click()
    assert page.locator(".list tbody th").all_inner_texts() == ["Renate Kupfer"]


def test_two_reports_stand_side_by_side(server, visit, story):
    copied = next(report for report in story["reports"] if report["copies"])
    page = visit(server, f"/reports/{copied['id']}")
    page.locator("main a[href^='/compare/']").first.click()
    assert page.locator("h1").inner_text() == "Two reports side by side"
    assert page.locator("tr.same").count() > 0


def test_a_page_that_has_changed_is_compared_with_what_it_was(serving, visit, tmp_path):
    pile = tmp_path / "pile"
    shutil.copytree(str(files("laut") / "demo" / "pile"), pile)
    with serving(tmp_path / "pages.laut", pile):
        pass
    changed = pile / "strom-kurier.txt"
    changed.write_text(changed.read_text(encoding="utf-8").replace("zwölf", "elf"), encoding="utf-8")
    with serving(tmp_path / "pages.laut", pile) as server:
        dossier = server.json(f"/stories/{server.json('/index.json')['stories'][0]['id']}.json")
        report = next(one for one in dossier["stories"][0]["reports"] if one["name"].endswith("strom-kurier.txt"))
        page = visit(server, f"/reports/{report['id']}")
        page.get_by_text("The page has changed").locator("a").first.click()
        assert "elf" in page.locator("ins").all_inner_texts()


def test_the_text_as_received_shows_the_markup(server, visit, story):
    page_of = next(report for report in story["reports"] if report["name"].endswith(".html"))
    page = visit(server, f"/reports/{page_of['id']}")
    assert "<html" not in page.locator("article.text").inner_text()
    page.get_by_role("link", name="Text as received").click()
    assert "<html" in page.locator("article.text").inner_text()


def test_the_language_is_chosen_once_for_all_pages(server, visit):
    page = visit(server)
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("link", name="Deutsch").click()
    assert page.locator("h1").inner_text() == "Geschichten"
    page.locator(".stories a").first.click()
    assert page.locator("html").get_attribute("lang") == "de"
    assert "unabhängiger Ursprung" in page.locator(".matrix").first.inner_text()
    page.get_by_role("link", name="English").click()
    assert "independent origin" in page.locator(".matrix").first.inner_text()


def test_the_browsers_language_is_answered(server, visit):
    page = visit(server, locale="de-AT")
    assert page.locator("html").get_attribute("lang") == "de"
    assert "7.–9. März 2027" in page.locator("main").inner_text()


def test_an_unspoken_language_gets_english(server, visit):
    page = visit(server, locale="fi-FI")
    assert page.locator("html").get_attribute("lang") == "en"


def test_the_keyboard_is_enough(server, visit):
    page = visit(server)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    _tab_to(page, ".stories a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/stories/*")
    _tab_to(page, ".matrix .evidence a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/reports/*")
    assert page.locator(".spot").first.is_visible()


def test_focus_can_be_seen(server, visit):
    page = visit(server)
    for _ in range(6):
        page.keyboard.press("Tab")
        width = page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
        assert width >= 2, page.evaluate("document.activeElement.outerHTML")


def test_the_twin_holds_the_numbers_of_the_page(server, visit, story):
    page = visit(server, f"/stories/{story['id']}")
    claims = {claim["id"]: claim for question in story["questions"] for claim in question["claims"]}
    rows = page.locator(".matrix tr.answer")
    assert rows.count() > 10
    for row in rows.all():
        claim = claims[row.locator("a.headline").get_attribute("href").rsplit("/", 1)[-1]]
        counted = claim["origins"]
        bounds = [counted["low"]] if counted["low"] == counted["high"] else [counted["low"], counted["high"]]
        assert _numbers(row.locator(".number").inner_text()) == bounds
        assert _numbers(row.locator(".from").inner_text()) == [len(claim["reports"])]


def test_the_twin_of_the_list_holds_its_stories(server, visit):
    page = visit(server)
    stories = server.json("/index.json")["stories"]
    assert page.locator(".stories a").all_inner_texts() == [" ".join(story["title"].split()) for story in stories]


def test_what_could_not_be_read_is_listed(server, visit):
    page = visit(server)
    listed = page.locator("#unreadable li").all_inner_texts()
    assert [text.split(":")[0] for text in listed] == ["scan-0371.txt"]
    assert "save the page again" in listed[0]


def test_a_wrong_address_says_what_to_do(server, visit):
    page = visit(server, "/stories/s-0000000000", expect=404)
    assert page.locator("h1").inner_text() == "There is no such page"
    page.get_by_role("link", name="List of stories").click()
    assert page.locator(".stories a").count() > 1


def test_print_leaves_out_what_paper_cannot_do(server, visit, story):
    page = visit(server, f"/stories/{story['id']}", color_scheme="dark")
    page.emulate_media(media="print")
    assert not page.locator(".languages").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in (
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    )
    assert page.locator(".matrix a.headline").first.is_visible()
    overflow = page.locator(".scroll").first.evaluate("one => getComputedStyle(one).overflowX")
    assert overflow == "visible"


def _marked(page):
    """Return the words that a report's page points out."""
    return page.evaluate("[...document.querySelectorAll('.spot')].map(one => one.textContent).join('')").split()


def _tab_to(page, selector):
    """Press Tab until what the selector means has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"no way to {selector} by keyboard")
