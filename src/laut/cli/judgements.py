"""`laut judgements`: what people judged about findings: list it, undo it, carry it to another ledger."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from laut.cli.listed import Column, listed, listing_options
from laut.cli.options import LEDGER, ledger_option, shown_path
from laut.model.errors import LautError

if TYPE_CHECKING:
    from laut.ledger import KeptJudgement, Ledger


@click.command()
@ledger_option
@click.option(
    "--export", "out", metavar="FILE", help="Write all of them to a file, a line of JSON each; - is standard output."
)
@click.option("--import", "source", metavar="FILE", help="Take over those of such a file; - is standard input.")
@click.option(
    "--undo", "undone", metavar="ID", help="Let one no longer hold (j-…); undoing the undoing brings it back."
)
@click.option("--author", metavar="NAME", default="", help="Who undoes it.")
@click.option("--note", metavar="WORDS", default="", help="Why.")
@listing_options
def judgements(
    ledger: str | None,
    out: str | None,
    source: str | None,
    undone: str | None,
    author: str,
    note: str,
    limit: int,
    offset: int,
    as_json: bool,
) -> None:
    """List what people judged: accepted, rejected and corrected attributions, merged and split claims and sources.

    Each with what became of it: applied; not applied, because what it is about is gone; undone; or pending until
    stories are next asked for. In a pipe, one line of JSON for each judgement.
    """
    from laut.ledger import Ledger, Listing

    if sum(given is not None for given in (out, source, undone)) > 1:
        raise click.UsageError("Give one of --export, --import and --undo.")
    with Ledger(ledger or LEDGER, create=False) as store:
        if out is not None:
            _export(store, out)
        elif source is not None:
            _import(store, source)
        elif undone is not None:
            click.echo(store.undo(undone, author, note))
        else:
            kept = store.judgements()
            listed(Listing(kept[offset : offset + limit], len(kept)), COLUMNS, "judgement", offset, as_json)


def _export(store: "Ledger", out: str) -> None:
    lines = [line + "\n" for line in store.export_judgements()]
    if out == "-":
        click.echo("".join(lines), nl=False)
        return
    try:
        Path(out).write_text("".join(lines), encoding="utf-8")
    except OSError as error:
        raise LautError(shown_path(out), f"can't be written ({error.strerror})", "name another file") from error
    click.echo(f"{len(lines)} judgements written to {shown_path(out)}", err=True)


def _import(store: "Ledger", source: str) -> None:
    try:
        with _opened(source) as lines:
            new, known = store.import_judgements(lines, shown_path(source))
    except OSError as error:
        raise LautError(shown_path(source), f"can't be read ({error.strerror})", "name another file") from error
    except UnicodeDecodeError as error:
        raise LautError(shown_path(source), "isn't text in UTF-8", "give a file that --export wrote") from error
    click.echo(f"{new} judgements taken over, {known} were there already", err=True)


@contextmanager
def _opened(source: str) -> Iterator[TextIO]:
    if source == "-":
        yield sys.stdin
        return
    with Path(source).open(encoding="utf-8") as file:
        yield file


def _about(row: "KeptJudgement") -> str:
    judgement = row.judgement
    words = [" ".join(quoted.words.split()) for quoted in judgement.at]
    return " | ".join([*judgement.names, *words, *([judgement.undoes] if judgement.undoes else [])])


COLUMNS: "tuple[Column[KeptJudgement], ...]" = (
    Column("Judgement", lambda row: row.id),
    Column("Made", lambda row: row.judgement.made[:10]),
    Column("By", lambda row: row.judgement.author),
    Column("Kind", lambda row: row.judgement.kind.value),
    Column("State", lambda row: row.state.value),
    Column("About", _about, wide=True),
)
