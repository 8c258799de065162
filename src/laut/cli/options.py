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
