"""How sure an attribution is, by the construction it was read from; the one place where that is decided.

The values are rounded shares of what is right on the training and development parts of quotes-de; docs/attribution.md
shows how well they hold. A construction is told by grammar: what frames the statement, whether its verb is in the
Konjunktiv, how long quoted words are, and whether the reporting verb is one of saying. No verb has a value of its own.
"""

from bisect import bisect_right
from enum import StrEnum

from laut.attribution.draft import Draft
from laut.attribution.lexicon import strengths
from laut.languages.de.analysis import Paragraph
from laut.model.attribution import AttributionKind

_SAYING = 0.8
"""Strength from which a verb counts as one of saying, and not as one that may report ("erleben", "zeigen")."""
_SENTENCE = 8
"""Tokens, marks included, from which quoted words are a sentence or most of one rather than an expression."""


class Construction(StrEnum):
    """What a statement is known by."""

    FRAMED_QUOTATION = "quotation with a reporting verb"
    QUOTED_SENTENCE = "quoted sentence"
    MARKED_CLAUSE = "verb of saying, clause in the Konjunktiv"
    PHRASE = "laut, zufolge, so, nach Angaben, wie X sagte"
    DASS_CLAUSE = "verb of saying, dass-clause"
    INFINITIVE = "verb of saying, zu-infinitive"
    CONTINUED = "Konjunktiv I that goes on with a party"
    MARKED_WEAK = "weak verb, clause in the Konjunktiv"
    SENTENCE_BEFORE = "sentence that points back: das sagte X"
    CARRYING = "demnach"
    RELATIVE = "wonach"
    HEADLINE = "headline that begins with who says it"
    PLAIN_CLAUSE = "verb of saying, clause in the indicative"
    QUOTED_WORDS = "a few quoted words inside a statement"
    NOUN = "reporting noun"
    KONJUNKTIV_2 = "Konjunktiv II that goes on with a party"
    REASON = "subordinate clause in the Konjunktiv"
    SOLL = "soll"
    NOBODY = "Konjunktiv I, nobody named"
    WEAK = "weak verb"
    LOOSE_PHRASE = "gemäß, aus Sicht, entgegen"
    CALLED = "quoted words by which somebody calls something"
    LONE_WORDS = "a few quoted words on their own"
    TOLD = "told speech act"
    QUESTION = "clause with ob or a question word"


CONFIDENCE = {
    Construction.FRAMED_QUOTATION: 0.95,
    Construction.QUOTED_SENTENCE: 0.9,
    Construction.MARKED_CLAUSE: 0.95,
    Construction.PHRASE: 0.9,
    Construction.DASS_CLAUSE: 0.9,
    Construction.INFINITIVE: 0.85,
    Construction.CONTINUED: 0.85,
    Construction.MARKED_WEAK: 0.75,
    Construction.SENTENCE_BEFORE: 0.75,
    Construction.CARRYING: 0.75,
    Construction.RELATIVE: 0.7,
    Construction.HEADLINE: 0.7,
    Construction.PLAIN_CLAUSE: 0.7,
    Construction.QUOTED_WORDS: 0.6,
    Construction.NOUN: 0.6,
    Construction.KONJUNKTIV_2: 0.6,
    Construction.REASON: 0.55,
    Construction.SOLL: 0.55,
    Construction.NOBODY: 0.5,
    Construction.WEAK: 0.5,
    Construction.LOOSE_PHRASE: 0.5,
    Construction.CALLED: 0.45,
    Construction.LONE_WORDS: 0.45,
    Construction.TOLD: 0.35,
    Construction.QUESTION: 0.35,
}
"""Share of the statements of each construction that are right."""

_WITHOUT_VERB = {
    "headline.colon": Construction.HEADLINE,
    "de.konjunktiv.01": Construction.CONTINUED,
    "de.konjunktiv.02": Construction.KONJUNKTIV_2,
    "de.konjunktiv.03": Construction.REASON,
    "de.soll.01": Construction.SOLL,
    "de.soll.02": Construction.SOLL,
    "de.demnach.01": Construction.CARRYING,
    "de.demzufolge.01": Construction.CARRYING,
    "de.wonach.01": Construction.RELATIVE,
    "de.wonach.02": Construction.RELATIVE,
    "de.nachdem.01": Construction.RELATIVE,
    "de.gemaess.01": Construction.LOOSE_PHRASE,
    "de.nach.02": Construction.LOOSE_PHRASE,
    "de.nach.03": Construction.LOOSE_PHRASE,
}


def confidence(paragraph: Paragraph, draft: Draft) -> float:
    """Return how sure a statement is: the share right of those that are built as it is.

    Args:
        paragraph: that the draft's content stands in.
        draft: the statement.
    """
    return CONFIDENCE[construction(paragraph, draft)]


def construction(paragraph: Paragraph, draft: Draft) -> Construction:
    """Return what a statement is known by.

    Args:
        paragraph: that the draft's content stands in.
        draft: the statement.
    """
    entry, _, how = draft.rule.partition("+")
    if how == "reported" or draft.kind is AttributionKind.REPORTED:
        return Construction.TOLD
    if how == "called":
        return Construction.CALLED
    if entry.startswith("quotation."):
        return _quoted(draft, entry)
    if entry == "de.konjunktiv.01" and draft.carries is None:
        return Construction.NOBODY
    if entry in _WITHOUT_VERB:
        return _WITHOUT_VERB[entry]
    if entry.startswith("de.noun."):
        return Construction.QUESTION if how == "ob" else Construction.NOUN
    if entry.startswith("de.wie."):
        return Construction.PHRASE if strengths("de")[how] >= _SAYING else Construction.WEAK
    if how:
        return _framed(paragraph, draft, how, strengths("de")[entry])
    return Construction.PHRASE


def _quoted(draft: Draft, entry: str) -> Construction:
    if entry in ("quotation.colon", "quotation.title"):
        return Construction.FRAMED_QUOTATION
    if sum(end - first for first, end in draft.content) >= _SENTENCE:
        return Construction.QUOTED_SENTENCE
    inside = entry in ("quotation.borrowed", "quotation.nested")
    return Construction.QUOTED_WORDS if inside else Construction.LONE_WORDS


def _framed(paragraph: Paragraph, draft: Draft, how: str, strength: float) -> Construction:
    """Return the construction of a statement framed by a verb."""
    if draft.kind is AttributionKind.DIRECT:
        return Construction.FRAMED_QUOTATION
    marked, saying = _is_marked(paragraph, draft), strength >= _SAYING
    if how == "before":
        return Construction.SENTENCE_BEFORE
    if how not in ("dass", "infinitive", "main", "after", "colon"):
        return Construction.QUESTION
    if marked:
        return Construction.MARKED_CLAUSE if saying else Construction.MARKED_WEAK
    if not saying:
        return Construction.WEAK
    if how == "dass":
        return Construction.DASS_CLAUSE
    return Construction.INFINITIVE if how == "infinitive" else Construction.PLAIN_CLAUSE


def _is_marked(paragraph: Paragraph, draft: Draft) -> bool:
    """Whether a verb of the content is in the Konjunktiv."""
    for first, end in draft.content:
        place = bisect_right(paragraph.sentences, first, key=lambda sentence: sentence.first) - 1
        for clause in paragraph.sentences[place].clauses:
            inside = first <= clause.first < end and clause.verb is not None
            if inside and clause.verb is not None and (clause.verb.konjunktiv_1 or clause.verb.konjunktiv_2):
                return True
    return False
