from datetime import date

import pytest

from laut.comparison.likeness import rebutted
from laut.comparison.statements import statements
from laut.comparison.verdicts import Standing, clashes, verdict
from laut.model.claim import Verdict


def judge(make, *claims, days=(1, 1, 1), pairs=None):
    """Return the verdict of claims given as lists of (report number, words, stated chain)."""
    found, numbers, whens = [], [], []
    for claim in claims:
        numbers.append(range(len(found), len(found) + len(claim)))
        for words, names in claim:
            number = len(found)
            read = make(f"{number}.txt", f"Lage\n{words}", [(words, names)], day=date(2031, 3, days[number]))
            (said,) = [one for one in statements([read]) if one.attribution is not None]
            found.append(type(said)(number, *[getattr(said, name) for name in list(said.__slots__)[1:]]))
            whens.append(read.reading.dating.interval)
    return verdict(numbers, found, clashes(numbers, Standing(found, pairs or {}, whens)))


def test_one_statement_is_single(make) -> None:
    assert judge(make, [("Es gebe 30 Helfer.", ("Kreis",))]) is Verdict.SINGLE


def test_two_statements_of_one_claim_agree(make) -> None:
    claim = [("Es gebe 30 Helfer.", ("Kreis",)), ("30 Helfer seien da.", ("Stadt",))]
    assert judge(make, claim) is Verdict.AGREE


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Bis zu 90 Helfer seien da.", "Mehr als 40 Helfer seien da.", Verdict.COMPATIBLE),
        ("Rund 40 Helfer seien da.", "Es gebe 42 Helfer.", Verdict.COMPATIBLE),
        ("Es gebe 40 Helfer.", "Es gebe 90 Helfer.", Verdict.CONTRADICT),
        ("Das Tor war zu.", "Das Tor war wohl zu.", Verdict.COMPATIBLE),
    ],
)
def test_two_claims_by_their_intervals(make, one, other, expected) -> None:
    assert judge(make, [(one, ("Kreis",))], [(other, ("Stadt",))]) is expected


def test_a_later_figure_of_the_same_party_updates(make) -> None:
    claims = [("Es gebe 40 Helfer.", ("Kreis",))], [("Es gebe 90 Helfer.", ("Kreis",))]
    assert judge(make, *claims, days=(1, 3)) is Verdict.UPDATED
    assert judge(make, *claims, days=(1, 1)) is Verdict.CONTRADICT


def test_a_figure_told_as_a_change_updates(make) -> None:
    rise = "Die Zahl der Helfer stieg auf 90 Helfer."
    assert judge(make, [("Es gebe 40 Helfer.", ("Kreis",))], [(rise, ("Stadt",))]) is Verdict.UPDATED


def test_a_figure_taken_back_updates(make) -> None:
    claims = [("Es gebe 40 Helfer.", ("Kreis",))], [("Es gebe 90 Helfer, nicht 40.", ("Kreis",))]
    assert judge(make, *claims) is Verdict.UPDATED


def test_claims_of_which_one_answers_the_other_contradict(make) -> None:
    claims = [("Das Tor war zu.", ("Kreis",))], [("Der Riegel habe gehalten.", ("Stadt",))]
    assert judge(make, *claims) is Verdict.COMPATIBLE
    assert judge(make, *claims, pairs={(0, 1): rebutted(None)}) is Verdict.CONTRADICT
