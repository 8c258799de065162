"""One thing of a dossier by its id: the words in their text, with offsets, rule and chain."""

import re
from collections.abc import Iterator, Mapping

from laut.dossier.claims import altered_words, chain_words, contrast_pieces, place_words, quoted
from laut.dossier.context import context
from laut.dossier.line import Line, Paragraph, Piece, Style, paragraph, wrap
from laut.dossier.origins import counted
from laut.dossier.plain import story_paragraphs
from laut.dossier.texts import KINDS, VERDICTS
from laut.dossier.values import AlterationView, ClaimView, DossierView, QuestionView, StatementView, StoryView
from laut.model.attribution import Attribution, attribution_id, certainty
from laut.model.errors import LautError
from laut.model.reading import ReadReport
from laut.model.report import Report
from laut.model.span import Span
from laut.model.time import DateEvidence

PARAGRAPH = re.compile(r"\s*\n\s*")

Reports = Mapping[str, ReadReport]


def detail(
    key: str, dossier: DossierView, reports: Reports, width: int = 100, story: str | None = None
) -> Iterator[Line]:
    """Yield what is known of one report, attribution, claim, question or story.

    Args:
        key: its id, as a dossier shows it.
        dossier: the dossier.
        reports: the reports it was made from, by id.
        width: of a line, in characters.
        story: where to look for a claim or question, if several stories have one of that id.

    Raises:
        LautError: if nothing has that id, or several stories have.
    """
    for line, hang in _detail(key, dossier, reports, story):
        yield from wrap(line, width, hang)


def _detail(key: str, dossier: DossierView, reports: Reports, story: str | None) -> Iterator[Paragraph]:
    if key in reports:
        return _report(reports[key])
    for read in reports.values():
        for index, said in enumerate(read.reading.attributions):
            if attribution_id(read.report.id, index) == key:
                return _attribution(key, said, read)
    stories = [item for item in dossier.stories if story in (None, item.id)]
    found = [(item.id, paragraphs) for item in stories for paragraphs in _in_story(key, item, reports)]
    if not found:
        raise LautError(key, "nothing here has that id", "`laut dossier` shows the ids")
    if len(found) > 1:
        where = ", ".join(identity for identity, _ in found)
        raise LautError(key, f"stands in several stories ({where})", "name one with --story")
    return found[0][1]


def _in_story(key: str, story: StoryView, reports: Reports) -> Iterator[Iterator[Paragraph]]:
    labels = {report.id: report.label for report in story.reports}
    if story.id == key:
        yield story_paragraphs(story, None)
    for question in story.questions:
        if question.id == key:
            yield _question(question, labels, reports)
        for claim in question.claims:
            if claim.id == key:
                yield _claim(claim, labels, reports)


def _question(question: QuestionView, labels: dict[str, str], reports: Reports) -> Iterator[Paragraph]:
    yield paragraph(4, Piece(question.id, Style.ID), Piece(f"  {quoted(question.about)}: {VERDICTS[question.verdict]}"))
    numbers = {report: number for number, report in enumerate(labels, start=1)}
    for contrast in question.contrasts:
        yield paragraph(
            6, Piece("  ≠ "), *contrast_pieces(contrast, numbers), Piece(f", rule {contrast.rule}", Style.QUIET)
        )
    for claim in question.claims:
        yield paragraph(0)
        yield from _claim(claim, labels, reports)


def _claim(claim: ClaimView, labels: dict[str, str], reports: Reports) -> Iterator[Paragraph]:
    yield from counted(claim, labels)
    for item in claim.alterations:
        yield from _altered(item, labels)
    for statement in claim.statements:
        yield paragraph(0)
        yield paragraph(
            4,
            Piece(f"  {labels[statement.report]}{chain_words(statement) or ', on its own word'}"),
            Piece(f"  {statement.attribution or ''}", Style.ID),
        )
        yield from _quoted(
            reports[statement.report].report, [Span(piece.start, piece.end) for piece in statement.words]
        )
        yield from _findings(statement)


def _altered(item: AlterationView, labels: dict[str, str]) -> Iterator[Paragraph]:
    """Yield an alteration with the words that were cut, put in or replaced."""
    yield paragraph(6, Piece(f"    ! {altered_words(item, labels)}", Style.WARNING))
    for change in item.changes:
        before = f"{quoted(change.before.text)} at {place_words((change.before,))}" if change.before else "nothing"
        after = f"{quoted(change.after.text)} at {place_words((change.after,))}" if change.after else "nothing"
        yield paragraph(8, Piece(f"      {before} → {after}"))


