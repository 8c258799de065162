"""Frames that part a statement: "Verletzt wurden, das bestätigte die Polizei, zwei Gäste"."""

from laut.attribution.draft import Draft, Range, subtract, trim
from laut.attribution.extents import content_end
from laut.attribution.reporting import Reporting
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import Clause, ClauseKind


def aside(paragraph: Paragraph, sentence: Sentence, reporting: Reporting, before: list[Clause]) -> list[Range]:
    """Return the statement that a frame between its marks parts ("Verletzt wurden, das bestätigte X, zwei Gäste").

    Args:
        paragraph: of the sentence.
        sentence: the sentence.
        reporting: the clause of the frame.
        before: the clauses before it that nobody's frame holds.

    Returns:
        The token ranges of the statement; none where the clause isn't such a frame.
    """
    clause = sentence.clauses[reporting.place]
    opens = paragraph.text.words[clause.first].lower in ("das", "dies", "so")
    if not before or not opens or reporting.group.finite != clause.first + 1 or clause.kind is not ClauseKind.MAIN:
        return []
    rest = next(iter(sentence.clauses[reporting.place + 1 :]), None)
    marks = (",", "–", "—", "-")
    pointed = reporting.group.finite == clause.first + 1 and paragraph.text.words[clause.first].lower != "so"
    if rest is None and pointed and clause.before in marks and reporting.verb.frames & {"clause", "quote"}:
        return [(before[0].first, clause.first)]  # "Das Öl wird teurer, das zeigen Daten der Börse"
    if rest is None or rest.before not in marks or clause.before not in marks or before[-1].before in (":", ";"):
        return []
    goes_on = rest.kind is ClauseKind.FRAGMENT or (rest.kind is ClauseKind.MAIN and rest.verb_first)
    if not goes_on or not reporting.verb.frames & {"clause", "quote"}:
        return []
    return [(before[0].first, clause.first), (rest.first, content_end(paragraph, sentence, rest.first, clause))]


def without_source(paragraph: Paragraph, draft: Draft) -> Draft:
    """Take who speaks off what is said behind ("…, so sagte Weber, der Leiter, …").

    Args:
        paragraph: of the draft.
        draft: the statement; its content is changed.
    """
    pieces = subtract(draft.content, [draft.source] if draft.source else [])
    draft.content = [piece for part in pieces if (piece := trim(paragraph.text, part)) is not None] or draft.content
    return draft
