"""What holds for every page: no script needed, nothing to trip over, room on a phone."""

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe

SERIOUS = ("serious", "critical")
PHONE = {"viewport": {"width": 390, "height": 844}}


@pytest.fixture(scope="session")
def paths(server, story):
    """Return an address of every kind of page."""
    claim = story["questions"][0]["claims"][0]
    words = claim["statements"][0]["words"][0]
    copied = next(report for report in story["reports"] if report["copies"])
    return {
        "stories": "/",
        "found nothing": "/?q=gibtesnicht",
        "filtered": "/?contested=1&outlet=Abendbote",
        "story": f"/stories/{story['id']}",
        "claim": f"/stories/{story['id']}/claims/{claim['id']}",
        "report": f"/reports/{words['report']}?span={words['start']}-{words['end']}",
        "received": f"/reports/{words['report']}?text=received",
        "compare": f"/compare/{copied['id']}/{copied['copies'][0]['report']}",
        "sources": "/sources",
        "source": "/source?name=Polizei",
        "upload": "/upload",
        "reading": "/reading",
        "about": "/about",
        "error": "/nothing",
    }


KINDS = (
    "stories",
    "found nothing",
    "filtered",
    "story",
    "claim",
    "report",
    "received",
    "compare",
    "sources",
    "source",
    "upload",
    "reading",
    "about",
    "error",
)


def _expect(kind):
    return 404 if kind == "error" else 200


def test_every_kind_of_page_is_tried(paths):
    assert set(KINDS) == set(paths)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_nobody_is_shut_out(server, visit, paths, kind, scheme):
    page = visit(server, paths[kind], expect=_expect(kind), color_scheme=scheme)
    found = [fault for fault in Axe().run(page).response["violations"] if fault["impact"] in SERIOUS]
    assert [(fault["id"], [node["html"][:200] for node in fault["nodes"]][:3]) for fault in found] == []


@pytest.mark.parametrize("kind", KINDS)
def test_without_scripts_a_page_says_the_same(server, visit, paths, kind):
    expect = _expect(kind)
    scripted = visit(server, paths[kind], expect=expect)
    plain = visit(server, paths[kind], expect=expect, java_script_enabled=False)
    assert plain.locator("main").inner_text() == scripted.locator("main").inner_text()


@pytest.mark.parametrize("kind", KINDS)
def test_a_phone_scrolls_in_one_direction(server, visit, paths, kind):
    page = visit(server, paths[kind], expect=_expect(kind), **PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_one_title_and_one_heading(server, visit, paths, kind):
    page = visit(server, paths[kind], expect=_expect(kind))
    assert page.title().strip()
    assert page.locator("h1").count() == 1
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("kind", KINDS)
def test_every_local_link_leads_somewhere(server, visit, paths, kind):
    page = visit(server, paths[kind], expect=_expect(kind))
    dead = page.evaluate(
        """[...document.querySelectorAll('a[href^="#"]')].map(one => one.getAttribute('href').slice(1))
        .filter(id => !document.getElementById(id))"""
    )
    assert dead == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_german_page_has_no_english_frame(server, visit, paths, kind):
    page = visit(server, paths[kind], expect=_expect(kind), locale="de-DE")
    assert page.locator("html").get_attribute("lang") == "de"
    frame = page.locator("header.top").inner_text() + page.locator("footer").inner_text()
    assert "Stories" not in frame
    assert "Counts speak" not in frame


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_has_a_twin(server, paths, kind):
    path, _, query = paths[kind].partition("?")
    twin = httpx.get(server.url + ("/index" if path == "/" else path) + ".json?" + query)
    assert twin.status_code == _expect(kind)
    assert twin.headers["content-type"] == "application/json"
    asked = httpx.get(server.url + paths[kind], headers={"Accept": "application/json"})
    assert asked.json() == twin.json()
