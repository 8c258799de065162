"""The view model: what a dossier shows, ready to be shown as text, JSON or HTML; no renderer looks behind it."""

from dataclasses import dataclass

SCHEMA = "laut-dossier-1"
"""Name of the JSON form; the number rises when a field changes its meaning or goes."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a report at their place.

    Args:
        report: id of the report.
        start: offset of the first character in the received text, in Unicode code points.
        end: offset behind the last.
        text: as they read there, without markup.
    """

    report: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Days:
    """Days of publication, both included; None where open on that side or wholly unknown."""

    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """What a date of publication rests on.

    Args:
        words: in the page, or in the dated report beside it that lends its days; None where it stands in neither.
        says: the days that it allows.
        hard: whether they can't be otherwise.
        why: how it bounds them.
        rule: id of the rule.
        coverage: in how many of a hundred reports with such words the day lies within; None where unmeasured.
        report: id of the dated report that lends its days; None where the evidence is the report's own.
    """

    words: Words | None
    says: Days
    hard: bool
    why: str
    rule: str
    coverage: int | None = None
    report: str | None = None


@dataclass(frozen=True, slots=True)
class CopyView:
    """Text that a report shares with another one.

    Args:
        report: id of the other report.
        kind: verbatim, cut, rewrite, mixed, translation, quotation.
        share: how much of this report's own text stands in the other, in percent.
        taken: True where this report took it over, False where the other one did, None where that is unknown.
    """

    report: str
    kind: str
    share: int
    taken: bool | None


@dataclass(frozen=True, slots=True)
class ReportView:
    """One report of a story.

    Args:
        id: of the report.
        number: its place in the story, from 1.
        name: of its file.
        label: how it is called: its outlet, or its file name where the page doesn't name one.
        party: the name under which it is counted as one of the parties of a claim.
        outlet: None where the page doesn't name one.
        title: its headline.
        language: ISO 639-1.
        published: the days that all evidence allows.
        likeliest: the likeliest of them.
        dated: whether the page itself gives its date.
        page_dates: what the page says about its date, in full or in part ("Mittwoch, 9.20 Uhr").
        evidence: what the days rest on, strongest first.
        conflicts: evidence that contradicts it and wasn't used.
        certain: the days that the hard evidence alone allows.
        coverage: in how many of a hundred such reports `published` holds the day; None where that is unmeasured.
        credits: agencies credited for the text.
        photo_credits: who is credited for pictures.
        bylines: who is named as writer.
        declared_sources: parties listed in a source note.
        republished_from: where a notice says the text was first published.
        republication: the notice.
        copies: text it shares with other reports of the story.
        statements: how many statements were found in it.
        sha256: of the bytes that were read.
        warnings: what was odd about it.
    """

    id: str
    number: int
    name: str
    label: str
    party: str
    outlet: str | None
    title: str | None
    language: str | None
    published: Days
    likeliest: Days | None
    dated: bool
    page_dates: tuple[Words, ...]
    evidence: tuple[EvidenceView, ...]
    conflicts: tuple[EvidenceView, ...]
    certain: Days
    coverage: int | None
    credits: tuple[str, ...]
    photo_credits: tuple[str, ...]
    bylines: tuple[str, ...]
    declared_sources: tuple[str, ...]
    republished_from: str | None
    republication: Words | None
    copies: tuple[CopyView, ...]
    statements: int
    sha256: str
    warnings: tuple[str, ...]


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
class QuestionView:
    """What is asked, with its answers; it has no count of origins of its own: that belongs to a claim."""

    id: str
    about: str
    verdict: str
    claims: tuple[ClaimView, ...]

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
