"""Derivation: which statement of a report is made from which statement of a report it took text from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from laut.comparison.likeness import Pair
from laut.comparison.quantities import counts
from laut.comparison.rounding import alike
from laut.comparison.statements import Said
from laut.model.anatomy import BylineKind, SegmentKind
from laut.model.copies import Copy
from laut.model.reading import ReadReport

WIRE = "wire:"
LONG = 14
"""Days after which an agency's text is hardly taken up any more."""
LEAST = 180
RIVALLED = 600
ALIKE = 150
FIGURED = 350
SUMMED = 150

Pairs = Mapping[tuple[int, int], Pair]
Sources = Mapping[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class Derived:
    """A statement of one report and the one of another that it is made from.

    Args:
        taker: index of the statement in the report that took it.
        origin: index of the statement in the report that shows where it is from.
        source: the id of that report, or "wire:" and the agency whose text it prints.
    """

    taker: int
    origin: int
    source: str


def sources(read: Sequence[ReadReport], copies: Sequence[Copy]) -> dict[tuple[int, int], str]:
    """Return from what each report took text that another report shows.

    Args:
        read: all reports.
        copies: their copies.

    Returns:
        By indices of the taking and the showing report: the id of the showing report, or "wire:" and the agency where
        the showing report prints the agency's text more faithfully than the taking one.
    """
    index = {one.report.id: place for place, one in enumerate(read)}
    found = {}
    for copy in copies:
        for shows, takes in ((copy.first, copy.second), (copy.second, copy.first)):
            one, other = read[index[shows]], read[index[takes]]
            if copy.taken_by == takes:
                found[index[takes], index[shows]] = shows
            elif copy.rule == "comparison.wire" and faithful(one) > faithful(other) and not _long_before(one, other):
                found[index[takes], index[shows]] = f"{WIRE}{one.reading.anatomy.credits[0].source.name}"
    return found


def _long_before(one: ReadReport, other: ReadReport) -> bool:
    """Say whether a report is so much older than another that they print different texts of one agency."""
    last, first = one.reading.dating.interval.latest, other.reading.dating.interval.earliest
    return last is not None and first is not None and (first - last).days > LONG


def faithful(read: ReadReport) -> int:
    """Say how surely a report prints an agency's text as it is.

    Returns:
        2 where the one agency credited stands in the dateline, 1 where it is credited elsewhere; 0 where several are,
        or somebody signs who isn't the agency's.
    """
    credited = read.reading.anatomy.credits
    if len(credited) != 1:
        return 0
    name = credited[0].source.name.casefold()
    kinds = {byline.kind for byline in read.reading.anatomy.bylines}
    if BylineKind.PERSON in kinds and BylineKind.AGENCY not in kinds:
        return 0
    datelines = (one.span for one in read.reading.anatomy.segments if one.kind is SegmentKind.DATELINE)
    return 2 if any(name in read.report.words(span).casefold() for span in datelines) else 1


def derived(said: Sequence[Said], pairs: Pairs, taken: Sources) -> list[Derived]:
    """Return what each statement is made from: the one nearest to it in each report its text was taken from.

    Of several agencies it is from the one whose text is nearest. A statement is made from none where another of its
    report is much nearer to the same one, headlines aside: these sum up what stands below them.

    Args:
        said: all statements.
        pairs: how they stand to each other.
        taken: from what each report took text.

    Returns:
        In order of the statement that was made, then by source.
    """
    nearest: dict[tuple[int, str], tuple[tuple[int, int, int], int]] = {}
    closest: dict[tuple[int, int], int] = {}
    for key, pair in pairs.items():
        for taker, origin in (key, key[::-1]):
            source = taken.get((said[taker].report, said[origin].report))
            if source is None:
                continue
            near = nearness(said[taker], said[origin], pair)
            here = taker, WIRE if source.startswith(WIRE) else source
            value = int(said[taker].language == said[origin].language), near, -origin
            if near >= LEAST:
                nearest[here] = max(nearest.get(here, ((-1, 0, 0), -1)), (value, origin))
            if not said[taker].heading:
                place = origin, said[taker].report
                closest[place] = max(closest.get(place, 0), near)
    found = []
    for (taker, _), ((_, near, _), origin) in sorted(nearest.items()):
        one = said[taker]
        if one.heading or near * 1000 >= closest[origin, one.report] * RIVALLED:
            found.append(Derived(taker, origin, taken[one.report, said[origin].report]))
    return found


def nearness(one: Said, other: Said, pair: Pair) -> int:
    """Return how near two statements are: by copied and shared words, figures of one thing, both or none quoted."""
    near = pair.copied + pair.topic + (ALIKE if one.direct and other.direct else 0)
    near += FIGURED if any(alike(figure, twin) for figure in counts(one) for twin in counts(other)) else 0
    return near - (SUMMED if other.heading and not one.heading else 0)
