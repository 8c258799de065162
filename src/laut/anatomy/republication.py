"""Notices that a text was first published elsewhere, in several languages."""

import re
from functools import cache

from laut.anatomy.drafts import Draft
from laut.anatomy.language import small_words
from laut.anatomy.words import LANGUAGES
from laut.languages import table
from laut.model.anatomy import Republication
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import Span
from laut.registry import by_domain, find

SHORTEST, LONGEST = 15, 600
BEGINNING = 4
"""Characters of a word's beginning; no trigger is shorter."""
LONGEST_WITHOUT_ADDRESS, LATEST = 300, 40
"""A notice without an address is a short line and says so at once; else it is a sentence of the text."""

ADDRESS = re.compile(
    r"https?://[^\s<>\"“”„»«)\]]{4,400}|\b(?:[\w-]{1,60}\.){1,4}[a-z]{2,12}/[^\s<>\"“”„»«)\]]{0,300}", re.IGNORECASE
)


@cache
def _rules() -> tuple[tuple[str, str, tuple[str, ...], re.Pattern[str]], ...]:
    return tuple(
        (row["id"], language, tuple(row["triggers"].split()), re.compile(row["pattern"], re.IGNORECASE))
        for language in LANGUAGES
        for row in table(language, "republication")
    )


@cache
def _triggers() -> dict[str, tuple[str, ...]]:
    """Return the triggers of all rules by their beginnings, which are looked up for all words of a line at once."""
    found: dict[str, tuple[str, ...]] = {}
    for trigger in sorted({trigger for _, _, triggers, _ in _rules() for trigger in triggers}):
        beginning = trigger[:BEGINNING]
        found[beginning] = (*found.get(beginning, ()), trigger)
    return found


def read_notice(draft: Draft) -> Republication | None:
    """Return the notice that a line is, or None.

    Args:
        draft: the line.
    """
    if not SHORTEST <= len(draft.words) <= (LONGEST if "/" in draft.words else LONGEST_WITHOUT_ADDRESS):
        return None
    beginnings = _triggers().keys() & {word[:BEGINNING] for word in small_words(draft.bare)}
    held = {trigger for beginning in beginnings for trigger in _triggers()[beginning] if trigger in draft.low}
    if not held:
        return None
    for rule, language, needed, pattern in _rules():
        found = pattern.search(draft.words) if not held.isdisjoint(needed) else None
        if found:
            address = ADDRESS.search(draft.words)
            if address is None and (found.start() > LATEST or len(draft.words) > LONGEST_WITHOUT_ADDRESS):
                continue
            url = address[0].rstrip(".,;:") if address else None
            outlet = _named(draft, found, rule) or _addressed(draft, address, rule)
            if url or outlet:
                return Republication(draft.span, url, outlet, language, rule)
    return None


def _named(draft: Draft, found: re.Match[str], rule: str) -> Mention | None:
    """Return the outlet that the notice names."""
    name = (found.groupdict().get("outlet") or "").strip(' „“”"»«.,:')
    if not name:
        return None
    start = draft.words.index(name, found.start("outlet"))
    span = Span(draft.span.start + start, draft.span.start + start + len(name))
    return Mention(span, find(name) or Source(name, SourceKind.OUTLET), rule)


def _addressed(draft: Draft, address: re.Match[str] | None, rule: str) -> Mention | None:
    """Return the outlet that the registry knows at the notice's address."""
    source = by_domain(address[0]) if address else None
    if address is None or source is None:
        return None
    return Mention(Span(draft.span.start + address.start(), draft.span.start + address.end()), source, rule)
