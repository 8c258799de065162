"""`laut demo`: what laut finds in a bundled pile of invented reports."""

from importlib.resources import files

import click

from laut.cli.case import open_case

MOST = 3
"""Questions shown of each section: a first look, not the whole dossier."""

NEXT = """
Try next:
  laut demo c-1           the words behind a claim, in their reports
  laut dossier FOLDER     the same for your own pages (.txt, .html)
  laut read FOLDER        keep them in a ledger; `laut dossier` and `laut show c-1` then read that
"""


@click.command()
@click.argument("identity", metavar="[ID]", required=False)
def demo(identity: str | None) -> None:
    """Show what laut finds in a bundled pile of invented reports.

    With an ID that it showed, show that in the words it stands on. Writes nothing.
    """
    from laut.dossier import detail, show, to_lines, width

    opened = open_case((str(files("laut") / "demo" / "pile"),), None)
    if identity:
        show(detail(identity, opened.dossier, opened.reports, width()))
        return
    show(to_lines(opened.dossier, width(), MOST))
    click.echo(NEXT, nl=False)
