"""Arguments and options that several commands share."""

import os
from pathlib import Path

import click

from laut.model.errors import LautError

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
    for path in paths:
        if path != "-" and not any(mark in path for mark in "*?[") and not os.path.lexists(path):
            raise LautError(path, "there is no such file or folder", "check the path")


def shown_path(path: str) -> str:
    """Return a path as it can be printed, even where its bytes aren't UTF-8."""
    return os.fsencode(Path(path)).decode("utf-8", "replace")
