import re
from datetime import date, timedelta
from itertools import pairwise

import pytest

from laut.dating.editions import from_editions
from laut.dating.events import from_events, named_events
from laut.dating.lives import from_lives
from laut.dating.occasions import from_occasions
from laut.dating.offices import holders
from laut.dating.windows import from_seasons
from laut.languages import table
from laut.linguistics.openings import openings
from laut.linguistics.stretches import Stretches
from laut.model.time import DateInterval
from laut.times.calendar import feast

LANGUAGES = ("de", "en")


def rows(name, languages=LANGUAGES):
    return [pytest.param(language, row, id=row["id"]) for language in languages for row in table(language, name)]


def lasting_days(row):
    return not row["until"] or row["until"] >= row.get("began", row.get("since"))


@pytest.mark.parametrize(("language", "row"), rows("event_words"))
def test_words_for_an_event_are_seen_in_their_example(language, row):
    assert re.search(rf"(?<!\w)(?:{row['words']})(?!\w)", row["example"])
    assert not row["beside"] or re.search(rf"(?<!\w)(?:{row['beside']})(?!\w)", row["example"])


@pytest.mark.parametrize(("name", "words", "key"), [("public_events", "event_words", "event")])
def test_every_event_has_words_and_all_words_an_event(name, words, key):
    named = {row[key] for language in LANGUAGES for row in table(language, words)}
    assert named == {row["id"] for row in table("xx", name)}


def test_every_occasion_has_words_and_all_words_an_occasion():
    named = {row["occasion"] for language in LANGUAGES for row in table(language, "occasion_words")}
    assert named == {row["id"] for row in table("xx", "occasions")}


def test_days_of_events_and_terms_run_forwards():
    assert [
        row["id"] for name in ("public_events", "terms_of_office") for row in table("xx", name) if not lasting_days(row)
    ] == []


def test_ids_of_the_common_tables_are_unique():
    ids = [
        row["id"]
        for name in ("public_events", "terms_of_office", "occasions", "lives", "editions")
        for row in table("xx", name)
    ]
    assert len(ids) == len(set(ids))


SHARED = {
    "ch.councillor", "de.afd", "de.afd-group", "de.bsw", "de.candidate", "de.greens", "de.greens-group", "de.left",
    "de.left-group", "de.spd",
}  # fmt: skip
"""Offices that several persons hold at once; commissioners have several portfolios, of which the table names one."""
COMMISSION = {"eu.commission", "eu.council", "eu.parliament", "eu.foreign"}
LEEWAY = timedelta(days=31)
"""A few days are known to the month only, and some holders overlap by a party congress."""


def terms_by(*cells):
    found = {}
    for row in sorted(table("xx", "terms_of_office"), key=lambda row: row["since"]):
        found.setdefault(tuple(row[cell] for cell in cells), []).append(row)
    return found


def overlapping(rows, leeway):
    for before, after in pairwise(rows):
        until = date.fromisoformat(before["until"] or "9999-01-01")
        if until - date.fromisoformat(after["since"]) > leeway:
            yield before["id"], after["id"]


def test_terms_of_one_person_in_one_seat_follow_each_other():
    persons = terms_by("office", "seat", "given", "family")
    assert [pair for rows in persons.values() for pair in overlapping(rows, timedelta())] == []


def test_holders_of_a_seat_follow_each_other():
    seats = {
        key: rows
        for key, rows in terms_by("office", "seat").items()
        if key[0] not in SHARED and (key[0] in COMMISSION or not key[0].startswith("eu."))
    }
    assert [pair for rows in seats.values() for pair in overlapping(rows, LEEWAY)] == []


def test_days_of_occasions_are_in_order():
    for row in table("xx", "occasions"):
        days = [date.fromisoformat(day) for day in row["days"].split("|")]
        assert days == sorted(set(days)), row["id"]


SUNDAY = 6
ON_SUNDAYS = {
    "state", "bund", "at", "at-vienna", "at-tyrol", "ch", "fr", "fr-parliament", "it", "es", "pl", "pl-president", "pt",
    "be", "fi", "si", "rs", "ro", "ee", "lt", "lu", "gr", "tr", "hu", "ua", "ru-duma", "br", "mx-president", "jp",
    "ar-president", "cl-president", "co-president", "pe-president", "by-president",
}  # fmt: skip
"""Where elections are on Sundays."""


