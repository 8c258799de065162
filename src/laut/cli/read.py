"""`laut read`: read reports into a ledger."""

import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from laut.cli.options import LEDGER, check_paths, ledger_option, shown_path
from laut.cli.progress import counted

if TYPE_CHECKING:
    from laut.pipeline import Outcome


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@ledger_option
def read(paths: tuple[str, ...], ledger: str | None) -> None:
    """Read reports into a ledger.

    PATH is a file, a folder, a pattern like 'pile/*.html', or - for standard input. What was read before isn't read
    again; a page that has changed becomes a new version. In a pipe, one line of JSON for each file.
    """
    from laut.ledger import Ledger
    from laut.pipeline import read as read_paths

    check_paths(paths)
    ledger = ledger or LEDGER
    outcomes: list[Outcome] = []
    try:
        with Ledger(ledger) as store:
            for outcome in counted(read_paths(paths, store), "reading"):
                outcomes.append(outcome)
                if not sys.stdout.isatty():
                    click.echo(_json(outcome))
    except KeyboardInterrupt:
        click.echo(
            f"\nWhat was read so far is kept in {shown_path(ledger)}; the same command goes on from there.", err=True
        )
        raise
    if sys.stdout.isatty():
        _summary(outcomes, ledger)
    if all(outcome.report is None for outcome in outcomes):
        raise SystemExit(1)


def _json(outcome: "Outcome") -> str:
    from laut.model.codec import encode

    return encode(outcome).decode()


def _summary(outcomes: "list[Outcome]", ledger: str) -> None:
    from laut.dossier.line import CONTROL

    numbers = Counter(outcome.status.value for outcome in outcomes)
    click.echo(
        f"{shown_path(ledger)}: " + (", ".join(f"{n} {status}" for status, n in numbers.items()) or "nothing given")
    )
    for outcome in outcomes:
        for remark in (*((outcome.reason,) if outcome.reason else ()), *outcome.warnings):
            click.echo(f"  {outcome.name}: {remark}".translate(CONTROL))
    if any(outcome.report for outcome in outcomes):
        named = "" if ledger == LEDGER else f" --ledger {shown_path(ledger)}"
        click.echo(f"Try next: laut dossier{named}")
