"""Boilerplate: paragraphs that a site puts into many of its reports, learned from the pile and left out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from laut.comparison.prose import Prose, of_report
from laut.model.reading import ReadReport

FEWEST = 3
MOST = 500


def own_texts(read: Sequence[ReadReport]) -> list[Prose]:
    """Return the reports' own texts without what their outlets repeat.

    A paragraph is boilerplate if several reports of one outlet hold it word for word and no report of another does.
    Where such paragraphs are the greater part of a report they stay: versions of one article are something else.

    Args:
        read: a pile of reports; what is learned doesn't depend on their order.
    """
    outlets = [one.reading.anatomy.outlet for one in read]
    sites = [outlet.source.name if outlet else None for outlet in outlets]
    prose = [of_report(one) for one in read]
    holders: dict[str, set[int]] = defaultdict(set)
    for number, one in enumerate(prose):
        for words in _paragraphs(one):
            holders[words].add(number)
    repeated = {
        words
        for words, numbers in holders.items()
        if words and len(numbers) >= FEWEST and len(found := {sites[one] for one in numbers}) == 1 and None not in found
    }
    return [_without(one, repeated) for one in prose]


def _paragraphs(prose: Prose) -> list[str]:
    return [" ".join(words.casefold().split()) for words in prose.segments()]


def _without(prose: Prose, repeated: set[str]) -> Prose:
    """Return a text without some of its paragraphs, unless they are the greater part of it."""
    drop = [words in repeated for words in _paragraphs(prose)]
    segments = prose.segments()
    dropped = sum(len(words) for words, left_out in zip(segments, drop, strict=True) if left_out)
    if not dropped or dropped * 1000 > MOST * len(prose.text):
        return prose
    kept = [place for place, left_out in enumerate(drop) if not left_out]
    starts, length = [], 0
    for place in kept:
        starts.append(length)
        length += len(segments[place]) + 1
    text = "\n".join(segments[place] for place in kept)
    return replace(prose, text=text, starts=tuple(starts), read=tuple(prose.read[place] for place in kept))
