"""Copy detection in documents a CPU second, with recall and memory, beside gaoya and rensa on the same texts.

python -m benchmarks.copies FILE.jsonl[.gz]…           records with "id" and "text"; where they have "cluster" and
                                                       "variant" (reprint-sim-de), precision and recall are given too
python -m benchmarks.copies --sizes FILE.jsonl[.gz]…   how the cost grows: four piles woven from the texts

Peers are run where they are installed: pip install gaoya rensa. Memory is measured as Linux tells it, for every peer
alike: what its code and tables take in a new process is told apart from what it takes for the documents.
"""

import ctypes
import importlib
import multiprocessing
import random
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.harness import Timed, is_installed, show, timed
from laut.comparison.overlap import overlaps
from laut.comparison.prose import of_text
from laut.evaluation.metrics import copies
from laut.evaluation.metrics.tally import Record, add
from laut.evaluation.records import read_records

SIZE = 5
HASHES = 128
LOOSE, STRICT = 0.2, 0.7
"""Jaccard thresholds: what it takes to find cut copies, and what such tools are commonly run with."""
BANDS = {LOOSE: 64, STRICT: 16}
SIZES = (25_000, 50_000, 100_000, 200_000)
WORDS = 350
COPIED = 10
FEW = 20
Pairs = set[tuple[int, int]]


def laut(texts: list[str]) -> Pairs:
    """Return the pairs that share text, by laut."""
    prose = [of_text(f"{number:06}", text) for number, text in enumerate(texts)]
    return {(overlap.first, overlap.second) for overlap in overlaps(prose)}


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


@dataclass(frozen=True, slots=True)
class Measured:
    """What a run took.

    Args:
        pairs: what it found.
        seconds: its least CPU time.
        once: kB by which a process grows at its first few documents: code and tables, whatever the pile.
        grown: kB by which it grows beyond that.
    """

    pairs: Pairs
    seconds: float
    once: int
    grown: int

    def note(self, count: int) -> str:
        """Return the memory as a note, for so many documents."""
        return f"{self.grown / count:5.1f} kB each and {self.once / 1000:3.1f} MB once"


def measured(run: Callable[[list[str]], Pairs], texts: list[str], repeat: int = 2) -> Measured:
    """Return what running over texts takes.

    It runs over a few of them, whose memory is given back and whose time doesn't count; then over all, which tells the
    memory; then `repeat` times more for the time, which is that of the first run only if it is the only one.

    Every run has a process of its own: a process tells the most memory it ever had, not what a call took.
    """
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(run, texts, repeat, sender))
    process.start()
    result: Measured = receiver.recv()
    process.join()
    return result


def _measure(run: Callable[[list[str]], Pairs], texts: list[str], repeat: int, sender: Connection) -> None:
    start = _marked()
    run(texts[:FEW])
    once = _most_memory() - start
    before = _marked()
    pairs, seconds = timed(partial(run, texts), repeat=0)
    grown = _most_memory() - before
    if repeat:
        seconds = min(timed(partial(run, texts), repeat=0)[1] for _ in range(repeat))
    sender.send(Measured(pairs, seconds, once, grown))


def _marked() -> int:
    """Begin to count the most memory anew and return what there is now."""
    # What was freed and is used again would not show as growth.
    ctypes.CDLL(None).malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _most_memory()


def _most_memory() -> int:
    """Return the most memory in kB that this process had at a time since the mark was last reset (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0])


def beside_peers(records: list[Record]) -> None:
    texts = [record["text"] for record in records]
    print(f"{len(texts)} documents, {sum(map(len, texts)) // max(1, len(texts))} characters each")
    rows = []
    for name, run in runs((LOOSE, STRICT)).items():
        found = measured(run, texts)
        rows.append(Timed(name, len(texts), found.seconds, f"{found.note(len(texts))}, {judged(records, found.pairs)}"))
    show("documents", rows)


def woven(texts: list[str], count: int) -> list[str]:
    """Return new texts of few words in turn from each of two others; every tenth is cut out of one before it.

    They have the words of news, and copies among them grow as their number does; nothing else is copied.
    """
    chance = random.Random(count)
    sources = [words for words in (text.split() for text in texts) if len(words) >= WORDS]
    made: list[list[str]] = []
    for number in range(count):
        if number % COPIED == COPIED - 1:
            source = made[chance.randrange(number)]
            made.append(source[chance.randrange(len(source) // 2) :][: max(WORDS // 4, len(source) // 2)])
            continue
        both = chance.choice(sources), chance.choice(sources)
        places = [0, 0]
        words: list[str] = []
        while len(words) < WORDS and max(places) < WORDS:
            for side in (0, 1):
                step = chance.randint(1, SIZE - 1)
                words += both[side][places[side] : places[side] + step]
                places[side] += step
        made.append(words)
    return [" ".join(words) for words in made]


def by_size(texts: list[str], sizes: Sequence[int] = SIZES) -> None:
    """Print for each size what laut and its peers take, each run once: the least of several would hide what grows."""
    for size in sizes:
        pile = woven(texts, size)
        rows = []
        for name, run in runs((LOOSE,)).items():
            found = measured(run, pile, repeat=0)
            rows.append(Timed(name, size, found.seconds, f"{found.note(size)}, {len(found.pairs)} pairs"))
        print(f"\n{size:,} documents")
        show("documents", rows)


def runs(thresholds: Sequence[float]) -> dict[str, Callable[[list[str]], Pairs]]:
    """Return laut and the peers that are installed, by name, ready to run over texts."""
    found: dict[str, Callable[[list[str]], Pairs]] = {"laut": laut}
    for name, peer in (("gaoya", gaoya), ("rensa", rensa)):
        if is_installed(name, name):
            for threshold in thresholds:
                found[f"{name}, Jaccard {threshold}"] = partial(peer, threshold=threshold)
    return found


def main(arguments: list[str]) -> None:
    sizes = arguments[0] == "--sizes"
    records = [record for record in read_records([Path(path) for path in arguments[sizes:]]) if "text" in record]
    if sizes:
        by_size([record["text"] for record in records])
    else:
        beside_peers(records)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
