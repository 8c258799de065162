"""times-de and times-en: time expressions of texts whose day is known."""

from laut.evaluation.documents import articles, dated, need_language, report_of
from laut.evaluation.metrics import times
from laut.evaluation.metrics.tally import Record
from laut.evaluation.task import Records, Task, by_document, misses_by_document
from laut.model.relocate import relocate
from laut.model.time import TimeExpression
from laut.times import read, resolve


def timex_of(expression: TimeExpression) -> Record:
    """Return a time expression as the set writes it."""
    span = expression.span
    return {"start": span.start, "end": span.end, "type": expression.type.value, "value": expression.value}


def _read(records: Records, language: str) -> Records:
    need_language(language, "time_rules")
    reports = [report_of(record["id"], record["text"]) for record in records]
    found = read(reports, articles(reports, language))
    resolved = resolve(found, [dated(record["dct"]) for record in records])
    return [
        {"id": report.name, "timexes": [timex_of(one) for one in relocate(expressions, report.read.map)]}
        for report, expressions in zip(reports, resolved, strict=True)
    ]


def _task(name: str, about: str, language: str) -> Task:
    return Task(
        name,
        about,
        visible=("id", "text", "dct"),
        read=lambda records: _read(records, language),
        score=by_document(times.measure),
        figures=times.figures,
        misses=misses_by_document(times.misses),
        headlines=("strict_f1", "value_f1", "relaxed_f1"),
    )


GERMAN = _task("times-de", "time expressions in German news", "de")
ENGLISH = _task("times-en", "time expressions in English news", "en")
