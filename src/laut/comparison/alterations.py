"""Alterations: what was lost or changed from one report to the next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laut.comparison.assertion import means, patterns_of
from laut.comparison.context import Page
from laut.comparison.derivation import WIRE, Derived, Pairs, Sources, nearness
from laut.comparison.likeness import COPIED, STRANGERS, Pair
from laut.comparison.names import same
from laut.comparison.quantities import Bond, counts
from laut.comparison.rounding import near, replaced
from laut.comparison.statements import Said
from laut.comparison.twins import Twins
from laut.comparison.verbatim import holds, is_changed, is_cut, is_quoting
from laut.languages.de.nouns import office_kind
from laut.model.reading import ReadReport
from laut.model.source import Mention, SourceKind
from laut.model.story import AlterationKind

NEAR = 300
CITED = 240
FIGURED = 180
TIMED = 300
TIMES = frozenset({"s", "min", "h", "d", "week", "month", "year"})
QUOTED = 350
REPEATED = 600
BEGINNING = 3
SOURCED = 450
FEWEST = 3
WORDED = 900


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


def altered(
    found: Sequence[Derived], said: Sequence[Said], pairs: Pairs, taken: Sources, read: Sequence[ReadReport]
) -> list[Altered]:
    """Return what reports changed in the statements that they took from others.

    Args:
        found: statements with those they are made from.
        said: all statements.
        pairs: how they stand to each other.
        taken: from what each report took text.
        read: all reports.

    Returns:
        In order of the changed statement, headlines last.
    """
    pages: dict[int, Page] = {}
    twins = Twins(said, pairs, taken)
    result = []
    for one in sorted(found, key=lambda one: (said[one.taker].heading, one.taker, one.source)):
        origin, taker = said[one.origin], said[one.taker]
        shows, takes = (pages.setdefault(place, Page(read[place])) for place in (origin.report, taker.report))
        pair = pairs[min(one.origin, one.taker), max(one.origin, one.taker)]
        if not _elsewhere(origin, taker, pair, shows):
            result += [
                Altered(one.taker, one.origin, one.source, kind, rule)
                for kind, rule in between(origin, taker, pair, shows, takes)
                if not twins.keeps(kind, one)
            ]
    return [*result, *_doubted(found, said, pairs, taken, read)]


def _doubted(
    found: Sequence[Derived], said: Sequence[Said], pairs: Pairs, taken: Sources, read: Sequence[ReadReport]
) -> Iterator[Altered]:
    """Yield the hedges on what a report has from a party by way of another report that lays nothing hedged to it.

    Whatever the words are in which it is told, and though none of that party's statements is near.
    """
    near: dict[tuple[int, str], list[int]] = {}
    for one in found:
        near.setdefault((one.taker, one.source), []).append(one.origin)
    laid: dict[int, list[int]] = {}
    for place, statement in enumerate(said):
        if statement.stated.links:
            laid.setdefault(statement.report, []).append(place)
    for (takes, shows), source in taken.items():
        outlet = read[shows].reading.anatomy.outlet
        for place in laid.get(takes, ()) if outlet and not source.startswith(WIRE) else ():
            names = said[place].stated.names
            party = _behind(outlet, names)[-1:]
            if not said[place].hedged or not party or len(names) == len(_behind(outlet, names)):
                continue
            theirs = [other for other in laid.get(shows, ()) if same(said[other].stated.names[-1], party[0])]
            known = near.get((place, source), [])
            held = [other for other in known if other in theirs and not _stand(place, other, pairs).opposed]
            if theirs and not held and not any(said[other].hedged for other in (*theirs, *known)):
                value = {other: nearness(said[place], said[other], _stand(place, other, pairs)) for other in theirs}
                origin = max(theirs, key=lambda other: (value[other], -other))
                yield Altered(place, origin, source, AlterationKind.HEDGE_ADDED, "comparison.hedge")


def _stand(one: int, other: int, pairs: Pairs) -> Pair:
    """Return how two statements stand to each other."""
    return pairs.get((min(one, other), max(one, other)), STRANGERS)


def _elsewhere(origin: Said, taker: Said, pair: Pair, shows: Page) -> bool:
    """Say whether a statement is laid to a party of its own, where the one it is held against is laid to nobody."""
    if not taker.stated.links or origin.stated.links or pair.copied >= COPIED:
        return False
    anatomy = shows.read.reading.anatomy
    owners = (*anatomy.credits, *([anatomy.outlet] if anatomy.outlet else []))
    return not any(same(taker.stated.names[0], owner.source.name) for owner in owners)


def between(origin: Said, taker: Said, pair: Pair, shows: Page, takes: Page) -> Iterator[tuple[AlterationKind, str]]:
    """Yield how a statement differs from the one it was taken from; nothing where it may rest on another party.

    Args:
        origin: the statement in the report it was taken from.
        taker: the statement in the report that took it.
        pair: how the two stand to each other.
        shows: the former report.
        takes: the latter; who lays a statement to the former's outlet lays it to that report.
    """
    before, after = origin.stated.names, _behind(shows.outlet, taker.stated.names)
    cites = len(after) < len(taker.stated.names)
    if not (cites or pair.copied >= COPIED or pair.topic >= WORDED or _of_one(before, after)):
        return
    quoted = origin.direct and taker.direct
    if pair.topic >= QUOTED and (quoted or not pair.opposed) and _requoted(origin, taker, pair, shows):
        yield AlterationKind.QUOTATION_ALTERED, "comparison.quotation"
    if pair.opposed:
        return
    if pair.topic >= FIGURED and _refigured(origin, taker, pair, shows, takes):
        yield AlterationKind.FIGURE_ALTERED, "comparison.figure"
    if pair.topic < (CITED if cites else NEAR):
        return
    if origin.hedged != taker.hedged and not (_plans(origin) and _plans(taker)):
        kind = AlterationKind.HEDGE_DROPPED if origin.hedged else AlterationKind.HEDGE_ADDED
        yield kind, "comparison.hedge"
    missing = len(after) < len(before) and _is_missing(origin, taker, after, takes)
    if _is_flat(taker, pair) and (missing or _is_unnamed(origin, shows, takes)):
        yield AlterationKind.SOURCE_DROPPED, "comparison.source"


def _is_flat(taker: Said, pair: Pair) -> bool:
    """Say whether a statement that names fewer parties may leave them out: no crumb, and not told in the Konjunktiv."""
    told = taker.attribution is not None and not taker.stated.links and not taker.direct
    least = FIGURED if pair.figures is not Bond.NONE else SOURCED
    crumb = len(taker.text.split()) < FEWEST
    return not told and not crumb and (pair.copied >= COPIED or pair.topic >= least)


def _is_missing(origin: Said, taker: Said, after: Sequence[str], takes: Page) -> bool:
    """Say whether a party that a statement is laid to is named neither in the one made from it nor near that."""
    return any(
        not any(same(link.source.name, name) for name in after)
        and not takes.names(link.source, () if taker.heading else taker.content)
        for link in origin.stated.links
    )


def _is_unnamed(origin: Said, shows: Page, takes: Page) -> bool:
    """Say whether a report names nowhere the outlet that alone knows who a statement is from."""
    if origin.attribution is None or shows.outlet is None or shows.read.reading.anatomy.credits:
        return False
    if any(link.source.kind is not SourceKind.UNNAMED for link in origin.stated.links):
        return False
    return not takes.names(shows.outlet.source, ())


def _behind(outlet: Mention | None, names: Sequence[str]) -> Sequence[str]:
    """Return a chain without the outlet of the report it was taken from, nearest to the page."""
    return names[1:] if outlet and names and same(names[0], outlet.source.name) else names


def _of_one(before: Sequence[str], after: Sequence[str]) -> bool:
    """Say whether two statements may be of one party: the same at their end, or none that only the second names."""
    if not before or not after or same(before[-1], after[-1]) or means("media", after[-1]):
        return True
    return all(any(same(one, other) for other in before) for one in after)


def _of_others(taker: Said, shows: Page) -> bool:
    """Say whether a statement begins with a body that the report it is held against doesn't know."""
    words = (word for word in taker.text.split()[:BEGINNING] if word[0].isupper())
    return any(office_kind(word) == "collective" and word not in shows.text for word in words)


