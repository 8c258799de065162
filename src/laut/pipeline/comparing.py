"""Comparing: all current reports of a ledger, once for every change, and what is found kept there."""

import hashlib
from dataclasses import dataclass

from laut.ledger import Ledger
from laut.model.story import Progress, silent
from laut.pipeline.fingerprint import comparer


@dataclass(frozen=True, slots=True)
class Compared:
    """What became of bringing a ledger up to date.

    Args:
        anew: whether the reports were compared just now; else nothing had changed.
    """

    anew: bool


def bring_up_to_date(ledger: Ledger, progress: Progress = silent) -> Compared:
    """Compare the current reports of a ledger, unless that was done since the last change, and keep what is found.

    The result is kept in one transaction: if this is interrupted, what was kept before stays.

    Args:
        ledger: an open ledger; its stories, sources and claims are then those of its current reports, the same in
            whichever order they were read.
        progress: told what is being done, in a few words.

    Raises:
        LautError: if the ledger can't be written to.
    """
    if ledger.basis() == _basis(ledger):
        return Compared(False)
    from laut import comparison  # loads slowly, and isn't needed where nothing has changed

    with ledger.unchanging():
        basis = _basis(ledger)
        judgements = ledger.holding()
        reports = {read.report.id: read for read in ledger.reports()}
    case = comparison.compare(list(reports.values()), progress=progress, judgements=judgements)
    progress("keeping what was found")
    about = {key for read in reports.values() for said in read.reading.attributions for key in said.judgements}
    applied = about.union(case.judgements)
    judged = {key: key in applied or judgement.undoes is not None for key, judgement in judgements}
    ledger.keep(case, reports, basis, judged)
    return Compared(True)


def _basis(ledger: Ledger) -> str:
    """Return the fingerprint of what a comparison depends on: what is compared, and the rules it is compared by."""
    return hashlib.sha256(f"{comparer()} {ledger.contents()}".encode()).hexdigest()
