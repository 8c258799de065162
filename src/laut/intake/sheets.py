"""A record as one text: what is said of it first, a line for each field, then what is read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from laut.intake.html import read_html
from laut.intake.items import READ, Field, Key, UnreadableError
from laut.intake.main_text import mark_main
from laut.intake.metadata import read_metadata
from laut.intake.pages import HTML_BEGINNING
from laut.intake.plain import read_plain
from laut.intake.tokens import tags
from laut.model.report import Metadata, Part
from laut.model.span import Span
from laut.model.text import Line, OffsetMap, ReadText, Run

LARGEST_PAGE = 16_000_000
LONGEST_LINE = 1_000_000
MOST_LINES = 100_000
MOST_TAGS = 200_000
TOO_MANY_LINES = f"has more than {MOST_LINES} lines; one file holds one report, split it"
VALUE_LIMIT = 500
BEGINNING = 20_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A record as one text.

    Args:
        received: every value as it is, at its part.
        read: what reading steps work on.
        metadata: what the fields, and a page's markup, say of it.
        parts: where each field stands.
        warnings: what was odd.
    """

    received: str
    read: ReadText
    metadata: tuple[Metadata, ...]
    parts: tuple[Part, ...]
    warnings: tuple[str, ...] = ()


def lay_out(fields: Sequence[Field], origin: str, between: str = "\n\n") -> Sheet:
    r"""Return the fields of a record as one text.

    Args:
        fields: with their values as received.
        origin: the first word of the rules of what they say.
        between: what is put between two fields that are read.

    Raises:
        UnreadableError: if it is longer than a report can be.

    Example:
        >>> fields = [Field(Key.AUTHOR, "by", "Jule Brandis"), Field(Key.TEXT, "body", "Der Damm\u00a0hielt.")]
        >>> sheet = lay_out(fields, "json")
        >>> sheet.received
        'by: Jule Brandis\n\nDer Damm\xa0hielt.'
        >>> sheet.read.text, [(part.name, part.span.of(sheet.received)[:4]) for part in sheet.parts]
        ('Der Damm hielt.', [('by', 'Jule'), ('body', 'Der ')])
    """
    said = [field for field in fields if field.key not in READ]
    read = [field for field in fields if field.key in READ]
    pieces: list[str] = []
    parts: list[Part] = []
    at = 0
    for number, field in enumerate([*said, *read]):
        before = f"{field.name}: " if number < len(said) else "\n" if number == len(said) > 0 else ""
        if number > len(said):
            before = between
        start = at + len(before)
        parts.append(Part(field.name, Span(start, start + len(field.value))))
        after = "\n" if number < len(said) else ""
        pieces.append(before + field.value + after)
        at = start + len(field.value) + len(after)
    metadata = [
        Metadata(field.key.value, " ".join(field.value.split()), part.span, f"{origin}.{field.name}")
        for field, part in zip([*said, *read], parts, strict=True)
        if (field.key is Key.TITLE or field.key not in READ) and 0 < len(field.value.strip()) <= VALUE_LIMIT
    ]
    return _with_read(
        Sheet("".join(pieces), ReadText("", OffsetMap(()), ()), tuple(metadata), tuple(parts)), read, between
    )


def _with_read(sheet: Sheet, fields: list[Field], between: str) -> Sheet:
    """Add the read text of the fields that are read."""
    metadata, warnings = list(sheet.metadata), list(sheet.warnings)
    read: list[tuple[ReadText, int]] = []
    own = sheet.parts[len(sheet.parts) - len(fields) :]
    for number, (field, part) in enumerate(zip(fields, own, strict=True)):
        if field.key is Key.TITLE and _is_repeated(field, fields[number + 1 :]):
            continue
        text, said, odd = _read(field)
        read.append((text, part.span.start))
        metadata += [replace(item, span=_moved(item.span, part.span.start)) for item in said]
        warnings += odd
    whole = _joined(read, "\n\n" if "\n\n" in between else "\n")
    if not whole.text.strip():
        raise UnreadableError("holds no text; save the page as text or with its content")
    _check_lines(whole)
    return replace(sheet, read=whole, metadata=tuple(metadata), warnings=tuple(warnings))


def _is_repeated(title: Field, others: Sequence[Field]) -> bool:
    """Say whether the text itself begins with its title, so that it isn't read twice."""
    words = " ".join(title.value.split())
    return any(" ".join(other.value[: 4 * len(title.value) + 40].split()).startswith(words) for other in others)


def _read(field: Field) -> tuple[ReadText, tuple[Metadata, ...], tuple[str, ...]]:
    value = field.value
    if max(map(value.count, "\n\r")) > MOST_LINES and field.key is not Key.HTML:
        raise UnreadableError(TOO_MANY_LINES)
    if field.key is not Key.HTML:
        read = read_plain(value)
        if field.key is Key.TITLE:
            read = replace(read, lines=tuple(replace(line, tag="h1") for line in read.lines))
        return read, (), ()
    if value.count("<") > MOST_TAGS:
        raise UnreadableError(f"is a page of more than {MOST_TAGS} tags; save its text only")
    if len(value) > LARGEST_PAGE:
        raise UnreadableError(f"is a page of more than {LARGEST_PAGE} characters; save its text only")
    found = tuple(tags(value))
    read, depth = read_html(value, found)
    _check_lines(read)
    if field.name and not HTML_BEGINNING.match(value[:BEGINNING].encode()):  # a piece of a page
        return read, (), ()
    marked, warnings = mark_main(value, found, read, depth)
    return marked, read_metadata(value, found), warnings


def _joined(pieces: Sequence[tuple[ReadText, int]], between: str) -> ReadText:
    """Return several read texts as one, each of which was received at an offset."""
    if len(pieces) == 1 and pieces[0][1] == 0:
        return pieces[0][0]
    texts: list[str] = []
    runs: list[Run] = []
    lines: list[Line] = []
    at = 0
    for read, start in pieces:
        if texts:
            texts.append(between)
            if len(between) > 1:
                lines.append(Line(Span(at + 1, at + 1)))
            at += len(between)
        texts.append(read.text)
        runs += [
            Run(run.read + at, run.received + start, run.read_length, run.received_length) for run in read.map.runs
        ]
        lines += [replace(line, span=_moved(line.span, at)) for line in read.lines]
        at += len(read.text)
    return ReadText("".join(texts), OffsetMap(tuple(runs)), tuple(lines) or (Line(Span(0, 0)),))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _check_lines(read: ReadText) -> None:
    """Refuse what is no report.

    Raises:
        UnreadableError: if it has lines beyond all measure.
    """
    if len(read.lines) > MOST_LINES:
        raise UnreadableError(TOO_MANY_LINES)
    if any(len(line.span) > LONGEST_LINE for line in read.lines):
        raise UnreadableError(
            f"has a line of more than {LONGEST_LINE} characters, which is no page text; break its lines"
        )
