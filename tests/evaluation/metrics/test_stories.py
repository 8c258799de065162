"""Groupings, copies, overlaps and correlations against the reference scorer."""

import pytest

from laut.evaluation.metrics import clusters, copies, correlation, pairs
from laut.evaluation.metrics.tally import add


def flat(strata):
    return add(tally for stratum in strata for tally in stratum)


def test_clusters_agree_with_the_reference(records, reference, agree, chance):
    gold = records("ecbplus/dev.jsonl.gz", 772)
    given = [
        {"id": d["id"], "cluster": d["cluster"] if chance.random() < 0.7 else chance.choice(gold)["topic"]}
        for d in gold
        if chance.random() < 0.9
    ]
    strata = clusters.measure({d["id"]: d["cluster"] for d in gold}, {d["id"]: d["cluster"] for d in given})
    agree(clusters.figures(flat(strata)), reference("score_stories", gold, given, "--json", before=["clusters"]))


def test_a_document_without_a_cluster_stands_alone():
    own = clusters.figures(flat(clusters.measure({"a": "x", "b": "x"}, {"a": "1"})))
    assert own["bcubed_p"] == 1
    assert own["bcubed_r"] == 0.5
    assert own["pair_f1"] == 0


def test_copies_agree_with_the_reference(records, reference, agree, chance):
    gold = records("reprint-sim-de/dev.jsonl.gz", 600)
    texts = {d["id"] for d in gold}
    given = []
    for d in gold:
        source = d.get("cluster")
        if source in texts and source != d["id"] and chance.random() < 0.8:
            spans = [[s + chance.randint(0, 40), e] for s, e in d.get("spans") or [] if e - s > 50]
            ends = [source, d["id"]]
            marks = [None, spans] if chance.random() < 0.9 else [None, None]
            if chance.random() < 0.5:
                ends, marks = ends[::-1], marks[::-1]
            given.append({"a": ends[0], "b": ends[1], "spans_a": marks[0], "spans_b": marks[1]})
    given += [{"a": chance.choice(gold)["id"], "b": chance.choice(gold)["id"]} for _ in range(60)]
    given = [pair for pair in given if pair["a"] != pair["b"]]
    own = copies.figures(flat(copies.measure(gold, given)))
    agree(own, reference("score_stories", gold, given, "--json", before=["copies"]))


def test_overlaps_agree_with_the_reference(records, reference, agree, chance):
    gold = records("reprint-fang-de/dev_pairs.jsonl.gz", 1942)
    given = [{"a": d["b"], "b": d["a"]} for d in gold if chance.random() < 0.2 + d["containment"]]
    given.append({"a": "unknown", "b": "also unknown"})
    own = pairs.figures(flat(pairs.measure(gold, given)))
    agree(own, reference("score_stories", gold, given, "--json", before=["pairs"]))


def test_correlation_agrees_with_the_reference(records, reference, agree, chance):
    gold = records("semeval2022-t8/dev.jsonl.gz", 1281)
    given = [
        {"id": d["id"], "similarity": 4 - d["overall"] + chance.gauss(0, 1)} for d in gold if chance.random() < 0.9
    ]
    strata = correlation.measure(gold, {d["id"]: d["similarity"] for d in given})
    own = correlation.figures(flat(strata))
    agree(own, reference("score_stories", gold, given, "--json", before=["pearson"]), digits=9)


@pytest.mark.parametrize("similarity", [-1.0, 2.0])
def test_ratings_run_against_similarity(similarity):
    gold = [{"id": n, "lang1": "de", "lang2": "de", "overall": 1 + n % 4} for n in range(40)]
    strata = correlation.measure(gold, {str(d["id"]): similarity * d["overall"] for d in gold})
    assert correlation.figures(flat(strata))["de-de.pearson"] == pytest.approx(1 if similarity < 0 else -1)
