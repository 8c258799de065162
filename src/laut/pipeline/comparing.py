"""Comparing: all current reports of a ledger, once for every change, and what is found kept there."""

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from laut.ledger import Group, Ledger
from laut.model.story import Progress, silent
from laut.pipeline.fingerprint import comparer

if TYPE_CHECKING:
    from laut.comparison.changes import Change

Groups = tuple[tuple[Group, ...], tuple[Group, ...]]
"""The stories and the events of a comparison."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What became of bringing a ledger up to date.

    Args:
        anew: whether the reports were compared just now; else nothing had changed.
        new: ids of stories of which no report was compared before.
        grown: ids of stories that reports were added to.
        changes: what became of the stories and events that were known before, where reports changed company.
    """

    anew: bool
    new: tuple[str, ...] = ()
    grown: tuple[str, ...] = ()
    changes: "tuple[Change, ...]" = ()


def bring_up_to_date(ledger: Ledger, progress: Progress = silent) -> Compared:
    """Compare the current reports of a ledger, unless that was done since the last change, and keep what is found.

    The result is kept in one transaction: if this is interrupted, what was kept before stays.

    Args:
        ledger: an open ledger; its stories, sources and claims are then those of its current reports, the same in
            whichever order they were read.
        progress: told what is being done, in a few words.

    Returns:
        What changed against the comparison that was kept before.

    Raises:
        LautError: if the ledger can't be written to.
    """
    if is_up_to_date(ledger):
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
    before = ledger.groups()
    ledger.keep(case, reports, basis, judged)
    return _changed(before, ledger.groups())


def is_up_to_date(ledger: Ledger) -> bool:
    """Say whether nothing has changed since the reports of a ledger were compared."""
    return ledger.basis() == _basis(ledger)


def _changed(before: Groups, after: Groups) -> Compared:
    from laut.comparison.changes import regrouped

    known = {report for story in before[0] for report in story.reports}
    new = tuple(story.id for story in after[0] if known.isdisjoint(story.reports))
    grown = tuple(story.id for story in after[0] if story.id not in new and not known.issuperset(story.reports))
    levels = zip(("story", "event"), before, after, strict=True)
    return Compared(True, new, grown, tuple(change for level in levels for change in regrouped(*level)))


def _basis(ledger: Ledger) -> str:
    """Return the fingerprint of what a comparison depends on: what is compared, and the rules it is compared by."""
    return hashlib.sha256(f"{comparer()} {ledger.contents()}".encode()).hexdigest()
