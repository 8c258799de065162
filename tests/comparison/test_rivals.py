from dataclasses import replace
from datetime import date

import pytest

from laut.comparison import compare
from laut.comparison.likeness import ends_apart
from laut.comparison.statements import statements
from laut.model.claim import Verdict
from laut.model.time import DateInterval

PLACE = "Am Lindachsee ist das Schleusentor gebrochen. Der Kreis ließ die Uferstraße am Lindachsee sperren."


def asked(make, *reports):
    """Return verdict and claims of questions; reports are lists of statements with the party each is laid to."""
    read = []
    for number, said in enumerate(reports):
        text = f"Schleusentor am Lindachsee\n{PLACE} {' '.join(words for words, _ in said)}"
        laid = [(words, (party,)) for words, party in said]
        read.append(make(f"{number}.txt", text, laid, outlet=f"Bote {number}", day=date(2031, 3, 4 + number)))
    (story,) = compare(read).stories
    return {tuple(sorted(claim.says for claim in one.claims)): one.verdict for one in story.questions}


def verdict_of(found, *claims):
    return found.get(tuple(sorted(claims)))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Sieben Menschen wurden verletzt.", "Es gebe neun Verletzte.", Verdict.CONTRADICT),
        ("Sieben Menschen wurden verletzt.", "Neun Menschen seien gestorben.", None),
        ("64 Fahrgäste waren an Bord.", "70 Passagiere waren an Bord.", Verdict.CONTRADICT),
        ("40 Prozent der Keller liefen voll.", "Mehr als die Hälfte der Keller lief voll.", Verdict.CONTRADICT),
        ("Der Verband fordert 300 Euro im Monat.", "Der Kreis bietet 150 Euro im Monat.", None),
        ("Vor einem Jahr waren es 30 Helfer am Tor.", "Es waren 50 Helfer am Tor.", None),
        ("Der Kreis zog 400 Soldaten vom See ab.", "Am See waren 700 Soldaten stationiert.", None),
        ("Am Tor warteten 164 Reisende.", "Mehr als 160 Urlauber standen dort.", Verdict.COMPATIBLE),
        ("Das Schiff verlor zwei Tonnen Öl im See.", "Das Schiff verlor 5000 Kilogramm Öl im See.", Verdict.CONTRADICT),
        ("Einen Bruch der Kette schließt der Wirt aus.", "Die Kette am Tor hatte einen Bruch.", Verdict.CONTRADICT),
        ("Der neue Riegel am Nordufer versagte.", "Der neue Riegel am Nordufer funktionierte.", Verdict.CONTRADICT),
    ],
)
def test_which_statements_answer_one_question(make, one, other, expected) -> None:
    found = asked(make, [(one, "Kreis")], [(other, "Feuerwehr")])
    assert verdict_of(found, one, other) is expected


def test_a_party_that_later_says_the_opposite_updates(make) -> None:
    closed, opened = "Die alte Brücke am Nordufer ist gesperrt.", "Die alte Brücke am Nordufer ist freigegeben."
    assert verdict_of(asked(make, [(closed, "Kreis")], [(opened, "Kreis")]), closed, opened) is Verdict.UPDATED


def test_another_party_that_speaks_of_another_figure_right_behind_contradicts(make) -> None:
    many, few = "1.400 Beschäftigte legten die Arbeit nieder.", "Die Stadt sprach von 600 Streikenden."
    assert verdict_of(asked(make, [(many, "Gewerkschaft"), (few, "Stadt")]), many, few) is Verdict.CONTRADICT


def test_a_denial_is_held_against_what_it_is_likest_to_deny(make) -> None:
    plan, denial = "Der Kreis will Insolvenz anmelden.", "Von einem Insolvenzantrag könne keine Rede sein."
    assert verdict_of(asked(make, [(plan, "Insider")], [(denial, "Uhl")]), plan, denial) is Verdict.CONTRADICT


def test_a_headline_without_the_hedge_of_its_text_is_a_claim_of_its_own(make) -> None:
    words = "Im Riegel am Nordufer habe wohl Rost das Schleusentor geschwächt"
    read = make(
        "a.txt", f"Rost schwächte Schleusentor\n{words}, sagte Uhl am Abend.", [(words, ("Uhl",))], outlet="Bote"
    )
    (story,) = compare([read]).stories
    assert [len(one.claims) for one in story.questions] == [2]


def test_different_days_of_an_end_set_statements_apart(make) -> None:
    days = DateInterval(date(2031, 3, 9), date(2031, 3, 9)), DateInterval(date(2031, 3, 12), date(2031, 3, 12))
    one = statements([make("a.txt", "Lage\nDas Tor bleibt vorerst zu.")])[-1]
    first, second = (replace(one, until=day) for day in days)
    assert ends_apart(first, second)
    assert not ends_apart(first, first)
    assert not ends_apart(first, one)


def test_figures_of_days_long_before_are_of_an_earlier_time(make) -> None:
    before, now = "Im Oktober 2030 starben am Tor zwölf Menschen.", "Am Tor starben 41 Menschen."
    found = asked(make, [(before, "Kreis")], [(now, "Feuerwehr")])
    assert verdict_of(found, before, now) is None
