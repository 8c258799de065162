"""The store: open a ledger, record what was read, give it back."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from types import TracebackType

from laut.ledger.failure import explained
from laut.ledger.rows import Row, flat_rows, report_row
from laut.model.codec import decode, encode
from laut.model.errors import LautError
from laut.model.reading import Reading, ReadReport
from laut.model.report import MediaType, Metadata, Report, Unreadable
from laut.model.text import Line, OffsetMap, ReadText

APPLICATION = 0x6C617574
"""SQLite's application id of a ledger: "laut" in ASCII."""

SCHEMA = 1
"""Version of schema.sql; raised with every change to it."""


class Recorded(StrEnum):
    """What recording a report changed."""

    NEW = "new"
    CHANGED = "changed"
    KNOWN = "known"


class Ledger:
    """An open ledger.

    Args:
        path: the file; made where it doesn't exist, unless `create` is False.
        create: whether a new ledger may be made.

    Raises:
        LautError: if the file isn't a ledger, is newer than this program, or can't be opened.
    """

    def __init__(self, path: str, *, create: bool = True) -> None:
        self.path = path
        if not create and not Path(path).is_file():
            raise LautError(path, "there is no such ledger", "make one with `laut read FOLDER --ledger " + path + "`")
        with explained(path):
            self.connection = _connect(path)
            self.connection.row_factory = sqlite3.Row
            try:
                self._prepare()
            except BaseException:
                self.connection.close()
                raise

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was recorded is safe without it."""
        self.connection.close()

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

    def place(self, report: Report) -> Recorded:
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
        """Take a path, and whatever lies below it, off the list of what couldn't be read: it is tried again."""
        query = "DELETE FROM unreadable WHERE uri = :uri OR substr(uri, 1, length(:uri) + 1) = :uri || '/'"
        with self._transaction():
            self.connection.execute(query, {"uri": uri})

    def reports(self) -> Iterator[ReadReport]:
        """Return the current reports with their readings, by name and id."""
        query = """
            SELECT reports.*, readings.reading, min(places.uri) AS uri
            FROM places
            JOIN reports ON reports.id = places.report
            JOIN readings ON readings.report = reports.id
            WHERE places.current
            GROUP BY reports.id
            ORDER BY reports.name, reports.id
        """
        with explained(self.path):
            for row in self.connection.execute(query):
                yield _read_report(row)

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

    def _prepare(self) -> None:
        connection = self.connection
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if application != APPLICATION and tables:
            raise LautError(self.path, "a SQLite file of another program", "name another file with --ledger")
        if schema > SCHEMA:
            raise LautError(self.path, f"made by a newer laut (schema {schema})", "update laut")
        connection.execute("PRAGMA foreign_keys = ON")
        if not tables:
            self._create()

    def _create(self) -> None:
        # WAL lets others read while we write; with it, NORMAL loses no consistency, at most the last report.
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.execute("PRAGMA synchronous = NORMAL")
        schema = files("laut.ledger").joinpath("schema.sql").read_text(encoding="utf-8")
        with self._transaction():
            for statement in _statements(schema):
                self.connection.execute(statement)
            self.connection.execute(f"PRAGMA application_id = {APPLICATION}")
            self.connection.execute(f"PRAGMA user_version = {SCHEMA}")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with explained(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:  # Ctrl-C too: half a report must not stay
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def _place(self, report: Report) -> Recorded:
        execute = self.connection.execute
        execute("DELETE FROM unreadable WHERE uri = ?", (report.uri,))
        held = {row["report"]: row for row in execute("SELECT * FROM places WHERE uri = ?", (report.uri,))}
        if report.id in held and held[report.id]["current"]:
            return Recorded.KNOWN
        execute("UPDATE places SET current = 0 WHERE uri = ?", (report.uri,))
        if report.id in held:  # an older content is back
            execute("UPDATE places SET current = 1 WHERE uri = ? AND report = ?", (report.uri, report.id))
        else:
            self._insert("places", {"uri": report.uri, "version": len(held) + 1, "report": report.id, "current": 1})
        return Recorded.CHANGED if held else Recorded.NEW

    def _forget(self, report: str, tables: Iterable[str]) -> None:
        """Take out what an earlier reading found; `places` goes on pointing to the report that comes back."""
        execute = self.connection.execute
        if execute("SELECT 1 FROM reports WHERE id = ?", (report,)).fetchone() is None:
            return
        execute("PRAGMA defer_foreign_keys = ON")
        for table in tables:
            execute(f"DELETE FROM {table} WHERE report = ?", (report,))
        execute("DELETE FROM reports WHERE id = ?", (report,))

    def _insert(self, table: str, row: Row) -> None:
        self._insert_all(table, [row])

    def _insert_all(self, table: str, rows: Sequence[Row]) -> None:
        if rows:
            names, marks = ", ".join(rows[0]), ", ".join("?" * len(rows[0]))
            query = f"INSERT INTO {table} ({names}) VALUES ({marks})"
            self.connection.executemany(query, [tuple(row.values()) for row in rows])


def _connect(path: str) -> sqlite3.Connection:
    file = Path(path)
    frozen = file.is_file() and not os.access(file.parent, os.W_OK) and not Path(path + "-wal").exists()
    # A WAL database needs files beside it even for reading, unless SQLite is told that nobody writes to it.
    name = f"{file.resolve().as_uri()}?mode=ro&immutable=1" if frozen else path
    return sqlite3.connect(name, timeout=10, isolation_level=None, uri=frozen)


def _statements(script: str) -> Iterator[str]:
    """Cut a script into statements: sqlite3's own executescript would end the transaction."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""


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
    )
    return ReadReport(report, decode(row["reading"].encode(), Reading))
