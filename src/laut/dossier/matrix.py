"""The matrix of a story: its claims against the origins they rest on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from laut.dossier.language import marked
from laut.dossier.report_values import ReportView, Words
from laut.dossier.sections import sections
from laut.dossier.values import ClaimView, QuestionView, StoryView
from laut.dossier.ways import Way, origin, ways

ROWS = 40
"""Claims of a page; a question isn't torn apart."""

COLUMNS = 5
"""Origins with a column of their own; the others of a claim share one."""

SHORT = 60
"""Characters of another answer that a cell shows."""

VERDICT_WEIGHT = {"contradict": 3, "updated": 2, "compatible": 1}
"""What makes an origin worth a column: to speak to a question that the reports answer differently."""

HEADINGS = {
    "differ": marked("What differs"),
    "several": marked("What several reports say"),
    "alone": marked("What only one report says"),
}


@dataclass(frozen=True, slots=True)
class Carrier:
    """A report that carries what an origin says."""

    label: str
    words: Words


@dataclass(frozen=True, slots=True)
class Cell:
    """What an origin says to a claim.

    Args:
        kind: "says", "differs" or "silent".
        carriers: reports through which it says so, in the story's order; none where it differs.
        answer: what it says instead, where it differs.
        instead: id of the claim that it makes instead.
        neck: whether all ways of the claim go through it.
    """

    kind: str
    carriers: tuple[Carrier, ...] = ()
    answer: str | None = None
    instead: str | None = None
    neck: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A claim.

    Args:
        claim: itself.
        first: the first report that makes it, with its words there.
        wording: all of these words.
        cells: one for each column.
        speaking: origins without a column that speak to it, each with its cell; those that say so first.
        hedged: whether a report makes it with a hedge.
    """

    claim: ClaimView
    first: Carrier
    wording: str
    cells: tuple[Cell, ...]
    speaking: tuple[tuple[str, Cell], ...]
    hedged: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A question with its claims."""

    question: QuestionView
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The questions of one section against the origins that speak to them.

    Args:
        section: "differ" or "several".
        columns: names of origins, in the order in which they speak; those without one stand with each claim.
        groups: the questions.
    """

    section: str
    columns: tuple[str, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A page of the matrix.

    Args:
        tables: what several reports answer, disagreement first.
        alone: claims that only one report makes: there is nothing to hold them against.
        page: which page it is, from 1.
        pages: how many there are.
        claims: how many the story has.
        known: names of origins that are cited, and so have a page of their own.
    """

    tables: tuple[Table, ...]
    alone: tuple[Row, ...]
    page: int
    pages: int
    claims: int
    known: frozenset[str]


def matrix(story: StoryView, page: int = 1, rows: int = ROWS) -> Matrix:
    """Return a page of the matrix of a story.

    Args:
        story: whose claims are shown.
        page: from 1; one behind the last gives the last.
        rows: claims of a page.
    """
    reports = {report.id: report for report in story.reports}
    every = [(name, question) for name, questions in _sections(story) for question in questions]
    paged = _paged(every, rows)
    page = max(1, min(page, len(paged)))
    shown = paged[page - 1] if paged else []
    tables = []
    for name in ("differ", "several"):
        questions = [question for section, question in shown if section == name]
        if questions:
            tables.append(_table(name, questions, reports))
    single = [question for section, question in shown if section == "alone"]
    alone = [row for question in single for row in _group(question, _said(question, reports), ()).rows]
    claims = [claim for _, question in every for claim in question.claims]
    known = frozenset(hop.party for claim in claims for one in claim.statements for hop in one.chain)
    return Matrix(tuple(tables), tuple(alone), page, max(1, len(paged)), len(claims), known)


Said = Mapping[str, Mapping[str, tuple[Carrier, ...]]]
"""For each claim of a question its origins, each with the reports that carry it."""


def _sections(story: StoryView) -> list[tuple[str, tuple[QuestionView, ...]]]:
    found = sections(story)
    return [("differ", found.differ), ("several", found.several), ("alone", found.alone)]


def _paged(every: Sequence[tuple[str, QuestionView]], rows: int) -> list[list[tuple[str, QuestionView]]]:
    pages: list[list[tuple[str, QuestionView]]] = []
    room = 0
    for name, question in every:
        if not pages or room < len(question.claims):
            pages.append([])
            room = rows
        pages[-1].append((name, question))
        room -= len(question.claims)
    return pages


def _table(name: str, questions: Sequence[QuestionView], reports: Mapping[str, ReportView]) -> Table:
    said = {question.id: _said(question, reports) for question in questions}
    columns = _columns(questions, said)
    return Table(name, columns, tuple(_group(question, said[question.id], columns) for question in questions))


def _group(question: QuestionView, said: Said, columns: Sequence[str]) -> Group:
    return Group(question, tuple(_row(claim, question, said, columns) for claim in question.claims))


def _said(question: QuestionView, reports: Mapping[str, ReportView]) -> dict[str, dict[str, tuple[Carrier, ...]]]:
    return {claim.id: _origins(claim, reports) for claim in question.claims}


def _origins(claim: ClaimView, reports: Mapping[str, ReportView]) -> dict[str, tuple[Carrier, ...]]:
    found: dict[str, dict[str, Carrier]] = {}
    for way in ways(claim):
        report = reports[way.report]
        found.setdefault(origin(way, report), {}).setdefault(report.id, _carrier(way, report))
    return {name: tuple(carriers.values()) for name, carriers in found.items()}


def _carrier(way: Way, report: ReportView) -> Carrier:
    return Carrier(report.label, way.statement.words[0])


def _columns(questions: Sequence[QuestionView], said: Mapping[str, Said]) -> tuple[str, ...]:
    weight: dict[str, tuple[int, int]] = {}
    for question in questions:
        contested = VERDICT_WEIGHT.get(question.verdict, 0)
        for name in (name for origins in said[question.id].values() for name in origins):
            most, often = weight.get(name, (0, 0))
            weight[name] = max(most, contested), often + (not contested)
    chosen = sorted(weight, key=lambda name: weight[name], reverse=True)[:COLUMNS]
    return tuple(name for name in weight if name in chosen)


def _row(claim: ClaimView, question: QuestionView, said: Said, columns: Sequence[str]) -> Row:
    answers = {one.id: _answer(one) for one in question.claims}
    names = list(dict.fromkeys(name for one in said.values() for name in one))
    cells = {name: _cell(name, claim, said, answers) for name in (*columns, *names)}
    speaking = [(name, cells[name]) for name in names if name not in columns and cells[name].kind != "silent"]
    speaking.sort(key=lambda item: item[1].kind == "differs")
    way = next(ways(claim))
    first = next(one for carriers in said[claim.id].values() for one in carriers if one.words == way.statement.words[0])
    hedged = any(statement.hedged for statement in claim.statements)
    shown = tuple(cells[name] for name in columns)
    wording = " … ".join(words.text for words in way.statement.words)
    return Row(claim, first, wording, shown, tuple(speaking), hedged)


def _cell(name: str, claim: ClaimView, said: Said, answers: Mapping[str, str]) -> Cell:
    neck = claim.origins.high == 1 and name in claim.origins.bottleneck
    if name in said[claim.id]:
        return Cell("says", said[claim.id][name], neck=neck)
    for other, origins in said.items():
        if name in origins:
            return Cell("differs", answer=answers[other], instead=other)
    return Cell("silent")


def _answer(claim: ClaimView) -> str:
    text = " ".join((claim.value.words.text if claim.value else claim.says).split())
    return text if len(text) <= SHORT else text[: SHORT - 1].rstrip() + "…"
