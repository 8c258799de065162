"""The claims of a story as tables: CSV, and a workbook with claims, statements and reports."""

import csv
import io
from dataclasses import fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from laut.dossier.line import CONTROL
from laut.dossier.rows import ClaimRow, ReportRow, StatementRow, claim_rows, report_rows, statement_rows
from laut.dossier.values import DossierView
from laut.model.errors import LautError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell begins with that a spreadsheet would take for a formula (OWASP, CSV injection)."""

LONGEST_CELL = 32_000
"""Characters of a cell; a workbook holds 32,767."""

Row = ClaimRow | StatementRow | ReportRow
Value = str | int | float | None


def claims_csv(dossier: DossierView) -> str:
    """Return the claims of a dossier as CSV: a line for each, with a header, in RFC 4180's form."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(field.name for field in fields(ClaimRow))
    writer.writerows(map(_cells, claim_rows(dossier)))
    return out.getvalue()


def workbook(dossier: DossierView) -> bytes:
    """Return the claims, statements and reports of a dossier as a workbook (Office Open XML).

    Raises:
        LautError: if XlsxWriter isn't installed.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise LautError("xlsx", "needs XlsxWriter", "install it with `pip install laut[xlsx]`") from error
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    # Any fixed time: the same dossier gives the same bytes.
    book.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC)})
    head = book.add_format({"bold": True})
    sheets: Sequence[tuple[str, type[Row], Iterable[Row]]] = (
        ("claims", ClaimRow, claim_rows(dossier)),
        ("statements", StatementRow, statement_rows(dossier)),
        ("reports", ReportRow, report_rows(dossier)),
    )
    for name, kind, rows in sheets:
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, [field.name for field in fields(kind)], head)
        for number, row in enumerate(rows, start=1):
            sheet.write_row(number, 0, _cells(row))
    book.close()
    return out.getvalue()


def harmless(text: str) -> str:
    """Return text that no spreadsheet takes for a formula and no terminal for a command.

    Example:
        >>> harmless("=HYPERLINK(0)"), harmless("laut Polizei")
        ("'=HYPERLINK(0)", 'laut Polizei')
    """
    text = text[:LONGEST_CELL]
    guarded = f"'{text}" if text.lstrip(" ").startswith(FORMULA) else text
    return guarded.replace("\r\n", "\n").translate({**CONTROL, 9: " ", 10: " ", 13: " "})


def _cells(row: Row) -> list[Value]:
    values = [getattr(row, field.name) for field in fields(row)]
    return [harmless(value) if isinstance(value, str) else value for value in values]
