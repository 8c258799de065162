"""Measuring: run a task, take its figures with their intervals, and what it cost."""

import resource
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from laut.evaluation.metrics.bootstrap import intervals
from laut.evaluation.metrics.tally import Miss, Record, add
from laut.evaluation.task import Options, Records, Task, seen
from laut.model.errors import LautError

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure with its 95 % interval; None where there was nothing to measure."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Cost:
    """What reading cost.

    Args:
        documents: how many were read.
        words: how many words they hold, by white space.
        cpu_seconds: of this process, user and system, while reading.
        peak_mebibytes: the most memory the process held so far.
    """

    documents: int
    words: int
    cpu_seconds: float
    peak_mebibytes: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What came of running a task.

    Args:
        task: its name.
        headlines: the figures to look at first.
        figures: every figure by name.
        cost: what reading cost.
        misses: errors by document, the worst document first.
        predictions: what was read, in the scorer's format.
    """

    task: str
    headlines: tuple[str, ...]
    figures: dict[str, Measured]
    cost: Cost
    misses: list[tuple[str, list[Miss]]]
    predictions: Records


def evaluate(task: Task, paths: Sequence[Path], options: Options, sample: int = 1) -> Evaluation:
    """Run a task on the files of its data set.

    Args:
        task: what to measure.
        paths: files or folders of the set.
        options: what the user asked for.
        sample: take every `sample`-th record only.

    Raises:
        LautError: if the files hold no record of the set.
        UnmeasuredError: if a stage that it needs isn't built yet.
    """
    gold = task.load(paths, options)[::sample]
    if not gold:
        raise LautError(str(paths[0]), "holds no document to measure", "check the path and --language")
    inputs = seen(gold, task.visible)
    before = cpu_seconds()
    predictions = task.read(inputs)
    spent = cpu_seconds() - before
    strata = task.score(gold, predictions)
    ranges = intervals(strata, task.figures)
    total = add(tally for stratum in strata for tally in stratum)
    figures = {name: Measured(value, *ranges.get(name, (None, None))) for name, value in task.figures(total).items()}
    documents = sum(record.get("documents", 1) for record, given in zip(gold, inputs, strict=True) if given)
    cost = Cost(documents, sum(map(_words, inputs)), spent, peak_mebibytes())
    listed = task.misses(gold, predictions).items()
    misses = sorted(listed, key=lambda entry: (-sum(miss.weight for miss in entry[1]), entry[0]))
    return Evaluation(task.name, task.headlines, figures, cost, misses, predictions)


def cpu_seconds() -> float:
    """Return the CPU time, user and system, that this process has used."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def peak_mebibytes() -> float:
    """Return the most memory this process has held."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / MEBIBYTE if sys.platform == "darwin" else peak / 1024


def _words(record: Record) -> int:
    texts = [record.get("text", ""), *record.get("lines", ()), record.get("text1", ""), record.get("text2", "")]
    texts += [part["text"] for part in (record.get("a"), record.get("b")) if isinstance(part, dict)]
    texts += [Path(page).read_text(encoding="utf-8", errors="replace") for page in record.get("pages", ())]
    return sum(len(text.split()) for text in texts)
