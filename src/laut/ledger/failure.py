"""What SQLite's errors mean for the reader, and what to do about them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from laut.model.errors import LautError

_OTHER_FILE = "name another file with --ledger"

_EXPLAINED = {
    "SQLITE_NOTADB": ("not a ledger, not even a SQLite file", _OTHER_FILE),
    "SQLITE_CORRUPT": ("the file is damaged", "restore a copy, or delete the file and read the reports again"),
    "SQLITE_FULL": ("the disk is full", "free some space and run the same command again: what is read stays read"),
    "SQLITE_IOERR": (
        "the disk doesn't take or give the data",
        "check the space and the quota there, then run the same command again: what is read stays read",
    ),
    "SQLITE_READONLY": ("can't be written to", "check its permissions, or " + _OTHER_FILE),
    "SQLITE_PERM": ("can't be opened with your permissions", "check them, or " + _OTHER_FILE),
    "SQLITE_CANTOPEN": ("can't be opened", "check that the folder exists and may be written to, or " + _OTHER_FILE),
    "SQLITE_BUSY": ("another program is writing to it", "wait until that is done, then run the same command again"),
}


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn SQLite's errors about a ledger into errors that say what to do.

    Args:
        place: the ledger's path as the user gave it.

    Raises:
        LautError: for every error that a user can do something about.
    """
    try:
        yield
    except UnicodeEncodeError as error:
        raise LautError(ascii(error.object), "holds bytes that are no text in UTF-8", "type it again") from error
    except sqlite3.Error as error:
        # An extended name begins with its primary one: SQLITE_IOERR_WRITE, SQLITE_READONLY_DIRECTORY.
        name = getattr(error, "sqlite_errorname", "")
        for primary, (problem, remedy) in _EXPLAINED.items():
            if name.startswith(primary):
                raise LautError(place, problem, remedy) from error
        raise
