"""Claims and questions: statements that assert the same, and claims that answer the same."""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from laut.comparison.likeness import APART, Pair
from laut.comparison.linkage import Likeness, components, groups
from laut.comparison.quantities import Bond, bond, counts, interval, one_value, telling
from laut.comparison.rivals import COUNTED, about, bold, rivals, scene
from laut.comparison.statements import Said

SAME = 430
OWN = 560
ECHO = 450
INSIDE = 300
ABSENT = -150

Pairs = Mapping[tuple[int, int], Pair]
Numbers = tuple[int, ...]
"""Indices of the statements of a claim, ascending."""


@dataclass(frozen=True, slots=True)
class Answers:
    """A question as indices of statements: one tuple for each claim that answers it."""

    claims: tuple[tuple[int, ...], ...]


def answers(
    said: Sequence[Said],
    pairs: Pairs,
    event: Sequence[int],
    bare: Set[int] = frozenset(),
    judged: Callable[[list[Numbers]], list[Numbers]] = list,
) -> list[Answers]:
    """Group statements into claims and claims into questions.

    Sentences of a report's own take part where they give a figure or where another report asserts the same.

    Args:
        said: statements of any number of stories.
        pairs: how they stand to each other.
        event: the event of each statement's report; statements of several events are rivals only where they name one
            time, or say that something is so by now.
        bare: statements that say nothing but that another isn't so; they make no claim.
        judged: what people judged about which statements make a claim: takes and returns claims.

    Returns:
        Questions in order of their first statement; claims most reported first.
    """
    daring = bold(said, pairs)
    made = _claims(said, pairs)
    shaped = judged(made)
    settled = set(shaped) - set(made)
    claims = [
        claim for claim in shaped if (_counts(claim, said) or not daring.isdisjoint(claim)) and not bare >= set(claim)
    ]
    owner: dict[int, int] = {}
    for number, claim in enumerate(claims):
        for one in claim:
            owner.setdefault(one, number)
    first_event = [min(event[one] for one in claim) for claim in claims]
    links: dict[tuple[int, int], tuple[int, str]] = {}
    known = scene(said, pairs)
    for (first, second), pair in pairs.items():
        low, high = sorted((owner.get(first, -1), owner.get(second, -1)))
        if low < 0 or low == high:
            continue
        if first_event[low] != first_event[high] and not (pair.dated or said[first].revises or said[second].revises):
            continue
        if rivals(first, second, said, pair, known):
            link = (pair.topic, about(said[first], said[second], pair))
            links[low, high] = max(links.get((low, high), link), link)
    parts = components(range(len(claims)), _of_one_thing(links), 1)
    asked = [_one_a_value([claims[one] for one in part], said, settled) for part in parts]
    return [Answers(tuple(sorted(one, key=lambda claim: _rank(claim, said)))) for one in asked]


def _of_one_thing(links: Mapping[tuple[int, int], tuple[int, str]]) -> dict[tuple[int, int], int]:
    """Keep the links between claims that are about what both are mostly about.

    A claim with several figures ("70 an Bord, 12 verletzt") answers one question, not all that its figures do.

    Args:
        links: for two claims how alike they are and what they differ in.
    """
    main: dict[int, tuple[int, str]] = {}
    for pair, link in sorted(links.items()):
        for claim in pair:
            main[claim] = max(main.get(claim, link), link)
    return {pair: 1 for pair, (_, thing) in links.items() if all(_fits(main[claim][1], thing) for claim in pair)}


def _fits(main: str, thing: str) -> bool:
    """Say whether two claims that differ in a thing differ in what one of them is mostly about.

    Example:
        >>> _fits("open begin", "open"), _fits("open", "death"), _fits("open", ""), _fits("#injury/", "")
        (True, False, True, False)
    """
    if main == thing or set(main.split()) & set(thing.split()):
        return True
    return not (main and thing) and COUNTED not in main + thing


def _one_a_value(
    claims: Sequence[tuple[int, ...]], said: Sequence[Said], settled: Set[tuple[int, ...]]
) -> list[tuple[int, ...]]:
    """Make one claim of those answers to a question that give the same figure for the same thing.

    Args:
        claims: of the question.
        said: all statements.
        settled: claims that people have put together or apart; they stay as they are.
    """
    merged: list[tuple[int, ...]] = []
    for claim in claims:
        open_ones = [place for place, other in enumerate(merged) if other not in settled]
        twin = next((place for place in open_ones if _one_value(claim, merged[place], said)), None)
        if twin is None or claim in settled:
            merged.append(claim)
        else:
            merged[twin] = tuple(sorted({*merged[twin], *claim}))
    return merged


