"""The reading steps in their order: one batch of reports in, one reading for each out."""

from collections.abc import Sequence
from hashlib import sha256

from laut import anatomy, attribution, dating, figures, sources, times
from laut.anatomy.language import language_of
from laut.intake.plain import read_plain
from laut.model.anatomy import Anatomy, Segment, SegmentKind
from laut.model.reading import Reading, ReadReport
from laut.model.relocate import relocate
from laut.model.report import MediaType, Report


def read_reports(reports: Sequence[Report]) -> list[ReadReport]:
    """Find in each report everything that can be found without looking at another.

    Args:
        reports: a batch.

    Returns:
        One for each report, in order; all spans point into the received text.
    """
    return _found(reports, anatomy.read(reports))


def read_sentence(words: str) -> ReadReport:
    """Find in a sentence that somebody typed what can be found in one of a report.

    Args:
        words: one sentence, or a few; taken for German where too few words tell the language.
    """
    digest = sha256(words.encode("utf-8", "replace")).hexdigest()
    words = words.encode("utf-8", "replace").decode()
    report = Report(f"r-{digest[:10]}", "", "", MediaType.TEXT, digest, "utf-8", words, read_plain(words))
    lines = (line.span for line in report.read.lines if line.span.of(report.read.text).strip())
    segments = tuple(Segment(span, SegmentKind.BODY, "given") for span in lines)
    given = Anatomy(language=language_of([words]) or "de", segments=segments)
    return _found([report], [given])[0]


def _found(reports: Sequence[Report], anatomies: Sequence[Anatomy]) -> list[ReadReport]:
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
