"""The questions of a story sorted for reading: what differs first, then what several say, then what one says."""

from dataclasses import dataclass

from laut.dossier.values import ClaimView, QuestionView, StoryView


@dataclass(frozen=True, slots=True)
class Sections:
    """The questions of a story, each in one section, the most telling first."""

    differ: tuple[QuestionView, ...]
    several: tuple[QuestionView, ...]
    alone: tuple[QuestionView, ...]


def sections(story: StoryView) -> Sections:
    """Sort the questions of a story into sections.

    Args:
        story: what to sort.

    Returns:
        Within a section: more independent origins first, then more reports, then statements laid to somebody; else in
        the story's order.
    """
    several = [question for question in story.questions if len(question.reports) > 1]
    return Sections(
        differ=tuple(question for question in several if len(question.claims) > 1),
        several=tuple(sorted((question for question in several if len(question.claims) == 1), key=_telling)),
        alone=tuple(sorted((question for question in story.questions if len(question.reports) == 1), key=_telling)),
    )


def _telling(question: QuestionView) -> tuple[int, int, bool]:
    best = min(question.claims, key=_weight)
    return _weight(best)


def _weight(claim: ClaimView) -> tuple[int, int, bool]:
    attributed = any(statement.attribution for statement in claim.statements)
    return -claim.origins.low, -len(claim.reports), not attributed
