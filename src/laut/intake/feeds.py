"""RSS and Atom feeds: a report for every entry."""

import io
import re
from collections.abc import Iterator
from typing import Any

from laut.intake.items import Field, Format, Item, Key, Record, Settings, Source, UnreadableError
from laut.intake.xmls import DEEPEST, PROLOGUE, depth, refuse_entities
from laut.model.report import MediaType

BEGINNING = re.compile(PROLOGUE + rb"<(?:rss|feed|rdf:RDF|atom:feed)\b", re.IGNORECASE)
MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:#\d|#x|[a-z]+;)")


def _read(source: Source, settings: Settings) -> Iterator[Item]:
    import feedparser  # loads slowly

    data = source.whole()
    refuse_entities(data)
    if depth(data) > DEEPEST:
        raise UnreadableError(f"is nested more than {DEEPEST} deep; that is no feed")
    # Values are wanted as they are: our own reader of markup runs no scripts and follows no links.
    found = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not found.entries:
        raise UnreadableError("is a feed without entries; save the pages that it leads to")
    names: dict[str, int] = {}
    for number, entry in enumerate(found.entries, start=1):
        name = _one(entry.get("id") or entry.get("link"))[:200] or f"entry {number}"
        names[name] = names.get(name, 0) + 1
        record = name if names[name] == 1 else f"{name} ({names[name]})"
        yield Record(tuple(_fields(entry, found.feed)), MediaType.FEED, "feed", record)


def _fields(entry: Any, feed: Any) -> Iterator[Field]:  # noqa: ANN401 - the library has no types
    source = entry.get("source") or {}
    said = (
        (Key.URL, "link", entry.get("link")),
        (Key.PUBLISHED, "published", entry.get("published")),
        (Key.MODIFIED, "updated", dict.get(entry, "updated")),  # the library's own falls back to another date
        (Key.AUTHOR, "author", entry.get("author")),
        (Key.SOURCE, "source", source.get("title") or source.get("href")),
        (Key.OUTLET, "feed title", feed.get("title")),
        (Key.PUBLISHER, "publisher", entry.get("publisher") or feed.get("publisher")),
        (Key.CREDIT, "rights", entry.get("rights") or feed.get("rights")),
        (Key.LANGUAGE, "language", feed.get("language")),
    )
    for key, name, value in said:
        if words := " ".join(_one(value).split()):
            yield Field(key, name, words)
    title = _one(entry.get("title"))
    if title.strip():
        yield Field(Key.HTML if MARKUP.search(title) else Key.TITLE, "title", title)
    contents = [_one(content.get("value")) for content in entry.get("content") or ()]
    summary = _one(entry.get("summary"))
    if summary.strip() and summary not in contents:
        yield _text("summary", summary, Key.LEAD)
    for content in contents:
        if content.strip():
            yield _text("content", content, Key.TEXT)


def _text(name: str, value: str, key: Key) -> Field:
    return Field(Key.HTML if MARKUP.search(value) else key, name, value)


def _one(value: object) -> str:
    return value if isinstance(value, str) else ""


FEED = Format(
    name="RSS, Atom",
    endings=(".rss", ".atom"),
    begins=lambda head: BEGINNING.match(head) is not None,
    read=_read,
    received="as for JSON lines: each element's value, decoded; markup in it stays as it is",
    place="the entry's `guid` or `id`, else its link, and the element",
)
