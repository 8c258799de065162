"""Find a source by name, credit word, host or adjective."""

import re
from functools import cache, lru_cache

from laut.model.source import Source, SourceKind
from laut.registry.names import ARTICLE, bare_name, is_quoted, key
from laut.registry.tables import Entry, adjectives, capitals, domains, entries

LOUD = 4
"""From this length on capitals throughout ("ZEIT") tell a name from a word."""

REGIONAL = re.compile(r"^(dpa|epd|afp|ap|apa|kna|reuters|sda|ddp|dapd)[-/][a-z]{2,4}$", re.IGNORECASE)


NO_LETTER = re.compile(r"[\W\d_]")


@lru_cache(maxsize=20_000)
def find(name: str, certain: bool = False) -> Source | None:
    """Return the agency, outlet or state of that name, or None.

    Case, article, quotation marks, adjective endings and a genitive's -s don't matter. A name that is an ordinary word
    too ("Zeit", "Bild", "Focus") must be written as the registry writes it.

    Args:
        name: as a page writes it.
        certain: whether such a name counts only in quotation marks or in capitals ("ZEIT"); callers whose context tells
            ("schreibt der Spiegel") leave it False.

    Example:
        >>> find("des „Spiegels“").name, find("Süddeutschen Zeitung").name, find("Zeit", certain=True)
        ('Der Spiegel', 'Süddeutsche Zeitung', None)
    """
    if not name.strip() or len(name) > 120:
        return None
    quoted = is_quoted(name)
    for form in _forms(name):
        for entry in entries().get(key(form), ()):
            if _is_meant(entry, form, quoted, certain):
                return entry.source
    return None


def _forms(name: str) -> tuple[str, ...]:
    """Return the name and the same without an ending of case."""
    bare = bare_name(name)
    shorter = [
        bare[: -len(ending)] for ending in ("s", "es", "n") if bare.endswith(ending) and len(bare) > len(ending) + 2
    ]
    return (bare, *shorter)


def _is_meant(entry: Entry, form: str, quoted: bool, certain: bool) -> bool:
    if not entry.ambiguous:
        return len(entry.written) > 3 or form.casefold() == form or form == entry.written or form.isupper()
    written = ARTICLE.sub("", form, count=1)
    loud = written.isupper() and len(written) >= LOUD
    if written != ARTICLE.sub("", entry.written, count=1) and not loud:
        return False
    return quoted or loud or not certain


@lru_cache(maxsize=20_000)
def agency(word: str) -> Source | None:
    """Return the agency that a word of a credit line names, or None.

    Args:
        word: "dpa", "AFP", a regional service ("dpa/lby", "epd-lmw"), a full name.

    Example:
        >>> agency("dpa/lby").name, agency("Reuters").name, agency("Spiegel")
        ('dpa', 'Reuters', None)
    """
    bare = bare_name(word)
    regional = REGIONAL.match(bare)
    for name in (bare, regional[1] if regional else bare):
        for entry in entries().get(key(name), ()):
            if entry.source.kind is SourceKind.AGENCY and (not entry.ambiguous or name == entry.written):
                return entry.source
    return None


@cache
def agency_words() -> frozenset[str]:
    """Return the first words, case folded, of all agencies' names of one word.

    Where none of them stands, `agency` finds nothing in any single word.

    Example:
        >>> "interfax" in agency_words(), "associated" in agency_words()  # "Interfax-Ukraine", "Associated Press"
        (True, False)
    """
    names = (
        name for name, known in entries().items() if any(entry.source.kind is SourceKind.AGENCY for entry in known)
    )
    return frozenset(NO_LETTER.split(name, maxsplit=1)[0] for name in names if " " not in name)


def by_domain(host: str) -> Source | None:
    """Return the outlet or agency of a host, or None.

    Args:
        host: with or without "www." and other subdomains, or a whole address.

    Example:
        >>> by_domain("https://www.spiegel.de/politik/x.html").name, by_domain("beispiel.example")
        ('Der Spiegel', None)
    """
    labels = re.sub(r"^[a-z]+://", "", host.strip().lower()).partition("/")[0].partition(":")[0].split(".")
    known = domains()
    for first in range(min(len(labels), 6) - 1):
        source = known.get(".".join(labels[first:]))
        if source:
            return source
    return None


@lru_cache(maxsize=20_000)
def state_of(word: str) -> Source | None:
    """Return the state that an adjective or a name belongs to, or None.

    Args:
        word: "nordkoreanischen", "Russlands", "South Korean", or the capital, which stands for its government.

    Example:
        >>> state_of("nordkoreanischen").name, state_of("Moskaus").name, state_of("hölzern")
        ('Nordkorea', 'Russland', None)
    """
    named = find(word)
    if named and named.kind is SourceKind.STATE:
        return named
    for form in _forms(word):
        if form in capitals() and (form == bare_name(word) or not word.endswith("n")):  # "Ammann" is a surname
            return capitals()[form]
    return adjectives().get(word.casefold())
