"""Readings: record what was read, give it back."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from laut.ledger.failure import explained
from laut.ledger.judgements import Judgements
from laut.ledger.rows import flat_rows, report_row
from laut.model.codec import decode, encode
from laut.model.errors import UnknownError
from laut.model.reading import Reading, ReadReport
from laut.model.report import Known, MediaType, Metadata, Place, Report, Unreadable
from laut.model.text import Line, OffsetMap, ReadText

if TYPE_CHECKING:
    from laut.model.judgement import Judged

REPORTS = """
SELECT reports.*, readings.reading, min(places.uri) AS uri
FROM places
JOIN reports ON reports.id = places.report
JOIN readings ON readings.report = reports.id
"""


class Recorded(StrEnum):
    """What recording a report changed."""

    NEW = "new"
    CHANGED = "changed"
    KNOWN = "known"


class Readings(Judgements):
    """What was read, one reading for each report; given back as people judged it, kept as it was read."""

    def is_read(self, report: str, reader: str) -> bool:
        """Say whether a report is in the ledger, read by these very rules."""
        with explained(self.path):
            found = self.connection.execute("SELECT 1 FROM readings WHERE report = ? AND reader = ?", (report, reader))
            return found.fetchone() is not None

    def record(self, read: ReadReport, reader: str) -> Recorded:
        """Keep a report and what was found in it, in one transaction.

        Args:
            read: the report with its reading.
            reader: version and fingerprint of the rules that read it.

        Returns:
            Whether its place held nothing before, something else, or this very content.

        Raises:
            LautError: if the disk is full or can't be written to.
        """
        flat = flat_rows(read)
        with self._transaction():
            self._forget(read.report.id, ("readings", *flat))
            self._insert("reports", report_row(read))
            reading = encode(read.reading).decode()
            self._insert("readings", {"report": read.report.id, "reader": reader, "reading": reading})
            for table, rows in flat.items():
                self._insert_all(table, rows)
            return self._place(read.report)

    def place(self, report: Report | Known) -> Recorded:
        """Keep that a report which is in the ledger already stands at its place, too."""
        with self._transaction():
            return self._place(report)

    def record_unreadable(self, unreadable: Unreadable) -> None:
        """Keep that something couldn't be read; what its place held before stays."""
        with self._transaction():
            self.connection.execute("DELETE FROM unreadable WHERE uri = ?", (unreadable.uri,))
            row = {"uri": unreadable.uri, "name": unreadable.name, "reason": unreadable.reason}
            self._insert("unreadable", row)

    def forget_unreadable(self, uri: str) -> None:
        """Take a path, and whatever lies below or in it, off the list of what couldn't be read: it is tried again."""
        inside = "substr(uri, 1, length(:uri) + 1) IN (:uri || '/', :uri || '#')"
        query = f"DELETE FROM unreadable WHERE uri = :uri OR {inside}"
        with self._transaction():
            self.connection.execute(query, {"uri": uri})

    def reports(self) -> Iterator[ReadReport]:
        """Return the current reports with their readings, by name and id."""
        query = f"{REPORTS} WHERE places.current GROUP BY reports.id ORDER BY reports.name, reports.id"
        judged = self._judged()
        with explained(self.path):
            for row in self.connection.execute(query):
                yield judged(_read_report(row))

    def some_reports(self, keys: Iterable[str]) -> Iterator[ReadReport]:
        """Return current reports with their readings, in the order of their ids' list."""
        query = f"{REPORTS} WHERE places.current AND reports.id = ? GROUP BY reports.id"
        judged = self._judged()
        with explained(self.path):
            for key in keys:
                yield judged(_read_report(self.connection.execute(query, (key,)).fetchone()))

    def has(self, report: str) -> bool:
        """Say whether a report is in the ledger, whether or not its page has changed since."""
        with explained(self.path):
            return self.connection.execute("SELECT 1 FROM reports WHERE id = ?", (report,)).fetchone() is not None

    def earlier(self, report: str) -> tuple[str, ...]:
        """Return the ids of what stood at the places of a report before it, the oldest first."""
        query = """
            SELECT older.report FROM places JOIN places AS older USING (uri)
            WHERE places.report = ? AND older.version < places.version
            GROUP BY older.report ORDER BY min(older.version), older.report
        """
        with explained(self.path):
            return tuple(row[0] for row in self.connection.execute(query, (report,)))

    def report(self, key: str) -> ReadReport:
        """Return a report with its reading, whether or not its page has changed since.

        Args:
            key: its id.

        Raises:
            UnknownError: if the ledger has no such report.
        """
        query = f"{REPORTS} WHERE reports.id = ? GROUP BY reports.id"
        with explained(self.path):
            row = self.connection.execute(query, (key,)).fetchone()
        if row is None:
            raise UnknownError(key, "the ledger has no such report", "`laut dossier --json` shows the ids")
        return self._judged()(_read_report(row))

    def unreadable(self) -> tuple[Unreadable, ...]:
        """Return what couldn't be read, by name."""
        with explained(self.path):
            rows = self.connection.execute("SELECT name, uri, reason FROM unreadable ORDER BY name, uri")
            return tuple(Unreadable(*row) for row in rows)

    def readers(self) -> tuple[str, ...]:
        """Return which rules read the current reports, in alphabetical order."""
        query = """
            SELECT DISTINCT reader FROM readings JOIN places ON places.report = readings.report AND places.current
            ORDER BY reader
        """
        with explained(self.path):
            return tuple(reader for (reader,) in self.connection.execute(query))

    def _judged(self) -> Callable[[ReadReport], ReadReport]:
        """Return what applies the judgements on a report to it."""
        by_report: dict[str, list[Judged]] = {}
        for key, judgement in self.holding():
            for quoted in judgement.at:
                by_report.setdefault(quoted.report, []).append((key, judgement))
        if not by_report:
            return lambda read: read
        from laut.sources.judging import judged  # loads the lexicons, which many ledgers need for reading only

        return lambda read: judged(read, by_report.get(read.report.id, ()))

    def _place(self, report: Report | Known) -> Recorded:
        execute = self.connection.execute
        execute("DELETE FROM unreadable WHERE uri = ?", (report.uri,))
        held = {row["report"]: row for row in execute("SELECT * FROM places WHERE uri = ?", (report.uri,))}
        if report.id in held and held[report.id]["current"]:
            return Recorded.KNOWN
        execute("UPDATE places SET current = 0 WHERE uri = ?", (report.uri,))
        if report.id in held:  # an older content is back
            execute("UPDATE places SET current = 1 WHERE uri = ? AND report = ?", (report.uri, report.id))
        else:
            version = 1 + max((row["version"] for row in held.values()), default=0)
            self._insert("places", {"uri": report.uri, "version": version, "report": report.id, "current": 1})
        return Recorded.CHANGED if held else Recorded.NEW

    def _forget(self, report: str, tables: Iterable[str]) -> None:
        """Take out what an earlier reading found; `places` goes on pointing to the report that comes back."""
        execute = self.connection.execute
        if execute("SELECT 1 FROM reports WHERE id = ?", (report,)).fetchone() is None:
            return
        execute("PRAGMA defer_foreign_keys = ON")
        bundles = "SELECT bundle FROM story_reports JOIN story_values USING (story) WHERE report = ?"
        execute(f"DELETE FROM bundles WHERE id IN ({bundles})", (report,))
        for table in (*tables, "outlines", "tested"):
            execute(f"DELETE FROM {table} WHERE report = ?", (report,))
        execute("DELETE FROM reports WHERE id = ?", (report,))


def _read_report(row: sqlite3.Row) -> ReadReport:
    report = Report(
        id=row["id"],
        name=row["name"],
        uri=row["uri"],
        media_type=MediaType(row["media_type"]),
        sha256=row["sha256"],
        encoding=row["encoding"],
        received=row["received"],
        read=ReadText(
            row["read_text"],
            decode(row["read_map"].encode(), OffsetMap),
            decode(row["read_lines"].encode(), tuple[Line, ...]),
        ),
        metadata=decode(row["metadata"].encode(), tuple[Metadata, ...]),
        warnings=decode(row["warnings"].encode(), tuple[str, ...]),
        place=decode(row["place"].encode(), Place),
    )
    return ReadReport(report, decode(row["reading"].encode(), Reading))
