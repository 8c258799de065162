"""Attributions: the measures of Petersen-Frey & Biemann (2024), stricter ones, and detection by kind."""

from collections.abc import Sequence

from laut.evaluation.metrics.assignment import assign
from laut.evaluation.metrics.quotation import (
    PARTS,
    ROLES,
    Bounds,
    Quote,
    Tokens,
    iou,
    paper_weight,
    quotes_of,
    strict_weight,
)
from laut.evaluation.metrics.speaker import head_token
from laut.evaluation.metrics.tally import Figures, Miss, Record, Tally, Total, harmonic, raise_by, share, under


def _table(gold: Sequence[Quote], given: Sequence[Quote], weight: str) -> list[list[float]]:
    if weight == "iou":
        return [[iou(g.parts["quote"], p.parts["quote"]) for p in given] for g in gold]
    weigh = paper_weight if weight == "paper" else strict_weight
    return [[weigh(g, p) for p in given] for g in gold]


def _tally_parts(tally: Tally, block: str, gold: Quote | None, given: Quote | None) -> None:
    """Add the precision and recall of every part of a pair, or of one side left over."""
    for part in PARTS:
        want = gold.parts[part] if gold else frozenset()
        have = given.parts[part] if given else frozenset()
        both = len(want & have)
        if have:
            raise_by(tally, f"{block}.{part}.p", both / len(have))
            raise_by(tally, f"{block}.{part}.np")
        if want:
            raise_by(tally, f"{block}.{part}.r", both / len(want))
            raise_by(tally, f"{block}.{part}.nr")
        raise_by(tally, f"{block}.{part}.both", both)
        raise_by(tally, f"{block}.{part}.given", len(have))
        raise_by(tally, f"{block}.{part}.gold", len(want))
    for label in ("kind", "medium"):
        wanted, had = getattr(gold, label, None), getattr(given, label, None)
        raise_by(tally, f"{block}.{label}.right", wanted == had and wanted is not None)
        raise_by(tally, f"{block}.{label}.given", had is not None)
        raise_by(tally, f"{block}.{label}.gold", wanted is not None)


def _tally_block(tally: Tally, block: str, gold: Sequence[Quote], given: Sequence[Quote]) -> None:
    """Pair by weight and add all pairs and leftovers; `strict` takes pairs without a common token apart."""
    pairs = assign(_table(gold, given, block))
    if block == "strict":
        pairs = [(i, j) for i, j in pairs if gold[i].parts["quote"] & given[j].parts["quote"]]
    for i, j in pairs:
        _tally_parts(tally, block, gold[i], given[j])
    lone_gold, lone_given = {i for i, _ in pairs}, {j for _, j in pairs}
    for j, quote in enumerate(given):
        if j not in lone_given:
            _tally_parts(tally, block, None, quote)
    for i, quote in enumerate(gold):
        if i not in lone_gold:
            _tally_parts(tally, block, quote, None)


def _detected(gold: Sequence[Quote], given: Sequence[Quote]) -> dict[int, int]:
    table = _table(gold, given, "iou")
    return {i: j for i, j in assign(table) if table[i][j] >= 0.5}


def _speaker(gold: Quote, given: Quote, text: str, bounds: Bounds) -> Tally:
    want, have = gold.parts["speaker"], given.parts["speaker"]
    if not want:
        return {"speaker.none": 1, "speaker.none_ok": not have}
    head = head_token(want, text, bounds) in have
    return {"speaker.n": 1, "speaker.head": head, "speaker.any": bool(want & have), "speaker.exact": want == have}


def measure(gold: Record, given: Record | None) -> Tally:
    """Return the counts of one document.

    Args:
        gold: with "text", "tokens" ([start, end] each) and "annotations".
        given: a prediction with "annotations", whose parts may give spans only; None where there is none.
    """
    bounds, text = gold["tokens"], gold["text"]
    wanted, found = quotes_of(gold, bounds), quotes_of(given, bounds)
    tally: Tally = {"documents": 1, "gold": len(wanted), "given": len(found)}
    for block in ("paper", "strict"):
        _tally_block(tally, block, wanted, found)
    good = _detected(wanted, found)
    tally["matched"] = len(good)
    for i, quote in enumerate(wanted):
        words = quote.parts["quote"]
        raise_by(tally, f"recall.{quote.kind}.n")
        raise_by(tally, f"recall.{quote.kind}.found", i in good)
        best = max((len(words & other.parts["quote"]) for other in found), default=0)
        raise_by(tally, f"recall.{quote.kind}.tokens", best / len(words))
        if i in good:
            for name, value in _speaker(quote, found[good[i]], text, bounds).items():
                raise_by(tally, name, value)
    right = set(good.values())
    for j, quote in enumerate(found):
        raise_by(tally, f"precision.{quote.kind}.n")
        raise_by(tally, f"precision.{quote.kind}.right", j in right)
    return tally


