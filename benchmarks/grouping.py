"""How the cost of grouping reports into stories and events grows: CPU time and memory at four sizes.

python -m benchmarks.grouping FILE.jsonl[.gz]…               25,000, 50,000, 100,000 and 200,000 reports
python -m benchmarks.grouping --to N FILE.jsonl[.gz]…        up to N reports

The reports are spliced from the records' "text": four to a matter, each with a tenth of its sentences left out, names
and numbers being the matter's own, so that there are more stories in a larger pile and not larger ones.
"""

import math
import random
import re
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from benchmarks.copies import Measured, measured
from laut.comparison.prose import Prose, of_text
from laut.comparison.stories import group
from laut.evaluation.records import read_records
from laut.model.time import DateInterval

LARGEST = 200_000
REPORTS = 4
LONGEST = 2500
"""Characters of a text that are used."""
DROPPED = 0.1
NAME = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{4,}\b|\b[1-9]\d{1,3}\b")
KEPT = 0.5
"""Share of the capitalised words that are no names of the matter's own: German writes every noun with a capital."""
SENTENCE = re.compile(r"(?<=[.!?])\s+")
LETTERS = "abdefghiklmnoprstu"


def spliced(texts: Sequence[str], count: int) -> list[str]:
    """Return as many reports; the same for every run."""
    made: list[str] = []
    matter = 0
    while len(made) < count:
        chance = random.Random(matter)
        base = texts[matter % len(texts)][:LONGEST]
        names = {
            word: str(chance.randrange(10, 9999))
            if word.isdigit()
            else "".join(chance.choices(LETTERS, k=7)).capitalize()
            for word in sorted(set(NAME.findall(base)))
            if chance.random() > KEPT
        }
        renamed = NAME.sub(lambda found, names=names: names.get(found[0], found[0]), base)  # type: ignore[misc]
        sentences = SENTENCE.split(renamed)
        made += [" ".join(one for one in sentences if chance.random() > DROPPED) for _ in range(REPORTS)]
        matter += 1
    return made[:count]


def grouped(texts: list[str]) -> set[tuple[int, int]]:
    """Group reports; return the first and the last report of every story of several."""
    prose: list[Prose] = [of_text(f"{number:06}", text, "de") for number, text in enumerate(texts)]
    first = date(2020, 1, 1)
    days = [first + timedelta(days=number // REPORTS % 1000) for number in range(len(texts))]
    found = group(prose, [DateInterval(day, day) for day in days])
    return {(one.members[0], one.members[-1]) for one in found if len(one.members) > 1}


def growth(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """Return by which power of the size the time grows: 1 where it grows as the size does."""
    logs = [(math.log(size), math.log(taken)) for size, taken in zip(sizes, seconds, strict=True)]
    mean = [sum(column) / len(logs) for column in zip(*logs, strict=True)]
    spread = sum((one - mean[0]) ** 2 for one, _ in logs)
    return sum((one - mean[0]) * (other - mean[1]) for one, other in logs) / spread


def main(arguments: list[str]) -> None:
    largest = int(arguments[1]) if arguments[0] == "--to" else LARGEST
    paths = arguments[2:] if arguments[0] == "--to" else arguments
    texts = [record["text"] for record in read_records([Path(path) for path in paths]) if "text" in record]
    sizes = [largest // 8, largest // 4, largest // 2, largest]
    taken: list[float] = []
    for size in sizes:
        found: Measured = measured(grouped, spliced(texts, size), repeat=0)
        taken.append(found.seconds)
        pace = size / found.seconds
        print(f"{size:8,} reports: {found.seconds:7.1f} CPU s, {pace:6,.0f} a CPU s, {found.note(size)}", flush=True)
        print(f"{'':8}  {len(found.pairs):,} stories of several reports")
    print(f"CPU time grows as the size to the power of {growth(sizes, taken):.2f}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
