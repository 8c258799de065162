"""Two reports side by side: what both say, in which words and figures they differ, what only one of them says."""

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from laut.comparison.side_by_side import FigurePair, Row, RunKind, SideBySide
from laut.dossier.line import Line, Paragraph, Piece, Style, paragraph, wrap
from laut.dossier.report_values import Days, Words
from laut.dossier.reports import days_of, words
from laut.dossier.texts import days, many
from laut.dossier.values import FigureView
from laut.dossier.view import figure_view
from laut.model.codec import encode
from laut.model.reading import ReadReport

SCHEMA = "laut-compare-1"
"""Name of the JSON form; the number rises when a field changes its meaning or goes."""


@dataclass(frozen=True, slots=True)
class SideView:
    """One of the two reports.

    Args:
        id: of the report.
        label: its outlet, or its file name where the page doesn't name one.
        published: the likeliest days of its publication.
        only: how many sentences only this report has.
    """

    id: str
    label: str
    published: Days
    only: int


@dataclass(frozen=True, slots=True)
class RunView:
    """Words of an aligned sentence; `kind` is same, changed, or which of the two alone has them: first, second."""

    kind: str
    first: Words | None
    second: Words | None


@dataclass(frozen=True, slots=True)
class FigurePairView:
    """Figures of one thing in two aligned sentences; None where a report gives none; `same` where the bounds are."""

    first: FigureView | None
    second: FigureView | None
    same: bool


@dataclass(frozen=True, slots=True)
class RowView:
    """A sentence of the one report beside its like in the other; None where a report has none.

    Args:
        first: the first report's.
        second: the second report's.
        same: whether both have the very same words.
        alike: share of their words that both have, in percent.
        moved: whether it stands elsewhere in the second report than the rows around it would have it.
        runs: the words of both in order, as they are the same or differ.
        figures: theirs.
    """

    first: Words | None
    second: Words | None
    same: bool
    alike: int
    moved: bool
    runs: tuple[RunView, ...]
    figures: tuple[FigurePairView, ...]


@dataclass(frozen=True, slots=True)
class SideBySideView:
    """Two reports side by side.

    Args:
        schema: name of this form.
        first: the one report.
        second: the other.
        same: how many sentences both have word for word.
        changed: how many both have in other words.
        rows: in the order of the first report, with what only the second has between them.
    """

    schema: str
    first: SideView
    second: SideView
    same: int
    changed: int
    rows: tuple[RowView, ...]


def side_by_side_view(found: SideBySide, first: ReadReport, second: ReadReport) -> SideBySideView:
    """Return what is shown of two reports side by side.

    Args:
        found: what `laut.comparison.side_by_side.side_by_side` returned for them.
        first: the one report.
        second: the other.
    """
    same = sum(row.is_same for row in found.rows)
    return SideBySideView(
        SCHEMA,
        _side(first, sum(row.second is None for row in found.rows)),
        _side(second, sum(row.first is None for row in found.rows)),
        same,
        sum(bool(row.runs) for row in found.rows) - same,
        tuple(_row(row, first, second) for row in found.rows),
    )


def side_by_side_json(view: SideBySideView) -> str:
    """Return two reports side by side as indented JSON; docs/json.md says what the fields are."""
    return msgspec.json.format(encode(view), indent=2).decode() + "\n"


def side_by_side_lines(view: SideBySideView, width: int = 100) -> Iterator[Line]:
    """Yield two reports side by side as lines; what differs stands in ⟦ ⟧.

    Args:
        view: what to show.
        width: of a line, in characters.
    """
    for line, hang in _paragraphs(view):
        yield from wrap(line, width, hang)


def _side(read: ReadReport, only: int) -> SideView:
    outlet = read.reading.anatomy.outlet
    label = outlet.source.name if outlet else read.report.name
    return SideView(read.report.id, label, days_of(read.reading.dating.likeliest), only)


def _row(row: Row, first: ReadReport, second: ReadReport) -> RowView:
    return RowView(
        first=words(first.report, row.first) if row.first else None,
        second=words(second.report, row.second) if row.second else None,
        same=row.is_same,
        alike=round(row.alike / 10),
        moved=row.moved,
        runs=tuple(
            RunView(
                run.kind.value,
                words(first.report, run.first) if run.first else None,
                words(second.report, run.second) if run.second else None,
            )
            for run in row.runs
        ),
        figures=tuple(_figures(pair, first, second) for pair in row.figures),
    )


def _figures(pair: FigurePair, first: ReadReport, second: ReadReport) -> FigurePairView:
    return FigurePairView(
        figure_view(first.report, pair.first) if pair.first else None,
        figure_view(second.report, pair.second) if pair.second else None,
        pair.same,
    )


def _paragraphs(view: SideBySideView) -> Iterator[Paragraph]:
    for number, side in enumerate((view.first, view.second), start=1):
        yield paragraph(
            4,
            Piece(f"[{number}] "),
            Piece(side.label, Style.COUNT),
            Piece(f" · {days(side.published)} · {many(side.only, 'sentence')} of its own  "),
            Piece(side.id, Style.ID),
        )
    both = f"{many(view.same, 'sentence')} word for word in both, {view.changed} in other words"
    yield paragraph(0, Piece(both, Style.QUIET))
    for row in view.rows:
        yield paragraph(0)
        yield from _sentences(row)
        yield from _differing(row)


def _sentences(row: RowView) -> Iterator[Paragraph]:
    if row.same and row.first:
        yield paragraph(6, Piece("[1=2] "), Piece(row.first.text))
    elif row.first and row.second:
        yield paragraph(6, Piece("[1]   "), *_marked(row, 1))
        moved = (Piece(" (elsewhere)", Style.QUIET),) if row.moved else ()
        yield paragraph(6, Piece("[2]   "), *_marked(row, 2), *moved)
    else:
        number, alone = (1, row.first) if row.first else (2, row.second)
        yield paragraph(
            6, Piece(f"[{number}]   only: ", Style.HEADING), Piece(alone.text if alone else "", Style.QUOTED)
        )


def _marked(row: RowView, number: int) -> Iterator[Piece]:
    """Yield the words of one of two sentences, marked where the other differs."""
    for place, run in enumerate(row.runs):
        words_here = run.first if number == 1 else run.second
        if words_here is None:
            continue
        before = " " if place and not words_here.text.startswith((".", ",", ";", ":", "!", "?")) else ""
        if run.kind == RunKind.SAME:
            yield Piece(before + words_here.text)
        else:
            yield Piece(before)
            yield Piece(f"⟦{words_here.text}⟧", Style.QUOTED)


def _differing(row: RowView) -> Iterator[Paragraph]:
    for pair in row.figures:
        if row.first and row.second and not pair.same:
            one, other = (f"“{figure.words.text}”" if figure else "none" for figure in (pair.first, pair.second))
            yield paragraph(8, Piece(f"      figures: {one} in [1], {other} in [2]", Style.WARNING))
