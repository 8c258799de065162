from dataclasses import replace

from lxml import etree

from laut.dossier.drawing.chain import MOST_OUTLETS, chain, routes

SVG = {"s": "http://www.w3.org/2000/svg"}


def _drawn(claim, story, wording, links):
    return etree.fromstring(chain(claim, story, wording, links))


def test_bottlenecks_are_marked(story, wording, links):
    drawn = _drawn(story.questions[0].claims[0], story, wording, links)
    necks = drawn.xpath("//s:g[contains(@class, 'neck')]/s:text[@class='name']/text()", namespaces=SVG)
    assert sorted(necks) == ["Polizei", "dpa"]


def test_a_claim_with_two_origins_has_no_bottleneck(story, wording, links):
    claim = story.questions[0].claims[1]
    assert claim.origins.high == 2
    assert not _drawn(claim, story, wording, links).xpath("//s:g[contains(@class, 'neck')]", namespaces=SVG)


def test_lines_that_no_page_states_are_dashed(story, wording, links):
    claim = story.questions[0].claims[0]
    hop = replace(claim.statements[1].chain[0], rule="comparison.wire")
    inferred = replace(claim.statements[1], chain=(hop, *claim.statements[1].chain[1:]))
    changed = replace(claim, statements=(claim.statements[0], inferred))
    lines = _drawn(changed, story, wording, links).xpath("//s:path[@class='line inferred']", namespaces=SVG)
    assert len(lines) == 1


def test_an_alteration_is_marked_where_it_happened(story, wording, links):
    claim = story.questions[0].claims[0]
    drawn = _drawn(claim, story, wording, links)
    titles = drawn.xpath("//s:g[@class='mark']/s:title/text()", namespaces=SVG)
    assert titles == ["b.txt drops the hedge of a.txt"]


def test_many_outlets_with_one_way_share_a_box(story, wording, links):
    claim = story.questions[0].claims[0]
    report, statement = story.reports[0], claim.statements[0]
    many = MOST_OUTLETS + 3
    reports = tuple(replace(report, id=f"r-{at}", label=f"Blatt {at}", party=f"Blatt {at}") for at in range(many))
    said = tuple(replace(statement, report=one.id) for one in reports)
    large = replace(claim, statements=said, reports=tuple(one.id for one in reports), alterations=())
    found = routes(large, {one.id: one for one in reports})
    assert [len(route.outlets) for route in found] == [many]
    drawn = _drawn(large, replace(story, reports=reports), wording, links)
    assert f"{many} outlets" in drawn.xpath("//s:text/text()", namespaces=SVG)


def test_the_same_claim_gives_the_same_bytes(story, wording, links):
    claim = story.questions[0].claims[0]
    assert chain(claim, story, wording, links) == chain(claim, story, wording, links)


def test_the_description_tells_the_ways(story, wording, links):
    description = _drawn(story.questions[0].claims[0], story, wording, links).findtext("s:desc", namespaces=SVG)
    assert "a.txt, b.txt ← dpa ← Polizei" in description
