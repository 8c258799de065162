"""Endings: which of many words a word ends with, found by its last letters and not by trying them all."""

from collections.abc import Iterable


class Endings:
    """Words in order of precedence, to be found at the end of other words.

    Args:
        words: those to find; of two alike the first counts.

    Example:
        >>> endings = Endings(["zeitung", "blatt", "tageblatt"])
        >>> endings.first("hohenauer tageblatt"), endings.first("zeitungen")
        ('blatt', None)
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(dict.fromkeys(words))
        self._rank = {word: rank for rank, word in enumerate(self.words)}
        self._lengths = tuple(sorted({len(word) for word in self.words}))

    def first(self, word: str) -> str | None:
        """Return the first of the words, in their order, that a word ends with; None where there is none."""
        best = len(self.words)
        for length in self._lengths:
            if length > len(word):
                break
            best = min(best, self._rank.get(word[len(word) - length :], best))
        return self.words[best] if best < len(self.words) else None
