"""What a line behind the article is by its words, where no rule for whole lines tells it."""

from functools import cache

from laut.anatomy.language import small_words
from laut.anatomy.words import LANGUAGES
from laut.languages import has, table
from laut.model.anatomy import SegmentKind

ENOUGH = 3
"""Least weight of the words that tell a line."""
LONGEST = 160
"""Characters of such a line: longer ones are text."""


def closing(line: str) -> SegmentKind | None:
    """Return the kind of a line behind an article, or None where its words don't tell.

    Args:
        line: its words.

    Example:
        >>> closing("Die Nachrichten des Tages als Mail: hier eintragen")
        <SegmentKind.NEWSLETTER: 'newsletter'>
        >>> closing("Freibad öffnet erst im Juli")
    """
    if len(line) > LONGEST:
        return None
    weights: dict[SegmentKind, int] = {}
    for word in set(small_words(line)):
        for weight, kind in _words().get(word, ()):
            weights[kind] = weights.get(kind, 0) + weight
    best = max(sorted(weights), key=lambda kind: weights[kind], default=None)
    return best if best and weights[best] >= ENOUGH else None


@cache
def _words() -> dict[str, tuple[tuple[int, SegmentKind], ...]]:
    found: dict[str, tuple[tuple[int, SegmentKind], ...]] = {}
    for language in LANGUAGES:
        for row in table(language, "closing_words") if has(language, "closing_words") else ():
            found[row["word"]] = (*found.get(row["word"], ()), (int(row["weight"]), SegmentKind(row["kind"])))
    return found
