"""What the language pack says about reporting verbs and nouns, by the form that is looked up."""

from dataclasses import dataclass
from functools import cache, lru_cache

from laut.languages import table
from laut.linguistics.lexicon import Row
from laut.model.attribution import Medium


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A verb that reports what somebody says, writes or thinks.

    Args:
        id: of its lexicon entry.
        frames: what it takes as content: "clause", "quote", "zu", "wh", "object", "pp",
            "quality" (quoted words for what it thinks of its object).
        prepositions: those of its prepositional content.
        medium: how the content was uttered; None where the verb doesn't tell.
        reported: whether the verb with an object alone already reports a speech act.
        strength: how reliably it reports where a complement follows, 0 to 1.
    """

    id: str
    frames: frozenset[str]
    prepositions: frozenset[str]
    medium: Medium | None
    reported: bool
    strength: float


@dataclass(frozen=True, slots=True)
class ReportingNoun:
    """A noun that names a statement or a document.

    Args:
        id: of its lexicon entry.
        frames: "nach", "clause", "document", "says".
        kind: "statement", "opinion", "document" or "media".
        medium: how the content was uttered.
    """

    id: str
    frames: frozenset[str]
    kind: str
    medium: Medium | None


@cache
def reporting_verbs(language: str) -> dict[str, ReportingVerb]:
    """Return the reporting verbs of a language by infinitive.

    Where a verb stands twice (with and without "sich"), the entries are joined.

    Example:
        >>> reporting_verbs("de")["sagen"].medium
        <Medium.SPEECH: 'speech'>
    """
    found: dict[str, ReportingVerb] = {}
    for row in table(language, "reporting_verbs"):
        if row["reflexive"]:
            continue
        verb = _entry(row)
        other = found.get(row["infinitive"])
        found[row["infinitive"]] = verb if other is None else _join(other, verb)
    return found


def _entry(row: Row) -> ReportingVerb:
    return ReportingVerb(
        id=row["id"],
        frames=frozenset(row["frames"].split()),
        prepositions=frozenset(row["preposition"].split()),
        medium=Medium(row["medium"]) if row["medium"] else None,
        reported=row["reported"] == "yes",
        strength=float(row["strength"]),
    )


def _join(first: ReportingVerb, second: ReportingVerb) -> ReportingVerb:
    return ReportingVerb(
        id=first.id,
        frames=first.frames | second.frames,
        prepositions=first.prepositions | second.prepositions,
        medium=first.medium or second.medium,
        reported=first.reported or second.reported,
        strength=max(first.strength, second.strength),
    )


@cache
def reporting_phrases(language: str) -> dict[str, tuple[tuple[tuple[frozenset[str], ...], ReportingVerb], ...]]:
    """Return the verbs that report only together with other words, by infinitive.

    Returns:
        For each infinitive, pairs of the words that must stand in the clause (each with its alternatives, lower case)
        and the entry.
    """
    found: dict[str, list[tuple[tuple[frozenset[str], ...], ReportingVerb]]] = {}
    for row in table(language, "reporting_phrases"):
        needed = tuple(frozenset(word.lower().split("|")) for word in row["words"].split())
        found.setdefault(row["infinitive"], []).append((needed, _entry(row)))
    for row in table(language, "reporting_verbs"):
        if row["reflexive"]:
            found.setdefault(row["infinitive"], []).append(((frozenset({"sich", "mich", "uns"}),), _entry(row)))
    return {infinitive: tuple(entries) for infinitive, entries in found.items()}


@cache
def strengths(language: str) -> dict[str, float]:
    """Return how reliably a verb or phrase reports, by the id of its entry."""
    rows = (*table(language, "reporting_verbs"), *table(language, "reporting_phrases"))
    return {row["id"]: float(row["strength"]) for row in rows}


@cache
def reporting_nouns(language: str) -> dict[str, ReportingNoun]:
    """Return the reporting nouns of a language by every form they have, in lower case.

    Example:
        >>> reporting_nouns("de")["angaben"].kind
        'statement'
    """
    found: dict[str, ReportingNoun] = {}
    for row in table(language, "reporting_nouns"):
        noun = ReportingNoun(
            id=row["id"],
            frames=frozenset(row["frames"].split()),
            kind=row["kind"],
            medium=Medium(row["medium"]) if row["medium"] else None,
        )
        singular, plural = row["singular"].lower(), row["plural"].lower()
        forms = {
            singular,
            f"{singular}s",
            f"{singular}es",
            plural,
            plural if plural.endswith(("n", "s")) else f"{plural}n",
        }
        for form in sorted(form for form in forms if len(form) > 2):
            found.setdefault(form, noun)
            found.setdefault(form.replace("ß", "ss"), noun)  # as Swiss papers write it
    return found


@cache
def hedges(language: str) -> dict[str, str]:
    """Return the hedges of a language: id of the entry by its words in lower case."""
    return {row["form"].lower(): row["id"] for row in table(language, "hedges")}


@lru_cache(maxsize=65536)
def lookup_noun(word: str) -> ReportingNoun | None:
    """Return the entry of a reporting noun or of a compound that ends in one ("Polizeiangaben").

    Example:
        >>> lookup_noun("Polizeiangaben").kind
        'statement'
    """
    lower = word.lower().rsplit("-", 1)[-1]
    nouns = reporting_nouns("de")
    if lower in nouns:
        return nouns[lower]
    for cut in range(3, len(lower) - 4):
        if lower[cut:] in nouns and len(lower) - cut > 5:
            return nouns[lower[cut:]]
    return None


@cache
def framing_words(construction: str) -> dict[str, str]:
    """Return the words that frame without a verb: id of the entry by form, for one construction of `frames`."""
    return {row["form"]: row["id"] for row in table("de", "frames") if row["construction"] == construction}
