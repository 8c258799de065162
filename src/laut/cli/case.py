"""A case to show: from a ledger, or from paths read on the fly."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from laut.cli.options import LEDGER, check_paths
from laut.cli.progress import counted, told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from laut.dossier import DossierView
    from laut.ledger import Ledger
    from laut.model.reading import ReadReport


@dataclass(frozen=True, slots=True)
class Opened:
    """A dossier with the reports it was made from, by id."""

    dossier: "DossierView"
    reports: "Mapping[str, ReadReport]"


def open_case(paths: tuple[str, ...], ledger: str | None, maps: tuple[str, ...] = ()) -> Opened:
    """Return the dossier of a ledger, or of paths, which are read into a temporary one.

    Args:
        paths: to read on the fly.
        ledger: to read from where there are no paths.
        maps: what fields of records mean, each as "WORD=FIELD".

    Raises:
        LautError: if a path leads nowhere, a field can't be mapped or the ledger can't be read.
        click.UsageError: if both are given.
    """
    from laut.intake.columns import mapping
    from laut.ledger import Ledger
    from laut.pipeline import read, reader

    if not paths:
        with Ledger(ledger or LEDGER, create=False) as store:
            if any(older != reader() for older in store.readers()):
                click.echo("Some reports were read by another version of laut; `laut read` reads them again.", err=True)
            return _opened(store)
    if ledger is not None:
        raise click.UsageError("Give paths or --ledger, not both.")
    check_paths(paths)
    with Ledger("") as store:  # SQLite's name for a private file that is gone when it is closed
        for _ in counted(read(paths, store, mapping(maps)), "reading"):
            pass
        return _opened(store)


def _opened(ledger: "Ledger") -> Opened:
    from laut.dossier import view
    from laut.pipeline import bring_up_to_date

    with told("comparing") as progress:
        bring_up_to_date(ledger, progress)
    reports = {read.report.id: read for read in ledger.reports()}
    return Opened(view(ledger.case(), reports.values(), ledger.unreadable()), reports)
