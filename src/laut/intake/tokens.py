"""HTML to tags with exact offsets, in linear time on any input.

The standard library's parser gives positions too, but takes quadratic time on some malformed pages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

OPENING = re.compile(r"<(?:(/?)([a-zA-Z][\w:-]{0,60})|(!--)|[!?/])")
TAG_REST = re.compile(r"(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
ATTRIBUTE = re.compile(r"([\w:.-]{1,60})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
TAG_LIMIT = 1 << 16
PATIENCE = 50
"""After so many tags with unclosed quotation marks the next ">" ends a tag, whatever stands around it."""

RAW = {
    name: re.compile(rf"</{name}\b[^>]{{0,100}}>?", re.IGNORECASE)
    for name in ("script", "style", "template", "noscript", "svg", "textarea", "title", "iframe")
}
"""Elements whose inside isn't visible text; they end at their first closing tag."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag, a comment or declaration (without name), or a raw element whole.

    Args:
        start: offset of its "<".
        end: offset behind its ">".
        name: lower case; empty for comments and declarations.
        closing: whether it is an end tag.
        attributes: what stands behind the name, as written.
        attributes_start: offset of that.
        inside: what a raw element holds.
    """

    start: int
    end: int
    name: str
    closing: bool = False
    attributes: str = ""
    attributes_start: int = 0
    inside: tuple[int, int] | None = None


def tags(html: str) -> Iterator[Tag]:
    """Yield the tags of a page in order; what stands between them is its text.

    Args:
        html: a page, well formed or not.

    Example:
        >>> [(tag.name, tag.closing) for tag in tags("<p class=a>Sie <!-- nie --> sagt</p>") if tag.name]
        [('p', False), ('p', True)]
    """
    at, failures = 0, 0
    unclosed: set[str] = set()
    while found := OPENING.search(html, at):
        if found[3]:
            at = _end_of_comment(html, found.end(), unclosed)
            if at < 0:
                return
            yield Tag(found.start(), at, "")
            continue
        rest = TAG_REST.match(html, found.end(), found.end() + TAG_LIMIT) if failures < PATIENCE else None
        failures += rest is None
        end = rest.end() if rest else html.find(">", found.end()) + 1
        if end == 0:
            return
        tag = Tag(
            found.start(), end, (found[2] or "").lower(), bool(found[1]), html[found.end() : end - 1], found.end()
        )
        if tag.name in RAW and not tag.closing and tag.name not in unclosed:
            tag = _whole(html, tag, unclosed)
        yield tag
        at = tag.end


def _end_of_comment(html: str, start: int, unclosed: set[str]) -> int:
    close = -1 if "--" in unclosed else html.find("-->", start)
    if close >= 0:
        return close + 3
    unclosed.add("--")
    return html.find(">", start) + 1 or -1


def _whole(html: str, tag: Tag, unclosed: set[str]) -> Tag:
    """Return a raw element from its start tag to its end tag; without an end tag it is only a start tag."""
    close = RAW[tag.name].search(html, tag.end)
    if close is None:
        unclosed.add(tag.name)
        return tag
    inside = (tag.end, close.start())
    return Tag(tag.start, close.end(), tag.name, False, tag.attributes, tag.attributes_start, inside)


def attributes(tag: Tag) -> dict[str, str]:
    """Return the attributes of a tag by lower-case name, values as written; the first of a name counts."""
    found: dict[str, str] = {}
    for one in ATTRIBUTE.finditer(tag.attributes):
        found.setdefault(one[1].lower(), one[2] or one[3] or one[4] or "")
    return found
