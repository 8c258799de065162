"""Question, Claim, Origins and Contrast: what is asked, its answers, their origins, what sets them apart."""

from dataclasses import dataclass
from enum import StrEnum

from laut.model.figure import Figure
from laut.model.source import Chain
from laut.model.span import Span


class Verdict(StrEnum):
    """How the claims of a question stand to one another; it speaks of the reports, never of the truth."""

    SINGLE = "single"
    AGREE = "agree"
    COMPATIBLE = "compatible"
    UPDATED = "updated"
    CONTRADICT = "contradict"


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim as one report makes it.

    Args:
        report: id of the report.
        attribution: index of the attribution in the report's reading; None for a statement of the report itself.
        content: its words in the report's received text.
        chain: the full chain: re-publication, copied text, wire credit, then the stated chain; the page's outlet
            isn't in it.
        hedged: whether it is made with a hedge.
    """

    report: str
    attribution: int | None
    content: tuple[Span, ...]
    chain: Chain
    hedged: bool = False


class StepKind(StrEnum):
    """What a step of counting independent origins tells."""

    PATH = "path"
    CUT = "cut"
    UNDETERMINED = "undetermined"
    CONTROL = "control"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a report that a step rests on.

    Args:
        report: id of the report.
        span: the words, in its received text.
        party: whom they make a party of the path; None for the words of the claim themselves.
        rule: that found it.
    """

    report: str
    span: Span
    party: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of why a claim has that many independent origins.

    Args:
        kind: a way from the reader to an origin; the parties without which no way is left; parties that may or may
            not be the same; parties under one control, led by who controls them; parties that cite one another.
        parties: of the step, a way from the outlet inwards.
        says: the step in words for the reader.
        evidence: of a way: for each statement that goes it the words of the claim, then those that each relay stands
            on. The other steps follow from the ways.
    """

    kind: StepKind
    parties: tuple[str, ...]
    says: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Origins:
    """How many independent origins a claim has.

    Args:
        low: minimum vertex cut of its provenance graph with undetermined parties taken as one.
        high: the same with undetermined parties taken as different.
        bottleneck: where `high` is 1, every party on all paths, from the reader inwards; else one minimum cut, the
            nearest the origins.
        named: how many named origins its chains end in.
        undetermined: parties that may or may not be the same, as pairs of names.
        one_control: groups of parties that the registry knows to be under one control, each led by who controls them.
        circular: groups of parties that have the claim from one another, in a circle.
        why: the steps that led to the count.
    """

    low: int
    high: int
    bottleneck: tuple[str, ...]
    named: int
    undetermined: tuple[tuple[str, str], ...] = ()
    one_control: tuple[tuple[str, ...], ...] = ()
    circular: tuple[tuple[str, ...], ...] = ()
    why: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One answer to a question: one value, one statement, or its denial.

    Args:
        id: "c-" and a number, by the story's order.
        says: its plainest wording, taken from a report.
        statements: in order of report and place.
        value: the figure it gives; None where it isn't one.
        origins: how many independent origins it has.
        first: ids of its reports of which each may have had it first, by their days and by who took it from whom; one
            where that is certain.
        judgements: ids of what people judged about which statements stand in it.
    """

    id: str
    says: str
    statements: tuple[Statement, ...]
    value: Figure | None
    origins: Origins
    first: tuple[str, ...] = ()
    judgements: tuple[str, ...] = ()


class ContrastKind(StrEnum):
    """What sets two claims of a question against each other."""

    FIGURES = "figures"
    END = "end"
    SENSES = "senses"
    DENIAL = "denial"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Side:
    """One of two claims that are set against each other.

    Args:
        claim: its id.
        report: id of a report whose statement shows it.
        content: the words of that statement, in the report's received text.
        words: those of them that decide: a figure, what says one side of a sense, what denies; else all.
    """

    claim: str
    report: str
    content: tuple[Span, ...]
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """Why two claims of a question can't both be true, or why one replaces the other.

    Args:
        verdict: contradict or updated.
        kind: different figures for one thing; different days until which something lasts; two sides of one sense; one
            says that the other isn't so; one is told as said against the other.
        rule: that found it; of senses the one of which they tell two sides.
        sides: of the two claims, in the question's order.
    """

    verdict: Verdict
    kind: ContrastKind
    rule: str
    sides: tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, with the claims that answer it.

    Args:
        id: "q-" and a number, by the story's order.
        about: what it is about, in words of the reports.
        verdict: how its claims stand to one another.
        claims: most reported first.
        contrasts: what the verdict rests on where it is contradict or updated: for each claim that clashes with
            another one, how it does so with the first of them.
    """

    id: str
    about: str
    verdict: Verdict
    claims: tuple[Claim, ...]
    contrasts: tuple[Contrast, ...] = ()
