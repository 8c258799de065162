"""`laut serve`: the dossier in a browser, on this machine only."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from laut.cli.options import LEDGER, check_paths, ledger_option, shown_path

PORT = 8765


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@ledger_option
@click.option(
    "--port", metavar="N", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0: any free."
)
def serve(paths: tuple[str, ...], ledger: str | None, port: int) -> None:
    """Serve the dossier to a browser on this machine.

    Shows the ledger, which is made where there is none. With PATHs they are read into it first; without --ledger they
    are read into one that is gone when the program ends. Pages come from this machine only and load nothing from
    elsewhere. Ctrl-C ends it.
    """
    check_paths(paths)
    if paths and ledger is None:
        with TemporaryDirectory(prefix="laut-") as folder:
            _serve(str(Path(folder) / LEDGER), paths, port, "nothing is kept")
    else:
        _serve(ledger or LEDGER, paths, port, shown_path(ledger or LEDGER))


def _serve(ledger: str, paths: tuple[str, ...], port: int, kept: str) -> None:
    from laut.web import serve as serve_pages

    with suppress(KeyboardInterrupt):  # which isn't raised where the program was started with interrupts ignored
        serve_pages(ledger, paths, port, lambda address: click.echo(f"{address}  ({kept}; Ctrl-C ends)"))
    click.echo("\nStopped.", err=True)
