"""The engine of a laptop: DuckDB inside this process, without network, extensions or files of its own."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

import duckdb
import numpy as np

from laut.engine.base import Columns

CLOSED = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "preserve_insertion_order": "false",
}


class Embedded:
    """DuckDB in memory; what doesn't fit there spills to a private directory.

    Args:
        spill: directory for what doesn't fit into memory.
        threads: how many threads a query may use; the result is the same for any.
    """

    def __init__(self, spill: str, threads: int = 1) -> None:
        self._settings: dict[str, Any] = CLOSED | {"temp_directory": spill, "threads": str(threads)}

    @cached_property
    def _connection(self) -> "duckdb.DuckDBPyConnection":
        """Open the database when something is first asked of it.

        The return type is quoted: a class that is held to the end is reported as leaked by DuckDB's bindings.
        """
        connection = duckdb.connect(":memory:", config=self._settings)
        connection.execute("SET lock_configuration = true")
        return connection

    def register(self, table: str, columns: Columns) -> None:
        """Make a table of columns; one of that name is replaced.

        Raises:
            ValueError: if there are no columns or they differ in length.
        """
        if len({len(column) for column in columns.values()}) != 1:
            raise ValueError(f"the columns of {table} are of several lengths, or there are none")
        arrays = {name: np.ascontiguousarray(column) for name, column in columns.items()}
        # DuckDB finds the dictionary by the name it has in this function.
        self._connection.execute(f'CREATE OR REPLACE TABLE "{table}" AS SELECT * FROM arrays')
        del arrays

    def run(self, sql: str) -> dict[str, np.ndarray[Any, Any]]:
        """Return the columns of a query's result, in the order of the result."""
        return self._connection.execute(sql).fetchnumpy()

    def close(self) -> None:
        """Let go of all tables."""
        if "_connection" in vars(self):
            self._connection.close()


@contextmanager
def embedded(threads: int = 1) -> Iterator[Embedded]:
    """Open an embedded engine for a block; its temporary directory is private and wiped at the end.

    Args:
        threads: how many threads a query may use; the result is the same for any.

    Example:
        >>> with embedded() as engine:
        ...     engine.register("word", {"report": np.array([1, 2, 2]), "length": np.array([4, 7, 9])})
        ...     engine.run("SELECT report, max(length) AS longest FROM word GROUP BY report ORDER BY report")["longest"]
        array([4, 9])
    """
    with tempfile.TemporaryDirectory(prefix="laut-") as spill:
        engine = Embedded(spill, threads)
        try:
            yield engine
        finally:
            engine.close()
