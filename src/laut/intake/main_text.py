"""Which lines of an HTML page a main-text extractor takes for the article."""

import logging
from dataclasses import replace

from laut.model.text import Line, ReadText

DEEPEST = 250
LONGEST = 3_000_000


def mark_main(received: str, read: ReadText, depth: int) -> tuple[ReadText, tuple[str, ...]]:
    """Return the read text with `Line.main` set by trafilatura, and warnings.

    Args:
        received: the page.
        read: its read text.
        depth: how deep its elements are nested.
    """
    if depth > DEEPEST or len(received) > LONGEST:
        return read, ("page too deeply nested or too long for main-text extraction; every line was judged by itself",)
    import trafilatura  # loads slowly; needed for HTML only

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    extracted = trafilatura.extract(received, include_comments=False, include_tables=True, deduplicate=False)
    if not extracted:
        return read, ("no main text found in the markup; every line was judged by itself",)
    paragraphs = {_folded(line.lstrip("-# ")) for line in extracted.split("\n")}
    whole = _folded(extracted)
    return replace(
        read, lines=tuple(replace(line, main=_is_main(read, line, paragraphs, whole)) for line in read.lines)
    ), ()


def _is_main(read: ReadText, line: Line, paragraphs: set[str], whole: str) -> bool:
    words = _folded(line.span.of(read.text))
    return words in paragraphs or (len(words) >= 25 and words in whole)


def _folded(text: str) -> str:
    return " ".join(text.split())
