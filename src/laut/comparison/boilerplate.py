"""Boilerplate: paragraphs that a site puts into many of its reports, learned from the pile and left out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from laut.comparison.outline import Outline
from laut.comparison.prose import Prose

FEWEST = 3
MOST = 500


def left_out(outlines: Sequence[Outline]) -> list[tuple[int, ...]]:
    """Return of every report the paragraphs that its outlet repeats.

    A paragraph is boilerplate if several reports of one outlet hold it word for word and no report of another does.
    Where such paragraphs are the greater part of a report they stay: versions of one article are something else.

    Args:
        outlines: of a pile of reports; what is learned doesn't depend on their order.

    Returns:
        Numbers of the segments of each report's own text.
    """
    held: Counter[int] = Counter()
    sites: dict[int, str | None] = {}
    for one in outlines:
        different = set(one.paragraphs)
        held.update(different)
        for paragraph in different:
            if sites.setdefault(paragraph, one.site) != one.site:
                sites[paragraph] = None
    several = {paragraph for paragraph, count in held.items() if count >= FEWEST}
    repeated = {paragraph for paragraph in several if paragraph and sites[paragraph] is not None}
    return [_of_report(one, repeated) for one in outlines]


def _of_report(one: Outline, repeated: set[int]) -> tuple[int, ...]:
    found = tuple(place for place, paragraph in enumerate(one.paragraphs) if paragraph in repeated)
    if not found:
        return ()
    lengths = [behind - start - 1 for start, behind in pairwise((*one.prose.starts, len(one.prose.text) + 1))]
    return found if sum(lengths[place] for place in found) * 1000 <= MOST * len(one.prose.text) else ()


def without(prose: Prose, places: Sequence[int]) -> Prose:
    """Return a text without some of its segments."""
    if not places:
        return prose
    segments = prose.segments()
    kept = [place for place in range(len(segments)) if place not in places]
    starts, length = [], 0
    for place in kept:
        starts.append(length)
        length += len(segments[place]) + 1
    text = "\n".join(segments[place] for place in kept)
    return replace(prose, text=text, starts=tuple(starts), read=tuple(prose.read[place] for place in kept))
