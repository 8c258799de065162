"""`laut demo`: what laut finds in a bundled pile of invented reports."""

from importlib.resources import files

import click

from laut.cli.case import holding, opened, whole

NEXT = """
Try next:
  laut demo c-1           the words behind a claim, in their reports
  laut serve FOLDER       your own pages in the browser
  laut dossier FOLDER     the same in the terminal; `laut read FOLDER` keeps them in a ledger
"""


@click.command()
@click.argument("identity", metavar="[ID]", required=False)
def demo(identity: str | None) -> None:
    """Show what laut finds in a bundled pile of invented reports.

    With an ID that it showed, show that in the words it stands on. Writes nothing.
    """
    from laut.dossier import detail, show, to_overview, width

    with opened((str(files("laut") / "demo" / "pile"),), None) as store:
        if identity:
            key, found = holding(store, identity)
            show(detail(key, found.dossier, found.reports, width()))
            return
        show(to_overview(whole(store).dossier, width()))
    click.echo(NEXT, nl=False)
