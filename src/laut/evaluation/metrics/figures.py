"""Figures: spans found, and whether interval, qualifier, unit, counted thing and change are right."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from laut.evaluation.metrics.tally import Figures, Miss, Record, Tally, Total, harmonic, known_share, share
from laut.evaluation.metrics.units import folded

PARTS = ("interval", "qualifier", "unit", "counted", "change", "reference")
JUDGED = PARTS[:5]
"""`reference` is for information: gold gives it only where the text names it."""
Bounds = tuple[int, int]


class _Value(NamedTuple):
    low: float | None
    high: float | None
    low_open: bool
    high_open: bool
    change: str | None

    @property
    def known(self) -> list[float]:
        return [bound for bound in (self.low, self.high) if bound is not None]

    @property
    def sides(self) -> tuple[bool, bool]:
        return self.low is None, self.high is None

    def near(self, other: "_Value") -> bool:
        bounds = _near(self.low, other.low) and _near(self.high, other.high)
        return bounds and (self.low_open, self.high_open) == (other.low_open, other.high_open)


def _near(first: float | None, second: float | None) -> bool:
    if first is None or second is None:
        return first is second
    return abs(first - second) <= 1e-6 * max(abs(first), abs(second))


def _value(figure: Record) -> _Value:
    low, high = figure.get("low"), figure.get("high")
    low_open, high_open = bool(figure.get("low_open")), bool(figure.get("high_open"))
    return _Value(low, high, low_open and low is not None, high_open and high is not None, figure.get("change") or None)


def _without_floor(value: _Value, floor: float | None) -> _Value:
    """Drop the bound below which a decrease can't go: 100 percent."""
    if value.change == "decrease" and value.low is not None and value.high is not None and value.low < value.high:
        return value._replace(low=None, low_open=False) if value.low == floor else value
    return value


def _one_form(figure: Record) -> _Value:
    """Bring the ways to write a change into one: decreases negative, a ratio that is reached as a relative change."""
    value, unit = _value(figure), folded(figure.get("unit"))
    if value.change == "decrease" and value.known and min(value.known) >= 0:
        mirrored = [None if bound is None else -bound for bound in (value.high, value.low)]
        value = _Value(mirrored[0], mirrored[1], value.high_open, value.low_open, "decrease")
    value = _without_floor(value, {"ratio": -1.0, "percent": -100.0}.get(unit))
    if unit != "ratio" or value.change != "to":
        return value
    low, high = (None if bound is None else bound - 1 for bound in (value.low, value.high))
    value = value._replace(low=low, high=high)
    if not value.known:
        return value
    return _without_floor(value._replace(change="increase" if max(value.known) > 0 else "decrease"), -1.0)


def _words(text: str | None) -> set[str]:
    return set(re.findall(r"\w+", (text or "").lower()))


def _counted(gold: Record, given: Record) -> bool:
    want, have = gold.get("counted_span"), given.get("counted_span")
    if want is None:
        return not have and not given.get("counted")
    if have:
        return bool(min(want[1], have[1]) > max(want[0], have[0]))
    return bool(_words(gold["counted"]) & _words(given.get("counted")))


def judge(gold: Record, given: Record) -> dict[str, bool]:
    """Return for each part of a figure whether it is right."""
    plain, own_plain, one, own_one = _value(gold), _value(given), _one_form(gold), _one_form(given)
    reference, own_reference = _words(gold.get("reference")), _words(given.get("reference"))
    same_sides = plain.sides == own_plain.sides or one.sides == own_one.sides
    return {
        "interval": plain.near(own_plain) or one.near(own_one),
        "qualifier": bool(gold.get("approximate")) == bool(given.get("approximate")) and same_sides,
        "unit": folded(gold.get("unit")) == folded(given.get("unit")),
        "counted": _counted(gold, given),
        "change": plain.change == own_plain.change or (one.near(own_one) and one.change == own_one.change),
        "reference": bool(reference & own_reference) if reference and own_reference else reference == own_reference,
    }


def _bounds(record: Record | None) -> list[Bounds]:
    return [(figure["start"], figure["end"]) for figure in (record or {}).get("figures") or ()]


def _half(first: Sequence[int], second: Sequence[int]) -> int:
    """Return how many characters two spans share, 0 if fewer than half of the shorter one."""
    common = min(first[1], second[1]) - max(first[0], second[0])
    shorter = min(first[1] - first[0], second[1] - second[0])
    return common if common > 0 and 2 * common >= shorter else 0


