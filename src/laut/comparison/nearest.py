"""Nearest: which claims of some stories say what a sentence says, and which say otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from laut.comparison.claims import SAME
from laut.comparison.ellipsis import told_whole
from laut.comparison.likeness import Pair, ends_apart, pairs
from laut.comparison.quantities import Bond, comparable, counts, meet
from laut.comparison.rivals import OPPOSED, RIVAL, VAGUE
from laut.comparison.statements import Said, statements
from laut.engine import embedded
from laut.model.reading import ReadReport
from laut.model.span import Span
from laut.model.story import Story

FIRM, NEAR = 500, 350
STEMS = 2

Key = tuple[str, str]
"""The ids of a story and of a claim in it."""


class Relation(StrEnum):
    """How a claim stands to a sentence, by their words and figures; it says nothing of what is true."""

    SAYS = "says"
    CONTRADICTS = "contradicts"
    COMPATIBLE = "compatible"
    OTHERWISE = "otherwise"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Near:
    """A claim near a sentence.

    Args:
        story: id of its story.
        claim: its id there.
        relation: it says the same; it can't be true together with the sentence; another figure that can; another answer
            to the question that a claim which says the same answers; it is about the same.
        likeness: how alike the words are, in thousandths; 0 for another answer to the same question.
        report: id of the report whose statement is nearest; None for another answer.
        content: the words of that statement, in its received text.
    """

    story: str
    claim: str
    relation: Relation
    likeness: int
    report: str | None = None
    content: tuple[Span, ...] = ()


def nearest(sentence: ReadReport, read: Sequence[ReadReport], stories: Sequence[Story]) -> list[Near]:
    """Return the claims near a sentence.

    Args:
        sentence: what `laut.pipeline.read_sentence` found in it.
        read: the reports of the stories.
        stories: whose claims are looked at.

    Returns:
        Those that say the same first, then those that contradict it, can be true with it, answer the same question
        otherwise, or are only near; within each the likest first. Empty where nothing is near.
    """
    said = told_whole(statements([sentence, *read]))
    asking = sum(one.report == 0 for one in said)
    with embedded() as engine:
        found = pairs(said, [0] * len(said), {}, engine, asking)
    claims = _claims(stories)
    firm: dict[Key, Near] = {}
    loose: dict[Key, Near] = {}
    for (first, second), pair in sorted(found.items()):
        relation = _relation(said[first], said[second], pair)
        if relation is None or not said[second].report:
            continue
        report = read[said[second].report - 1].report.id
        sure = pair.topic >= FIRM and pair.stems >= STEMS
        for key in claims.get((report, said[second].content), ()):
            near = Near(*key, relation if sure else Relation.NEAR, min(1000, pair.topic), report, said[second].content)
            if sure or (pair.topic >= NEAR and pair.stems >= STEMS):
                firm[key] = max(firm.get(key, near), near, key=_weight)
            near = replace(near, relation=relation)
            loose[key] = max(loose.get(key, near), near, key=_weight)
    best = firm | _answers(firm, loose, stories)
    order = list(Relation)
    return sorted(best.values(), key=lambda one: (order.index(one.relation), -one.likeness, one.story, one.claim))


def _weight(near: Near) -> tuple[bool, int, str]:
    return near.relation is not Relation.NEAR, near.likeness, near.report or ""


def _relation(one: Said, other: Said, pair: Pair) -> Relation | None:
    """Say how a statement stands to a sentence; None where it is too far from it."""
    if pair.figures in (Bond.RIVAL, Bond.VAGUE):
        if pair.topic < (RIVAL if pair.figures is Bond.RIVAL else VAGUE):
            return None
        both = [(a, b) for a in counts(one) for b in counts(other) if comparable(a, b)]
        together = any(meet(a, b) for a, b in both)
        return Relation.COMPATIBLE if together else Relation.CONTRADICTS
    if (pair.opposed and pair.topic >= OPPOSED) or (ends_apart(one, other) and pair.topic >= VAGUE):
        return Relation.CONTRADICTS
    if pair.same >= SAME:
        return Relation.SAYS
    return Relation.NEAR


def _claims(stories: Sequence[Story]) -> dict[tuple[str, tuple[Span, ...]], list[Key]]:
    """Return story and claims of each statement, by report and place."""
    found: dict[tuple[str, tuple[Span, ...]], list[Key]] = {}
    for story in stories:
        for question in story.questions:
            for claim in question.claims:
                for statement in claim.statements:
                    found.setdefault((statement.report, statement.content), []).append((story.id, claim.id))
    return found


def _answers(firm: Mapping[Key, Near], loose: Mapping[Key, Near], stories: Sequence[Story]) -> dict[Key, Near]:
    """Return how further claims stand to the sentence that answer the same question as one which surely is about it."""
    found: dict[Key, Near] = {}
    for story in stories:
        for question in story.questions:
            keys = [(story.id, claim.id) for claim in question.claims]
            if any(key in firm and firm[key].relation is not Relation.NEAR for key in keys):
                further = [key for key in keys if key not in firm or firm[key].relation is Relation.NEAR]
                found |= {key: loose.get(key, Near(*key, Relation.OTHERWISE, 0)) for key in further}
    return found
