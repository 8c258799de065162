"""A dossier as flat rows: a line for each claim, statement and report, for tables and spreadsheets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laut.dossier.report_values import ReportView
from laut.dossier.values import DossierView, QuestionView, StatementView, StoryView

BETWEEN = "; "
"""Stands between several names in one cell."""

INWARDS = " ← "
"""Stands between the parties of a chain, from the page inwards."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in one line.

    Args:
        story: id of its story.
        title: of the story.
        question: id of the question it answers.
        verdict: how the claims of the question stand to one another; it speaks of the reports, never of the truth.
        claim: its id, unique within the story.
        says: its plainest wording.
        reports: how many reports make it.
        outlets: who they are.
        origins_low: fewest independent origins.
        origins_high: most, where parties are undetermined.
        origins_named: how many named origins its chains end in.
        bottleneck: parties that all paths go through; None where there is more than one independent origin.
        low: of its figure, None where it has none or it is open below.
        high: of its figure, None where it has none or it is open above.
        unit: of its figure, None for counts.
        counted: what its figure counts.
        altered: what was lost or changed on the way, each kind once.
    """

    story: str
    title: str
    question: str
    verdict: str
    claim: str
    says: str
    reports: int
    outlets: str
    origins_low: int
    origins_high: int
    origins_named: int
    bottleneck: str | None
    low: float | None
    high: float | None
    unit: str | None
    counted: str | None
    altered: str | None


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A claim as one report makes it, in one line.

    Args:
        story: id of the story.
        claim: id of the claim.
        report: id of the report.
        outlet: how the report is called.
        published_earliest: first possible day of its publication, ISO 8601.
        published_latest: last possible day.
        words: of the claim in the report.
        start: offset of their first character in the received text, in Unicode code points.
        end: offset behind their last.
        kind: how it is rendered; None for a statement of the report itself.
        source: the words that name who says it.
        hedged: whether the report keeps a distance.
        chain: every party from the page inwards.
        origin: the last of them.
        rule: that found it; None for a statement of the report itself.
    """

    story: str
    claim: str
    report: str
    outlet: str
    published_earliest: str | None
    published_latest: str | None
    words: str
    start: int
    end: int
    kind: str | None
    source: str | None
    hedged: bool
    chain: str
    origin: str
    rule: str | None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report in one line; fields as in `laut.dossier.values.ReportView`."""

    story: str
    report: str
    number: int
    name: str
    outlet: str | None
    title: str | None
    language: str | None
    published_earliest: str | None
    published_latest: str | None
    credits: str | None
    republished_from: str | None
    statements: int
    sha256: str


def claim_rows(dossier: DossierView) -> Iterator[ClaimRow]:
    """Yield the claims of a dossier, in its order."""
    for story in dossier.stories:
        labels = {report.id: report.label for report in story.reports}
        for question in story.questions:
            yield from _claims(story, question, labels)


def _claims(story: StoryView, question: QuestionView, labels: dict[str, str]) -> Iterator[ClaimRow]:
    for claim in question.claims:
        value, origins = claim.value, claim.origins
        yield ClaimRow(
            story=story.id,
            title=story.title,
            question=question.id,
            verdict=question.verdict,
            claim=claim.id,
            says=claim.says,
            reports=len(claim.reports),
            outlets=BETWEEN.join(labels[report] for report in claim.reports),
            origins_low=origins.low,
            origins_high=origins.high,
            origins_named=origins.named,
            bottleneck=_joined(origins.bottleneck) if origins.high == 1 else None,
            low=value.low if value else None,
            high=value.high if value else None,
            unit=value.unit if value else None,
            counted=value.counted if value else None,
            altered=_joined(sorted({alteration.kind for alteration in claim.alterations})),
        )


def statement_rows(dossier: DossierView) -> Iterator[StatementRow]:
    """Yield every claim of a dossier as each report makes it, in the dossier's order."""
    for story in dossier.stories:
        reports = {report.id: report for report in story.reports}
        for question in story.questions:
            for claim in question.claims:
                for statement in claim.statements:
                    yield _statement(story, claim.id, statement, reports[statement.report])


def _statement(story: StoryView, claim: str, statement: StatementView, report: ReportView) -> StatementRow:
    parties = [report.label, *(hop.name for hop in statement.chain)]
    return StatementRow(
        story=story.id,
        claim=claim,
        report=report.id,
        outlet=report.label,
        published_earliest=report.published.earliest,
        published_latest=report.published.latest,
        words=" … ".join(words.text for words in statement.words),
        start=statement.words[0].start,
        end=statement.words[-1].end,
        kind=statement.kind,
        source=statement.source.text if statement.source else None,
        hedged=statement.hedged,
        chain=INWARDS.join(parties),
        origin=BETWEEN.join(parties[-statement.side_by_side :] if statement.side_by_side else parties[-1:]),
        rule=statement.rule,
    )


def report_rows(dossier: DossierView) -> Iterator[ReportRow]:
    """Yield the reports of a dossier, story by story."""
    for story in dossier.stories:
        for report in story.reports:
            yield ReportRow(
                story=story.id,
                report=report.id,
                number=report.number,
                name=report.name,
                outlet=report.outlet,
                title=report.title,
                language=report.language,
                published_earliest=report.published.earliest,
                published_latest=report.published.latest,
                credits=_joined(report.credits),
                republished_from=report.republished_from,
                statements=report.statements,
                sha256=report.sha256,
            )


def _joined(names: Sequence[str]) -> str | None:
    return BETWEEN.join(names) or None
