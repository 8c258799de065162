from datetime import date

import pytest

from laut.comparison.prose import of_text
from laut.comparison.stories import group
from laut.model.time import DateInterval

ACCIDENT = (
    "Wieder Unfall auf der A9 bei {place}\n"
    "Bei einem Unfall auf der Autobahn 9 bei {place} sind am {day} {count} Menschen verletzt worden. {what} prallte "
    "gegen die Leitplanke. Die Fahrbahn Richtung {way} war stundenlang gesperrt, teilte die Polizei mit."
)
FIRST = ACCIDENT.format(place="Haimdorf", day="Mittwoch", count="zwei", what="Ein Kleintransporter", way="München")
SECOND = ACCIDENT.format(place="Trockau", day="Donnerstag", count="vier", what="Ein Reisebus", way="Berlin")
RETOLD = (
    "Kleintransporter rammt Leitplanke auf A9\n"
    "Zwei Menschen sind am Mittwoch auf der A9 bei Haimdorf verletzt worden. Ein Kleintransporter war gegen die "
    "Leitplanke geprallt, teilte die Polizei mit."
)
SPEECH = (
    "Präsidentin {about} in Neujahrsansprache\n"
    "Präsidentin Helene Arndt hat in ihrer Neujahrsansprache {about}. Das Jahr werde ein Jahr {of}, sagte sie. "
    "Arndt dankte {whom} im ganzen Land für das, was sie getan hätten."
)
RESULT = (
    "{who} steigert Gewinn im dritten Quartal\n"
    "{who} hat den Gewinn im dritten Quartal um {rise} Prozent auf {much} Millionen Euro gesteigert. Der Umsatz wuchs "
    "ebenfalls deutlich. Die Prognose für das Gesamtjahr bestätigte {head} am Nachmittag."
)
UPDATE = (
    "Erdbeben in Karvelien: {title}\n"
    "Bei dem Erdbeben im Norden Karveliens sind mindestens {count} Menschen ums Leben gekommen. Das teilte der "
    "Katastrophenschutz am {day} mit. Retter suchten in Orunow nach Verschütteten."
)
DAY = date(2028, 4, 12)


def stories(*texts, days=None):
    when = [DateInterval(day, day) for day in days or [DAY] * len(texts)]
    return [one.members for one in group([of_text(text, text) for text in texts], when)]


def test_two_accidents_on_one_motorway_are_two_stories_though_told_alike() -> None:
    assert stories(FIRST, SECOND, RETOLD) == [(0, 2), (1,)]


def test_last_years_speech_is_no_part_of_this_years_story() -> None:
    now = SPEECH.format(about="zu Zusammenhalt aufgerufen", of="der Entscheidungen", whom="den Helfern der Flut")
    then = SPEECH.format(about="für Mut geworben", of="des Aufbruchs", whom="den Pflegekräften")
    assert stories(now, then, days=[date(2028, 1, 1), date(2027, 1, 1)]) == [(0,), (1,)]


def test_two_companies_results_of_one_day_are_two_stories() -> None:
    first = RESULT.format(who="Chemiekonzern Norkem", rise="12", much="430", head="Vorstandschef Ralf Dehn")
    second = RESULT.format(who="Papierhersteller Silvana", rise="7", much="88", head="Vorstandschefin Marta Linz")
    assert stories(first, second) == [(0,), (1,)]


@pytest.mark.parametrize(
    "other",
    [
        FIRST.replace("zwei Menschen", "drei Menschen").replace("Wieder Unfall", "Drei Verletzte"),
        FIRST.split(". Ein")[0] + ". Mehr in Kürze.",
        RETOLD,
    ],
)
def test_a_copy_a_cut_and_a_retelling_stay_with_the_first(other) -> None:
    assert stories(FIRST, other) == [(0, 1)]


def test_a_rising_number_of_dead_is_one_story() -> None:
    first = UPDATE.format(title="mindestens zwölf Tote", count="12", day="Freitag")
    second = UPDATE.format(title="Zahl der Toten steigt", count="48", day="Samstag")
    assert stories(first, second, days=[DAY, date(2028, 4, 13)]) == [(0, 1)]
