"""Stretches of a text that belong together, found by marks alone: cheap bounds for rules that look around a word."""

import re
from bisect import bisect_right

_END = re.compile(r"[.!?…]+[”“\"«»]? +(?=[„“\"»«A-ZÄÖÜ\d])|\n+")
_BEFORE_END = re.compile(r"[^\W\d_]{3}| (?!ca|vs|jr|sr)[^\W\d_A-Z]{2}|[\d%][^\W\d_]{2}|\d{3}|.{0,2}[)%]", re.DOTALL)
"""A full stop that ends a sentence stands behind three letters or digits or a short word; ordinals are shorter."""


_REACH = 500
"""How many characters of a sentence are looked at on either side: keeps the time linear in the length of a text."""


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
        self._starts = [0, *(found.end() for found in _END.finditer(text) if _ends(text, found))]

    def sentence(self, offset: int) -> tuple[int, int]:
        """Return the bounds of the sentence that holds an offset, white space at its end included.

        Of a sentence longer than any real one only the part around the offset is returned.
        """
        index = bisect_right(self._starts, offset) - 1
        last = index + 1 == len(self._starts)
        end = self._length if last else self._starts[index + 1]
        return max(self._starts[index], offset - _REACH), min(end, offset + _REACH)


def _ends(text: str, found: re.Match[str]) -> bool:
    start = found.start()
    return found.group()[0] == "\n" or bool(_BEFORE_END.fullmatch(text, max(0, start - 3), start))


_MARK = re.compile(r"[,;:–(]\s|\s[–(]")


def clause(text: str, offset: int, bounds: tuple[int, int]) -> tuple[int, int]:
    """Return the bounds of the clause that holds an offset, by its marks.

    Args:
        text: any text.
        offset: into it.
        bounds: of the sentence.

    Example:
        >>> text = "Als es brannte, kam die Feuerwehr."
        >>> clause(text, 20, (0, len(text)))
        (16, 34)
    """
    starts = [found.end() for found in _MARK.finditer(text, bounds[0], offset)]
    end = _MARK.search(text, offset, bounds[1])
    return (starts[-1] if starts else bounds[0]), (end.start() if end else bounds[1])
