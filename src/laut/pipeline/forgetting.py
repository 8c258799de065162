"""Forgetting: reports out of a ledger, and what becomes of the stories that they stood in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from laut.ledger import Forgotten, Ledger
from laut.model.story import Progress, silent
from laut.pipeline.comparing import bring_up_to_date


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What became of forgetting.

    Args:
        forgotten: what was taken out.
        stories: for each story that lost a report, the ids of those that its other reports make now, the one with most
            of them first; none where none is left.
    """

    forgotten: Forgotten
    stories: Mapping[str, tuple[str, ...]]


def forget(ledger: Ledger, what: Sequence[str], progress: Progress = silent) -> Forgetting:
    """Take reports out of a ledger for good, and tell anew the stories that they stood in.

    If it is interrupted between the two, the next comparing tells them.

    Args:
        ledger: an open ledger; it is up to date afterwards.
        what: ids of reports, paths that were read, or names as they were shown then.
        progress: told what is being done.

    Raises:
        UnknownError: if the ledger has nothing of one of them; nothing is forgotten then.
        LautError: if the ledger can't be written to.
    """
    before = {story.id: story.reports for story in ledger.groups()[0]}
    forgotten = ledger.forget(what)
    bring_up_to_date(ledger, progress)
    home = {report: story.id for story in ledger.groups()[0] for report in story.reports}
    stories = {}
    for key in forgotten.stories:
        left = [home[report] for report in before[key] if report in home]
        stories[key] = tuple(sorted(set(left), key=lambda one: (-left.count(one), one)))
    return Forgetting(forgotten, stories)
