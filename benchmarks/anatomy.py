"""Anatomy in pages a CPU second, on pages never seen before, and whether the time for a line stays flat in long pages.

python -m benchmarks.anatomy [PATH…]   page texts, or JSON lines with "text" or "lines"; without any, laut's own stories

A warm-up on the demo's pages loads the tables. A page of average length has 350 words. The longer pages are the one of
most lines over and over, and a million lines of one character.
"""

import sys
from importlib.resources import files
from pathlib import Path

from benchmarks.harness import Timed, cpu_seconds, show, timed
from benchmarks.reading import STORIES, reports_of
from laut import anatomy
from laut.evaluation.documents import report_of
from laut.evaluation.records import read_records
from laut.model.report import Report

AVERAGE = 350
DEMO = files("laut") / "demo" / "pile"
MILLION = 1_000_000
GROWTH = (1, 10, 100)


def pages(reports: list[Report]) -> list[Timed]:
    """Return the pace on pages as they are, and on as many pages of average length as their words would fill."""
    anatomy.read(reports_of([str(DEMO)]))
    before = cpu_seconds()
    anatomy.read(reports)
    seconds = cpu_seconds() - before
    words = sum(len(report.read.text.split()) for report in reports)
    lines = sum(bool(line.span.of(report.read.text).strip()) for report in reports for line in report.read.lines)
    size = f"{words // len(reports)} words, {lines // len(reports)} lines each"
    return [Timed("pages as they are", len(reports), seconds, size), Timed("of 350 words", words // AVERAGE, seconds)]


def growth(report: Report) -> list[Timed]:
    """Return the lines a second of one page repeated, and of a million lines of one character."""
    rows = []
    for times in GROWTH:
        long = [report_of("long", "\n".join([report.read.text] * times))]
        _, seconds = timed(lambda long=long: anatomy.read(long), repeat=1)
        rows.append(Timed(f"{times} times", len(long[0].read.lines), seconds))
    hostile = report_of("hostile", "x\n" * MILLION)
    before = cpu_seconds()
    anatomy.read([hostile])
    return [*rows, Timed("a million lines of one character", MILLION, cpu_seconds() - before)]


def main(paths: list[str]) -> None:
    listed = [Path(path) for path in paths if path.endswith((".jsonl", ".jsonl.gz"))]
    records = [record for record in read_records(listed) if "lines" in record] if listed else []
    reports = [report_of(str(number), "\n".join(record["lines"])) for number, record in enumerate(records)]
    reports = reports or reports_of(paths or [str(STORIES)])
    show("pages", pages(reports))
    show("lines", growth(max(reports, key=lambda report: len(report.read.lines))))


if __name__ == "__main__":
    main(sys.argv[1:])
