"""Time expressions: TempEval-3 measures (UzZaman et al. 2013) in percent."""

import re
from collections.abc import Sequence

from laut.evaluation.metrics.tally import Figures, Miss, Record, Tally, Total, harmonic, share

_MEASURES = ("strict", "relaxed", "type", "strict_type", "value", "strict_value", "value_loose")
_WITH_PARTS = ("strict", "relaxed", "value")


def _trimmed(text: str, timex: Record) -> tuple[int, int]:
    words = text[timex["start"] : timex["end"]]
    start = timex["start"] + len(words) - len(words.lstrip())
    return start, max(start, timex["end"] - len(words) + len(words.rstrip()))


def _distinct(text: str, timexes: Sequence[Record]) -> list[Record]:
    """Leave out empty expressions and those that stand where another already does."""
    kept: dict[tuple[int, int], Record] = {}
    for timex in timexes:
        span = _trimmed(text, timex)
        if span[0] < span[1]:
            kept.setdefault(span, timex)
    return list(kept.values())


def pair(gold: Sequence[tuple[int, int]], given: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pair overlapping spans one to one: exact ones first, then by greatest overlap, then by nearest bounds.

    Example:
        >>> pair([(0, 5), (6, 9)], [(6, 8), (0, 5), (5, 9)])
        [(0, 1), (1, 2)]
    """
    candidates = [
        (g != p, max(g[0], p[0]) - min(g[1], p[1]), abs(g[0] - p[0]) + abs(g[1] - p[1]), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(given)
        if min(g[1], p[1]) > max(g[0], p[0])
    ]
    left, right, pairs = set(range(len(gold))), set(range(len(given))), []
    for *_, i, j in sorted(candidates):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append((i, j))
    return sorted(pairs)


def _folded(value: str | None) -> str:
    return re.sub(r"(T\d\d:\d\d):00$", r"\1", re.sub(r"(T\d\d)\.(\d\d)", r"\1:\2", (value or "").strip()).upper())


def measure(gold: Record, given: Record | None) -> Tally:
    """Return the counts of one document.

    Args:
        gold: with "text" and "timexes" ("start", "end", "type", "value").
        given: a prediction with "timexes"; None where there is none.
    """
    text, wanted = gold["text"], gold["timexes"]
    found = _distinct(text, given["timexes"] if given else [])
    tally: Tally = {"documents": 1, "gold": len(wanted), "given": len(found)}
    spans = [_trimmed(text, timex) for timex in wanted], [_trimmed(text, timex) for timex in found]
    for i, j in pair(*spans):
        want, have, exact = wanted[i], found[j], spans[0][i] == spans[1][j]
        kind, value = want.get("type") == have.get("type"), (want.get("value") or "") == (have.get("value") or "")
        loose = _folded(want.get("value")) == _folded(have.get("value"))
        for name, right in zip(
            _MEASURES, (exact, True, kind, kind and exact, value, value and exact, loose), strict=True
        ):
            tally[name] = tally.get(name, 0) + right
    return tally


def figures(total: Total) -> Figures:
    """Return precision, recall and F1 of spans, types and values, and the accuracy over matched spans."""
    result: Figures = {}
    for name in _MEASURES:
        right = total.get(name, 0)
        precision, recall = share(right, total["given"]), share(right, total["gold"])
        result[f"{name}_f1"] = 100 * harmonic(precision, recall)
        if name in _WITH_PARTS:
            result[f"{name}_p"], result[f"{name}_r"] = 100 * precision, 100 * recall
    for name in ("type", "value"):
        result[f"{name}_acc"] = 100 * share(total.get(name, 0), total.get("relaxed", 0))
    return result


def _show(timex: Record) -> str:
    return f"{timex.get('type')} {timex.get('value')}"


def misses(gold: Record, given: Record | None) -> list[Miss]:
    """List what is missed, spurious or wrong in one document."""
    text, wanted = gold["text"], gold["timexes"]
    found = _distinct(text, given["timexes"] if given else [])
    spans = [_trimmed(text, timex) for timex in wanted], [_trimmed(text, timex) for timex in found]
    pairs = pair(*spans)
    partner = dict(pairs)
    result = []
    for i, want in enumerate(wanted):
        if i not in partner:
            result.append(Miss("missed", text[slice(*spans[0][i])], _show(want)))
            continue
        have, here = found[partner[i]], text[slice(*spans[1][partner[i]])]
        if spans[0][i] != spans[1][partner[i]]:
            result.append(Miss("bounds", text[slice(*spans[0][i])], f"given {here!r}"))
        if want.get("type") != have.get("type") or want.get("value") != have.get("value"):
            result.append(Miss("value", text[slice(*spans[0][i])], f"{_show(want)}, given {_show(have)}"))
    matched = {j for _, j in pairs}
    result += [Miss("spurious", text[slice(*spans[1][j])], _show(p)) for j, p in enumerate(found) if j not in matched]
    return result
