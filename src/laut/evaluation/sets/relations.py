"""relations: two short reports with one statement each, and how these stand to each other."""

import json
from collections.abc import Sequence
from functools import partial
from io import BytesIO
from pathlib import Path

from laut.comparison import compare
from laut.comparison.statements import statements
from laut.engine import Engine, embedded
from laut.evaluation.metrics import relations
from laut.evaluation.metrics.relations import SIDES
from laut.evaluation.metrics.tally import Record
from laut.evaluation.task import Options, Records, Task, by_document, load, misses_by_document
from laut.intake.building import build
from laut.intake.items import Settings, Source
from laut.intake.jsons import JSONL
from laut.model.errors import LautError
from laut.model.reading import ReadReport
from laut.model.report import Report
from laut.model.span import Span
from laut.pipeline import read_reports

TEXT = "text"


def _load(paths: Sequence[Path], options: Options) -> Records:
    """Return the pairs, with the place of each statement apart from its report.

    Raises:
        LautError: if a statement doesn't stand in its report once.
    """
    return [_pair(record) for record in load(paths, options)]


def _pair(record: Record) -> Record:
    places, reports = {}, {}
    for side in SIDES:
        text, words = record[side][TEXT], record[side]["statement"]
        if text.count(words) != 1:
            raise LautError(f"{record['id']}, {side}", "the statement doesn't stand in its report once", "mend it")
        places[side] = [text.index(words), text.index(words) + len(words)]
        reports[side] = {"outlet": record[side]["outlet"], "date": record[side]["published"], TEXT: text}
    return record | reports | {"documents": len(SIDES), "gold": places}


def _reports(records: Records) -> list[Report]:
    """Return both reports of every pair as `laut read` makes them of JSON lines.

    Raises:
        LautError: if one can't be read.
    """
    rows = [record[side] for record in records for side in SIDES]
    data = "".join(json.dumps(row) + "\n" for row in rows).encode()
    source = Source("relations.jsonl", "evaluation:relations", partial(BytesIO, data), len(data), ".jsonl")
    settings = Settings()
    made = [build(source, item, settings) for item in JSONL.read(source, settings) if not isinstance(item, Source)]
    reports = [one for one in made if isinstance(one, Report)]
    if len(reports) != len(rows):
        raise LautError("relations", "holds a report that can't be read", "mend it")
    return reports


def _read(records: Records) -> Records:
    read = read_reports(_reports(records))
    with embedded() as engine:
        pairs = zip(records, zip(read[::2], read[1::2], strict=True), strict=True)
        return [{"id": record["id"], **_compared(pair, engine)} for record, pair in pairs]


def _compared(pair: tuple[ReadReport, ReadReport], engine: Engine) -> Record:
    """Return what is stated in two reports of one story, and how it is grouped into claims and questions."""
    case = compare(pair, engine, least=0)
    said: Record = {side: [] for side in SIDES}
    for one in statements(pair):
        said[SIDES[one.report]].append(_spans(pair[one.report], one.content))
    sides = {read.report.id: (side, read) for side, read in zip(SIDES, pair, strict=True)}
    questions = []
    for question in (question for story in case.stories for question in story.questions):
        claims = []
        for claim in question.claims:
            held: Record = {side: [] for side in SIDES}
            for statement in claim.statements:
                side, read = sides[statement.report]
                held[side].append(_spans(read, statement.content))
            claims.append(held)
        questions.append({"verdict": question.verdict.value, "claims": claims})
    return {"statements": said, "questions": questions}


def _spans(read: ReadReport, content: Sequence[Span]) -> list[list[int]]:
    """Return spans of a received text as places in the text of the record."""
    start = next(part.span.start for part in read.report.place.parts if part.name == TEXT)
    return [[span.start - start, span.end - start] for span in content]


TASK = Task(
    "relations",
    "how two statements stand to each other",
    visible=("id", *SIDES),
    read=_read,
    score=by_document(relations.measure),
    figures=relations.figures,
    misses=misses_by_document(relations.misses),
    headlines=("accuracy", "missing"),
    load=_load,
)
