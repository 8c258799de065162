"""Reports to anatomies: the order of the steps."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from laut.anatomy.bylines import read_byline
from laut.anatomy.credits import agencies_in, read_credit_line
from laut.anatomy.dates import contradictions, metadata_dates, page_dates
from laut.anatomy.drafts import Draft, drafts_of
from laut.anatomy.language import language_of, other_language
from laut.anatomy.outlet import outlet_of
from laut.anatomy.photos import read_photo_credit
from laut.anatomy.roles import assign
from laut.anatomy.sources import declared
from laut.model.anatomy import ARTICLE_KINDS, Anatomy, Byline, PhotoCredit, Republication, Segment
from laut.model.anatomy import SegmentKind as Kind
from laut.model.report import Report
from laut.model.source import Mention
from laut.model.span import Span

LANGUAGE_SHORTEST = 30
SIGNING = (Kind.BYLINE, Kind.AGENCY_CREDIT, Kind.SOURCE_NOTE)
CREDITING = (*SIGNING, Kind.DATELINE)
"""What may name the writers, and what may name agencies."""
PIECE = re.compile(r"[^,;]+")
"""Of a list of credits."""


def read(reports: Sequence[Report]) -> list[Anatomy]:
    """Return what the form of each page says, in order.

    Args:
        reports: page texts.

    Returns:
        One anatomy per report; spans are offsets into its read text, those of words in markup into its received text.
        Every character that isn't blank stands in exactly one segment.
    """
    return [_anatomy(report) for report in reports]


def _anatomy(report: Report) -> Anatomy:
    drafts = drafts_of(report)
    title = next((item.value for item in report.metadata if item.key == "title"), None)
    warnings = assign(drafts, title)
    segments = tuple(segment for draft in drafts for segment in _segments(draft))
    text = report.read.text
    language = _language(report, segments)
    dates = (*page_dates(drafts), *metadata_dates(report))
    return Anatomy(
        language=language,
        segments=tuple(_with_language(segment, text, language) for segment in segments),
        outlet=outlet_of(report, drafts),
        credits=_credits(segments, text),
        photo_credits=_photo_credits(segments, text),
        bylines=_bylines(segments, text),
        republication=_republication(drafts),
        declared_sources=tuple(
            mention
            for segment in segments
            if segment.kind is Kind.SOURCE_NOTE
            for mention in declared(segment.span.of(text), segment.span.start)
        ),
        dates=dates,
        warnings=(*warnings, *contradictions(dates)),
    )


def _segments(draft: Draft) -> Iterator[Segment]:
    """Yield the parts of a line in order: those with a role of their own, and what is left between them."""
    kind = draft.kind or Kind.BODY
    if not draft.inline:
        yield Segment(draft.span, kind, draft.rule or f"anatomy.{kind.value}")
        return
    at = draft.span.start
    for span, inner, rule in sorted(draft.inline):
        if span.start < at:
            continue
        yield from _rest(draft, at, span.start, kind)
        yield Segment(span, inner, rule)
        at = span.end
    yield from _rest(draft, at, draft.span.end, kind)


def _rest(draft: Draft, start: int, end: int, kind: Kind) -> Iterator[Segment]:
    words = draft.words[start - draft.span.start : end - draft.span.start]
    bare = words.strip()
    if bare:
        begin = start + len(words) - len(words.lstrip())
        yield Segment(Span(begin, begin + len(bare)), kind, draft.rule or f"anatomy.{kind.value}")


def _language(report: Report, segments: Sequence[Segment]) -> str | None:
    text = report.read.text
    article = (segment.span.of(text) for segment in segments if segment.kind in ARTICLE_KINDS)
    return language_of(article) or language_of([text])


def _with_language(segment: Segment, text: str, language: str | None) -> Segment:
    """Return a segment with its language, if it is long enough to tell and in another one than the report."""
    if len(segment.span) < LANGUAGE_SHORTEST:
        return segment
    other = other_language(segment.span.of(text), language)
    return replace(segment, language=other) if other else segment


def _credits(segments: Sequence[Segment], text: str) -> tuple[Mention, ...]:
    """Return the agencies credited for the text, each once: in credit lines, datelines, source notes that are lines."""
    found: dict[str, Mention] = {}
    for segment in segments:
        if segment.kind not in CREDITING:
            continue
        words = segment.span.of(text)
        if segment.kind in (Kind.AGENCY_CREDIT, Kind.BYLINE):
            line = read_credit_line(words, segment.span.start)
            mentions = line.agencies if line else agencies_in(words, segment.span.start)
        elif segment.kind is Kind.DATELINE and segment.rule == "anatomy.dateline.agency":
            at = max(0, words.find("("))
            mentions = agencies_in(words[at:], segment.span.start + at)
        elif segment.kind is Kind.SOURCE_NOTE and segment.rule != "anatomy.source_note.inline":
            mentions = agencies_in(words, segment.span.start)
        else:
            continue
        for mention in mentions:
            found.setdefault(mention.source.name, mention)
    return tuple(found.values())


def _photo_credits(segments: Sequence[Segment], text: str) -> tuple[PhotoCredit, ...]:
    found = (
        read_photo_credit(segment.span.of(text), segment.span.start, segment.rule)
        for segment in segments
        if segment.kind is Kind.PHOTO_CREDIT
    )
    return tuple(credit for credit in found if credit)


def _bylines(segments: Sequence[Segment], text: str) -> tuple[Byline, ...]:
    found: list[Byline] = []
    for segment in segments:
        if segment.kind not in SIGNING:
            continue
        words, start = segment.span.of(text), segment.span.start
        if segment.kind is Kind.BYLINE:
            found.extend(read_byline(words, start, segment.rule))
        else:
            for piece in PIECE.finditer(words):
                line = read_credit_line(piece[0], start + piece.start())
                for span in line.initials if line else ():
                    found.extend(read_byline(span.of(text), span.start, "anatomy.byline.credit_line"))
    return tuple(found)


def _republication(drafts: Sequence[Draft]) -> Republication | None:
    notices = (draft.notice for draft in drafts if draft.kind is Kind.REPUBLICATION_NOTICE)
    return next(filter(None, notices), None)
