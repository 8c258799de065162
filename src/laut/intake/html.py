"""HTML page to ReadText: one line a block element, with the map back to the markup."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape

from laut.intake.characters import DROPPED, READ_AS
from laut.intake.runs import Builder
from laut.intake.tokens import Tag, attributes, tags
from laut.model.span import Span
from laut.model.text import Line, ReadText

BLOCK_NAMES = """
    address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol option p pre section
    select summary table tbody td tfoot th thead tr ul video audio
"""
BLOCKS = frozenset(BLOCK_NAMES.split())
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
LANDMARKS = frozenset(
    ["nav", "aside", "footer", "header", "figure", "figcaption", "article", "main", "form", "blockquote", "button"]
)
IMPLIED = {
    "p": ("p",),
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "tr": ("tr", "td", "th"),
    "td": ("td", "th"),
    "th": ("td", "th"),
}
"""A start tag closes an open element of these names, if it is the innermost block."""

PIECE = re.compile(
    rf"&(?:#\d{{1,8}}|#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z][a-zA-Z0-9]{{1,31}});?"
    rf"|[^\S ][\s{DROPPED}]*| [\s{DROPPED}]+|[{DROPPED}]+"
)
"""What isn't copied as it stands: references, white space other than a single space, dropped characters."""

CLASS_WORDS = 24


@dataclass(slots=True)
class Element:
    """An open element."""

    name: str
    block: bool
    tag: str | None  # of the innermost block
    classes: tuple[str, ...]


@dataclass(slots=True)
class Page:
    """A page on its way to lines."""

    received: str
    builder: Builder = field(default_factory=Builder)
    lines: list[Line] = field(default_factory=list)
    stack: list[Element] = field(default_factory=lambda: [Element("", True, None, ())])
    open: Counter[str] = field(default_factory=Counter)
    depth: int = 0
    start: int = 0
    linked: int = 0
    space: tuple[int, int] | None = None
    owner: Element | None = None


def read_html(received: str, found: Iterable[Tag] | None = None) -> tuple[ReadText, int]:
    r"""Return the read text of a page and how deep its elements are nested.

    Args:
        received: the decoded page.
        found: its tags, where somebody has looked for them already.

    Example:
        >>> read, depth = read_html("<h1>Ruhe &amp; Ordnung</h1><p>Der <b>Rat</b>\n tagt.")
        >>> read.text, [line.tag for line in read.lines]
        ('Ruhe & Ordnung\nDer Rat tagt.', ['h1', 'p'])
    """
    page, at = Page(received), 0
    for tag in tags(received) if found is None else found:
        _text(page, at, tag.start)
        at = tag.end
        if tag.name and tag.inside is None:
            _close(page, tag.name) if tag.closing else _open(page, tag)
    _text(page, at, len(received))
    _break(page)
    return ReadText(page.builder.text, page.builder.map(), tuple(page.lines) or (Line(Span(0, 0)),)), page.depth


def _text(page: Page, start: int, end: int) -> None:
    """Add what stands between two tags: white space folded, references resolved."""
    if start >= end or page.open["head"]:
        return
    received, at = page.received, start
    for piece in PIECE.finditer(received, start, end):
        _words(page, at, piece.start())
        at = piece.end()
        if piece[0][0] == "&":
            _reference(page, piece)
        elif piece[0].strip(DROPPED):
            page.space = page.space or (piece.start(), piece.end())
    _words(page, at, end)


def _reference(page: Page, piece: re.Match[str]) -> None:
    read = unescape(piece[0]).translate(READ_AS).strip(DROPPED).replace("\n", " ")
    if read.isspace():
        page.space = page.space or piece.span()
    elif read:
        _put(page, read, piece.start(), piece.end())


def _words(page: Page, start: int, end: int) -> None:
    """Add words with single spaces between them; a space at either end waits for what stands beyond it."""
    if start < end and page.received[start] == " ":
        page.space = page.space or (start, start + 1)
        start += 1
    if start < end and page.received[end - 1] == " ":
        _put(page, page.received[start : end - 1], start, end - 1)
        page.space = (end - 1, end)
    elif start < end:
        _put(page, page.received[start:end], start, end)


def _put(page: Page, read: str, start: int, end: int) -> None:
    builder = page.builder
    before = builder.length
    if page.owner is None:
        page.owner = page.stack[-1]
        if page.lines:
            builder.insert("\n")
        page.start, page.linked = builder.length, 0
    elif page.space:
        builder.put(" ", page.space[0], page.space[1] - page.space[0])
    page.space = None
    if len(read) == end - start:
        builder.copy(read, start)
    else:
        builder.put(read, start, end - start)
    if page.open["a"]:
        page.linked += builder.length - before


def _break(page: Page) -> None:
    """End the line, if one is begun."""
    page.space = None
    if page.owner is None:
        return
    span = Span(page.start, page.builder.length)
    share = round(min(1.0, page.linked / max(1, len(span))), 3)
    page.lines.append(Line(span, page.owner.tag, page.owner.classes, None, share))
    page.owner = None


def _open(page: Page, tag: Tag) -> None:
    name = tag.name
    block = name in BLOCKS
    if block:
        _break(page)
    if name in VOID or tag.attributes.endswith("/"):
        return
    for implied in IMPLIED.get(name, ()):
        if page.stack[-1].name == implied:
            _close(page, implied)
    above = page.stack[-1]
    own = attributes(tag) if "=" in tag.attributes else {}
    words = f"{own.get('class', '')} {own.get('id', '')}".lower().split()
    if name in LANDMARKS:
        words.append(name)
    classes = (*words[:CLASS_WORDS], *above.classes)[:CLASS_WORDS] if words else above.classes
    page.stack.append(Element(name, block, name if block else above.tag, classes))
    page.open[name] += 1
    page.depth = max(page.depth, len(page.stack))
    if block:  # a block ends the head, whether that was closed or not
        page.open["head"] = 0


def _close(page: Page, name: str) -> None:
    """Close the innermost open element of that name, and all inside it."""
    if name in BLOCKS:
        _break(page)
    if name == "head":
        page.open["head"] = 0
    if not page.open[name]:
        return
    while len(page.stack) > 1:
        closed = page.stack.pop()
        page.open[closed.name] = max(0, page.open[closed.name] - 1)
        if closed.block:
            _break(page)
        if closed.name == name:
            return
