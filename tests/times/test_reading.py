from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut import times
from laut.model.anatomy import Anatomy, Segment, SegmentKind
from laut.model.span import Span
from laut.model.time import DateInterval, Dating, TimeType
from laut.times import resolve, times_of


def read(text):
    return [(time.span.of(text), time.value) for time in times_of(text, "de")]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Das Fest war am 4. Mai 2027.", "4. Mai 2027", "2027-05-04"),
        ("Das Fest war am 4.5.2027.", "4.5.2027", "2027-05-04"),
        ("Das Fest war am Dienstag, 4. Mai 2027.", "Dienstag, 4. Mai 2027", "2027-05-04"),
        ("Das Fest war im Mai 2027.", "Mai 2027", "2027-05"),
        ("Das Fest war im Jahr 2027.", "Jahr 2027", "2027"),
        ("Das Fest war 2027 im Hof.", "2027", "2027"),
        ("Das Fest war im Herbst 2027.", "Herbst 2027", "2027-FA"),
        ("Das Fest war im dritten Quartal 2027.", "dritten Quartal 2027", "2027-Q3"),
        ("Das Fest war in den neunziger Jahren.", "den neunziger Jahren", "199"),
        ("Das Fest war im 15. Jahrhundert.", "15. Jahrhundert", "14"),
        ("Das Fest war am 24. Dezember.", "24. Dezember", "XXXX-12-24"),
        ("Das Fest war an Heiligabend.", "Heiligabend", "XXXX-12-24"),
        ("Das Fest war am Donnerstag.", "Donnerstag", "XXXX-WXX-4"),
        ("Das Fest war am Donnerstagabend.", "Donnerstagabend", "XXXX-WXX-4TEV"),
        ("Das Fest war im April.", "April", "XXXX-04"),
        ("Das Fest war in der vergangenen Woche.", "der vergangenen Woche", "XXXX-WXX"),
        ("Das Fest dauerte drei Tage.", "drei Tage", "P3D"),
        ("Das Fest dauerte dreieinhalb Stunden.", "dreieinhalb Stunden", "PT3.5H"),
        ("Das Fest war seit Jahren klein.", "Jahren", "PXY"),
        ("Das Fest war vor einigen Tagen.", "einigen Tagen", "PXD"),
        ("Das Fest ist jedes Jahr im Hof.", "jedes Jahr", "P1Y"),
        ("Das Fest war unlängst im Hof.", "unlängst", "PAST_REF"),
        ("Das Fest beginnt demnächst.", "demnächst", "FUTURE_REF"),
        ("Das Fest läuft derzeit.", "derzeit", "PRESENT_REF"),
    ],
)
def test_expression_without_anchor(text, words, value):
    assert read(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "value", "mod"),
    [
        ("Das Fest war Ende 2027.", "2027", "END"),
        ("Das Fest war Anfang Mai 2027.", "2027-05", "START"),
        ("Das Fest dauerte fast vier Jahre.", "P4Y", "LESS_THAN"),
        ("Das Fest dauerte mehr als vier Jahre.", "P4Y", "MORE_THAN"),
        ("Das Fest dauerte etwa vier Jahre.", "P4Y", "APPROX"),
    ],
)
def test_modifier(text, value, mod):
    (time,) = times_of(text, "de")
    assert (time.value, time.mod) == (value, mod)


def test_both_years_of_a_range_are_read():
    assert [value for _, value in read("Das Fest war von 2019-2021 im Hof.")] == ["2019", "2021"]


@pytest.mark.parametrize(
    "text",
    [
        "Es kamen rund 2000 Gäste.",
        "Getötet wurden alle Tiere, darunter 2000 gesunde Hühner von nebenan.",
        "Dort leben 2000 Puten.",
        "Das Haus kostet 2026 Euro.",
        "Es steht 2:1.",
        "Das sind 2.027 Fässer.",
        "Die 24-Jährige gewann.",
    ],
)
def test_number_that_is_no_time_is_left_out(text):
    assert read(text) == []


def test_hour_hangs_on_the_day_before_it():
    (day, hour) = times_of("Das Fest begann am 4. Mai 2027 um 9.30 Uhr.", "de")
    assert (hour.type, hour.term) == (TimeType.TIME, "clock 09:30 @-1")
    assert day.interval.days == 1


def test_year_before_hangs_on_the_year_named():
    found = times_of("In 2027 sank die Menge im Vergleich zum Vorjahr.", "de")
    assert [time.term for time in found] == ["fixed 2027", "year -1 @-1"]


def test_only_segments_of_the_article_are_read(report_of):
    text = "Das Fest war 2027\nCopyright 2029"
    segments = (
        Segment(Span(0, 17), SegmentKind.BODY, "test"),
        Segment(Span(18, len(text)), SegmentKind.COPYRIGHT, "test"),
    )
    (found,) = times.read([report_of(text)], [Anatomy("de", segments)])
    assert [time.value for time in found] == ["2027"]


@given(st.text(max_size=300))
def test_spans_are_in_order_and_inside_the_text(text):
    end = 0
    for time in times_of(text, "de"):
        assert end <= time.span.start < time.span.end <= len(text)
        end = time.span.end


PIECES = ["am", "4.", "Mai", "2027", "Donnerstag", "um", "9.30", "Uhr", "bis", "und", "vor", "drei", "Jahren", "Ende"]


@given(st.lists(st.sampled_from([*PIECES, "-", ".", "31.", "Februar", "heute", "Abend", "Vorjahr", "jeden", "99."])))
def test_any_words_are_taken(pieces):
    times_of(" ".join(pieces), "de")


def test_heute_late_in_a_report_means_these_times_in_every_paragraph(report_of):
    text = "Das Fest war klein. " * 15 + "\nDas Fest kann heute nicht groß sein."
    segments = (Segment(Span(0, 300), SegmentKind.BODY, "t"), Segment(Span(301, len(text)), SegmentKind.BODY, "t"))
    (found,) = times.read([report_of(text)], [Anatomy("de", segments=segments)])
    assert [time.value for time in found] == ["PRESENT_REF"]


def test_day_last_named_may_stand_in_the_paragraph_before(report_of):
    text = "Das Fest war am 4. Mai 2027.\nTags darauf zog der Verein um."
    segments = (Segment(Span(0, 28), SegmentKind.BODY, "t"), Segment(Span(29, len(text)), SegmentKind.BODY, "t"))
    found = times.read([report_of(text)], [Anatomy("de", segments=segments)])
    day = date(2027, 6, 1)
    (resolved,) = resolve(found, [Dating(DateInterval(day, day))])
    assert [time.value for time in resolved] == ["2027-05-04", "2027-05-05"]


def test_age_limit_is_no_duration():
    assert times_of("Das Fest ist für Kinder ab 14 Jahren.", "de") == ()
