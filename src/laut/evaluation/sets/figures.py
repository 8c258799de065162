"""figures: quantities in news sentences, read as intervals."""

from laut.evaluation.documents import article_of, report_of
from laut.evaluation.metrics import figures
from laut.evaluation.metrics.tally import Record
from laut.evaluation.task import Records, Task, by_document, misses_by_document
from laut.figures import read
from laut.model.figure import Figure
from laut.model.relocate import relocate


def figure_of(figure: Figure) -> Record:
    """Return a figure as the set writes it."""
    counted = figure.counted_span
    return {
        "start": figure.span.start,
        "end": figure.span.end,
        "low": figure.low,
        "high": figure.high,
        "low_open": figure.low_open,
        "high_open": figure.high_open,
        "approximate": figure.approximate,
        "unit": figure.unit,
        "counted": figure.counted,
        "counted_span": [counted.start, counted.end] if counted else None,
        "change": figure.change.value if figure.change else None,
        "reference": figure.change_from,
    }


def _read(records: Records) -> Records:
    reports = [report_of(record["id"], record["text"]) for record in records]
    anatomies = [article_of(report, record.get("language")) for report, record in zip(reports, records, strict=True)]
    found = read(reports, anatomies)
    return [
        {"id": report.name, "figures": [figure_of(one) for one in relocate(some, report.read.map)]}
        for report, some in zip(reports, found, strict=True)
    ]


TASK = Task(
    "figures",
    "quantities as intervals",
    visible=("id", "language", "text"),
    read=_read,
    score=by_document(figures.measure),
    figures=figures.figures,
    misses=misses_by_document(figures.misses),
    headlines=("found_f1", "interval", "qualifier", "unit", "counted", "trap_rate"),
)
