"""Which column of a table or record means what: as the user says, or by the shape of a known tool's output."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from laut.intake.items import READ, Field, Key, UnreadableError
from laut.model.errors import LautError

WORDS = {
    "title": Key.TITLE,
    "lead": Key.LEAD,
    "text": Key.TEXT,
    "html": Key.HTML,
    "author": Key.AUTHOR,
    "date": Key.PUBLISHED,
    "modified": Key.MODIFIED,
    "saved": Key.CAPTURED,
    "url": Key.URL,
    "outlet": Key.OUTLET,
    "publisher": Key.PUBLISHER,
    "source": Key.SOURCE,
    "credit": Key.CREDIT,
    "dateline": Key.DATELINE,
    "language": Key.LANGUAGE,
}
"""What a column can mean, in the user's words."""

ORDER = tuple(WORDS.values())
OWN = tuple((word, key) for word, key in WORDS.items() if word != "source")
"""What columns of these names mean without being told; "source" is as often the outlet as what it rests on."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The output of a known tool.

    Args:
        name: of the tool or standard.
        needs: columns that all have to be there.
        columns: what they mean; a path like "headlines.value" leads into objects and lists.
    """

    name: str
    needs: tuple[str, ...]
    columns: tuple[tuple[str, Key], ...]


SHAPES = (
    Shape(
        "trafilatura",
        ("text", "fingerprint", "source-hostname"),
        (
            ("title", Key.TITLE),
            ("text", Key.TEXT),
            ("author", Key.AUTHOR),
            ("date", Key.PUBLISHED),
            ("filedate", Key.CAPTURED),
            ("source", Key.URL),
            ("source-hostname", Key.OUTLET),
            ("language", Key.LANGUAGE),
        ),
    ),
    Shape(
        "news-please",
        ("maintext", "date_publish", "source_domain"),
        (
            ("title", Key.TITLE),
            ("description", Key.LEAD),
            ("maintext", Key.TEXT),
            ("authors", Key.AUTHOR),
            ("date_publish", Key.PUBLISHED),
            ("date_modify", Key.MODIFIED),
            ("date_download", Key.CAPTURED),
            ("url", Key.URL),
            ("language", Key.LANGUAGE),
        ),
    ),
    Shape(
        "fundus",
        ("title", "authors", "publishing_date", "body"),
        (
            ("title", Key.TITLE),
            ("body", Key.TEXT),
            ("authors", Key.AUTHOR),
            ("publishing_date", Key.PUBLISHED),
            ("publisher", Key.OUTLET),
            ("html.requested_url", Key.URL),
            ("html.crawl_date", Key.CAPTURED),
            ("lang", Key.LANGUAGE),
        ),
    ),
    Shape(
        "fundus, plain text",
        ("title", "authors", "publishing_date", "plaintext"),
        (
            ("title", Key.TITLE),
            ("plaintext", Key.TEXT),
            ("authors", Key.AUTHOR),
            ("publishing_date", Key.PUBLISHED),
            ("publisher", Key.OUTLET),
            ("lang", Key.LANGUAGE),
        ),
    ),
    Shape(
        "ninjs 1",
        ("uri", "headline", "versioncreated"),
        (
            ("headline", Key.TITLE),
            ("body_text", Key.TEXT),
            ("body_xhtml", Key.HTML),
            ("body_html", Key.HTML),
            ("byline", Key.AUTHOR),
            ("firstcreated", Key.PUBLISHED),
            ("versioncreated", Key.MODIFIED),
            ("located", Key.DATELINE),
            ("infosource.name", Key.SOURCE),
            ("copyrightholder", Key.PUBLISHER),
            ("language", Key.LANGUAGE),
        ),
    ),
    Shape(
        "ninjs 2 and 3",
        ("uri", "headlines", "bodies"),
        (
            ("headlines.value", Key.TITLE),
            ("bodies.value", Key.HTML),
            ("by", Key.AUTHOR),
            ("firstCreated", Key.PUBLISHED),
            ("firstcreated", Key.PUBLISHED),
            ("versionCreated", Key.MODIFIED),
            ("versioncreated", Key.MODIFIED),
            ("located", Key.DATELINE),
            ("infoSources.name", Key.SOURCE),
            ("infosources.name", Key.SOURCE),
            ("copyrightHolder", Key.PUBLISHER),
            ("copyrightholder", Key.PUBLISHER),
            ("language", Key.LANGUAGE),
        ),
    ),
    Shape(
        "schema.org",
        ("@type", "articleBody"),
        (
            ("headline", Key.TITLE),
            ("description", Key.LEAD),
            ("articleBody", Key.TEXT),
            ("author.name", Key.AUTHOR),
            ("datePublished", Key.PUBLISHED),
            ("dateModified", Key.MODIFIED),
            ("url", Key.URL),
            ("publisher.name", Key.OUTLET),
            ("isBasedOn", Key.SOURCE),
            ("sourceOrganization.name", Key.SOURCE),
            ("inLanguage", Key.LANGUAGE),
        ),
    ),
)
"""Tried in this order; what no shape fits is read by columns of our own words."""

