"""Judging: what people said about the attributions of a report, applied to its reading."""

from collections.abc import Sequence
from dataclasses import replace

from laut.linguistics.tokens import tokenize_lines
from laut.model.attribution import Attribution
from laut.model.judgement import ABOUT_ATTRIBUTIONS, RULE, Correction, Judged, Judgement, JudgementKind, nearest
from laut.model.reading import ReadReport
from laut.model.report import Report
from laut.model.source import Chain, Mention, Source
from laut.model.span import Span
from laut.sources.mentions import parties
from laut.sources.people import people_of


def judged(read: ReadReport, judgements: Sequence[Judged]) -> ReadReport:
    """Return a read report with what people judged about its attributions.

    A confirmed attribution is certain; a rejected one stays in its place, so that the others keep their ids, and counts
    for nothing; a corrected one says so by its rule, and so do those that carry on its parties.

    Args:
        read: the report as it was read.
        judgements: those that hold, in the order in which they were made; those about anything else are passed over.
    """
    found = list(read.reading.attributions)
    first = [one.content for one in found]
    for key, judgement in judgements:
        if judgement.kind not in ABOUT_ATTRIBUTIONS or not _fits(judgement.correction, read.report):
            continue
        place = nearest(judgement.at[0], read.report, [one.content for one in found])
        if place is None:  # the words of a content that was corrected since
            place = nearest(judgement.at[0], read.report, first)
        if place is not None:
            _apply(judgement, key, place, found, read.report)
    return replace(read, reading=replace(read.reading, attributions=tuple(found)))


def _apply(judgement: Judgement, key: str, place: int, found: list[Attribution], report: Report) -> None:
    said = replace(found[place], judgements=(*found[place].judgements, key), confidence=1.0, rejected=False)
    if judgement.kind is JudgementKind.REJECT:
        found[place] = replace(said, chain=Chain(), rejected=True)
        return
    correction = judgement.correction
    if judgement.kind is JudgementKind.CORRECT and correction is not None:
        said = replace(said, kind=correction.kind or said.kind, content=correction.content or said.content, rule=RULE)
        if correction.source is not None:
            said = replace(said, source=correction.source, chain=_chain(said.chain, correction.source, report))
            _carry_on(place, said, key, found)
    found[place] = said


def _carry_on(place: int, said: Attribution, key: str, found: list[Attribution]) -> None:
    """Give the corrected parties to the attributions that carry on those of the one that was corrected."""
    before, places = found[place], {place}
    for number, one in enumerate(found):
        if one.carries in places and one.chain.names == before.chain.names:
            places.add(number)
            source = said.source if one.source == before.source else one.source
            judgements = (*one.judgements, key)
            found[number] = replace(one, source=source, chain=said.chain, rule=RULE, judgements=judgements)


def _chain(before: Chain, source: Span, report: Report) -> Chain:
    """Return a chain with other parties at its end; the relays before them stay."""
    text, place = report.read.text, report.read.map.to_read(source)
    named = parties(text, place, people_of(tokenize_lines(text)))
    origin = tuple(Mention(source, mention.source, RULE) for mention in named.mentions)
    if not origin:
        origin = (Mention(source, Source(" ".join(report.words(source).split())), RULE),)
    names = {mention.source.name for mention in origin}
    relays = before.links[: len(before.links) - max(1, before.parallel)]
    return Chain((*(link for link in relays if link.source.name not in names), *origin), named.parallel)


def _fits(correction: Correction | None, report: Report) -> bool:
    """Say whether all spans of a correction lie within the received text of a report."""
    if correction is None:
        return True
    spans = (*((correction.source,) if correction.source else ()), *(correction.content or ()))
    return all(len(span) and span.end <= len(report.received) for span in spans)
