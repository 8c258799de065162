"""The head token of a speaker phrase, by the quotation measure's rule of thumb."""

from collections.abc import Iterable, Sequence

_PREPOSITIONS = "von vom im in aus für bei zur zum am an mit auf über gegen nach of from for at on with"
_ENDS_HEAD = frozenset(f"{_PREPOSITIONS} der des dessen deren die das dem den who which".split(" "))
_NO_HEAD = _ENDS_HEAD | {"ein", "eine", "einer", "einem", "einen", "the", "a", "an", "according"}


def head_token(tokens: Iterable[int], text: str, bounds: Sequence[Sequence[int]]) -> int:
    """Return the last capitalised token before the first comma, bracket, preposition or article behind a noun.

    Args:
        tokens: numbers of the phrase's tokens, at least one.
        text: the document.
        bounds: [start, end] of every token of the document.

    Returns:
        The number of that token; of the first one with a letter or digit where none is capitalised.

    Example:
        >>> text = "der Sprecher der Polizei"
        >>> head_token([0, 1, 2, 3], text, [[0, 3], [4, 12], [13, 16], [17, 24]])
        1
    """
    numbers = sorted(tokens)
    words = [text[bounds[number][0] : bounds[number][1]] for number in numbers]
    head: int | None = None
    for number, word in zip(numbers, words, strict=True):
        if head is not None and (word in {",", "("} or word.lower() in _ENDS_HEAD):
            break
        if word[:1].isupper() and (len(words) == 1 or word.lower() not in _NO_HEAD):
            head = number
    if head is not None:
        return head
    lettered = (number for number, word in zip(numbers, words, strict=True) if any(c.isalnum() for c in word))
    return next(lettered, numbers[0])
