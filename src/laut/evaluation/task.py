"""Task: what can be measured, as functions from records to predictions to figures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from laut.evaluation.metrics.tally import Figures, Miss, Record, Strata, Tally, Total
from laut.evaluation.records import read_records, write_records

Records = list[Record]


@dataclass(frozen=True, slots=True)
class Options:
    """What the user asked for.

    Args:
        language: measure documents in this language only; None for all.
        masked: whether full dates are masked (dating).
    """

    language: str | None = None
    masked: bool = False


def load(paths: Sequence[Path], options: Options) -> Records:
    """Return the records of the files, in the language asked for."""
    records = read_records(paths)
    return [r for r in records if options.language in (None, r.get("language", options.language))]


def write(out: Path, predictions: Records) -> None:
    """Write predictions as JSON lines."""
    write_records(out, predictions)


@dataclass(frozen=True, slots=True)
class Task:
    """A data set and how laut is measured on it.

    Args:
        name: as in `laut evaluate NAME`.
        about: what it measures, in a few words.
        visible: the fields of a record that the reading steps may see; all others are gold.
        read: records with the visible fields only, to predictions.
        score: gold records and predictions, to tallies.
        figures: a sum of tallies, to figures.
        misses: gold records and predictions, to errors by document.
        headlines: the figures to look at first.
        load: files and options to gold records.
        write: how predictions are written.
    """

    name: str
    about: str
    visible: tuple[str, ...]
    read: Callable[[Records], Records]
    score: Callable[[Records, Records], Strata]
    figures: Callable[[Total], Figures]
    misses: Callable[[Records, Records], dict[str, list[Miss]]]
    headlines: tuple[str, ...]
    load: Callable[[Sequence[Path], Options], Records] = load
    write: Callable[[Path, Records], None] = write


def seen(records: Records, visible: tuple[str, ...]) -> Records:
    """Return records without gold.

    Example:
        >>> seen([{"id": 1, "text": "…", "date": "2025-12-25"}], ("id", "text"))
        [{'id': 1, 'text': '…'}]
    """
    return [{name: record[name] for name in visible if name in record} for record in records]


def by_document(
    measure: Callable[[Record, Record | None], Tally],
) -> Callable[[Records, Records], Strata]:
    """Return a score function from a measure of single documents."""

    def score(gold: Records, predictions: Records) -> Strata:
        given = {prediction["id"]: prediction for prediction in predictions}
        return [[measure(record, given.get(record["id"])) for record in gold]]

    return score


def misses_by_document(
    misses: Callable[[Record, Record | None], list[Miss]],
) -> Callable[[Records, Records], dict[str, list[Miss]]]:
    """Return an error listing from one of single documents."""

    def listing(gold: Records, predictions: Records) -> dict[str, list[Miss]]:
        given = {prediction["id"]: prediction for prediction in predictions}
        return {record["id"]: misses(record, given.get(record["id"])) for record in gold}

    return listing
