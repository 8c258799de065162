"""Stories that are kept ready: going from a story to its claims and back doesn't decode it again."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass

from laut.dossier import view
from laut.dossier.sections import sections
from laut.dossier.values import DossierView, QuestionView, StoryView
from laut.ledger import Ledger
from laut.model.reading import ReadReport

ROOM = 8
"""Stories that are kept; a large one takes some megabytes."""


@dataclass(frozen=True, slots=True)
class OpenStory:
    """A story ready to be shown.

    Args:
        dossier: of this story alone.
        reads: its reports, by id.
    """

    dossier: DossierView
    reads: Mapping[str, ReadReport]

    @property
    def story(self) -> StoryView:
        """The story itself."""
        return self.dossier.stories[0]

    @property
    def labels(self) -> dict[str, str]:
        """How its reports are called, by id."""
        return {report.id: report.label for report in self.story.reports}

    @property
    def question(self) -> QuestionView | None:
        """The question that is shown first; None where the story makes no claim."""
        found = sections(self.story)
        return next(iter((*found.differ, *found.several, *found.alone)), None)


class Shelf:
    """The stories that were opened last, for all requests."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[tuple[str, str | None], OpenStory] = {}

    def open(self, ledger: Ledger, key: str) -> OpenStory:
        """Return a story ready to be shown.

        Args:
            ledger: that holds it.
            key: its id.

        Raises:
            UnknownError: if the ledger has no story of that id.
        """
        place = (key, ledger.basis())
        with self._lock:
            found = self._kept.pop(place, None)
        if found is None:
            kept = ledger.story(key)
            found = OpenStory(view(kept.case, kept.reports), {read.report.id: read for read in kept.reports})
        with self._lock:
            self._kept[place] = found
            while len(self._kept) > ROOM:
                del self._kept[next(iter(self._kept))]
        return found
