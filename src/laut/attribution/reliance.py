"""Who stands behind who says it: "unter Berufung auf X"."""

from functools import cache

from laut.attribution.draft import Range
from laut.attribution.lexicon import framing_words
from laut.languages.de.phrases import Words, noun_phrase


def reliance(text: Words, first: int, end: int) -> tuple[Range, Range] | None:
    """Find "unter Berufung auf X" in a stretch of tokens.

    Returns:
        Token ranges of the whole phrase and of X; None where there is none.
    """
    for place in range(first, end - 2):
        for form in _forms().get(text.words[place].lower, ()):
            begin = place + len(form)
            if begin < end and all(text.words[place + index].lower == word for index, word in enumerate(form)):
                phrase = noun_phrase(text, begin, end)
                if phrase is not None:
                    return (place, phrase.end), (phrase.first, phrase.end)
    return None


@cache
def _forms() -> dict[str, list[tuple[str, ...]]]:
    """Return the words that tell on whom somebody relies, by the first of them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in framing_words("reliance"):
        words = tuple(form.lower().split())
        found.setdefault(words[0], []).append(words)
    return found
