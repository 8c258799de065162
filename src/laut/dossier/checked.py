"""A sentence beside what a pile of reports says on it: the same, otherwise, or only near."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from laut.comparison.nearest import Near, Relation
from laut.dossier.claims import brief_paragraphs, quoted
from laut.dossier.line import Line, Paragraph, Piece, Style, paragraph, wrap
from laut.dossier.report_values import Words
from laut.dossier.reports import words
from laut.dossier.texts import DISCLAIMER
from laut.dossier.values import ClaimView, OriginsView, StoryView
from laut.model.codec import encode
from laut.model.reading import ReadReport

SCHEMA = "laut-check-1"
"""Name of the JSON form; the number rises when a field changes its meaning or goes."""

RELATIONS = {
    Relation.SAYS: "Says the same",
    Relation.CONTRADICTS: "Can't be true together with it",
    Relation.COMPATIBLE: "Gives another figure, but both can be true",
    Relation.OTHERWISE: "Answers the same question otherwise",
    Relation.NEAR: "Near it, perhaps about something else",
}
NOTHING = "No report here says anything near it. That tells nothing of whether it is true."


@dataclass(frozen=True, slots=True)
class NearView:
    """A claim near the sentence.

    Args:
        relation: says, contradicts, compatible, otherwise or near.
        likeness: how alike the words are, in percent; 0 for another answer to the same question.
        story: id of the story.
        title: of the story.
        claim: id of the claim.
        says: its plainest wording.
        reports: how each report that makes it is called, by the report's id.
        origins: how many independent origins it has.
        words: of the statement nearest the sentence; None for another answer.
    """

    relation: str
    likeness: int
    story: str
    title: str
    claim: str
    says: str
    reports: dict[str, str]
    origins: OriginsView
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class CheckView:
    """A sentence with the claims near it, those that say the same first."""

    schema: str
    sentence: str
    near: tuple[NearView, ...]


def check_view(
    sentence: str, near: tuple[Near, ...], stories: Mapping[str, StoryView], reports: Mapping[str, ReadReport]
) -> CheckView:
    """Return what is shown of a sentence and the claims near it.

    Args:
        sentence: that was checked.
        near: the claims near it.
        stories: those that the claims stand in, by id.
        reports: of these stories, by id.
    """
    return CheckView(SCHEMA, sentence, tuple(_near(one, stories[one.story], reports) for one in near))


def check_json(view: CheckView) -> str:
    """Return a checked sentence as indented JSON; docs/json.md says what the fields are."""
    return msgspec.json.format(encode(view), indent=2).decode() + "\n"


def check_lines(view: CheckView, stories: Mapping[str, StoryView], width: int = 100) -> Iterator[Line]:
    """Yield a checked sentence as lines.

    Args:
        view: what to show.
        stories: those that the claims stand in, by id.
        width: of a line, in characters.
    """
    for line, hang in _paragraphs(view, stories):
        yield from wrap(line, width, hang)


def _near(one: Near, story: StoryView, reports: Mapping[str, ReadReport]) -> NearView:
    claim = _claim(story, one.claim)
    return NearView(
        relation=one.relation.value,
        likeness=round(one.likeness / 10),
        story=story.id,
        title=story.title,
        claim=claim.id,
        says=claim.says,
        reports={report.id: report.label for report in story.reports if report.id in claim.reports},
        origins=claim.origins,
        words=tuple(words(reports[one.report].report, span) for span in one.content) if one.report else (),
    )


def _claim(story: StoryView, key: str) -> ClaimView:
    return next(claim for question in story.questions for claim in question.claims if claim.id == key)


def _paragraphs(view: CheckView, stories: Mapping[str, StoryView]) -> Iterator[Paragraph]:
    yield paragraph(0, Piece(quoted(view.sentence), Style.TITLE))
    if not view.near:
        yield paragraph(0)
        yield paragraph(0, Piece(NOTHING))
        return
    last = None
    for one in view.near:
        story = stories[one.story]
        if (one.relation, one.story) != last:
            yield paragraph(0)
            yield paragraph(
                2,
                Piece(RELATIONS[Relation(one.relation)], Style.HEADING),
                Piece(f"  in {story.title} ", Style.QUIET),
                Piece(story.id, Style.ID),
            )
        last = one.relation, one.story
        yield from brief_paragraphs(_claim(story, one.claim), {report.id: report for report in story.reports})
    yield paragraph(0)
    yield paragraph(0, Piece(DISCLAIMER, Style.QUIET))
