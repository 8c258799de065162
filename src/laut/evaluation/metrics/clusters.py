"""Groupings: BCubed (Bagga & Baldwin 1998) and pair precision, recall and F1."""

from collections import Counter
from collections.abc import Mapping, Sequence

from laut.evaluation.metrics.tally import Figures, Strata, Tally, Total, harmonic, share


def measure(gold: Mapping[str, str], given: Mapping[str, str]) -> Strata:
    """Return one tally per document.

    Args:
        gold: document to cluster.
        given: the same as predicted; a document that is missing stands alone.
    """
    own = {document: (True, given[document]) if document in given else (False, document) for document in gold}
    sizes, own_sizes = Counter(gold.values()), Counter(own.values())
    both = Counter((gold[document], own[document]) for document in gold)
    tallies: list[Tally] = []
    for document, cluster in gold.items():
        size, own_size, common = sizes[cluster], own_sizes[own[document]], both[cluster, own[document]]
        # each pair is counted at both its documents
        pairs = {"pairs_gold": size - 1, "pairs_given": own_size - 1, "pairs_both": common - 1}
        tallies.append({"documents": 1, "precision": common / own_size, "recall": common / size, **pairs})
    return [tallies]


def figures(total: Total) -> Figures:
    """Return BCubed and pair figures."""
    documents = total["documents"]
    precision, recall = share(total["precision"], documents), share(total["recall"], documents)
    pair_p = share(total["pairs_both"], total["pairs_given"], empty=1.0)
    pair_r = share(total["pairs_both"], total["pairs_gold"], empty=1.0)
    return {
        "bcubed_p": precision,
        "bcubed_r": recall,
        "bcubed_f1": harmonic(precision, recall),
        "pair_p": pair_p,
        "pair_r": pair_r,
        "pair_f1": harmonic(pair_p, pair_r),
    }


def groups(labels: Mapping[str, str]) -> list[Sequence[str]]:
    """Return the documents of each cluster, largest cluster first.

    Example:
        >>> groups({"a": "x", "b": "y", "c": "x"})
        [['a', 'c'], ['b']]
    """
    clusters: dict[str, list[str]] = {}
    for document in sorted(labels):
        clusters.setdefault(labels[document], []).append(document)
    return sorted(clusters.values(), key=lambda members: (-len(members), members))
