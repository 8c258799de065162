"""The registry's tables as dictionaries."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from laut.linguistics.lexicon import Row, read_table
from laut.model.source import Source, SourceKind
from laut.registry.names import key


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of a source, as the registry writes it.

    Args:
        written: the name.
        ambiguous: whether it is an ordinary word too.
        source: whose name it is.
    """

    written: str
    ambiguous: bool
    source: Source


def rows(name: str) -> tuple[Row, ...]:
    """Return a table of the registry ("agencies", "outlets", "states")."""
    return read_table(files("laut.registry") / f"{name}.tsv")


def parts(cell: str) -> tuple[str, ...]:
    """Return what a cell lists between "|"."""
    return tuple(part for part in cell.split("|") if part)


def source_of(row: Row, kind: SourceKind) -> Source:
    """Return the source that a line of a table is about."""
    return Source(row["name"], kind, row.get("control") or None)


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """Return all names of agencies, outlets and states by their key; agencies come first."""
    found: dict[str, tuple[Entry, ...]] = {}
    for table, kind in (("agencies", SourceKind.AGENCY), ("outlets", SourceKind.OUTLET), ("states", SourceKind.STATE)):
        for row in rows(table):
            source, ambiguous = source_of(row, kind), {key(word) for word in parts(row.get("ambiguous", ""))}
            english = parts(row.get("english", ""))[:1]
            for name in dict.fromkeys((row["name"], *parts(row.get("aliases", "")), *english)):
                entry = Entry(name, key(name) in ambiguous, source)
                found[key(name)] = (*found.get(key(name), ()), entry)
    return found


@cache
def domains() -> dict[str, Source]:
    """Return agencies and outlets by host; an outlet's host wins."""
    found: dict[str, Source] = {}
    for table, kind in (("agencies", SourceKind.AGENCY), ("outlets", SourceKind.OUTLET)):
        for row in rows(table):
            found.update((host, source_of(row, kind)) for host in parts(row["domain"]))
    return found


@cache
def capitals() -> dict[str, Source]:
    """Return states by their capitals."""
    return {capital: source_of(row, SourceKind.STATE) for row in rows("states") for capital in parts(row["capital"])}


@cache
def adjectives() -> Mapping[str, Source]:
    """Return the adjectives of states in all their forms, case folded, with their state."""
    return {
        adjective.casefold() + ending: source_of(row, SourceKind.STATE)
        for row in reversed(rows("states"))  # of two states with one adjective the first counts
        for adjective in (*parts(row["adjective"]), *parts(row["english"])[1:2])
        for ending in ("", "e", "en", "er", "es", "em")
    }


@cache
def places() -> tuple[tuple[str, ...], ...]:
    """Return the names of places whose names differ between languages: words in small letters, for each place.

    Example:
        >>> next(names for names in places() if "munich" in names)[0]
        'münchen'
    """
    return tuple(parts(row["names"]) for row in rows("places"))
