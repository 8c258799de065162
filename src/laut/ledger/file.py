"""The file: open a ledger, bring its schema up to date, write in transactions."""

import os
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Self

from laut.ledger.failure import explained
from laut.ledger.rows import Row
from laut.model.errors import LautError

APPLICATION = 0x6C617574
"""SQLite's application id of a ledger: "laut" in ASCII."""

SCHEMA = 6
"""Version of the scripts; raised with every change to them."""

READINGS, JUDGEMENTS, COMPARISON = SCRIPTS = ("schema.sql", "judgements.sql", "comparison.sql")
"""What makes an empty ledger: what was read, what people judged, what comparing found."""

PLACE, WITH_PLACE = "ALTER TABLE reports ADD COLUMN place TEXT NOT NULL DEFAULT '{}'", 3
"""What ledgers before that version lack in the first."""

MADE = re.compile(r"(?:\s*--[^\n]*\n|\s)*CREATE (TABLE|INDEX|VIRTUAL TABLE) (\w+)")


class LedgerFile:
    """An open ledger file.

    Args:
        path: the file; made where it doesn't exist, unless `create` is False; "" is a private one that is gone when it
            is closed.
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

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was recorded is safe without it."""
        self.connection.close()

    @property
    def is_writable(self) -> bool:
        """Whether the file can be written to."""
        try:
            with self._transaction():
                # It is set already; but only a write tells whether one is allowed.
                self.connection.execute(f"PRAGMA application_id = {APPLICATION}")
                return True
        except LautError as error:
            if getattr(error.__cause__, "sqlite_errorname", "").startswith("SQLITE_READONLY"):
                return False
            raise

    def private_copy(self) -> Self:
        """Return an open private ledger that holds the same; it is gone when it is closed."""
        copy = type(self)("")
        with explained(self.path):
            self.connection.backup(copy.connection)
        return copy

    @contextmanager
    def unchanging(self) -> Iterator[None]:
        """Read in the block what the ledger holds at its beginning, whatever others write meanwhile."""
        with explained(self.path):
            self.connection.execute("BEGIN")
            try:
                yield
            finally:
                self.connection.execute("ROLLBACK")

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
        elif schema < SCHEMA:
            self._migrate()

    def _create(self) -> None:
        # WAL lets others read while we write; with it, NORMAL loses no consistency, at most the last report.
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.execute("PRAGMA synchronous = NORMAL")
        with self._transaction():
            self._run(SCRIPTS)
            self.connection.execute(f"PRAGMA application_id = {APPLICATION}")

    def _migrate(self) -> None:
        """Bring an older ledger up to date: its readings stay, what comparing found is found anew."""
        if not self.is_writable:
            problem = "was made by an older laut and can't be written to"
            raise LautError(self.path, problem, "copy it to where you may write, and name the copy with --ledger")
        with self._transaction():
            (schema,) = self.connection.execute("PRAGMA user_version").fetchone()
            if schema == SCHEMA:
                return  # another program was faster
            if schema < WITH_PLACE:
                self.connection.execute(PLACE)
            if schema == 1:
                self._run((JUDGEMENTS,))
            for statement in reversed(_statements(COMPARISON)):
                if made := MADE.match(statement):
                    self.connection.execute(f"DROP {made[1].replace('VIRTUAL ', '')} IF EXISTS {made[2]}")
            self._run((COMPARISON,))

    def _run(self, scripts: Sequence[str]) -> None:
        for statement in (statement for script in scripts for statement in _statements(script)):
            self.connection.execute(statement)
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


def tables() -> list[str]:
    """Return the tables of what comparing found, but for search indexes; each refers to earlier ones only."""
    made = [MADE.match(statement) for statement in _statements(COMPARISON)]
    return [one[2] for one in made if one and one[1] == "TABLE"]


def _statements(name: str) -> list[str]:
    """Cut a script into statements: sqlite3's own executescript would end the transaction."""
    found = [""]
    for line in files("laut.ledger").joinpath(name).read_text(encoding="utf-8").splitlines(keepends=True):
        found[-1] += line
        if sqlite3.complete_statement(found[-1]):
            found.append("")
    return found[:-1]
