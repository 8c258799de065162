"""A judgement about some claims leaves those of other questions as they are."""

from collections import Counter
from importlib.resources import files

import pytest

from laut.ledger import Ledger
from laut.model.judgement import Judgement, JudgementKind, quoted
from laut.pipeline import bring_up_to_date, read


@pytest.fixture
def ledger():
    with Ledger("") as made:
        assert list(read([str(files("laut") / "demo" / "pile")], made))
        bring_up_to_date(made)
        yield made


def _claims(ledger):
    return [claim for story in ledger.case().stories for question in story.questions for claim in question.claims]


def _first_words(ledger, claim):
    statement = claim.statements[0]
    return quoted(ledger.report(statement.report).report, statement.content)


def _others(claims, judged):
    """Return where the statements of each claim stand, without the claims that hold a judged one."""
    touched = {place for claim in judged for place in _places(claim)}
    return {places for claim in claims if touched.isdisjoint(places := _places(claim))}


def _places(claim):
    return frozenset((statement.report, statement.content) for statement in claim.statements)


def test_a_merger_touches_no_other_claim(ledger):
    before = _claims(ledger)
    one, other = before[0], before[-1]
    ledger.judge(Judgement(JudgementKind.MERGE_CLAIMS, (_first_words(ledger, one), _first_words(ledger, other))))
    bring_up_to_date(ledger)
    after = _claims(ledger)
    assert len(after) == len(before) - 1
    assert _others(after, (one, other)) == _others(before, (one, other))


def test_a_split_touches_no_other_claim(ledger):
    before = _claims(ledger)
    large = max(before, key=lambda claim: len(claim.statements))
    ledger.judge(Judgement(JudgementKind.SPLIT_CLAIM, (_first_words(ledger, large),)))
    bring_up_to_date(ledger)
    after = _claims(ledger)
    assert len(after) == len(before) + 1
    assert _others(after, (large,)) == _others(before, (large,))


def test_what_is_split_off_a_merger_stands_once(ledger):
    before = _claims(ledger)
    one, other = (_first_words(ledger, claim) for claim in (before[0], before[-1]))
    ledger.judge(Judgement(JudgementKind.MERGE_CLAIMS, (one, other)))
    ledger.judge(Judgement(JudgementKind.SPLIT_CLAIM, (other,)))
    bring_up_to_date(ledger)
    places = Counter(place for claim in _claims(ledger) for place in _places(claim))
    assert places <= Counter(place for claim in before for place in _places(claim))
    assert len(_claims(ledger)) == len(before)
