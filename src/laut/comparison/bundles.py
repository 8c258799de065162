"""Bundles: stories that shared text ties together. What is found in them rests on no report outside.

A pile is parted into bundles by the reports' own texts and days alone. That takes little time even for very many, and
is done anew whenever a report comes or goes. What the reports of a bundle claim, and from whom they have it, takes most
of the time; a bundle that is as it was before keeps it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from laut.comparison.boilerplate import left_out, without
from laut.comparison.copies import Known, shared_text
from laut.comparison.linkage import components
from laut.comparison.outline import Outline
from laut.comparison.overlap import Overlap
from laut.comparison.series import Tested
from laut.comparison.stories import LEAST, Group, group
from laut.model.judgement import ABOUT_CLAIMS, Judged
from laut.model.story import Progress, silent

FULL = 256
"""Reports of the bundles that are looked at together, unless a single bundle has more."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Stories that shared text ties together; indices are those of its own reports.

    Args:
        reports: their ids, ascending.
        left_out: of every report the segments of its own text that its outlet repeats.
        stories: groups of the reports.
        overlaps: text that they share.
    """

    reports: tuple[str, ...]
    left_out: tuple[tuple[int, ...], ...]
    stories: tuple[Group, ...]
    overlaps: tuple[Overlap, ...]


def bundles(
    outlines: Sequence[Outline],
    before: Sequence[Bundle] = (),
    unchanged: Set[str] = frozenset(),
    progress: Progress = silent,
    least: int = LEAST,
    tested: Tested | None = None,
) -> list[Bundle]:
    """Part a pile into bundles; the same whatever was there before.

    Args:
        outlines: of all reports, in order of their ids.
        before: the bundles of an earlier pile: the passages that were found then aren't looked for again.
        unchanged: ids of the reports whose outlines are as they were then.
        progress: told what is being done.
        least: the mean kinship, in thousandths, that two groups of reports need to be one story.
        tested: which pairs of texts were held against each other before; what is found now is added to it.

    Returns:
        In order of the first report of each.
    """
    progress("which reports are about one matter")
    dropped = left_out(outlines)
    prose = [without(one.prose, places) for one, places in zip(outlines, dropped, strict=True)]
    stories = group(prose, [one.when for one in outlines], least, tested)
    progress("which text stands in several reports")
    place = {one.prose.report: number for number, one in enumerate(outlines)}
    same = {one: dropped[place[one]] for one in unchanged if one in place}
    overlaps = shared_text(outlines, prose, _known(before, same, place))
    story = {one: number for number, found in enumerate(stories) for one in found.members}
    ties = {_ordered(story[one.first], story[one.second]): 1 for one in overlaps}
    parts = components(range(len(stories)), ties, 1)
    home = {one: number for number, part in enumerate(parts) for one in part}
    shared: list[list[Overlap]] = [[] for _ in parts]
    for one in overlaps:
        shared[home[story[one.first]]].append(one)
    names = [one.prose.report for one in outlines]
    made = (
        _bundle([stories[one] for one in part], found, names, dropped)
        for part, found in zip(parts, shared, strict=True)
    )
    return sorted(made, key=lambda one: one.reports)


def batches(found: Sequence[Bundle]) -> Iterator[Sequence[Bundle]]:
    """Cut bundles into batches that are looked at together."""
    low = count = 0
    for place, one in enumerate(found):
        if count and count + len(one.reports) > FULL:
            yield found[low:place]
            low, count = place, 0
        count += len(one.reports)
    if count:
        yield found[low:]


def meant(judgements: Sequence[Judged], story_of: Callable[[str], object]) -> list[Judged]:
    """Leave out what people judged about claims of reports that stand in several stories by now, or in none.

    Args:
        judgements: those that hold.
        story_of: tells the story of a report from others by its id; None where there is no such report.
    """
    return [
        (key, one)
        for key, one in judgements
        if one.kind not in ABOUT_CLAIMS or len({story_of(at.report) for at in one.at} - {None}) == 1
    ]


def places(found: Sequence[Bundle]) -> dict[str, tuple[int, int]]:
    """Return bundle and story of every report, by its id."""
    return {
        bundle.reports[one]: (number, place)
        for number, bundle in enumerate(found)
        for place, story in enumerate(bundle.stories)
        for one in story.members
    }


def touching(judgements: Sequence[Judged], reports: Set[str], names: Set[str]) -> tuple[str, ...]:
    """Return the ids of the judgements that may be about some reports: their words, or parties named in their stories.

    Args:
        judgements: those that hold.
        reports: ids of the reports.
        names: of the parties.
    """
    return tuple(
        key
        for key, one in judgements
        if (any(at.report in reports for at in one.at) if one.at else not names.isdisjoint(one.names))
    )


def _known(before: Sequence[Bundle], same: Mapping[str, tuple[int, ...]], place: Mapping[str, int]) -> Known:
    """Return the passages that were found in an earlier pile between texts that are as they were.

    Args:
        before: its bundles.
        same: of each report with an outline as it was, what is left out of it now.
        place: index of each report now.
    """
    found = {}
    for bundle in before:
        kept = [same.get(report) == places for report, places in zip(bundle.reports, bundle.left_out, strict=True)]
        for one in bundle.overlaps:
            if kept[one.first] and kept[one.second]:
                found[place[bundle.reports[one.first]], place[bundle.reports[one.second]]] = one.passages
    return found


def _bundle(
    stories: Sequence[Group], overlaps: Sequence[Overlap], names: Sequence[str], dropped: Sequence[tuple[int, ...]]
) -> Bundle:
    """Make a bundle of things that are numbered as in the pile."""
    members = sorted(one for story in stories for one in story.members)
    new = {one: number for number, one in enumerate(members)}
    return Bundle(
        tuple(names[one] for one in members),
        tuple(dropped[one] for one in members),
        tuple(renumbered(story, new) for story in stories),
        tuple(replace(one, first=new[one.first], second=new[one.second]) for one in overlaps),
    )


def renumbered(story: Group, new: Mapping[int, int]) -> Group:
    """Return a story with its reports numbered otherwise."""
    events = ((tuple(new[one] for one in event), days) for event, days in story.events)
    return Group(tuple(new[one] for one in story.members), tuple(events))


def _ordered(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)
