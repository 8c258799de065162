"""Which language a text is in, by its commonest function words."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from laut.languages import table

WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 4000
BEGINNING = 160
LEAST = 3
REMEMBERED = 500
"""Lines of which the words are remembered: those of a page are looked at several times."""


@cache
def function_words() -> dict[str, tuple[str, ...]]:
    """Return the languages that each function word belongs to."""
    found: dict[str, tuple[str, ...]] = {}
    for row in table("xx", "function_words"):
        for word in row["words"].split():
            found[word] = (*found.get(word, ()), row["language"])
    return found


@lru_cache(REMEMBERED)
def small_words(line: str) -> tuple[str, ...]:
    """Return the words of a line in small letters.

    Example:
        >>> small_words("Der Rat berät 2027.")
        ('der', 'rat', 'berät')
    """
    return tuple(WORD.findall(line.lower()))


def sample(lines: Iterable[str]) -> list[str]:
    """Return the words of a text's first few thousand characters in small letters.

    Args:
        lines: of the text; a line break counts as a character.

    Example:
        >>> sample(["Der Rat berät", "2027."])
        ['der', 'rat', 'berät']
    """
    found: list[str] = []
    left = SAMPLE
    for line in lines:
        if left <= 0:
            break
        found += small_words(line[:left])
        left -= len(line) + 1
    return found


def language_of(lines: Iterable[str]) -> str | None:
    """Return the ISO 639-1 code of a text's language; None where too few words tell.

    Args:
        lines: of the text; its first few thousand characters are looked at.

    Example:
        >>> language_of(["Der Rat hat am Montag über den Haushalt beraten."]), language_of(["Tel. 0441 99"])
        ('de', None)
    """
    counts = _counts(_held(sample(lines)))
    if not counts:
        return None
    best = max(sorted(counts), key=lambda language: counts[language])
    return best if counts[best] >= LEAST else None


def other_language(text: str, than: str | None) -> str | None:
    """Return the language of a text where it is clearly another one; None where it isn't or too few words tell.

    Args:
        text: its beginning is looked at.
        than: the language that it is expected to be in.

    Example:
        >>> other_language("Информация на странице взята из источника и не проверена", "de")
        'ru'
        >>> other_language("Der Text ist in der Zeitung erschienen", "de")
    """
    held = _held(small_words(text[:BEGINNING]))
    if len(held) < LEAST:
        return None
    least = max(LEAST, 2 * sum(than in languages for languages in held) + 1)
    if len(held) < least:
        return None
    counts = _counts(held)
    best = max(sorted(counts), key=lambda language: counts[language])
    return best if best != than and counts[best] >= least else None


def _held(words: Iterable[str]) -> list[tuple[str, ...]]:
    """Return the languages of each function word among words in small letters."""
    return list(filter(None, map(function_words().get, words)))


def _counts(held: list[tuple[str, ...]]) -> dict[str, int]:
    """Return how many function words of each language there are."""
    counts: dict[str, int] = {}
    for languages, times in Counter(held).items():
        for language in languages:
            counts[language] = counts.get(language, 0) + times
    return counts


def share_of_function_words(words: Sequence[str]) -> float:
    """Return which share of the words, given in lower case, are function words of some language."""
    known = function_words()
    return sum(map(known.__contains__, words)) / len(words) if words else 0.0
