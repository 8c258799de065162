"""`laut explain`: which words and rules led to an attribution and its chain."""

import click

from laut.cli.case import ATTRIBUTION_ID, opened
from laut.cli.options import ledger_option, map_option


@click.command()
@click.argument("identity", metavar="ID")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@ledger_option
@map_option
@click.option("--json", "as_json", is_flag=True, help="JSON, as docs/json.md describes it.")
def explain(identity: str, paths: tuple[str, ...], ledger: str | None, maps: tuple[str, ...], as_json: bool) -> None:
    """Explain one attribution: which words and rules led to it and to its chain.

    ID is that of an attribution (a-…), as `laut dossier` and `laut show` give it. Reads the ledger; or PATHs on the
    fly, keeping nothing.
    """
    from laut.dossier import explain as explained
    from laut.dossier import explanation_json, explanation_lines, show, width

    with opened(paths, ledger, maps) as store:
        read = {}
        if laid := ATTRIBUTION_ID.fullmatch(identity):
            report = f"r-{laid[1]}"
            read = {report: store.report(report)} if store.has(report) else {}
    explanation = explained(identity, read)
    if as_json:
        click.echo(explanation_json(explanation), nl=False)
    else:
        show(explanation_lines(explanation, width()))
