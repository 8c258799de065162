"""A small case by hand: three reports, one contested question, one that a single report answers."""

from datetime import date

import pytest

from laut.dossier import view
from laut.model.anatomy import Anatomy, PageDate, PageDateKind, Segment, SegmentKind
from laut.model.attribution import Attribution, AttributionKind, Hedge
from laut.model.claim import (
    Claim,
    Contrast,
    ContrastKind,
    Evidence,
    Origins,
    Question,
    Side,
    Statement,
    Step,
    StepKind,
    Verdict,
)
from laut.model.copies import Copy, CopyKind, Passage
from laut.model.figure import Figure
from laut.model.reading import Reading, ReadReport
from laut.model.report import MediaType, Report, Unreadable
from laut.model.source import Chain, Mention, Source, SourceKind
from laut.model.span import Span
from laut.model.story import Alteration, AlterationKind, Case, Change, Story
from laut.model.text import OffsetMap, ReadText
from laut.model.time import DateEvidence, DateInterval, Dating

TEXTS = {
    "a.txt": "Kran kippt um\nLaut Polizei gab es angeblich 3 Verletzte. (dpa)",
    "b.txt": "Kran kippt um\nLaut Polizei gab es 3 Verletzte.",
    "c.txt": "Unfall am Hafen\nEs gab 5 Verletzte, sagte der Hafenmeister am Montag. Der Kran war neu, sagte er.",
}


def _span(name, words):
    start = TEXTS[name].index(words)
    return Span(start, start + len(words))


def _mention(name, words, kind):
    return Mention(_span(name, words), Source(words, kind), "test.mention")


def _said(name, content, source, cue, hedge=None):
    return Attribution(
        AttributionKind.INDIRECT,
        (_span(name, content),),
        "test.said",
        source=_span(name, source),
        cue=(_span(name, cue),),
        hedges=(Hedge(_span(name, hedge), "test.hedge"),) if hedge else (),
        chain=Chain((_mention(name, source, SourceKind.OFFICE),)),
    )


def _read(name, attributions, figures, dating, **anatomy):
    text = TEXTS[name]
    headline = Segment(Span(0, text.index("\n")), SegmentKind.HEADLINE, "test.headline")
    report = Report(
        id=f"r-{name[0] * 10}",
        name=name,
        uri=f"file:///{name}",
        media_type=MediaType.TEXT,
        sha256=name[0] * 64,
        encoding="utf-8",
        received=text,
        read=ReadText(text, OffsetMap.identity(len(text)), ()),
    )
    found = Anatomy(language="de", segments=(headline,), **anatomy)
    return ReadReport(report, Reading(report.id, found, attributions, figures, (), dating))


def _figure(name, words, value):
    return Figure(_span(name, words), value, value, "test.figure", counted="Verletzte")


MAY = DateInterval(date(2027, 5, 3), date(2027, 5, 3))


@pytest.fixture
def reads():
    """Return the three reports; the first two share their text, the last has no date on its page."""
    dated = PageDate(Span(0, 4), PageDateKind.PUBLISHED, "3.5.2027", MAY.earliest, "test.date")
    monday = DateEvidence(_span("c.txt", "am Montag"), DateInterval(None, date(2027, 5, 9)), False, "a Monday", "test")
    return [
        _read(
            "a.txt",
            (_said("a.txt", "gab es angeblich 3 Verletzte", "Polizei", "Laut", "angeblich"),),
            (_figure("a.txt", "3 Verletzte", 3),),
            Dating(MAY, MAY),
            credits=(_mention("a.txt", "dpa", SourceKind.AGENCY),),
            dates=(dated,),
        ),
        _read(
            "b.txt",
            (_said("b.txt", "gab es 3 Verletzte", "Polizei", "Laut"),),
            (_figure("b.txt", "3 Verletzte", 3),),
            Dating(MAY, MAY),
            dates=(dated,),
        ),
        _read(
            "c.txt",
            (
                _said("c.txt", "Es gab 5 Verletzte", "der Hafenmeister", "sagte"),
                _said("c.txt", "Der Kran war neu", "der Hafenmeister", "sagte"),
            ),
            (_figure("c.txt", "5 Verletzte", 5),),
            Dating(monday.says, None, (monday,)),
        ),
    ]


@pytest.fixture
def case(reads):
    """Return the case of the three reports."""
    first, second, third = reads

    def statement(read, index, *before):
        said = read.reading.attributions[index]
        agency = tuple(_mention("a.txt", name, SourceKind.AGENCY) for name in before)
        chain = Chain((*agency, *said.chain.links))
        return Statement(read.report.id, index, said.content, chain, bool(said.hedges))

    ground = Evidence(first.report.id, _span("a.txt", "dpa"), "dpa", "test.credit")
    three = Claim(
        "c-1",
        "gab es angeblich 3 Verletzte",
        (statement(first, 0, "dpa"), statement(second, 0, "dpa")),
        first.reading.figures[0],
        Origins(
            1, 1, ("dpa", "Polizei"), 1, why=(Step(StepKind.CUT, ("dpa",), "both reports go through dpa", (ground,)),)
        ),
        first=(first.report.id,),
    )
    five = Claim(
        "c-2",
        "Es gab 5 Verletzte",
        (statement(third, 0),),
        third.reading.figures[0],
        Origins(1, 2, ("c.txt",), 1, undetermined=(("Hafenmeister", "Hafenmeister"),)),
    )
    new = Claim("c-3", "Der Kran war neu", (statement(third, 1),), None, Origins(1, 1, ("c.txt",), 1))
    apart = Contrast(
        Verdict.CONTRADICT,
        ContrastKind.FIGURES,
        "test.contrast",
        (
            Side("c-1", first.report.id, first.reading.attributions[0].content, (_span("a.txt", "3 Verletzte"),)),
            Side("c-2", third.report.id, third.reading.attributions[0].content, (_span("c.txt", "5 Verletzte"),)),
        ),
    )
    reports = tuple(read.report.id for read in reads)
    passage = Passage(_span("a.txt", "Laut Polizei gab es"), _span("b.txt", "Laut Polizei gab es"))
    story = Story(
        "s-1234",
        "Kran kippt um",
        reports,
        (),
        (
            Question("q-1", "Verletzte", Verdict.CONTRADICT, (three, five), (apart,)),
            Question("q-2", "Kran", Verdict.SINGLE, (new,)),
        ),
        (
            Alteration(
                "c-1",
                reports[1],
                reports[0],
                AlterationKind.HEDGE_DROPPED,
                "test.dropped",
                shown_in=reports[0],
                words=second.reading.attributions[0].content,
                was=first.reading.attributions[0].content,
                changes=(Change(_span("a.txt", "angeblich"), None),),
            ),
        ),
    )
    copy = Copy(reports[0], reports[1], 710, 930, (passage,), reports[1], CopyKind.CUT, "test.copy")
    return Case((story,), (copy,))


@pytest.fixture
def dossier(case, reads):
    """Return the dossier of the case, with one unreadable file."""
    return view(case, reads, (Unreadable("scan.pdf", "file:///scan.pdf", "a .pdf file; save its text"),))
