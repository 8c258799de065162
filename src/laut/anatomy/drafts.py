"""Lines of a page with the features by which their roles are told."""

import re
from dataclasses import dataclass, field

from laut.anatomy.language import WORD, share_of_function_words
from laut.anatomy.patterns import match
from laut.model.anatomy import SegmentKind
from laut.model.report import Report
from laut.model.span import Span
from laut.model.text import Line

BULLET = re.compile(r"(?:[•●▪▸►◦‣·∙*+–—-]|\d{1,2}\.)\s+(?=\S)")
STOP = re.compile(r"[.…](?:[\"”“»«’)\]]|\s?\(\w{2,4}\))?$")
LOUD_STOP = re.compile(r"[!?:][\"”“»«’)\]]?$")
INNER_STOP = re.compile(r"[.!?…][\"”“»«’)]?\s+[\"„“»«‚(]?[^\W\d_a-zà-ÿа-я]")
SEPARATED = re.compile(r"\s[|·•›»>/▸☰–—]\s|\s{2,}|\+{3}|›")
PROSE_LENGTH = 35
LOUD_LENGTH = 110
LONG = 140
FEATURES_LENGTH = 600
"""A longer line is looked at so far only."""


@dataclass(slots=True)
class Draft:
    """A line that isn't blank, on its way to segments.

    Args:
        span: the line without surrounding space.
        words: its words.
        bare: its words without a bullet.
        bullet: the bullet, or "".
        line: what its markup says.
        gap: whether a blank line stands before it.
        prose: whether it reads like a sentence of running text.
        separators: how many marks that separate the items of a list it holds.
        kind: its role; None as long as it is open.
        rule: how that was found.
        inline: parts with a role of their own.
    """

    span: Span
    words: str
    bare: str
    bullet: str
    line: Line
    gap: bool
    prose: bool
    separators: int
    kind: SegmentKind | None
    rule: str
    inline: list[tuple[Span, SegmentKind, str]] = field(default_factory=list)

    def take(self, kind: SegmentKind, rule: str) -> None:
        """Give the line its role."""
        self.kind, self.rule = kind, rule


def drafts_of(report: Report) -> list[Draft]:
    """Return a draft for every line of the read text that isn't blank."""
    drafts: list[Draft] = []
    gap = False
    for line in report.read.lines:
        words = line.span.of(report.read.text)
        bare = words.strip()
        if not bare:
            gap = True
            continue
        start = line.span.start + len(words) - len(words.lstrip())
        drafts.append(_draft(line, Span(start, start + len(bare)), bare, gap))
        gap = False
    return drafts


def _draft(line: Line, span: Span, words: str, gap: bool) -> Draft:
    bullet = BULLET.match(words)
    bare = words[bullet.end() :] if bullet else words
    separators = len(SEPARATED.findall(words[:FEATURES_LENGTH]))
    found = match(bare)
    kind, rule = (found[0], found[1]) if found else (None, "")
    prose = _is_prose(bare, separators, line)
    return Draft(span, words, bare, bullet[0].strip() if bullet else "", line, gap, prose, separators, kind, rule)


def _is_prose(words: str, separators: int, line: Line) -> bool:
    """Say whether a line reads like running text: sentences that end, with function words in them."""
    if line.linked > 0.6 or len(words) < PROSE_LENGTH:
        return False
    tokens = WORD.findall(words[:FEATURES_LENGTH].lower())
    if len(tokens) < 5:
        return words[-1] in "。！？」" and len(words) > LONG // 2
    share = share_of_function_words(tokens)
    if len(words) >= LONG:
        return share >= 0.2 or (share >= 0.1 and bool(STOP.search(words[-8:])))
    if separators > 2 and share < 0.15:
        return False
    if STOP.search(words[-8:]):
        return share >= 0.1 or len(tokens) >= 9
    loud = bool(LOUD_STOP.search(words[-4:]))
    return loud and (len(words) >= LOUD_LENGTH or bool(INNER_STOP.search(words)))