Row = Mapping[str, object]


def mapping(given: Iterable[str]) -> dict[Key, str]:
    """Return what the user says columns mean.

    Args:
        given: each as "WORD=COLUMN".

    Raises:
        LautError: if a word is none of ours.

    Example:
        >>> mapping(["text=content"])
        {<Key.TEXT: 'text'>: 'content'}
    """
    columns: dict[Key, str] = {}
    for one in given:
        word, equals, column = one.partition("=")
        if word not in WORDS or not equals or not column:
            raise LautError(f"--map {one}", "isn't WORD=COLUMN", f"WORD is one of {', '.join(WORDS)}")
        columns[WORDS[word]] = column
    return columns


def fields_of(row: Row, columns: Mapping[Key, str]) -> tuple[Field, ...]:
    """Return the fields of a row or record.

    Args:
        row: values by column.
        columns: what the user said; where that is nothing, the row's shape tells.

    Raises:
        UnreadableError: if no column can be told to hold the text.

    Example:
        >>> [(field.key.value, field.name) for field in fields_of({"maintext": "Es stürmt."}, {Key.TEXT: "maintext"})]
        [('text', 'maintext')]
    """
    named = [(name, key) for key, name in columns.items()] if columns else _shape(row)
    fields = [
        Field(key, name, value)
        for name, key in sorted(named, key=lambda pair: ORDER.index(pair[1]))
        if (value := _value(row, name, key))
    ]
    if not any(field.key in (Key.TEXT, Key.HTML, Key.LEAD) for field in fields):
        names = ", ".join(str(name)[:40] for name in list(row)[:12]) or "none"
        raise UnreadableError(f"no field is known to hold the text (fields: {names}); name it with --map text=FIELD")
    return tuple(fields)


def _shape(row: Row) -> Iterable[tuple[str, Key]]:
    for shape in SHAPES:
        if all(name in row for name in shape.needs):
            return shape.columns
    return OWN


def _value(row: Row, name: str, key: Key) -> str:
    """Return the words of a column: lists one behind the other."""
    found = [row[name]] if name in row else _inside(row, name.split("."))
    words = [word for value in found for word in _words(value)]
    return ("\n\n" if key in READ else ", ").join(words)


def _inside(value: object, path: list[str]) -> Iterator[object]:
    if not path:
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _inside(item, path)
    elif isinstance(value, Mapping) and path[0] in value:
        yield from _inside(value[path[0]], path[1:])


def _words(value: object) -> Iterator[str]:
    """Yield the texts in a value in their order."""
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, list):
        for item in value:
            yield from _words(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _words(item)
    elif hasattr(value, "isoformat"):
        yield value.isoformat()
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
