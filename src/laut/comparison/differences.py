"""Differences: where a statement differs from the one it was taken from."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from laut.comparison.assertion import patterns_of
from laut.comparison.names import same
from laut.comparison.quantities import comparable, interval
from laut.comparison.statements import Said
from laut.model.reading import ReadReport
from laut.model.span import Span
from laut.model.story import AlterationKind, Change

WORD = re.compile(r"\w+")
MOST_WORDS = 400


def changes(
    kind: AlterationKind, origin: Said, taker: Said, shows: ReadReport, takes: ReadReport
) -> tuple[Change, ...]:
    """Return where a statement differs from the one it was taken from, in what an alteration is about.

    Args:
        kind: of the alteration.
        origin: the statement it was taken from.
        taker: the changed statement.
        shows: the report of the first.
        takes: the report of the second.
    """
    if kind is AlterationKind.QUOTATION_ALTERED:
        return tuple(_words(origin, taker, shows, takes))
    if kind is AlterationKind.FIGURE_ALTERED:
        return tuple(_figures(origin, taker))
    if kind is AlterationKind.SOURCE_DROPPED:
        names = taker.stated.names
        gone = [link.span for link in origin.stated.links if not any(same(link.source.name, name) for name in names)]
        return tuple(Change(span, None) for span in sorted(set(gone)))
    if kind is AlterationKind.HEDGE_DROPPED:
        return tuple(Change(span, None) for span in _hedges(origin, shows))
    return tuple(Change(None, span) for span in _hedges(taker, takes))


def _words(origin: Said, taker: Said, shows: ReadReport, takes: ReadReport) -> Iterator[Change]:
    """Yield the words that were cut, put in or replaced; both statements whole where they are very long."""
    before, after = _tokens(origin, shows), _tokens(taker, takes)
    if max(len(before), len(after)) > MOST_WORDS:
        yield Change(origin.content[0], taker.content[0])
        return
    one, other = ([word.casefold() for word, _ in side] for side in (before, after))
    for tag, low, high, start, end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Change(_covered(before[low:high]), _covered(after[start:end]))


def _covered(tokens: Sequence[tuple[str, Span]]) -> Span | None:
    return Span(tokens[0][1].start, tokens[-1][1].end) if tokens else None


def _tokens(said: Said, read: ReadReport) -> list[tuple[str, Span]]:
    """Return the words of a statement with their places in the received text."""
    return [found for span in said.content for found in _found(WORD, span, read)]


def _found(pattern: re.Pattern[str], span: Span, read: ReadReport) -> Iterator[tuple[str, Span]]:
    offsets = read.report.read.map
    begin, text = offsets.to_read(span).start, read.report.words(span)
    for match in pattern.finditer(text):
        if match.group():
            yield match.group(), offsets.to_received(Span(begin + match.start(), begin + match.end()))


def _figures(origin: Said, taker: Said) -> Iterator[Change]:
    """Yield each figure with the other value that stands in its place."""
    for one in origin.figures:
        for other in taker.figures:
            if comparable(one, other) and interval(one) != interval(other):
                yield Change(one.span, other.span)
                break


def _hedges(said: Said, read: ReadReport) -> list[Span]:
    """Return the words that hedge a statement: those of its attribution, else words of doubt in it."""
    if said.attribution is not None and (laid := read.reading.attributions[said.attribution].hedges):
        return [hedge.span for hedge in laid]
    doubt = patterns_of(said.language or "de").get("doubt")
    return [place for span in said.content for _, place in _found(doubt, span, read)] if doubt else []
