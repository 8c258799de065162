"""Spokespeople: the body behind a person who speaks in its name ("Feuerwehrsprecherin Lena Brüning")."""

import re
from functools import cache, lru_cache

from laut.languages import AVAILABLE, table
from laut.linguistics.tokens import tokenize_lines
from laut.model.reading import ReadReport
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import Span
from laut.registry import find
from laut.sources.bodies import bodies_of, body_before, body_meant

NOUN = r"(?P<noun>[A-ZÄÖÜ][\w-]{3,60})"
LAST = "*"
PROPER = r"[A-ZÄÖÜ][\w-]{1,40}"
OF = rf"(?:der|des|von|vom|bei der|beim|bei)\s+(?P<body>(?:[\w-]{{2,30}}\s+)??{PROPER}(?:\s+{PROPER}){{0,2}}?)"
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
    for match in _beside(person.source.name, read.report.read.text):
        found = _body(match, read, person.source.name)
        if found is not None:
            return found
    return None


@lru_cache(maxsize=1000)
def _beside(name: str, text: str) -> tuple[re.Match[str], ...]:
    """Return the nouns that stand beside a name: before it, with or without a body between, or behind it."""
    return tuple(match for pattern in _around(name) for match in pattern.finditer(text)) if name in text else ()


@lru_cache(maxsize=1000)
def _around(name: str) -> tuple[re.Pattern[str], ...]:
    named = re.escape(name)
    return (
        re.compile(rf"\b{NOUN}(?:\s+{OF})?,?\s+{named}\b"),
        re.compile(rf"\b{named},\s+(?:(?:der|die|ein|eine)\s+)?{NOUN}(?:\s+{OF})?(?=[\s,.;:)])"),
    )


def _body(match: re.Match[str], read: ReadReport, name: str) -> Mention | None:
    """Return the body that a noun beside a name tells; None where the noun isn't one of somebody who speaks for one."""
    for rule, role, always in _roles(read.reading.anatomy.language or ""):
        told = role.fullmatch(match["noun"])
        if told is None:
            continue
        if match["body"]:
            group, body = match.span("body"), _nominative(match["body"])
        elif always == LAST:
            before = body_before(bodies_of(tokenize_lines(read.report.read.text)), match.start())
            if before is None:
                return None
            group, body = match.span("noun"), _meant(read, before.name, match.start()) or before.name
        elif always or "of" in role.groupindex:
            group, body = match.span("noun"), always or _word(told["of"].capitalize(), read.report.read.text)
            body = _meant(read, body, match.start()) or body
        else:
            return None
        span = read.report.read.map.to_received(Span(*group))
        return Mention(span, find(body) or Source(body, SourceKind.ORGANISATION), rule) if body != name else None
    return None


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
