"""Spokespeople: the body behind a person who speaks in its name ("Feuerwehrsprecherin Lena Brüning")."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from laut.languages import AVAILABLE, table
from laut.linguistics.tokens import tokenize_lines
from laut.model.reading import ReadReport
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import Span
from laut.registry import find, state_of
from laut.sources.bodies import bodies_of, body_before, body_meant

NOUN = r"(?P<noun>[A-ZÄÖÜ][\w-]{3,60})"
LAST = "*"
BODIES = (SourceKind.UNKNOWN, SourceKind.OFFICE, SourceKind.STATE, SourceKind.COMPANY, SourceKind.ORGANISATION)
SPOKEN = 400
NEAR = 40
PROPER = r"[A-ZÄÖÜ][\w-]{1,40}"
OF = rf"(?:der|des|von|vom|bei der|beim|bei)\s+(?P<body>(?:[\w-]{{2,30}}\s+)??{PROPER}(?:\s+{PROPER}){{0,2}}?)"
BEFORE = re.compile(rf"\b{NOUN}(?:\s+{OF})?,?\s+\Z")
BEHIND = re.compile(rf",\s+(?:(?:der|die|ein|eine)\s+)?{NOUN}(?:\s+{OF})?(?=[\s,.;:)])")
EDGE = re.compile(r"\b")
REACH = 400
"""Characters before a name in which a noun and a body that stand beside it begin."""
GENITIVE = re.compile(r"(?<=[a-zäöüß]{4})e?s$")


def body_behind(person: Mention, read: ReadReport) -> Mention | None:
    """Return the body in whose name a person speaks, by the noun that stands beside the person's name anywhere.

    Args:
        person: as in the chain of a statement.
        read: the report.

    Returns:
        The body, on the words that name it; None where the report doesn't say that the person speaks for one.
    """
    if read.reading.anatomy.language not in AVAILABLE or person.source.kind is SourceKind.OUTLET:
        return None
    for match, place in _beside(person.source.name, read.report.read.text):
        found = _body(match, place, read, person.source.name)
        if found is not None:
            return found
    return None


@lru_cache(maxsize=1000)
def _beside(name: str, text: str) -> tuple[tuple[re.Match[str], int], ...]:
    """Return the nouns that stand beside a name: before it, with or without a body between, or behind it.

    Returns:
        For each a match and where the noun or, if that is first, the name begins.
    """
    places = [match.span() for match in re.finditer(re.escape(name), text)] if name in text else []
    before, behind = [], 0
    for start, end in places:
        match = BEFORE.search(text, max(behind, start - REACH), start) if EDGE.match(text, end) else None
        if match is not None:
            before.append((match, match.start()))
            behind = end
    after = ((BEHIND.match(text, end), start) for start, end in places if EDGE.match(text, start))
    return (*before, *((match, start) for match, start in after if match is not None))


def _body(match: re.Match[str], place: int, read: ReadReport, name: str) -> Mention | None:
    """Return the body that a noun beside a name tells; None where the noun isn't one of somebody who speaks for one."""
    for rule, role, always in _roles(read.reading.anatomy.language or ""):
        told = role.fullmatch(match["noun"])
        if told is None:
            continue
        if match["body"]:
            if state_of(match["body"]) is not None:
                return None
            group, body = match.span("body"), _nominative(match["body"])
        elif always == LAST:
            before = _last(place, read, name)
            if before is None:
                return None
            group, body = match.span("noun"), before
        elif always or "of" in role.groupindex:
            group, body = match.span("noun"), always or _word(told["of"].capitalize(), read.report.read.text)
            body = _meant(read, body, place) or body
        else:
            return None
        span = read.report.read.map.to_received(Span(*group))
        return Mention(span, find(body) or Source(body, SourceKind.ORGANISATION), rule) if body != name else None
    return None


def _last(place: int, read: ReadReport, name: str) -> str | None:
    """Return the body that spoke right before a person, else the one named last before."""
    spoke = max((said for said in _spoken(read, place, name)), default=(-1, ""))
    bodies = bodies_of(tokenize_lines(read.report.read.text))
    named = max((body.start for body in bodies if body.start < place), default=-1)
    if spoke[1] and spoke[0] >= max(named - NEAR, place - SPOKEN):
        return spoke[1]
    before = body_before(bodies, place)
    return (_meant(read, before.name, place) or before.name) if before else None


def _spoken(read: ReadReport, place: int, name: str) -> Iterator[tuple[int, str]]:
    """Yield where bodies stand that statements before a place are laid to."""
    for said in read.reading.attributions:
        start = read.report.read.map.to_read(said.source).start if said.source else place
        party = said.chain.links[-1].source if said.chain.links else None
        if start < place and party is not None and party.kind in BODIES and party.name != name:
            yield start, party.name


def _meant(read: ReadReport, noun: str, place: int) -> str | None:
    """Return the body named before that a bare noun means ("Unternehmen")."""
    earlier = tuple(body for body in bodies_of(tokenize_lines(read.report.read.text)) if body.start < place)
    found = body_meant(earlier, noun, place)
    return found.name if found else None


def _word(part: str, text: str) -> str:
    """Return the first part of a compound as it stands alone in the text ("Küstenwache" for "Küstenwachen")."""
    forms = (part, part[:-1], part[:-2])
    return next((form for form in forms if len(form) > 2 and re.search(rf"\b{re.escape(form)}\b", text)), part)


def _nominative(body: str) -> str:
    """Return a body without the ending of the genitive on a lone word ("Landkreises")."""
    return GENITIVE.sub("", body) if " " not in body and not body.isupper() else body


@cache
def _roles(language: str) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    rows = table(language, "spokespeople")
    return tuple((row["id"], re.compile(row["role"], re.IGNORECASE), row["body"]) for row in rows)
