"""A report for reading: its text with all that was found in it, and a card for everything that it claims."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from laut.dossier.links import words_anchor
from laut.dossier.pieces import Mark, Piece, lines, pieces, touching
from laut.dossier.report_values import ReportView, Words
from laut.dossier.values import ClaimView, QuestionView, StatementView, StoryView
from laut.model.anatomy import ARTICLE_KINDS, SegmentKind
from laut.model.reading import ReadReport
from laut.model.span import Span

Carry = Callable[[Span], Span]
"""From the received text to the one that is shown."""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line of a report.

    Args:
        pieces: of its text.
        kinds: roles of its segments, each once.
        furniture: whether none of it is the report's own text.
        heading: whether it is the report's headline.
        offset: of its first character in the received text, in Unicode code points.
    """

    pieces: tuple[Piece, ...]
    kinds: tuple[str, ...]
    furniture: bool
    heading: bool
    offset: int


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """A claim as this report makes it.

    Args:
        id: of the card on the page.
        claim: itself.
        question: that it answers.
        statement: as the report makes it.
    """

    id: str
    claim: ClaimView
    question: QuestionView
    statement: StatementView


@dataclass(frozen=True, slots=True)
class ReaderView:
    """A report for reading.

    Args:
        report: as its story shows it.
        lines: of its text.
        cards: in the order of the text.
        received: whether the text is shown as it was received.
    """

    report: ReportView
    lines: tuple[ReadLine, ...]
    cards: tuple[ClaimCard, ...]
    received: bool


def reader(story: StoryView, read: ReadReport, received: bool = False, spot: Span | None = None) -> ReaderView:
    """Return a report for reading.

    Args:
        story: it belongs to.
        read: the report with its reading.
        received: whether to show the text as it was received, markup and all.
        spot: words of the received text to point out; None for none.
    """
    report = next(item for item in story.reports if item.id == read.report.id)
    cards = tuple(sorted(_cards(story, report.id), key=lambda card: (card.statement.words[0].start, card.id)))
    carry: Carry = (lambda span: span) if received else read.report.read.map.to_read
    text = read.report.received if received else read.report.read.text
    marks = [
        Mark(carried, mark.role, mark.of, mark.anchor)
        for mark in (*_spotted(spot, len(read.report.received)), *_marks(read, cards))
        if (carried := carry(mark.span)) and len(carried)
    ]
    return ReaderView(report, tuple(_lines(text, marks, read, carry, received)), cards, received)


def _cards(story: StoryView, report: str) -> Iterator[ClaimCard]:
    for question in story.questions:
        for claim in question.claims:
            own = [statement for statement in claim.statements if statement.report == report]
            for number, statement in enumerate(own, start=1):
                name = f"card-{claim.id}" + (f"-{number}" if number > 1 else "")
                yield ClaimCard(name, claim, question, statement)


def _spotted(spot: Span | None, length: int) -> Iterator[Mark]:
    if spot is not None and spot.end <= length:
        yield Mark(spot, "spot", anchor=f"w-{spot.start}-{spot.end}")


def _marks(read: ReadReport, cards: tuple[ClaimCard, ...]) -> Iterator[Mark]:
    for card in cards:
        for words in card.statement.words:
            yield _mark(words, "said", card.id)
        for hop in card.statement.chain:
            yield _mark(hop.words, "chain")
        if card.statement.source:
            yield _mark(card.statement.source, "source", card.id)
        for role, found in (("cue", card.statement.cue), ("hedge", card.statement.hedges)):
            for words in found:
                yield _mark(words, role, card.id)
    reading = read.reading
    yield from (Mark(figure.span, "figure") for figure in reading.figures)
    yield from (Mark(time.span, "time") for time in reading.times)
    own = (item.span for item in reading.dating.evidence if item.report is None)
    yield from (Mark(span, "date") for span in own if span)


def _mark(words: Words, role: str, of: str | None = None) -> Mark:
    return Mark(Span(words.start, words.end), role, of, words_anchor(words))


def _lines(text: str, marks: list[Mark], read: ReadReport, carry: Carry, received: bool) -> Iterator[ReadLine]:
    segments = [Mark(carry(segment.span), segment.kind.value) for segment in read.reading.anatomy.segments]
    spans = list(lines(text))
    seen: set[str] = set()
    for span, found, kinds in zip(spans, touching(marks, spans), touching(segments, spans), strict=True):
        roles = tuple(dict.fromkeys(mark.role for mark in kinds))
        start = span.start if received else read.report.read.map.to_received(Span(span.start, span.start)).start
        yield ReadLine(
            pieces=tuple(_once(piece, seen) for piece in pieces(text, span, found)),
            kinds=roles,
            furniture=not any(role in ARTICLE_KINDS for role in roles),
            heading=SegmentKind.HEADLINE.value in roles,
            offset=start,
        )


def _once(piece: Piece, seen: set[str]) -> Piece:
    """Return a piece without the anchors that stand on the page already."""
    anchors = tuple(anchor for anchor in piece.anchors if anchor not in seen)
    seen.update(anchors)
    return Piece(piece.text, piece.roles, piece.cards, anchors)
