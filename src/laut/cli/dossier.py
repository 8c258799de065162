"""`laut dossier`: what a pile of reports claims, and on whose word."""

from dataclasses import replace

import click

from laut.cli.case import open_case
from laut.cli.options import ledger_option, map_option
from laut.model.errors import LautError


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@ledger_option
@map_option
@click.option("--json", "as_json", is_flag=True, help="JSON, as docs/json.md describes it.")
@click.option("--story", metavar="ID", help="Only this story.")
@click.option("--all", "everything", is_flag=True, help="Every question, not only the first ones.")
def dossier(
    paths: tuple[str, ...],
    ledger: str | None,
    maps: tuple[str, ...],
    as_json: bool,
    story: str | None,
    everything: bool,
) -> None:
    """Show who says what, and on whose word.

    For every claim: its words, through whom it reached the page, how many independent origins it has, what differs
    between the reports. Reads the ledger; or PATHs on the fly, keeping nothing.
    """
    from laut.dossier import show, to_json, to_lines, width

    found = open_case(paths, ledger, maps).dossier
    if story is not None:
        stories = tuple(item for item in found.stories if item.id == story)
        if not stories:
            raise LautError(story, "no story has that id", "`laut dossier` shows the ids")
        found = replace(found, stories=stories)
    if as_json:
        click.echo(to_json(found), nl=False)
    else:
        show(to_lines(found, width(), None if everything else 8))
    if not found.stories:
        raise SystemExit(1)
