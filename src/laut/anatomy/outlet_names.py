"""What names of outlets look like, and the words on a page that may be one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from laut.anatomy.drafts import Draft
from laut.anatomy.words import LANGUAGES, words_for
from laut.languages import has, table
from laut.linguistics.lexicon import Row
from laut.model.source import Source, SourceKind
from laut.registry import by_domain, find

LONGEST_LINE = 200
"""Characters of a line that is looked through for names."""
NAME = r"(?P<name>[A-ZÄÖÜ0-9][\w.&!]{1,30}(?:[ -][A-ZÄÖÜ&][\w.&]{0,30}){0,3}?)"
TITLE_MARK = re.compile(r"\s[|–—·-]\s+")
"""Between a headline and the outlet's name in a page's title."""
SECTION = re.compile(words_for("section"), re.IGNORECASE)
NO_OUTLET = re.compile(words_for("no_outlet"), re.IGNORECASE)
DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?(?:[\w-]{2,40}\.){1,2}[a-z]{2,7}/?", re.IGNORECASE)


INITIALS = re.compile(r"(?P<short>[A-ZÄÖÜ]{2,5})\s(?P<name>[^\W\d_][^\n]{4,60})")
"""An abbreviation before what it may stand for."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Words of a page that may be its outlet's name.

    Args:
        draft: the line.
        name: the words.
        at: where in the line they begin.
        rule: which kind of line.
        weight: how much it says; from `ENOUGH` on (`laut.anatomy.outlet`) it says so alone.
    """

    draft: Draft
    name: str
    at: int
    rule: str
    weight: int


def known(name: str) -> bool:
    """Say whether the registry knows an outlet or agency of that name (no ordinary word) or host."""
    source = find(name, certain=True) or (by_domain(name) if DOMAIN.fullmatch(name) else None)
    return source is not None and source.kind in (SourceKind.OUTLET, SourceKind.AGENCY)


def spelled_out(name: str) -> str:
    """Return a name without its own initials before it.

    Example:
        >>> spelled_out("NHR Nordheide-Rundfunk"), spelled_out("RTL Nord"), spelled_out("Hafenwarte")
        ('Nordheide-Rundfunk', 'RTL Nord', 'Hafenwarte')
    """
    found = INITIALS.fullmatch(name.strip())
    if found is None or found["short"][0] != found["name"][0].upper():
        return name
    letters = iter(found["name"].upper())
    return found["name"] if all(letter in letters for letter in found["short"]) else name


def rows_of(kind: str) -> Iterator[Row]:
    """Yield the patterns of one kind that the languages have for names on a page.

    Args:
        kind: "service", "text" or "masthead", as the tables explain.
    """
    for language in LANGUAGES:
        if has(language, "outlet_signs"):
            yield from (row for row in table(language, "outlet_signs") if row["kind"] == kind)


def source_of(name: str) -> Source | None:
    """Return the outlet or agency of that name or host, one of its own if the registry doesn't know it."""
    bare = name.strip()
    return find(bare) or by_domain(bare) or (Source(bare, SourceKind.OUTLET) if bare else None)
