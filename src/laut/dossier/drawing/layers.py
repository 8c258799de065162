"""A layered layout: parties in columns from the page to the origin, lines between them without crossing boxes.

Columns are longest paths from the left; a line that passes columns takes a place of its own in each; the order within
a column follows the mean place of the neighbours, to and fro (Sugiyama, Tagawa & Toda 1981).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

SWEEPS = 6

Key = str
Slot = tuple[Key, ...]
"""A place in a column: a party alone, or one at which a line bends (its two ends and the column)."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands, in columns and rows from 0; rows may lie between two.

    Args:
        places: column and row of each party.
        lines: for each pair of parties, the columns and rows that its line goes through, ends included.
        columns: how many there are.
        rows: how many the tallest column needs.
    """

    places: Mapping[Key, tuple[int, float]]
    lines: Mapping[tuple[Key, Key], tuple[tuple[int, float], ...]]
    columns: int
    rows: float


def layout(paths: Iterable[Sequence[Key]]) -> Layout:
    """Lay paths out, each from left to right; where paths run in a circle one line runs back.

    Args:
        paths: each with its parties in order.

    Example:
        >>> found = layout([("Abendbote", "dpa", "Polizei"), ("Küstenblick", "dpa", "Polizei")])
        >>> found.places["dpa"], found.rows
        ((1, 0.5), 2.0)
    """
    edges = list(dict.fromkeys(pair for path in paths for pair in pairwise(dict.fromkeys(path))))
    parties = list(dict.fromkeys(party for path in paths for party in path))
    backward = _backward(parties, edges)
    forward = [edge for edge in edges if edge not in backward]
    column = _columns(parties, forward)
    deepest = max(column.values(), default=0)
    ways = {edge: _way(edge, column) for edge in forward}
    slots: list[list[Slot]] = [[] for _ in range(deepest + 1)]
    for party in parties:
        slots[column[party]].append((party,))
    for way in ways.values():
        for at, slot in enumerate(way[1:-1], start=column[way[0][0]] + 1):
            slots[at].append(slot)
    beside = _neighbours(way for way in ways.values())
    ordered = _ordered(slots, beside)
    rows = _rows(ordered, beside)
    places = {party: (column[party], rows[party,]) for party in parties}
    lines = {
        edge: tuple((column[edge[0]] + step, rows[slot]) for step, slot in enumerate(way)) for edge, way in ways.items()
    }
    lines |= {edge: (places[edge[0]], places[edge[1]]) for edge in edges if edge in backward}
    return Layout(places, lines, deepest + 1, round(max(rows.values(), default=0) + 1, 3))


def _backward(parties: Sequence[Key], edges: Sequence[tuple[Key, Key]]) -> set[tuple[Key, Key]]:
    """Return the edges that close a circle, found by walking from each party in order."""
    after: dict[Key, list[Key]] = {}
    for one, other in edges:
        after.setdefault(one, []).append(other)
    found: set[tuple[Key, Key]] = set()
    done: set[Key] = set()
    for start in parties:
        open_here: dict[Key, int] = {} if start in done else {start: 0}
        walk = list(open_here)
        while walk:
            one = walk[-1]
            following = after.get(one, [])
            if open_here[one] == len(following):
                done.add(walk.pop())
                del open_here[one]
                continue
            other = following[open_here[one]]
            open_here[one] += 1
            if other in open_here:
                found.add((one, other))
            elif other not in done:
                open_here[other] = 0
                walk.append(other)
    return found


def _columns(parties: Sequence[Key], edges: Sequence[tuple[Key, Key]]) -> dict[Key, int]:
    """Return the column of each party: as many as there are parties before it on the longest way."""
    before = dict.fromkeys(parties, 0)
    after: dict[Key, list[Key]] = {}
    for one, other in edges:
        before[other] += 1
        after.setdefault(one, []).append(other)
    columns = dict.fromkeys(parties, 0)
    ready = [party for party in parties if not before[party]]
    for one in ready:  # a queue: it grows while it is worked off
        for other in after.get(one, []):
            columns[other] = max(columns[other], columns[one] + 1)
            before[other] -= 1
            if not before[other]:
                ready.append(other)
    return columns


def _way(edge: tuple[Key, Key], column: Mapping[Key, int]) -> list[Slot]:
    one, other = edge
    bends: list[Slot] = [(one, other, str(at)) for at in range(column[one] + 1, column[other])]
    return [(one,), *bends, (other,)]


def _neighbours(ways: Iterable[Sequence[Slot]]) -> dict[Slot, tuple[list[Slot], list[Slot]]]:
    """Return what stands left and right of each place, along the lines."""
    beside: dict[Slot, tuple[list[Slot], list[Slot]]] = {}
    for way in ways:
        for one, other in pairwise(way):
            beside.setdefault(one, ([], []))[1].append(other)
            beside.setdefault(other, ([], []))[0].append(one)
    return beside


def _ordered(slots: list[list[Slot]], beside: Mapping[Slot, tuple[list[Slot], list[Slot]]]) -> list[list[Slot]]:
    """Order each column by where its neighbours stand, first from the left, then from the right, and again."""
    for sweep in range(SWEEPS):
        rightwards = sweep % 2 == 0
        columns = range(1, len(slots)) if rightwards else range(len(slots) - 2, -1, -1)
        for at in columns:
            place = {slot: row for column in slots for row, slot in enumerate(column)}
            means = {}
            for slot in slots[at]:
                near = beside.get(slot, ([], []))[0 if rightwards else 1]
                means[slot] = sum(place[one] for one in near) / len(near) if near else float(place[slot])
            slots[at].sort(key=lambda slot: means[slot])
    return slots


def _rows(slots: Sequence[Sequence[Slot]], beside: Mapping[Slot, tuple[list[Slot], list[Slot]]]) -> dict[Slot, float]:
    """Return the row of each place: near the mean of its neighbours, a whole row from the one above it."""
    rows = {slot: float(row) for column in slots for row, slot in enumerate(column)}
    for sweep in range(SWEEPS):
        for column in slots if sweep % 2 == 0 else reversed(slots):
            wished = []
            for slot in column:
                near = [rows[one] for side in beside.get(slot, ([], [])) for one in side]
                wished.append(sum(near) / len(near) if near else rows[slot])
            rows |= dict(zip(column, _apart(wished), strict=True))
    top = min(rows.values(), default=0)
    return {slot: round(row - top, 3) for slot, row in rows.items()}


def _apart(wished: Sequence[float]) -> list[float]:
    """Return places as near as can be to those wished, in the same order and at least 1 apart.

    Neighbours that would stand too near become one block, which stands at the mean of what they wish.
    """
    blocks: list[tuple[float, int]] = []  # where the first of a block would stand, how many it holds
    for at, wish in enumerate(wished):
        blocks.append((wish - at, 1))
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (one, first), (other, second) = blocks[-2:]
            blocks[-2:] = [((one * first + other * second) / (first + second), first + second)]
    starts = [start for start, number in blocks for _ in range(number)]
    return [start + at for at, start in enumerate(starts)]
