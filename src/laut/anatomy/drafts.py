"""Lines of a page with the features by which their roles are told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from laut.anatomy.page_dates import Stamp
from laut.anatomy.patterns import far_rules, match
from laut.anatomy.prose import FEATURES_LENGTH, continues, dangles, is_prose
from laut.anatomy.service import service
from laut.model.anatomy import Republication, SegmentKind
from laut.model.report import Report
from laut.model.span import Span
from laut.model.text import Line

BULLET = re.compile(r"(?:(?:\*\s+)?#{1,6}|[•●▪▸►◦‣·∙*+–—-]|o|\d{1,2}\.)\s+(?=\S)")
"""What opens the items of a list, and headings in plain text, which may be such items."""

LINKED = 0.6
DOUBTFUL = (SegmentKind.NAVIGATION, SegmentKind.RELATED, SegmentKind.COMMENTS, SegmentKind.BYLINE)
"""What a piece of a broken sentence may look like by itself."""

SERVICE, SERVICE_LONGEST = ".service", 400
"""How rules end that tell lines about the page's own service, and how long such lines are."""

FRAGMENTS = 60
"""A sentence isn't looked for in more broken lines than this."""


@dataclass(slots=True)
class Draft:
    """A line that isn't blank, on its way to segments.

    Args:
        span: the line without surrounding space.
        words: its words.
        bare: its words without a bullet.
        low: these in small letters.
        bullet: the bullet, or "".
        line: what its markup says.
        tag: its HTML block element, or the heading that "#" marks in plain text.
        gap: whether a blank line stands before it.
        prose: whether it reads like a sentence of running text.
        kind: its role; None as long as it is open.
        rule: how that was found.
        inline: parts with a role of their own.
        stamp: how it dates the page; None where it doesn't, and as long as nobody has asked.
        notice: what it says of a first publication elsewhere, in the same way.
    """

    span: Span
    words: str
    bare: str
    low: str
    bullet: str
    line: Line
    tag: str | None
    gap: bool
    prose: bool = False
    kind: SegmentKind | None = None
    rule: str = ""
    inline: list[tuple[Span, SegmentKind, str]] = field(default_factory=list)
    stamp: Stamp | None = None
    notice: Republication | None = None

    def take(self, kind: SegmentKind, rule: str) -> None:
        """Give the line its role."""
        self.kind, self.rule = kind, rule


def drafts_of(report: Report) -> list[Draft]:
    """Return a draft for every line of the read text that isn't blank."""
    drafts = list(_lines(report))
    _furniture(drafts)
    for draft in drafts:
        _prose(draft)
    _join_fragments(drafts)
    return drafts


def _lines(report: Report) -> Iterator[Draft]:
    """Yield the lines that aren't blank, by what can be seen of them."""
    gap = False
    for line in report.read.lines:
        words = line.span.of(report.read.text)
        bare = words.strip()
        if not bare:
            gap = True
            continue
        span = line.span
        if len(bare) < len(words):
            start = span.start + len(words) - len(words.lstrip())
            span = Span(start, start + len(bare))
        yield _draft(line, span, bare, gap)
        gap = False


def _draft(line: Line, span: Span, words: str, gap: bool) -> Draft:
    found = BULLET.match(words)
    bare = words[found.end() :] if found else words
    bullet = found[0].strip() if found else ""
    tag = f"h{bullet.count('#')}" if bullet.endswith("#") else line.tag
    return Draft(span, words, bare, bare.lower(), bullet, line, tag, gap)


def _furniture(drafts: Sequence[Draft]) -> None:
    """Tell the lines that the furniture tables know."""
    far = far_rules(draft.low for draft in drafts)
    for draft in drafts:
        found = match(draft.bare, draft.low, far)
        if found:
            draft.take(*found)


def _prose(draft: Draft) -> None:
    """Tell running text, and of it what speaks of the page's own service."""
    draft.prose = draft.line.linked <= LINKED and is_prose(draft.bare, draft.bare)
    kind = _service(draft.bare) if draft.prose and draft.kind is None else None
    if kind:
        draft.take(kind, f"anatomy.{kind.value}{SERVICE}")


def _service(words: str) -> SegmentKind | None:
    return service(words) if len(words) <= SERVICE_LONGEST else None


def is_service(draft: Draft) -> bool:
    """Say whether a line was told by its words to speak of the page's own service."""
    return draft.rule.endswith(SERVICE)


def _join_fragments(drafts: Sequence[Draft]) -> None:
    """Take the lines of a sentence that was broken at links and the like for prose, if they are prose together."""
    begin = 0
    for index in range(1, len(drafts) + 1):
        if (
            index < len(drafts)
            and index - begin < FRAGMENTS
            and not drafts[index].bullet
            and _goes_on(drafts[index - 1], drafts[index])
        ):
            continue
        together = drafts[begin:index]
        joined = " ".join(draft.words for draft in together)[:FEATURES_LENGTH] if len(together) > 1 else ""
        if joined and is_prose(joined, ""):
            kind = _service(joined)
            for draft in together:
                draft.prose = True
                if draft.kind in DOUBTFUL or is_service(draft):
                    draft.kind, draft.rule = kind, f"anatomy.{kind.value}{SERVICE}" if kind else ""
        begin = index


def _goes_on(draft: Draft, after: Draft) -> bool:
    """Say whether a line goes on with the sentence of the line before it."""
    return continues(draft.words, after.words) or (not after.gap and dangles(draft.words))
