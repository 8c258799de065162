from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut import dating, times
from laut.model.anatomy import Anatomy, PageDate, PageDateKind, Segment, SegmentKind
from laut.model.span import Span
from laut.model.time import DateInterval


@pytest.fixture(scope="session")
def date_of(report_of):
    """Return what dates a text, with what its page says."""

    def find(text, name="report.txt", **page):
        reports, anatomies = [report_of(text, name)], [Anatomy("de", **page)]
        return dating.read(reports, anatomies, times.read(reports, anatomies))[0]

    return find


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


def test_day_in_the_lead_is_that_of_the_news(date_of):
    found = date_of("Die Halle brannte am 4. Mai 2027 nieder. Der Verein zog um.")
    assert found.interval == DateInterval(date(2027, 5, 4), date(2027, 6, 4))
    assert found.coverage == 90
    assert found.certain == DateInterval(date(2027, 5, 4), None)


def test_day_at_a_time_of_day_dates_as_the_day_does(date_of):
    found = date_of("Die Halle brannte am Abend des 4. Mai 2027 nieder.")
    assert found.interval == DateInterval(date(2027, 5, 4), date(2027, 6, 4))


def test_part_of_a_weekday_counts_as_the_weekday(date_of):
    found = date_of("Die Halle stand am Dienstagabend, dem 4. Mai 2027, leer.")
    assert found.interval.days == 32


def test_day_on_which_something_goes_off_is_no_news(date_of):
    found = date_of("Betroffen ist Käse mit dem Haltbarkeitsdatum 4. Mai 2027 aus der Kühlung.")
    assert found.interval.earliest is None or found.interval.earliest < date(2027, 1, 1)


def test_remembered_day_is_no_news(date_of):
    found = date_of("Zur Erinnerung an den Brand vom 4. Mai 2027 wurde gestern ein Stein enthüllt.")
    assert found.interval.latest is None


def test_day_long_before_a_planned_one_is_history(date_of):
    found = date_of("Die Halle wurde am 4. Mai 2019 verkauft. Der Umbau dauert bis zum 1. August 2027.")
    assert found.interval.earliest >= date(2026, 1, 1)


def test_day_in_the_lead_beside_a_weekday_can_be_older(date_of):
    found = date_of("Die Halle brannte am 4. Mai 2027 nieder. Am Freitag zog der Verein um.")
    assert found.interval == DateInterval(date(2027, 5, 4), date(2028, 5, 2))


def test_day_of_a_relative_clause_in_the_lead_is_that_of_the_news(date_of):
    found = date_of("Der Trainer, der am 4. Mai 2027 gewählt wurde, zog um.")
    assert found.interval == DateInterval(date(2027, 5, 4), date(2027, 6, 4))


def test_day_of_a_relative_clause_beside_a_weekday_is_of_the_last_year(date_of):
    found = date_of("Der Trainer, der am 4. Mai 2027 gewählt wurde, zog am Freitag um.")
    assert found.interval == DateInterval(date(2027, 5, 4), date(2028, 5, 2))


def test_day_of_a_relative_clause_behind_the_lead_is_no_news(date_of):
    text = f"{'Das Fest war klein. ' * 20}Der Trainer, der am 4. Mai 2027 gewählt wurde, zog um."
    assert date_of(text).interval.latest is None


def test_day_of_a_public_event_is_no_news(date_of):
    found = date_of("Die Gesetze wurden nach den Anschlägen vom 11. September 2001 erlassen.")
    assert found.interval == DateInterval(date(2001, 9, 11), None)


def test_what_is_said_to_have_been_is_no_plan(date_of):
    found = date_of("Der Trainer soll die Halle am 4. Mai 2027 verkauft haben, der Verein zog um.")
    assert found.interval.earliest == date(2027, 5, 4)


def test_date_behind_a_title_is_no_evidence(date_of):
    assert date_of("Das Fest war klein.\nFest im Regen (4. Mai 2027)\n").interval == DateInterval()


def test_quarter_is_told_within_the_year(date_of):
    found = date_of("Im ersten Quartal 2027 stieg der Absatz der Brauerei.")
    assert found.interval == DateInterval(date(2027, 1, 1), date(2027, 12, 31))


def test_planned_month_is_not_far(date_of):
    found = date_of("Die Halle soll im Mai 2027 öffnen.")
    assert found.interval == DateInterval(date(2026, 6, 1), date(2027, 5, 31))


def test_weekday_picks_the_year_of_a_day(date_of):
    text = "Bundeskanzler Olaf Scholz kam am Montag, 24. Januar, in die Halle."
    assert date_of(text).interval == DateInterval(date(2022, 1, 24), date(2022, 2, 21))


def test_years_ago_may_stand_behind_their_day(date_of):
    found = date_of("Die Halle wurde am 4. Mai 2017, also vor zehn Jahren, eröffnet.")
    assert found.interval.earliest == date(2027, 3, 5)
    assert found.interval.latest == date(2027, 7, 3)


def test_contract_until_a_day_bounds_only_from_above(date_of):
    assert date_of("Der Vertrag des Trainers läuft bis zum 30. Juni 2027.").interval == DateInterval(
        None, date(2027, 6, 30)
    )


