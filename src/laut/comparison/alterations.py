"""Alterations: what was lost or changed from one report to the next."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from laut.comparison.assertion import means
from laut.comparison.direction import signed
from laut.comparison.likeness import COPIED, Bond, Pair, comparable, counts, interval
from laut.comparison.names import same
from laut.comparison.statements import Said
from laut.model.copies import Copy
from laut.model.figure import Figure
from laut.model.reading import ReadReport
from laut.model.source import Mention, Source, SourceKind
from laut.model.story import AlterationKind

NEAR = 300
FIGURED = 180
QUOTED = 350
WORDED = 900
WIRE = "wire:"
QUOTED_WORDS = re.compile(r"[„»“\"]([^„»“”«\"]{4,400})[“”«\"]")

Pairs = Mapping[tuple[int, int], Pair]
Sources = Mapping[tuple[int, int], str]
Interval = Set[tuple[float | None, float | None]]


@dataclass(frozen=True, slots=True)
class Altered:
    """A statement that a report changed.

    Args:
        taker: index of the changed statement.
        origin: index of the statement it was taken from.
        source: the id of the report that shows that one, or "wire:" and the agency whose text it prints.
        kind: what was lost or changed.
        rule: that found it.
    """

    taker: int
    origin: int
    source: str
    kind: AlterationKind
    rule: str


def sources(read: Sequence[ReadReport], copies: Sequence[Copy]) -> dict[tuple[int, int], str]:
    """Return from what each report took text that another report shows.

    Args:
        read: all reports.
        copies: their copies.

    Returns:
        By indices of the taking and the showing report: the id of the showing report, or "wire:" and the agency where
        the showing report prints the agency's text as it is and the taking one a text of its own.
    """
    index = {one.report.id: place for place, one in enumerate(read)}
    found = {}
    for copy in copies:
        for shows, takes in ((copy.first, copy.second), (copy.second, copy.first)):
            one, other = read[index[shows]], read[index[takes]]
            if copy.taken_by == takes:
                found[index[takes], index[shows]] = shows
            elif copy.rule == "comparison.wire" and _prints(one) and not _prints(other):
                found[index[takes], index[shows]] = f"{WIRE}{one.reading.anatomy.credits[0].source.name}"
    return found


def _prints(read: ReadReport) -> bool:
    """Say whether a report prints one agency's text as it is: one credit and nobody who signs."""
    return len(read.reading.anatomy.credits) == 1 and not signed(read)


def altered(
    claims: Sequence[Sequence[int]], said: Sequence[Said], pairs: Pairs, taken: Sources, read: Sequence[ReadReport]
) -> list[Altered]:
    """Return what reports changed in the statements of one question.

    Every statement is held against the one that is nearest to it in each report its text was taken from; of several
    agencies it is from the one whose text is nearest.

    Args:
        claims: indices of the statements of each claim.
        said: all statements.
        pairs: how they stand to each other.
        taken: from what each report took text.
        read: all reports.

    Returns:
        In order of the changed statement.
    """
    members = sorted(one for claim in claims for one in claim)
    nearest: dict[tuple[int, str], tuple[tuple[int, int, int, int], int]] = {}
    for first in members:
        for second in members:
            pair = pairs.get((min(first, second), max(first, second)))
            source = taken.get((said[first].report, said[second].report))
            if pair and source:
                key = first, WIRE if source.startswith(WIRE) else source
                value = int(said[first].language == said[second].language), pair.copied, pair.topic, -second
                nearest[key] = max(nearest.get(key, ((-1, 0, 0, 0), -1)), (value, second))
    found = []
    for (taker, _), (_, origin) in sorted(nearest.items()):
        pair = pairs[min(taker, origin), max(taker, origin)]
        source = taken[said[taker].report, said[origin].report]
        shows = read[said[origin].report]
        if not _elsewhere(said[origin], said[taker], pair, shows):
            kept = _figures_of(said[taker].report, members, said)
            outlet = shows.reading.anatomy.outlet
            texts = read[said[origin].report].report.received, read[said[taker].report].report.received
            found += [
                Altered(taker, origin, source, kind, rule)
                for kind, rule in between(said[origin], said[taker], pair, kept, texts, outlet)
            ]
    return found


def _elsewhere(origin: Said, taker: Said, pair: Pair, shows: ReadReport) -> bool:
    """Say whether a statement is laid to a party of its own, where the one it is held against is laid to nobody."""
    if not taker.stated.links or origin.stated.links or pair.copied >= COPIED:
        return False
    return not any(same(taker.stated.names[0], owner) for owner in _owners(shows))


