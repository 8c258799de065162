"""Paths as a user gives them to files with names: files, folders, globs, standard input."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import glob
from pathlib import Path

from laut.model.errors import LautError

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read.

    Args:
        name: its path relative to the folder it was found in, with "/"; its own name where it was given itself.
        path: where it is; None for standard input.
    """

    name: str
    path: Path | None


@dataclass(frozen=True, slots=True)
class Missing:
    """A path that leads to nothing readable."""

    name: str
    path: Path
    reason: str


def check(paths: Iterable[str]) -> None:
    """Refuse paths that lead nowhere before any work is done.

    Raises:
        LautError: if a path isn't there and isn't a pattern either.
    """
    for path in paths:
        if path != STDIN and not any(mark in path for mark in "*?[") and not os.path.lexists(path):
            raise LautError(path, "there is no such file or folder", "check the path")


def find(path: str) -> Iterator[Found | Missing]:
    """Yield the files that a path leads to, sorted within a folder.

    Args:
        path: a file, a folder, a glob with * ? [ ], or "-".
    """
    here = Path(path)
    if path == STDIN:
        yield Found(STDIN, None)
    elif here.is_dir():
        yield from _folder(here)
    elif here.exists():
        yield Found(_shown(here.name), here)
    elif any(mark in path for mark in "*?["):
        matches = [Path(match) for match in sorted(glob(path, recursive=True))]  # noqa: PTH207 - patterns may be absolute
        if not matches:
            yield Missing(_shown(path), here, "matches no file; give another pattern")
        yield from (Found(_shown(match.name), match) for match in matches if match.is_file())
    else:
        yield Missing(_shown(path), here, "there is no such file or folder; check the path")


def _folder(folder: Path) -> Iterator[Found | Missing]:
    """Yield the files of a folder and the folders in it; hidden ones aren't meant, links may not lead out."""
    root = folder.resolve()
    files: list[Path] = []
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files.extend(Path(where, name) for name in names if not name.startswith("."))
    for file in sorted(files, key=lambda file: file.relative_to(folder).as_posix()):
        name = _shown(file.relative_to(folder).as_posix())
        if file.is_symlink() and not file.resolve().is_relative_to(root):
            yield Missing(name, file, "is a link that leads out of the folder; give the file itself")
        else:
            yield Found(name, file)


def _shown(name: str) -> str:
    """Return a file name that can be printed and hashed, also where its bytes aren't UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")
