"""Uploads: files that a browser sends are kept in a folder beside the ledger, under harmless names."""

import os
import shutil
import unicodedata
from pathlib import Path
from typing import BinaryIO

from laut.model.errors import LautError

LONGEST_NAME = 120
"""Bytes of a file name; file systems take 255, and a number may have to be added."""

LARGEST_UPLOAD = 256 << 20
"""Bytes of all files that are sent at once."""

MOST_FILES = 1000
"""Files that are sent at once."""

FORBIDDEN = frozenset('<>:"|?*')
"""Characters that no Windows file name can have."""


def uploads_folder(ledger: str) -> Path:
    """Return where the uploads of a ledger are kept.

    Example:
        >>> uploads_folder("cases/pile.laut").as_posix()
        'cases/pile-uploads'
    """
    path = Path(ledger)
    return path.with_name(f"{path.stem}-uploads")


def safe_name(name: str) -> str:
    r"""Return a file name as it can be used anywhere, without folders.

    Args:
        name: as a browser sends it: anything.

    Example:
        >>> safe_name("../../etc/passwd"), safe_name("C:\\pages\\bericht 1.html"), safe_name("a\0\u202eb")
        ('passwd', 'bericht 1.html', 'ab')
    """
    last = unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1])
    # Control and format characters (category C) could turn the direction of writing or end the name early.
    kept = "".join(one for one in last if one not in FORBIDDEN and unicodedata.category(one)[0] != "C")
    stem, ending = os.path.splitext(kept.strip().lstrip(".").rstrip(". "))  # noqa: PTH122 - a name, not a path
    ending = ending if len(ending) <= 10 else ""
    room = LONGEST_NAME - len(ending.encode())
    return (stem.encode()[:room].decode("utf-8", "ignore").rstrip(". ") or "page") + ending


def keep(folder: Path, name: str, content: BinaryIO) -> Path:
    """Keep an uploaded file; one of the same name but another content doesn't overwrite the first.

    Args:
        folder: the ledger's uploads; made if it isn't there.
        name: as the browser sends it.
        content: open for reading, at its beginning.

    Returns:
        Where it is kept.

    Raises:
        LautError: if the disk doesn't take it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stem, ending = os.path.splitext(safe_name(name))  # noqa: PTH122 - a name, not a path
        number = 1
        while True:
            path = folder / (f"{stem}{ending}" if number == 1 else f"{stem} ({number}){ending}")
            try:
                with path.open("xb") as file:
                    shutil.copyfileobj(content, file)
            except FileExistsError:
                if _same(path, content):
                    return path
                number += 1
            else:
                return path
    except OSError as error:
        raise LautError(str(folder), f"can't be written ({error.strerror})", "free some space or check it") from error


def _same(path: Path, content: BinaryIO) -> bool:
    content.seek(0)
    try:
        with path.open("rb") as file:
            while True:
                one, other = file.read(1 << 20), content.read(1 << 20)
                if one != other:
                    return False
                if not one:
                    return True
    finally:
        content.seek(0)
