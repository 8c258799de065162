"""Whose page it says it is: markup, header line, copyright line."""

import re
from collections.abc import Sequence

from laut.anatomy.drafts import Draft
from laut.anatomy.words import words_for
from laut.model.anatomy import SegmentKind as Kind
from laut.model.report import Report
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import ReceivedSpan, Span
from laut.registry import by_domain, find

FIRST_ITEM = re.compile(r"\s*(?:[|·•›>»▸/☰–—:]|\+{3}|\s{2,}|->)\s*")
RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:by\s)?(?:\d{4}(?:\s?[–-]\s?\d{4})?)?\s*(?P<name>[^.,;|\n]{3,60})", re.IGNORECASE
)
COMPANY = re.compile(rf"\s+{words_for('company')}\b.*$|\s+\d{{4}}.*$", re.IGNORECASE)
SECTION = re.compile(words_for("section"), re.IGNORECASE)
OUTLET_WORD = re.compile(words_for("outlet_word"), re.IGNORECASE)
DOMAIN = re.compile(r"(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,20})?\.[a-z]{2,7}$", re.IGNORECASE)


def outlet_of(report: Report, drafts: Sequence[Draft]) -> Mention | None:
    """Return the outlet that the page belongs to by its own words, or None.

    Args:
        report: for its markup.
        drafts: the lines with their roles.
    """
    if any(draft.kind is Kind.REPUBLICATION_NOTICE for draft in drafts):
        return _from_markup(report)
    return _from_markup(report) or _from_rights(drafts) or _from_header(drafts)


def _from_markup(report: Report) -> Mention | None:
    for key in ("site_name", "publisher", "canonical"):
        for item in report.metadata:
            if item.key == key:
                source = by_domain(item.value) if key == "canonical" else _named(item.value)
                if source:
                    return Mention(ReceivedSpan(item.span.start, item.span.end), source, f"anatomy.outlet.{item.rule}")
    return None


def _from_rights(drafts: Sequence[Draft]) -> Mention | None:
    for draft in reversed(drafts):
        found = RIGHTS.search(draft.words) if draft.kind is Kind.COPYRIGHT else None
        if found:
            name = COMPANY.sub("", found["name"]).strip()
            if len(name) > 2:
                return _mention(draft, name, found.start("name"), "anatomy.outlet.copyright")
    return None


def _from_header(drafts: Sequence[Draft]) -> Mention | None:
    if not drafts or drafts[0].kind not in (Kind.NAVIGATION, Kind.BREADCRUMB, Kind.NEWSLETTER):
        return None
    first = FIRST_ITEM.split(drafts[0].words.strip(), maxsplit=1)[0].strip()
    if drafts[0].kind is Kind.BREADCRUMB and not (OUTLET_WORD.search(first) or DOMAIN.search(first) or find(first)):
        return None
    if len(first) < 3 or len(first) > 50 or SECTION.fullmatch(first) or drafts[0].bullet:
        return None
    if len(first) == len(drafts[0].words.strip()) and not (DOMAIN.search(first) or find(first)):
        return None
    return _mention(drafts[0], first, drafts[0].words.index(first), "anatomy.outlet.header")


def _mention(draft: Draft, name: str, at: int, rule: str) -> Mention | None:
    source = _named(name)
    start = draft.span.start + draft.words.index(name, at)
    return Mention(Span(start, start + len(name)), source, rule) if source else None


def _named(name: str) -> Source | None:
    bare = name.strip()
    known = find(bare) or by_domain(bare)
    return known or (Source(bare, SourceKind.OUTLET) if bare else None)
