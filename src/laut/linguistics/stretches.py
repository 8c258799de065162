"""Stretches of a text that belong together, found by marks alone: cheap bounds for rules that look around a word."""

import re
from bisect import bisect_right

_END = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=[\d%][^\W\d_]{2})|(?<=\d{3})|(?<=[)%]))[.!?…]+[”“\"«»]? +(?=[„“\"»«A-ZÄÖÜ\d])|\n+"
)
"""A full stop behind three letters or digits and before a capital; abbreviations and ordinals are shorter."""


class Stretches:
    """Where sentences of a text end, by full stops before capitals and by line breaks.

    Args:
        text: any text.

    Example:
        >>> text = "Es brannte. Drei Wagen wurden zerstört."
        >>> Stretches(text).sentence(15)
        (12, 39)
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._starts = [0, *(found.end() for found in _END.finditer(text))]

    def sentence(self, offset: int) -> tuple[int, int]:
        """Return the bounds of the sentence that holds an offset, white space at its end included."""
        index = bisect_right(self._starts, offset) - 1
        last = index + 1 == len(self._starts)
        return self._starts[index], self._length if last else self._starts[index + 1]
