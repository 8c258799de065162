"""What holds for every XML: no entities of its own, no depth beyond measure, no network."""

import re

from laut.intake.items import UnreadableError

DEEPEST = 200
PROLOGUE = (
    rb"\s*+(?:\xef\xbb\xbf)?\s*+(?:(?><\?(?s:.){0,400}?\?>|<!--(?s:.){0,2000}?-->)\s*+)*+"
    rb"(?:(?><!DOCTYPE(?!\s+html\b)[^\[>]{0,400}(?:\[(?s:.){0,20000}?\]\s*)?>)\s*+)?+"
    rb"(?:(?><!--(?s:.){0,2000}?-->)\s*+)*+"
)
"""What may stand before the first element, in bytes; it never goes back, so that no file can make it try for long."""
ENTITY = re.compile(rb"<!ENTITY\b|<\0!\0E\0N\0T\0I\0T\0Y|\0<\0!\0E\0N\0T\0I\0T\0Y", re.IGNORECASE)
TAG = re.compile(rb"<(?:!\[CDATA\[|!--|[?!]|(/)?[^\s<>/!?][^<>]*?(/)?>)")
END = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}


def refuse_entities(data: bytes) -> None:
    """Refuse what defines entities: news never needs them, and nine lines of them can become gigabytes.

    Raises:
        UnreadableError: if it does.
    """
    if ENTITY.search(data):
        raise UnreadableError("defines XML entities, which can be used to fill memory; save it without its DOCTYPE")


def depth(data: bytes) -> int:
    """Return how deep elements are nested, by their tags; what CDATA holds doesn't count.

    Example:
        >>> depth(b"<a><b><![CDATA[<p><p>]]></b><c/></a>")
        2
    """
    deepest = now = at = 0
    while found := TAG.search(data, at):
        at = found.end()
        if found[0] in END:
            close = data.find(END[found[0]], at)
            if close < 0:
                return deepest
            at = close + len(END[found[0]])
        elif found[1]:
            now = max(0, now - 1)
        elif not found[2] and found[0][-1:] == b">":
            now += 1
            deepest = max(deepest, now)
    return deepest
