"""Copy detection in documents a CPU second, with recall, beside gaoya and rensa on the same texts.

python -m benchmarks.copies FILE.jsonl[.gz]…   records with "id" and "text"; where they have "cluster" and "variant"
                                               (reprint-sim-de), precision and recall are given too
"""

import importlib
import re
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from benchmarks.harness import Timed, is_installed, show, timed
from laut.comparison.overlap import shared
from laut.comparison.prose import of_text
from laut.engine import embedded
from laut.evaluation.metrics import copies
from laut.evaluation.metrics.tally import Record, add
from laut.evaluation.records import read_records

SIZE = 5
HASHES = 128
LOOSE, STRICT = 0.2, 0.7
"""Jaccard thresholds: what it takes to find cut copies, and what such tools are commonly run with."""
BANDS = {LOOSE: 64, STRICT: 16}
Pairs = set[tuple[int, int]]


def laut(texts: list[str]) -> Pairs:
    """Return the pairs that share text, by laut."""
    with embedded() as engine:
        prose = [of_text(f"{number:06}", text) for number, text in enumerate(texts)]
        return {(overlap.first, overlap.second) for overlap in shared(prose, engine)}


def _ordered(pairs: Iterable[tuple[int, int]]) -> Pairs:
    return {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}


def gaoya(texts: list[str], threshold: float) -> Pairs:
    """Return the pairs that gaoya's MinHash index finds, over word 5-grams."""
    index = importlib.import_module("gaoya").minhash.MinHashStringIndex(
        hash_size=32,
        jaccard_threshold=threshold,
        num_bands=BANDS[threshold],
        band_size=HASHES // BANDS[threshold],
        analyzer="word",
        lowercase=True,
        ngram_range=(SIZE, SIZE),
    )
    for number, text in enumerate(texts):
        index.insert_document(number, text)
    return _ordered((number, other) for number, text in enumerate(texts) for other in index.query(text))


def rensa(texts: list[str], threshold: float) -> Pairs:
    """Return the pairs that rensa's MinHash index finds, over word 5-grams."""
    module = importlib.import_module("rensa")
    index = module.RMinHashLSH(threshold=threshold, num_perm=HASHES, num_bands=BANDS[threshold])
    sketches = []
    for number, text in enumerate(texts):
        words = re.findall(r"\w+", text.lower())
        sketch = module.RMinHash(num_perm=HASHES, seed=42)
        sketch.update([" ".join(words[start : start + SIZE]) for start in range(max(1, len(words) - SIZE + 1))])
        index.insert(number, sketch)
        sketches.append(sketch)
    candidates = ((number, other) for number, sketch in enumerate(sketches) for other in index.query(sketch))
    return {pair for pair in _ordered(candidates) if sketches[pair[0]].jaccard(sketches[pair[1]]) >= threshold}


def judged(records: list[Record], pairs: Pairs) -> str:
    """Return precision and recall where the records tell; else how many pairs there are."""
    if not any(record.get("variant") for record in records):
        return f"{len(pairs)} pairs"
    given = [{"a": records[first]["id"], "b": records[second]["id"]} for first, second in sorted(pairs)]
    figures = copies.figures(add(tally for stratum in copies.measure(records, given) for tally in stratum))
    return f"precision {figures['precision']:.3f}, recall {figures['recall']:.3f}"


def main(paths: list[str]) -> None:
    records = [record for record in read_records([Path(path) for path in paths]) if "text" in record]
    texts = [record["text"] for record in records]
    print(f"{len(texts)} documents, {sum(map(len, texts)) // max(1, len(texts))} characters each")
    runs: dict[str, Callable[[], Pairs]] = {"laut": partial(laut, texts)}
    for name, peer in (("gaoya", gaoya), ("rensa", rensa)):
        if is_installed(name, name):
            for threshold in (LOOSE, STRICT):
                runs[f"{name}, Jaccard {threshold}"] = partial(peer, texts, threshold)
    rows = []
    for name, run in runs.items():
        pairs, seconds = timed(run, repeat=2)
        rows.append(Timed(name, len(texts), seconds, judged(records, pairs)))
    show("documents", rows)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
