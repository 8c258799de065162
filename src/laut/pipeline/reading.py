"""Reading: paths to reports to readings, each kept in the ledger as soon as it is there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from laut.intake import Settings, take_in
from laut.intake.items import Key
from laut.ledger import Ledger, Recorded
from laut.model.reading import ReadReport
from laut.model.report import Known, Report, Unreadable
from laut.pipeline.fingerprint import reader
from laut.pipeline.steps import read_reports

BATCH_REPORTS = 16
BATCH_CHARACTERS = 200_000
"""A batch ends at whichever comes first: it is what Ctrl-C loses at most."""

LEDGER_ENDING = ".laut"
BESIDE = ("", "-wal", "-shm", "-journal")
"""What SQLite keeps beside a ledger: a folder that is read may hold ledgers, and they are no reports."""


Taken = Report | Known | Unreadable


class Status(StrEnum):
    """What became of one thing that was given."""

    NEW = "new"
    CHANGED = "changed"
    KNOWN = "known"
    READ_AGAIN = "read again"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one thing that was given.

    Args:
        name: as for a report.
        status: whether it is new to the ledger, new in content, known, known but read again by newer rules, or
            unreadable.
        report: its id; None where it is unreadable.
        outlet: whose page it says it is; None where it doesn't or where it was known.
        attributions: how many statements were found in it; None where it wasn't read just now.
        reason: why it is unreadable.
        warnings: what was odd about it.
    """

    name: str
    status: Status
    report: str | None = None
    outlet: str | None = None
    attributions: int | None = None
    reason: str | None = None
    warnings: tuple[str, ...] = ()


def read(paths: Sequence[str], ledger: Ledger, columns: Mapping[Key, str] | None = None) -> Iterator[Outcome]:
    """Read what the paths lead to and keep it in a ledger; what the same rules have read already isn't read again.

    Args:
        paths: files, folders, globs, or "-" for standard input.
        ledger: an open ledger.
        columns: which column of a table or record means what, where its own shape doesn't tell.

    Yields:
        One outcome for each file, or each record in it, in order, as soon as it is kept.

    Raises:
        LautError: if the ledger can't be written to.
    """
    for path in paths:
        ledger.forget_unreadable(Path(path).absolute().as_uri())
    own = Path(ledger.path).absolute().as_uri() if ledger.path else LEDGER_ENDING
    ledgers = tuple(name + beside for name in (own, LEDGER_ENDING) for beside in BESIDE)
    settings = Settings(lambda identity: ledger.is_read(identity, reader()), columns or {})
    for batch in _batches(item for item in take_in(paths, settings) if not item.uri.endswith(ledgers)):
        yield from _keep(batch, ledger)


def _batches(items: Iterable[Taken]) -> Iterator[list[Taken]]:
    batch: list[Taken] = []
    characters = 0
    for item in items:
        batch.append(item)
        characters += len(item.received) if isinstance(item, Report) else 0
        if len(batch) == BATCH_REPORTS or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _keep(batch: list[Taken], ledger: Ledger) -> Iterator[Outcome]:
    fresh = [item for item in batch if isinstance(item, Report)]
    found = iter(_read(fresh))
    for item in batch:
        result = next(found) if isinstance(item, Report) else item
        if isinstance(result, Unreadable):
            ledger.record_unreadable(result)
            yield Outcome(result.name, Status.UNREADABLE, reason=result.reason)
        elif isinstance(result, ReadReport):
            yield _read_now(ledger.record(result, reader()), result)
        else:
            yield Outcome(result.name, Status(ledger.place(result).value), result.id)


def _read_now(recorded: Recorded, read: ReadReport) -> Outcome:
    anatomy = read.reading.anatomy
    return Outcome(
        read.report.name,
        Status.READ_AGAIN if recorded is Recorded.KNOWN else Status(recorded.value),
        read.report.id,
        anatomy.outlet.source.name if anatomy.outlet else None,
        len(read.reading.attributions),
        warnings=(*read.report.warnings, *anatomy.warnings),
    )


def _read(reports: list[Report]) -> list[ReadReport | Unreadable]:
    """Read a batch; where that fails, read its reports one by one, so that one page never stops the pile."""
    if not reports:
        return []
    try:
        return list(read_reports(reports))
    except (
        Exception
    ) as error:  # whatever goes wrong inside a step concerns this report only, and is listed under its name
        if len(reports) > 1:
            return [result for report in reports for result in _read([report])]
        problem = f"laut failed on it ({_where(error)}); please report this as a defect of laut"
        return [Unreadable(reports[0].name, reports[0].uri, problem)]


def _where(error: Exception) -> str:
    """Return what went wrong and in which line of laut; the error's own words may hold paths or page text."""
    place = "?"
    trace = error.__traceback__
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.startswith("laut."):
            place = f"{module}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} in {place}"
