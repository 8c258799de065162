"""German nouns: which of them describe a party that can assert, and of what sort."""

from functools import cache, lru_cache

from laut.languages import table
from laut.linguistics.endings import Endings

_SHORT_ENDINGS = (
    "chef",
    "bund",
)  # "Betriebsratschef"; other short nouns end words of another sense ("Ausland", "Sandbank")


@cache
def _office_kinds() -> dict[str, str]:
    kinds = {
        form.lower(): row["kind"] for row in table("de", "offices") for form in (row["form"], row["feminine"]) if form
    }
    for row in table("de", "adjective_countries"):
        for form in row["inhabitants"].split("/"):
            singular = form.lower().removesuffix("n") if form.endswith("en") else form.lower()
            feminine = f"{singular.removesuffix('e')}in"
            for inhabitant in (form.lower(), singular, feminine):
                kinds.setdefault(inhabitant, "occupation")
    return kinds


@cache
def _office_endings() -> Endings:
    endings = (form for form in _office_kinds() if len(form) > 4 or form in _SHORT_ENDINGS)
    return Endings(sorted(endings, key=lambda form: (-len(form), form)))


@cache
def _reporting_nouns() -> frozenset[str]:
    return frozenset(
        form.lower() for row in table("de", "reporting_nouns") for form in (row["singular"], row["plural"]) if form
    )


@cache
def first_names() -> frozenset[str]:
    """Return common first names, as written."""
    return frozenset(row["form"] for row in table("de", "first_names"))


@lru_cache(maxsize=65536)
def office_kind(word: str) -> str:
    """Return what sort of party a noun describes, by itself or as a compound's end; "" where it describes none.

    Returns:
        "office", "occupation", "spokesperson" (persons), "collective" (bodies), "unnamed" or "".

    Example:
        >>> office_kind("Regierungssprecherin"), office_kind("Landespolizei"), office_kind("Brücke")
        ('spokesperson', 'collective', '')
    """
    whole = word.lower()
    lower = whole if whole in _office_kinds() else whole.rsplit("-", 1)[-1]
    for ending in ("", "s", "es", "n", "en"):
        form = lower.removesuffix(ending)
        if form in _office_kinds():
            return _office_kinds()[form]
        longest = _office_endings().first(form) if len(form) > 6 else None
        if longest is not None:
            return _office_kinds()[longest]
    return ""


def is_office(word: str) -> bool:
    """Say whether a noun describes a person or body that can assert ("Ministerin", "Landespolizei").

    Example:
        >>> is_office("Regierungssprecherin"), is_office("Brücke")
        (True, False)
    """
    return bool(office_kind(word))


@cache
def _feminine_forms() -> frozenset[str]:
    return frozenset(row["feminine"].lower() for row in table("de", "offices") if row["feminine"])


def is_feminine(noun: str) -> bool:
    """Say whether a noun for a person means a woman by its form ("Ministerin", "Tochter", "Kauffrau").

    Example:
        >>> is_feminine("Tochter"), is_feminine("Wirt")
        (True, False)
    """
    lower = noun.lower()
    return lower in _feminine_forms() or lower.endswith(("in", "frau", "tochter"))


def is_person_noun(word: str) -> bool:
    """Say whether a noun describes one person ("Minister", "Juristin", "58-Jährige").

    Example:
        >>> is_person_noun("Ministerin"), is_person_noun("Ministerium")
        (True, False)
    """
    return office_kind(word) in ("office", "occupation", "spokesperson") or "-jährig" in word.lower()


@cache
def nouns_of_class(name: str) -> tuple[str, ...]:
    """Return the nouns of a class in lower case ("medium", "company", "authority", "association", "report", "time").

    Example:
        >>> "zeitung" in nouns_of_class("medium")
        True
    """
    return tuple(row["form"] for row in table("de", "noun_classes") if row["class"] == name)


@lru_cache(maxsize=65536)
def is_medium(word: str) -> bool:
    """Say whether a noun by itself names a medium ("Zeitung", "Nachrichtenagentur").

    Example:
        >>> is_medium("Boulevardzeitung"), is_medium("Behörde")
        (True, False)
    """
    lower = word.lower().rsplit("-", 1)[-1]
    return any(lower.removesuffix(ending).endswith(nouns_of_class("medium")) for ending in ("", "s", "es"))


@lru_cache(maxsize=65536)
def is_medium_in_general(word: str) -> bool:
    """Say whether a noun means some medium of a sort and names none ("Sender", "Boulevardblatt").

    Example:
        >>> is_medium_in_general("Boulevardblatt"), is_medium_in_general("Volksblatt")
        (True, False)
    """
    lower = word.lower()
    return any(lower.removesuffix(ending) in _media_in_general() for ending in ("", "s", "es", "n"))


@cache
def _media_in_general() -> frozenset[str]:
    nouns, sorts = nouns_of_class("medium"), nouns_of_class("sort_of_medium")
    return frozenset(sort + noun for noun in nouns for sort in ("", *sorts))


@lru_cache(maxsize=65536)
def is_reporting_noun(word: str) -> bool:
    """Say whether a noun names a statement or a document ("Angaben", "Bericht")."""
    lower = word.lower().rsplit("-", 1)[-1]
    return any(lower.removesuffix(ending) in _reporting_nouns() for ending in ("", "s", "es", "n", "en", "e"))
