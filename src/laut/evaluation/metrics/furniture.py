"""Page text: which lines are article text, by characters, tokens and lines; the headline; roles of lines."""

import re
from collections.abc import Sequence

from laut.evaluation.metrics.tally import Figures, Miss, Record, Tally, Total, harmonic, share, under

_WORD = re.compile(r"\w+")
_OUTCOMES = {(True, True): "tp", (False, True): "fp", (True, False): "fn", (False, False): "tn"}


def _rates(tp: float, fp: float, fn: float) -> tuple[float, float, float]:
    precision = share(tp, tp + fp, empty=0.0 if fn else 1.0)
    recall = share(tp, tp + fn, empty=1.0)
    return precision, recall, harmonic(precision, recall)


def _labels(gold: Record, given: Record) -> list[bool]:
    """Return for each line whether it was taken for article text.

    Raises:
        ValueError: if there isn't one label per line.
    """
    if "labels" in given:
        labels = [label is not None and label >= 0.5 for label in given["labels"]]
    else:
        chosen = set(given.get("article_lines") or ())
        labels = [number in chosen for number in range(len(gold["lines"]))]
    if len(labels) != len(gold["lines"]):
        raise ValueError(f"{gold['id']}: {len(labels)} labels for {len(gold['lines'])} lines")
    return labels


def _folded(text: str | None) -> str:
    return " ".join(_WORD.findall((text or "").lower()))


def _headline(gold: Record, given: Record) -> Tally:
    if not gold.get("headline_lines"):
        return {}
    answer = given.get("headline")
    if isinstance(answer, int):
        right = answer in gold["headline_lines"]
    else:
        accepted = {_folded(gold.get("title")), *(_folded(gold["lines"][number]) for number in gold["headline_lines"])}
        right = answer is not None and _folded(answer) in accepted
    return {"headline": 1, "headline_given": answer is not None, "headline_right": right}


def _roles(gold: Record, given: Record) -> Tally:
    tally: Tally = {}
    if gold.get("roles") and given.get("roles"):
        for want, have in zip(gold["roles"], given["roles"], strict=False):
            hits = [f"role.{want}.tp"] if want == have else [f"role.{want}.fn", *([f"role.{have}.fp"] if have else [])]
            for name in hits if want else ():
                tally[name] = tally.get(name, 0) + 1
    return tally


def measure(gold: Record, given: Record | None) -> Tally:
    """Return the counts of one page.

    Args:
        gold: with "lines", "labels" (1, 0 or None each), and "headline_lines", "title", "roles", "meta" where known.
        given: with "labels" (a number per line) or "article_lines", "headline" (line number or words), "roles"; None
            where there is no answer: everything counts as furniture then.
    """
    given = given or {}
    full = gold.get("meta", {}).get("label_kind", "full") == "full"
    counts = dict.fromkeys((f"{unit}.{o}" for unit in ("chars", "tokens", "lines") for o in _OUTCOMES.values()), 0)
    for line, want, have in zip(gold["lines"], gold["labels"], _labels(gold, given), strict=True):
        words = line.strip()
        if want is not None and words:
            outcome = _OUTCOMES[bool(want), have]
            counts[f"lines.{outcome}"] += 1
            counts[f"chars.{outcome}"] += len(words)
            counts[f"tokens.{outcome}"] += len(_WORD.findall(words))
    tally: Tally = {"documents": 1, **_headline(gold, given), **_roles(gold, given)}
    if not full:
        partial = {name.replace("lines", "partial_lines"): n for name, n in counts.items() if name.startswith("lines")}
        return tally | {"partial_documents": 1, **partial}
    for unit in ("chars", "tokens"):
        rates = _rates(*(counts[f"{unit}.{outcome}"] for outcome in ("tp", "fp", "fn")))
        tally |= {f"macro_{unit}.{name}": rate for name, rate in zip("PRF", rates, strict=True)}
    return tally | {"full_documents": 1, **counts}


def _counts(total: Total, name: str) -> tuple[float, float, float]:
    tp, fp, fn = (total.get(f"{name}.{outcome}", 0) for outcome in ("tp", "fp", "fn"))
    return tp, fp, fn


def _named(name: str, rates: Sequence[float]) -> Figures:
    return {f"{name}.{label}": rate for label, rate in zip(("P", "R", "F1"), rates, strict=True)}


def figures(total: Total) -> Figures:
    """Return precision, recall and F1 of article text by unit, of the headline and of each role."""
    result: Figures = {}
    if full := total.get("full_documents"):
        for unit in ("chars", "tokens", "lines"):
            result |= _named(unit, _rates(*_counts(total, unit)))
        for unit in ("macro_chars", "macro_tokens"):
            result |= _named(unit, [total[f"{unit}.{name}"] / full for name in "PRF"])
    if total.get("partial_documents"):
        tp, fp, fn = _counts(total, "partial_lines")
        tn = total["partial_lines.tn"]
        result |= _named("partial_lines", _rates(tp, fp, fn))
        result["partial_lines.accuracy"] = (tp + tn) / max(1, tp + fp + fn + tn)
    if total.get("headline"):
        result["headline.recall"] = total["headline_right"] / total["headline"]
    for role in sorted({name.rsplit(".", 1)[0] for name in under(total, "role.")}):
        result |= _named(f"roles.{role}", _rates(*_counts(total, f"role.{role}")))
    return result


def misses(gold: Record, given: Record | None) -> list[Miss]:
    """List the lines of one page that were taken for the wrong thing, and a wrong headline."""
    given = given or {}
    result = []
    roles, own = gold.get("roles") or [], given.get("roles") or []
    for number, (want, have) in enumerate(zip(gold["labels"], _labels(gold, given), strict=True)):
        words = gold["lines"][number].strip()
        if want is not None and words and bool(want) != have:
            kind = "article taken for furniture" if want else "furniture taken for article"
            role, given_role = ((values[number : number + 1] or [None])[0] for values in (roles, own))
            result.append(Miss(kind, words, f"line {number}: {role}, given {given_role}"))
    if _headline(gold, given).get("headline_right") == 0:
        result.append(Miss("headline", gold.get("title") or "", f"given {given.get('headline')!r}"))
    return result
