"""Names of parties: which of them mean the same party."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from laut.comparison.assertion import means
from laut.comparison.hashing import CYRILLIC, sound
from laut.comparison.romanisation import is_slavic, one_form
from laut.model.source import Source, SourceKind
from laut.registry import find

WORD = re.compile(r"[^\W_]+")
ASIDE = re.compile(r"\([^()]{0,200}\)")
LITTLE = frozenset(
    ("der", "die", "das", "des", "dem", "den", "ein", "eine", "eines", "einer", "einem", "einen", "von", "vom", "und")
) | frozenset(("the", "of", "and", "a", "an", "le", "la", "les", "du", "de"))
TITLES = frozenset(("herr", "frau", "dr", "prof", "mr", "mrs", "ms", "sir"))
GENITIVE = re.compile(r"(?<!\bvon)(?<!\bvan)(?<=\w)\s(?:des|der|vom|aus)\s")
LONGEST, SHORTEST = 20, 5
ENDINGS = ("ern", "en", "er", "em", "es", "e", "n")
EITHER = " oder "
"""Between the names of parties of which one, untold which, is meant."""

Key = frozenset[str]


@lru_cache(maxsize=50_000)
def key(name: str) -> Key:
    """Return what tells a name from others: the beginnings of its words, without articles, titles and accents.

    Example:
        >>> key("der südkoreanische Geheimdienst") == key("südkoreanischer Geheimdienst (NIS)")
        True
        >>> key("Андрей Ласко") == key("Andrej Lasko")
        True
        >>> key("Vadym Skibitskyi") == key("Wadym Skibizkyj")
        True
    """
    bare = ASIDE.sub(" ", name)
    words = [word for word in WORD.findall(bare.lower()) if word not in LITTLE and word not in TITLES]
    words = words or WORD.findall(name.lower())
    words = ["".join(CYRILLIC.get(letter, letter) for letter in word) for word in words]
    if words and is_slavic(words[-1]):
        words = [one_form(word) for word in words]
    return frozenset(_stem("".join(map(sound, word)).replace("j", "i")) for word in words)


def _stem(word: str) -> str:
    """Return a word without an ending of case or number, cut where it is very long."""
    stem = word.removesuffix("s") if len(word) > SHORTEST else word
    ending = next((one for one in ENDINGS if stem.endswith(one) and len(stem) - len(one) >= SHORTEST), "")
    return stem.removesuffix(ending)[:LONGEST]


def same(one: str, other: str) -> bool:
    """Say whether two names may mean one party: the words of one are all among the other's, its head too.

    Example:
        >>> same("Spiegel", "Der Spiegel"), same("Mira Velt", "Anton Velt"), same("Museum", "Mitarbeiter des Museums")
        (True, False, False)
    """
    first, second = key(one), key(other)
    if not first or not second:
        return False
    return (first <= second and bool(first & head(other))) or (second <= first and bool(second & head(one)))


@lru_cache(maxsize=50_000)
def head(name: str) -> Key:
    """Return what tells a name from others in its part before a genitive ("Mitarbeiter" in "Mitarbeiter des Museums").

    Example:
        >>> head("Mitarbeiter des Museums") == key("Mitarbeiter"), head("Anna von der Au") == key("Anna von der Au")
        (True, True)
    """
    return key(GENITIVE.split(name, maxsplit=1)[0]) or key(name)


def resolve(names: Iterable[str], parties: Iterable[Source] = ()) -> Mapping[str, str]:
    """Return for every name the fullest name of the same party.

    "Unternehmen" and the like are the company of the story, if only one is named in it.

    A short name goes to the one fuller name that holds all its words; where two fuller names hold them and neither
    holds the other ("Velt" beside "Mira Velt" and "Anton Velt"), it stays by itself; so does a company that bears
    somebody's surname.

    Args:
        names: names as they stand in chains; a name may stand there often.
        parties: those of them whose kind is known.

    Example:
        >>> resolve(["Putin", "Wladimir Putin", "Der Spiegel", "Spiegel"])["Putin"]
        'Wladimir Putin'
    """
    parties = tuple(parties)
    known = {name: _registered(name) for name in sorted(set(names))}
    best: dict[Key, str] = {}
    for name in sorted(set(known.values()), key=lambda name: (-len(name), name)):
        if EITHER not in name:
            best.setdefault(key(name), name)
    heads = {one: head(name) for one, name in best.items()}
    people = {key(one.name) for one in parties if one.kind is SourceKind.PERSON}
    firms = {key(one.name) for one in parties if one.kind is SourceKind.COMPANY} - people
    apart = {one: other for one, other in heads.items() if one not in people}
    fullest = {one: _fullest(one, apart if one in firms else heads) for one in best}
    full = {name: best[fullest[key(one)]] if EITHER not in one else one for name, one in known.items()}
    companies = {full[one.name] for one in parties if one.kind is SourceKind.COMPANY and not means("company", one.name)}
    if len(companies) == 1:
        (company,) = companies
        full |= {name: company for name in full if means("company", name)}
    return full


def _registered(name: str) -> str:
    """Return the registry's name of an agency or outlet, else the name as it is."""
    found = find(name)
    return found.name if found and found.kind in (SourceKind.AGENCY, SourceKind.OUTLET) else name


def _fullest(short: Key, heads: Mapping[Key, Key]) -> Key:
    larger = [other for other in heads if short < other and short & heads[other]]
    top = [other for other in larger if not any(other < another for another in larger)]
    return top[0] if short and len(top) == 1 else short
