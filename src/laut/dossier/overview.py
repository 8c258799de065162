"""A story on one screen: its sharpest disagreement with the ways behind each answer, the rest a line each."""

from collections.abc import Iterator

from laut.dossier.claims import Reports, answers, brief_paragraphs, count_words, quoted
from laut.dossier.line import Line, Paragraph, Piece, Style, paragraph, wrap
from laut.dossier.sections import Sections, sections
from laut.dossier.texts import VERDICTS, days, many
from laut.dossier.values import DossierView, QuestionView, StoryView

MOST_ANSWERS = 3
"""Answers of the first question that are shown with their chains."""

MOST_FURTHER = 2
"""Further questions of each section that get a line."""


def to_overview(dossier: DossierView, width: int = 100) -> Iterator[Line]:
    """Yield the first story of a dossier line by line, so short that it fits on one screen.

    Args:
        dossier: what to show; one with a story.
        width: of a line, in characters.
    """
    for line, hang in _overview(dossier.stories[0], dossier):
        yield from wrap(line, width, hang)


def _overview(story: StoryView, dossier: DossierView) -> Iterator[Paragraph]:
    reports = {report.id: report for report in story.reports}
    found = sections(story)
    yield paragraph(0, Piece(story.title, Style.TITLE))
    yield paragraph(0, Piece(f"{many(len(story.reports), 'report')}, {days(story.published)}", Style.QUIET))
    yield paragraph(0)
    yield from _first(found, reports)
    yield paragraph(0)
    yield from _further(found)
    yield paragraph(0)
    yield paragraph(0, Piece(_rest(found, dossier), Style.QUIET))
    yield paragraph(0, Piece(dossier.disclaimer, Style.QUIET))


def _first(found: Sections, reports: Reports) -> Iterator[Paragraph]:
    """Yield the first question whose answers differ; of a story without one, what most origins say."""
    first = next(iter((*found.differ, *found.several, *found.alone)), None)
    if first is None:
        return
    yield paragraph(0, Piece(_heading(first), Style.HEADING))
    for claim in first.claims[:MOST_ANSWERS]:
        yield from brief_paragraphs(claim, reports)


def _heading(question: QuestionView) -> str:
    words = VERDICTS[question.verdict]
    return words[0].upper() + words[1:]


def _further(found: Sections) -> Iterator[Paragraph]:
    differ = found.differ[1 : MOST_FURTHER + 1]
    several = found.several[:MOST_FURTHER] if found.differ else found.several[1 : MOST_FURTHER + 1]
    if differ or several:
        yield paragraph(0, Piece("Further", Style.HEADING))
    for question in differ:
        others = f" and {many(len(question.claims) - 1, 'other answer')}"
        yield _line(
            question.id, answers(question) or quoted(question.claims[0].says) + others, VERDICTS[question.verdict]
        )
    for question in several:
        yield _line(question.claims[0].id, quoted(question.claims[0].says), count_words(question.claims[0]))


def _line(identity: str, says: str, remark: str) -> Paragraph:
    return paragraph(
        8, Piece("  "), Piece(identity, Style.ID), Piece("  "), Piece(says, Style.QUOTED), Piece(f": {remark}")
    )


def _rest(found: Sections, dossier: DossierView) -> str:
    counted = [
        f"{many(len(found.differ), 'question')} with different answers",
        f"{many(len(found.several), 'claim')} of several reports",
        f"{len(found.alone)} of only one",
    ]
    if dossier.unreadable:
        counted.append(f"{many(len(dossier.unreadable), 'file')} that could not be read")
    return "In all: " + ", ".join(counted) + "."
