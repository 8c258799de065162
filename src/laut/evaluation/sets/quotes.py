"""quotes-de and quotes-en: attributions in texts that are article text only."""

from collections.abc import Sequence

from laut.attribution import read
from laut.evaluation.documents import articles, need_language, report_of
from laut.evaluation.metrics import quotes
from laut.evaluation.metrics.tally import Record
from laut.evaluation.sets.conventions import in_the_sets_terms
from laut.evaluation.task import Records, Task, by_document, misses_by_document
from laut.model.attribution import Attribution, AttributionKind, Medium
from laut.model.relocate import relocate
from laut.model.span import Span

KINDS = {
    AttributionKind.DIRECT: "Direct",
    AttributionKind.INDIRECT: "Indirect",
    AttributionKind.INDIRECT_FREE_INDIRECT: "IndirectFreeIndirect",
    AttributionKind.FREE_INDIRECT: "FreeIndirect",
    AttributionKind.REPORTED: "Reported",
}
MEDIA = {Medium.SPEECH: "Speech", Medium.WRITING: "Writing", Medium.THOUGHT: "Thought", None: "SW"}
"""Where the words don't tell, the set says speech or writing."""


def _spans(spans: Sequence[Span]) -> Record:
    return {"spans": [[span.start, span.end] for span in spans]}


def annotation_of(attribution: Attribution) -> Record:
    """Return an attribution as the set writes it."""
    return {
        "type": KINDS[attribution.kind],
        "medium": MEDIA[attribution.medium],
        "quote": _spans(attribution.content),
        "speaker": _spans([attribution.source] if attribution.source else []),
        "cue": _spans(attribution.cue),
        "frame": _spans(attribution.frame),
        "addressee": _spans([attribution.addressee] if attribution.addressee else []),
    }


def _read(records: Records, language: str, headline: bool) -> Records:
    need_language(language)
    reports = [report_of(record["id"], record["text"]) for record in records]
    found = read(reports, articles(reports, language, headline))
    predictions: Records = []
    for report, attributions in zip(reports, found, strict=True):
        drawn = in_the_sets_terms(attributions, report.read.text)
        moved = relocate(tuple(drawn), report.read.map)
        predictions.append({"id": report.name, "annotations": [annotation_of(one) for one in moved]})
    return predictions


def _task(name: str, about: str, language: str, headline: bool, headlines: tuple[str, ...]) -> Task:
    return Task(
        name,
        about,
        visible=("id", "text"),
        read=lambda records: _read(records, language, headline),
        score=by_document(quotes.measure),
        figures=quotes.figures,
        misses=misses_by_document(quotes.misses),
        headlines=headlines,
    )


_BOTH = ("paper.quote.F1", "paper.joint.F1", "strict.joint.F1", "detect@0.5.F1", "speaker_acc.head")
GERMAN = _task("quotes-de", "attribution in German news", "de", False, (*_BOTH[:1], "paper.roles.F1", *_BOTH[1:]))
ENGLISH = _task("quotes-en", "attribution in English political news", "en", True, _BOTH)
