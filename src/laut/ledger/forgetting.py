"""Forgetting: take reports out of a ledger for good, with all that was found in them and said of them."""

import sqlite3
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from laut.ledger.comparisons import Comparisons
from laut.ledger.failure import explained
from laut.ledger.parties import Parties
from laut.ledger.rows import FLAT
from laut.model.errors import UnknownError
from laut.model.judgement import Judged

STDIN = "-", "stdin:"
BELOW = "uri IN (?1, ?2) OR substr(uri, 1, length(?1) + 1) IN (?1 || '/', ?1 || '#')"
"""Whether something lies at the first of two places, below or in it, or at the second."""
INDEXES = ("reports_fts", "statements_fts")

Place = tuple[str, int]
"""Where a content stood, and which of the contents there it is."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """A report that is forgotten.

    Args:
        id: its id.
        name: as it was read.
        outlet: whose page it says it is; None where it doesn't.
        current: whether its page still has this content.
    """

    id: str
    name: str
    outlet: str | None
    current: bool


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What forgetting takes out of a ledger.

    Args:
        reports: the reports, by name and id.
        statements: how many were read in them.
        judgements: ids of those on their words, and of those that undo such.
        stories: ids of the stories that they stand in; what is left of these is told anew.
        elsewhere: ids of reports that stay, because the same content stands at another place, too.
        unreadable: how many entries of the list of what couldn't be read.
    """

    reports: tuple[Leaving, ...]
    statements: int
    judgements: tuple[str, ...]
    stories: tuple[str, ...]
    elsewhere: tuple[str, ...]
    unreadable: int


class Forgetting(Comparisons):
    """What leaves a ledger for good."""

    def would_forget(self, what: Sequence[str]) -> Forgotten:
        """Return what `forget` would take out, and change nothing.

        Raises:
            UnknownError: if the ledger has nothing of one of them.
        """
        with self.unchanging():
            return self._leaving(what)[0]

    def forget(self, what: Sequence[str]) -> Forgotten:
        """Take reports out for good: their texts, what was found in them, the judgements on their words.

        With what a page holds its earlier contents go. Stories that lose a report are gone until the ledger is next
        brought up to date; everything else stays. The file is written anew, so that no word of them is left in it.

        Args:
            what: for each the id of a report, or a path that was read: a file, a folder, an archive; or a name as it
                was shown when it was read.

        Returns:
            What was taken out.

        Raises:
            UnknownError: if the ledger has nothing of one of them; nothing is taken out then.
            LautError: if the ledger can't be written to.
        """
        with self._transaction():
            found, places = self._leaving(what)
            self.connection.execute("PRAGMA defer_foreign_keys = ON")
            self._take_stories_out({one.id for one in found.reports})
            self.connection.executemany("DELETE FROM places WHERE uri = ? AND version = ?", sorted(places))
            for one in found.reports:
                self._forget(one.id, ("readings", *FLAT))
            for table, column in (("judged", "judgement"), ("judgements", "id")):
                gone = [(key,) for key in found.judgements]
                self.connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", gone)
            gone = [(uri,) for uri in self._unreadable_at(what)]
            self.connection.executemany("DELETE FROM unreadable WHERE uri = ?", gone)
        self._rewrite()
        return found

    def _leaving(self, what: Sequence[str]) -> tuple[Forgotten, set[Place]]:
        """Return what is taken out, and the places it stands at."""
        places = {place for one in what for place in self._places(one)}
        at = {(uri, version): report for uri, version, report in self._rows("SELECT uri, version, report FROM places")}
        touched = {at[place] for place in places}
        stays = {report for place, report in at.items() if report in touched and place not in places}
        reports = tuple(sorted(map(self._report_leaving, touched - stays), key=lambda one: (one.name, one.id)))
        gone = {one.id for one in reports}
        count = "SELECT count(*) FROM attributions WHERE report = ?"
        story = "SELECT DISTINCT story FROM story_reports WHERE report = ?"
        found = Forgotten(
            reports=reports,
            statements=sum(self._rows(count, one)[0][0] for one in gone),
            judgements=tuple(_about(self._kept(), gone)),
            stories=tuple(sorted({row[0] for one in gone for row in self._rows(story, one)})),
            elsewhere=tuple(sorted(stays)),
            unreadable=len(self._unreadable_at(what)),
        )
        return found, places

    def _places(self, what: str) -> set[Place]:
        """Return the places of what is meant; of a page whose content goes those of its earlier contents, too."""
        held = self._rows("SELECT uri, version, current FROM places WHERE report = ?", what)
        if not held:
            held = self._rows(f"SELECT uri, version, 1 FROM places WHERE {BELOW}", *_uris(what))
        if not held:
            named = "SELECT uri, version, current FROM places JOIN reports ON id = report WHERE name = ?"
            held = self._rows(named, what)
        found = {(uri, version) for uri, version, _ in held}
        for uri in {uri for uri, _, current in held if current}:
            found |= {(uri, version) for (version,) in self._rows("SELECT version FROM places WHERE uri = ?", uri)}
        if not found and not self._unreadable_at([what]):
            remedy = "give the id of a report, a path that was read, or a name as `laut read` showed it"
            raise UnknownError(what, "the ledger has nothing from there", remedy)
        return found

    def _unreadable_at(self, what: Sequence[str]) -> list[str]:
        """Return where that lies which couldn't be read, of what is meant."""
        query = f"SELECT uri FROM unreadable WHERE {BELOW} OR name = ?"
        return sorted({row[0] for one in what for row in self._rows(query, *_uris(one), one)})

    def _report_leaving(self, report: str) -> Leaving:
        query = """
            SELECT id, name, outlet, EXISTS (SELECT 1 FROM places WHERE places.report = reports.id AND current)
            FROM reports WHERE id = ?
        """
        (key, name, outlet, current), *_ = self._rows(query, report)
        return Leaving(key, name, outlet, bool(current))

    def _take_stories_out(self, reports: Set[str]) -> None:
        """Take out what comparing found in the bundles of some reports."""
        bundles = {row[0] for row in self._rows("SELECT DISTINCT bundle FROM story_values")}
        query = "SELECT bundle FROM story_reports JOIN story_values USING (story) WHERE report = ?"
        gone = {row[0] for one in reports for row in self._rows(query, one)}
        if gone:
            parties = Parties(self.connection)
            self._take_out(bundles - gone, parties)
            parties.count()

    def _rewrite(self) -> None:
        """Write the file anew: what was taken out still stands in free pages, search indexes and the log beside it."""
        with explained(self.path):
            for index in INDEXES:
                self.connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
            self.connection.execute("VACUUM")
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _rows(self, query: str, *values: str) -> list[sqlite3.Row]:
        with explained(self.path):
            return self.connection.execute(query, values).fetchall()


def _uris(what: str) -> tuple[str, str]:
    """Return where a path leads to, and where standard input was kept if that is meant."""
    uri = Path(what).absolute().as_uri().rstrip("/")
    return uri, STDIN[1] if what == STDIN[0] else uri


def _about(kept: Sequence[Judged], reports: Set[str]) -> Iterator[str]:
    """Yield the ids of judgements on the words of reports, and of those that undo such."""
    gone: set[str] = set()
    for key, judgement in kept:
        if judgement.undoes in gone or any(at.report in reports for at in judgement.at):
            gone.add(key)
            yield key
