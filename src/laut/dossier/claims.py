"""Claims as lines of text: wording, count, and every way from the page to an origin."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from laut.dossier.line import GLUE, Paragraph, Piece, Style, paragraph
from laut.dossier.report_values import ReportView, Words
from laut.dossier.texts import ALTERATIONS, CONTRASTS, VERDICTS, many, origins
from laut.dossier.values import AlterationView, ClaimView, ContrastView, QuestionView, StatementView

LONGEST_QUOTATION = 140
"""Characters of a statement that are shown; `laut show` gives it whole."""

MOST_WORDINGS = 2
"""Wordings that are shown of one chain; `laut show` gives them all."""

MOST_CONTRASTS = 3
"""Contrasts of a question that are shown; `laut show` gives them all."""

MOST_OUTLETS = 8
"""Outlets that are named in one line."""

QUOTATION_MARKS = "„“”\"»«‚‘’'›‹"

Reports = Mapping[str, ReportView]


def question_paragraphs(question: QuestionView, reports: Reports) -> Iterator[Paragraph]:
    """Yield a question whose answers differ: each answer with its own count, the question with none."""
    style = Style.WARNING if question.verdict == "contradict" else Style.PLAIN
    values = answers(question)
    yield paragraph(
        7,
        Piece("  "),
        Piece(question.id, Style.ID),
        Piece("  "),
        Piece(f"{values}: " if values else "", Style.QUOTED),
        Piece(VERDICTS[question.verdict], style),
    )
    numbers = {key: report.number for key, report in reports.items()}
    for contrast in question.contrasts[:MOST_CONTRASTS]:
        yield paragraph(9, Piece("       ≠ "), *contrast_pieces(contrast, numbers))
    for claim in question.claims:
        yield from claim_paragraphs(claim, reports)


def claim_paragraphs(claim: ClaimView, reports: Reports) -> Iterator[Paragraph]:
    """Yield a claim with the wording of every chain."""
    chains = _by_chain(claim)
    once = len(chains) == 1 and {_wording(statement) for statement in chains[0][1]} == {claim.says}
    yield _heading("    ", claim, _place(claim.statements[0], reports) if once else "")
    yield paragraph(
        11, Piece("         "), Piece(count_words(claim), Style.COUNT), Piece(_through(claim) + _first(claim, reports))
    )
    for chain, statements in chains:
        yield paragraph(13, Piece("         " + _path(chain, statements, reports)))
        if not once:
            yield from _wordings(statements, reports)
    yield from _remarks("         ", claim, reports)


def brief_paragraphs(claim: ClaimView, reports: Reports) -> Iterator[Paragraph]:
    """Yield a claim that nothing speaks against: one wording, its count, its chains."""
    yield _heading("  ", claim, _place(claim.statements[0], reports) if len(claim.reports) == 1 else "")
    if len(claim.reports) > 1:
        yield paragraph(
            9, Piece("       "), Piece(count_words(claim), Style.COUNT), Piece(_through(claim) + _first(claim, reports))
        )
    for chain, statements in _by_chain(claim):
        yield paragraph(11, Piece("       " + _path(chain, statements, reports)))
    yield from _remarks("       ", claim, reports)


def answers(question: QuestionView) -> str:
    """Return the figures that a question is answered with; nothing where an answer has none."""
    values = [quoted(claim.value.words.text) for claim in question.claims if claim.value]
    return " or ".join(dict.fromkeys(values)) if len(values) == len(question.claims) else ""


def count_words(claim: ClaimView) -> str:
    """Return how many reports and independent origins a claim has, in one line."""
    counted = [many(len(claim.reports), "report"), origins(claim.origins.low, claim.origins.high)]
    if claim.origins.undetermined:
        counted.append(f"{len(claim.origins.undetermined)} undetermined")
    return " · ".join(counted)


def chain_words(statement: StatementView) -> str:
    """Return the parties behind a statement, from the page inwards."""
    names = [hop.name for hop in statement.chain]
    trunk = len(names) - statement.side_by_side
    steps = [*names[:trunk], " + ".join(names[trunk:])] if statement.side_by_side else names
    return "".join(f" ← {step}" for step in steps)


def first_words(claim: ClaimView, labels: Mapping[str, str]) -> str:
    """Return which report had a claim first, or between which that is open."""
    outlets = _listed(labels[report] for report in claim.first)
    return f"first in {outlets}" if len(claim.first) == 1 else f"first in one of {outlets}"


def altered_words(item: AlterationView, labels: Mapping[str, str]) -> str:
    """Return in one line what a report changed against which other one."""
    origin = labels.get(item.origin, item.origin.removeprefix("wire:"))
    return f"{labels[item.report]} {ALTERATIONS[item.kind]} {origin}"


def contrast_pieces(contrast: ContrastView, numbers: Mapping[str, int]) -> Iterator[Piece]:
    """Yield what sets two claims against each other: the words of both with their places, and how.

    Args:
        contrast: of two claims.
        numbers: of the reports by id, as their story numbers them.
    """
    for place, words in enumerate(contrast.shown):
        yield Piece(" against " if place else "")
        yield Piece(quoted(" … ".join(piece.text for piece in words)), Style.QUOTED)
        yield Piece(f" [{numbers[words[0].report]}]{GLUE}{place_words(words)}", Style.QUIET)
    yield Piece(f": {CONTRASTS[contrast.kind]}")


def place_words(words: Sequence[Words]) -> str:
    """Return the offsets of the pieces of a statement."""
    return "+".join(f"{piece.start}–{piece.end}" for piece in words)


def quoted(words: str) -> str:
    """Return words of a report in quotation marks, cut where they are long.

    Example:
        >>> quoted("laut  Polizei"), quoted("„Es brennt“")
        ('“laut Polizei”', '„Es brennt“')
    """
    text = " ".join(words.split())
    if len(text) > LONGEST_QUOTATION:
        text = text[: LONGEST_QUOTATION - 1].rsplit(" ", 1)[0] + " …"
    return text if text[:1] in QUOTATION_MARKS else f"“{text}”"


def _heading(indent: str, claim: ClaimView, place: str) -> Paragraph:
    return paragraph(
        len(indent) + 6,
        Piece(indent),
        Piece(claim.id, Style.ID),
        Piece("  "),
        Piece(quoted(claim.says), Style.QUOTED),
        Piece(f" {place}" if place else "", Style.QUIET),
    )


def _remarks(indent: str, claim: ClaimView, reports: Reports) -> Iterator[Paragraph]:
    """Yield what to bear in mind: common control, hedges, what was changed on the way."""
    remarks = [f"under one control ({group[0]}): {', '.join(group[1:])}" for group in claim.origins.one_control]
    remarks += [f"cite one another, in a circle: {', '.join(group)}" for group in claim.origins.circular]
    hedged = {statement.report for statement in claim.statements if statement.hedged}
    if hedged:
        doubting = _listed(reports[report].label for report in claim.reports if report in hedged)
        certain = _listed(reports[report].label for report in claim.reports if report not in hedged)
        remarks.append(f"hedged by {doubting}" + (f", not by {certain}" if certain else ""))
    for item in claim.alterations:
        remarks.append(altered_words(item, {report.id: report.label for report in reports.values()}))
    for remark in remarks:
        yield paragraph(len(indent) + 2, Piece(f"{indent}! {remark}", Style.WARNING))


def _by_chain(claim: ClaimView) -> list[tuple[str, list[StatementView]]]:
    """Group statements by chain; a report's headline isn't shown where its text says the same with a source."""
    sourced = {statement.report for statement in claim.statements if statement.attribution}
    chains: dict[str, list[StatementView]] = {}
    for statement in claim.statements:
        if statement.attribution or statement.report not in sourced:
            chains.setdefault(chain_words(statement), []).append(statement)
    return list(chains.items())


def _path(chain: str, statements: Sequence[StatementView], reports: Reports) -> str:
    outlets = _listed(reports[statement.report].label for statement in statements)
    return outlets + (chain or ", on its own word")


def _listed(labels: Iterable[str]) -> str:
    outlets = list(dict.fromkeys(labels))
    if len(outlets) > MOST_OUTLETS:
        outlets[MOST_OUTLETS - 1 :] = [f"{len(outlets) - MOST_OUTLETS + 1} more"]
    return ", ".join(outlets)


def _wording(statement: StatementView) -> str:
    return " … ".join(piece.text for piece in statement.words)


def _wordings(statements: Sequence[StatementView], reports: Reports) -> Iterator[Paragraph]:
    first: dict[str, StatementView] = {}
    for statement in statements:
        first.setdefault(_wording(statement), statement)
    for words, statement in list(first.items())[:MOST_WORDINGS]:
        hedges = ", ".join(f"“{hedge.text}”" for hedge in statement.hedges)
        yield paragraph(
            13,
            Piece("           "),
            Piece(quoted(words), Style.QUOTED),
            Piece(f" {_place(statement, reports)}", Style.QUIET),
            Piece(f" hedged: {hedges}" if hedges else "", Style.WARNING),
        )


def _through(claim: ClaimView) -> str:
    if not claim.origins.bottleneck or claim.origins.high != 1:
        return ""
    return " · all through " + ", ".join(claim.origins.bottleneck)


def _first(claim: ClaimView, reports: Reports) -> str:
    """Return which report had a claim first, where that is certain and several make it."""
    if len(claim.first) != 1 or len(claim.reports) == 1:
        return ""
    return " · " + first_words(claim, {claim.first[0]: reports[claim.first[0]].label})


def _place(statement: StatementView, reports: Reports) -> str:
    return f"[{reports[statement.report].number}]{GLUE}{place_words(statement.words)}"
