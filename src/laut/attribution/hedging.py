"""Hedges: words that say how far the writer stands behind a content."""

import re
from functools import cache

from laut.attribution.lexicon import hedges
from laut.model.attribution import Hedge
from laut.model.span import Span


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(hedges("de"), key=lambda form: (-len(form), form))
    return re.compile(r"\b(?:" + "|".join(re.escape(form) for form in forms) + r")\b", re.IGNORECASE)


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
        for match in _pattern().finditer(text, span.start, span.end)
    }
    return tuple(Hedge(span, rule) for span, rule in sorted(found.items()))
