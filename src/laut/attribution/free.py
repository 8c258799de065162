"""Statements without a frame: told speech acts, a bare Konjunktiv, a bare "soll", and "Das schreibt der X" behind one."""

from collections.abc import Sequence

from laut.attribution.clause_frames import Reporting, reporting_clauses, set_parties
from laut.attribution.draft import Draft, Range, trim
from laut.attribution.parties import names_medium, subject
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.phrases import is_office, noun_phrase
from laut.model.attribution import AttributionKind

_REACH = 3  # sentences over which a Konjunktiv II still goes on with the party before


def backward_reference(paragraph: Paragraph, sentence: Sentence, number: int, drafts: Sequence[Draft]) -> bool:
    """Read "Das schreibt unter anderem der Spiegel": the sentence before came through that party.

    Args:
        paragraph: of the sentence.
        sentence: the sentence.
        number: of the paragraph.
        drafts: found so far; the last ones get the relay.

    Returns:
        Whether the sentence was such a reference.
    """
    text = paragraph.text
    if text.words[sentence.first].lower not in ("das", "dies") or not drafts:
        return False
    for reporting in reporting_clauses(paragraph, sentence):
        clause = sentence.clauses[reporting.index]
        if (
            clause.kind is not ClauseKind.MAIN
            or clause.first != sentence.first
            or not reporting.verb.frames & {"clause", "quote"}
        ):
            continue
        if reporting.group.finite != sentence.first + 1 or len(sentence.clauses) > 2:
            continue
        who = subject(text, sentence.clauses, reporting.index)
        last = drafts[-1]
        if who is None or who[0] == sentence.first or last.paragraph < number - 1 or not names_medium(text, who):
            continue
        last.relays.insert(0, (who, number))
        return True
    return False


def reported_clauses(paragraph: Paragraph, sentence: Sentence) -> list[Draft]:
    """Find the speech acts that a sentence tells in the writer's words ("X forderte ein Verbot").

    Args:
        paragraph: of the sentence.
        sentence: one that no frame was found in.
    """
    drafts: list[Draft] = []
    for reporting in reporting_clauses(paragraph, sentence):
        clause = sentence.clauses[reporting.index]
        if clause.kind is not ClauseKind.MAIN or not reporting.verb.reported or clause.verb is None:
            continue
        if clause.verb.konjunktiv_1 or clause.verb.konjunktiv_2 or reporting.group.passive or reporting.group.modal:
            continue
        if not _has_object(paragraph, clause, reporting):
            continue
        draft = _reported(paragraph, sentence, reporting)
        if draft is not None:
            drafts.append(draft)
            break
    return drafts


def _reported(paragraph: Paragraph, sentence: Sentence, reporting: Reporting) -> Draft | None:
    draft = Draft(
        kind=AttributionKind.REPORTED, content=[(sentence.first, sentence.end)], rule=f"{reporting.verb.id}+reported"
    )
    draft.medium = reporting.verb.medium
    draft.cue = [(place, place + 1) for place in sorted((reporting.group.finite, *reporting.group.others))]
    draft.confidence = 0.4
    set_parties(paragraph, sentence, reporting, draft)
    if draft.source is None or not _can_speak(paragraph, draft.source):
        return None
    content = trim(paragraph.text, (sentence.first, sentence.end), keep_stop=True)
    draft.content = [content] if content is not None else []
    return draft if draft.content else None


def _has_object(paragraph: Paragraph, clause: Clause, reporting: Reporting) -> bool:
    words = sum(paragraph.text.tokens[index].is_word for index in range(clause.first, clause.end))
    return words >= 3 and bool(reporting.verb.frames & {"object", "pp", "zu", "clause"})


def _can_speak(paragraph: Paragraph, part: Range) -> bool:
    """Whether a noun phrase names a party: a person, an office, a body, a state; no bare thing."""
    text = paragraph.text
    phrase = noun_phrase(text, part[0], part[1])
    if phrase is None:
        return False
    if phrase.pronoun:
        return text.words[phrase.first].lower in ("er", "sie", "dieser", "diese", "wir", "ich", "man")
    return phrase.name or any(
        is_office(text.tokens[index].text) for index in range(*part) if text.tokens[index].is_word
    )


def free_sentence(paragraph: Paragraph, sentence: Sentence, last: Draft | None, distance: int) -> list[Draft]:
    """Read a sentence without frame whose Konjunktiv or "soll" says that it is somebody's words.

    Args:
        paragraph: of the sentence.
        sentence: one that neither frame nor told speech act was found in.
        last: the attribution whose parties it may go on with.
        distance: sentences since that one.
    """
    main = next(
        (clause for clause in sentence.clauses if clause.kind is ClauseKind.MAIN and clause.verb is not None), None
    )
    if main is None or main.verb is None:
        return []
    content = trim(paragraph.text, (sentence.first, sentence.end), keep_stop=True)
    if content is None:
        return []
    verb = main.verb
    if verb.konjunktiv_1 and not _is_first_person(paragraph, main):
        kind, rule, confidence = AttributionKind.INDIRECT_FREE_INDIRECT, "de.konjunktiv.01", 0.85
    elif verb.konjunktiv_2 and last is not None and distance < 1 and last.kind is not AttributionKind.REPORTED:
        kind, rule, confidence = AttributionKind.INDIRECT_FREE_INDIRECT, "de.konjunktiv.02", 0.5
    elif verb.modal == "sollen" and verb.auxiliary == "haben" and not main.verb_first:
        kind, rule, confidence = AttributionKind.FREE_INDIRECT, "de.soll.01", 0.7
    elif (
        verb.modal == "sollen"
        and last is not None
        and distance < 1
        and not main.verb_first
        and last.kind is not AttributionKind.REPORTED
    ):
        kind, rule, confidence = AttributionKind.FREE_INDIRECT, "de.soll.02", 0.4
    else:
        return []
    draft = Draft(kind=kind, content=[content], rule=rule, carries=last, confidence=confidence)
    return [draft]


def _is_first_person(paragraph: Paragraph, clause: Clause) -> bool:
    return any(paragraph.text.words[index].lower == "ich" for index in range(clause.first, clause.end))
