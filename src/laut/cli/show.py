"""`laut show`: one thing by its id, down to the words it stands on."""

import click

from laut.cli.case import holding, opened
from laut.cli.options import ledger_option, map_option


@click.command()
@click.argument("identity", metavar="ID")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@ledger_option
@map_option
@click.option("--story", metavar="ID", help="Look in this story, if several have a claim of that id.")
def show(identity: str, paths: tuple[str, ...], ledger: str | None, maps: tuple[str, ...], story: str | None) -> None:
    """Show one thing in the words it stands on.

    ID is as `laut dossier` shows it: a report (r-…), attribution (a-…), claim (c-…), question (q-…) or story (s-…);
    s-…/c-3 is a claim of one story. Reads the ledger; or PATHs on the fly, keeping nothing.
    """
    from laut.dossier import detail, width
    from laut.dossier import show as show_lines

    with opened(paths, ledger, maps) as store:
        key, found = holding(store, identity, story)
    show_lines(detail(key, found.dossier, found.reports, width()))