def _plans(said: Said) -> bool:
    """Say whether a statement tells what somebody intends, with whatever word."""
    pattern = patterns_of(said.language or "de").get("plan")
    return bool(pattern and pattern.search(said.text))


def _refigured(origin: Said, taker: Said, pair: Pair, shows: Page, takes: Page) -> bool:
    """Say whether a statement gives another figure than the one it was made from, and neither says that it moved.

    Two times that are far apart are hardly of one thing ("zwei Tage zuvor", "drei Tage danach").
    """
    if taker.moves or origin.moves or _of_others(taker, shows):
        return False
    found = replaced(counts(origin), counts(taker), shows.figures, takes.figures)
    return any(pair.topic >= TIMED or one.unit not in TIMES or near(one, other) for one, other in found)


def _requoted(origin: Said, taker: Said, pair: Pair, shows: Page) -> bool:
    """Say whether a statement gives in quotation marks what was said in other words, or leaves out some of it."""
    if is_changed(taker.text, shows.text, whole=taker.direct):
        if not origin.direct and not is_quoting(origin.text):
            return pair.copied >= COPIED or pair.topic >= REPEATED
        return not holds(taker.text, origin.text, whole=origin.direct)
    return origin.direct and taker.direct and not taker.heading and is_cut(origin.text, taker.text)
