"""furniture: which lines of a page text are its article."""

from laut.anatomy import read
from laut.evaluation.documents import report_of
from laut.evaluation.lines import line_kinds
from laut.evaluation.metrics import furniture
from laut.evaluation.metrics.tally import Record
from laut.evaluation.task import Records, Task, by_document, misses_by_document
from laut.model.anatomy import Anatomy, SegmentKind
from laut.model.relocate import relocate

ARTICLE = frozenset({SegmentKind.LEAD, SegmentKind.BODY, SegmentKind.SUBHEADING})
"""What the set counts as article text: the headline is scored by itself."""
ROLES = {SegmentKind.SUBHEADING: "subhead", SegmentKind.TIMESTAMP: "date"}
"""Kinds that the set names otherwise."""


def labels_of(name: str, text: str, anatomy: Anatomy) -> Record:
    """Return the anatomy of a page as the set writes it."""
    kinds = line_kinds(text, anatomy.segments)
    headline = next((number for number, kind in enumerate(kinds) if kind is SegmentKind.HEADLINE), None)
    return {
        "id": name,
        "labels": [int(kind in ARTICLE) for kind in kinds],
        "headline": headline,
        "roles": [ROLES.get(kind, kind.value) if kind else None for kind in kinds],
    }


def _read(records: Records) -> Records:
    reports = [report_of(record["id"], "\n".join(record["lines"])) for record in records]
    anatomies = read(reports)
    return [
        labels_of(report.name, report.received, relocate(anatomy, report.read.map))
        for report, anatomy in zip(reports, anatomies, strict=True)
    ]


TASK = Task(
    "furniture",
    "article text and furniture of page texts",
    visible=("id", "lines"),
    read=_read,
    score=by_document(furniture.measure),
    figures=furniture.figures,
    misses=misses_by_document(furniture.misses),
    headlines=("chars.F1", "lines.F1", "headline.recall", "partial_lines.accuracy"),
)
