from dataclasses import replace
from datetime import date

import pytest

from laut.dating.page import from_page
from laut.model.anatomy import Anatomy, PageDate, PageDateKind, Segment, SegmentKind
from laut.model.report import MediaType, Metadata
from laut.model.span import ReceivedSpan, Span

DAY = date(2027, 5, 4)


def commented(start, day):
    return PageDate(Span(start, start + 1), PageDateKind.COMMENTED, str(day), day, "anatomy.date.commented")


def found(report, anatomy=None):
    return [
        (one.rule, one.hard, one.says.earliest, one.says.latest) for one in from_page(report, anatomy or Anatomy("de"))
    ]


def test_first_comment_bounds_from_above_for_certain(report_of):
    anatomy = Anatomy("de", dates=(commented(4, date(2027, 5, 9)), commented(8, DAY)))
    assert found(report_of("Das Fest war klein."), anatomy) == [
        ("anatomy.date.commented", True, None, DAY),
        ("dating.comments", False, date(2027, 4, 4), DAY),
    ]


def test_comments_without_a_whole_day_say_nothing(report_of):
    assert found(report_of("Das Fest war klein."), Anatomy("de", dates=(commented(4, None),))) == []


@pytest.mark.parametrize("words", ["2027-05-04T08:12:00Z", "Tue, 04 May 2027 08:12:00 GMT"])
def test_day_of_saving_bounds_from_above_for_certain(report_of, words):
    entry = Metadata("captured", words, Span(2, 6), "warc.WARC-Date")
    report = replace(report_of("Das Fest war klein."), metadata=(entry,))
    assert found(report) == [("dating.captured", True, None, DAY)]
    span = next(iter(from_page(report, Anatomy("de")))).span
    assert (span, type(span)) == (ReceivedSpan(2, 6), ReceivedSpan)


@pytest.mark.parametrize("kind", [MediaType.PDF, MediaType.DOCX])
def test_day_on_which_a_document_was_made_says_nothing(report_of, kind):
    entry = Metadata("captured", "2027-05-04", Span(2, 6), "docx.created")
    assert found(replace(report_of("Das Fest war klein."), media_type=kind, metadata=(entry,))) == []


def test_dateline_on_the_page_gives_its_day(report_of):
    text = "BERLIN, 4. Mai 2027 – Das Fest war klein."
    anatomy = Anatomy("de", segments=(Segment(Span(0, 19), SegmentKind.DATELINE, "t"),))
    assert found(report_of(text), anatomy) == [("dating.dateline", False, DAY, date(2027, 5, 6))]


@pytest.mark.parametrize("key", ["dateline", "credit"])
def test_dateline_in_the_markup_gives_its_day(report_of, key):
    entry = Metadata(key, "Berlin, 4. Mai 2027", Span(2, 6), "newsml.dateline")
    report = replace(report_of("Das Fest war klein."), metadata=(entry,))
    assert found(report) == [("dating.dateline", False, DAY, date(2027, 5, 6))]


def test_dateline_without_a_whole_day_says_nothing(report_of):
    entry = Metadata("dateline", "Berlin", Span(2, 6), "newsml.dateline")
    assert found(replace(report_of("Das Fest war klein."), metadata=(entry,))) == []
