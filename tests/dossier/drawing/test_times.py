from dataclasses import replace

from lxml import etree

from laut.dossier.drawing.times import MOST_ROWS, times
from laut.dossier.report_values import Days

SVG = {"s": "http://www.w3.org/2000/svg"}


def test_a_known_day_is_a_dot_and_inferred_days_a_bar(story, wording, links):
    drawn = etree.fromstring(times(story.reports, wording, links, "t"))
    assert len(drawn.xpath("//s:circle", namespaces=SVG)) == 2
    assert len(drawn.xpath("//s:path[@class='span rough']", namespaces=SVG)) == 1


def test_nothing_is_drawn_where_no_day_is_known(story, wording, links):
    unknown = [replace(report, published=Days(None, None), likeliest=None) for report in story.reports]
    assert times(unknown, wording, links, "t") is None


def test_many_reports_are_counted_by_day(story, wording, links):
    report = story.reports[0]
    many = [replace(report, id=f"r-{at}") for at in range(MOST_ROWS + 10)]
    drawn = etree.fromstring(times(many, wording, links, "t"))
    assert len(drawn.xpath("//s:rect[@class='bar']", namespaces=SVG)) == 1
    assert str(MOST_ROWS + 10) in drawn.xpath("//s:text/text()", namespaces=SVG)


def test_days_far_apart_stay_within_the_drawing(story, wording, links):
    old = replace(story.reports[0], published=Days("1066-10-14", "1066-10-14"), likeliest=None)
    drawn = etree.fromstring(times([old, *story.reports], wording, links, "t"))
    assert all(0 <= float(dot.get("cx")) <= 570 for dot in drawn.xpath("//s:circle", namespaces=SVG))
