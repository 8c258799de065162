"""How the cost of comparing grows: CPU time and memory at four sizes.

python -m benchmarks.grouping FILE.jsonl[.gz]…               grouping into stories and events: 25,000, 50,000, 100,000
                                                             and 200,000 reports
python -m benchmarks.grouping --whole FILE.jsonl[.gz]…       all of comparing, of reports that were read before: 2,500,
                                                             5,000, 10,000 and 20,000
python -m benchmarks.grouping [--whole] --to N FILE…         up to N reports

The reports are spliced from the records' "text": four to a matter, each with a tenth of its sentences left out, names
and numbers being the matter's own, so that there are more stories in a larger pile and not larger ones.
"""

import math
import random
import re
import resource
import sys
import tempfile
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from benchmarks.copies import Measured, measured
from benchmarks.harness import cpu_seconds
from laut.comparison.prose import Prose, of_text
from laut.comparison.stories import group
from laut.evaluation.documents import report_of
from laut.evaluation.metrics.tally import Record
from laut.evaluation.records import read_records
from laut.ledger import Ledger
from laut.model.time import DateInterval
from laut.pipeline import bring_up_to_date, read_reports, reader

LARGEST, LARGEST_WHOLE = 200_000, 20_000
BATCH = 64
REPORTS = 4
LONGEST = 2500
"""Characters of a text that are used."""
DROPPED = 0.1
NAME = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{4,}\b|\b[1-9]\d{1,3}\b")
KEPT = 0.5
"""Share of the capitalised words that are no names of the matter's own: German writes every noun with a capital."""
SENTENCE = re.compile(r"(?<=[.!?])\s+")
LETTERS = "abdefghiklmnoprstu"
FIRST, DAYS = date(2020, 1, 1), 1000
"""The day of the first matter, and how many days matters are spread over."""
HELD = ("stories", "claims", "statements", "copies", "alterations")


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
    days = [FIRST + timedelta(days=number // REPORTS % DAYS) for number in range(len(texts))]
    found = group(prose, [DateInterval(day, day) for day in days])
    return {(one.members[0], one.members[-1]) for one in found if len(one.members) > 1}


def growth(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """Return by which power of the size the time grows: 1 where it grows as the size does."""
    logs = [(math.log(size), math.log(taken)) for size, taken in zip(sizes, seconds, strict=True)]
    mean = [sum(column) / len(logs) for column in zip(*logs, strict=True)]
    spread = sum((one - mean[0]) ** 2 for one, _ in logs)
    return sum((one - mean[0]) * (other - mean[1]) for one, other in logs) / spread


def fill(ledger: Ledger, texts: Sequence[str], outlets: Sequence[str]) -> None:
    """Read texts into a ledger that holds the first of them already, each as a page of an outlet and a day."""
    for low in range(len(ledger.current()), len(texts), BATCH):
        pages = []
        for number in range(low, min(low + BATCH, len(texts))):
            day = FIRST + timedelta(days=number // REPORTS % DAYS)
            outlet = outlets[(number + number // REPORTS) % len(outlets)]
            page = f"{outlet}\n\n{texts[number]}\n\n{day:%d.%m.%Y}\n\n© {outlet}\n"
            pages.append(report_of(f"{number:06}.txt", page))
        for one in read_reports(pages):
            ledger.record(one, reader())


def compared(ledger: Ledger) -> dict[str, float]:
    """Compare what a ledger holds; return the CPU seconds that each step of it takes."""
    taken: dict[str, float] = {}
    step, since = "taking up", cpu_seconds()

    def told(what: str) -> None:
        nonlocal step, since
        taken[step] = taken.get(step, 0) + cpu_seconds() - since
        step, since = what.split(":")[0], cpu_seconds()

    bring_up_to_date(ledger, told)
    told("done")
    return taken


def whole(records: Sequence[Record], sizes: Sequence[int]) -> None:
    """Print for each size what every step of comparing takes, and how each grows."""
    outlets = sorted({record["outlet"] for record in records if record.get("outlet")}) or ["Bote"]
    texts = spliced([record["text"] for record in records], sizes[-1])
    steps: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder, Ledger(str(Path(folder, "pile.laut"))) as ledger:
        for size in sizes:
            fill(ledger, texts[:size], outlets)
            with ledger.private_copy() as copy:
                taken = compared(copy)
                held = [copy.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in HELD]
            for name, seconds in {**taken, "all": sum(taken.values())}.items():
                steps.setdefault(name, []).append(seconds)
            most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
            found = ", ".join(f"{count:,} {table}" for table, count in zip(HELD, held, strict=True))
            print(f"{size:8,} reports: {sum(taken.values()):7.1f} CPU s, most memory {most:,.0f} MB", flush=True)
            print(f"{'':8}  {found}", flush=True)
    for name, seconds in steps.items():
        columns = " ".join(f"{one:8.2f}" for one in seconds)
        print(f"{columns}  grows as the size to the power of {growth(sizes, seconds):5.2f}  {name}")


def main(arguments: list[str]) -> None:
    everything = arguments[0] == "--whole"
    arguments = arguments[everything:]
    largest = LARGEST_WHOLE if everything else LARGEST
    if arguments[0] == "--to":
        largest, arguments = int(arguments[1]), arguments[2:]
    records = [record for record in read_records([Path(path) for path in arguments]) if "text" in record]
    sizes = [largest // 8, largest // 4, largest // 2, largest]
    if everything:
        whole(records, sizes)
        return
    texts = [record["text"] for record in records]
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
