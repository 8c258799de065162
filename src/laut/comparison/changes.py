"""Changes: what became of the stories and events of a pile after reports were added to it or taken away."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from laut.comparison.linkage import components
from laut.model.story import Story

Piece = tuple[str, str]
"""The old group of reports and the new one that hold them both times."""


class ChangeKind(StrEnum):
    """What became of groups of reports that were known before."""

    MERGED = "merged"
    SPLIT = "split"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Change:
    """Reports that are grouped in another way than before.

    Args:
        kind: groups became one; one became several; reports went over from one group to another.
        level: "story" or "event".
        before: ids of the groups as they were.
        after: ids of the groups as they are.
        reports: ids of the reports that changed company: those of a group that took up the smaller part, or went over.
    """

    kind: ChangeKind
    level: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    reports: tuple[str, ...]


class Grouped(Protocol):
    """A story or an event: an id and the ids of its reports."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def reports(self) -> tuple[str, ...]:
        """Ids of its reports."""
        ...


def changes(before: Sequence[Story], after: Sequence[Story]) -> tuple[Change, ...]:
    """Return how stories and events that were known before are put together now.

    Only reports that stand in both are looked at: a group that merely grew or shrank hasn't changed, though its id has.

    Args:
        before: the stories of a case.
        after: those of a later one.

    Returns:
        Stories before events, each in order of the ids of what was before.

    Example:
        >>> from laut.model.time import DateInterval
        >>> from laut.model.story import Event
        >>> def story(name, *reports):
        ...     return Story(name, "", reports, (Event(name + "-e1", reports, DateInterval()),), ())
        >>> for change in changes([story("s-1", "a", "b"), story("s-2", "c")], [story("s-3", "a", "b", "c", "d")]):
        ...     print(change.kind, change.level, change.before, change.after, change.reports)
        merged story ('s-1', 's-2') ('s-3',) ('c',)
        merged event ('s-1-e1', 's-2-e1') ('s-3-e1',) ('c',)
    """
    events = [[event for story in stories for event in story.events] for stories in (before, after)]
    return (*regrouped("story", before, after), *regrouped("event", *events))


def regrouped(level: str, before: Sequence[Grouped], after: Sequence[Grouped]) -> Iterator[Change]:
    """Yield how groups of reports changed, each report in one group at most, both times."""
    old = {report: group.id for group in before for report in group.reports}
    new = {report: group.id for group in after for report in group.reports}
    pieces: dict[Piece, list[str]] = {}
    for report in sorted(old.keys() & new.keys()):
        pieces.setdefault((old[report], new[report]), []).append(report)
    for part in _connected(_parted(pieces)):
        stay = _heirs({piece: len(pieces[piece]) for piece in part})
        gone = [piece for piece in part if piece not in stay]
        olds, news = (tuple(sorted({piece[side] for piece in part})) for side in (0, 1))
        if len(olds) > 1 and len(news) > 1:
            for one, other in gone:
                yield Change(ChangeKind.MOVED, level, (one,), (other,), tuple(pieces[one, other]))
        elif gone:
            kind = ChangeKind.MERGED if len(news) == 1 else ChangeKind.SPLIT
            yield Change(kind, level, olds, news, tuple(sorted(report for piece in gone for report in pieces[piece])))


def _parted(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces of old groups that were parted, and of new ones that several old ones come together in."""
    found = list(pieces)
    sides = [Counter(piece[side] for piece in found) for side in (0, 1)]
    return [piece for piece in found if sides[0][piece[0]] > 1 or sides[1][piece[1]] > 1]


def _connected(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Part pieces into those that share an old or a new group with one another, in order."""
    found = sorted(pieces)
    first: dict[tuple[int, str], int] = {}
    ties = {
        (first.setdefault((side, piece[side]), place), place): 1 for place, piece in enumerate(found) for side in (0, 1)
    }
    return [[found[one] for one in part] for part in components(range(len(found)), ties, 1)]


def _heirs(sizes: Mapping[Piece, int]) -> set[Piece]:
    """Return the pieces by which an old group lives on in a new one: the largest first, one for each group."""
    heirs: set[Piece] = set()
    for piece in sorted(sizes, key=lambda piece: (-sizes[piece], piece)):
        if not any(piece[0] == old or piece[1] == new for old, new in heirs):
            heirs.add(piece)
    return heirs
