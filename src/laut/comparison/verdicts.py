"""Verdicts: which claims of a question clash, and what that makes of the question."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from laut.comparison.likeness import Pair, ends_apart
from laut.comparison.names import same
from laut.comparison.quantities import comparable, counts, meet
from laut.comparison.rivals import denies, turns
from laut.comparison.statements import Said
from laut.model.claim import ContrastKind, Verdict
from laut.model.time import DateInterval


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims that can't both be true, or of which one replaces the other, with statements that show it.

    Args:
        verdict: contradict or updated.
        kind: what sets them against each other.
        claims: indices of the two claims in the question, the smaller first.
        statements: indices of a statement of each.
        senses: names of the senses of which the statements tell two sides.
    """

    verdict: Verdict
    kind: ContrastKind
    claims: tuple[int, int]
    statements: tuple[int, int]
    senses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides how claims stand to each other.

    Args:
        said: all statements.
        pairs: how they stand to each other.
        when: when each report was published, by report index.
    """

    said: Sequence[Said]
    pairs: Mapping[tuple[int, int], Pair]
    when: Sequence[DateInterval]


def clashes(claims: Sequence[Sequence[int]], known: Standing) -> list[Clash]:
    """Return which claims of a question clash: by their words, else by denials and figures; one clash for two claims.

    Args:
        claims: the indices of the statements of each claim.
        known: what decides.

    Returns:
        In order of the claims.
    """
    found = []
    for low, high in combinations(range(len(claims)), 2):
        numbers = [(one, other) for one in claims[low] for other in claims[high]]
        by_words = list(_by_words(numbers, known))
        clash = _worst(by_words or list(_by_figures(claims[low], claims[high], known)))
        if clash is not None:
            verdict, kind, statements, senses = clash
            found.append(Clash(verdict, kind, (low, high), statements, senses))
    return found


def verdict(claims: Sequence[Sequence[int]], said: Sequence[Said], found: Sequence[Clash]) -> Verdict:
    """Return how the claims of a question stand to one another.

    Args:
        claims: the indices of the statements of each claim.
        said: all statements.
        found: the clashes of the claims.
    """
    if len(claims) == 1:
        return Verdict.AGREE if len({said[one].report for one in claims[0]}) > 1 else Verdict.SINGLE
    told = {clash.verdict for clash in found}
    return next((worst for worst in (Verdict.CONTRADICT, Verdict.UPDATED) if worst in told), Verdict.COMPATIBLE)


_Found = tuple[Verdict, ContrastKind, tuple[int, int], tuple[str, ...]]


def _worst(found: Sequence[_Found]) -> _Found | None:
    return next((one for one in found if one[0] is Verdict.CONTRADICT), next(iter(found), None))


def _by_words(numbers: Sequence[tuple[int, int]], known: Standing) -> Iterator[_Found]:
    """Yield which statements stand against each other by their words, or by figures that a report sets side by side."""
    for first, second in numbers:
        pair = known.pairs.get((min(first, second), max(first, second)))
        if pair is None:
            continue
        one, other = known.said[first], known.said[second]
        followed = pair.replaces and known.when[one.report].meet(known.when[other.report]) is None
        senses = () if pair.rebutted else tuple(pair.about.split())
        kind = ContrastKind.SENSES if senses else _kind(one, other)
        if pair.beside and not any(meet(a, b) for a in counts(one) for b in counts(other)):
            yield Verdict.CONTRADICT, ContrastKind.FIGURES, (first, second), ()
        elif denies(one, other, pair) and not followed:
            yield Verdict.CONTRADICT, kind, (first, second), senses
        elif followed or turns(one, other, pair):
            yield Verdict.UPDATED, kind, (first, second), senses


def _kind(one: Said, other: Said) -> ContrastKind:
    turned = [said.denies or said.negated for said in (one, other)]
    return ContrastKind.DENIAL if any(turned) else ContrastKind.ANSWER


def _by_figures(low: Sequence[int], high: Sequence[int], known: Standing) -> Iterator[_Found]:
    """Yield which statements stand against each other: one of them denies, or they give figures or days apart."""
    said = known.said
    first, second = ([one for one in claim if said[one].denies] for claim in (low, high))
    if bool(first) != bool(second):
        yield Verdict.CONTRADICT, ContrastKind.DENIAL, ((first or low)[0], (second or high)[0]), ()
        return
    apart = [(one, other) for one in low for other in high if _apart(said[one], said[other])]
    updates = [pair for pair in apart if _updates(said[pair[0]], said[pair[1]], known.when)]
    # One figure that replaces another one is enough: what else differs is what was said before.
    for one, other in updates or apart:
        kind = ContrastKind.END if ends_apart(said[one], said[other]) else ContrastKind.FIGURES
        yield Verdict.UPDATED if updates else Verdict.CONTRADICT, kind, (one, other), ()


def _apart(one: Said, other: Said) -> bool:
    """Say whether two statements give figures for one thing, or days of an end, that can't all be true."""
    both = [(a, b) for a in counts(one) for b in counts(other) if comparable(a, b)]
    return ends_apart(one, other) or (bool(both) and not any(meet(a, b) for a, b in both))


def _updates(one: Said, other: Said, when: Sequence[DateInterval]) -> bool:
    """Say whether one statement replaces the other: of one origin, or told as a change, and later."""
    if one.moves or other.moves:
        return True
    first, second = when[one.report], when[other.report]
    if (one.revises or other.revises) and first.meet(second) is None:
        return True
    if not one.stated.links or not other.stated.links:
        return False
    if not same(one.stated.names[-1], other.stated.names[-1]):
        return False
    if one.report == other.report or one.corrects or other.corrects:
        return True
    return first.meet(second) is None
