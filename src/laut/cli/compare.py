"""`laut compare`: two reports side by side."""

import re
from itertools import islice
from typing import TYPE_CHECKING

import click

from laut.cli.options import LEDGER, check_paths, ledger_option
from laut.model.errors import LautError

if TYPE_CHECKING:
    from laut.model.reading import ReadReport

REPORT_ID = re.compile(r"r-[0-9a-f]{10}")


@click.command()
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@ledger_option
@click.option("--json", "as_json", is_flag=True, help="JSON, as docs/json.md describes it.")
def compare(first: str, second: str, ledger: str | None, as_json: bool) -> None:
    """Show two reports side by side.

    Sentence by sentence: what both say word for word, which words and figures differ, what only one says. A and B are
    files, or ids of reports of the ledger (r-…).
    """
    from laut.comparison.side_by_side import side_by_side
    from laut.dossier import show, width
    from laut.dossier.side_by_side import side_by_side_json, side_by_side_lines, side_by_side_view

    one, other = _report(first, ledger), _report(second, ledger)
    view = side_by_side_view(side_by_side(one, other), one, other)
    if as_json:
        click.echo(side_by_side_json(view), nl=False)
    else:
        show(side_by_side_lines(view, width()))


def _report(given: str, ledger: str | None) -> "ReadReport":
    """Return a report of the ledger by its id, or of a file, which is read on the fly.

    Raises:
        LautError: if there is no such report or file, or it can't be read.
    """
    from laut.intake import take_in
    from laut.ledger import Ledger
    from laut.model.report import Report
    from laut.pipeline import read_reports

    if REPORT_ID.fullmatch(given):
        with Ledger(ledger or LEDGER, create=False) as store:
            return store.report(given)
    check_paths((given,))
    found = list(islice(take_in([given]), 2))
    if len(found) > 1:
        raise LautError(given, "leads to several files", "name one of them")
    if not isinstance(found[0], Report):
        raise LautError(given, found[0].reason, "or name another file")
    return read_reports([found[0]])[0]
