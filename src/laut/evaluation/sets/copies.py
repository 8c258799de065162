"""reprint-sim-de and reprint-fang-de: text that reports of one pile share."""

from laut.comparison.overlap import Overlap, shared
from laut.comparison.prose import of_text
from laut.evaluation.metrics import copies, pairs
from laut.evaluation.metrics.tally import Miss, Record, Strata
from laut.evaluation.task import Records, Task


def pair_of(ids: list[str], overlap: Overlap) -> Record:
    """Return an overlap as the sets write it; `ids` are the documents' ids by index."""
    return {
        "a": ids[overlap.first],
        "b": ids[overlap.second],
        "spans_a": [[passage.first.start, passage.first.end] for passage in overlap.passages],
        "spans_b": [[passage.second.start, passage.second.end] for passage in overlap.passages],
        "contained": [overlap.first_contained, overlap.second_contained],
    }


def _read_copies(records: Records) -> Records:
    """Return what is a copy: what shares more than quotations."""
    return _read(records, quotations=False)


def _read_overlaps(records: Records) -> Records:
    """Return all that overlaps, quotations too: the set's labels don't tell them from copies."""
    return _read(records, quotations=True)


def _read(records: Records, quotations: bool) -> Records:
    texts = {record["id"]: record["text"] for record in records if "text" in record}
    ids = sorted(texts)
    prose = [of_text(name, texts[name]) for name in ids]
    return [pair_of(ids, overlap) for overlap in shared(prose, quotations=quotations)]


def _known(gold: Records) -> Records:
    """Return the pairs of known containment; the other records are documents."""
    return [record for record in gold if "containment" in record]


def _score_pairs(gold: Records, predictions: Records) -> Strata:
    return pairs.measure(_known(gold), predictions)


def _miss_pairs(gold: Records, predictions: Records) -> dict[str, list[Miss]]:
    """List pairs that overlap and weren't found, and found ones that don't overlap, by their first document."""
    found = {frozenset((pair["a"], pair["b"])) for pair in predictions}
    result: dict[str, list[Miss]] = {}
    for pair in _known(gold):
        have = frozenset((pair["a"], pair["b"])) in found
        kind = "missed" if pair["containment"] >= min(pairs.THRESHOLDS) else "wrong pair"
        if have != (kind == "missed"):
            result.setdefault(pair["a"], []).append(Miss(kind, pair["b"], f"containment {pair['containment']}"))
    return result


SIMULATED = Task(
    "reprint-sim-de",
    "copies of German reports with known edits",
    visible=("id", "text"),
    read=_read_copies,
    score=copies.measure,
    figures=copies.figures,
    misses=copies.misses,
    headlines=("precision", "recall", "span_f1"),
)
REAL = Task(
    "reprint-fang-de",
    "shared text in real German news",
    visible=("id", "text"),
    read=_read_overlaps,
    score=_score_pairs,
    figures=pairs.figures,
    misses=_miss_pairs,
    headlines=("recall_03", "precision"),
)
