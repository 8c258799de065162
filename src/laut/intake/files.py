"""Files to reports: every path's files, what stands in them, a reason for whatever can't be read."""

import io
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, overload

from laut.intake.building import build
from laut.intake.formats import BEGINNING, READ_HERE, recognise
from laut.intake.items import LARGEST, Settings, Source, UnreadableError
from laut.intake.paths import STDIN, Found, Missing, find
from laut.model.report import Known, Report, Unreadable


@overload
def take_in(paths: Iterable[str]) -> Iterator[Report | Unreadable]: ...
@overload
def take_in(paths: Iterable[str], settings: Settings) -> Iterator[Report | Known | Unreadable]: ...
def take_in(paths: Iterable[str], settings: Settings | None = None) -> Iterator[Report | Known | Unreadable]:
    """Yield a report for every page and record that the paths lead to, and a reason for whatever can't be read.

    Nothing is held but the record at hand, the names of files, and what a format that can't be streamed needs.

    Args:
        paths: files, folders (all they hold, sorted, hidden files left out), globs, or "-" for standard input. A file
            that two of them lead to is read once.
        settings: what is known already, and what columns mean.
    """
    settings = settings or Settings()
    files: set[str] = set()
    for path in paths:
        readable = 0
        for found in find(path):
            uri = _uri(found)
            if uri in files:
                continue
            files.add(uri)
            for item in _found(found, uri, settings):
                readable += not isinstance(item, Unreadable)
                yield item
        if not readable and path != STDIN and Path(path).is_dir():
            yield Unreadable(path, Path(path).absolute().as_uri(), f"no report found in this folder; {READ_HERE}")


def _uri(found: Found | Missing) -> str:
    return "stdin:" if found.path is None else found.path.absolute().as_uri()


def _found(found: Found | Missing, uri: str, settings: Settings) -> Iterator[Report | Known | Unreadable]:
    if isinstance(found, Missing):
        yield Unreadable(found.name, uri, found.reason)
        return
    try:
        source = _source(found, uri)
    except UnreadableError as error:
        yield Unreadable(found.name, uri, str(error))
        return
    yield from _take(source, settings)


def _source(found: Found, uri: str) -> Source:
    if found.path is None:
        data = sys.stdin.buffer.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise UnreadableError(f"is larger than {LARGEST >> 20} MB; save it to a file and name that")
        return Source(found.name, uri, partial(io.BytesIO, data), len(data))
    if not found.path.is_file():
        raise UnreadableError("isn't a regular file; give a file or a folder")
    size = found.path.stat().st_size
    return Source(found.name, uri, partial(_open, found.path), size, found.path.suffix.lower(), found.path)


def _open(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise UnreadableError(f"can't be opened ({error.strerror}); check its permissions") from error


def _take(source: Source, settings: Settings) -> Iterator[Report | Known | Unreadable]:
    """Yield what a source holds; whatever goes wrong in it ends it and nothing else."""
    try:
        form = recognise(_beginning(source), source.ending)
        for item in form.read(source, settings):
            if isinstance(item, Source):
                yield from _take(item, settings)
            else:
                yield build(source, item, settings)
    except UnreadableError as error:
        yield Unreadable(source.name, source.uri, str(error))
    except EOFError:
        yield Unreadable(
            source.name, source.uri, "ends early: only what stands before its end can be read; get it again"
        )
    except Exception as error:  # a parser that this file breaks must not take the pile with it
        problem = f"is damaged, or breaks its parser ({type(error).__name__}); save it again or in another format"
        yield Unreadable(source.name, source.uri, problem)


def _beginning(source: Source) -> bytes:
    with source.open() as stream:
        return stream.read(BEGINNING)
