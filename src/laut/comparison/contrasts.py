"""Contrasts: the words on which it rests that two claims can't both be true, or that one replaces the other."""

import re
from collections.abc import Sequence

from laut.comparison.assertion import patterns_of
from laut.comparison.frames import turned_parts
from laut.comparison.quantities import comparable, counts, meet
from laut.comparison.senses import senses
from laut.comparison.statements import Said, received
from laut.comparison.verdicts import Clash
from laut.model.claim import Contrast, ContrastKind, Side
from laut.model.figure import Figure
from laut.model.reading import ReadReport
from laut.model.span import Span

RULE = "comparison.contrast."
DENYING = ("denial", "negation")
"""Roles of the assertion lexicon whose words say that something isn't so, the clearest first."""


def contrasts(
    found: Sequence[Clash], claims: Sequence[str], said: Sequence[Said], read: Sequence[ReadReport]
) -> tuple[Contrast, ...]:
    """Return what sets the claims of a question against each other: for each claim its first clash.

    Args:
        found: which claims clash, in order of the claims.
        claims: ids of the claims of the question.
        said: all statements.
        read: all reports.
    """
    shown: set[int] = set()
    told = []
    for clash in found:
        if not shown.issuperset(clash.claims):
            shown.update(clash.claims)
            told.append(_contrast(clash, claims, said, read))
    return tuple(told)


def _contrast(clash: Clash, claims: Sequence[str], said: Sequence[Said], read: Sequence[ReadReport]) -> Contrast:
    one, other = (said[place] for place in clash.statements)
    deciding = _deciding(clash, one, other)
    sides = [
        Side(claims[claim], read[this.report].report.id, this.content, _words(this, places, read[this.report]))
        for claim, this, places in zip(clash.claims, (one, other), deciding, strict=True)
    ]
    return Contrast(clash.verdict, clash.kind, _rule(clash, one), (sides[0], sides[1]))


def _rule(clash: Clash, one: Said) -> str:
    if clash.kind is ContrastKind.SENSES:
        return f"{one.language or 'de'}.sense.{clash.senses[0]}"
    return RULE + clash.kind.value


Places = Sequence[Span | Figure]
"""Places in a statement's text, or its figures."""


def _deciding(clash: Clash, one: Said, other: Said) -> tuple[Places, Places]:
    """Return what decides in each of two statements; nothing where the whole statement does."""
    if clash.kind is ContrastKind.FIGURES:
        pairs = [(a, b) for a in counts(one) for b in counts(other) if not meet(a, b)]
        first = next((pair for pair in pairs if comparable(*pair)), next(iter(pairs), None))
        return ([first[0]], [first[1]]) if first else ([], [])
    if clash.kind is ContrastKind.SENSES:
        return _telling(one, clash.senses), _telling(other, clash.senses)
    if clash.kind is ContrastKind.DENIAL:
        return _denying(one), _denying(other)
    return [], []


def _telling(said: Said, names: Sequence[str]) -> list[Span]:
    """Return the words that tell a side of the senses, with those that turn it round."""
    language = said.language or "de"
    found = [one.place for one in senses(said.text, language) if one.name in names]
    turned = [part for part in turned_parts(said.text, language) if any(part.contains(place) for place in found)]
    negations = _all(patterns_of(language).get("negation"), said.text)
    return sorted({*found, *(place for place in negations if any(part.contains(place) for part in turned))})


def _denying(said: Said) -> list[Span]:
    """Return the words that say that something isn't so, of a statement that does."""
    patterns = patterns_of(said.language or "de")
    told = (_all(patterns.get(role), said.text) for role in DENYING)
    return next((places for places in told if places), []) if said.denies or said.negated else []


def _all(pattern: re.Pattern[str] | None, text: str) -> list[Span]:
    return [Span(*match.span()) for match in pattern.finditer(text)] if pattern else []


def _words(said: Said, places: Places, read: ReadReport) -> tuple[Span, ...]:
    found = [
        span
        for place in places
        for span in ((place.span,) if isinstance(place, Figure) else received(read, said.content, place))
    ]
    return tuple(found) or said.content
