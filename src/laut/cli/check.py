"""`laut check`: what a pile of reports says on a sentence."""

import click

from laut.cli.case import opened
from laut.cli.options import ledger_option, map_option


@click.command()
@click.argument("sentence", metavar="SENTENCE")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@ledger_option
@map_option
@click.option("--json", "as_json", is_flag=True, help="JSON, as docs/json.md describes it.")
def check(sentence: str, paths: tuple[str, ...], ledger: str | None, maps: tuple[str, ...], as_json: bool) -> None:
    """Start from a sentence: which claims say the same, on how many origins, and which say otherwise.

    SENTENCE is what somebody claims, in quotation marks. Reads the ledger; or PATHs on the fly, keeping nothing.
    Whether it is true isn't told.
    """
    from laut.dossier import show, view, width
    from laut.dossier.checked import check_json, check_lines, check_view
    from laut.pipeline.checking import check as checked

    with opened(paths, ledger, maps) as store:
        found = checked(store, sentence)
    stories = {key: view(kept.case, kept.reports).stories[0] for key, kept in found.stories.items()}
    reports = {read.report.id: read for kept in found.stories.values() for read in kept.reports}
    seen = check_view(found.sentence, found.near, stories, reports)
    if as_json:
        click.echo(check_json(seen), nl=False)
    else:
        show(check_lines(seen, stories, width()))
