"""`laut read`: read reports into a ledger."""

import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from laut.cli.options import LEDGER, check_paths, ledger_option, map_option, shown_path
from laut.cli.progress import counted

if TYPE_CHECKING:
    from laut.pipeline import Outcome

MOST_REMARKS = 100


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@ledger_option
@map_option
def read(paths: tuple[str, ...], ledger: str | None, maps: tuple[str, ...]) -> None:
    """Read reports into a ledger.

    PATH is a file, a folder, a pattern like 'pile/*.html', or - for standard input. Read are page texts, HTML, RSS and
    Atom, web archives (WARC, WACZ), JSON lines, JSON, CSV, Parquet, NewsML-G2 and ninjs, mail, MHTML, PDF, DOCX, and
    these in .gz and .zip; docs/formats.md tells more. What was read before isn't read again; a page that has changed
    becomes a new version. In a pipe, one line of JSON for each report.
    """
    from laut.intake.columns import mapping
    from laut.ledger import Ledger
    from laut.pipeline import read as read_paths

    check_paths(paths)
    columns = mapping(maps)
    ledger = ledger or LEDGER
    summary = _Summary()
    try:
        with Ledger(ledger) as store:
            for outcome in counted(read_paths(paths, store, columns), "reading"):
                summary.add(outcome)
                if not sys.stdout.isatty():
                    click.echo(_json(outcome))
    except KeyboardInterrupt:
        click.echo(
            f"\nWhat was read so far is kept in {shown_path(ledger)}; the same command goes on from there.", err=True
        )
        raise
    if sys.stdout.isatty():
        summary.show(ledger)
    if not summary.reports:
        raise SystemExit(1)


def _json(outcome: "Outcome") -> str:
    from laut.model.codec import encode

    return encode(outcome).decode()


class _Summary:
    """What is said at the end: numbers, and remarks, of which a large pile may have more than anyone reads."""

    def __init__(self) -> None:
        self.reports = self.remarks = 0
        self._numbers: Counter[str] = Counter()
        self._shown: list[str] = []

    def add(self, outcome: "Outcome") -> None:
        """Count what became of one thing."""
        self._numbers[outcome.status.value] += 1
        self.reports += outcome.report is not None
        for remark in (*((outcome.reason,) if outcome.reason else ()), *outcome.warnings):
            self.remarks += 1
            if self.remarks <= MOST_REMARKS:
                self._shown.append(f"  {outcome.name}: {remark}")

    def show(self, ledger: str) -> None:
        """Print it."""
        from laut.dossier.line import CONTROL

        numbers = ", ".join(f"{number} {status}" for status, number in self._numbers.items()) or "nothing given"
        click.echo(f"{shown_path(ledger)}: {numbers}")
        for line in self._shown:
            click.echo(line.translate(CONTROL))
        if self.remarks > MOST_REMARKS:
            click.echo(f"  … and {self.remarks - MOST_REMARKS} more, which the ledger keeps")
        if self.reports:
            named = "" if ledger == LEDGER else f" --ledger {shown_path(ledger)}"
            click.echo(f"Try next: laut dossier{named}")
