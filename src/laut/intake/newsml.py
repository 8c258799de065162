"""NewsML-G2 with HTML or NITF inside: the exchange format of agencies."""

import re
from collections.abc import Iterator
from typing import Any

from laut.intake.items import Broken, Field, Format, Item, Key, Record, Settings, Source, UnreadableError
from laut.intake.xmls import DEEPEST, PROLOGUE, depth, refuse_entities
from laut.model.report import MediaType

BEGINNING = re.compile(PROLOGUE + rb"<(?:\w{1,20}:)?(?:newsMessage|newsItem|nitf)\b")
SAID = {
    "versionCreated": Key.MODIFIED,
    "firstCreated": Key.PUBLISHED,
    "contentCreated": Key.PUBLISHED,
    "by": Key.AUTHOR,
    "byline": Key.AUTHOR,
    "creditline": Key.CREDIT,
    "dateline": Key.DATELINE,
    "infoSource": Key.SOURCE,
    "provider": Key.OUTLET,
    "language": Key.LANGUAGE,
}
"""Elements of NewsML-G2 and NITF by their names, with what they mean."""
BLOCKS = ("p", "hl1", "hl2", "h1", "h2", "h3", "h4", "li", "td", "th", "blockquote", "caption", "figcaption")


def _read(source: Source, settings: Settings) -> Iterator[Item]:
    from lxml import etree  # loads slowly

    data = source.whole()
    refuse_entities(data)
    if depth(data) > DEEPEST:
        raise UnreadableError(f"is nested more than {DEEPEST} deep; that is no news item")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(f"isn't whole XML ({str(error)[:80]}); save it again") from error
    items = [element for element in root.iter() if _name(element) == "newsItem"] or [root]
    for number, item in enumerate(items, start=1):
        record = (item.get("guid") or f"item {number}")[:200] if len(items) > 1 else None
        fields = tuple(_fields(item))
        if any(field.key is Key.TEXT for field in fields):
            yield Record(fields, MediaType.NEWSML, "newsml", record)
        else:
            yield Broken(record or "item", "holds no text of its own: a picture, or a list of other items")


def _fields(item: Any) -> Iterator[Field]:  # noqa: ANN401 - the library has no types
    """Yield what an item says of itself, its headline and its text: a line for each block of its body."""
    told: set[str] = set()
    title = ""
    for element in item.iter():
        name = _name(element)
        if name in ("inlineXML", "body"):
            break
        key = SAID.get(name)
        words = element.get("tag") if name == "language" else _words(element) or element.get("literal")
        if name in ("headline", "hedline") and words and not title:
            title = words
        elif key and words and name not in told:
            told.add(name)
            yield Field(key, name, words)
    bodies = [element for element in item.iter() if _name(element) in ("body.content", "body")]
    body = next((element for element in bodies if _name(element) == "body.content"), bodies[0] if bodies else None)
    if title:
        yield Field(Key.TITLE, "headline", title)
    lines = [_words(block) for block in body.iter() if _name(block) in BLOCKS] if body is not None else []
    if text := "\n".join(line for line in lines if line):
        yield Field(Key.TEXT, "body", text)


def _name(element: Any) -> str:  # noqa: ANN401
    """Return an element's name without its namespace; a comment has none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _words(element: Any) -> str:  # noqa: ANN401
    """Return the text in an element, but for that of blocks in it."""
    pieces = [element.text or ""]
    for child in element:
        if _name(child) and _name(child) not in BLOCKS:
            pieces.append(_words(child))
        pieces.append(child.tail or "")
    return " ".join("".join(pieces).split())


NEWSML = Format(
    name="NewsML-G2, NITF",
    endings=(),
    begins=lambda head: BEGINNING.match(head) is not None,
    read=_read,
    received="as for JSON lines: the text is a line for each block of the body, white space folded",
    place="the item's `guid` where the file holds several, and the element",
)
