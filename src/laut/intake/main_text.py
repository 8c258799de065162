"""Which lines of an HTML page a main-text extractor takes for the article."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace

from laut.intake.tokens import Tag
from laut.model.text import Line, ReadText

DEEPEST = 250
LONGEST = 3_000_000
MOST_TAGS = 50_000
LONG_ATTRIBUTES = 2_000
"""Longer ones hold pictures."""
LONG_LINE, MOSTLY_LINKED = 80, 0.5
LEAST_OF_LONG = 0.5
"""Of the characters in long lines, an extraction that holds fewer has lost the article."""
MOST_OF_PAGE = 0.9
"""Of all lines, an extraction that holds more hasn't found where the article stands."""

UNSEEN = frozenset(("script", "style", "svg", "template", "iframe"))


def mark_main(received: str, found: Sequence[Tag], read: ReadText, depth: int) -> tuple[ReadText, tuple[str, ...]]:
    """Return the read text with `Line.main` set by trafilatura, and warnings.

    It works on the page without scripts and pictures, and in its fast mode, which takes half the time: on four sets of
    real pages its F1 differs from the full mode's by -.005 to +.003. Where it leaves out most of the long lines (an
    article broken by boxes), the full mode is asked. An extractor that takes nearly the whole page, navigation and all,
    has found nothing in the markup; its word doesn't count then.

    Args:
        received: the page.
        found: its tags.
        read: its read text.
        depth: how deep its elements are nested.
    """
    tangled = depth > DEEPEST or len(found) > MOST_TAGS
    page = "" if tangled else _bare(received, found)
    if tangled or len(page) > LONGEST:
        return read, ("page too deeply nested or too long for main-text extraction; every line was judged by itself",)
    extracted = _extract(page, fast=True)
    if len(extracted) < LEAST_OF_LONG * _long(read):
        extracted = _extract(page, fast=False) or extracted
    if not extracted:
        return read, ("no main text found in the markup; every line was judged by itself",)
    paragraphs = {_folded(line.lstrip("-# ")) for line in extracted.split("\n")}
    whole = _folded(extracted)
    lines = tuple(replace(line, main=_is_main(read, line, paragraphs, whole)) for line in read.lines)
    if sum(bool(line.main) for line in lines) > MOST_OF_PAGE * len(lines):
        return read, ()
    return replace(read, lines=lines), ()


def _extract(page: str, fast: bool) -> str:
    import trafilatura  # loads slowly; needed for HTML only

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.extract(page, fast=fast, include_comments=False, include_tables=True, deduplicate=False)
    return found or ""


def _long(read: ReadText) -> int:
    """Return how many characters the lines hold that are long enough for running text and aren't links."""
    return sum(len(line.span) for line in read.lines if len(line.span) >= LONG_LINE and line.linked < MOSTLY_LINKED)


def _bare(received: str, found: Iterable[Tag]) -> str:
    """Return a page without what nobody reads: scripts but JSON-LD, styles, drawings, comments, embedded pictures."""
    pieces: list[str] = []
    at = 0
    for tag in found:
        unseen = tag.inside is not None and tag.name in UNSEEN and "ld+json" not in tag.attributes
        if unseen or (not tag.name and received.startswith("<!--", tag.start)):
            pieces.append(received[at : tag.start])
            at = tag.end
        elif len(tag.attributes) > LONG_ATTRIBUTES and tag.inside is None:
            pieces += (received[at : tag.start], f"<{tag.name}>")
            at = tag.end
    pieces.append(received[at:])
    return "".join(pieces)


def _is_main(read: ReadText, line: Line, paragraphs: set[str], whole: str) -> bool:
    words = _folded(line.span.of(read.text))
    return words in paragraphs or (len(words) >= 25 and words in whole)


def _folded(text: str) -> str:
    return " ".join(text.split())