def pair(gold: Sequence[Bounds], given: Sequence[Bounds]) -> list[tuple[int, int]]:
    """Pair spans that share half of the shorter one, one to one: exact ones first, then by overlap over union.

    Example:
        >>> pair([(0, 10), (12, 20)], [(4, 10), (12, 20)])
        [(0, 0), (1, 1)]
    """
    candidates = []
    for i, want in enumerate(gold):
        for j, have in enumerate(given):
            if common := _half(want, have):
                union = max(want[1], have[1]) - min(want[0], have[0])
                candidates.append((want != have, -common / union, i, j))
    left, right, pairs = set(range(len(gold))), set(range(len(given))), []
    for *_, i, j in sorted(candidates):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append((i, j))
    return sorted(pairs)


def measure(gold: Record, given: Record | None) -> Tally:
    """Return the counts of one document.

    Args:
        gold: with "figures" and "not_figures" (spans of numbers that are no quantities).
        given: a prediction with "figures"; None where there is none.
    """
    spans, own_spans = _bounds(gold), _bounds(given)
    pairs = pair(spans, own_spans)
    tally: Tally = {"documents": 1, "gold": len(spans), "given": len(own_spans), "matched": len(pairs)}
    tally |= dict.fromkeys(PARTS, 0)
    tally |= {"interval_unit": 0, "all": 0, "not_figures": len(gold["not_figures"])}
    for i, j in pairs:
        right = judge(gold["figures"][i], (given or {})["figures"][j])
        for part in PARTS:
            tally[part] += right[part]
        tally["interval_unit"] += right["interval"] and right["unit"]
        tally["all"] += all(right[part] for part in JUDGED)
    used = {j for _, j in pairs}
    spurious = [span for j, span in enumerate(own_spans) if j not in used]
    alarms = [(tuple(trap), span) for span in spurious for trap in gold["not_figures"] if _half(span, trap)]
    return tally | {"false_alarms": len({span for _, span in alarms}), "traps_hit": len({trap for trap, _ in alarms})}


def _rates(right: float, total: Total) -> tuple[float, float, float]:
    gold, given = total["gold"], total["given"]
    precision, recall = share(right, given, empty=0.0 if gold else 1.0), share(right, gold, empty=1.0)
    return precision, recall, harmonic(precision, recall)


def figures(total: Total) -> Figures:
    """Return precision, recall and F1 of spans, the share right of each part, F1 of wholly right ones, false alarms."""
    precision, recall, f1 = _rates(total["matched"], total)
    return {
        "found_p": precision,
        "found_r": recall,
        "found_f1": f1,
        **{part: known_share(total[part], total["matched"]) for part in PARTS},
        "interval_f1": _rates(total["interval_unit"], total)[2],
        "all_f1": _rates(total["all"], total)[2],
        "trap_rate": known_share(total["traps_hit"], total["not_figures"]),
    }


def _show(figure: Record) -> str:
    fields = ("low", "high", "low_open", "high_open", "approximate", "unit", "counted", "change")
    return ", ".join(f"{name} {figure[name]}" for name in fields if figure.get(name) not in (None, False))


def misses(gold: Record, given: Record | None) -> list[Miss]:
    """List what is missed, spurious or wrong in one document."""
    text, own = gold["text"], (given or {}).get("figures") or []
    spans, own_spans = _bounds(gold), _bounds(given)
    pairs = pair(spans, own_spans)
    result, partner = [], dict(pairs)
    for i, (start, end) in enumerate(spans):
        if i not in partner:
            result.append(Miss("missed", text[start:end], _show(gold["figures"][i])))
            continue
        right = judge(gold["figures"][i], own[partner[i]])
        result += [
            Miss(f"wrong {part}", text[start:end], f"{_show(gold['figures'][i])}; given {_show(own[partner[i]])}")
            for part in JUDGED
            if not right[part]
        ]
    used = {j for _, j in pairs}
    for j, span in enumerate(own_spans):
        if j not in used:
            kind = "no figure" if any(_half(span, trap) for trap in gold["not_figures"]) else "spurious"
            result.append(Miss(kind, text[span[0] : span[1]], _show(own[j])))
    return result
