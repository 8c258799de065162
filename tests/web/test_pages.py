"""What holds for every page: no script needed, nothing to trip over, room on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html

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
def test_without_scripts_and_on_a_phone_a_page_says_the_same(server, visit, paths, kind):
    scripted = visit(server, paths[kind], expect=_expect(kind), **PHONE)
    assert scripted.evaluate("document.documentElement.scrollWidth") <= 390
    plain = visit(server, paths[kind], expect=_expect(kind), java_script_enabled=False, **PHONE)
    assert plain.locator("main").inner_text() == scripted.locator("main").inner_text()


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_well_built(server, paths, kind):
    page = html.fromstring(server.get(paths[kind]).text)
    assert page.findtext(".//title").strip()
    assert len(page.xpath("//h1")) == 1
    ids = page.xpath("//@id")
    assert sorted(set(ids)) == sorted(ids)
    assert {href[1:] for href in page.xpath("//a/@href") if href.startswith("#")} <= set(ids)


@pytest.mark.parametrize("kind", KINDS)
def test_a_german_page_has_no_english_frame(server, paths, kind):
    page = html.fromstring(server.get(paths[kind], **{"Accept-Language": "de-AT,en;q=0.5"}).text)
    assert page.get("lang") == "de"
    frame = "".join(page.xpath("//header[@class='top']//text() | //footer//text()"))
    assert "Stories" not in frame
    assert "Counts speak" not in frame


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_has_a_twin(server, paths, kind):
    path, _, query = paths[kind].partition("?")
    twin = server.get(("/index" if path == "/" else path) + ".json?" + query)
    assert twin.status_code == _expect(kind)
    assert twin.headers["content-type"] == "application/json"
    asked = server.get(paths[kind], Accept="application/json")
    assert asked.json() == twin.json()
