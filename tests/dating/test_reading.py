"""What dates a report: the page, the tenses, offices, events, and how they are put together."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.model.anatomy import PageDate, PageDateKind, Segment, SegmentKind
from laut.model.span import Span
from laut.model.time import DateInterval


def rules(found):
    return [evidence.rule for evidence in found.evidence]


def test_text_without_evidence_is_not_dated(date_of):
    found = date_of("Das Fest war klein.")
    assert (found.interval, found.best, found.evidence) == (DateInterval(), None, ())


def test_date_on_the_page_decides(date_of):
    day = date(2027, 5, 4)
    shown = PageDate(Span(0, 8), PageDateKind.PUBLISHED, "4.5.2027", day, "test.page")
    found = date_of("4.5.2027\nDas Fest war am 3. Mai 2027.", dates=(shown,))
    assert (found.interval, found.best) == (DateInterval(day, day), DateInterval(day, day))


def test_day_of_an_update_bounds_from_above(date_of):
    shown = PageDate(Span(0, 8), PageDateKind.UPDATED, "4.5.2027", date(2027, 5, 4), "test.page")
    assert date_of("4.5.2027\nDas Fest war klein.", dates=(shown,)).interval.latest == date(2027, 5, 4)


def test_date_in_the_file_name_counts_a_day_either_way(date_of):
    found = date_of("Das Fest war klein.", name="2027-05-04-fest.txt")
    assert found.interval == DateInterval(date(2027, 5, 3), date(2027, 5, 5))


def test_impossible_date_in_the_file_name_is_passed_over(date_of):
    assert date_of("Das Fest war klein.", name="20271342.txt").interval == DateInterval()


def test_update_follows_its_publication_soon(date_of):
    shown = PageDate(Span(0, 8), PageDateKind.UPDATED, "4.5.2027", date(2027, 5, 4), "test.page")
    assert date_of("4.5.2027\nDas Fest war klein.", dates=(shown,)).interval.days == 14


def test_page_date_without_year_takes_it_from_the_text(date_of):
    text = "Freitag, 28. Mai\nDie Halle brannte am Dienstag, 4. Mai 2027."
    shown = PageDate(Span(0, 16), PageDateKind.PUBLISHED, "Freitag, 28. Mai", None, "test.page")
    day = date(2027, 5, 28)
    assert date_of(text, dates=(shown,)).interval == DateInterval(day, day)


def test_year_of_copyright_bounds_from_above(date_of):
    text = "Das Fest war klein.\n© 2027 Beispielblatt"
    segments = (Segment(Span(0, 19), SegmentKind.BODY, "t"), Segment(Span(20, len(text)), SegmentKind.COPYRIGHT, "t"))
    assert date_of(text, segments=segments).interval == DateInterval(None, date(2027, 12, 31))


def test_past_bounds_from_below_and_is_hard(date_of):
    found = date_of("Die Halle wurde im Jahr 2019 gebaut, der Verein zog um.")
    assert found.interval == DateInterval(date(2019, 1, 1), None)
    assert found.evidence[0].hard


@pytest.mark.parametrize(
    "text",
    [
        "Die Halle soll im Jahr 2031 gebaut werden.",
        "Der Vertrag gilt bis 2031.",
        "Die Wahl am 3. Mai 2031 wäre zu früh.",
    ],
)
def test_plan_never_bounds_from_below(date_of, text):
    found = date_of(text)
    assert found.interval.earliest is None or found.interval.earliest < date(2031, 1, 1)


def test_past_day_with_weekday_is_news_of_the_last_weeks(date_of):
    found = date_of("Die Halle brannte am Dienstag, 4. Mai 2027.")
    assert found.interval == DateInterval(date(2027, 5, 4), date(2027, 6, 1))


def test_event_bounds_from_below(date_of):
    found = date_of("Seit dem Mauerfall ist das Dorf geschrumpft.")
    assert found.interval == DateInterval(date(1989, 11, 9), None)


def test_years_since_an_event_lead_to_the_day(date_of):
    found = date_of("Seit fast drei Jahren dauert der russische Angriffskrieg gegen die Ukraine.")
    assert found.interval == DateInterval(date(2024, 8, 24), date(2025, 2, 24))


def test_years_ago_beside_a_date_lead_to_the_day(date_of):
    found = date_of("Vor zwei Jahren, am 4. Mai 2025, brannte die Halle.")
    assert found.interval.earliest <= date(2027, 5, 4) <= found.interval.latest
    assert found.interval.days < 130


def test_office_bounds_by_its_term(date_of):
    found = date_of("Bundespräsident Christian Wulff kam zum Fest.")
    assert found.interval == DateInterval(date(2010, 5, 31), date(2012, 3, 18))


@pytest.mark.parametrize("before", ["Der damalige ", "Unter ", "Ein "])
def test_office_of_another_time_says_nothing(date_of, before):
    assert date_of(f"{before}Bundespräsident Christian Wulff kam zum Fest.").interval == DateInterval()


@pytest.mark.parametrize("before", ["Der frühere ", "Ex-", "Der zurückgetretene deutsche "])
def test_office_held_before_bounds_from_below(date_of, before):
    found = date_of(f"{before}Bundespräsident Christian Wulff kam zum Fest.")
    assert found.interval == DateInterval(date(2012, 2, 17), None)


def test_office_to_be_held_bounds_by_its_beginning(date_of):
    found = date_of("Der designierte Bundespräsident Christian Wulff kam zum Fest.")
    assert found.interval == DateInterval(date(2010, 3, 2), date(2010, 6, 30))


def test_other_evidence_picks_one_of_several_terms(date_of):
    found = date_of("Außenminister Frank-Walter Steinmeier und Bundespräsident Horst Köhler kamen zum Fest.")
    assert found.interval == DateInterval(date(2005, 10, 23), date(2009, 11, 26))


def test_foreseeable_event_bounds_from_below_only_once_it_has_passed(date_of):
    assert date_of("Nach der WM in Südafrika zog der Verein um.").interval == DateInterval(date(2010, 6, 11), None)
    assert date_of("Der Entwurf der WM in Südafrika hängt im Rathaus.").interval == DateInterval()


def test_foreseeable_event_to_come_bounds_from_above(date_of):
    found = date_of("Die WM in Südafrika soll klein werden.")
    assert found.interval == DateInterval(None, date(2010, 7, 11))


def test_anniversary_of_an_event_gives_its_year(date_of):
    found = date_of("Am 60. Jahrestag des Mauerbaus war das Fest klein.")
    assert found.interval.earliest <= date(2021, 8, 13) <= found.interval.latest
    assert found.interval.days < 100


def test_birthday_and_age_give_a_year(date_of):
    found = date_of("Er wurde 83 Jahre alt. Der am 4. Mai 1940 geborene Maler malte das Fest.")
    assert found.interval == DateInterval(date(2023, 5, 4), date(2024, 5, 3))


def test_first_plan_bounds_from_above(date_of):
    found = date_of("Der Umbau soll im Jahr 2031 beginnen. Das Haus soll im Jahr 2035 stehen.")
    assert found.interval == DateInterval(None, date(2031, 12, 31))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Der Haushalt für 2027 ist klein.", date(2026, 1, 1), date(2026, 12, 31)),
        ("Der Jahresbericht für 2027 ist kurz.", date(2027, 12, 1), date(2028, 11, 30)),
        ("Die Karten der Saison 2027/28 sind teuer.", date(2027, 5, 15), date(2028, 5, 14)),
        ("Das Stadtfest 2027 ist klein.", date(2027, 1, 1), date(2027, 12, 31)),
    ],
)
def test_bare_year_says_what_it_is_the_year_of(date_of, text, earliest, latest):
    assert date_of(text).interval == DateInterval(earliest, latest)


def test_occasion_that_the_interval_leaves_places_the_report(date_of):
    found = date_of(
        "Nach der Landtagswahl in Hessen kam Ministerpräsident Boris Rhein zum Fest, seit 2023 ist er dort."
    )
    assert found.interval.latest is None
    found = date_of("Vor der Landtagswahl in Hessen kamen Bundeskanzler Olaf Scholz und Ministerpräsident Boris Rhein.")
    assert found.interval == DateInterval(date(2023, 1, 11), date(2024, 1, 6))


def test_label_of_a_chronicle_is_no_news(date_of):
    text = "Bundeskanzlerin Angela Merkel und Bundespräsident Christian Wulff kamen.\n7. März: Das Fest begann."
    assert "dating.day-of-year" not in rules(date_of(text))


def test_feast_told_as_past_bounds_from_below(date_of):
    text = "Bundespräsident Joachim Gauck und Papst Benedikt kamen. An Weihnachten gab es ein Fest."
    assert date_of(text).interval == DateInterval(date(2012, 12, 25), date(2012, 12, 31))


def test_feast_and_weekday_point_at_the_day(date_of):
    found = date_of(
        "An Weihnachten brannte die Halle, sagte er am Freitag. "
        "Seit fast drei Jahren dauert der russische Angriffskrieg gegen die Ukraine."
    )
    assert found.interval == DateInterval(date(2024, 12, 25), date(2024, 12, 31))
    assert found.best == DateInterval(date(2024, 12, 27), date(2024, 12, 28))


def test_year_compared_with_the_one_before_is_the_current_one(date_of):
    found = date_of("In 2027 ist die Menge im Vergleich zum Vorjahr gesunken.")
    assert found.interval == DateInterval(date(2027, 4, 1), date(2028, 6, 30))


def test_contradicting_evidence_is_kept_apart(date_of):
    found = date_of("Bundespräsident Christian Wulff kam. Die Halle wurde im Jahr 2019 gebaut.")
    assert found.interval == DateInterval(date(2019, 1, 1), None)
    assert [evidence.rule for evidence in found.conflicts] == ["term.de.president.wulff-2010"]


def test_evidence_points_to_its_words(date_of):
    text = "Die Halle wurde im Jahr 2019 gebaut."
    assert [evidence.span.of(text) for evidence in date_of(text).evidence] == ["Jahr 2019"]


def test_same_text_is_dated_the_same(date_of):
    text = "An Silvester 2026 brannte die Halle, sagte Präsident Putin am Montag."
    assert date_of(text) == date_of(text)


WORDS = [
    "Am",
    "4.",
    "Mai",
    "2027",
    "war",
    "wird",
    "seit",
    "vor",
    "zwei",
    "Jahren",
    "Weihnachten",
    "Freitag",
    "bis",
    ".",
]


@given(
    st.lists(st.sampled_from([*WORDS, "Mauerfall", "Bundeskanzlerin Merkel", "2019", "Vorjahr", "hatte"]), max_size=40)
)
def test_any_words_are_dated_without_failing(date_of, words):
    found = date_of(" ".join(words))
    if found.best:
        assert found.interval.meet(found.best) == found.best
