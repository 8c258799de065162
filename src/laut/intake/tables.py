"""Tables with a row a report: CSV, TSV, Parquet."""

import csv
import re
from collections.abc import Iterator
from contextlib import closing
from tempfile import NamedTemporaryFile
from typing import Any, BinaryIO

from laut.intake.columns import fields_of
from laut.intake.decoding import UndecodableError, decode
from laut.intake.items import LARGEST, Broken, Format, Item, Record, Settings, Source, UnreadableError
from laut.model.report import MediaType

LONGEST_FIELD = 16_000_000
ROWS = 64
"""Read at a time: a row may be large."""
MEMORY = "350MB"
TRAFILATURA = (
    *("source", "id", "fingerprint", "source-hostname", "title", "image"),
    *("date", "text", "comments", "license", "pagetype"),
)
"""The columns of trafilatura's CSV, which names none."""
FINGERPRINT = re.compile(r"[0-9a-f]{8,16}")
NULL = "null"


def _read_csv(source: Source, settings: Settings) -> Iterator[Item]:
    csv.field_size_limit(LONGEST_FIELD)
    with source.open() as stream:
        lines = _lines(stream)
        first = next(lines, "")
        delimiter = max(",;\t|", key=first.count)
        rows = csv.reader(_chained(first, lines), delimiter=delimiter, strict=False)
        names: list[str] | tuple[str, ...] = []
        number = 0
        while True:
            number += bool(names)
            try:
                row = next(rows, None)
                if row is None:
                    return
                if not names:
                    names = TRAFILATURA if _is_trafilatura(row) else [name.strip().lstrip("\ufeff") for name in row]
                    if names is not TRAFILATURA:
                        continue
                    number = 1
                if any(row):
                    values = {name: value for name, value in zip(names, row, strict=False) if value != NULL}
                    yield Record(fields_of(values, settings.columns), MediaType.CSV, "csv", f"row {number}")
            except csv.Error as error:
                yield Broken(f"row {max(number, 1)}", f"isn't valid CSV ({error}); check its quotation marks")
            except UnreadableError as error:
                yield Broken(f"row {max(number, 1)}", str(error))


def _is_trafilatura(row: list[str]) -> bool:
    return len(row) == len(TRAFILATURA) and FINGERPRINT.fullmatch(row[2]) is not None


def _chained(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _lines(stream: BinaryIO) -> Iterator[str]:
    """Yield the lines decoded each by itself; one that is no text, or beyond all measure, ends the table."""
    while line := stream.readline(LARGEST + 1):
        if len(line) > LARGEST:
            raise UnreadableError(f"has a line of more than {LARGEST >> 20} MB; a row holds one report")
        try:
            yield decode(line).text if line.strip() else line.decode()
        except UndecodableError as error:
            raise UnreadableError(f"{error}; save it as CSV in UTF-8") from error


def _read_parquet(source: Source, settings: Settings) -> Iterator[Item]:
    if source.path is not None:
        yield from _rows(str(source.path), settings)
        return
    with NamedTemporaryFile(suffix=".parquet") as file:
        file.write(source.whole())
        file.flush()
        yield from _rows(file.name, settings)


def _rows(path: str, settings: Settings) -> Iterator[Item]:
    import duckdb  # loads slowly

    limits: dict[str, Any] = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    limits |= {"threads": 1, "memory_limit": MEMORY, "temp_directory": ""}
    with closing(duckdb.connect(":memory:", config=limits)) as connection:
        try:
            found = connection.execute("SELECT * FROM read_parquet([?])", [path])
            names = [column[0] for column in found.description or ()]
            number = 0
            while rows := found.fetchmany(ROWS):
                for row in rows:
                    number += 1
                    yield _row(dict(zip(names, row, strict=True)), f"row {number}", settings)
        except duckdb.OutOfMemoryException as error:
            raise UnreadableError(f"has row groups that need more than {MEMORY}; write smaller ones") from error
        except duckdb.Error as error:
            raise UnreadableError("isn't a whole Parquet file; write it again") from error


def _row(values: dict[str, object], record: str, settings: Settings) -> Record | Broken:
    try:
        return Record(fields_of(values, settings.columns), MediaType.PARQUET, "parquet", record)
    except UnreadableError as error:
        return Broken(record, str(error))


CSV = Format(
    name="CSV, TSV",
    endings=(".csv", ".tsv"),
    begins=None,
    read=_read_csv,
    received="as for JSON lines: each cell without its quotation marks",
    place="`row` and its number from 1, below the line of names, and the column",
)
PARQUET = Format(
    name="Parquet",
    endings=(".parquet",),
    begins=lambda head: head.startswith(b"PAR1"),
    read=_read_parquet,
    received="as for JSON lines: each value as it is, dates in ISO 8601",
    place="`row` and its number from 1, and the column",
)
