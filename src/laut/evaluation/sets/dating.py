"""dating-de: the day of publication of articles that show none."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from laut.dating import read as read_days
from laut.evaluation.documents import articles, report_of
from laut.evaluation.metrics import dating
from laut.evaluation.metrics.tally import Record
from laut.evaluation.task import Options, Records, Task, by_document, load, misses_by_document
from laut.model.report import Report
from laut.model.time import DateEvidence, Dating
from laut.times import read as read_times


def _load(paths: Sequence[Path], options: Options) -> Records:
    """Return the records, with the text whose full dates are masked where that was asked for."""
    records = load(paths, options)
    return [record | {"text": record["text_masked"]} for record in records] if options.masked else records


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def answer_of(report: Report, found: Dating) -> Record:
    """Return a dating as the set writes it; the best guess is the middle of the likeliest days."""
    best = found.best
    middle = best.earliest + (best.latest - best.earliest) / 2 if best and best.earliest and best.latest else None
    interval = found.interval
    return {
        "id": report.name,
        "from": _iso(interval.earliest),
        "to": _iso(interval.latest),
        "best": _iso(middle),
        "evidence": [_shown(report, evidence) for evidence in found.evidence],
    }


def _shown(report: Report, evidence: DateEvidence) -> str:
    words = f" ({evidence.span.of(report.read.text)})" if evidence.span else ""
    return f"{evidence.why}{words} [{evidence.rule}]"


def _read(records: Records) -> Records:
    reports = [report_of(record["id"], record["text"]) for record in records]
    anatomies = articles(reports, "de")
    found = read_days(reports, anatomies, read_times(reports, anatomies))
    return [answer_of(report, one) for report, one in zip(reports, found, strict=True)]


TASK = Task(
    "dating-de",
    "the day of publication of undated German articles",
    visible=("id", "text"),
    read=_read,
    score=by_document(dating.measure),
    figures=dating.figures,
    misses=misses_by_document(dating.misses),
    headlines=("sound", "answered", "w<=366", "w<=32"),
    load=_load,
)