def _findings(statement: StatementView) -> Iterator[Paragraph]:
    kind = f"{KINDS[statement.kind]}, rule {statement.rule}" if statement.kind else "the report's own statement"
    yield paragraph(6, Piece(f"    at {place_words(statement.words)}; {kind}", Style.QUIET))
    if statement.judgements:
        yield paragraph(6, Piece(f"    judged by a person: {', '.join(statement.judgements)}", Style.WARNING))
    for figure in statement.figures:
        place = place_words((figure.words,))
        yield paragraph(6, Piece(f"    figure “{figure.words.text}” at {place}, rule {figure.rule}", Style.QUIET))
    for hedge in statement.hedges:
        yield paragraph(6, Piece(f"    hedge “{hedge.text}” at {place_words((hedge,))}", Style.WARNING))


def _attribution(key: str, said: Attribution, read: ReadReport) -> Iterator[Paragraph]:
    report = read.report
    yield paragraph(4, Piece(key, Style.ID), Piece(f"  {KINDS[said.kind.value]}, in {report.name}"))
    yield from _quoted(report, said.content)
    parts = [
        *(("content", span) for span in said.content),
        *((("source", said.source),) if said.source else ()),
        *(("cue", span) for span in said.cue),
        *((("addressee", said.addressee),) if said.addressee else ()),
        *((f"hedge, rule {hedge.rule}", hedge.span) for hedge in said.hedges),
    ]
    for name, span in parts:
        yield paragraph(6, Piece(f"  {span.start}–{span.end}  {name}: "), Piece(report.words(span), Style.QUOTED))
    sure = f"{certainty(said.confidence)}, {said.confidence:.0%} of its kind right on development data"
    if said.judgements:
        sure = f"{'rejected' if said.rejected else 'confirmed'} by a person ({', '.join(said.judgements)})"
    yield paragraph(4, Piece(f"  {sure}; rule {said.rule}"))
    for number, link in enumerate(said.chain.links, start=1):
        place = f"{link.span.start}–{link.span.end}"
        yield paragraph(
            6,
            Piece(f"  chain {number}: {link.source.name} ({link.source.kind.value}), from {place} "),
            Piece(report.words(link.span), Style.QUOTED),
            Piece(f", rule {link.rule}", Style.QUIET),
        )


def _report(read: ReadReport) -> Iterator[Paragraph]:
    report, reading = read.report, read.reading
    yield paragraph(4, Piece(report.id, Style.ID), Piece(f"  {report.name}", Style.TITLE))
    yield paragraph(4, Piece(f"  {report.media_type.value}, {report.encoding}, sha256 {report.sha256}", Style.QUIET))
    if report.place.offset is not None:
        yield paragraph(4, Piece(f"  at byte {report.place.offset} of its file", Style.QUIET))
    for warning in (*report.warnings, *reading.anatomy.warnings):
        yield paragraph(4, Piece("  note: "), Piece(warning, Style.WARNING))
    for item in reading.dating.evidence:
        words = f"“{report.words(item.span)}” at {item.span.start}–{item.span.end}" if item.span else item.rule
        yield paragraph(4, Piece(f"  dated by {words}: {item.why}, {_sureness(item)}"))
    yield paragraph(0)
    for segment in reading.anatomy.segments:
        place = f"{segment.span.start}–{segment.span.end}"
        yield paragraph(
            13, Piece(f"{place:>11}  {segment.kind.value}  ", Style.QUIET), Piece(report.words(segment.span))
        )
    yield paragraph(0)
    for index, said in enumerate(reading.attributions):
        chain = "".join(f" ← {name}" for name in said.chain.names)
        words = " … ".join(report.words(span) for span in said.content)
        yield paragraph(
            4, Piece(attribution_id(report.id, index), Style.ID), Piece("  "), Piece(words, Style.QUOTED), Piece(chain)
        )


def _sureness(item: DateEvidence) -> str:
    if item.hard:
        return "certain"
    return f"probable, in {item.coverage} of 100 such reports" if item.coverage else "probable"


def _quoted(report: Report, spans: tuple[Span, ...] | list[Span]) -> Iterator[Paragraph]:
    pieces = [Piece("    … ")]
    for stretch in context(report, spans):
        text = PARAGRAPH.sub(" ¶ ", stretch.text)
        pieces.append(Piece(f"⟦{text}⟧", Style.QUOTED) if stretch.marked else Piece(text))
    yield paragraph(6, *pieces, Piece(" …"))
