"""Photo credits: who is named in one."""

import re

from laut.anatomy.words import words_for
from laut.model.anatomy import PhotoCredit
from laut.model.span import Span

LABEL = re.compile(
    rf"[\s(©]*(?:{words_for('photo_label')}\s*(?:(?:by|von)\s*:?|:)\s*)?(?:©\s*)?",
    re.IGNORECASE,
)


def read_photo_credit(words: str, start: int, rule: str) -> PhotoCredit | None:
    """Return whom a photo credit names, or None.

    Args:
        words: the credit with its label.
        start: where it begins in the read text.
        rule: how it was told.

    Example:
        >>> read_photo_credit("(Foto: Joost Harms/dpa)", 0, "de.photo_credit.01").name
        'Joost Harms/dpa'
    """
    label = LABEL.match(words)
    at = label.end() if label else 0
    name = words[at:].rstrip(" ).,;")
    return PhotoCredit(Span(start + at, start + at + len(name)), name, rule) if name else None
