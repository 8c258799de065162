"""From what comparing found to what a dossier shows."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from laut.dating.transfer import dated_beside
from laut.dossier.report_values import Words
from laut.dossier.reports import days_of, report_view, words
from laut.dossier.texts import DISCLAIMER
from laut.dossier.values import (
    SCHEMA,
    AlterationView,
    ChangeView,
    ClaimView,
    ContrastView,
    DossierView,
    FigureView,
    GroundView,
    Hop,
    OriginsView,
    QuestionView,
    SideView,
    StatementView,
    StepView,
    StoryView,
    UnreadableView,
)
from laut.model.attribution import Attribution, attribution_id
from laut.model.claim import Claim, Contrast, Origins, Side, Statement, Step
from laut.model.figure import Figure
from laut.model.reading import ReadReport
from laut.model.report import Report, Unreadable
from laut.model.span import Span
from laut.model.story import Alteration, Case, Change, Story
from laut.model.time import DateInterval, Dating, hull
from laut.model.version import VERSION

REPORT_ID = re.compile(r"r-[0-9a-f]{10}")

Reports = Mapping[str, ReadReport]


def view(case: Case, reports: Iterable[ReadReport], unreadable: Sequence[Unreadable] = ()) -> DossierView:
    """Return what a dossier shows of a case.

    Args:
        case: what comparing the reports found.
        reports: the reports that were compared, in any order.
        unreadable: what couldn't be read.
    """
    by_id = _dated(case, {read.report.id: read for read in reports})
    return DossierView(
        schema=SCHEMA,
        program=f"laut {VERSION}",
        disclaimer=DISCLAIMER,
        stories=tuple(_story(story, case, by_id) for story in case.stories),
        unreadable=tuple(UnreadableView(item.name, item.reason) for item in unreadable),
    )


def _dated(case: Case, reports: Reports) -> Reports:
    """Return the reports with the days that dated ones of the case lend to undated ones."""
    place = {report: number for number, report in enumerate(reports)}
    events = [[place[report] for report in event.reports] for story in case.stories for event in story.events]
    return dict(zip(reports, dated_beside(list(reports.values()), events, case.copies), strict=True))


def _story(story: Story, case: Case, reports: Reports) -> StoryView:
    members = [reports[report] for report in story.reports]
    shown = tuple(
        report_view(number, read, case.copies, frozenset(story.reports), reports)
        for number, read in enumerate(members, start=1)
    )
    parties = dict(story.parties)
    shown = tuple(replace(report, party=parties.get(report.label, report.label)) for report in shown)
    labels = {report.id: report.label for report in shown}
    return StoryView(
        id=story.id,
        title=story.title,
        published=days_of(_published([read.reading.dating for read in members])),
        reports=shown,
        questions=tuple(
            QuestionView(
                question.id,
                question.about,
                question.verdict.value,
                tuple(_claim(claim, story, reports, labels) for claim in question.claims),
                tuple(_contrast(item, reports) for item in question.contrasts),
            )
            for question in story.questions
        ),
    )


def _published(datings: Sequence[Dating]) -> DateInterval:
    """Return the days of a story by the reports that are dated themselves; lent days would only widen them."""
    own = [dating for dating in datings if not dating.is_lent] or datings
    return hull(dating.likeliest for dating in own)


def _claim(claim: Claim, story: Story, reports: Reports, labels: Mapping[str, str]) -> ClaimView:
    place = {report: number for number, report in enumerate(labels)}
    made = sorted(claim.statements, key=lambda statement: (place[statement.report], statement.content))
    making = {statement.report for statement in made}
    # The value is a figure of one of the reports: only there do its words stand.
    giving = [
        statement.report for statement in claim.statements if claim.value in reports[statement.report].reading.figures
    ]
    return ClaimView(
        id=claim.id,
        says=claim.says,
        value=figure_view(reports[giving[0]].report, claim.value) if claim.value and giving else None,
        reports=tuple(report for report in labels if report in making),
        first=tuple(report for report in labels if report in claim.first),
        origins=_origins(claim.origins, reports, labels),
        statements=tuple(_statement(one, reports[one.report], labels, dict(story.parties)) for one in made),
        alterations=tuple(_alteration(item, reports) for item in story.alterations if item.claim == claim.id),
        judgements=claim.judgements,
    )


def _contrast(item: Contrast, reports: Reports) -> ContrastView:
    one, other = (_side(side, reports[side.report].report) for side in item.sides)
    return ContrastView(item.verdict.value, item.kind.value, item.rule, (one, other))


def _side(side: Side, report: Report) -> SideView:
    statement, deciding = (tuple(words(report, span) for span in spans) for spans in (side.content, side.words))
    return SideView(side.claim, statement, deciding)


def _alteration(item: Alteration, reports: Reports) -> AlterationView:
    now = reports[item.report].report
    then = reports[item.shown_in].report if item.shown_in else now
    return AlterationView(
        report=item.report,
        origin=item.origin,
        kind=item.kind.value,
        rule=item.rule,
        words=tuple(words(now, span) for span in item.words),
        was=tuple(words(then, span) for span in item.was),
        changes=tuple(_change(change, then, now) for change in item.changes),
    )


def _change(change: Change, then: Report, now: Report) -> ChangeView:
    def shown(report: Report, span: Span | None) -> Words | None:
        return words(report, span) if span else None

    return ChangeView(shown(then, change.before), shown(now, change.after))


def _origins(counted: Origins, reports: Reports, labels: Mapping[str, str]) -> OriginsView:
    return OriginsView(
        low=counted.low,
        high=counted.high,
        named=counted.named,
        bottleneck=tuple(_named(name, labels) for name in counted.bottleneck),
        undetermined=tuple((_named(one, labels), _named(other, labels)) for one, other in counted.undetermined),
        one_control=tuple(tuple(_named(name, labels) for name in group) for group in counted.one_control),
        circular=tuple(tuple(_named(name, labels) for name in group) for group in counted.circular),
        why=tuple(_named(step.says, labels) for step in counted.why),
        steps=tuple(_step(step, reports, labels) for step in counted.why),
    )


def _step(step: Step, reports: Reports, labels: Mapping[str, str]) -> StepView:
    return StepView(
        kind=step.kind.value,
        parties=tuple(_named(name, labels) for name in step.parties),
        says=_named(step.says, labels),
        evidence=tuple(
            GroundView(
                words(reports[item.report].report, item.span),
                None if item.party is None else _named(item.party, labels),
                item.rule,
            )
            for item in step.evidence
        ),
    )


def _named(words: str, labels: Mapping[str, str]) -> str:
    """Return words with the ids of reports whose page names no outlet replaced by how a dossier calls them."""
    return REPORT_ID.sub(lambda found: labels.get(found[0], found[0]), words)


def _statement(
    statement: Statement, read: ReadReport, labels: Mapping[str, str], parties: Mapping[str, str]
) -> StatementView:
    report = read.report
    said: Attribution | None = None
    if statement.attribution is not None:
        said = read.reading.attributions[statement.attribution]
    return StatementView(
        report=report.id,
        attribution=attribution_id(report.id, statement.attribution) if statement.attribution is not None else None,
        kind=said.kind.value if said else None,
        words=tuple(words(report, span) for span in statement.content),
        source=words(report, said.source) if said and said.source else None,
        cue=tuple(words(report, span) for span in said.cue) if said else (),
        hedges=tuple(words(report, hedge.span) for hedge in said.hedges) if said else (),
        hedged=statement.hedged,
        figures=tuple(
            figure_view(report, figure)
            for figure in read.reading.figures
            if any(span.contains(figure.span) for span in statement.content)
        ),
        chain=tuple(
            Hop(
                _named(link.source.name, labels),
                _named(parties.get(link.source.name, link.source.name), labels),
                link.source.kind.value,
                link.source.control,
                link.rule,
                words(report, link.span),
            )
            for link in statement.chain.links
        ),
        side_by_side=statement.chain.parallel,
        rule=said.rule if said else None,
        judgements=said.judgements if said else (),
    )


def figure_view(report: Report, figure: Figure) -> FigureView:
    """Return what a dossier shows of a figure of a report."""
    return FigureView(
        words=words(report, figure.span),
        low=figure.low,
        high=figure.high,
        low_open=figure.low_open,
        high_open=figure.high_open,
        approximate=figure.approximate,
        qualifier=figure.qualifier.value,
        unit=figure.unit,
        counted=figure.counted,
        change_from=figure.change_from,
        rule=figure.rule,
    )
