"""Comparing: the current reports of a ledger, after every change what it can touch, and what is found kept there."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from laut.ledger import Group, KeptBundle, Ledger, Update
from laut.ledger.kept import bundle_id
from laut.ledger.spool import Spool
from laut.model.judgement import Judged
from laut.model.story import Progress, silent
from laut.pipeline.fingerprint import comparer

if TYPE_CHECKING:
    from laut.comparison.bundles import Bundle
    from laut.comparison.changes import Change

Groups = tuple[tuple[Group, ...], tuple[Group, ...]]
"""The stories and the events of a comparison."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What became of bringing a ledger up to date.

    Args:
        anew: whether anything was compared just now; else nothing had changed.
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

    What is kept then is what comparing all of them at once finds; most of it is done only for the bundles of stories
    that a change touches. It is kept in one transaction: if this is interrupted, what was kept before stays.

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
    with Spool() as spool:
        with ledger.unchanging():
            before, update = ledger.groups(), _compared(ledger, spool, progress)
        progress("keeping what was found")
        kept = ledger.keep(update)
    if not kept:  # another program kept something meanwhile
        return bring_up_to_date(ledger, progress)
    return _changed(before, ledger.groups())


def is_up_to_date(ledger: Ledger) -> bool:
    """Say whether nothing has changed since the reports of a ledger were compared."""
    return ledger.basis() == _basis(ledger)


def _compared(ledger: Ledger, spool: Spool, progress: Progress) -> Update:
    """Compare what has changed since the last time; new rows go into a spool."""
    from laut.comparison.bundles import meant, places

    rules, readers = comparer(), ledger.current()
    bundled = _fingerprint((rules, *(f"{report} {reader}" for report, reader in readers.items())))
    update = Update(rules, ledger.basis(), _basis(ledger), bundled, readers, spool)
    kept = ledger.kept_bundles(rules)
    known = sorted(report for one in kept.values() for report in one.found.reports)
    new: dict[str, Bundle] = {}
    if ledger.bundled() == bundled and known == list(readers):
        members = {key: one.found.reports for key, one in kept.items()}
        judgements = meant(ledger.holding(), ledger.story_of)
    else:
        bundles = _bundles(ledger, update, kept, progress)
        new = {bundle_id(one): one for one in bundles}
        members = {key: one.reports for key, one in new.items()}
        judgements = meant(ledger.holding(), places(bundles).get)
    update.stay = {
        key
        for key, reports in members.items()
        if key in kept and kept[key].basis == _rests_on(reports, readers, judgements, kept[key].found.names)
    }
    gone = [key for key in members if key not in update.stay]
    changed = [new[key] for key in gone] if new else ledger.bundle_values(gone)
    _tell(ledger, update, changed, judgements, progress)
    update.applied.update(key for one in update.stay for key in kept[one].found.judgements)
    update.judged = {key: key in update.applied or one.undoes is not None for key, one in ledger.holding()}
    return update


def _bundles(ledger: Ledger, update: Update, kept: Mapping[str, KeptBundle], progress: Progress) -> "Sequence[Bundle]":
    """Part the current reports into bundles; outlines that aren't there are made."""
    from laut.comparison.bundles import bundles
    from laut.comparison.outline import outline
    from laut.comparison.series import Tested

    known = ledger.outlines(update.rules, update.readers)
    new = (report for report in update.readers if report not in known)
    update.outlines = {one.report.id: outline(one) for one in ledger.some_reports(new)}
    every = known | update.outlines
    before = ledger.bundle_values(key for key, one in kept.items() if len(one.found.reports) > 1)
    tested = Tested(ledger.tested(update.rules))
    found = bundles([every[report] for report in update.readers], before, known.keys(), progress, tested=tested)
    reports = list(update.readers)
    update.tested = {reports[one]: pairs for one, pairs in tested.found.items()}
    return found


def _tell(
    ledger: Ledger, update: Update, changed: "Sequence[Bundle]", judgements: Sequence[Judged], progress: Progress
) -> None:
    """Add to an update what is found in bundles."""
    if not changed:
        return
    from laut.comparison.bundles import batches
    from laut.comparison.case import told
    from laut.engine import embedded

    done = 0
    with embedded() as engine:
        for some in batches(changed):
            progress(f"what the reports say and from whom: {done} of {len(changed)} bundles of stories")
            reports = {one.report.id: one for one in ledger.some_reports(key for one in some for key in one.reports)}
            for bundle, found in zip(some, told(some, reports, engine, judgements), strict=True):
                basis = _rests_on(bundle.reports, update.readers, judgements, found.names)
                update.add(bundle, basis, found, [reports[key] for key in bundle.reports])
            done += len(some)


def _rests_on(
    reports: Sequence[str], readers: Mapping[str, str], judgements: Sequence[Judged], names: Iterable[str]
) -> str:
    """Return the fingerprint of what the stories of a bundle are computed from, beside the bundle itself.

    Args:
        reports: ids of its reports.
        readers: which rules read each report.
        judgements: those that hold.
        names: of the parties of its stories.
    """
    from laut.comparison.bundles import touching

    return _fingerprint((*(readers[one] for one in reports), *touching(judgements, set(reports), set(names))))


def _changed(before: Groups, after: Groups) -> Compared:
    from laut.comparison.changes import regrouped

    known = {report for story in before[0] for report in story.reports}
    new = tuple(story.id for story in after[0] if known.isdisjoint(story.reports))
    grown = tuple(story.id for story in after[0] if story.id not in new and not known.issuperset(story.reports))
    levels = zip(("story", "event"), before, after, strict=True)
    return Compared(True, new, grown, tuple(change for level in levels for change in regrouped(*level)))


def _basis(ledger: Ledger) -> str:
    """Return the fingerprint of what a comparison depends on: what is compared, and the rules it is compared by."""
    return _fingerprint((comparer(), ledger.contents()))


def _fingerprint(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
