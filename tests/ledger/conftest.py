"""Reports with a hand-made reading: one attribution, one figure, one credit; ledgers of invented pages."""

from collections import deque
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from importlib.resources import files

import pytest

from laut import pipeline
from laut.ledger import Ledger
from laut.model.anatomy import Anatomy, Segment, SegmentKind
from laut.model.attribution import Attribution, AttributionKind
from laut.model.figure import Figure, Qualifier
from laut.model.reading import Reading, ReadReport
from laut.model.report import MediaType, Report
from laut.model.source import Chain, Mention, Source, SourceKind
from laut.model.span import Span
from laut.model.text import Line, OffsetMap, ReadText
from laut.model.time import DateEvidence, DateInterval, Dating, TimeExpression, TimeType

TEXT = "Pegel steigt\nLaut Kreisamt sind am 3. Mai mehr als 40 Keller vollgelaufen. (dpa)"

STORIES = (
    ("Fähre verliert Ladung", "04.02.2027\nVor Sandhörn gingen nach Angaben der Reederei zwölf Container über Bord."),
    ("Bibliothek bekommt Dach", "19.06.2027\nDer Bau koste zwei Millionen Euro, sagte Stadträtin Ilse Korn."),
    ("Wölfe im Tal gesichtet", "Laut Forstamt leben dort wieder drei Rudel."),
    ("Orchester sucht Geiger", "01.03.2027\nDas Ensemble will vier Stellen besetzen, teilte die Intendanz mit."),
    ("Schneepflug steckt fest", "11.01.2027\nDie Räumung dauert bis Mittag, hieß es vom Bauhof."),
)


def _span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def _read(name: str = "pegel.txt", headline: str = "Pegel steigt") -> ReadReport:
    text = TEXT.replace("Pegel steigt", headline)
    assert len(text) == len(TEXT)
    digest = sha256((name + text).encode()).hexdigest()
    report = Report(
        id="r-" + digest[:10],
        name=name,
        uri="file:///pile/" + name,
        media_type=MediaType.TEXT,
        sha256=digest,
        encoding="utf-8",
        received=text,
        read=ReadText(text, OffsetMap.identity(len(text)), (Line(Span(0, 12)), Line(Span(13, len(text))))),
    )
    office = Mention(_span("Kreisamt"), Source("Kreisamt", SourceKind.OFFICE), "test.office")
    agency = Mention(_span("dpa"), Source("dpa", SourceKind.AGENCY), "test.agency")
    may = DateInterval(date(2027, 5, 3), date(2027, 5, 9))
    reading = Reading(
        report=report.id,
        anatomy=Anatomy(
            language="de",
            segments=(Segment(Span(0, 12), SegmentKind.HEADLINE, "test.headline"),),
            credits=(agency,),
        ),
        attributions=(
            Attribution(
                AttributionKind.INDIRECT,
                (_span("sind am 3. Mai mehr als 40 Keller vollgelaufen"),),
                "test.laut",
                source=_span("Kreisamt"),
                cue=(_span("Laut"),),
                chain=Chain((office,)),
            ),
        ),
        figures=(
            Figure(_span("mehr als 40 Keller"), 40, None, "test.figure", low_open=True, qualifier=Qualifier.MORE_THAN),
        ),
        times=(TimeExpression(_span("3. Mai"), TimeType.DATE, "XXXX-05-03", "test.day"),),
        dating=Dating(may, None, (DateEvidence(_span("3. Mai"), may, True, "names the day", "test.day"),)),
    )
    return ReadReport(report, reading)


@pytest.fixture
def read() -> Callable[..., ReadReport]:
    """Return a maker of read reports that differ in name and headline."""
    return _read


@pytest.fixture(scope="session")
def demo_ledger(tmp_path_factory) -> Iterator[Ledger]:
    """Return a ledger of the bundled pile, compared; tests don't write to it."""
    with Ledger(str(tmp_path_factory.mktemp("demo") / "pile.laut")) as ledger:
        deque(pipeline.read([str(files("laut") / "demo" / "pile")], ledger))
        pipeline.bring_up_to_date(ledger)
        yield ledger


@pytest.fixture(scope="session")
def many_stories(tmp_path_factory) -> Iterator[Ledger]:
    """Return a ledger of five stories that have nothing in common, compared; tests don't write to it."""
    folder = tmp_path_factory.mktemp("many")
    for number, (title, text) in enumerate(STORIES):
        (folder / f"{number}.txt").write_text(f"{title}\n{text}\n", encoding="utf-8")
    with Ledger(str(folder / "pile.laut")) as ledger:
        deque(pipeline.read([str(folder)], ledger))
        pipeline.bring_up_to_date(ledger)
        yield ledger