def _owners(read: ReadReport) -> tuple[str, ...]:
    """Return whose text a report is: the agencies it credits and its outlet."""
    anatomy = read.reading.anatomy
    return tuple(one.source.name for one in (*anatomy.credits, *([anatomy.outlet] if anatomy.outlet else [])))


def _figures_of(report: int, members: Sequence[int], said: Sequence[Said]) -> Interval:
    """Return the figures that a report gives in a question, but for its headlines."""
    own = (said[one] for one in members if said[one].report == report and not said[one].heading)
    return {interval(figure) for one in own for figure in counts(one)}


def between(
    origin: Said,
    taker: Said,
    pair: Pair,
    kept: Interval = frozenset(),
    texts: tuple[str, str] = ("", ""),
    outlet: Mention | None = None,
) -> list[tuple[AlterationKind, str]]:
    """Return how a statement differs from the one it was taken from; nothing where it may rest on another party.

    Args:
        origin: the statement in the report it was taken from.
        taker: the statement in the report that took it.
        pair: how the two stand to each other.
        kept: figures that the taking report gives elsewhere.
        texts: the whole text of the report it was taken from, and of the one that took it.
        outlet: the former's: who lays a statement to it lays it to that report.
    """
    before, after = origin.stated.names, _behind(outlet, taker.stated.names)
    if pair.opposed or not (pair.copied >= COPIED or pair.topic >= WORDED or _of_one(before, after)):
        return []
    found: list[tuple[AlterationKind, str]] = []
    figures = [(one, other) for one in counts(origin) for other in counts(taker) if _other_value(one, other)]
    gone = not {interval(one) for one, _ in figures} & kept
    coarse = any(_digits(other) <= _digits(one) for one, other in figures)
    if pair.figures in (Bond.RIVAL, Bond.VAGUE) and pair.topic >= FIGURED and gone and coarse:
        found.append((AlterationKind.FIGURE_ALTERED, "comparison.figure"))
    if pair.topic < NEAR:
        return found
    if origin.hedged != taker.hedged:
        kind = AlterationKind.HEDGE_DROPPED if origin.hedged else AlterationKind.HEDGE_ADDED
        found.append((kind, "comparison.hedge"))
    if pair.topic >= QUOTED and _quotation_altered(origin, taker, texts[0]):
        found.append((AlterationKind.QUOTATION_ALTERED, "comparison.quotation"))
    missing = [
        link.source
        for link in origin.stated.links
        if not any(same(link.source.name, name) for name in after) and not _named(link.source, texts[1])
    ]
    if missing and len(after) < len(before):
        found.append((AlterationKind.SOURCE_DROPPED, "comparison.source"))
    return found


def _behind(outlet: Mention | None, names: Sequence[str]) -> Sequence[str]:
    """Return a chain without the outlet of the report it was taken from, nearest to the page."""
    return names[1:] if outlet and names and same(names[0], outlet.source.name) else names


def _of_one(before: Sequence[str], after: Sequence[str]) -> bool:
    """Say whether two statements may be of one party: the same at their end, or none that only the second names."""
    if not before or not after or same(before[-1], after[-1]) or means("media", after[-1]):
        return True
    return all(any(same(one, other) for other in before) for one in after)


def _digits(figure: Figure) -> int:
    """Return how many digits of a figure tell something: who takes one over may round it, not make it finer.

    Example:
        >>> from laut.model.span import Span
        >>> [_digits(Figure(Span(0, 1), value, value, "r")) for value in (340_000.0, 337_412.0, 6.4)]
        [2, 6, 2]
    """
    return len(str(round((figure.low or figure.high or 0) * 1000)).rstrip("0"))


def _other_value(one: Figure, other: Figure) -> bool:
    return comparable(one, other) and interval(one) != interval(other)


def _named(party: Source, text: str) -> bool:
    """Say whether a text names a party anywhere: a person by the last word of the name."""
    return (party.name.split()[-1] if party.kind is SourceKind.PERSON else party.name) in text


def _quotation_altered(origin: Said, taker: Said, text: str) -> bool:
    """Say whether a statement puts words in quotation marks that the text it was taken from doesn't have."""
    there = f" {_letters(text or origin.text)} "
    if origin.direct and taker.direct and _letters(taker.text) != _letters(origin.text):
        return True
    return any(f" {_letters(quoted)} " not in there for quoted in QUOTED_WORDS.findall(taker.text))


def _letters(text: str) -> str:
    return " ".join("".join(one if one.isalnum() else " " for one in text.casefold()).split())
