"""Statements: what the reports of a story assert, attributed or in their own name, with what tells them apart."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from laut.languages import AVAILABLE, table
from laut.model.anatomy import SegmentKind
from laut.model.attribution import Attribution, AttributionKind
from laut.model.figure import Figure
from laut.model.reading import ReadReport
from laut.model.source import Chain
from laut.model.span import Span

END = re.compile(r"(?<=[^\W\d_]{3}[.!?])[“”\"»«’]?\s+(?=[„“\"»«‚(]?[A-ZÄÖÜ\d])|(?<=[.!?][“”\"»«])\s+|\s*\n\s*")
SHORTEST = 12
ROLES = ("negation", "denial", "update", "doubt")
HEADINGS = frozenset({SegmentKind.HEADLINE, SegmentKind.SUBHEADING})


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of one report.

    Args:
        report: index of the report.
        language: of the report; empty where unknown.
        attribution: index of the attribution in its reading; None for a sentence of the report's own.
        content: its words in the received text.
        text: its read words.
        figures: of the content.
        stated: the stated chain.
        direct: whether it is a verbatim quotation.
        hedged: whether it is made with a hedge.
        negated: whether it says that something isn't so.
        denies: whether it denies what another says.
        moves: whether it says that a figure has changed.
        heading: whether it is a headline or subheading.
    """

    report: int
    language: str
    attribution: int | None
    content: tuple[Span, ...]
    text: str
    figures: tuple[Figure, ...]
    stated: Chain
    direct: bool
    hedged: bool
    negated: bool
    denies: bool
    moves: bool
    heading: bool


def statements(read: Sequence[ReadReport]) -> list[Said]:
    """Return what reports assert: their attributions, then their own sentences that no attribution covers.

    Args:
        read: the reports of a story.

    Returns:
        In order of report and place.
    """
    found = [said for index, one in enumerate(read) for said in _of_report(index, one)]
    return sorted(found, key=lambda said: (said.report, said.content, said.attribution is None))


def _of_report(index: int, read: ReadReport) -> list[Said]:
    reading = read.reading
    found = [
        _said(index, read, place, content, one)
        for place, one in enumerate(reading.attributions)
        for content in _parts(read, one.content)
    ]
    taken = [span for one in reading.attributions for span in (*one.content, *one.frame, *one.cue)]
    own = [one for one in _sentences(read) if not any(one.overlaps(span) for span in taken)]
    return [*found, *(_said(index, read, None, (sentence,), None) for sentence in own)]


def _parts(read: ReadReport, content: tuple[Span, ...]) -> list[tuple[Span, ...]]:
    """Cut a content of several sentences into one part for each; a content in pieces stays whole."""
    if len(content) > 1:
        return [content]
    return [(part,) for part in _cut(read, content[0])] or [content]


def _said(index: int, read: ReadReport, place: int | None, content: tuple[Span, ...], laid: Attribution | None) -> Said:
    text = " ".join(read.report.words(span) for span in content)
    figures = tuple(figure for figure in read.reading.figures if any(span.overlaps(figure.span) for span in content))
    patterns = _patterns(read.reading.anatomy.language or "de")
    roles = {role for role in ROLES if role in patterns and patterns[role].search(text)}
    return Said(
        report=index,
        language=read.reading.anatomy.language or "",
        attribution=place,
        content=content,
        text=text,
        figures=figures,
        stated=laid.chain if laid else Chain(),
        direct=laid is not None and laid.kind is AttributionKind.DIRECT,
        hedged=bool(laid and laid.hedges) or "doubt" in roles,
        negated="negation" in roles,
        denies="denial" in roles,
        moves="update" in roles,
        heading=_is_heading(read, content[0]),
    )


def _is_heading(read: ReadReport, span: Span) -> bool:
    segments = read.reading.anatomy.segments
    return any(segment.kind in HEADINGS and segment.span.overlaps(span) for segment in segments)


def _sentences(read: ReadReport) -> list[Span]:
    """Return the sentences of the article segments, as spans of the received text."""
    return [part for segment in read.reading.anatomy.article() for part in _cut(read, segment.span)]


def _cut(read: ReadReport, span: Span) -> list[Span]:
    """Cut a stretch of the received text into sentences; crumbs are left out."""
    offsets = read.report.read.map
    begin, text = offsets.to_read(span).start, read.report.words(span)
    places = [0, *(match.end() for match in END.finditer(text)), len(text)]
    found = []
    for start, end in pairwise(places):
        whole = text[start:end].rstrip()
        if len(whole) >= SHORTEST:
            found.append(offsets.to_received(Span(begin + start, begin + start + len(whole))))
    return found


@lru_cache(maxsize=20_000)
def means(role: str, words: str) -> bool:
    """Say whether words of any language have a role of the assertion lexicon from their first word on.

    Example:
        >>> means("anybody", "Menschen"), means("anybody", "Feuerwehrleute"), means("media", "Medienberichte")
        (True, False, True)
    """
    return any(_patterns(language)[role].match(words) for language in AVAILABLE)


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    """Return one pattern for each role of a language's assertion lexicon; none for a language that has no lexicon."""
    found: dict[str, list[str]] = {}
    for row in table(language, "assertion") if language in AVAILABLE else ():
        found.setdefault(row["role"], []).append(row["pattern"])
    return {role: re.compile("|".join(patterns), re.IGNORECASE) for role, patterns in found.items()}
