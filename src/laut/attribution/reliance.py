"""Who stands behind who says it: "unter Berufung auf X"."""

from laut.attribution.draft import Range
from laut.attribution.lexicon import framing_words
from laut.languages.de.phrases import Words, noun_phrase


def reliance(text: Words, first: int, end: int) -> tuple[Range, Range] | None:
    """Find "unter Berufung auf X" in a stretch of tokens.

    Returns:
        Token ranges of the whole phrase and of X; None where there is none.
    """
    forms = {tuple(form.lower().split()): rule for form, rule in framing_words("reliance").items()}
    for place in range(first, end - 2):
        key = tuple(text.words[index].lower for index in range(place, place + 3))
        if key in forms:
            phrase = noun_phrase(text, place + 3, end)
            if phrase is not None:
                return (place, phrase.end), (phrase.first, phrase.end)
    return None
