"""Source notes: the parties they list."""

import re
from collections.abc import Iterator

from laut.anatomy.words import words_for
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import Span
from laut.registry import find

LABEL = re.compile(rf"\(?{words_for('source_label')}\s*:?\s*", re.IGNORECASE)
SPLIT = re.compile(r"\s*(?:[,;/]|\bund\b|\band\b|\bи\b|\bта\b)\s*")
OWN = re.compile(words_for("own_research"), re.IGNORECASE)
LONGEST = 80


def declared(words: str, start: int) -> Iterator[Mention]:
    """Yield the parties that a source note lists; the page's own research isn't one.

    Args:
        words: "(Quellen: Hafenbote, dpa, eigene Recherche)".
        start: where that begins in the read text.
    """
    label = LABEL.match(words)
    if label is None:
        return
    end = len(words.rstrip(" ).!"))
    begin = label.end()
    for stop in (*(split.span() for split in SPLIT.finditer(words, begin, end)), (end, end)):
        name = words[begin : stop[0]].strip()
        if name and len(name) <= LONGEST and not OWN.match(name):
            at = words.index(name, begin)
            source = find(name) or Source(name, SourceKind.UNKNOWN)
            yield Mention(Span(start + at, start + at + len(name)), source, "anatomy.declared_source")
        begin = stop[1]
