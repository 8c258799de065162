"""To whom somebody speaks in a reporting clause."""

from collections.abc import Iterable

from laut.attribution.draft import Range
from laut.attribution.fronts import DATIVE
from laut.attribution.parties import is_time
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.phrases import PREPOSITIONS, NounPhrase, Words, noun_phrase

_TO = frozenset(["dem", "einem", "unserem", "diesem", "der", "einer", "unserer", "dieser"])


def addressee(text: Words, clauses: tuple[Clause, ...], index: int, speaker: Range | None) -> Range | None:
    """Return the noun phrase that says to whom, in the dative or behind "gegenüber".

    Args:
        text: tokens of the paragraph.
        clauses: of the sentence.
        index: of the reporting clause in them.
        speaker: token range of its subject.
    """
    clause = clauses[index]
    assert clause.verb is not None
    if clause.kind is ClauseKind.MAIN and speaker is not None and speaker[0] > clause.verb.finite:
        front = _in_front(text, clause, clause.verb.finite)
        if front is not None:
            return front
    for place, stop in _places(clauses, index):
        while place < stop:
            word = text.words[place]
            if speaker is not None and speaker[0] <= place < speaker[1]:
                place = speaker[1]
                continue
            if word.lower == "gegenüber":
                phrase = noun_phrase(text, place + 1, stop)
                return (phrase.first, phrase.end) if phrase is not None else None
            if word.is_a(*PREPOSITIONS):
                place = _behind_preposition(text, place, stop)
                continue
            phrase = noun_phrase(text, place, stop)
            if phrase is None:
                place += 1
                continue
            if _is_dative(text, phrase) and place != clause.first and not phrase.pronoun and not is_time(text, phrase):
                return phrase.first, phrase.end
            place = phrase.end
    return None


def _behind_preposition(text: Words, place: int, stop: int) -> int:
    """Return the place behind a preposition and its noun phrase; of "im Gespräch mit der Zeitung" only the first."""
    word = text.words[place]
    contracted = word.is_a("preposition_article")
    phrase = noun_phrase(text, place if contracted else place + 1, stop)
    if phrase is None or (word.lower in ("im", "beim", "mit") and _in_interview(text, phrase)):
        return place + 1
    return phrase.end


def _in_front(text: Words, clause: Clause, finite: int) -> Range | None:
    """Return to whom where that stands before the verb ("Dem Sender sagte Weber, …", "Gegenüber dem Sender …")."""
    told = text.words[clause.first].lower == "gegenüber"
    phrase = noun_phrase(text, clause.first + told, finite)
    if phrase is None or phrase.end != finite or not (told or phrase.determiner in _TO):
        return None
    return phrase.first, phrase.end


def _in_interview(text: Words, phrase: NounPhrase) -> bool:
    return text.words[phrase.head].lower in ("gespräch", "interview")


def _places(clauses: tuple[Clause, ...], index: int) -> Iterable[tuple[int, int]]:
    clause = clauses[index]
    assert clause.verb is not None
    yield (clause.verb.finite + 1 if clause.kind is ClauseKind.MAIN else clause.first + 1), clause.end
    for following in clauses[index + 1 : index + 4]:
        if following.kind is not ClauseKind.FRAGMENT:
            return
        yield following.first, following.end


def _is_dative(text: Words, phrase: NounPhrase) -> bool:
    """Whether a phrase stands in the dative as far as its article tells; "den" is one only before a plural in -n."""
    if phrase.determiner == "den":
        return text.words[phrase.head].lower.endswith("n")
    return phrase.determiner in DATIVE