def days_of(*names):
    for row in table("xx", "occasions"):
        name = row["id"].removeprefix("occasion.")
        if name in names or name.split(".")[0] in names:
            yield from ((row["id"], date.fromisoformat(day)) for day in row["days"].split("|"))


def test_elections_are_on_sundays_where_the_law_says_so():
    assert [(name, day) for name, day in days_of(*sorted(ON_SUNDAYS)) if day.weekday() != SUNDAY] == []


def test_american_elections_are_on_the_tuesday_after_the_first_monday_of_november():
    days = [*days_of("us", "us-congress")]
    assert [(name, day) for name, day in days if (day.month, day.weekday()) != (11, 1) or not 2 <= day.day <= 8] == []


def test_british_elections_are_on_thursdays():
    assert [(name, day) for name, day in days_of("gb", "sct") if day.weekday() != 3] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_is_seen_behind_the_first_word_for_its_office(language):
    every = [row for row in table(language, "office_words") if not row["seat"] and not row["given"]]
    words = {row["office"]: row["words"].split("|")[0] for row in every}
    missed = []
    for row in table("xx", "terms_of_office"):
        names = [row["given"].split("|")[0], row["family"].split("|")[0]]
        text = " ".join([words[row["office"]], *(name for name in names if name)]) + " sprach."
        terms = [term.id for found in holders(text, openings(text), language) for term in found.terms]
        if row["id"] not in terms:
            missed.append(row["id"])
    assert missed == []


@pytest.mark.parametrize(("language", "row"), rows("office_words"))
def test_word_for_an_office_is_seen_in_its_example(language, row):
    assert holders(row["example"], openings(row["example"]), language)


@pytest.mark.parametrize(("language", "row"), rows("occasion_words"))
def test_occasion_is_seen_in_its_example(language, row):
    days = next(each["days"] for each in table("xx", "occasions") if each["id"] == row["occasion"]).split("|")
    day = date.fromisoformat(days[-1])
    text = row["example"]
    found = from_occasions(text, Stretches(text), openings(text), DateInterval(day, day), language)
    assert row["occasion"] in [evidence.rule for evidence in found]


@pytest.mark.parametrize(("language", "row"), rows("seasons"))
def test_season_is_seen_in_its_example(language, row):
    begin = feast(row["begin"], 2027)
    interval = DateInterval(begin - timedelta(days=60), begin + timedelta(days=60))
    found = from_seasons(row["example"], Stretches(row["example"]), interval, language)
    assert row["id"] in [evidence.rule for evidence in found]


@pytest.mark.parametrize(("language", "row"), rows("dating_patterns"))
def test_pattern_is_found_in_its_example(language, row):
    assert re.search(row["pattern"], row["example"]) or re.search(row["pattern"], row["example"] + " ")


def test_event_said_to_have_been_long_ago_gives_its_day():
    text = "Seit fast zwei Jahren ist der Brexit Thema."
    named = named_events(text, Stretches(text), openings(text), "de")
    assert [evidence.rule for evidence in from_events(text, named, (), "de")] == ["event.brexit"]


def test_every_life_is_seen_in_a_report_of_a_death_or_an_age():
    missed = []
    for row in table("xx", "lives"):
        for name in row["name"].split("|"):
            text = f"{name} ist gestern gestorben." if row["died"] else f"{name} (50) kam zum Fest."
            found = [one.rule for one in from_lives(text, Stretches(text), openings(text), "de")]
            rule = "life.death" if row["died"] else "life.age"
            missed += [name] * (rule not in found)
    assert missed == []


def test_lives_run_forwards():
    assert [row["id"] for row in table("xx", "lives") if row["died"] and row["died"] <= row["born"]] == []


@pytest.mark.parametrize(("language", "row"), rows("edition_words"))
def test_edition_is_seen_in_its_example(language, row):
    text = row["example"]
    assert row["edition"] in [one.rule for one in from_editions(text, Stretches(text), openings(text), language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_edition_has_words_and_all_words_an_edition(language):
    assert {row["edition"] for row in table(language, "edition_words")} == {
        row["id"] for row in table("xx", "editions")
    }
