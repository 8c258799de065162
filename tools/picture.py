"""Draw README's picture: through whom the claims of the demo's first contested question reached the pages."""

from html import escape
from importlib.resources import files
from itertools import pairwise

from laut.cli.case import opened, whole
from laut.dossier.claims import count_words, quoted
from laut.dossier.values import ClaimView, StatementView, StoryView

WIDTH, ROW, BOX, GAP, WIDEST = 880, 34, 26, 40, 220
STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #1f2328; }
  .says { font-size: 15px; font-weight: 600; } .count { fill: #59636e; }
  rect { fill: #f6f8fa; stroke: #8c959f; } .neck { fill: #fff1c2; stroke: #9a6700; stroke-width: 2; }
  path { fill: none; stroke: #8c959f; stroke-width: 1.5; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } .count { fill: #9198a1; } rect { fill: #161b22; stroke: #6e7681; }
    .neck { fill: #3b2e06; stroke: #d29922; } path { stroke: #6e7681; }
  }
"""


def draw() -> str:
    """Return the picture as SVG; the same program and pile always give the same characters."""
    with opened((str(files("laut") / "demo" / "pile"),), None) as store:
        story = whole(store).dossier.stories[0]
    parts: list[str] = []
    y = 24
    for claim in [claim for claim in story.questions[0].claims if len(claim.reports) > 1]:
        part, y = _claim(claim, story, y)
        parts += part
        y += GAP
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y - GAP // 2}" role="img">'
    title = f"<title>{escape(story.title)}: the claims of one question, each with its ways to the page</title>"
    return "\n".join([head, title, f"<style>{STYLE}</style>", *parts, "</svg>"]) + "\n"


def _claim(claim: ClaimView, story: StoryView, y: int) -> tuple[list[str], int]:
    """Return the drawing of a claim and how far down it reaches."""
    labels = {report.id: report.label for report in story.reports}
    paths = [path for statement in claim.statements for path in _paths(statement, labels)]
    columns = _columns(paths)
    deepest = max(columns.values())
    # A way past a column takes a place of its own in it, so that no line runs behind a box.
    bends = {(one, other, at): at for one, other in _edges(paths) for at in range(columns[one] + 1, columns[other])}
    step = (WIDTH - 20) // (deepest + 1)
    places: dict[object, tuple[int, int]] = {}
    rows = [[name for name, column in (columns | bends).items() if column == at] for at in range(deepest + 1)]
    tallest = max(map(len, rows))
    for at, names in enumerate(rows):
        top = y + 50 + (tallest - len(names)) * ROW // 2
        places |= {name: (10 + at * step, top + place * ROW) for place, name in enumerate(names)}
    wide = min(step - GAP, WIDEST)
    lines = []
    for one, other in _edges(paths):
        way = [one, *((one, other, at) for at in range(columns[one] + 1, columns[other])), other]
        lines += [_edge(places[start], places[end], wide) for start, end in pairwise(way)]
        lines += [_past(places[bend], wide) for bend in way[1:-1]]
    boxes = [_box(name, places[name], wide, claim.origins.bottleneck) for name in columns]
    says = [
        f'<text class="says" x="10" y="{y}">{escape(quoted(claim.says))}</text>',
        f'<text class="count" x="10" y="{y + 22}">{escape(count_words(claim))}</text>',
    ]
    return [*says, *lines, *boxes], y + 50 + tallest * ROW


def _past(place: tuple[int, int], wide: int) -> str:
    return f'<path d="M{place[0]} {place[1] + BOX // 2} h{wide}"/>'


def _paths(statement: StatementView, labels: dict[str, str]) -> list[tuple[str, ...]]:
    names = [labels[statement.report], *(hop.name for hop in statement.chain)]
    if not statement.side_by_side:
        return [tuple(dict.fromkeys(names))]
    trunk = names[: len(names) - statement.side_by_side]
    return [tuple(dict.fromkeys((*trunk, leaf))) for leaf in names[len(trunk) :]]


def _columns(paths: list[tuple[str, ...]]) -> dict[str, int]:
    """Return how far from the page each party stands at most; outlets that are only relays move inwards."""
    columns: dict[str, int] = {}
    for _ in range(max(map(len, paths))):
        for path in paths:
            for before, name in zip((None, *path), path, strict=False):
                columns[name] = max(columns.get(name, 0), columns[before] + 1 if before else 0)
    return columns


def _edges(paths: list[tuple[str, ...]]) -> list[tuple[str, str]]:
    return list(dict.fromkeys(pair for path in paths for pair in pairwise(path)))


def _edge(one: tuple[int, int], other: tuple[int, int], wide: int) -> str:
    x1, y1, x2, y2 = one[0] + wide, one[1] + BOX // 2, other[0], other[1] + BOX // 2
    middle = (x1 + x2) // 2
    return f'<path d="M{x1} {y1} C{middle} {y1} {middle} {y2} {x2} {y2}"/>'


def _box(name: str, place: tuple[int, int], wide: int, necks: tuple[str, ...]) -> str:
    x, y = place
    mark = ' class="neck"' if name in necks else ""
    return (
        f'<rect{mark} x="{x}" y="{y}" width="{wide}" height="{BOX}" rx="5"/>'
        f'<text x="{x + wide // 2}" y="{y + 18}" text-anchor="middle">{escape(name)}</text>'
    )
