from dataclasses import replace

from lxml import etree

from laut.dossier.drawing.citations import MOST_PARTIES, citation_graph, citations


def test_claims_are_counted_for_each_pair(story):
    found = {(row.who, row.whom): row.claims for row in citations(story)}
    assert found == {
        ("a.txt", "dpa"): 1,
        ("b.txt", "dpa"): 1,
        ("dpa", "Polizei"): 1,
        ("c.txt", "der Hafenmeister"): 2,
    }


def test_what_is_cited_most_comes_first(story):
    assert (citations(story)[0].who, citations(story)[0].whom) == ("c.txt", "der Hafenmeister")


def test_every_pair_has_a_line(story, wording, links):
    found = citations(story)
    drawn = etree.fromstring(citation_graph(story, found, wording, links))
    assert len(drawn.xpath("//*[local-name()='path'][starts-with(@class, 'line')]")) == len(found)


def test_a_graph_that_nobody_can_overlook_is_not_drawn(story, wording, links):
    one = citations(story)[0]
    many = [replace(one, whom=f"Quelle {at}") for at in range(MOST_PARTIES + 1)]
    assert citation_graph(story, many, wording, links) is None
