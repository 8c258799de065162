"""Write the reliability of attribution: docs/reliability.svg and the tables in docs/attribution.md.

Run as `python -m tools.reliability` where quotes-de lies in ../shared/data; counts how many attributions of each
confidence are right: whose content shares at least half of its tokens (intersection over union) with a gold one's,
each gold one counted once.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from laut.attribution import read
from laut.evaluation.documents import articles, report_of
from laut.evaluation.metrics.assignment import assign
from laut.evaluation.metrics.quotation import iou, quotes_of, tokens
from laut.evaluation.records import read_records
from laut.evaluation.sets.conventions import in_the_sets_terms
from laut.model.attribution import certainty
from tools.measured import ROOT

DATA = ROOT.parent / "shared" / "data" / "quotes-de"
PAGE = ROOT / "docs" / "attribution.md"
PICTURE = ROOT / "docs" / "reliability.svg"
PARTS = ("train", "dev")
SIDE, MARGIN = 320, 50
RIGHT = 0.5

Judged = list[tuple[float, bool]]
"""Confidence and whether it was right, one for each attribution found."""


def judged(path: Path) -> Iterator[tuple[float, bool]]:
    """Yield confidence and rightness of every attribution found in a part of quotes-de."""
    records = list(read_records([path]))
    reports = [report_of(record["id"], record["text"]) for record in records]
    for record, report, found in zip(records, reports, read(reports, articles(reports, "de", False)), strict=True):
        drawn = in_the_sets_terms(found, report.read.text)
        given = [tokens({"spans": [[s.start, s.end] for s in one.content]}, record["tokens"]) for one in drawn]
        table = [[iou(quote.parts["quote"], words) for words in given] for quote in quotes_of(record, record["tokens"])]
        good = {j for i, j in assign(table) if table[i][j] >= RIGHT}
        yield from ((one.confidence, place in good) for place, one in enumerate(drawn))


def by_certainty(parts: dict[str, Judged]) -> str:
    """Return the table of what is shown as certain, likely and possible."""
    rows = ["| shown as | " + " | ".join(f"{name}: share of all | {name}: right" for name in parts) + " |"]
    rows.append("| --- |" + " --- | --- |" * len(parts))
    for word in ("certain", "likely", "possible"):
        cells = []
        for found in parts.values():
            of_word = [right for confidence, right in found if certainty(confidence) == word]
            cells += [_share(len(of_word), len(found)), _share(sum(of_word), len(of_word))]
        rows.append(f"| {word} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def by_confidence(parts: dict[str, Judged]) -> str:
    """Return the table of the curve."""
    rows = ["| confidence | " + " | ".join(f"{name}: right | {name}: n" for name in parts) + " |"]
    rows.append("| --- |" + " --- | --- |" * len(parts))
    for value in sorted({confidence for found in parts.values() for confidence, _ in found}, reverse=True):
        cells = []
        for found in parts.values():
            of_value = [right for confidence, right in found if confidence == value]
            cells += [_share(sum(of_value), len(of_value)), str(len(of_value))]
        rows.append(f"| {value:.2f} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def _share(some: int, of: int) -> str:
    return f"{some / of:.2f}" if of else "–"


STYLE = """
  text { font: 12px sans-serif; fill: #1f2328; } line { stroke: #818b98; } .grid { stroke: #d1d9e0; }
  .train { fill: #54aeff; } .dev { fill: #bc4c00; }
  @media (prefers-color-scheme: dark) { text { fill: #e6edf3; } .grid { stroke: #30363d; } }
"""


def draw(parts: dict[str, Judged]) -> str:
    """Return the curve as SVG: a dot for each confidence, as large as there are attributions of it."""
    size = SIDE + 2 * MARGIN
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img">',
        "<title>Share of attributions that are right, by the confidence they are given</title>",
        f"<style>{STYLE}</style>",
    ]
    for tenth in range(0, 11, 2):
        at = tenth / 10
        lines.append(_line("grid", (0, at), (1, at)) + _line("grid", (at, 0), (at, 1)))
        lines.append(_text(at, -0.06, f"{at:.1f}") + _text(-0.06, at - 0.01, f"{at:.1f}"))
    lines.append(_line("", (0, 0), (1, 1)))
    for place, (name, found) in enumerate(parts.items()):
        for value in sorted({confidence for confidence, _ in found}):
            rights = [right for confidence, right in found if confidence == value]
            x, y = _place(value, sum(rights) / len(rights))
            radius = 2 + 26 * (len(rights) / len(found)) ** 0.5
            lines.append(f'<circle class="{name}" cx="{x}" cy="{y}" r="{radius:.1f}" fill-opacity="0.6"/>')
        lines.append(f'<circle class="{name}" cx="{MARGIN + 20}" cy="{MARGIN + 18 + 20 * place}" r="6"/>')
        lines.append(
            f'<text x="{MARGIN + 32}" y="{MARGIN + 22 + 20 * place}">quotes-de {name}, n = {len(found)}</text>'
        )
    lines.append(_text(0.5, -0.12, "confidence") + f'<text x="{MARGIN}" y="{MARGIN - 14}">share right</text>')
    return "\n".join([*lines, "</svg>"]) + "\n"


def _place(x: float, y: float) -> tuple[int, int]:
    return round(MARGIN + SIDE * x), round(MARGIN + SIDE * (1 - y))


def _line(kind: str, one: tuple[float, float], other: tuple[float, float]) -> str:
    (x1, y1), (x2, y2) = _place(*one), _place(*other)
    return f'<line class="{kind}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>'


def _text(x: float, y: float, words: str) -> str:
    at = _place(x, y)
    return f'<text x="{at[0]}" y="{at[1]}" text-anchor="middle">{words}</text>'


def main() -> None:
    """Measure both parts and write picture and tables."""
    parts = {name: list(judged(DATA / f"{name}.jsonl.gz")) for name in PARTS}
    PICTURE.write_text(draw(parts), encoding="utf-8")
    tables = f"<!-- reliability -->\n{by_certainty(parts)}\n\n{by_confidence(parts)}\n<!-- end -->"
    page = PAGE.read_text(encoding="utf-8")
    filled = re.sub(r"<!-- reliability -->.*?<!-- end -->", lambda _: tables, page, flags=re.DOTALL)
    PAGE.write_text(filled, encoding="utf-8")


if __name__ == "__main__":
    main()
