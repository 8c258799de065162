"""Side by side: two reports sentence by sentence, with the words and figures in which they differ."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from laut.comparison.quantities import comparable, interval
from laut.comparison.statements import sentences
from laut.linguistics.tokens import Token, tokenize
from laut.model.figure import Figure
from laut.model.reading import ReadReport
from laut.model.span import Span

ALIKE = 300
STEM = 6
SHORTEST = 3
COMMON = 24
LIKELIEST = 60
LONGEST = 400
QUOTATION_MARKS = frozenset("„“”\"»«‚‘’'›‹")


class RunKind(StrEnum):
    """How words of one sentence stand to those of the other."""

    SAME = "same"
    CHANGED = "changed"
    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of an aligned sentence.

    Args:
        kind: whether both have them, both have others, or only one has any.
        first: where they stand in the first report's received text; None where only the second has them.
        second: the same for the second report.
    """

    kind: RunKind
    first: Span | None
    second: Span | None


@dataclass(frozen=True, slots=True)
class FigurePair:
    """Figures of one thing in two aligned sentences, or one that has none beside it.

    Args:
        first: the first report's.
        second: the second report's.
        same: whether they give the same bounds.
    """

    first: Figure | None
    second: Figure | None
    same: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of the one report beside its like in the other, or a sentence that only one has.

    Args:
        first: its span in the first report's received text; None where only the second has it.
        second: the same for the second report.
        alike: how much of their words both sentences share, in thousandths; 0 where only one has it.
        moved: whether it stands elsewhere in the second report than the rows around it would have it.
        runs: the words of both in order; empty where only one has it.
        figures: theirs.
    """

    first: Span | None
    second: Span | None
    alike: int = 0
    moved: bool = False
    runs: tuple[Run, ...] = ()
    figures: tuple[FigurePair, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether both reports have the very same words, capitals and kinds of quotation marks aside."""
        return bool(self.runs) and all(run.kind is RunKind.SAME for run in self.runs)


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two reports side by side.

    Args:
        first: id of the one report.
        second: id of the other.
        rows: in the order of the first report; a sentence that only the second has stands behind the one it follows.
    """

    first: str
    second: str
    rows: tuple[Row, ...]


def side_by_side(first: ReadReport, second: ReadReport) -> SideBySide:
    """Set two reports side by side.

    Sentences are held against each other by the words they share; the likest pairs come first, each sentence stands in
    one pair at most. Reports in two languages share few words: there, most sentences stand alone.

    Args:
        first: the one report.
        second: the other.

    Returns:
        All their sentences but crumbs of a few letters; spans point into the received texts.
    """
    left, right = _cut(first), _cut(second)
    beside = dict(_matched(left, right))
    moved = beside.keys() - _in_order(beside)
    rows = [
        _pair(one, right[beside[number]], number in moved, first, second) if number in beside else _left(one)
        for number, one in enumerate(left)
    ]
    return SideBySide(first.report.id, second.report.id, tuple(_joined(rows, beside, right)))


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its words and figures; `stems` are those words that count."""

    span: Span
    tokens: tuple[Token, ...]
    stems: frozenset[str]
    figures: tuple[Figure, ...]


