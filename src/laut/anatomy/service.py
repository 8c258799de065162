"""Lines that speak to the reader of the page's own service: letters, accounts, consent, donations, comments."""

from collections.abc import Iterable
from functools import cache

from laut.anatomy.language import WORD, small_words
from laut.anatomy.words import LANGUAGES
from laut.languages import has, table
from laut.model.anatomy import SegmentKind

LEAST, WORDS_FOR_ONE = 4, 5
"""Least weight of a line's words, and how many words one unit of weight carries."""


@cache
def _service_words() -> dict[str, tuple[int, SegmentKind | None]]:
    """Return the weight and kind of each word; kind None for those that speak to the reader."""
    found: dict[str, tuple[int, SegmentKind | None]] = {}
    for language in LANGUAGES:
        for row in table(language, "service_words") if has(language, "service_words") else ():
            kind = None if row["kind"] == "address" else SegmentKind(row["kind"])
            found.setdefault(row["word"], (int(row["weight"]), kind))
    return found


def service_weight(words: Iterable[str]) -> int:
    """Return how much words, given in small letters and each counted once, speak of the page's own service.

    Example:
        >>> service_weight(["our", "newsletter", "as", "a", "newsletter"])
        2
    """
    known = _service_words()
    return sum(known[word][0] for word in known.keys() & set(words))


def service(line: str) -> SegmentKind | None:
    """Return the kind of a line that speaks of the page's own service, or None.

    Example:
        >>> service("Subscribe now and get our newsletter in your inbox")
        <SegmentKind.NEWSLETTER: 'newsletter'>
        >>> service("The court said that the newsletter had been stopped")
    """
    known = _service_words()
    small = small_words(line)
    held = known.keys() & set(small)
    weights: dict[SegmentKind, int] = {}
    for word in held:
        weight, kind = known[word]
        if kind:
            weights[kind] = weights.get(kind, 0) + weight
    total = sum(weights.values())
    if total < LEAST or total * WORDS_FOR_ONE < len(small):
        return None
    addressed = any(known[word][1] is None for word in held) or any(
        word in known and not word.islower() for word in WORD.findall(line)[1:]
    )
    return max(sorted(weights), key=lambda kind: weights[kind]) if addressed else None
