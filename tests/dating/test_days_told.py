"""Days, years and spans that a text tells, and which of them are news."""

from datetime import date

import pytest

from laut.model.time import DateInterval


def rules(found):
    return [evidence.rule for evidence in found.evidence]


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
