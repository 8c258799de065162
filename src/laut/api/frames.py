"""A dossier as a table of Arrow, pandas or Polars."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, get_args, get_type_hints

from laut.dossier.rows import ClaimRow, ReportRow, StatementRow, claim_rows, report_rows, statement_rows
from laut.dossier.values import DossierView
from laut.model.errors import LautError

if TYPE_CHECKING:
    import pyarrow as pa

Table = Literal["claims", "statements", "reports"]
"""Which rows: a line for each claim, for each claim as each report makes it, or for each report."""

ROWS: dict[str, tuple[type[Any], Callable[[DossierView], Iterator[Any]]]] = {
    "claims": (ClaimRow, claim_rows),
    "statements": (StatementRow, statement_rows),
    "reports": (ReportRow, report_rows),
}


def to_arrow(dossier: DossierView, table: Table = "claims") -> "pa.Table":
    """Return one of a dossier's tables; its columns are the fields of the rows in `laut.dossier.rows`.

    Args:
        dossier: any.
        table: which rows.

    Raises:
        LautError: if there is no such table, or pyarrow isn't installed.
    """
    if table not in ROWS:
        raise LautError(str(table), "there is no such table", f"take one of {', '.join(ROWS)}")
    try:
        import pyarrow as pa
    except ImportError as error:
        raise LautError("pyarrow", "isn't installed", "pip install 'laut[frames]'") from error
    kind, rows = ROWS[table]
    every = list(rows(dossier))
    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    hints = get_type_hints(kind)
    schema = pa.schema([pa.field(field.name, types[_plain(hints[field.name])]) for field in fields(kind)])
    return pa.table({name: [getattr(row, name) for row in every] for name in schema.names}, schema=schema)


def _plain(hint: type | UnionType) -> type:
    """Return the type of a column's values, None apart."""
    options: tuple[type, ...] = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    return next(option for option in options if option is not NoneType)
