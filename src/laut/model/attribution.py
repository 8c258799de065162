"""Attribution: a statement and who it is laid to."""

from dataclasses import dataclass
from enum import StrEnum

from laut.model.source import Chain
from laut.model.span import Span


class AttributionKind(StrEnum):
    """How a statement is rendered (Petersen-Frey & Biemann 2024)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    INDIRECT_FREE_INDIRECT = "indirect_free_indirect"
    FREE_INDIRECT = "free_indirect"
    REPORTED = "reported"


class Medium(StrEnum):
    """Whether a statement was spoken, written or only thought; None stands for not told."""

    SPEECH = "speech"
    WRITING = "writing"
    THOUGHT = "thought"


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that say how far the writer stands behind the content ("angeblich", "soll").

    Args:
        span: the words.
        rule: id of the lexicon entry.
    """

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement, who it is laid to, and by which words.

    Args:
        kind: how the statement is rendered.
        content: its words, in one or several pieces, in order.
        source: the noun phrase that names who says it, in another sentence where its words go on or stand again; None
            if none does.
        cue: the words that make it a statement ("sagte", "laut", "teilte … mit").
        frame: the reporting clause or phrase, cue and source included.
        addressee: to whom it was said.
        medium: how it was uttered; None where the words don't tell.
        hedges: within or beside the content.
        relays: noun phrases that name the parties the statement came through, nearest the page first.
        behind: the noun phrase that names whose words the source passes on ("lobte Meier laut Agentur": Meier).
        carries: index, in the same report, of the earlier attribution whose parties it goes on with; None where it
            names its own.
        chain: the stated chain, from the relay nearest the page to the origin.
        rule: id of the rule that found it.
        confidence: share of attributions built like this one that are right on development data, 0 to 1; 1 where a
            person confirmed it.
        judgements: ids of what people judged about it and what is applied here, in order.
        rejected: whether a person said that it is no attribution; it then counts for nothing.
    """

    kind: AttributionKind
    content: tuple[Span, ...]
    rule: str
    source: Span | None = None
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    addressee: Span | None = None
    medium: Medium | None = None
    hedges: tuple[Hedge, ...] = ()
    relays: tuple[Span, ...] = ()
    behind: Span | None = None
    carries: int | None = None
    chain: Chain = Chain()
    confidence: float = 0.5
    judgements: tuple[str, ...] = ()
    rejected: bool = False


def attribution_id(report: str, index: int) -> str:
    """Return the id of the attribution that is number `index` (from 0) of a report.

    Example:
        >>> attribution_id("r-3f9c2a11d0", 6)
        'a-3f9c2a11d0-07'
    """
    return f"a-{report.removeprefix('r-')}-{index + 1:02d}"


def certainty(confidence: float) -> str:
    """Return a confidence in a word: what the reader is shown.

    Args:
        confidence: of an attribution.

    Returns:
        "certain" from 0.85, "likely" from 0.6, else "possible".

    Example:
        >>> certainty(0.9), certainty(0.7), certainty(0.35)
        ('certain', 'likely', 'possible')
    """
    return "certain" if confidence >= 0.85 else "likely" if confidence >= 0.6 else "possible"
