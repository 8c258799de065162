"""Likeness of statements: how much any two statements of one story assert the same."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from laut.comparison.assertion import patterns_of
from laut.comparison.frames import Answer, Frame, Predication, answer, frame
from laut.comparison.hashing import Numbers, words
from laut.comparison.names import key
from laut.comparison.quantities import Bond, bond, comparable, counted, counts, interval, one_noun, telling
from laut.comparison.senses import OTHER as OTHER_SIDE
from laut.comparison.senses import senses
from laut.comparison.statements import Said
from laut.comparison.stems import lengths, weighted
from laut.comparison.wording import wordings
from laut.engine import Engine
from laut.model.copies import Passage
from laut.model.figure import Figure
from laut.model.span import Span

COPIED = 600
WHOLLY = 950
FIGURE = 220
FATED = 300
SMALL_FIGURE = 120
NAMED = 100
APART = -1000
ORIGIN = 80
ONLY = 200
OTHER_FIGURE = 300
LEAST = 100
ASKED = 50
OTHERWISE = 100
COMMON = 2

CANDIDATES = """
SELECT a.text AS first, b.text AS second, count(nullif(a.weight, 0)) AS stems, sum(a.weight * b.weight) AS dot,
  count(*) AS told
FROM said AS a JOIN said AS b ON a.stem = b.stem AND a.text < b.text
WHERE a.asks AND (a.report <> b.report OR NOT a.own OR NOT b.own)
GROUP BY a.text, b.text ORDER BY a.text, b.text
"""


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
        asked: whether they answer one question by what they say of what, whatever the words.
        replaces: whether they tell of two states of one thing of which one may follow the other.
        about: the senses of which they tell the two sides.
        dated: whether they name one time.
        beside: whether a report sets their figures side by side.
    """

    stems: int
    topic: int
    figures: Bond
    opposed: bool
    copied: int
    same: int
    rebutted: bool = False
    asked: bool = False
    replaces: bool = False
    about: str = ""
    dated: bool = False
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
    frames = [frame(one) for one in said]
    found = words(wordings(said, story))
    if not len(found.text):
        return {}
    home, number = np.array(story), np.unique(found.stem, return_inverse=True)[1]
    names = sorted({name for one in frames for name in one.says})
    count = np.bincount(home)[home]
    stem = np.unique(home[found.text] * (int(number.max()) + 1) + number, return_inverse=True)[1]
    most = int(stem.max()) + 1
    text, stem, weight = weighted(found.text, stem, found.end - found.start, found.capital, count)
    more, senses = _senses(frames, names)
    # Rows without weight hold statements against each other that say the same in other words.
    text, stem = np.concatenate([text, more]), np.concatenate([stem, home[more] * len(names) + most + senses])
    weight = np.concatenate([weight, np.zeros(len(more), dtype=weight.dtype)])
    report = np.array([one.report for one in said])[text]
    own = np.array([one.attribution is None for one in said])[text]
    asks = text < (len(said) if asking is None else asking)
    columns = {"text": text, "stem": stem, "weight": weight, "report": report, "own": own, "asks": asks}
    engine.register("said", columns)
    language = np.unique(np.array([one.language for one in said]), return_inverse=True)[1]
    result = engine.run(CANDIDATES)
    first, second = result["first"], result["second"]
    topic = _topic(result["dot"].astype(np.int64), first, second, language, lengths(text, stem, weight, language))
    keep = (topic >= LEAST) | (result["told"] > result["stems"])
    rows = zip(*(one[keep].tolist() for one in (first, second, result["stems"], topic)), strict=True)
    alone = _only_word(said)
    stand = {}
    told = Counter((one.report, name) for one, held in zip(said, frames, strict=True) for name in held.says)
    for a, b, stems, alike in rows:
        answered = answer(frames[a], frames[b])
        if any(told[said[a].report, name] == told[said[b].report, name] == 1 for name in answered.open):
            answered = replace(answered, asked=True)
        if alike >= LEAST or (answered.asked and said[a].report != said[b].report):
            only = a in alone and b in alone
            stand[a, b] = _pair(said[a], said[b], stems, alike, shared, answered, only=only)
    return stand


