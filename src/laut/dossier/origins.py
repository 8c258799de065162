"""Why a claim has that many independent origins: each way from a page to an origin, and what cuts them all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from laut.dossier.claims import count_words, first_words, place_words, quoted
from laut.dossier.line import Line, Paragraph, Piece, Style, paragraph, wrap
from laut.dossier.values import ClaimView, GroundView, OriginsView, StoryView
from laut.model.codec import encode

SCHEMA = "laut-origins-1"
"""Name of the JSON form; the number rises when a field changes its meaning or goes."""


@dataclass(frozen=True, slots=True)
class CountedView:
    """A claim with its count.

    Args:
        schema: name of this form.
        story: id of the story.
        title: of the story.
        claim: id of the claim.
        says: its plainest wording.
        reports: how each report that makes it is called, by the report's id.
        origins: the count and the steps that led to it.
        judgements: ids of what people judged about which statements stand in it.
    """

    schema: str
    story: str
    title: str
    claim: str
    says: str
    reports: dict[str, str]
    origins: OriginsView
    judgements: tuple[str, ...]


def origins_json(claim: ClaimView, story: StoryView) -> str:
    """Return the count of a claim as indented JSON; docs/json.md says what the fields are."""
    reports = {report.id: report.label for report in story.reports if report.id in claim.reports}
    shown = CountedView(SCHEMA, story.id, story.title, claim.id, claim.says, reports, claim.origins, claim.judgements)
    return msgspec.json.format(encode(shown), indent=2).decode() + "\n"


def origins_lines(claim: ClaimView, story: StoryView, width: int = 100) -> Iterator[Line]:
    """Yield the count of a claim with its steps as lines.

    Args:
        claim: the claim.
        story: that it stands in.
        width: of a line, in characters.
    """
    labels = {report.id: report.label for report in story.reports}
    for line, hang in counted(claim, labels):
        yield from wrap(line, width, hang)


def counted(claim: ClaimView, labels: Mapping[str, str]) -> Iterator[Paragraph]:
    """Yield a claim with its count and the steps that led to it, each with the words it stands on.

    Args:
        claim: the claim.
        labels: how each report of its story is called, by id.
    """
    yield paragraph(4, Piece(claim.id, Style.ID), Piece("  "), Piece(quoted(claim.says), Style.TITLE))
    yield paragraph(4, Piece("  " + count_words(claim), Style.COUNT))
    if claim.first and len(claim.reports) > 1:
        yield paragraph(4, Piece("  " + first_words(claim, labels)))
    for step in claim.origins.steps:
        yield paragraph(6, Piece("    " + step.says))
        for ground in step.evidence:
            yield paragraph(8, *_ground(ground, labels))
    if claim.judgements:
        yield paragraph(4, Piece(f"  put together by a person ({', '.join(claim.judgements)})", Style.WARNING))


def _ground(ground: GroundView, labels: Mapping[str, str]) -> Iterator[Piece]:
    words = ground.words
    yield Piece(f"      {ground.party or 'the claim'}: ", Style.QUIET)
    yield Piece(quoted(words.text), Style.QUOTED)
    yield Piece(f" in {labels[words.report]} at {place_words((words,))}, rule {ground.rule}", Style.QUIET)
