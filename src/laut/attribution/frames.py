"""A framing phrase or clause, and how far it reaches."""

from bisect import bisect_left
from dataclasses import dataclass

from laut.attribution.draft import Range
from laut.attribution.lexicon import reporting_nouns
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.phrases import NounPhrase, Words, noun_phrase
from laut.model.attribution import Medium


@dataclass(frozen=True, slots=True)
class Frame:
    """A phrase or clause that lays its sentence to somebody.

    Args:
        rule: id of the entry it rests on.
        extent: token range of the frame, without the commas around it.
        cue: token ranges of the words that make it a frame.
        source: token range of the party; None where it names none ("demnach").
        scope: token range of what it lays to that party, itself included.
        construction: as in the lexicon ("preposition", "comparison", …).
        medium: how the statement was uttered.
        addressee: token range of whom it was said to.
        relay: token range of who heard it from the party ("nach Informationen des Senders aus Polizeikreisen").
    """

    rule: str
    extent: Range
    cue: tuple[Range, ...]
    source: Range | None
    scope: Range
    construction: str
    medium: Medium | None = None
    addressee: Range | None = None
    relay: Range | None = None


def scope(sentence: Sentence, index: int) -> Range:
    """Return what a frame inside a clause reaches: a subordinate clause alone, a main clause with all it governs."""
    clause = sentence.clauses[index]
    if clause.kind in (ClauseKind.RELATIVE, ClauseKind.SUBORDINATE) and index > 0 and clause.opener != "dass":
        return clause.first, clause.end
    return main_scope(sentence, index)


def main_scope(sentence: Sentence, index: int) -> Range:
    """Return the sentence, without main clauses behind a semicolon that tell on."""
    first, end = sentence.first, sentence.end
    for place, clause in enumerate(sentence.clauses):
        if not _parts(sentence, place):
            continue
        if place > index:
            end = clause.first
            break
        first = clause.first
    return first, end


def _parts(sentence: Sentence, place: int) -> bool:
    """Whether the mark before a clause parts two sentences in one: a semicolon, or a colon between main clauses."""
    clause = sentence.clauses[place]
    if clause.before == ";":
        return True
    main = (ClauseKind.MAIN,)
    return clause.before == ":" and clause.kind in main and sentence.clauses[place - 1].kind in main


def names_statement(text: Words, phrase: NounPhrase) -> bool:
    """Whether a noun phrase names a statement or document ("Berichte")."""
    return text.words[phrase.head].lower in reporting_nouns("de")


def last_phrase(paragraph: Paragraph, clause: Clause) -> NounPhrase | None:
    """Return the noun phrase that a clause ends in."""
    last = None
    index = clause.verb.finite + 1 if clause.kind is ClauseKind.MAIN and clause.verb is not None else clause.first
    while index < clause.end:
        adverb = paragraph.text.words[index].is_a("adverb_sentence")  # "außerdem Berichte"
        phrase = noun_phrase(paragraph.text, index, clause.end) if not adverb else None
        if phrase is not None and not phrase.pronoun:
            last = phrase
            index = phrase.end
        else:
            index += 1
    return last


def sentence_before(paragraph: Paragraph, sentence: Sentence) -> Sentence | None:
    """Return the sentence before one of a paragraph; None for its first."""
    place = bisect_left(paragraph.sentences, sentence.first, key=lambda one: one.first)
    return paragraph.sentences[place - 1] if place else None
