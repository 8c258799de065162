"""The view model: what a dossier shows, ready to be shown as text, JSON or HTML; no renderer looks behind it."""

from dataclasses import dataclass

from laut.dossier.report_values import Days, ReportView, Words

SCHEMA = "laut-dossier-1"
"""Name of the JSON form; the number rises when a field changes its meaning or goes."""


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure: an interval with what it counts; a bound is None where the interval is open on that side."""

    words: Words
    low: float | None
    high: float | None
    low_open: bool
    high_open: bool
    approximate: bool
    qualifier: str
    unit: str | None
    counted: str | None
    change_from: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Hop:
    """A party of a chain.

    Args:
        name: of the party, as it is called here.
        party: the name under which it is counted: reports of a story may call one party differently.
        kind: what sort of party it is.
        control: who owns or controls it; None where unknown.
        rule: how it came into the chain; a rule of comparing ("comparison.…") inferred it from other reports.
        words: of the statement's report that it stands on.
    """

    name: str
    party: str
    kind: str
    control: str | None
    rule: str
    words: Words

    @property
    def inferred(self) -> bool:
        """Whether the page itself doesn't name it here."""
        return self.rule.startswith("comparison.")


@dataclass(frozen=True, slots=True)
class StatementView:
    """A claim as one report makes it.

    Args:
        report: id of the report.
        attribution: id of the attribution; None for a statement of the report itself.
        kind: how it is rendered; None for a statement of the report itself.
        words: its pieces.
        source: the words that name who says it.
        cue: the words that make it a statement.
        hedges: words that say how far the writer stands behind it.
        figures: within its words.
        chain: every party from the page inwards to the origin; the page's own outlet isn't in it.
        side_by_side: how many of the last parties stand beside one another.
        rule: that found it, "judgement" where a person corrected it; None for a statement of the report itself.
        judgements: ids of what people judged about it.
    """

    report: str
    attribution: str | None
    kind: str | None
    words: tuple[Words, ...]
    source: Words | None
    cue: tuple[Words, ...]
    hedges: tuple[Words, ...]
    hedged: bool
    figures: tuple[FigureView, ...]
    chain: tuple[Hop, ...]
    side_by_side: int
    rule: str | None
    judgements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroundView:
    """Words that a step rests on; `party` is None for the words of the claim themselves."""

    words: Words
    party: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of why a claim has that many origins; fields as in `laut.model.claim.Step`."""

    kind: str
    parties: tuple[str, ...]
    says: str
    evidence: tuple[GroundView, ...]


@dataclass(frozen=True, slots=True)
class OriginsView:
    """How many independent origins a claim has; fields as in `laut.model.claim.Origins`.

    Args:
        why: the steps in words.
        steps: the same steps with their parties and the words they rest on.
    """

    low: int
    high: int
    named: int
    bottleneck: tuple[str, ...]
    undetermined: tuple[tuple[str, str], ...]
    one_control: tuple[tuple[str, ...], ...]
    circular: tuple[tuple[str, ...], ...]
    why: tuple[str, ...]
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A place where a statement was changed; `before` is None where words were added, `after` where some were cut."""

    before: Words | None
    after: Words | None


@dataclass(frozen=True, slots=True)
class AlterationView:
    """What a report changed against another that it took a claim from.

    Args:
        report: id of the report that changed it.
        origin: id of the report it took it from, or "wire:" and an agency.
        kind: hedge_dropped, hedge_added, quotation_altered, figure_altered, source_dropped.
        rule: that found it.
        words: the changed statement.
        was: the statement it was taken from, in a report that shows it.
        changes: where they differ in what the alteration is about, in order.
    """

    report: str
    origin: str
    kind: str
    rule: str
    words: tuple[Words, ...]
    was: tuple[Words, ...]
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One answer to a question.

    Args:
        id: of the claim.
        says: its plainest wording.
        value: the figure it gives; None where it isn't one.
        reports: ids, each once, in the story's order.
        first: ids of the reports of which each may have had it first; one where that is certain.
        origins: how many independent origins it has.
        statements: the claim as each report makes it.
        alterations: what was lost or changed on the way.
        judgements: ids of what people judged about which statements stand in it.
    """

    id: str
    says: str
    value: FigureView | None
    reports: tuple[str, ...]
    first: tuple[str, ...]
    origins: OriginsView
    statements: tuple[StatementView, ...]
    alterations: tuple[AlterationView, ...]
    judgements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SideView:
    """One of two claims that are set against each other.

    Args:
        claim: its id.
        statement: the pieces of a statement that shows it.
        words: those words of it that decide.
    """

    claim: str
    statement: tuple[Words, ...]
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class ContrastView:
    """Why two claims can't both be true, or why one replaces the other.

    Args:
        verdict: contradict or updated.
        kind: figures, end, senses, denial or answer.
        rule: that found it.
        sides: of the two claims.
    """

    verdict: str
    kind: str
    rule: str
    sides: tuple[SideView, SideView]

    @property
    def shown(self) -> tuple[tuple[Words, ...], ...]:
        """The words of each side that tell it in short: figures and senses by themselves, else the statement."""
        alone = self.kind in ("figures", "senses")
        return tuple(side.words if alone else side.statement for side in self.sides)


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What is asked, with its answers; it has no count of origins of its own: that belongs to a claim.

    Args:
        id: of the question.
        about: what it is about.
        verdict: how its claims stand to one another.
        claims: most reported first.
        contrasts: what the verdict rests on where it is contradict or updated.
    """

    id: str
    about: str
    verdict: str
    claims: tuple[ClaimView, ...]
    contrasts: tuple[ContrastView, ...] = ()

    @property
    def reports(self) -> frozenset[str]:
        """Ids of the reports that answer it."""
        return frozenset(report for claim in self.claims for report in claim.reports)


@dataclass(frozen=True, slots=True)
class StoryView:
    """Reports on one matter and what they claim."""

    id: str
    title: str
    published: Days
    reports: tuple[ReportView, ...]
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class UnreadableView:
    """Something that couldn't be read, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class DossierView:
    """All that a pile of reports tells.

    Args:
        schema: name of this form.
        program: name and version of the program.
        disclaimer: what the counts mean and what they don't.
        stories: in order.
        unreadable: what was given and couldn't be read.
    """

    schema: str
    program: str
    disclaimer: str
    stories: tuple[StoryView, ...]
    unreadable: tuple[UnreadableView, ...]
