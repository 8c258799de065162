"""The bodies a report names with their kind, and which of them "die Behörde" or "das Unternehmen" means."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from laut.languages.de.phrases import is_medium, is_office
from laut.linguistics.tokens import Token
from laut.model.source import Source, SourceKind
from laut.registry import find
from laut.sources.people import name_runs

_COMPANY = (
    "unternehmen konzern firma kette hersteller händler betreiber bank versicherer anbieter verlag werk betrieb "
    "gesellschaft brauerei reederei werft fabrik dienstleister entwickler airline spedition sparkasse"
).split()
_AUTHORITY = (
    "amt behörde staatsanwaltschaft polizei ministerium verwaltung gericht direktion präsidium aufsicht dienst".split()
)
_PARTY = "partei fraktion verband verein gewerkschaft bund kammer stiftung rat institut universität klinik krankenhaus".split()
_GENERIC = {
    "unternehmen": _COMPANY,
    "konzern": _COMPANY,
    "firma": _COMPANY,
    "betrieb": _COMPANY,
    "behörde": _AUTHORITY,
    "amt": _AUTHORITY,
}


@dataclass(frozen=True, slots=True)
class Body:
    """A body as a report names it.

    Args:
        source: the body.
        noun: the noun that tells its kind, lower case ("landesumweltamt", "warenhauskette").
        start: offset of the mention.
    """

    source: Source
    noun: str
    start: int


def bodies_of(tokens: list[Token]) -> tuple[Body, ...]:
    """Collect the bodies that a text names by a noun and a name ("Staatsanwaltschaft Hohenau", "der Konzern Velta").

    A compound that is one of a kind by itself ("Landesumweltamt") counts as well.

    Args:
        tokens: of the text.

    Returns:
        Mentions in order of place.
    """
    found: list[Body] = []
    for first, end in name_runs(tokens):
        noun = tokens[first].text.lower()
        kind = _kind_of(noun)
        if kind is None:
            continue
        name = " ".join(token.text for token in tokens[first + 1 : end])
        if not name:
            if len(noun) > len(kind) + 3:
                found.append(Body(Source(tokens[first].text, SourceKind.OFFICE), noun, tokens[first].start))
            continue
        if is_office(tokens[first + 1].text):
            continue
        registered = find(name)
        if registered is not None and registered.kind is SourceKind.STATE:
            registered = None
        bare = kind in _COMPANY or is_medium(noun)
        sort = SourceKind.COMPANY if kind in _COMPANY else SourceKind.OUTLET if is_medium(noun) else SourceKind.OFFICE
        source = registered or Source(name if bare else f"{tokens[first].text} {name}", sort)
        found.append(Body(source, noun, tokens[first].start))
    return tuple(found)


@lru_cache(maxsize=65536)
def _kind_of(noun: str) -> str | None:
    for kind in (*_COMPANY, *_AUTHORITY, *_PARTY):
        if noun.endswith((kind, f"{kind}s", f"{kind}es")):
            return kind
    return noun if is_medium(noun) else None


def body_meant(bodies: tuple[Body, ...], noun: str, before: int) -> Source | None:
    """Return the body that a bare noun ("die Behörde", "das Unternehmen") means: the nearest before it of that kind.

    Args:
        bodies: of the report.
        noun: the bare noun, in any case.
        before: offset of the mention.
    """
    lower = noun.lower()
    bare = lower.removesuffix("s") if lower.removesuffix("s") in _GENERIC else lower
    kinds = tuple(_GENERIC.get(bare, (bare, bare.removesuffix("s"), bare.removesuffix("es"))))
    place = bisect_left(bodies, before, key=lambda body: body.start)
    for body in reversed(bodies[:place]):
        if body.noun.endswith(kinds) and body.source.name.lower() != lower:
            return body.source
    if bare in _GENERIC:
        return next(
            (
                body.source
                for body in bodies[place:]
                if body.noun.endswith(kinds) and body.source.kind is SourceKind.COMPANY
            ),
            None,
        )
    return None
