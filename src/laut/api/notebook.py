"""What a notebook shows: the page of a report file in a frame of its own, so that no style and no script leaks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

from laut.dossier.export import story_file
from laut.dossier.texts import days, many
from laut.dossier.values import DossierView, QuestionView, StoryView
from laut.model.reading import ReadReport

HEIGHT = 560
"""Of a frame, in pixels; its corner can be drawn."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A story, or a part of one, that can be shown.

    Args:
        dossier: with this story alone.
        read: its reports, by id.
    """

    dossier: DossierView
    read: Mapping[str, ReadReport]

    @property
    def story(self) -> StoryView:
        """The story."""
        return self.dossier.stories[0]

    def only(self, questions: Sequence[QuestionView]) -> "Shown":
        """Return the same story with some of its questions."""
        return Shown(replace(self.dossier, stories=(replace(self.story, questions=tuple(questions)),)), self.read)

    def html(self) -> str:
        """Return the page as an element of a notebook's page; the sandbox lets it run nothing."""
        page = story_file(self.story.id, "html", self.dossier, self.read).decode()
        title = escape(self.story.title, quote=True)
        return (
            f'<iframe sandbox="" title="{title}" srcdoc="{escape(page, quote=True)}" '
            f'style="width:100%;height:{HEIGHT}px;border:1px solid #ccc;resize:vertical"></iframe>'
        )


def stories_table(dossier: DossierView) -> str:
    """Return the stories of a dossier as an HTML table.

    Example:
        >>> table = stories_table(DossierView("laut-dossier-1", "laut", "Counts speak of reports.", (), ()))
        >>> table.endswith("<tbody></tbody></table><p>Counts speak of reports.</p>")
        True
    """
    heads = "".join(f"<th>{name}</th>" for name in ("Story", "Reports", "Published", "Claims", "Contested questions"))
    rows = "".join(_row(story) for story in dossier.stories)
    unread = f"<p>{many(len(dossier.unreadable), 'file')} could not be read.</p>" if dossier.unreadable else ""
    meaning = f"<p>{escape(dossier.disclaimer)}</p>"
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{unread}{meaning}"


def _row(story: StoryView) -> str:
    cells = (
        f"<bdi>{escape(story.title)}</bdi>",
        len(story.reports),
        escape(days(story.published)),
        sum(len(question.claims) for question in story.questions),
        sum(question.verdict == "contradict" for question in story.questions),
    )
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
