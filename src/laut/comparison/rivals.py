"""Rivals: which statements that differ answer one question, and which of them deny each other."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from laut.comparison.assertion import patterns_of
from laut.comparison.likeness import Pair, ends_apart
from laut.comparison.names import key, same
from laut.comparison.quantities import Bond, comparable, counts, interval, meet, near, one_noun, telling
from laut.comparison.statements import Said

RIVAL = 180
RIVAL_INSIDE = 500
VAGUE = 260
OPPOSED = 400
DOUBTED = 430
BOLD = 330
DENIED = 180
TOLD, TOLD_SMALL = 200, 400
STEMS = 2
COUNTED = "#"
"""What stands before what is measured or counted, to tell it from senses."""

Pairs = Mapping[tuple[int, int], Pair]


@dataclass(frozen=True, slots=True)
class Scene:
    """What the statements of a pile tell together about how they stand to each other.

    Args:
        past: statements about an earlier time than the rest, as they say.
        earlier: statements whose figures are of an earlier time than the rest's, by their days.
        answered: pairs of which one answers the other, the smaller first.
    """

    past: Set[int]
    earlier: Set[int]
    answered: Set[tuple[int, int]]


def scene(said: Sequence[Said], pairs: Pairs) -> Scene:
    """Return what the statements tell together.

    Args:
        said: all statements.
        pairs: how they stand to each other.
    """
    past = {number for number, one in enumerate(said) if one.past}
    earlier = {number for number, one in enumerate(said) if one.earlier}
    return Scene(_spread(past, said, pairs), _spread(earlier, said, pairs), _answered(said, pairs))


def rivals(first: int, second: int, said: Sequence[Said], pair: Pair, known: Scene) -> bool:
    """Say whether two statements that differ answer one question.

    Args:
        first: index of the one.
        second: index of the other.
        said: all statements.
        pair: how the two stand to each other.
        known: what all statements tell together.
    """
    if (first, second) in known.answered or pair.beside:
        return True
    one, other = said[first], said[second]
    of_two_times = (first in known.past) != (second in known.past)
    of_two_times |= pair.figures is not Bond.NONE and (first in known.earlier) != (second in known.earlier)
    if of_two_times and not any(meet(a, b) for a in counts(one) for b in counts(other)):
        return False
    return _differ(one, other, pair)


def _differ(one: Said, other: Said, pair: Pair) -> bool:
    """Say whether two statements that differ answer one question."""
    # One report gives two figures of one kind for one party mostly because they are of two places or times.
    inside = one.report == other.report and not (one.stated.links and other.stated.links and not one_party(one, other))
    if pair.figures in (Bond.VAGUE, Bond.RIVAL) and not inside and _nearly(one, other):
        return True
    if pair.figures is Bond.VAGUE:
        return pair.topic >= (RIVAL_INSIDE if inside else VAGUE) or (pair.asked and not inside)
    if pair.figures is Bond.RIVAL:
        return pair.topic >= (RIVAL_INSIDE if inside else RIVAL) or (pair.asked and not inside)
    if ends_apart(one, other):
        return pair.topic >= VAGUE and one.report != other.report
    if pair.stems < STEMS and not pair.asked:
        return False
    if pair.opposed:
        return denies(one, other, pair) or turns(one, other, pair)
    bar = BOLD if one.heading != other.heading else DOUBTED
    guessed = one.hedged != other.hedged and _guesses(one if one.hedged else other)
    return guessed and pair.topic >= bar and pair.figures is Bond.NONE


def _nearly(one: Said, other: Said) -> bool:
    """Say whether both give a large number of one thing, and nearly the same ("164 Reisende", "mehr als 160")."""
    return any(
        telling(figure) and telling(twin) and comparable(figure, twin) and one_noun(figure, twin) and near(figure, twin)
        for figure in counts(one)
        for twin in counts(other)
    )


def _guesses(said: Said) -> bool:
    """Say whether a statement is made as a guess ("vermutlich", "könnte") and not on somebody's word ("soll")."""
    pattern = patterns_of(said.language or "de").get("guess")
    return pattern is not None and bool(pattern.search(said.text))


def about(one: Said, other: Said, pair: Pair) -> str:
    """Return what two rival statements differ in: what is measured or counted, or the senses they tell two sides of.

    Several with blanks between them; empty for what they say otherwise.
    """
    if pair.figures not in (Bond.RIVAL, Bond.VAGUE):
        return pair.about
    for figure in counts(one):
        for rival in counts(other):
            if comparable(figure, rival) and interval(figure) != interval(rival):
                named = min(sorted(key(min(figure.counted or "", rival.counted or ""))), default="")
                return f"{COUNTED}{figure.unit or ''}/{named if pair.figures is Bond.RIVAL else ''}".replace(" ", "-")
    return ""


def denies(one: Said, other: Said, pair: Pair) -> bool:
    """Say whether one of two statements says that what the other says isn't so, and another party says it."""
    return pair.rebutted or (pair.opposed and (pair.asked or pair.topic >= OPPOSED) and not one_party(one, other))


def turns(one: Said, other: Said, pair: Pair) -> bool:
    """Say whether one party says in one report the opposite of what it says in another ("gesperrt", "freigegeben")."""
    alike = pair.asked or pair.topic >= OPPOSED
    return one_party(one, other) and bool(pair.about) and alike and one.report != other.report


def _spread(found: Set[int], said: Sequence[Said], pairs: Pairs) -> Set[int]:
    """Return statements about an earlier time with those that give a figure of theirs."""
    more = set()
    for (first, second), pair in pairs.items():
        one, other = (second, first) if first in found else (first, second)
        if pair.figures is not Bond.EQUAL or (one in found) == (other in found) or pair.topic < TOLD:
            continue
        tells = any(telling(figure) for figure in said[one].figures) or pair.topic >= TOLD_SMALL
        if tells and said[one].report != said[other].report:
            more.add(one if other in found else other)
    return found | more


def _answered(said: Sequence[Said], pairs: Pairs) -> set[tuple[int, int]]:
    """Return which statements answer which: rebuttals, and for other denials what they are likest to deny."""
    found = {pair for pair, stand in pairs.items() if stand.rebutted}
    settled = {one for pair in found for one in pair}
    best: dict[int, tuple[int, tuple[int, int]]] = {}
    for (first, second), pair in pairs.items():
        one, other = (first, second) if said[first].denies else (second, first)
        if one not in settled and pair.topic >= DENIED and _may_deny(said[one], said[other], pair):
            value = pair.topic, (-first, -second)
            best[one] = max(best.get(one, value), value)
    return found | {(-first, -second) for _, (first, second) in best.values()}


def _may_deny(one: Said, other: Said, pair: Pair) -> bool:
    """Say whether the first of two statements may be meant to deny the second."""
    if one.attribution is None or other.attribution is None or one.heading or other.negated:
        return False
    return one.denies and pair.opposed and pair.figures is Bond.NONE and not one_party(one, other)


def bold(said: Sequence[Said], pairs: Pairs) -> set[int]:
    """Return headlines that say without a hedge what a statement says with one."""
    return {
        one
        for pair, stand in pairs.items()
        for one, other in (pair, pair[::-1])
        if said[one].heading and not said[one].hedged and said[other].hedged and not said[other].heading
        if said[one].attribution is None and stand.topic >= BOLD and stand.stems >= STEMS and not stand.opposed
    }


def one_party(one: Said, other: Said) -> bool:
    """Say whether two statements are laid to one party, which hardly denies itself."""
    first, second = one.stated.names[-1:], other.stated.names[-1:]
    return bool(first and second) and same(first[0], second[0])
