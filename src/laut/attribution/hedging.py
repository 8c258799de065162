"""Hedges: words that say how far the writer stands behind a content."""

import re
from functools import cache

from laut.attribution.lexicon import hedges
from laut.model.attribution import Hedge
from laut.model.span import Span

WORD = re.compile(r"\w+")


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(hedges("de"), key=lambda form: (-len(form), form))
    return re.compile(r"\b(?:" + "|".join(re.escape(form) for form in forms) + r")\b", re.IGNORECASE)


@cache
def _longest_words() -> frozenset[str]:
    """Return the longest word of each hedge; most spans hold none of them and need no closer look."""
    return frozenset(max(form.split(), key=len) for form in hedges("de"))


def hedges_in(text: str, *parts: tuple[Span, ...]) -> tuple[Hedge, ...]:
    """Find the hedges in the parts of an attribution.

    Args:
        text: the read text.
        parts: spans of content and frame.

    Returns:
        Hedges in the order of their place.
    """
    ids = hedges("de")
    found = {
        Span(match.start(), match.end()): ids[match.group().lower()]
        for spans in parts
        for span in spans
        if not _longest_words().isdisjoint(WORD.findall(span.of(text).lower()))
        for match in _pattern().finditer(text, span.start, span.end)
    }
    return tuple(Hedge(span, rule) for span, rule in sorted(found.items()))
