"""`laut dossier`: what a pile of reports claims, and on whose word."""

import click

from laut.cli.case import one_story, opened, whole
from laut.cli.options import ledger_option, map_option


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

    with opened(paths, ledger, maps) as store:
        found = (one_story(store, story) if story is not None else whole(store)).dossier
    if as_json:
        click.echo(to_json(found), nl=False)
    else:
        show(to_lines(found, width(), None if everything else 8))
    if not found.stories:
        raise SystemExit(1)
