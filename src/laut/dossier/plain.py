"""A dossier as lines of text: reports first, then what differs, what several say, what only one says."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from laut.dossier.line import Line, Piece, Style, wrap
from laut.dossier.texts import ALTERATIONS, COPIES, VERDICTS, days, many, origins
from laut.dossier.values import (
    ClaimView,
    DossierView,
    QuestionView,
    ReportView,
    StatementView,
    StoryView,
    UnreadableView,
    Words,
)

LONGEST_QUOTATION = 140
"""Characters of a statement that are shown; `laut show` gives it whole."""

Paragraph = tuple[Line, int]
"""A line before it is broken, and by how many spaces its further lines are indented."""


def to_lines(dossier: DossierView, width: int = 100, most: int | None = 8) -> Iterator[Line]:
    """Yield a dossier line by line.

    Args:
        dossier: what to show.
        width: of a line, in characters.
        most: questions shown of each section of a story; None for all.
    """
    for line, hang in _dossier(dossier, most):
        yield from wrap(line, width, hang)


def _dossier(dossier: DossierView, most: int | None) -> Iterator[Paragraph]:
    for story in dossier.stories:
        yield from story_paragraphs(story, most)
        yield _blank()
    if not dossier.stories:
        yield (Piece("Nothing to compare: no report could be read."),), 0
        yield _blank()
    if dossier.unreadable:
        yield from _unreadable(dossier.unreadable)
        yield _blank()
    yield (Piece(dossier.disclaimer, Style.QUIET),), 0


def story_paragraphs(story: StoryView, most: int | None) -> Iterator[Paragraph]:
    """Yield a story: its reports, then its questions by section, `most` of each."""
    yield (Piece(story.title, Style.TITLE),), 0
    about = f"{many(len(story.reports), 'report')}, {days(story.published)}, story "
    yield (Piece(about, Style.QUIET), Piece(story.id, Style.ID)), 0
    yield _blank()
    numbers = {report.id: report.number for report in story.reports}
    for report in story.reports:
        yield from _report(report, numbers)
    labels = {report.id: report.label for report in story.reports}
    several = [question for question in story.questions if len(question.reports) > 1]
    differ = [question for question in several if question.verdict not in ("agree", "single")]
    agree = [question for question in several if question.verdict in ("agree", "single")]
    yield from _section("What differs", differ, most, lambda question: _question(question, labels))
    yield from _section("What several reports say", agree, most, lambda question: _question(question, labels))
    alone = [question for question in story.questions if len(question.reports) == 1]
    yield from _section("What only one report says", alone, most, lambda question: _alone(question, labels))


def _section(
    heading: str,
    questions: Sequence[QuestionView],
    most: int | None,
    show: Callable[[QuestionView], Iterator[Paragraph]],
) -> Iterator[Paragraph]:
    if not questions:
        return
    yield _blank()
    yield (Piece(heading, Style.HEADING),), 0
    for question in questions[:most]:
        yield from show(question)
    if most is not None and len(questions) > most:
        yield (Piece(f"  … and {len(questions) - most} more: --all shows them", Style.QUIET),), 2


def _report(report: ReportView, numbers: dict[str, int]) -> Iterator[Paragraph]:
    remarks = [*_date(report)]
    if report.credits:
        remarks.append("text credited to " + ", ".join(report.credits))
    if report.republished_from:
        remarks.append("republished from " + report.republished_from)
    remarks += [f"{COPIES[copy.kind]} {numbers[copy.report]} ({copy.share} %)" for copy in report.copies if copy.taken]
    yield (
        (
            Piece(f"{report.number:>3}  "),
            Piece(report.label, Style.COUNT),
            Piece(" · " + " · ".join(remarks)),
        ),
        5,
    )
    for warning in report.warnings:
        yield (Piece("     note: "), Piece(warning, Style.WARNING)), 7


def _date(report: ReportView) -> Iterator[str]:
    if report.dated:
        yield days(report.published)
        return
    shown = days(report.likeliest or report.published)
    found = [f"“{item.words.text}”" for item in report.evidence if item.words][:3]
    yield f"undated, by its words {shown}: {', '.join(found)}" if found else "undated"


def _question(question: QuestionView, labels: dict[str, str]) -> Iterator[Paragraph]:
    yield (
        (
            Piece("  "),
            Piece(question.id, Style.ID),
            Piece(f"  {question.about}: "),
            Piece(VERDICTS[question.verdict], Style.WARNING if question.verdict == "contradict" else Style.PLAIN),
        ),
        6,
    )
    for claim in question.claims:
        yield from _claim(claim, labels)


def _claim(claim: ClaimView, labels: dict[str, str]) -> Iterator[Paragraph]:
    yield (Piece("    "), Piece(claim.id, Style.ID), Piece("  "), Piece(_shortened(claim.says), Style.QUOTED)), 9
    yield (Piece("         "), Piece(count_words(claim), Style.COUNT), Piece(_through(claim))), 9
    for group in claim.origins.one_control:
        yield (Piece(f"         under one control ({group[0]}): {', '.join(group[1:])}"),), 11
    for chain, statements in groupby(claim.statements, key=chain_words):
        yield from _path(chain, list(statements), labels)
    for item in claim.alterations:
        change = f"{labels[item.report]} {ALTERATIONS[item.kind]} {labels[item.origin]}"
        yield (Piece("         ! " + change, Style.WARNING),), 11


def count_words(claim: ClaimView) -> str:
    """Return how many reports and independent origins a claim has, in one line."""
    counted = [many(len(claim.reports), "report"), origins(claim.origins.low, claim.origins.high)]
    if claim.origins.undetermined:
        counted.append(f"{len(claim.origins.undetermined)} undetermined")
    return " · ".join(counted)


def _through(claim: ClaimView) -> str:
    if not claim.origins.bottleneck or claim.origins.high != 1:
        return ""
    return " · all through " + ", ".join(claim.origins.bottleneck)


def _path(chain: str, statements: list[StatementView], labels: dict[str, str]) -> Iterator[Paragraph]:
    outlets = ", ".join(dict.fromkeys(labels[statement.report] for statement in statements))
    yield (Piece(f"         {outlets}{chain or ', on its own word'}"),), 13
    shown: set[str] = set()
    for statement in statements:
        words = " … ".join(piece.text for piece in statement.words)
        if words not in shown and statement.words:
            shown.add(words)
            yield _quotation(statement, words)


def _quotation(statement: StatementView, words: str) -> Paragraph:
    hedges = ", ".join(f"“{hedge.text}”" for hedge in statement.hedges)
    return (
        Piece("           "),
        Piece(_shortened(words), Style.QUOTED),
        Piece(f" {place_words(statement.words)}", Style.QUIET),
        Piece(f" hedged: {hedges}" if hedges else "", Style.WARNING),
    ), 13


def chain_words(statement: StatementView) -> str:
    """Return the parties behind a statement, from the page inwards."""
    names = [hop.name for hop in statement.chain]
    trunk = len(names) - statement.side_by_side
    steps = [*names[:trunk], " + ".join(names[trunk:])] if statement.side_by_side else names
    return "".join(f" ← {step}" for step in steps)


def _alone(question: QuestionView, labels: dict[str, str]) -> Iterator[Paragraph]:
    for claim in question.claims:
        statement = claim.statements[0]
        yield (
            (
                Piece("    "),
                Piece(claim.id, Style.ID),
                Piece("  "),
                Piece(_shortened(claim.says), Style.QUOTED),
                Piece(f" {place_words(statement.words)}", Style.QUIET),
            ),
            9,
        )
        yield (Piece(f"         {labels[statement.report]}{chain_words(statement) or ', on its own word'}"),), 13


def _unreadable(items: Iterable[UnreadableView]) -> Iterator[Paragraph]:
    yield (Piece("What could not be read", Style.HEADING),), 0
    for item in items:
        yield (Piece(f"  {item.name}: "), Piece(item.reason, Style.WARNING)), 4


def place_words(words: Sequence[Words]) -> str:
    """Return the offsets of the pieces of a statement."""
    return "+".join(f"{piece.start}–{piece.end}" for piece in words)


def _shortened(words: str) -> str:
    text = " ".join(words.split())
    return text if len(text) <= LONGEST_QUOTATION else text[: LONGEST_QUOTATION - 1].rsplit(" ", 1)[0] + " …"


def _blank() -> Paragraph:
    return (), 0
