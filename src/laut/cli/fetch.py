"""`laut fetch`: pages from the network into a folder."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from laut.model.errors import LautError

if TYPE_CHECKING:
    from laut.intake.fetching import Fetcher

FOLDER = "pages"


@click.command()
@click.argument("urls", nargs=-1, required=True, metavar="URL...")
@click.option("--into", metavar="FOLDER", default=FOLDER, show_default=True, help="Where the pages are saved.")
@click.pass_obj
def fetch(fetcher: "Fetcher | None", urls: tuple[str, ...], into: str) -> None:
    """Fetch pages and save them into a folder, each as a web archive that `laut read` reads.

    This is the only command that uses the network. It asks for the named pages and nothing else, heeds robots.txt, and
    never connects to this machine or its local network. Of a page that is fetched again the ledger keeps both versions.
    """
    from laut.intake.fetching import Fetcher
    from laut.intake.saving import save

    fetcher = fetcher or Fetcher()
    saved = 0
    for url in urls:
        try:
            click.echo(save(fetcher.fetch(url), Path(into)))
            saved += 1
        except LautError as error:
            click.echo(str(error), err=True)
    if not saved:
        raise SystemExit(1)
    click.echo(f"Try next: laut read {into}", err=True)
