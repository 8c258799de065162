"""provenance: stories whose provenance is known, the whole program at once."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from laut.comparison import compare
from laut.evaluation.metrics import provenance
from laut.evaluation.metrics.names import Names
from laut.evaluation.metrics.tally import Miss, Record, Strata
from laut.evaluation.prediction import prediction_of
from laut.evaluation.task import Options, Records, Task
from laut.intake import take_in
from laut.model.errors import LautError
from laut.model.report import Report
from laut.pipeline import read_reports
from laut.registry.tables import parts, rows

STORY = "story.json"
PAGES = frozenset({".txt", ".html"})


def _folders(path: Path) -> Iterator[Path]:
    """Yield the story folders that a path leads to: itself or those in it.

    Raises:
        LautError: if there is none.
    """
    inside = [path] if (path / STORY).is_file() else sorted(file.parent for file in path.glob(f"*/{STORY}"))
    if not inside:
        raise LautError(str(path), f"isn't a story folder ({STORY}) and holds none", "name a folder of stories")
    yield from inside


def pages_of(folder: Path) -> list[Path]:
    """Return the pages of a story folder: in `reports/`, else beside the story file."""
    own = folder / "reports"
    return sorted(file for file in (own if own.is_dir() else folder).iterdir() if file.suffix in PAGES)


def _load(paths: Sequence[Path], options: Options) -> Records:
    records = []
    for folder in (folder for path in paths for folder in _folders(path)):
        story = json.loads((folder / STORY).read_text(encoding="utf-8"))
        kept = provenance.in_language(story, options.language) if options.language else story
        pages = [str(file) for file in pages_of(folder)]
        records.append({"id": folder.name, "pages": pages, "documents": len(pages), "story": kept})
    return records


def _read(records: Records) -> Records:
    return [{"id": record["id"], **_read_story(record["pages"])} for record in records]


def _read_story(pages: Sequence[str]) -> Record:
    reports = [item for item in take_in(pages) if isinstance(item, Report)]
    read = read_reports(reports)
    return prediction_of(read, compare(read))


@cache
def _names() -> Names:
    agencies = {row["name"]: (row["full"], *parts(row["aliases"])) for row in rows("agencies")}
    return Names(agencies)


def _score(gold: Records, predictions: Records) -> Strata:
    """Return tallies of all stories: of their reports, pairs and questions."""
    scored = [
        provenance.measure(record["story"], given, _names()) for record, given in zip(gold, predictions, strict=True)
    ]
    return [[tally for strata in scored for tally in strata[kind]] for kind in range(3)]


def _texts(pages: Sequence[str]) -> dict[str, str]:
    return {item.name: item.received for item in take_in(pages) if isinstance(item, Report)}


def _misses(gold: Records, predictions: Records) -> dict[str, list[Miss]]:
    return {
        f"{record['id']}/{place}": found
        for record, given in zip(gold, predictions, strict=True)
        for place, found in provenance.misses(record["story"], given, _names(), _texts(record["pages"])).items()
    }


def _write(out: Path, predictions: Records) -> None:
    """Write one story as one file; several as a folder with a file for each."""
    if len(predictions) != 1:
        out.mkdir(parents=True, exist_ok=True)
    for prediction in predictions:
        file = out if len(predictions) == 1 else out / f"{prediction['id']}.json"
        file.write_text(json.dumps(prediction, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


TASK = Task(
    "provenance",
    "stories whose provenance is known, the whole program",
    visible=("id", "pages"),
    read=_read,
    score=_score,
    figures=provenance.figures,
    misses=_misses,
    headlines=(
        "segments.accuracy",
        "attribution.found",
        "attribution.kind",
        "attribution.source",
        "attribution.chain",
        "copies.f1",
        "claims.membership",
        "claims.origins",
        "claims.verdict",
        "alterations.f1",
    ),
    load=_load,
    write=_write,
)
