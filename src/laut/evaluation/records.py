"""Records: JSON lines in and out, plain or gzipped."""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from laut.evaluation.metrics.tally import Record
from laut.model.errors import LautError

_ENDINGS = (".jsonl", ".jsonl.gz")


def record_files(paths: Sequence[Path]) -> list[Path]:
    """Return the files of records that the paths lead to: files as given, and those in folders, sorted.

    Raises:
        LautError: if a path leads to none.
    """
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(file for file in path.iterdir() if file.name.endswith(_ENDINGS))
            if not inside:
                raise LautError(str(path), "holds no .jsonl or .jsonl.gz file", "name the folder of the data set")
            files += inside
        elif path.is_file():
            files.append(path)
        else:
            raise LautError(str(path), "doesn't exist", "fetch the data set as docs/accuracy.md says")
    return files


def read_records(paths: Sequence[Path]) -> list[Record]:
    """Return the records of all files that the paths lead to, in order.

    Raises:
        LautError: if a line isn't a JSON object.
    """
    return [record for file in record_files(paths) for record in _read(file)]


def _read(file: Path) -> Iterator[Record]:
    with (gzip.open if file.suffix == ".gz" else open)(file, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                try:
                    record = json.loads(line)
                except json.JSONDecodeError as error:
                    raise LautError(f"{file}:{number}", f"not JSON ({error.msg})", "mend the line") from error
                if not isinstance(record, dict):
                    raise LautError(f"{file}:{number}", "not a JSON object", "give one object a line")
                yield record


def write_records(file: Path, records: Iterable[Record]) -> None:
    """Write records as JSON lines, gzipped where the name ends in .gz; the same records give the same bytes."""
    text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()
    file.write_bytes(gzip.compress(text, mtime=0) if file.suffix == ".gz" else text)
