"""Outline: what of a report is held against all others of a pile, so that these needn't be taken out for it."""

from dataclasses import dataclass
from hashlib import blake2b

from laut.comparison.prose import Prose, of_report
from laut.model.reading import ReadReport
from laut.model.time import DateInterval


@dataclass(frozen=True, slots=True)
class Outline:
    """What of a report is held against all others.

    Args:
        prose: its own text.
        paragraphs: a number for the words of each segment of it, without regard to case; 0 for one without words.
        site: the name of its outlet; None where the page names none.
        when: the days on which it may have been published.
        republished: whether a notice says that it was published elsewhere before.
    """

    prose: Prose
    paragraphs: tuple[int, ...]
    site: str | None
    when: DateInterval
    republished: bool


def outline(read: ReadReport) -> Outline:
    """Return what of a report is held against all others."""
    anatomy, prose = read.reading.anatomy, of_report(read)
    return Outline(
        prose=prose,
        paragraphs=tuple(_number(words) for words in prose.segments()),
        site=anatomy.outlet.source.name if anatomy.outlet else None,
        when=read.reading.dating.interval,
        republished=anatomy.republication is not None,
    )


def _number(words: str) -> int:
    folded = " ".join(words.casefold().split())
    if not folded:
        return 0
    return int.from_bytes(blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).digest()) | 1
