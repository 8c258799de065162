"""Draw README's picture: the claims of the demo's first contested question, each with the drawing of its own page."""

from gettext import NullTranslations
from html import escape
from importlib.resources import files

from lxml import etree

from laut.cli.case import opened, whole
from laut.dossier.drawing.chain import chain
from laut.dossier.links import FileLinks
from laut.dossier.values import ClaimView, StoryView
from laut.dossier.wording import Wording, unquoted

WIDTH, LEFT, GAP = 720, 12, 34
STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #1d1c1a; }
  .says { font: 600 17px Georgia, serif; } .about { font-size: 11px; fill: #5f5b54; } .count { font-weight: 600; }
  .box rect { fill: #fff; stroke: #dcd7cc; } .box.origin rect { stroke: #5f5b54; } .box rect.end { fill: #5f5b54; }
  .box.neck rect { fill: #fff3cf; stroke: #7a5200; stroke-width: 2; } .box.neck .name { font-weight: 600; }
  .box.neck rect.end { fill: #7a5200; }
  .line { fill: none; stroke: #5f5b54; stroke-width: 1.5; } .line.inferred { stroke-dasharray: 5 4; }
  @media (prefers-color-scheme: dark) {
    text { fill: #ebe8e1; } .about { fill: #a8a399; }
    .box rect { fill: #1f1f1c; stroke: #3a3833; } .box.origin rect { stroke: #a8a399; } .box rect.end { fill: #a8a399; }
    .box.neck rect { fill: #3a2f12; stroke: #e9c46a; } .box.neck rect.end { fill: #e9c46a; } .line { stroke: #a8a399; }
  }
"""


def draw() -> str:
    """Return the picture as SVG; the same program and pile always give the same characters."""
    with opened((str(files("laut") / "demo" / "pile"),), None) as store:
        story = whole(store).dossier.stories[0]
    parts: list[str] = []
    y = 8
    for claim in [claim for claim in story.questions[0].claims if len(claim.reports) > 1]:
        part, high = _claim(claim, story, y)
        parts.append(part)
        y += high + GAP
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y - GAP + 8}" role="img">'
    title = f"<title>{escape(story.title)}: the claims of one question, each with its ways to the page</title>"
    return "\n".join([head, title, f"<style>{STYLE}</style>", *parts, "</svg>"]) + "\n"


def _claim(claim: ClaimView, story: StoryView, y: int) -> tuple[str, int]:
    """Return the drawing of a claim under its words and its count, and how high that is."""
    wording = Wording(NullTranslations(), "en")
    drawn = etree.fromstring(chain(claim, story, wording, _Nowhere()))
    high = int(drawn.get("height"))
    drawn.set("x", str(LEFT))
    drawn.set("y", str(y + 52))
    says = f'<text class="says" x="{LEFT}" y="{y + 18}">“{escape(unquoted(claim.says))}”</text>'
    count = f'<text class="count" x="{LEFT}" y="{y + 40}">{escape(wording.count(claim))}</text>'
    return "\n".join([says, count, etree.tostring(drawn, encoding="unicode")]), high + 52


class _Nowhere(FileLinks):
    """Links of a picture: it has none."""

    def report(self, report: str, words: object = None, received: bool = False) -> None:  # type: ignore[override]
        """Return None."""