def _cut(read: ReadReport) -> list[_Sentence]:
    text, offsets = read.report.read.text, read.report.read.map
    figures = sorted(read.reading.figures, key=lambda figure: figure.span)
    starts = [figure.span.start for figure in figures]
    found = []
    for span in sentences(read):
        place = offsets.to_read(span)
        tokens = tuple(tokenize(text, place.start, place.end))
        own = figures[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        found.append(
            _Sentence(span, tokens, frozenset(filter(None, (_stem(token.text) for token in tokens))), tuple(own))
        )
    return found


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """Return what a word is held against others by; nothing for marks and little words."""
    return word.casefold()[:STEM] if word[0].isdigit() or (word[0].isalpha() and len(word) > SHORTEST) else ""


def _matched(left: Sequence[_Sentence], right: Sequence[_Sentence]) -> Iterator[tuple[int, int]]:
    """Yield pairs of sentences, the likest first; ties by place."""
    shared = _shared(left, right)
    pairs = sorted((-_alike(left[one], right[other]), abs(one - other), one, other) for one, other in shared)
    taken: tuple[set[int], set[int]] = (set(), set())
    for alike, _, one, other in pairs:
        if -alike >= ALIKE and one not in taken[0] and other not in taken[1]:
            taken[0].add(one)
            taken[1].add(other)
            yield one, other


def _shared(left: Sequence[_Sentence], right: Sequence[_Sentence]) -> set[tuple[int, int]]:
    """Return pairs of sentences worth holding against each other: of each the few that share most words with it."""
    places: dict[str, list[int]] = {}
    for number, sentence in enumerate(right):
        for stem in sentence.stems:
            places.setdefault(stem, []).append(number)
    found = set()
    for number, sentence in enumerate(left):
        near = Counter(other for stem in sentence.stems for other in places.get(stem, ())[:COMMON])
        best = sorted(near, key=lambda other: (-near[other], abs(other - number), other))[:LIKELIEST]
        found |= {(number, other) for other in best}
    return found


def _alike(one: _Sentence, other: _Sentence) -> int:
    """Return how much of their words two sentences share, in thousandths (Dice)."""
    both = len(one.stems & other.stems)
    return 2000 * both // max(1, len(one.stems) + len(other.stems))


def _in_order(beside: Mapping[int, int]) -> set[int]:
    """Return the longest series of first sentences whose partners stand in the same order."""
    lowest: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for one in sorted(beside):
        place = bisect_left(lowest, beside[one])
        before[one] = ends[place - 1] if place else None
        lowest[place : place + 1], ends[place : place + 1] = [beside[one]], [one]
    found = set()
    last = ends[-1] if ends else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found


def _left(one: _Sentence) -> Row:
    return Row(one.span, None, figures=tuple(FigurePair(figure, None, False) for figure in one.figures))


def _right(other: _Sentence) -> Row:
    return Row(None, other.span, figures=tuple(FigurePair(None, figure, False) for figure in other.figures))


def _pair(one: _Sentence, other: _Sentence, moved: bool, first: ReadReport, second: ReadReport) -> Row:
    runs, figures = tuple(_runs(one, other, first, second)), tuple(_paired(one.figures, other.figures))
    return Row(one.span, other.span, _alike(one, other), moved, runs, figures)


def _runs(one: _Sentence, other: _Sentence, first: ReadReport, second: ReadReport) -> Iterator[Run]:
    words, others = ([_plain(token.text) for token in sentence.tokens] for sentence in (one, other))
    if max(len(words), len(others)) > LONGEST:
        yield Run(RunKind.SAME if words == others else RunKind.CHANGED, one.span, other.span)
        return
    for kind, low, high, start, end in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        left, right = _span(one.tokens[low:high], first), _span(other.tokens[start:end], second)
        same = RunKind.SAME if kind == "equal" else RunKind.CHANGED
        yield Run(same if left and right else RunKind.FIRST if left else RunKind.SECOND, left, right)


def _plain(word: str) -> str:
    """Return a word in lower case; quotation marks of all kinds are one."""
    return '"' if word in QUOTATION_MARKS else word.casefold()


def _span(tokens: Sequence[Token], read: ReadReport) -> Span | None:
    return read.report.read.map.to_received(Span(tokens[0].start, tokens[-1].end)) if tokens else None


def _paired(left: Sequence[Figure], right: Sequence[Figure]) -> Iterator[FigurePair]:
    """Yield figures of one thing as pairs, those of one value first, and then what is left over."""
    rest = list(right)
    open_: list[Figure] = []
    for figure in left:
        equal = next(
            (other for other in rest if comparable(figure, other) and interval(figure) == interval(other)), None
        )
        if equal is None:
            open_.append(figure)
        else:
            rest.remove(equal)
            yield FigurePair(figure, equal, True)
    for figure in open_:
        near = next((other for other in rest if comparable(figure, other)), None)
        if near is not None:
            rest.remove(near)
        yield FigurePair(figure, near, False)
    yield from (FigurePair(None, figure, False) for figure in rest)


def _joined(rows: Sequence[Row], beside: Mapping[int, int], right: Sequence[_Sentence]) -> Iterator[Row]:
    """Yield the rows of the first report with the sentences that only the second has between them."""
    home = {other: one for one, other in beside.items()}
    behind: dict[int, list[_Sentence]] = {}
    before = -1
    for number, sentence in enumerate(right):
        before = home.get(number, before)
        if number not in home:
            behind.setdefault(before, []).append(sentence)
    yield from map(_right, behind.get(-1, ()))
    for number, row in enumerate(rows):
        yield row
        yield from map(_right, behind.get(number, ()))
