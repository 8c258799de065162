"""A dossier as lines of text: reports first, then what differs, what several say, what only one says."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from laut.dossier.claims import Reports, brief_paragraphs, question_paragraphs
from laut.dossier.line import Line, Paragraph, Piece, Style, paragraph, wrap
from laut.dossier.report_values import EvidenceView, ReportView
from laut.dossier.sections import sections
from laut.dossier.texts import COPIES, TOLD_SHARE, days, many
from laut.dossier.values import DossierView, QuestionView, StoryView, UnreadableView

MOST_EVIDENCE = 3
"""Words that a date is inferred from; `laut show` gives them all."""


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
    told = [story for story in dossier.stories if len(story.reports) > 1 or len(dossier.stories) == 1]
    for story in told:
        yield from story_paragraphs(story, most)
        yield _blank()
    if len(told) < len(dossier.stories):
        yield from _lonely([story for story in dossier.stories if story not in told])
        yield _blank()
    if not dossier.stories:
        yield paragraph(0, Piece("Nothing to compare: no report could be read."))
        yield _blank()
    if dossier.unreadable:
        yield from _unreadable(dossier.unreadable)
        yield _blank()
    yield paragraph(0, Piece(dossier.disclaimer, Style.QUIET))


def story_paragraphs(story: StoryView, most: int | None) -> Iterator[Paragraph]:
    """Yield a story: its reports, then its questions by section, `most` of each."""
    yield paragraph(0, Piece(story.title, Style.TITLE))
    about = f"{many(len(story.reports), 'report')}, {days(story.published)}, story "
    yield paragraph(0, Piece(about, Style.QUIET), Piece(story.id, Style.ID))
    yield _blank()
    reports = {report.id: report for report in story.reports}
    for report in story.reports:
        yield from _report(report, reports)
    found = sections(story)
    yield from _section("What differs", found.differ, most, lambda question: question_paragraphs(question, reports))
    yield from _section("What several reports say", found.several, most, lambda question: _claims(question, reports))
    yield from _section("What only one report says", found.alone, most, lambda question: _claims(question, reports))


def _claims(question: QuestionView, reports: Reports) -> Iterator[Paragraph]:
    for claim in question.claims:
        yield from brief_paragraphs(claim, reports)


def _section(
    heading: str,
    questions: Sequence[QuestionView],
    most: int | None,
    show: Callable[[QuestionView], Iterator[Paragraph]],
) -> Iterator[Paragraph]:
    if not questions:
        return
    yield _blank()
    yield paragraph(0, Piece(heading, Style.HEADING))
    for question in questions[:most]:
        yield from show(question)
    if most is not None and len(questions) > most:
        yield paragraph(2, Piece(f"  … and {len(questions) - most} more: --all shows them", Style.QUIET))


def _report(report: ReportView, reports: Reports) -> Iterator[Paragraph]:
    remarks = [_date(report)]
    if report.credits:
        remarks.append("text credited to " + ", ".join(report.credits))
    if report.republished_from:
        host = urlsplit(report.republished_from).netloc.removeprefix("www.")
        remarks.append("republished from " + (host or report.republished_from))
    remarks += _copies(report, reports)
    yield paragraph(
        6, Piece(f"{f'[{report.number}]':>5} "), Piece(report.label, Style.COUNT), Piece(" · " + " · ".join(remarks))
    )
    for warning in report.warnings:
        yield paragraph(7, Piece("      note: "), Piece(warning, Style.WARNING))


def _copies(report: ReportView, reports: Reports) -> Iterator[str]:
    for kind, words in COPIES.items():
        taken = [copy for copy in report.copies if copy.taken and copy.kind == kind]
        shares = [f" ({copy.share} %)" if copy.share >= TOLD_SHARE else "" for copy in taken]
        if taken:
            places = [f"[{reports[copy.report].number}]{share}" for copy, share in zip(taken, shares, strict=True)]
            yield f"{words} {', '.join(places)}"


def _date(report: ReportView) -> str:
    """Return when a report was published, and for a page without a date the words that this is inferred from."""
    if report.dated:
        return days(report.published)
    # Evidence that sets a bound first: the rest only agrees with it.
    bounds = {report.published.earliest, report.published.latest} - {None}
    binding = sorted(report.evidence, key=lambda item: not bounds & {item.says.earliest, item.says.latest})
    shown = (_ground(item) for item in binding)
    found = list(dict.fromkeys(ground for ground in shown if ground))[:MOST_EVIDENCE]
    if not found:
        partly = ", ".join(f"“{words.text}”" for words in report.page_dates[:MOST_EVIDENCE])
        return f"undated, the page says {partly}" if partly else "undated"
    likeliest = f", most likely {days(report.likeliest)}" if report.likeliest else ""
    sure = "" if report.certain == report.published else "probably "
    return f"undated, by its words {sure}{days(report.published)}{likeliest} ({', '.join(found)})"


def _ground(item: EvidenceView) -> str:
    """Return what a date rests on: words of the page, or a report beside it; nothing where it stands in neither."""
    if item.report:
        return item.why
    return f"“{item.words.text}”" if item.words else ""


def _lonely(stories: Sequence[StoryView]) -> Iterator[Paragraph]:
    yield paragraph(0, Piece("Reports that stand alone", Style.HEADING), Piece("  (--story ID shows one)", Style.QUIET))
    for story in stories:
        yield paragraph(4, Piece("  "), Piece(story.id, Style.ID), Piece(f"  {story.reports[0].label}: {story.title}"))


def _unreadable(items: Iterable[UnreadableView]) -> Iterator[Paragraph]:
    yield paragraph(0, Piece("What could not be read", Style.HEADING))
    for item in items:
        yield paragraph(4, Piece(f"  {item.name}: "), Piece(item.reason, Style.WARNING))


def _blank() -> Paragraph:
    return paragraph(0)
