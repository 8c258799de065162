"""Stories and events: which reports are about one matter, and which of those about one episode of it.

Reports are alike by weighted words, names and figures (integer cosine over stems that hold across languages). Groups
are made by average linkage with total tie-breaks, so they don't depend on the order of reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isqrt
from typing import Any

import numpy as np

from laut.comparison.hashing import Numbers, words
from laut.comparison.linkage import groups
from laut.comparison.prose import Prose
from laut.engine import Engine
from laut.model.time import DateInterval

ALIKE = 132
WINDOW = 5
WIDEST = 31
COMMON = 60
MOST = 1000
LONGEST = 6000
ALIEN = 3

LIKENESS = """
SELECT first, second, dot FROM (
  SELECT a.text AS first, b.text AS second, sum(a.weight * b.weight) AS dot
  FROM stem AS a JOIN stem AS b ON a.stem = b.stem AND a.text < b.text
  GROUP BY a.text, b.text
) AS pair JOIN norm AS c ON c.text = first JOIN norm AS d ON d.text = second
WHERE dot * 1000 >= {least} * c.root * d.root ORDER BY first, second
"""


@dataclass(frozen=True, slots=True)
class Group:
    """Reports of one story.

    Args:
        members: indices of its reports.
        events: indices of the reports of each of its events, and the days these span.
    """

    members: tuple[int, ...]
    events: tuple[tuple[tuple[int, ...], DateInterval], ...]


def group(prose: Sequence[Prose], when: Sequence[DateInterval], engine: Engine, alike: int = ALIKE) -> list[Group]:
    """Group reports into stories, and each story into events.

    Args:
        prose: the reports' own texts, in an order that depends on nothing but the reports.
        when: when each was published, as far as known.
        engine: what joins them.
        alike: the mean similarity, in thousandths, that two groups of reports need to be one story.

    Returns:
        Every report in one story and one event, in order of the first index.

    Example:
        >>> from laut.comparison.prose import of_text
        >>> from laut.engine import embedded
        >>> pile = ["Brand im Hafen von Altmünde", "Hafen von Altmünde: Brand gelöscht", "Zinsen steigen weiter"]
        >>> with embedded() as engine:
        ...     found = group([of_text(text, text) for text in pile], [DateInterval()] * 3, engine)
        >>> [one.members for one in found]
        [(0, 1), (2,)]
    """
    likeness = similarities([one.text for one in prose], [one.language for one in prose], engine, alike // 3)
    return [Group(members, _events(members, when, likeness)) for members in groups(len(prose), likeness, alike)]


def similarities(
    texts: Sequence[str], languages: Sequence[str | None], engine: Engine, least: int = 0
) -> dict[tuple[int, int], int]:
    """Return how alike any two texts are, in thousandths, for all that share a telling word.

    Of texts in two languages the words that stand in one language only tell little: they count for a part.

    Args:
        texts: any number of texts.
        languages: the language of each.
        engine: what joins them.
        least: pairs that are less alike are left out.
    """
    found = words([text[:LONGEST] for text in texts])
    text, stem, weight = weighted(found.text, found.stem, found.end - found.start, found.capital, len(texts))
    language = np.unique(np.array([str(one) for one in languages]), return_inverse=True)[1]
    alone, across = lengths(text, stem, weight, language)
    engine.register("stem", {"text": text, "stem": stem, "weight": weight})
    engine.register("norm", {"text": np.arange(len(texts)), "root": across})
    pairs = engine.run(LIKENESS.format(least=least))
    first, second = pairs["first"], pairs["second"]
    same = language[first] == language[second]
    roots = np.where(same, alone[first] * alone[second], across[first] * across[second])
    value = pairs["dot"].astype(np.int64) * 1000 // roots
    keep = value >= least
    rows = zip(first[keep].tolist(), second[keep].tolist(), value[keep].tolist(), strict=True)
    return {(one, other): alike for one, other, alike in rows}


def lengths(text: Numbers, stem: Numbers, weight: Numbers, language: Numbers) -> tuple[Numbers, Numbers]:
    """Return how long the vector of every text is, as integers.

    Args:
        text: index of a text, one row for each stem of each text.
        stem: the stem.
        weight: its weight.
        language: number of the language of every text.

    Returns:
        The length by all stems; the length for comparing with another language, where stems that stand in one
        language only count for a part.
    """
    squares = weight**2
    whole = _sums(text, squares, len(language))
    common = _sums(text, squares * _international(stem, language[text]), len(language))
    return _roots(whole), _roots(common + (whole - common) // ALIEN)


def _roots(numbers: Numbers) -> Numbers:
    """Return the integer square roots, at least 1."""
    return np.array([max(1, isqrt(int(one))) for one in numbers], dtype=np.int64)


def _sums(text: Numbers, values: Numbers, count: int) -> Numbers:
    sums = np.zeros(count, dtype=np.int64)
    np.add.at(sums, text, values)
    return sums


def _international(stem: Numbers, language: Numbers) -> Numbers:
    """Say for every row whether its stem stands in texts of more than one language."""
    _, inverse = np.unique(stem, return_inverse=True)
    low, high = np.full(len(stem), len(stem)), np.full(len(stem), -1)
    np.minimum.at(low, inverse, language)
    np.maximum.at(high, inverse, language)
    shared: Numbers = low[inverse] != high[inverse]
    return shared


def weighted(text: Numbers, stem: Numbers, length: Numbers, capital: Numbers, count: int) -> tuple[Numbers, ...]:
    """Weigh every stem of every text: rare ones much, names and figures more than other words.

    How rare a stem is, is judged by the pile and by what such words are like in general, so that it holds for a pile
    of five reports on one matter too.

    Returns:
        Text, stem and integer weight, one row for each stem of each text.
    """
    order = np.lexsort((~capital, stem, text))
    text, stem, length, capital = text[order], stem[order], length[order], capital[order]
    new = np.ones(len(text), dtype=bool)
    new[1:] = (np.diff(text) != 0) | (stem[1:] != stem[:-1])
    text, stem, length, capital = text[new], stem[new], length[new], capital[new]
    _, inverse, frequency = np.unique(stem, return_inverse=True, return_counts=True)
    prior = np.where(capital, 2, np.where(length <= 5, 150, 18))
    reports = frequency[inverse]
    weight = np.floor(4 * np.log2((count + 300) / (reports + prior))).astype(np.int64)
    keep = (length > 1) & (weight > 0) & (reports <= max(COMMON, min(count // 10, MOST)))
    columns: tuple[Any, ...] = (text[keep], stem[keep], weight[keep])
    return columns


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
