"""Stories and events: which reports are about one matter, and which of those about one episode of it.

Reports are alike by weighted words, names and figures (stems that hold across languages), most of all by those that
either begins with. Groups are made by average linkage with total tie-breaks, so they don't depend on the order of
reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from laut.comparison.linkage import groups
from laut.comparison.prose import Prose
from laut.comparison.resemblance import alike
from laut.comparison.series import Tested, series
from laut.model.time import DateInterval

LEAST = 205
WINDOW = 5
WIDEST = 31


@dataclass(frozen=True, slots=True)
class Group:
    """Reports of one story.

    Args:
        members: indices of its reports.
        events: indices of the reports of each of its events, and the days these span.
    """

    members: tuple[int, ...]
    events: tuple[tuple[tuple[int, ...], DateInterval], ...]


def group(
    prose: Sequence[Prose], when: Sequence[DateInterval], least: int = LEAST, tested: Tested | None = None
) -> list[Group]:
    """Group reports into stories, and each story into events.

    Args:
        prose: the reports' own texts, in an order that depends on nothing but the reports.
        when: when each was published, as far as known.
        least: the mean kinship, in thousandths, that two groups of reports need to be one story.
        tested: which pairs of texts were held against each other before; what is found now is added to it.

    Returns:
        Every report in one story and one event, in order of the first index.

    Example:
        >>> from laut.comparison.prose import of_text
        >>> pile = ["Brand im Hafen von Altmünde", "Hafen von Altmünde: Brand gelöscht", "Zinsen steigen weiter"]
        >>> found = group([of_text(text, text) for text in pile], [DateInterval()] * 3)
        >>> [one.members for one in found]
        [(0, 1), (2,)]
    """
    found = alike([one.text for one in prose], [one.language for one in prose], least // 6)
    pairs = zip(found.first.tolist(), found.second.tolist(), found.kinship().tolist(), strict=True)
    likeness = {(one, other): kinship for one, other, kinship in pairs if kinship >= least // 3}
    close = [(a, b, _apart(when[a], when[b])) for (a, b), kinship in likeness.items() if kinship >= least]
    for pair in series([one.text for one in prose], close, tested or Tested()):
        likeness[pair] = 0
    return [Group(members, _events(members, when, likeness)) for members in groups(len(prose), likeness, least)]


def _apart(one: DateInterval, other: DateInterval) -> bool:
    """Say whether two reports were surely published further apart than those of one event."""
    return _after(one, other) or _after(other, one)


def _after(one: DateInterval, other: DateInterval) -> bool:
    last, first = one.latest, other.earliest
    return last is not None and first is not None and (first - last).days > WINDOW


def _events(
    members: tuple[int, ...], when: Sequence[DateInterval], likeness: dict[tuple[int, int], int]
) -> tuple[tuple[tuple[int, ...], DateInterval], ...]:
    """Split a story where no report was published for longer than the window; undated reports go to the likest."""
    dated = sorted(
        (days.earliest, days.latest, one)
        for one, days in ((one, when[one]) for one in members)
        if days.earliest and days.latest and (days.latest - days.earliest).days <= WIDEST
    )
    known = {one for _, _, one in dated}
    rest = [one for one in members if one not in known]
    if not dated:
        return ((members, DateInterval()),)
    events: list[list[int]] = []
    last = None
    for earliest, latest, one in dated:
        if last is None or (earliest - last).days > WINDOW:
            events.append([])
        events[-1].append(one)
        last = max(latest, last) if last else latest
    fixed = [tuple(event) for event in events]
    for one in rest:
        near = [sum(likeness.get((min(one, other), max(one, other)), 0) for other in event) for event in fixed]
        best = max(range(len(fixed)), key=lambda place: (near[place] // len(fixed[place]), -place))
        events[best].append(one)
    return tuple((tuple(sorted(event)), _span(fixed[place], when)) for place, event in enumerate(events))


def _span(event: tuple[int, ...], when: Sequence[DateInterval]) -> DateInterval:
    starts, ends = [when[one].earliest for one in event], [when[one].latest for one in event]
    return DateInterval(min(day for day in starts if day), max(day for day in ends if day))
