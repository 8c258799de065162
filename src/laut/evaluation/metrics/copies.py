"""Copies in a pile whose copies are known: pairs found, pairs wrong, and characters marked."""

from collections.abc import Sequence

from laut.evaluation.metrics.tally import Figures, Miss, Record, Strata, Tally, Total, harmonic, share, under

MIXED = frozenset({"newlead", "merged", "onepara"})
"""Kinds of variant that hold paragraphs of other sources: two of them may share text rightly."""
_SOURCES = frozenset({"source", "original"})


def _sources(gold: Sequence[Record]) -> dict[str, str]:
    """Return the source document of each cluster."""
    unmarked = {
        d["cluster"]: d["id"] for d in gold if d.get("cluster") == d["id"] and d.get("variant") in {None, *_SOURCES}
    }
    return unmarked | {d["cluster"]: d["id"] for d in gold if d.get("variant") in _SOURCES}


def _characters(spans: Sequence[Sequence[int]]) -> set[int]:
    return {offset for start, end in spans for offset in range(start, end)}


def _marked(
    given: Sequence[Record], documents: dict[str, Record], wanted: set[tuple[str, str]]
) -> dict[tuple[str, str], Sequence[Sequence[int]] | None]:
    """Return the wanted pairs that were found, with the spans marked in the variant."""
    found: dict[tuple[str, str], Sequence[Sequence[int]] | None] = {}
    for pair in given:
        for source, variant, spans in ((pair["a"], pair["b"], "spans_b"), (pair["b"], pair["a"], "spans_a")):
            if (source, variant) in wanted and variant in documents:
                found[source, variant] = pair.get(spans)
    return found


def _judgement(first: Record | None, second: Record | None) -> str | None:
    if first is None or second is None:
        return None
    if first.get("cluster") and first["cluster"] == second.get("cluster"):
        return "right"
    return None if first.get("variant") in MIXED and second.get("variant") in MIXED else "wrong"


def measure(gold: Sequence[Record], given: Sequence[Record]) -> Strata:
    """Return tallies of the variants and of the predicted pairs.

    Args:
        gold: documents with "id", "cluster", "variant" and "spans" (what was taken from the source).
        given: pairs with "a", "b" and, where known, "spans_a" and "spans_b".
    """
    documents, sources = {d["id"]: d for d in gold}, _sources(gold)
    wanted = {
        (sources[d["cluster"]], d["id"]): d["variant"]
        for d in gold
        if d.get("cluster") in sources and d["id"] != sources[d["cluster"]]
    }
    found = _marked(given, documents, set(wanted))
    variants: list[Tally] = []
    for pair, variant in wanted.items():
        tally: Tally = {"pairs": 1, "found": pair in found, f"of.{variant}": 1, f"by.{variant}": pair in found}
        spans, marked = documents[pair[1]].get("spans"), found.get(pair)
        if spans and marked is not None:
            want, have = _characters(spans), _characters(marked)
            tally |= {"both": len(want & have), "marked": len(have), "copied": len(want)}
        variants.append(tally)
    verdicts = [_judgement(documents.get(pair["a"]), documents.get(pair["b"])) for pair in given]
    return [variants, [{verdict: 1} for verdict in verdicts if verdict]]


def figures(total: Total) -> Figures:
    """Return precision, recall and F1 of pairs and of marked characters, and recall by variant."""
    right, wrong = total.get("right", 0), total.get("wrong", 0)
    precision, recall = share(right, right + wrong, empty=1.0), share(total["found"], total["pairs"])
    both = total.get("both", 0)
    span_p, span_r = share(both, total.get("marked", 0)), share(both, total.get("copied", 0))
    result: Figures = {"precision": precision, "recall": recall, "f1": harmonic(precision, recall)}
    result |= {"span_p": span_p, "span_r": span_r, "span_f1": harmonic(span_p, span_r)}
    found = under(total, "by.")
    return result | {f"recall_by_variant.{name}": share(found[name], n) for name, n in under(total, "of.").items()}


def misses(gold: Sequence[Record], given: Sequence[Record]) -> dict[str, list[Miss]]:
    """List, by document, copies that weren't found and pairs that are none."""
    documents, sources = {d["id"]: d for d in gold}, _sources(gold)
    have = {frozenset((pair["a"], pair["b"])) for pair in given}
    result: dict[str, list[Miss]] = {}
    for d in gold:
        source = sources.get(d.get("cluster", ""))
        if source and source != d["id"] and frozenset((source, d["id"])) not in have:
            result.setdefault(d["id"], []).append(Miss(f"missed {d['variant']}", source))
    for pair in given:
        first, second = documents.get(pair["a"]), documents.get(pair["b"])
        if _judgement(first, second) == "wrong":
            kinds = f"{(first or {}).get('variant')} and {(second or {}).get('variant')}"
            result.setdefault(pair["a"], []).append(Miss("wrong pair", pair["b"], kinds))
    return result
