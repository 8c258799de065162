"""The reading steps in their order: one batch of reports in, one reading for each out."""

from collections.abc import Sequence

from laut import anatomy, attribution, dating, figures, sources, times
from laut.model.reading import Reading, ReadReport
from laut.model.relocate import relocate
from laut.model.report import Report


def read_reports(reports: Sequence[Report]) -> list[ReadReport]:
    """Find in each report everything that can be found without looking at another.

    Args:
        reports: a batch.

    Returns:
        One for each report, in order; all spans point into the received text.
    """
    anatomies = anatomy.read(reports)
    counted = figures.read(reports, anatomies)
    mentioned = times.read(reports, anatomies)
    datings = dating.read(reports, anatomies, mentioned)
    resolved = times.resolve(mentioned, datings)
    said = sources.link(reports, anatomies, attribution.read(reports, anatomies))
    found = zip(reports, anatomies, said, counted, resolved, datings, strict=True)
    return [
        ReadReport(report, Reading(report.id, *relocate(tuple(findings), report.read.map)))
        for report, *findings in found
    ]
