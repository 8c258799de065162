"""ecbplus, newswcl50, stream-de-fang, meantime and stories-known: which reports tell of one event."""

from collections.abc import Sequence
from pathlib import Path

from laut.comparison import compare
from laut.comparison.prose import of_text
from laut.comparison.stories import group
from laut.evaluation.documents import dated
from laut.evaluation.metrics import clusters
from laut.evaluation.metrics.tally import Miss, Record, Strata
from laut.evaluation.records import read_records, record_files
from laut.evaluation.task import Options, Records, Task, load
from laut.intake import take_in
from laut.model.errors import LautError
from laut.model.report import Report
from laut.model.time import DateInterval
from laut.pipeline import read_reports

CLUSTERS = "clusters.jsonl"


def _load(paths: Sequence[Path], options: Options) -> Records:
    """Return the documents; other records in the same folder are left out."""
    return [record for record in load(paths, options) if "cluster" in record and "text" in record]


def _page(record: Record) -> str:
    return "\n".join(part for part in (record.get("title"), record["text"]) if part)


def _read(records: Records) -> Records:
    """Group texts, each under its title, with their days where they are known."""
    ordered = sorted(records, key=lambda record: str(record["id"]))
    prose = [of_text(record["id"], _page(record), record.get("language")) for record in ordered]
    when = [dated(r["date"]).interval if r.get("date") else DateInterval() for r in ordered]
    found = group(prose, when)
    return [
        {"id": ordered[member]["id"], "cluster": f"{number}.{place}"}
        for number, one in enumerate(found, start=1)
        for place, (event, _) in enumerate(one.events, start=1)
        for member in event
    ]


def _labels(records: Records) -> dict[str, str]:
    return {record["id"]: record["cluster"] for record in records}


def _score(gold: Records, predictions: Records) -> Strata:
    return clusters.measure(_labels(gold), _labels(predictions))


def _misses(gold: Records, predictions: Records) -> dict[str, list[Miss]]:
    """List by document which others of its cluster it is parted from, and which strangers it is put to."""
    wanted, found = _labels(gold), _labels(predictions)
    titles = {record["id"]: record.get("title") or record.get("text", "")[:80] for record in gold}
    result: dict[str, list[Miss]] = {}
    for labels, others, kind in ((wanted, found, "parted from"), (found, wanted, "put to stranger")):
        for members in clusters.groups(labels):
            for one in members:
                for other in members:
                    if one != other and (others.get(one) is None or others.get(one) != others.get(other)):
                        result.setdefault(one, []).append(Miss(kind, str(other), titles.get(other, "")))
    return result


def _load_known(paths: Sequence[Path], options: Options) -> Records:
    """Return the reports of all stories, as one pile.

    Raises:
        LautError: if a path isn't a folder with a list of clusters.
    """
    records: Records = []
    for path in paths:
        if not (path / CLUSTERS).is_file():
            raise LautError(str(path), f"holds no {CLUSTERS}", "name the folder of invented stories")
        for record in read_records(record_files([path / CLUSTERS])):
            if options.language in (None, record["language"]):
                records.append(record | {"pages": [str(path / record["file"])]})
    return records


def _read_known(records: Records) -> Records:
    reports: list[Report] = []
    names: dict[str, str] = {}
    for record in records:
        for item in take_in(record["pages"]):
            if isinstance(item, Report):
                reports.append(item)
                names[item.id] = record["id"]
    case = compare(read_reports(reports))
    return [
        {"id": names[report], "cluster": event.id}
        for story in case.stories
        for event in story.events
        for report in event.reports
    ]


HEADLINES = ("bcubed_f1", "pair_f1")


def _task(name: str, about: str) -> Task:
    visible = ("id", "language", "title", "text", "date")
    return Task(name, about, visible, _read, _score, clusters.figures, _misses, HEADLINES, _load)


ECBPLUS = _task("ecbplus", "events in English news")
NEWSWCL50 = _task("newswcl50", "events in English political news")
STREAM = _task("stream-de-fang", "events of one day of German news")
MEANTIME = _task("meantime", "events in news in four languages")
KNOWN = Task(
    "stories-known",
    "events among all invented stories, the whole program",
    visible=("id", "pages"),
    read=_read_known,
    score=_score,
    figures=clusters.figures,
    misses=_misses,
    headlines=HEADLINES[::-1],
    load=_load_known,
)