def test_sudden_event_in_the_lead_is_news_of_the_year(date_of):
    found = date_of("Die Enthüllungen von Edward Snowden waren Thema im Verein.")
    assert found.interval == DateInterval(date(2013, 6, 6), date(2014, 6, 5))
    assert found.coverage == 80


@pytest.mark.parametrize(
    "text",
    [
        "Der Irakkrieg war Thema im Verein.",
        "Nach dem Mauerfall zog der Verein um.",
        "Die Enthüllungen von Edward Snowden sind Thema. Im Mai 2019 wurde die Halle gebaut.",
        f"{'Das Fest war klein. ' * 20}Die Enthüllungen von Edward Snowden waren Thema im Verein.",
    ],
)
def test_event_that_lasts_or_is_told_in_passing_can_be_older(date_of, text):
    assert "event-in-lead" not in rules(date_of(text))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Drei Jahre nach der Katastrophe in Fukushima war das Fest klein.", date(2014, 3, 11)),
        ("Zwei Wochen nach der Katastrophe in Fukushima war das Fest klein.", date(2011, 3, 25)),
        ("Sechs Monate nach der Katastrophe in Fukushima war das Fest klein.", date(2011, 9, 11)),
    ],
)
def test_time_after_an_event_leads_to_the_day(date_of, text, day):
    found = date_of(text).interval
    assert found.earliest <= day <= found.latest
    assert found.days <= 370


def test_duration_of_another_clause_is_none_since_the_event(date_of):
    found = date_of("Edward Snowden war Thema, weil seit zehn Jahren ein Platz fehlt.")
    assert "event.snowden.duration" not in rules(found)


def test_thing_that_is_no_more_bounds_from_above(date_of):
    assert date_of("Die WASG kam zum Fest.").interval == DateInterval(date(2004, 7, 3), date(2007, 6, 30))


def test_thing_that_was_bounds_only_from_below(date_of):
    assert date_of("Die frühere WASG kam zum Fest.").interval == DateInterval(date(2004, 7, 3), None)


@pytest.mark.parametrize(
    "text",
    [
        "Das Fest war größer gegenüber 2026.",
        "Der Verein machte im Jahr 2026 einen Gewinn von drei Euro.",
    ],
)
def test_year_compared_with_is_the_one_before(date_of, text):
    assert date_of(text).interval == DateInterval(date(2027, 1, 1), date(2027, 12, 31))


def test_year_of_a_season_is_no_year_before(date_of):
    assert "dating.year-before" not in rules(date_of("Der Verein machte 2026/2027 einen Gewinn."))


def test_feast_behind_the_lead_of_a_long_interval_can_be_another_years(date_of):
    text = f"Bundespräsident Christian Wulff kam. {'Das Fest war klein. ' * 20}An Weihnachten gab es Regen."
    assert not [rule for rule in rules(date_of(text)) if "feast" in rule or "season" in rule]


def test_pluperfect_month_is_no_news(date_of):
    assert date_of("Im Mai 2027 hatte der Verein den Umzug beschlossen.").interval.latest is None


def test_successor_in_an_office_outdates_the_one_before(date_of):
    text = "Bundespräsident Horst Köhler sprach, dann Bundespräsident Christian Wulff."
    assert date_of(text).interval == DateInterval(date(2010, 5, 31), date(2012, 3, 18))


def test_who_has_died_since_bounds_from_below(date_of):
    found = date_of("Bundespräsident Johannes Rau, der im Januar gestorben ist, mochte das Fest.")
    assert found.interval.earliest >= date(2004, 6, 30)
    assert found.interval.latest is None or found.interval.latest > date(2006, 1, 27)


def test_who_is_called_former_once_is_former_throughout(date_of):
    found = date_of("Der frühere Bundespräsident Johannes Rau kam. Bundespräsident Johannes Rau mochte das Fest.")
    assert found.interval.latest is None


def test_last_day_of_a_time_without_year_is_ahead(date_of):
    text = "Auf dem 79. Genfer Autosalon, der bis zum 15. März geöffnet ist, war das Fest klein."
    assert date_of(text).interval == DateInterval(date(2009, 2, 15), date(2009, 3, 18))


def test_month_until_which_something_runs_is_not_far(date_of):
    found = date_of("Bis Mai 2027 soll die Halle stehen.")
    assert found.interval == DateInterval(date(2026, 6, 1), date(2027, 5, 31))


def test_infinitive_is_no_past(date_of):
    assert date_of("Der Bau soll im Mai 2027 starten.").interval.latest == date(2027, 5, 31)


def test_duration_beside_a_thing_is_none_since_it(date_of):
    assert "event.wasg.duration" not in rules(date_of("Vor zwei Jahren kam die WASG zum Fest."))


@pytest.mark.parametrize("day", ["am Donnerstag, dem 1. Dezember,", "am Donnerstag (1. Dezember)"])
def test_weekday_places_a_day_in_the_years_behind_the_latest_named(date_of, day):
    filler = "Das Fest war klein. " * 20
    found = date_of(f"Das Fest war {day} klein. {filler}Der Verein hatte die Halle am 1. Dezember 2004 gebaut.")
    assert found.interval.earliest == date(2005, 12, 1)
    assert found.interval.days <= 32
