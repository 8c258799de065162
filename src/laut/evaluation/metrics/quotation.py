"""Attributions as sets of token numbers, and how well two of them fit."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from laut.evaluation.metrics.tally import Record, harmonic

ROLES = ("addressee", "cue", "frame", "speaker")
PARTS = ("quote", *ROLES)
Tokens = frozenset[int]
Bounds = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Quote:
    """An attribution as sets of token numbers, by part."""

    parts: dict[str, Tokens]
    kind: str | None
    medium: str | None


def tokens(part: Record | None, bounds: Bounds) -> Tokens:
    """Return the tokens of a part; where it gives spans only, those that overlap a span."""
    if not part:
        return frozenset()
    if part.get("tokens"):
        return frozenset(part["tokens"])
    found: set[int] = set()
    for start, end in part.get("spans", ()):
        first = bisect_right(bounds, start, key=lambda token: token[1])
        found.update(range(first, bisect_left(bounds, end, key=lambda token: token[0])))
    return frozenset(found)


def quotes_of(record: Record | None, bounds: Bounds) -> list[Quote]:
    """Return the attributions of a record that have words."""
    quotes = [
        Quote({part: tokens(item.get(part), bounds) for part in PARTS}, item.get("type"), item.get("medium"))
        for item in (record or {}).get("annotations", ())
    ]
    return [quote for quote in quotes if quote.parts["quote"]]


def token_f1(gold: Tokens, given: Tokens) -> float:
    """Return the F1 of two sets of tokens."""
    both = len(gold & given)
    return harmonic(both / len(given), both / len(gold)) if both else 0.0


def iou(gold: Tokens, given: Tokens) -> float:
    """Return the share of their union that two sets of tokens have in common."""
    both = len(gold & given)
    return both / len(gold | given) if both else 0.0


def paper_weight(gold: Quote, given: Quote) -> float:
    """Return how well two attributions fit, by the data set's own measure: words, then kind, then medium."""
    score = token_f1(gold.parts["quote"], given.parts["quote"])
    same_kind, same_medium = gold.kind == given.kind, gold.medium == given.medium
    return score + (0.01 * same_kind + 0.001 * same_medium) if score else 0.0


def strict_weight(gold: Quote, given: Quote) -> float:
    """Return the same with the roles to break ties."""
    score = paper_weight(gold, given)
    return score + 1e-5 * sum(token_f1(gold.parts[x], given.parts[x]) for x in ROLES) if score else 0.0
