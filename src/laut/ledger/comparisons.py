"""Comparisons: give back what comparing found, or a story with all that it rests on."""

import sqlite3
from dataclasses import dataclass

from laut.ledger.failure import explained
from laut.ledger.kept import Kept
from laut.model.codec import decode
from laut.model.copies import Copy, CopyKind, Passage
from laut.model.errors import UnknownError
from laut.model.judgement import ABOUT_CLAIMS, ABOUT_SOURCES
from laut.model.reading import ReadReport
from laut.model.story import Case, Story

JUDGED = """
SELECT id FROM judged JOIN judgements ON id = judged.judgement
WHERE applied AND kind IN (?, ?, ?, ?) ORDER BY id
"""
WITHIN = "SELECT report FROM story_reports WHERE story = :story"


@dataclass(frozen=True, slots=True)
class KeptStory:
    """A story with all that it rests on: what a dossier of it alone needs.

    Args:
        story: the story.
        copies: text that its reports share with one another.
        reports: its reports with their readings, in the story's order.
    """

    story: Story
    copies: tuple[Copy, ...]
    reports: tuple[ReadReport, ...]

    @property
    def case(self) -> Case:
        """The story as a case of its own."""
        return Case((self.story,), self.copies)


@dataclass(frozen=True, slots=True)
class Group:
    """A story or event, with the ids of its reports."""

    id: str
    reports: tuple[str, ...]


class Comparisons(Kept):
    """What comparing found last; it is as old as the ledger's last `laut.pipeline.bring_up_to_date`."""

    def case(self) -> Case:
        """Return all that is kept."""
        query = "SELECT value FROM story_values JOIN stories ON id = story ORDER BY reports DESC, id"
        with explained(self.path):
            stories = [decode(value.encode(), Story) for (value,) in self.connection.execute(query)]
            copies = self.connection.execute("SELECT * FROM copies ORDER BY first, second")
            judged = self.connection.execute(JUDGED, [kind.value for kind in (*ABOUT_CLAIMS, *ABOUT_SOURCES)])
            return Case(tuple(stories), tuple(_copy(row) for row in copies), tuple(key for (key,) in judged))

    def story(self, key: str) -> KeptStory:
        """Return a story with its copies and reports; no other report is looked at.

        Args:
            key: its id.

        Raises:
            UnknownError: if no story has that id.
        """
        copied = f"SELECT * FROM copies WHERE first IN ({WITHIN}) AND second IN ({WITHIN}) ORDER BY first, second"
        with explained(self.path):
            row = self.connection.execute("SELECT value FROM story_values WHERE story = ?", (key,)).fetchone()
            if row is None:
                raise UnknownError(key, "no story has that id", "`laut stories` shows the ids")
            story = decode(row["value"].encode(), Story)
            copies = tuple(_copy(row) for row in self.connection.execute(copied, {"story": key}))
        return KeptStory(story, copies, tuple(self.report(report) for report in story.reports))

    def groups(self) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
        """Return which reports make each story, and which make each event, by id."""
        found: tuple[dict[str, list[str]], dict[str, list[str]]] = {}, {}
        with explained(self.path):
            rows = self.connection.execute("SELECT story, event, report FROM story_reports ORDER BY story, position")
            for story, event, report in rows:
                found[0].setdefault(story, []).append(report)
                found[1].setdefault(event, []).append(report)
        stories, events = (tuple(Group(key, tuple(level[key])) for key in sorted(level)) for level in found)
        return stories, events

    def stories_with(self, key: str) -> tuple[str, ...]:
        """Return the ids of the stories that have a claim or question of an id ("c-3"), those of most reports first."""
        query = """
            SELECT id FROM stories
            WHERE id IN (SELECT story FROM claims WHERE id = :key UNION SELECT story FROM questions WHERE id = :key)
            ORDER BY reports DESC, id
        """
        with explained(self.path):
            return tuple(story for (story,) in self.connection.execute(query, {"key": key}))

    def story_of(self, report: str) -> str | None:
        """Return the id of the story that a report belongs to; None where it hasn't been compared."""
        with explained(self.path):
            row = self.connection.execute("SELECT story FROM story_reports WHERE report = ?", (report,)).fetchone()
        return row[0] if row else None


def _copy(row: sqlite3.Row) -> Copy:
    return Copy(
        first=row["first"],
        second=row["second"],
        first_contained=row["first_contained"],
        second_contained=row["second_contained"],
        passages=decode(row["passages"].encode(), tuple[Passage, ...]),
        taken_by=row["taken_by"],
        kind=CopyKind(row["kind"]),
        rule=row["rule"],
    )
