"""Through which medium a document became known: "laut einem Papier, das dem Sender X vorliegt"."""

from collections.abc import Sequence

from laut.attribution.draft import Draft, Range
from laut.attribution.speaking import names_medium
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.phrases import Words, noun_phrase

_HELD = ("vorliegen", "einsehen", "zitieren", "berichten", "veröffentlichen", "auswerten")
_HELD_BEFORE = ("vorliegend", "zugespielt", "zugesandt", "zugegangen")


def enter_holders(paragraph: Paragraph, sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Make the medium that has a document the relay of what the document says.

    Args:
        paragraph: of the sentence.
        sentence: the sentence.
        drafts: found in it; those whose source is told to lie before a medium get it as their first relay.
    """
    holders = _holders(paragraph, sentence) if drafts else []
    if not holders:
        return
    for draft in drafts:
        framed = [part for part in (draft.source, *draft.frame) if part is not None]
        for place, medium in holders:
            known = draft.source == medium or any(part == medium for part, _ in draft.relays)
            if not known and any(first <= place <= end for first, end in framed):
                draft.relays.insert(0, (medium, draft.paragraph))
                break


def _holders(paragraph: Paragraph, sentence: Sentence) -> list[tuple[int, Range]]:
    """Return where a document stands that a medium has, and the noun phrase of the medium."""
    text = paragraph.text
    found: list[tuple[int, Range]] = []
    for index, clause in enumerate(sentence.clauses):
        if clause.kind is ClauseKind.RELATIVE and index and clause.verb is not None and clause.verb.infinitive in _HELD:
            medium = _medium_in(text, clause)
            if medium is not None:
                found.append((sentence.clauses[index - 1].end, medium))
        if clause.kind is ClauseKind.QUOTATION:
            continue
        for place in range(clause.first + 2, clause.end):
            if text.words[place].lower.startswith(_HELD_BEFORE):
                medium = _medium_before(text, clause.first, place)
                if medium is not None:
                    found.append((place, medium))
    return found


def _medium_in(text: Words, clause: Clause) -> Range | None:
    place = clause.first + 1
    while place < clause.end:
        phrase = noun_phrase(text, place, clause.end)
        if phrase is not None and not phrase.pronoun:
            if names_medium(text, (phrase.first, phrase.end)):
                return phrase.first, phrase.end
            place = phrase.end
        else:
            place += 1
    return None


def _medium_before(text: Words, first: int, end: int) -> Range | None:
    """Return the noun phrase of a medium that ends right before a place ("einem der Agentur vorliegenden")."""
    for place in range(max(first, end - 6), end):
        if text.words[place].lower not in ("dem", "der"):
            continue
        phrase = noun_phrase(text, place, end)
        if phrase is not None and phrase.end == end and names_medium(text, (place, end)):
            return place, end
    return None
