from dataclasses import replace

import pytest

from laut.dossier.reader import reader
from laut.model.anatomy import Segment, SegmentKind
from laut.model.span import Span


@pytest.fixture
def story(dossier):
    return dossier.stories[0]


def _text(view, role):
    return ["".join(piece.text for piece in line.pieces if role in piece.roles) for line in view.lines]


def test_the_words_of_a_claim_lead_to_its_card(story, reads):
    view = reader(story, reads[0])
    words = "".join(piece.text for line in view.lines for piece in line.pieces if "card-c-1" in piece.cards)
    assert "gab es angeblich 3 Verletzte" in words


def test_every_card_leads_to_words_that_stand_on_the_page(story, reads):
    for read in reads:
        view = reader(story, read)
        anchors = {anchor for line in view.lines for piece in line.pieces for anchor in piece.anchors}
        wanted = {f"w-{one.start}-{one.end}" for card in view.cards for one in card.statement.words}
        assert wanted <= anchors


def test_a_hedge_within_a_claim_is_both(story, reads):
    view = reader(story, reads[0])
    hedge = next(piece for line in view.lines for piece in line.pieces if "hedge" in piece.roles)
    assert (hedge.text, "said" in hedge.roles) == ("angeblich", True)


def test_no_anchor_stands_twice(story, reads):
    for read in reads:
        anchors = [anchor for line in reader(story, read).lines for piece in line.pieces for anchor in piece.anchors]
        assert len(anchors) == len(set(anchors))


def test_furniture_is_there_and_told_apart(story, reads):
    read = reads[0]
    credit = Segment(Span(len(read.report.received) - 5, len(read.report.received)), SegmentKind.AGENCY_CREDIT, "test")
    anatomy = replace(read.reading.anatomy, segments=(Segment(Span(0, 14), SegmentKind.HEADLINE, "test"),))
    changed = replace(read, reading=replace(read.reading, anatomy=anatomy))
    assert [line.furniture for line in reader(story, changed).lines] == [False, True]
    anatomy = replace(anatomy, segments=(*anatomy.segments, credit))
    changed = replace(read, reading=replace(read.reading, anatomy=anatomy))
    assert reader(story, changed).lines[1].kinds == ("agency_credit",)


def test_words_are_pointed_out(story, reads):
    view = reader(story, reads[0], spot=Span(14, 26))
    assert "".join(_text(view, "spot")) == "Laut Polizei"


def test_words_beyond_the_report_are_not_pointed_out(story, reads):
    assert not any(_text(reader(story, reads[0], spot=Span(5, 9999)), "spot"))


def test_the_text_as_received_holds_every_character(story, reads):
    view = reader(story, reads[1], received=True)
    shown = "\n".join("".join(piece.text for piece in line.pieces) for line in view.lines)
    assert shown == reads[1].report.received
