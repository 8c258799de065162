"""Arguments and options that several commands share."""

import os
from pathlib import Path

import click

LEDGER = "pile.laut"
"""The ledger where none is named."""

ledger_option = click.option(
    "--ledger",
    metavar="FILE",
    envvar="LAUT_LEDGER",
    show_envvar=True,
    help=f"The ledger, a SQLite file.  [default: {LEDGER}]",
)

map_option = click.option(
    "--map",
    "maps",
    metavar="WORD=FIELD",
    multiple=True,
    help="Which field of tables and records means what, such as --map text=content --map date=published_at. "
    "WORD is one of title, lead, text, html, author, date, modified, saved, url, outlet, publisher, source, credit, "
    "dateline, language. Can be given several times.",
)


def check_paths(paths: tuple[str, ...]) -> None:
    """Refuse paths that lead nowhere before any work is done.

    Raises:
        LautError: if a path isn't there and isn't a pattern either.
    """
    from laut.intake.paths import check  # loads slowly, and `laut --help` doesn't need it

    check(paths)


def shown_path(path: str) -> str:
    """Return a path as it can be printed, even where its bytes aren't UTF-8."""
    return os.fsencode(Path(path)).decode("utf-8", "replace")
