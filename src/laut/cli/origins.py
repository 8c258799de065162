"""`laut origins`: how a claim comes to its number of independent origins."""

import click

from laut.cli.case import holding, opened
from laut.cli.options import ledger_option, map_option
from laut.model.errors import UnknownError


@click.command()
@click.argument("claim", metavar="CLAIM")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@ledger_option
@map_option
@click.option("--story", metavar="ID", help="Look in this story, if several have a claim of that id.")
@click.option("--json", "as_json", is_flag=True, help="JSON, as docs/json.md describes it.")
def origins(
    claim: str, paths: tuple[str, ...], ledger: str | None, maps: tuple[str, ...], story: str | None, as_json: bool
) -> None:
    """Show how many independent origins a claim has, and why: each way from a page to an origin.

    CLAIM is an id as `laut dossier` and `laut claims` show it (c-3, or s-…/c-3 where several stories have one). Reads
    the ledger; or PATHs on the fly, keeping nothing.
    """
    from laut.dossier import show, width
    from laut.dossier.origins import origins_json, origins_lines

    with opened(paths, ledger, maps) as store:
        key, found = holding(store, claim, story)
    for one in found.dossier.stories:
        for question in one.questions:
            for item in question.claims:
                if item.id == key:
                    if as_json:
                        click.echo(origins_json(item, one), nl=False)
                    else:
                        show(origins_lines(item, one, width()))
                    return
    raise UnknownError(claim, "is no id of a claim", "`laut claims` shows them")
