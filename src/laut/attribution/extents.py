"""Where what is said begins and ends between the words of who writes."""

from laut.attribution.lexicon import reporting_verbs
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.words import Form


def behind_colon(before: list[Clause]) -> Clause:
    """Return where what is said before a frame begins: behind the colon that the writer's own words end in.

    Args:
        before: the clauses before the frame.
    """
    marked = False
    for place, clause in enumerate(before):
        if place and clause.before == ":" and not marked and before[place - 1].kind is ClauseKind.MAIN:
            return clause
        marked = marked or (clause.verb is not None and (clause.verb.konjunktiv_1 or clause.verb.konjunktiv_2))
    return before[0]


def _completes(paragraph: Paragraph, clause: Clause, frame: Clause) -> bool:
    """Whether a part adds a participle to the frame's auxiliary ("hat gefordert, dass …, und mit Streik gedroht")."""
    verb = frame.verb
    if verb is None or verb.auxiliary not in ("haben", "sein") or clause.before != ",":
        return False
    words = paragraph.text.words
    last = words[clause.end - 1]
    participle = any(reading.form & Form.PARTICIPLE for reading in last.verbs)
    return words[clause.first].lower in ("und", "sowie") and participle


def content_end(paragraph: Paragraph, sentence: Sentence, first: int, frame: Clause) -> int:
    """Return where a content that begins at a token ends: before the narrator goes on in a main clause of his own.

    Args:
        paragraph: of the sentence.
        sentence: the sentence.
        first: index of the content's first token.
        frame: the clause of the frame.
    """
    began = False
    for clause in sentence.clauses:
        if clause.end <= first:
            continue
        if began and clause.kind is ClauseKind.QUOTATION and clause.before == ":":
            return clause.first
        if began and clause.kind is ClauseKind.MAIN and clause.verb is not None and _is_narration(clause, frame):
            return clause.first
        if began and clause.kind is ClauseKind.FRAGMENT and _completes(paragraph, clause, frame):
            return clause.first
        began = True
    return sentence.end


def _is_narration(clause: Clause, frame: Clause) -> bool:
    assert clause.verb is not None
    told = not (clause.verb.konjunktiv_1 or clause.verb.konjunktiv_2)
    if frame.kind is not ClauseKind.MAIN and clause.verb_first and clause.before == ",":
        return True  # the main clause that the framing subordinate clause hangs on
    if clause.before == "und":
        return told and clause.verb.infinitive in reporting_verbs("de")
    return told and clause.before in (",", ";", "–") and clause.verb.infinitive in reporting_verbs("de")
