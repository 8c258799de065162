"""Lists: a table on a terminal, a line of JSON for each row in a pipe, one JSON document where it is asked for."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

import click

if TYPE_CHECKING:
    from laut.ledger import Listing

Row = TypeVar("Row")
Command = TypeVar("Command", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column of a table.

    Args:
        name: its heading.
        of: its words for a row.
        number: whether it is set flush right.
        wide: whether it takes what room is left, and is broken there.
    """

    name: str
    of: Callable[[Row], str]
    number: bool = False
    wide: bool = False


def listing_options(command: Command) -> Command:
    """Add the options that every list has."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="One JSON document, as docs/json.md describes it."),
        click.option("--offset", type=click.IntRange(min=0), default=0, help="How many are passed over."),
        click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="How many are shown."),
    ):
        command = option(command)
    return command


def listed(
    found: "Listing[Row]",
    columns: tuple[Column[Row], ...],
    one: str,
    offset: int,
    as_json: bool,
    more: str | None = None,
) -> None:
    """Write a list to standard output; an empty one ends the program with 1.

    Args:
        found: what to show.
        columns: of the table.
        one: what a row is.
        offset: how many rows were passed over.
        as_json: whether one JSON document is asked for.
        more: what several rows are, where it isn't `one` and an s.
    """
    import msgspec

    from laut.model.codec import encode

    several = more or one + "s"
    if as_json:
        document = {"schema": f"laut-{several}-1", "total": found.total, "rows": found.rows}
        click.echo(msgspec.json.format(encode(document), indent=2).decode())
    elif not sys.stdout.isatty():
        for row in found.rows:
            click.echo(encode(row).decode())
    elif found.rows:
        _table(found.rows, columns)
        if len(found.rows) < found.total:
            click.echo(
                f"{offset + 1}–{offset + len(found.rows)} of {found.total} {several}; --offset and --limit show others"
            )
    if not found.rows:
        click.echo(f"No {one} is like that." if not offset else f"There are {found.total} {several} only.", err=True)
        raise SystemExit(1)


def _table(rows: tuple[Row, ...], columns: tuple[Column[Row], ...]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from laut.dossier.line import CONTROL

    table = Table(box=None, pad_edge=False, header_style="bold underline")
    for column in columns:
        table.add_column(
            column.name,
            justify="right" if column.number else "left",
            no_wrap=not column.wide,
            ratio=1 if column.wide else None,
        )
    for row in rows:
        # Text, not markup: a headline may hold brackets and control characters.
        table.add_row(*(Text(column.of(row).translate(CONTROL)) for column in columns))
    Console(highlight=False).print(table)
