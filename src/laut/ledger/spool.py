"""Spool: rows on their way into a ledger, in a private file: those of a large pile are more than memory should hold."""

import sqlite3
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from laut.ledger.failure import explained
from laut.ledger.rows import Row

PLACE = "temporary files"


class Spool:
    """Rows by table; the file is SQLite's own temporary one, which is gone when it is closed or the program ends.

    Example:
        >>> with Spool() as spool:
        ...     spool.add("claims", [{"story": "s-1", "id": "c-1"}, {"story": "s-1", "id": "c-2"}])
        ...     spool.column("claims", "id"), spool.column("stories", "id")
        (['c-1', 'c-2'], [])
    """

    def __init__(self) -> None:
        # "" is SQLite's name for a private file.
        self._file = sqlite3.connect("", isolation_level=None)
        self._columns: dict[str, tuple[str, ...]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, table: str, rows: Sequence[Row]) -> None:
        """Take rows, all with the same columns as those of this table before.

        Raises:
            LautError: if the disk is full.
        """
        if not rows:
            return
        with explained(PLACE):
            if table not in self._columns:
                self._columns[table] = tuple(rows[0])
                self._file.execute(f"CREATE TABLE {table} ({', '.join(rows[0])})")
            self._file.execute("BEGIN")
            self._file.executemany(_insert(table, self._columns[table]), [tuple(row.values()) for row in rows])
            self._file.execute("COMMIT")

    def column(self, table: str, name: str) -> list[str]:
        """Return a column of all rows of a table, in the order in which they came."""
        if table not in self._columns:
            return []
        return [value for (value,) in self._file.execute(f"SELECT {name} FROM {table} ORDER BY rowid")]

    def pour(self, table: str, ledger: sqlite3.Connection) -> None:
        """Put all rows of a table into that of a ledger, one by one."""
        if table in self._columns:
            columns = self._columns[table]
            rows = self._file.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY rowid")
            ledger.executemany(_insert(table, columns), rows)


def _insert(table: str, columns: Sequence[str]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
