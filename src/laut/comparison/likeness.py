"""Likeness of statements: how much any two statements of one story assert the same."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from laut.comparison.assertion import FATE, befallen, means, synonym
from laut.comparison.hashing import Numbers, words
from laut.comparison.names import key
from laut.comparison.statements import Said
from laut.comparison.stems import lengths, weighted
from laut.comparison.wording import opposite, wordings
from laut.engine import Engine
from laut.model.copies import Passage
from laut.model.figure import Change, Figure
from laut.model.span import Span

COPIED = 600
WHOLLY = 950
FIGURE = 220
FATED = 300
SMALL_FIGURE = 120
SMALL = 12
NAMED = 100
APART = -1000
ORIGIN = 80
ONLY = 200
OTHER_FIGURE = 300
LEAST = 100

CANDIDATES = """
SELECT a.text AS first, b.text AS second, count(*) AS stems, sum(a.weight * b.weight) AS dot
FROM said AS a JOIN said AS b ON a.stem = b.stem AND a.text < b.text
WHERE a.asks AND (a.report <> b.report OR NOT a.own OR NOT b.own)
GROUP BY a.text, b.text ORDER BY a.text, b.text
"""


class Bond(StrEnum):
    """How the figures of two statements stand to each other.

    Rivals are different figures for one thing; vague ones are for people of whatever sort, or for nothing named.
    """

    NONE = "none"
    EQUAL = "equal"
    RIVAL = "rival"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Pair:
    """How two statements stand to each other.

    Args:
        stems: how many telling words both hold.
        topic: how alike their words are, in thousandths.
        figures: whether they give one figure, or different figures for one thing.
        opposed: whether one says that it isn't so, or denies it, or says the opposite, and the other doesn't.
        copied: share of the shorter one that stands in a passage the two reports share, in thousandths.
        same: how much they assert the same, in thousandths; far below 0 where they can't.
        rebutted: whether one answers the other in a report that tells both.
        contrary: whether they speak of the two sides of a pair of opposites.
        beside: whether a report sets their figures side by side.
    """

    stems: int
    topic: int
    figures: Bond
    opposed: bool
    copied: int
    same: int
    rebutted: bool = False
    contrary: bool = False
    beside: bool = False


STRANGERS = Pair(0, 0, Bond.NONE, opposed=False, copied=0, same=0)
Shared = Mapping[tuple[int, int], tuple[Passage, ...]]


def pairs(
    said: Sequence[Said], story: Sequence[int], shared: Shared, engine: Engine, asking: int | None = None
) -> dict[tuple[int, int], Pair]:
    """Return how statements stand to each other, for all pairs within a story that share telling words.

    How telling a word is, is judged by its story: no report elsewhere makes a difference.

    Args:
        said: statements of any number of stories.
        story: the number of the story of each, from 0.
        shared: passages by pair of report indices, the smaller first.
        engine: what joins them.
        asking: how many of the first statements are held against the others; None for all.
    """
    wording = wordings(said, story)
    found = words([one.words for one in wording])
    if not len(found.text):
        return {}
    home, number = np.array(story), np.unique(found.stem, return_inverse=True)[1]
    stem = home[found.text] * (int(number.max()) + 1) + number
    count = np.bincount(home)[home]
    text, stem, weight = weighted(found.text, stem, found.end - found.start, found.capital, count)
    report = np.array([one.report for one in said])[text]
    own = np.array([one.attribution is None for one in said])[text]
    asks = text < (len(said) if asking is None else asking)
    columns = {"text": text, "stem": stem, "weight": weight, "report": report, "own": own, "asks": asks}
    engine.register("said", columns)
    language = np.unique(np.array([one.language for one in said]), return_inverse=True)[1]
    result = engine.run(CANDIDATES)
    first, second = result["first"], result["second"]
    topic = _topic(result["dot"].astype(np.int64), first, second, language, lengths(text, stem, weight, language))
    keep = topic >= LEAST
    rows = zip(*(one[keep].tolist() for one in (first, second, result["stems"], topic)), strict=True)
    alone = _only_word(said)
    return {
        (a, b): _pair(
            said[a],
            said[b],
            stems,
            alike,
            shared,
            contrary=opposite(wording[a], wording[b]),
            only=a in alone and b in alone,
        )
        for a, b, stems, alike in rows
    }


def _only_word(said: Sequence[Said]) -> set[int]:
    """Return the statements that are all a report lays to their party."""
    count = Counter((one.report, key(one.stated.names[-1])) for one in said if one.stated.links)
    return {
        number
        for number, one in enumerate(said)
        if one.stated.links and count[one.report, key(one.stated.names[-1])] == 1
    }


def _topic(dot: Numbers, first: Numbers, second: Numbers, language: Numbers, norms: tuple[Numbers, Numbers]) -> Numbers:
    """Return how alike the words of pairs of statements are: the cosine, and a third of how much more is contained."""
    same = language[first] == language[second]
    one, other = (np.where(same, norms[0][side], norms[1][side]) for side in (first, second))
    cosine = np.minimum(1000, dot * 1000 // (one * other))
    contained = np.minimum(1000, dot * 1000 // np.minimum(one, other) ** 2)
    topic: Numbers = cosine + np.maximum(0, contained - cosine) // 3
    return topic


def _pair(one: Said, other: Said, stems: int, topic: int, shared: Shared, *, contrary: bool, only: bool) -> Pair:
    figures = _figured(one, other)
    copied = _copied(one, other, shared)
    turned = (one.denies or one.negated) != (other.denies or other.negated)
    weak = figures is Bond.EQUAL and one.denies == other.denies
    opposed = copied < (WHOLLY if contrary else COPIED) and turned != contrary and not weak
    same = topic
    if figures is Bond.EQUAL:
        telling_one = any(telling(figure) for figure in one.figures)
        same += FATED if _one_fate(one, other) else FIGURE if telling_one else SMALL_FIGURE
        same += NAMED if _one_count(one, other) else 0
    if one.stated.links and other.stated.links and key(one.stated.names[-1]) & key(other.stated.names[-1]):
        same += ONLY if only else ORIGIN
    if figures is Bond.NONE and all(any(telling(figure) for figure in side.figures) for side in (one, other)):
        same -= OTHER_FIGURE
    if copied >= COPIED:
        same = 1000
    if figures in (Bond.RIVAL, Bond.VAGUE) or opposed or ends_apart(one, other):
        same = APART
    return Pair(stems, topic, figures, opposed, copied, min(1000, same), contrary=contrary)


def _figured(one: Said, other: Said) -> Bond:
    """Say how the figures of two statements stand to each other; a part is held against parts only."""
    if one.acts and other.acts and not one.acts & other.acts:
        return Bond.NONE
    whole = bond(*(counts(said, aside=False) for said in (one, other)))
    part = bond(*(counts(said, aside=True) for said in (one, other)))
    return Bond.RIVAL if part is Bond.RIVAL and whole in (Bond.EQUAL, Bond.NONE) else whole


def ends_apart(one: Said, other: Said) -> bool:
    """Say whether two statements name different days until which something lasts."""
    return one.until is not None and other.until is not None and one.until.meet(other.until) is None


def rebutted(pair: Pair | None) -> Pair:
    """Return how two statements stand to each other of which one answers the other."""
    return replace(pair or STRANGERS, opposed=True, same=APART, rebutted=True)


def beside(pair: Pair | None) -> Pair:
    """Return how two statements stand to each other whose figures a report sets side by side."""
    return replace(pair or STRANGERS, same=APART, beside=True)


def _one_fate(one: Said, other: Said) -> bool:
    """Say whether two statements tell of as many people that the same befell them."""
    first, second = (
        {(fate, interval(figure)) for figure, fate in zip(said.figures, said.fates, strict=True) if fate}
        for said in (one, other)
    )
    return bool(first & second)


def _one_count(one: Said, other: Said) -> bool:
    """Say whether two statements give a large number of what both call by one noun."""
    return any(
        figure.unit == twin.unit and interval(figure) == interval(twin) and _one_noun(figure, twin)
        for figure in counts(one)
        if telling(figure)
        for twin in counts(other)
    )


def _one_noun(one: Figure, other: Figure) -> bool:
    """Say whether two figures count what is called by one noun or by synonyms."""
    if not one.counted or not other.counted:
        return False
    return bool(key(one.counted) & key(other.counted)) or synonym(one.counted) == synonym(other.counted)


def counts(said: Said, *, aside: bool = False) -> list[Figure]:
    """Return figures of a statement as they are compared.

    Those of people stand with what befell them in place of who they are, shares as ratios.

    Args:
        said: the statement.
        aside: whether those that stand aside are asked for, or the others.
    """
    return [
        _plain(figure, fate)
        for figure, fate in zip(said.figures, said.fates, strict=True)
        if (figure in said.aside) == aside
    ]


def _plain(figure: Figure, fate: str) -> Figure:
    if fate and figure.unit is None:
        told = fate.removeprefix(FATE)
        return replace(figure, unit=told, counted=told if folk(figure) or not figure.counted else figure.counted)
    if figure.unit == "percent":
        low, high = (None if bound is None else bound / 100 for bound in interval(figure))
        return replace(figure, low=low, high=high, unit="ratio")
    return figure


def bond(first: Sequence[Figure], second: Sequence[Figure]) -> Bond:
    """Say how the figures of two statements stand to each other.

    Example:
        >>> forty, fifty = (Figure(Span(0, 2), n, n, "r", counted="Helfer") for n in (40.0, 50.0))
        >>> bond([forty], [forty]).value, bond([forty], [fifty]).value, bond([forty], []).value
        ('equal', 'rival', 'none')
    """
    equal = [one for one in first if any(comparable(one, two) and interval(one) == interval(two) for two in second)]
    values = {interval(one) for one in equal}
    left = [one for one in first if interval(one) not in values]
    right = [two for two in second if interval(two) not in values]
    rivals = [(one, two) for one in left for two in right if comparable(one, two)]
    if any(one.counted and two.counted and not means("anybody", one.counted) for one, two in rivals):
        return Bond.RIVAL
    if rivals:
        return Bond.VAGUE
    return Bond.EQUAL if equal else Bond.NONE


def comparable(one: Figure, other: Figure) -> bool:
    """Say whether two figures measure the same thing: one unit, and for counts one counted thing."""
    equal = interval(one) == interval(other)
    if (one.change_from is None) != (other.change_from is None) or (_by(one) != _by(other) and not equal):
        return False
    if one.unit != other.unit and not (equal and one.counted and other.counted and None in (one.unit, other.unit)):
        return False
    if one.counted and other.counted:
        return _one_noun(one, other) or (equal and one.unit == other.unit)
    return one.unit is not None or equal


def _by(figure: Figure) -> bool:
    """Say whether a figure tells by how much something rose or fell."""
    return figure.change in (Change.INCREASE, Change.DECREASE)


def folk(figure: Figure) -> bool:
    """Say whether a figure counts people of whatever sort, or people by what befell them ("vier Verletzte")."""
    return (
        figure.unit is None
        and bool(figure.counted)
        and (means("anybody", figure.counted or "") or befallen(figure.counted or ""))
    )


def telling(figure: Figure) -> bool:
    """Say whether a figure is so large that two statements hardly give it by chance."""
    return (figure.low or figure.high or 0) > SMALL


def interval(figure: Figure) -> tuple[float | None, float | None]:
    """Return the bounds of a figure."""
    return figure.low, figure.high


def _copied(one: Said, other: Said, shared: Shared) -> int:
    """Return how much of the shorter statement stands in shared passages, at the other's place, in thousandths."""
    if one.report > other.report:
        one, other = other, one
    both = 0
    for passage in shared.get((one.report, other.report), ()):
        for span in one.content:
            if span.overlaps(passage.first):
                there = _carried(span, passage)
                both += sum(max(0, min(there.end, here.end) - max(there.start, here.start)) for here in other.content)
    shorter = min(sum(map(len, one.content)), sum(map(len, other.content)))
    return both * 1000 // max(1, shorter)


def _carried(span: Span, passage: Passage) -> Span:
    """Return where in the second report the part of a span stands that lies in a passage, by proportion."""
    first, second = passage.first, passage.second
    low, high = max(span.start, first.start) - first.start, min(span.end, first.end) - first.start
    scale = max(1, len(first))
    return Span(second.start + low * len(second) // scale, second.start + high * len(second) // scale)
