"""Judgement: what a person says of a finding; kept apart from what was computed, and applied to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from laut.model.attribution import AttributionKind
from laut.model.report import Report
from laut.model.span import Span

RULE = "judgement"
"""Id of the rule of a finding that a person corrected."""


class JudgementKind(StrEnum):
    """What is judged, and how."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE_CLAIMS = "merge_claims"
    SPLIT_CLAIM = "split_claim"
    MERGE_SOURCES = "merge_sources"
    SPLIT_SOURCES = "split_sources"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a report: what a judgement points to, so that it holds when the report is read by other rules.

    Args:
        report: id of the report.
        spans: where they stand in its received text, in one or several pieces.
        words: as they read there, " … " between pieces.
    """

    report: str
    spans: tuple[Span, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What is right about an attribution instead; None where it is as it was.

    Args:
        source: the words that name who says it, in the report's received text.
        kind: how the statement is rendered.
        content: its words, in one or several pieces, in order.
    """

    source: Span | None = None
    kind: AttributionKind | None = None
    content: tuple[Span, ...] | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person says of a finding.

    Args:
        kind: what is judged, and how:
            accept, reject, correct: the attribution whose content stands at `at[0]`;
            merge_claims: the statements at `at` assert the same, and so does what stands in one claim with them;
            split_claim: the statements at `at` make a claim of their own, apart from what else stands with them;
            merge_sources: all of `names` mean one party, which the first names best;
            split_sources: each of `names` means a party of its own;
            undo: the judgement `undoes` no longer holds.
        at: what is judged, in words; for sources, the stories of these reports alone, or all where it is empty.
        names: of parties, as they stand in chains.
        correction: of an attribution.
        undoes: id of a judgement.
        author: who judges; empty where that isn't told.
        note: why; empty where that isn't told.
        made: when, in UTC, ISO 8601; a ledger fills it in where it is empty.
    """

    kind: JudgementKind
    at: tuple[Quoted, ...] = ()
    names: tuple[str, ...] = ()
    correction: Correction | None = None
    undoes: str | None = None
    author: str = ""
    note: str = ""
    made: str = ""


Judged = tuple[str, Judgement]
"""The id of a judgement, and the judgement."""

ABOUT_ATTRIBUTIONS = frozenset({JudgementKind.ACCEPT, JudgementKind.REJECT, JudgementKind.CORRECT})
ABOUT_CLAIMS = frozenset({JudgementKind.MERGE_CLAIMS, JudgementKind.SPLIT_CLAIM})
ABOUT_SOURCES = frozenset({JudgementKind.MERGE_SOURCES, JudgementKind.SPLIT_SOURCES})


def quoted(report: Report, spans: Sequence[Span]) -> Quoted:
    """Return words of a report as a judgement points to them.

    Args:
        report: the report.
        spans: of its received text, in order; at least one.
    """
    return Quoted(report.id, tuple(spans), " … ".join(report.words(span) for span in spans))


def nearest(at: Quoted, report: Report, contents: Sequence[tuple[Span, ...]]) -> int | None:
    """Return which of several contents of a report is meant by the words of a judgement.

    Args:
        at: the words.
        report: the report they stand in.
        contents: spans of its received text, each in one or several pieces.

    Returns:
        The index of the content that shares most with the words, if at least half of both together; None where none
        does, or where the words don't stand there.
    """
    if at.report != report.id or not at.spans or at.spans[-1].end > len(report.received):
        return None
    if quoted(report, at.spans).words != at.words:
        return None
    shares = [_shared(at.spans, content) for content in contents]
    best = max(range(len(contents)), key=lambda number: (shares[number], -number), default=None)
    return best if best is not None and shares[best] >= 500 else None


def _shared(one: Sequence[Span], other: Sequence[Span]) -> int:
    """Return how much two sets of spans share of all that they cover, in thousandths."""
    both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return both * 1000 // max(1, sum(map(len, one)) + sum(map(len, other)) - both)
