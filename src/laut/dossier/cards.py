"""What the page of a claim shows beside its drawing: every wording with its hops, each in the words it stands on."""

from collections.abc import Mapping
from dataclasses import dataclass

from laut.attribution import rule_of
from laut.dossier.context import Stretch, context
from laut.dossier.report_values import ReportView
from laut.dossier.texts import INFERENCES
from laut.dossier.values import AlterationView, ClaimView, Hop, StatementView
from laut.dossier.ways import told
from laut.model.reading import ReadReport
from laut.model.span import Span
from laut.sources import source_rule


@dataclass(frozen=True, slots=True)
class HopCard:
    """A party of a chain with what led to it.

    Args:
        hop: itself.
        meaning: of its rule, in a sentence; None where this version has no such rule.
        beside: whether it stands side by side with others, as one of several origins.
    """

    hop: Hop
    meaning: str | None
    beside: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A wording with the way it came.

    Args:
        statement: as its first report makes it.
        report: that report.
        same: other reports that say it in the same words and have it the same way, each with its statement.
        context: its words in the text around them.
        meaning: of the rule that found it, in a sentence; None where there is none.
        hops: the parties of its chain, from the page inwards.
        alterations: what its report, or one of the others, changed.
    """

    statement: StatementView
    report: ReportView
    same: tuple[tuple[ReportView, StatementView], ...]
    context: tuple[Stretch, ...]
    meaning: str | None
    hops: tuple[HopCard, ...]
    alterations: tuple[AlterationView, ...]


def cards(claim: ClaimView, reports: Mapping[str, ReportView], reads: Mapping[str, ReadReport]) -> tuple[Card, ...]:
    """Return the cards of a claim, in the order of its reports.

    Args:
        claim: of a story.
        reports: of the story, by id.
        reads: the same with their texts.
    """
    alike: dict[tuple[str, ...], list[StatementView]] = {}
    for statement in told(claim):
        wording = " ".join(" … ".join(words.text for words in statement.words).split())
        alike.setdefault((wording, *(hop.name for hop in statement.chain)), []).append(statement)
    return tuple(_card(claim, group, reports, reads) for group in alike.values())


def _card(
    claim: ClaimView, group: list[StatementView], reports: Mapping[str, ReportView], reads: Mapping[str, ReadReport]
) -> Card:
    first, *others = group
    trunk = len(first.chain) - first.side_by_side
    spans = [Span(words.start, words.end) for words in first.words]
    ids = {statement.report for statement in group}
    return Card(
        statement=first,
        report=reports[first.report],
        same=tuple((reports[one.report], one) for one in others),
        context=context(reads[first.report].report, spans),
        meaning=rule_of(first.rule).meaning if first.rule else None,
        hops=tuple(HopCard(hop, _meaning(hop.rule), at >= trunk) for at, hop in enumerate(first.chain)),
        alterations=tuple(item for item in claim.alterations if item.report in ids),
    )


def _meaning(rule: str) -> str | None:
    return INFERENCES.get(rule) or source_rule(rule)
