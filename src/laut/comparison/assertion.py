"""Assertion: what words say of a statement, as the lexicons of the languages tell: that it isn't so, who was hurt."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from laut.languages import AVAILABLE, table

FATE = "fate_"


@lru_cache(maxsize=20_000)
def means(role: str, words: str) -> bool:
    """Say whether words of any language have a role of the assertion lexicon from their first word on.

    Example:
        >>> means("anybody", "Menschen"), means("anybody", "Feuerwehrleute"), means("media", "Medienberichte")
        (True, False, True)
    """
    return any(patterns_of(language)[role].match(words) for language in AVAILABLE)


@lru_cache(maxsize=20_000)
def befallen(words: str) -> bool:
    """Say whether words tell people by what befell them.

    Example:
        >>> befallen("Verletzte"), befallen("Anwohner")
        (True, False)
    """
    return any(
        role.startswith(FATE) and pattern.match(words)
        for language in AVAILABLE
        for role, pattern in patterns_of(language).items()
    )


@lru_cache(maxsize=20_000)
def synonym(word: str) -> str:
    """Return the first of the nouns that count the same as a noun, or the noun itself.

    Example:
        >>> synonym("Passagieren") == synonym("Fahrgäste"), synonym("Boote")
        (True, 'Boote')
    """
    return next((found[word] for language in AVAILABLE if word in (found := _synonyms(language))), word)


@cache
def _synonyms(language: str) -> Mapping[str, str]:
    groups = (row["words"].split("|") for row in table(language, "synonyms"))
    return {word: words[0] for words in groups for word in words}


@cache
def patterns_of(language: str) -> Mapping[str, re.Pattern[str]]:
    """Return one pattern for each role of a language's assertion lexicon; none for a language that has no lexicon."""
    found: dict[str, list[str]] = {}
    for row in table(language, "assertion") if language in AVAILABLE else ():
        found.setdefault(row["role"], []).append(row["pattern"])
    return {role: re.compile("|".join(patterns), re.IGNORECASE) for role, patterns in found.items()}
