"""Statements framed by a noun: "der Vorwurf, dass …", "mit der Begründung, …", "die Forderung, … zu …"."""

from laut.attribution.draft import Draft, Range, trim
from laut.attribution.lexicon import lookup_noun
from laut.attribution.parties import subject
from laut.attribution.reporting import entry_of
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.phrases import noun_phrase
from laut.model.attribution import AttributionKind


def noun_frames(paragraph: Paragraph, sentence: Sentence) -> list[Draft]:
    """Find the statements of a sentence that a reporting noun frames.

    Args:
        paragraph: its paragraph.
        sentence: the sentence.

    Returns:
        Drafts in the order of their nouns.
    """
    drafts: list[Draft] = []
    for index, clause in enumerate(sentence.clauses[:-1]):
        following = sentence.clauses[index + 1]
        if clause.kind is ClauseKind.QUOTATION or not _is_complement(paragraph, following):
            continue
        if _rejects(paragraph, clause):
            continue  # what somebody rejects is said by others, who aren't named here
        if paragraph.text.words[clause.first].lower == "so":
            continue  # a frame of its own ("…, so der Bericht, …")
        place = _framing_noun(paragraph, clause)
        if place is None:
            continue
        end = next((c.first for c in sentence.clauses[index + 2 :] if _ends_content(c)), sentence.end)
        content = trim(paragraph.text, (following.first, end))
        if content is None:
            continue
        noun = lookup_noun(paragraph.text.tokens[place].text)
        assert noun is not None
        draft = Draft(AttributionKind.INDIRECT, [content], f"{noun.id}+{following.opener or following.kind.value}")
        draft.cue = [(place, place + 1)]
        draft.frame = [(clause.first, following.first)]
        draft.medium = noun.medium
        draft.source = _possessor(paragraph, clause, place) or _speaker(paragraph, sentence, index, place)
        drafts.append(draft)
    return drafts


def _rejects(paragraph: Paragraph, clause: Clause) -> bool:
    found = entry_of(paragraph, clause, clause.verb) if clause.verb is not None else None
    return found is not None and "rejects" in found[0].frames


def _is_complement(paragraph: Paragraph, clause: Clause) -> bool:
    if clause.before != ",":
        return False
    if clause.kind is ClauseKind.SUBORDINATE:
        return clause.opener in ("dass", "ob")
    if clause.kind is ClauseKind.INFINITIVE:
        return paragraph.text.words[clause.first].lower not in ("um", "ohne", "statt", "anstatt")
    verb = clause.verb
    return clause.kind is ClauseKind.MAIN and verb is not None and not clause.verb_first and verb.konjunktiv_1


def _ends_content(clause: Clause) -> bool:
    verb = clause.verb
    return clause.kind is ClauseKind.MAIN and verb is not None and not (verb.konjunktiv_1 or verb.konjunktiv_2)


def _framing_noun(paragraph: Paragraph, clause: Clause) -> int | None:
    """Return the place of the last noun of a clause, if it frames a clause as its content."""
    for place in range(clause.end - 1, clause.first - 1, -1):
        token = paragraph.text.tokens[place]
        if not token.is_capitalised or not token.is_word:
            continue
        noun = lookup_noun(token.text)
        if noun is not None and "clause" in noun.frames:
            return place
        if clause.end - place > 6:
            return None
    return None


def _possessor(paragraph: Paragraph, clause: Clause, place: int) -> Range | None:
    """Return the party that the noun belongs to: a genitive or "von X" behind it."""
    text = paragraph.text
    start = place + 1
    if start < clause.end and text.words[start].lower == "von":
        start += 1
    elif start >= clause.end or text.words[start].lower not in ("des", "der", "eines", "einer", "seines", "ihres"):
        return None
    phrase = noun_phrase(text, start, clause.end)
    return (phrase.first, phrase.end) if phrase is not None else None


def _speaker(paragraph: Paragraph, sentence: Sentence, index: int, place: int) -> Range | None:
    """Return the subject of the clause that the noun stands in, unless the noun is the subject itself."""
    found = subject(paragraph.text, sentence.clauses, index)
    return None if found is None or found[0] <= place < found[1] else found
