"""What an HTML page says of itself in its markup: meta elements, canonical link, JSON-LD."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from itertools import islice, pairwise

from laut.intake.tokens import ATTRIBUTE, Tag, attributes, tags
from laut.model.report import Metadata
from laut.model.span import Span

META = {
    "og:title": "title",
    "og:site_name": "site_name",
    "application-name": "site_name",
    "og:url": "canonical",
    "article:published_time": "published",
    "og:published_time": "published",
    "date": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dcterms.created": "published",
    "dcterms.issued": "published",
    "pubdate": "published",
    "publishdate": "published",
    "parsely-pub-date": "published",
    "sailthru.date": "published",
    "citation_publication_date": "published",
    "datepublished": "published",
    "article:modified_time": "modified",
    "og:updated_time": "modified",
    "last-modified": "modified",
    "dcterms.modified": "modified",
    "datemodified": "modified",
    "author": "author",
    "article:author": "author",
    "dc.creator": "author",
    "dcterms.creator": "author",
    "parsely-author": "author",
    "sailthru.author": "author",
    "publisher": "publisher",
    "article:publisher": "publisher",
    "dc.publisher": "publisher",
    "dcterms.publisher": "publisher",
    "syndication-source": "source",
    "original-source": "source",
    "dc.source": "source",
    "dcterms.source": "source",
    "og:locale": "language",
    "dc.language": "language",
}
"""Meta elements by `property` or `name`."""

JSON_LD = {
    "headline": "title",
    "datePublished": "published",
    "dateModified": "modified",
    "author": "author",
    "publisher": "publisher",
    "inLanguage": "language",
    "isBasedOn": "source",
    "isBasedOnUrl": "source",
    "sourceOrganization": "source",
    "creditText": "credit",
    "dateline": "dateline",
    "mainEntityOfPage": "canonical",
    "url": "canonical",
}
"""Properties of schema.org NewsArticle."""

SAVED = (
    (re.compile(r"saved from url=\(\d{1,6}\)(\S{1,2000})"), "canonical", "html.comment.saved_from"),
    (re.compile(r"saved with SingleFile\s+url:\s*(\S{1,2000})"), "canonical", "html.comment.singlefile"),
    (
        re.compile(r"saved with SingleFile\s+url:[^\n]{0,2000}\n\s*saved date:\s*([^\n]{4,80})"),
        "captured",
        "html.comment.singlefile",
    ),
)
"""What browsers and SingleFile write above a page that they save."""
HOME = re.compile(r"""\bhref\s*=\s*["']?(?:https?://[\w.-]{3,80})?/(?:["'\s]|\Z)""", re.IGNORECASE)
LINKS, TAGS = 3, 8
"""So many links to the site's own beginning are looked at, and so many tags in each."""
FIRST = 3
"""Such a comment stands before what the page says of itself, but for a line or two."""
HEAD = 5000
LIMIT = 200_000
VALUE_LIMIT = 500


def read_metadata(received: str, given: Iterable[Tag] | None = None) -> tuple[Metadata, ...]:
    """Return what a page says of itself, in the order of the page, each with its place in the markup.

    Args:
        received: the decoded page.
        given: its tags, where somebody has looked for them already.

    Example:
        >>> page = '<meta property="og:site_name" content="Hafenbote">'
        >>> [(found.key, found.value, found.span.of(page)) for found in read_metadata(page)]
        [('site_name', 'Hafenbote', 'Hafenbote')]
    """
    found: list[Metadata] = []
    listed = list(tags(received) if given is None else given)
    for tag in listed:
        if tag.closing:
            continue
        if not tag.name and len(found) < FIRST:
            found.extend(_comment(received, tag))
        if tag.name == "meta":
            found.extend(_meta(tag))
        elif tag.name == "link" and attributes(tag).get("rel", "").lower() == "canonical":
            found.extend(_attribute(tag, "href", "canonical", "html.link.canonical"))
        elif tag.name == "html":
            found.extend(_attribute(tag, "lang", "language", "html.lang"))
        elif tag.name == "title" and tag.inside:
            found.extend(_value("title", received[slice(*tag.inside)], tag.inside[0], "html.title"))
        elif tag.name == "script" and tag.inside and "ld+json" in tag.attributes:
            found.extend(_json_ld(received[slice(*tag.inside)], tag.inside[0]))
    return (*found, *_home(received, listed))


def _home(received: str, listed: Sequence[Tag]) -> Iterator[Metadata]:
    """Yield what the first links to the site's own beginning say, or the picture in them."""
    homes = (place for place, tag in enumerate(listed) if tag.name == "a" and HOME.search(tag.attributes))
    for home in islice(homes, LINKS):
        for tag, after in pairwise(listed[home : home + TAGS]):
            if tag.closing and tag.name == "a":
                break
            if tag.name == "img":
                yield from _attribute(tag, "alt", "home", "html.a.home")
            yield from _value("home", received[tag.end : after.start], tag.end, "html.a.home")


def _meta(tag: Tag) -> Iterator[Metadata]:
    own = attributes(tag)
    name = (own.get("property") or own.get("name") or own.get("itemprop") or "").lower()
    if name in META:
        yield from _attribute(tag, "content", META[name], f"html.meta.{name}")


def _comment(received: str, tag: Tag) -> Iterator[Metadata]:
    for pattern, key, rule in SAVED:
        found = pattern.search(received, tag.start, min(tag.end, tag.start + HEAD))
        if found:
            yield from _value(key, found[1], found.start(1), rule)


def _attribute(tag: Tag, name: str, key: str, rule: str) -> Iterator[Metadata]:
    for one in ATTRIBUTE.finditer(tag.attributes):
        if one[1].lower() == name:
            group = next((number for number in (2, 3, 4) if one[number]), 0)
            if group:
                yield from _value(key, one[group], tag.attributes_start + one.start(group), rule)
            return


def _value(key: str, raw: str, start: int, rule: str) -> Iterator[Metadata]:
    words = raw.strip()
    if words and len(words) <= VALUE_LIMIT:
        begin = start + raw.index(words)
        yield Metadata(key, " ".join(unescape(words).split()), Span(begin, begin + len(words)), rule)


def _json_ld(script: str, start: int) -> Iterator[Metadata]:
    """Yield the properties of the article objects of a script; each stands where its value stands in the script."""
    if len(script) > LIMIT:
        return
    try:
        content = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return
    for node in _articles(content):
        for name, key in JSON_LD.items():
            value = _named(node.get(name))
            place = _place(script, value) if value else None
            if value and place:
                yield Metadata(key, value, Span(start + place[0], start + place[1]), f"html.jsonld.{name}")


def _articles(content: object) -> Iterator[dict[str, object]]:
    """Yield the objects of a type that is a text: of the top level, of lists and of "@graph"."""
    nodes = content if isinstance(content, list) else [content]
    for node in nodes:
        if not isinstance(node, dict):
            continue
        graph = node.get("@graph")
        if isinstance(graph, list):
            yield from (inner for inner in graph if isinstance(inner, dict) and _is_article(inner))
        if _is_article(node):
            yield node


def _is_article(node: dict[str, object]) -> bool:
    kinds = node.get("@type")
    return any(
        "Article" in str(kind) or "Posting" in str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _named(value: object) -> str | None:
    """Return the words of a property: itself, its name, or those of the first of several."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("url") or value.get("@id")
    return value.strip() if isinstance(value, str) and 0 < len(value.strip()) <= VALUE_LIMIT else None


def _place(script: str, value: str) -> tuple[int, int] | None:
    """Find a value in the script, written plainly or with JSON's escapes."""
    for written in (
        value,
        json.dumps(value)[1:-1],
        json.dumps(value, ensure_ascii=False)[1:-1],
        value.replace("/", r"\/"),
    ):
        found = re.search(re.escape(written), script)
        if found:
            return found.span()
    return None
