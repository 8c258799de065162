"""`laut report`: a story as one file to print, send or keep."""

from pathlib import Path

import click

from laut.cli.case import one_story, opened
from laut.cli.options import ledger_option, shown_path
from laut.model.errors import LautError

FORMATS = ("html", "md", "json", "csv", "xlsx")


@click.command()
@click.argument("story", metavar="STORY")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@ledger_option
@click.option("-o", "--out", "out", metavar="FILE", required=True, help="The file to write; - for standard output.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="Else told by the file's name; html where it doesn't."
)
@click.option(
    "--language", type=click.Choice(["en", "de"]), default="en", help="Of headings and counts.  [default: en]"
)
def report(story: str, paths: tuple[str, ...], ledger: str | None, out: str, form: str | None, language: str) -> None:
    """Write a story into one file.

    STORY is its id (s-…), as `laut dossier` shows it. The HTML file needs nothing else, no network and no script: it
    can be sent, printed and cited by its anchors (#c-017). csv holds a line for each claim, xlsx statements and
    reports, too. Reads the ledger; or PATHs on the fly, keeping nothing.
    """
    from laut.dossier.export import story_file

    with opened(paths, ledger) as store:
        found = one_story(store, story)
    ending = Path(out).suffix.removeprefix(".").lower()
    content = story_file(
        story, form or (ending if ending in FORMATS else "html"), found.dossier, found.reports, language
    )
    if out == "-":
        click.echo(content, nl=False)
        return
    try:
        Path(out).write_bytes(content)
    except OSError as error:
        raise LautError(shown_path(out), f"can't be written ({error.strerror})", "name another file with -o") from error
