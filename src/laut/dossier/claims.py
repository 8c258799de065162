"""Claims as lines of text: wording, count, and every way from the page to an origin."""

from collections.abc import Iterator, Mapping, Sequence

from laut.dossier.line import GLUE, Paragraph, Piece, Style
from laut.dossier.texts import ALTERATIONS, VERDICTS, many, origins
from laut.dossier.values import ClaimView, QuestionView, ReportView, StatementView, Words

LONGEST_QUOTATION = 140
"""Characters of a statement that are shown; `laut show` gives it whole."""

MOST_WORDINGS = 2
"""Wordings that are shown of one chain; `laut show` gives them all."""

QUOTATION_MARKS = "„“”\"»«‚‘’'›‹"

Reports = Mapping[str, ReportView]


def question_paragraphs(question: QuestionView, reports: Reports) -> Iterator[Paragraph]:
    """Yield a question whose answers differ: each answer with its own count, the question with none."""
    yield (
        (
            Piece("  "),
            Piece(question.id, Style.ID),
            Piece("  " + quoted(question.about), Style.QUOTED),
            Piece(": "),
            Piece(VERDICTS[question.verdict], Style.WARNING if question.verdict == "contradict" else Style.PLAIN),
        ),
        7,
    )
    for claim in question.claims:
        yield from claim_paragraphs(claim, reports)


def claim_paragraphs(claim: ClaimView, reports: Reports) -> Iterator[Paragraph]:
    """Yield a claim with the wording of every chain."""
    yield (Piece("    "), Piece(claim.id, Style.ID), Piece("  "), Piece(quoted(claim.says), Style.QUOTED)), 10
    yield (Piece("         "), Piece(count_words(claim), Style.COUNT), Piece(_through(claim))), 11
    for group in claim.origins.one_control:
        yield (Piece(f"         under one control ({group[0]}): {', '.join(group[1:])}"),), 11
    for chain, statements in _by_chain(claim):
        yield (Piece("         " + _path(chain, statements, reports)),), 13
        yield from _wordings(statements, reports)
    for item in claim.alterations:
        origin = reports[item.origin].label if item.origin in reports else item.origin.removeprefix("wire:")
        change = f"{reports[item.report].label} {ALTERATIONS[item.kind]} {origin}"
        yield (Piece("         ! " + change, Style.WARNING),), 11


def brief_paragraphs(claim: ClaimView, reports: Reports) -> Iterator[Paragraph]:
    """Yield a claim that nothing speaks against: one wording, its count, its chains."""
    statement = claim.statements[0]
    yield (
        (
            Piece("  "),
            Piece(claim.id, Style.ID),
            Piece("  "),
            Piece(quoted(claim.says), Style.QUOTED),
            Piece(f" {_place(statement, reports)}" if len(claim.reports) == 1 else "", Style.QUIET),
        ),
        8,
    )
    if len(claim.reports) > 1:
        yield (Piece("       "), Piece(count_words(claim), Style.COUNT), Piece(_through(claim))), 9
    for chain, statements in _by_chain(claim):
        yield (Piece("       " + _path(chain, statements, reports)),), 11


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


def _by_chain(claim: ClaimView) -> list[tuple[str, list[StatementView]]]:
    chains: dict[str, list[StatementView]] = {}
    for statement in claim.statements:
        chains.setdefault(chain_words(statement), []).append(statement)
    return list(chains.items())


def _path(chain: str, statements: Sequence[StatementView], reports: Reports) -> str:
    outlets = ", ".join(dict.fromkeys(reports[statement.report].label for statement in statements))
    return outlets + (chain or ", on its own word")


def _wordings(statements: Sequence[StatementView], reports: Reports) -> Iterator[Paragraph]:
    first: dict[str, StatementView] = {}
    for statement in statements:
        first.setdefault(" … ".join(piece.text for piece in statement.words), statement)
    for words, statement in list(first.items())[:MOST_WORDINGS]:
        hedges = ", ".join(f"“{hedge.text}”" for hedge in statement.hedges)
        yield (
            (
                Piece("           "),
                Piece(quoted(words), Style.QUOTED),
                Piece(f" {_place(statement, reports)}", Style.QUIET),
                Piece(f" hedged: {hedges}" if hedges else "", Style.WARNING),
            ),
            13,
        )


def _through(claim: ClaimView) -> str:
    if not claim.origins.bottleneck or claim.origins.high != 1:
        return ""
    return " · all through " + ", ".join(claim.origins.bottleneck)


def _place(statement: StatementView, reports: Reports) -> str:
    return f"[{reports[statement.report].number}]{GLUE}{place_words(statement.words)}"