def _means(total: Total, block: str, parts: Sequence[str]) -> tuple[float, float]:
    p, np, r, nr = (sum(total.get(f"{block}.{x}.{field}", 0) for x in parts) for field in ("p", "np", "r", "nr"))
    return share(p, np), share(r, nr)


def _micro(total: Total, name: str) -> tuple[float, float]:
    right = total.get(f"{name}.right", total.get(f"{name}.both", 0))
    return share(right, total.get(f"{name}.given", 0)), share(right, total.get(f"{name}.gold", 0))


def _named(name: str, rates: tuple[float, float]) -> Figures:
    return {f"{name}.P": rates[0], f"{name}.R": rates[1], f"{name}.F1": harmonic(*rates)}


def _by_kind(total: Total) -> Figures:
    """Return recall by kind of gold quotes and precision by kind of predicted ones."""
    result: Figures = {}
    recall, precision = under(total, "recall."), under(total, "precision.")
    for kind in (name.removesuffix(".n") for name in recall if name.endswith(".n")):
        found, tokens, n = (recall.get(f"{kind}.{field}", 0) for field in ("found", "tokens", "n"))
        result[f"recall_by_type.{kind}.found"] = share(found, n)
        result[f"recall_by_type.{kind}.token_recall"] = share(tokens, n)
    for kind in (name.removesuffix(".n") for name in precision if name.endswith(".n")):
        result[f"precision_by_type.{kind}.right"] = share(precision[f"{kind}.right"], precision[f"{kind}.n"])
    return result


def figures(total: Total) -> Figures:
    """Return the paper's measures, the strict ones, token counts, detection, speakers and recall by kind."""
    result: Figures = {}
    for block in ("paper", "strict"):
        for name, parts in (("quote", ("quote",)), ("roles", ROLES), ("joint", PARTS), *((x, (x,)) for x in ROLES)):
            result |= _named(f"{block}.{name}", _means(total, block, parts))
        for name, label in (("type", "kind"), ("medium", "medium")):
            result |= _named(f"{block}.{name}", _micro(total, f"{block}.{label}"))
    for part in PARTS:
        result |= _named(f"micro.{part}", _micro(total, f"strict.{part}"))
    detected = {"all.right": total.get("matched", 0), "all.given": total["given"], "all.gold": total["gold"]}
    result |= _named("detect@0.5", _micro(detected, "all"))
    for name in ("head", "any", "exact"):
        result[f"speaker_acc.{name}"] = share(total.get(f"speaker.{name}", 0), total.get("speaker.n", 0))
    result["speaker_acc.none_ok"] = share(total.get("speaker.none_ok", 0), total.get("speaker.none", 0))
    return result | _by_kind(total)


def _words(tokens: Tokens, text: str, bounds: Bounds) -> str:
    return text[bounds[min(tokens)][0] : bounds[max(tokens)][1]] if tokens else "-"


def _miss_one(quote: Quote, other: Quote, text: str, bounds: Bounds) -> list[Miss]:
    """List what is wrong about a quote that was found."""
    content = _words(quote.parts["quote"], text, bounds)
    result = [] if quote.kind == other.kind else [Miss(f"kind {quote.kind}", content, f"given {other.kind}")]
    for role in ROLES:
        want, have = quote.parts[role], other.parts[role]
        if iou(want, have) < 0.5 and (want or have):
            wanted, given = _words(want, text, bounds), _words(have, text, bounds)
            result.append(Miss(role, content, f"{wanted!r}, given {given!r}"))
    return result


def _miss_whole(quote: Quote, found: Sequence[Quote], text: str, bounds: Bounds) -> Miss:
    """Say whether a quote that wasn't found was at least touched."""
    words = quote.parts["quote"]
    near = max(found, key=lambda other: len(other.parts["quote"] & words), default=None)
    content = _words(words, text, bounds)
    if near is None or not near.parts["quote"] & words:
        return Miss(f"missed {quote.kind}", content, _words(quote.parts["frame"], text, bounds))
    return Miss(f"bounds {quote.kind}", content, f"given {_words(near.parts['quote'], text, bounds)!r}")


def misses(gold: Record, given: Record | None) -> list[Miss]:
    """List what is missed, spurious, or found with a wrong kind or role in one document."""
    bounds, text = gold["tokens"], gold["text"]
    wanted, found = quotes_of(gold, bounds), quotes_of(given, bounds)
    good = _detected(wanted, found)
    result = []
    for i, quote in enumerate(wanted):
        if i in good:
            result += _miss_one(quote, found[good[i]], text, bounds)
        else:
            result.append(_miss_whole(quote, found, text, bounds))
    right = set(good.values())
    for j, quote in enumerate(found):
        if j not in right and not any(quote.parts["quote"] & other.parts["quote"] for other in wanted):
            content, frame = (_words(quote.parts[part], text, bounds) for part in ("quote", "frame"))
            result.append(Miss(f"spurious {quote.kind}", content, frame))
    return result
