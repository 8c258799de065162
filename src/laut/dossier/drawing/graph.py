"""Parties as boxes and who has it from whom as lines, left to right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from laut.dossier.drawing.layers import Key, Layout
from laut.dossier.drawing.svg import element, fit, words

BOX, HIGH, GAP, ROW, EDGE = 176, 44, 64, 58, 4
"""Width and height of a box, width between columns, height of a row, and room around all, in user units."""

SMALL = 11


@dataclass(frozen=True, slots=True)
class Box:
    """A party.

    Args:
        name: of it.
        about: what it is, in a word or two.
        neck: whether all ways go through it.
        origin: whether ways end in it.
        href: where it leads; None for nowhere.
    """

    name: str
    about: str
    neck: bool = False
    origin: bool = False
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line between two parties.

    Args:
        inferred: whether no page says so in so many words.
        remark: what happened on it, in a few words; None for nothing.
        mark: what stands on the line for the remark.
    """

    inferred: bool = False
    remark: str | None = None
    mark: str = "!"


def graph(
    boxes: Mapping[Key, Box], lines: Mapping[tuple[Key, Key], Line], places: Layout
) -> tuple[list[str], int, int]:
    """Return the elements of a graph, its width and its height.

    Args:
        boxes: by key.
        lines: by the keys of their ends.
        places: where everything stands.
    """
    drawn = [_line(places.lines[ends], line) for ends, line in lines.items()]
    drawn += [_box(box, *_corner(places.places[key])) for key, box in boxes.items()]
    drawn += [_mark(places.lines[ends], line) for ends, line in lines.items() if line.remark]
    width = places.columns * (BOX + GAP) - GAP + 2 * EDGE
    height = round(places.rows * ROW) - (ROW - HIGH) + 2 * EDGE
    return drawn, width, height


def _corner(place: tuple[int, float]) -> tuple[float, float]:
    return EDGE + place[0] * (BOX + GAP), EDGE + place[1] * ROW


def _line(way: Sequence[tuple[int, float]], line: Line) -> str:
    corners = [_corner(place) for place in way]
    if way[-1][0] <= way[0][0]:
        path = _back(corners[0], corners[-1])
    else:
        start = corners[0]
        path = f"M{start[0] + BOX:g} {start[1] + HIGH / 2:g}"
        for one, other in pairwise(corners):
            x1, y1, x2, y2 = one[0] + BOX, one[1] + HIGH / 2, other[0], other[1] + HIGH / 2
            middle = (x1 + x2) / 2
            path += f"C{middle:g} {y1:g} {middle:g} {y2:g} {x2:g} {y2:g}"
            if other is not corners[-1]:
                path += f"H{x2 + BOX:g}"
    return element("path", d=path, class_="line inferred" if line.inferred else "line")


def _back(one: tuple[float, float], other: tuple[float, float]) -> str:
    """Return the path of a line that runs back to the left, under the boxes it leaves and reaches."""
    x1, y1, x2, y2 = one[0] + BOX / 2, one[1] + HIGH, other[0] + BOX / 2, other[1] + HIGH
    low = max(y1, y2) + (ROW - HIGH)
    return f"M{x1:g} {y1:g}C{x1:g} {low:g} {x2:g} {low:g} {x2:g} {y2:g}"


def _box(box: Box, x: float, y: float) -> str:
    kinds = ["box", *(["neck"] if box.neck else []), *(["origin"] if box.origin else [])]
    name = fit(box.name, BOX - 20)[0]
    parts = [
        element("title", words(f"{box.name} · {box.about}")),
        element("rect", x=x, y=y, width=BOX, height=HIGH, rx=3),
        element("text", words(name), x=x + 11, y=y + 19, class_="name"),
        element("text", words(fit(box.about, BOX - 20, size=SMALL)[0]), x=x + 11, y=y + 35, class_="about"),
    ]
    if box.origin:
        parts.insert(2, element("rect", x=x + BOX - 5, y=y, width=5, height=HIGH, class_="end"))
    shown = element("g", *parts, class_=" ".join(kinds))
    return element("a", shown, href=box.href) if box.href else shown


def _mark(way: Sequence[tuple[int, float]], line: Line) -> str:
    (x1, y1), (x2, y2) = _corner(way[0]), _corner(way[1])
    x, y = (x1 + BOX + x2) / 2, (y1 + y2 + HIGH) / 2
    return element(
        "g",
        element("title", words(line.remark or "")),
        element("circle", cx=x, cy=y, r=10),
        element("text", words(line.mark), x=x, y=y + 4.5, text_anchor="middle"),
        class_="mark",
    )
