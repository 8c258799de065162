"""A story as one HTML file that needs nothing else: no script, no request, every statement with its quotation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

from laut.dossier.context import Stretch, context
from laut.dossier.drawing.chain import chain
from laut.dossier.drawing.figures import figures, plotted
from laut.dossier.drawing.times import times
from laut.dossier.links import FileLinks, claim_anchor, note_anchor
from laut.dossier.matrix import HEADINGS, matrix
from laut.dossier.pages import Frame, Pages
from laut.dossier.pieces import VISIBLE
from laut.dossier.report_values import ReportView, Words
from laut.dossier.sections import sections
from laut.dossier.values import ClaimView, DossierView, Hop, QuestionView, StatementView, StoryView
from laut.dossier.ways import ways
from laut.dossier.wording import Wording
from laut.model.reading import ReadReport
from laut.model.span import Span

AROUND = 40
"""Characters around the words of a note."""

LONGEST = 600
"""Characters of a note's words that are shown."""

MOST_ROWS = 120
"""Claims in the matrix of a file; the others stand in the list below it."""

PLACE = "NOTES"
"""Stands in the template where the notes come: they are known only when everything else is written."""

Reports = Mapping[str, ReportView]


@dataclass(frozen=True, slots=True)
class FiledWay:
    """A way of a claim: the reports that say it in the same words and have it through the same parties."""

    carriers: tuple[tuple[ReportView, StatementView], ...]
    hops: tuple[Hop, ...]
    words: str
    hedged: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A claim in a file.

    Args:
        anchor: of it.
        question: that it answers.
        claim: itself.
        ways: through whom it came.
        chain: drawing of them; None where one report says it.
        plot: of the figures of its question, at the first claim of it; else None.
    """

    anchor: str
    question: QuestionView
    claim: ClaimView
    ways: tuple[FiledWay, ...]
    chain: str | None
    plot: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """Words that the file points to, in the text around them."""

    anchor: str
    words: Words
    context: tuple[Stretch, ...]


def report_file(dossier: DossierView, reads: Mapping[str, ReadReport], pages: Pages, links: FileLinks) -> str:
    """Return a story as one HTML file.

    Args:
        dossier: that holds this story alone.
        reads: its reports, by id.
        pages: in the reader's language, over `links`.
        links: new ones, that nothing was written with yet.
    """
    story = dossier.stories[0]
    reports = {report.id: report for report in story.reports}
    body = pages.render(
        "file.html",
        Frame(),
        story=story,
        program=dossier.program,
        style=style(),
        reports=reports,
        labels={report.id: report.label for report in story.reports},
        table=matrix(story, rows=MOST_ROWS),
        headings=HEADINGS,
        claims=sum(len(question.claims) for question in story.questions),
        contested=sum(question.verdict == "contradict" for question in story.questions),
        parts=list(_parts(story, reports, pages.wording, links)),
        strip=times(story.reports, pages.wording, links, f"times-{story.id}"),
    )
    noted = list(_noted(links, story, reads))
    notes = pages.environment.get_template("notes.html").render(noted=noted)
    before, after = body.rsplit(PLACE, 1)
    return before + notes + after


def style() -> str:
    """Return the style sheet of all pages."""
    return (files("laut.dossier") / "static" / "laut.css").read_text(encoding="utf-8")


def _parts(story: StoryView, reports: Reports, wording: Wording, links: FileLinks) -> Iterator[Part]:
    found = sections(story)
    for question in (*found.differ, *found.several, *found.alone):
        drawn = plotted(question)
        for claim in question.claims:
            yield Part(
                anchor=claim_anchor(claim.id),
                question=question,
                claim=claim,
                ways=tuple(_ways(claim, reports)),
                chain=chain(claim, story, wording, links) if len(claim.reports) > 1 else None,
                plot=figures(question, wording) if drawn and claim is drawn[0] else None,
            )


def _ways(claim: ClaimView, reports: Reports) -> Iterator[FiledWay]:
    alike: dict[tuple[str, ...], list[tuple[StatementView, tuple[Hop, ...]]]] = {}
    for way in ways(claim):
        said = " ".join(" … ".join(words.text for words in way.statement.words).split())
        alike.setdefault((said, *(hop.party for hop in way.hops)), []).append((way.statement, way.hops))
    for (said, *_), group in alike.items():
        carriers = tuple((reports[statement.report], statement) for statement, _ in group)
        yield FiledWay(carriers, group[0][1], said, any(statement.hedged for statement, _ in group))


def _noted(
    links: FileLinks, story: StoryView, reads: Mapping[str, ReadReport]
) -> Iterator[tuple[ReportView, list[Note]]]:
    """Yield the reports with the words of each that the file points to, in order of place."""
    by_report: dict[str, list[Words]] = {}
    for words in links.noted.values():
        by_report.setdefault(words.report, []).append(words)
    for report in story.reports:
        noted = sorted(by_report.get(report.id, ()), key=lambda words: (words.start, words.end))
        if noted:
            yield report, [_note(words, reads[report.id]) for words in noted]


def _note(words: Words, read: ReadReport) -> Note:
    shown = context(read.report, [Span(words.start, words.end)], AROUND)
    return Note(note_anchor(words), words, tuple(_visible(stretch) for stretch in shown))


def _visible(stretch: Stretch) -> Stretch:
    text = " ".join(stretch.text[:LONGEST].split("\n")).translate(VISIBLE)
    return Stretch(text + " …" if len(stretch.text) > LONGEST else text, stretch.marked)