def _senses(frames: Sequence[Frame], names: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Return the numbers of statements and of the senses that each tells."""
    number = {name: place for place, name in enumerate(names)}
    rows = [(place, number[name]) for place, one in enumerate(frames) for name in one.says]
    return np.array([place for place, _ in rows], dtype=np.int64), np.array([one for _, one in rows], dtype=np.int64)


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


def _pair(one: Said, other: Said, stems: int, topic: int, shared: Shared, answered: Answer, *, only: bool) -> Pair:
    figures = Bond.NONE if answered.apart else _figured(one, other)
    copied = _copied(one, other, shared)
    opposed = _opposed(one, other, answered, figures, copied)
    same = topic
    if figures is Bond.EQUAL:
        telling_one = any(telling(figure) for figure in one.figures)
        same += FATED if _one_fate(one, other) else FIGURE if telling_one else SMALL_FIGURE
        same += NAMED if _one_count(one, other) else 0
    if one.stated.links and other.stated.links and key(one.stated.names[-1]) & key(other.stated.names[-1]):
        same += ONLY if only else ORIGIN
    if figures is Bond.NONE and all(any(telling(figure) for figure in side.figures) for side in (one, other)):
        same -= OTHER_FIGURE
    if answered.asked and answered.senses and one.report != other.report and answered.predication is Predication.SAME:
        same += ASKED
    elif answered.predication is Predication.OTHER:
        same -= OTHERWISE
    if copied >= COPIED:
        same = 1000
    if figures in (Bond.RIVAL, Bond.VAGUE) or opposed or ends_apart(one, other) or answered.apart:
        same = APART
    asked = one.report != other.report and (answered.asked or (_one_count_asked(one, other) and not answered.apart))
    return Pair(
        stems,
        topic,
        figures,
        opposed and _of_one_thing(one, other, answered),
        copied,
        min(1000, same),
        asked=asked,
        replaces=answered.replaces and not (one.denies or other.denies),
        about=answered.about if opposed else "",
        dated=answered.dated,
    )


def _one_count_asked(one: Said, other: Said) -> bool:
    """Say whether two statements count people whom the same befell."""
    return bool(set(filter(None, one.fates)) & set(filter(None, other.fates)))


def _opposed(one: Said, other: Said, answered: Answer, figures: Bond, copied: int) -> bool:
    """Say whether one says that it isn't so, or the opposite: by their predicates where both are known."""
    if copied >= (WHOLLY if answered.predication is Predication.OPPOSITE else COPIED) or answered.apart:
        return False
    if (figures is Bond.EQUAL or _of_two_groups(one, other)) and one.denies == other.denies:
        return False
    if one.denies == other.denies and answered.predication is Predication.OPPOSITE:
        return True
    if one.denies == other.denies and answered.senses:
        return False
    return (one.denies or one.negated) != (other.denies or other.negated)


def _only_denies(said: Said) -> bool:
    """Say whether a statement denies what stands elsewhere ("wies das zurück"): its words tell nothing of that."""
    echo = patterns_of(said.language or "de").get("echo")
    return said.denies and echo is not None and bool(echo.search(said.text))


def _of_two_groups(one: Said, other: Said) -> bool:
    """Say whether one counts whom the one befell and one whom the other did ("4.000 zogen ab", "7.000 blieben")."""
    first, second = (
        {told for figure, told in zip(said.figures, said.under, strict=True) if told and figure not in said.aside}
        for said in (one, other)
    )
    return first.isdisjoint(second) and not {told.removesuffix(OTHER_SIDE) for told in first}.isdisjoint(
        told.removesuffix(OTHER_SIDE) for told in second
    )


def _of_one_thing(one: Said, other: Said, answered: Answer) -> bool:
    """Say whether a statement that says that something isn't so speaks of what the other one says to be so."""
    if _only_denies(one) or _only_denies(other):
        return False
    if one.denies or other.denies or answered.predication in (Predication.SAME, Predication.OPPOSITE):
        return True
    return answered.common >= COMMON


def _figured(one: Said, other: Said) -> Bond:
    """Say how the figures of two statements stand to each other; a part is held against parts only."""
    if not one.figures or not other.figures or (one.acts and other.acts and not one.acts & other.acts):
        return Bond.NONE
    whole = bond(*_of_one_sense(one, other, aside=False))
    part = bond(*_of_one_sense(one, other, aside=True)) if one.aside and other.aside else Bond.NONE
    return Bond.RIVAL if part is Bond.RIVAL and whole in (Bond.EQUAL, Bond.NONE) else whole


def _of_one_sense(one: Said, other: Said, *, aside: bool) -> tuple[list[Figure], list[Figure]]:
    """Return the figures of two statements but those that count something to which the other says that else happens."""
    told = [
        [
            (plain, under)
            for figure, plain, under in zip(said.figures, counted(said), said.under, strict=True)
            if (figure in said.aside) == aside
        ]
        for said in (one, other)
    ]
    names = [{sense.told for sense in senses(said.text, said.language or "de")} for said in (one, other)]
    kept = []
    for number in (0, 1):
        own, others, here, there = told[number], told[1 - number], names[number], names[1 - number]
        against = [{sense for twin, sense in others if comparable(figure, twin)} for figure, _ in own]
        kept.append(
            [
                figure
                for (figure, under), happens in zip(own, against, strict=True)
                if not happens or not under or happens & {"", under} or under in there or happens & here
            ]
        )
    return kept[0], kept[1]


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
        figure.unit == twin.unit and interval(figure) == interval(twin) and one_noun(figure, twin)
        for figure in counts(one)
        if telling(figure)
        for twin in counts(other)
    )


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
