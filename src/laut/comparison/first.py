"""Who had it first: which reports of a claim may have been the first to make it."""

from collections.abc import Mapping, Sequence, Set
from datetime import date

from laut.model.time import DateInterval


def first(
    reports: Set[int], when: Sequence[DateInterval], taken: Mapping[int, Set[int]] | None = None
) -> tuple[int, ...]:
    """Return the reports of which each may have had a claim first; one where that is certain.

    A report is ruled out by another one that was certainly published on an earlier day, or that it took the claim
    from. Days are as fine as it gets: two reports of one day tie.

    Args:
        reports: indices of the reports that make the claim.
        when: the days on which each report may have been published, by index.
        taken: by index, the reports it took the claim from.

    Example:
        >>> from datetime import date
        >>> monday, week = DateInterval(date(2027, 3, 1), date(2027, 3, 1)), DateInterval(date(2027, 3, 1), None)
        >>> tuesday = DateInterval(date(2027, 3, 2), date(2027, 3, 2))
        >>> first({0, 1}, [monday, tuesday]), first({0, 1}, [monday, week]), first({0, 1}, [monday, week], {1: {0}})
        ((0,), (0, 1), (0,))
    """
    soonest = min((when[one].latest or date.max for one in reports), default=date.max)
    left = [one for one in sorted(reports) if (when[one].earliest or date.min) <= soonest]
    own = [one for one in left if not reports & (taken or {}).get(one, frozenset())]
    return tuple(own or left)
