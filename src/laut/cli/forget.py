"""`laut forget`: take reports out of a ledger for good."""

import sys
from typing import TYPE_CHECKING

import click

from laut.cli.options import LEDGER, ledger_option
from laut.cli.progress import told

if TYPE_CHECKING:
    from laut.ledger import Forgotten
    from laut.pipeline import Forgetting

MOST_NAMED = 10


@click.command()
@click.argument("what", nargs=-1, required=True, metavar="WHAT...")
@ledger_option
@click.option("--yes", is_flag=True, help="Don't ask.")
def forget(what: tuple[str, ...], ledger: str | None, yes: bool) -> None:
    """Forget reports: take them out of the ledger for good.

    WHAT is the id of a report (r-…), a path that was read (a file, a folder, an archive; - for standard input), or a
    name as `laut read` showed it. Their texts go, what was found in them, and the judgements on their words, and with
    a page its earlier versions; stories that lose a report are told anew, everything else stays. The pages themselves
    are left where they are. In a pipe, one line of JSON.
    """
    from laut.ledger import Ledger
    from laut.model.codec import encode
    from laut.pipeline import forget as forget_reports

    with Ledger(ledger or LEDGER, create=False) as store:
        if not yes:
            _show(store.would_forget(what))
            if not click.confirm("Forget this for good?", err=True):
                raise SystemExit(1)
        with told("forgetting") as progress:
            found = forget_reports(store, what, progress)
    if sys.stdout.isatty():
        _tell(found)
    else:
        click.echo(encode(found).decode())


def _show(found: "Forgotten") -> None:
    """Say what would go."""
    from laut.dossier.line import CONTROL

    for one in found.reports[:MOST_NAMED]:
        outlet = f" ({one.outlet})" if one.outlet else ""
        click.echo(
            f"  {one.id}  {one.name}{outlet}{'' if one.current else ', an earlier version'}".translate(CONTROL),
            err=True,
        )
    if len(found.reports) > MOST_NAMED:
        click.echo(f"  … and {len(found.reports) - MOST_NAMED} more", err=True)
    told_anew = f"; {_number(len(found.stories), 'story', 'stories')} would be told anew" if found.stories else ""
    click.echo(f"{_amount(found)}{told_anew}.", err=True)
    if found.elsewhere:
        click.echo(f"{_number(len(found.elsewhere), 'report')} would stay, from another place.", err=True)


def _tell(found: "Forgetting") -> None:
    """Say what went, and what became of the stories."""
    click.echo(f"Forgotten: {_amount(found.forgotten)}.")
    for story, now in found.stories.items():
        click.echo(f"  {story} is now {' and '.join(now)}" if now else f"  {story} is gone with them")


def _amount(found: "Forgotten") -> str:
    parts = [_number(len(found.reports), "report"), _number(found.statements, "statement")]
    parts += [_number(len(found.judgements), "judgement")] if found.judgements else []
    parts += [_number(found.unreadable, "file that couldn't be read", "files that couldn't be read")] * bool(
        found.unreadable
    )
    return ", ".join(parts)


def _number(count: int, one: str, several: str = "") -> str:
    return f"{count} {one if count == 1 else several or one + 's'}"