def _one_value(one: tuple[int, ...], other: tuple[int, ...], said: Sequence[Said]) -> bool:
    first, second = ([figure for number in claim for figure in counts(said[number])] for claim in (one, other))
    turned = [any(said[number].denies or said[number].negated for number in claim) for claim in (one, other)]
    values = {interval(figure) for figure in (*first, *second)}
    return bool(first and second) and not any(turned) and len(values) == 1 and bond(first, second) is Bond.EQUAL


def _claims(said: Sequence[Said], pairs: Pairs) -> list[tuple[int, ...]]:
    """Group attributed statements; let sentences of a report's own join the likest, or make claims of their own."""
    laid = [one.attribution is not None for one in said]
    firm: dict[tuple[int, int], int] = {}
    loose: dict[tuple[int, int], int] = {}
    for (first, second), pair in pairs.items():
        inside = said[first].report == said[second].report
        value = min(pair.same, pair.same - INSIDE) if inside else pair.same
        (firm if laid[first] and laid[second] else loose)[first, second] = value
    claims = [list(claim) for claim in groups(len(said), firm, SAME, ABSENT) if laid[claim[0]]]
    home = {one: number for number, claim in enumerate(claims) for one in claim}
    best: dict[int, tuple[int, int]] = {}
    apart: set[tuple[int, int]] = set()
    for (first, second), value in loose.items():
        if laid[first] == laid[second]:
            continue
        if not _may_repeat(said[first], said[second]):
            continue
        own, other = (second, first) if laid[first] else (first, second)
        if value <= APART:
            apart.add((own, home[other]))
        elif value >= OWN:
            best[own] = max(best.get(own, (0, 0)), (value, -home[other]))
    joined = {own: -claim for own, (_, claim) in best.items() if (own, -claim) not in apart}
    for own, number in sorted(joined.items()):
        claims[number].append(own)
    rest = {
        (first, second): value
        for (first, second), value in loose.items()
        if not any(laid[one] or one in joined for one in (first, second)) and _may_repeat(said[first], said[second])
    }
    free = [claim for claim in groups(len(said), rest, SAME, ABSENT) if not laid[claim[0]] and claim[0] not in joined]
    return sorted([*_echoed(claims, said, firm), *free])


def _may_repeat(one: Said, other: Said) -> bool:
    """Say whether a report's own sentence may repeat a statement: both give a figure of one value, or neither."""
    first, second = counts(one), counts(other)
    large = any(telling(figure) or figure.counted for figure in (*first, *second))
    return not large or any(one_value(figure, twin) for figure in first for twin in second)


def _echoed(claims: list[list[int]], said: Sequence[Said], likeness: Likeness) -> list[tuple[int, ...]]:
    """Let statements that assert several things stand in the claims of other reports that they assert too."""
    near: dict[tuple[int, int], int] = {}
    home = {one: number for number, claim in enumerate(claims) for one in claim}
    for (first, second), value in likeness.items():
        for one, other in ((first, second), (second, first)):
            key = one, home[other]
            near[key] = near.get(key, ABSENT * len(claims[home[other]])) + value - ABSENT
    more: dict[int, list[int]] = {}
    for (one, number), total in sorted(near.items()):
        reports = {said[other].report for other in claims[number]}
        if home[one] != number and said[one].report not in reports and total >= ECHO * len(claims[number]):
            more.setdefault(number, []).append(one)
    return [tuple(sorted([*claim, *more.get(number, [])])) for number, claim in enumerate(claims)]


def _counts(claim: tuple[int, ...], said: Sequence[Said]) -> bool:
    if any(said[one].attribution is not None or said[one].figures for one in claim):
        return True
    return len({said[one].report for one in claim}) > 1 and not all(said[one].heading for one in claim)


def _rank(claim: tuple[int, ...], said: Sequence[Said]) -> tuple[int, int]:
    return -len({said[one].report for one in claim}), claim[0]
