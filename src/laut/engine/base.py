"""Engine: the one interface through which comparing steps run SQL over columns."""

from collections.abc import Mapping
from typing import Any, Protocol

import numpy as np

Columns = Mapping[str, np.ndarray[Any, Any]]
"""Columns of one table by name, all of one length."""


class Engine(Protocol):
    """Something that holds tables of columns and runs SQL over them.

    Comparing steps keep to SQL that every engine understands, order every result by all that tells its rows apart,
    and compute hashes in their own kernels: so every engine gives the same rows in the same order.
    """

    def register(self, table: str, columns: Columns) -> None:
        """Make a table of columns; one of that name is replaced."""
        ...

    def run(self, sql: str) -> dict[str, np.ndarray[Any, Any]]:
        """Return the columns of a query's result, in the order of the result."""
        ...
