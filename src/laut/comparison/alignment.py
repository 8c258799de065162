"""Alignment: which words of two texts are the same, as passages in both, for many pairs of texts at once."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from laut.comparison.grams import Postings, postings, ranges
from laut.comparison.pairing import among, within
from laut.comparison.scanning import Numbers

REPEATS = 16
BRIDGE = 8
WORD_FOR_WORD = 4
SLACK = 2
MANY = 48


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """Words of one text that stand in another: word numbers, end exclusive.

    Args:
        pair: which pair of texts each belongs to.
        first: where it begins in the one text.
        second: where it begins in the other.
        first_end: where it ends in the one.
        second_end: where it ends in the other.
    """

    pair: Numbers
    first: Numbers
    second: Numbers
    first_end: Numbers
    second_end: Numbers

    def taken(self, rows: Numbers) -> "Stretches":
        """Return some of the stretches, in the order of `rows`."""
        columns = (self.pair, self.first, self.second, self.first_end, self.second_end)
        return Stretches(*(column[rows] for column in columns))

    @staticmethod
    def together(parts: "Sequence[Stretches]") -> "Stretches":
        """Return the stretches of all parts, one after another."""
        return Stretches(*(np.concatenate([getattr(one, part.name) for one in parts]) for part in fields(Stretches)))

    def __len__(self) -> int:
        return len(self.pair)


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """The runs of words that the texts of pairs share, packed: a fifth of what they take as stretches.

    One number holds pair, diagonal and place in the one text, so in order the two ends of a run have the same place.

    Args:
        parts: where runs begin and where the last n-grams of these do, for so many pairs each as fit into a number.
        size: words in an n-gram.
        width: bits of a diagonal and of a place.
    """

    parts: Sequence[tuple[Numbers, Numbers]]
    size: int
    width: int

    def between(self, low: int, high: int) -> Stretches:
        """Return the runs of the pairs from `low` to before `high`, numbered from 0; those are joined that touch."""
        pairs = _fitting(self.width)
        found = [Stretches(*np.zeros((5, 0), dtype=np.int64))]
        for number in range(low // pairs, min(len(self.parts), -(-high // pairs))):
            begin, end = self.parts[number]
            offset = number * pairs
            ends = np.clip(np.array([low, high]) - offset, 0, pairs).astype(np.uint64) << np.uint64(2 * self.width)
            here = slice(*np.searchsorted(begin, ends))
            found.append(_joined(begin[here], end[here], self.size, self.width, offset - low))
        return Stretches.together(found)


def _fitting(width: int) -> int:
    """Return how many pairs fit into a number beside a diagonal and a place."""
    return 1 << (62 - 2 * width)


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """What texts are aligned by.

    Args:
        bounds: number of the first word of each text, one more than there are texts.
        text: index of the text of each word.
        hash: of the n-gram that begins at each word, uint64.
        whole: whether one begins there; none may run over the end of a text.
        size: words in an n-gram.
    """

    bounds: Numbers
    text: Numbers
    hash: Numbers
    whole: Numbers
    size: int


def stretches(texts: Texts, first: Numbers, second: Numbers, bridge: int = BRIDGE) -> Stretches:
    """Return the passages that the texts of each pair share, in order of the pairs and of the first text.

    Args:
        texts: the texts.
        first: index of the one text of each pair, ascending.
        second: index of the other, behind it; ascending for one first.
        bridge: changed words that a passage may hold in a row; more where they were changed word for word.
    """
    return settled(runs(texts, first, second).between(0, len(first)), bridge)


def settled(found: Stretches, bridge: int = BRIDGE) -> Stretches:
    """Take the longest runs of each pair first, none overlapping another in either text, and join what remains.

    Args:
        found: the runs of any pairs.
        bridge: changed words across which runs are joined that follow one another in both texts.
    """
    return _bridged(_longest(found), bridge)


def runs(texts: Texts, first: Numbers, second: Numbers) -> Runs:
    """Return the runs of words that the texts of each pair share: matches on one diagonal that touch or overlap.

    A run begins where the n-grams before it differ and ends where those behind it do; between these no match needs
    to be looked at. The beginnings and ends of a pair's runs on one diagonal alternate, so sorted they belong together.

    Args:
        texts: the texts.
        first: index of the one text of each pair, ascending.
        second: index of the other, behind it; ascending for one first.
    """
    paired = np.zeros(len(texts.bounds), dtype=bool)
    paired[first] = paired[second] = True
    wanted = texts.whole & paired[texts.text]
    # Few piles hold an n-gram that one text repeats over and over: it is looked for on the way.
    parts = _parts(texts, first, second, wanted)
    if parts is None:
        parts = _parts(texts, first, second, _seldom(texts, wanted))
    return Runs(parts or (), texts.size, _width(texts))


def _parts(texts: Texts, first: Numbers, second: Numbers, wanted: Numbers) -> list[tuple[Numbers, Numbers]] | None:
    """Return the parts of `Runs`; None where one text repeats an n-gram over and over.

    Args:
        texts: the texts.
        first: index of the one text of each pair, ascending.
        second: index of the other.
        wanted: whether an n-gram counts, by the word it begins at.
    """
    width = _width(texts)
    pairs = _fitting(width)
    parts = []
    for low in range(0, len(first), pairs):
        some = first[low : low + pairs], second[low : low + pairs]
        edges: tuple[list[Numbers], list[Numbers]] = ([], [])
        for words in ranges(texts.hash, wanted):
            found = postings(texts.hash, words)
            if len(_often(texts, found)):
                return None
            for step, side in zip((-1, 1), edges, strict=True):
                side += _edges(texts, wanted, found, some, (step, width))
        begin, end = (np.sort(np.concatenate(side)) for side in edges)
        parts.append((begin, end))
    return parts


def _width(texts: Texts) -> int:
    return max(1, len(texts.hash)).bit_length()


def _seldom(texts: Texts, wanted: Numbers) -> Numbers:
    """Leave out n-grams that one text repeats over and over."""
    kept = wanted.copy()
    for words in ranges(texts.hash, wanted):
        found = postings(texts.hash, words)
        far = _often(texts, found)
        if len(far):
            own = found.group * len(texts.bounds) + texts.text[found.place]
            kept[found.place[np.isin(own, own[far])]] = False
    return kept


def _often(texts: Texts, found: Postings) -> Numbers:
    """Return the entries whose n-gram the same text holds again and again behind them."""
    place, group = found.place, found.group
    again = np.flatnonzero(group[REPEATS:] == group[:-REPEATS])
    often: Numbers = again[texts.text[place[again + REPEATS]] == texts.text[place[again]]]
    return often


def _edges(
    texts: Texts, wanted: Numbers, found: Postings, pairs: tuple[Numbers, Numbers], side: tuple[int, int]
) -> list[Numbers]:
    """Return the matches of pairs of texts whose neighbours on one side differ: pair, diagonal and place in one.

    Args:
        texts: the texts.
        wanted: whether an n-gram counts, by the word it begins at.
        found: n-grams that stand in several places.
        pairs: index of the one text and of the other of each pair.
        side: the step to the neighbour; bits of a place.
    """
    place, group, heads = found.place, found.group, found.heads[:-1]
    rows = [np.zeros(0, dtype=np.uint64)]
    if not len(heads):
        return rows
    # What is no n-gram differs from every other: what stands for it is the hash of none.
    beside = np.where(wanted[place + side[0]], texts.hash[place + side[0]], ~place.astype(np.uint64))
    counts = np.diff(found.heads)
    mixed = np.repeat(np.minimum.reduceat(beside, heads) != np.maximum.reduceat(beside, heads), counts)
    few = np.repeat(counts <= MANY, counts)
    text = texts.text[place].astype(np.int64)
    count = len(texts.bounds) - 1
    keys = pairs[0].astype(np.int64) * count + pairs[1]
    near = np.flatnonzero(mixed & few)
    for left, right in within(np.append(np.flatnonzero(np.diff(group[near], prepend=-1)), len(near))):
        one, other = near[left], near[right]
        differ = beside[one] != beside[other]
        one, other = one[differ], other[differ]
        pair_of = text[one] * count + text[other]
        pair = np.minimum(np.searchsorted(keys, pair_of), len(keys) - 1)
        known = keys[pair] == pair_of
        rows.append(_packed(pair[known], place[one[known]], place[other[known]], side[1]))
    near = np.flatnonzero(mixed & ~few)
    if len(near):
        for pair, left, right in among(group[near], text[near], *pairs):
            one, other = near[left], near[right]
            differ = beside[one] != beside[other]
            rows.append(_packed(pair[differ], place[one[differ]], place[other[differ]], side[1]))
    return rows


def _packed(pair: Numbers, one: Numbers, other: Numbers, width: int) -> Numbers:
    """Put pair, diagonal and place into one number each: sorted, the places of a diagonal follow one another."""
    packed: Numbers = (pair.astype(np.uint64) << np.uint64(2 * width)) | ((other - one) << width | one).astype(
        np.uint64
    )
    return packed


def _joined(begin: Numbers, end: Numbers, size: int, width: int, offset: int) -> Stretches:
    """Return the runs between beginnings and ends, those on one diagonal joined that touch or overlap.

    Args:
        begin: where runs begin, packed.
        end: where the last n-gram of each begins.
        size: words in an n-gram.
        width: bits of a diagonal and of a place.
        offset: what is added to the numbers of pairs.
    """
    low = np.uint64((1 << width) - 1)
    line = begin >> np.uint64(width)
    start, stop = (begin & low).astype(np.int64), (end & low).astype(np.int64)
    new = np.ones(len(line), dtype=bool)
    new[1:] = (line[1:] != line[:-1]) | (start[1:] - stop[:-1] > size)
    heads = np.flatnonzero(new)
    tails = np.append(heads[1:], len(new))[: len(heads)] - 1
    start, stop, line = start[heads], stop[tails] + size, line[heads]
    diagonal = (line & low).astype(np.int64)
    pair = (line >> np.uint64(width)).astype(np.int64) + offset
    return Stretches(pair, start, start + diagonal, stop, stop + diagonal)


def _longest(runs: Stretches) -> Stretches:
    """Keep the longest runs that overlap none kept before, cutting off what overlaps at an end."""
    clash = _clashing(runs.pair, runs.first, runs.first_end) | _clashing(runs.pair, runs.second, runs.second_end)
    free, rest = runs.taken(np.flatnonzero(~clash)), runs.taken(np.flatnonzero(clash))
    kept = _cut(rest)
    together = Stretches.together((free, kept))
    return together.taken(_order(together.pair, together.first))


def _order(pair: Numbers, place: Numbers) -> Numbers:
    """Return the order of things by pair, then by place; nothing may depend on the order of equal ones."""
    order: Numbers = np.argsort(pair * (int(place.max(initial=0)) + 1) + place)
    return order


def _clashing(pair: Numbers, start: Numbers, end: Numbers) -> Numbers:
    """Say which stretches of a text overlap another of the same pair."""
    order = _order(pair, start)
    far = (int(end.max(initial=0)) + 1) * pair[order]
    begin, stop = far + start[order], np.maximum.accumulate(far + end[order])
    overlap = begin[1:] < stop[:-1]
    clash = np.zeros(len(pair), dtype=bool)
    clash[order[1:]] = overlap
    # Whoever reaches furthest so far clashes with the next; those it covers clash with it themselves.
    furthest = np.flatnonzero(overlap)
    clash[order[furthest]] = True
    return clash


def _cut(runs: Stretches) -> Stretches:
    """Take the longest runs first and of every other what lies outside those taken, if that is one piece."""
    order = np.lexsort((runs.second, runs.first, runs.first - runs.first_end, runs.pair))
    columns = (runs.pair, runs.first, runs.second, runs.first_end, runs.second_end)
    kept: list[tuple[int, ...]] = []
    current, begin = -1, 0
    for pair, first, second, first_end, second_end in zip(*(column[order].tolist() for column in columns), strict=True):
        if pair != current:
            current, begin = pair, len(kept)
        for _, one, other, one_end, other_end in kept[begin:]:
            head, tail = (
                _overlapping(first, first_end, one, one_end),
                _overlapping(second, second_end, other, other_end),
            )
            cut, short = max(head[0], tail[0]), max(head[1], tail[1])
            first, second, first_end, second_end = first + cut, second + cut, first_end - short, second_end - short
            if first >= first_end:
                break
        else:
            kept.append((pair, first, second, first_end, second_end))
    return Stretches(*np.array(kept, dtype=np.int64).reshape(-1, 5).T)


def _overlapping(start: int, end: int, other: int, other_end: int) -> tuple[int, int]:
    """Return how much of a stretch lies inside another at its head, and at its tail."""
    if other <= start:
        return max(0, other_end - start), 0
    return 0, max(0, end - other)


def _bridged(runs: Stretches, bridge: int) -> Stretches:
    """Join runs that follow one another in both texts and are separated by few changed words in both."""
    if not len(runs):
        return runs
    rank = np.empty(len(runs), dtype=np.int64)
    rank[_order(runs.pair, runs.second)] = np.arange(len(runs))
    gap = runs.first[1:] - runs.first_end[:-1], runs.second[1:] - runs.second_end[:-1]
    widest = np.where(np.abs(gap[0] - gap[1]) <= SLACK, bridge * WORD_FOR_WORD, bridge)
    follows = (runs.pair[1:] == runs.pair[:-1]) & (np.diff(rank) == 1)
    joins = follows & (np.maximum(*gap) <= widest)
    heads = np.flatnonzero(np.concatenate(([True], ~joins)))
    tails = np.append(heads[1:], len(runs)) - 1
    begun, ended = runs.taken(heads), runs.taken(tails)
    return Stretches(begun.pair, begun.first, begun.second, ended.first_end, ended.second_end)
