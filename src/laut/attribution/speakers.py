"""Who speaks, to whom and through whom, as a reporting clause tells it."""

from laut.attribution.addressees import addressee
from laut.attribution.draft import Draft, Range
from laut.attribution.parties import nominative_after, subject
from laut.attribution.reporting import Reporting
from laut.attribution.speaking import can_speak, names_medium, names_outlet
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.phrases import NounPhrase, noun_phrase

_NAMELESS = ("heißen", "hervorgehen", "verlauten", "erfahren")  # name who speaks behind a preposition or not at all
_HEARD = ("hören", "vernehmen", "lesen")  # "aus dem Rat ist zu hören"
_QUOTES_FROM = "de.phrase.zitieren-aus"  # "zitierte aus dem Brief": a paper, nobody who speaks
_FROM = {
    "de.phrase.rede": ("in", "im", "bei", "beim", "aus"),
    "de.phrase.stimme-kommen": ("von", "vom", "aus"),
}  # phrases that name who speaks behind a preposition


def set_parties(
    paragraph: Paragraph, sentence: Sentence, reporting: Reporting, draft: Draft, *, postposed: bool = False
) -> None:
    """Enter who speaks, to whom, and through whom, as the reporting clause tells it.

    "heißt es in X" and "geht aus X hervor" name the speaker behind a preposition; "zitierte A den B" names the relay
    first; the passive names nobody or "von X".
    """
    text, clause = paragraph.text, sentence.clauses[reporting.place]
    infinitive = reporting.group.infinitive
    prepositions = _named_behind(clause, reporting)
    if prepositions:
        found = _behind(paragraph, clause, prepositions)
        found = found or _before_insertion(paragraph, sentence, reporting.place, prepositions)
        draft.source = (found.first, found.end) if found is not None else None
        if infinitive == "erfahren" and not reporting.group.passive:
            heard_by = subject(text, sentence.clauses, reporting.place, postposed=postposed)
            if heard_by is not None and names_medium(text, heard_by):
                draft.relays = [(heard_by, draft.paragraph)]  # "erfuhr die Agentur aus Polizeikreisen"
        return
    draft.source = _without_matter(
        paragraph, clause, reporting, subject(text, sentence.clauses, reporting.place, postposed=postposed)
    )
    if infinitive == "zitieren" and reporting.group.passive:
        by = _behind(paragraph, clause, ("von", "vom"))
        draft.relays = [((by.first, by.end), draft.paragraph)] if by is not None else []
        return
    if infinitive == "zitieren" and draft.source is not None and reporting.verb.id != _QUOTES_FROM:
        quoted = _object(paragraph, clause, draft.source)
        if quoted is not None:
            draft.relays = [(draft.source, draft.paragraph)]
            draft.source = (quoted.first, quoted.end)
            return
    if clause.verb is not None and clause.verb.modal == "lassen":
        through = _behind(paragraph, clause, ("über", "durch"))
        if through is not None and can_speak(text, (through.first, through.end)):
            draft.relays = [((through.first, through.end), draft.paragraph)]  # "ließ über ihre Anwältin mitteilen"
    draft.addressee = addressee(text, sentence.clauses, reporting.place, draft.source)
    aired = _aired_in(paragraph, clause, draft.source)
    if aired is not None and draft.addressee is None:
        draft.relays = [*draft.relays, (aired, draft.paragraph)]  # "sagte Weber im Radiosender Nordwelle"


def _named_behind(clause: Clause, reporting: Reporting) -> tuple[str, ...]:
    """Return the prepositions behind which a verb names who speaks; none where its subject does."""
    infinitive, passive = reporting.group.infinitive, reporting.group.passive
    learned = infinitive == "erfahren" and clause.verb is not None and clause.verb.modal == "wollen"
    heard = infinitive in _HEARD and reporting.group.auxiliary == "sein"
    if heard or (infinitive in _NAMELESS and not learned) or (passive and infinitive != "zitieren"):
        if passive:
            return "von", "vom", "seitens", "durch"
        return "in", "im", "aus", "vom", "von", "bei", "beim", "seitens"
    return _FROM.get(reporting.verb.id, ())  # "will die Zeitung erfahren haben" has a subject


def _aired_in(paragraph: Paragraph, clause: Clause, who: Range | None) -> Range | None:
    """Return the medium by name in which somebody spoke ("im Sender Nordwelle", "in der „Hafen-Post“")."""
    text = paragraph.text
    for place in range(clause.first, clause.end - 1):
        if text.words[place].lower not in ("im", "in", "bei", "beim") or (who and who[0] <= place < who[1]):
            continue
        phrase = noun_phrase(text, place if text.words[place].lower in ("im", "beim") else place + 1, clause.end)
        if phrase is None or phrase.pronoun:
            continue
        begin = place + 1 if phrase.first == place else phrase.first
        if names_outlet(text, (begin, phrase.end)):
            return begin, phrase.end
    return None


def _without_matter(paragraph: Paragraph, clause: Clause, reporting: Reporting, who: Range | None) -> Range | None:
    """Return who speaks without the "von" that tells of what ("sprach die Polizei von zwölf Verletzten")."""
    if who is None or "von" not in reporting.verb.prepositions:
        return who
    words = paragraph.text.words
    places = [index for index in range(clause.first, clause.end) if words[index].lower in ("von", "vom", "davon")]
    inside = len(places) == 1 and who[0] < places[0] < who[1]
    return (who[0], places[0]) if inside else who


def _behind(paragraph: Paragraph, clause: Clause, prepositions: tuple[str, ...]) -> NounPhrase | None:
    text = paragraph.text
    for index in range(clause.first, clause.end):
        if text.words[index].lower in prepositions:
            contracted = text.words[index].lower in ("im", "vom", "beim")
            phrase = noun_phrase(text, index if contracted else index + 1, clause.end)
            phrase = phrase or noun_phrase(text, index + 1, clause.end)
            if phrase is not None:
                return phrase._replace(first=index + 1) if contracted and phrase.first == index else phrase
    return None


def _before_insertion(
    paragraph: Paragraph, sentence: Sentence, place: int, prepositions: tuple[str, ...]
) -> NounPhrase | None:
    """Return who is named before the relative clause that parts the clause of a frame ("In dem Brief, der …, ist")."""
    before = sentence.clauses[max(0, place - 2) : place]
    parted = [clause.kind for clause in before] == [ClauseKind.FRAGMENT, ClauseKind.RELATIVE]
    opens = parted and paragraph.text.words[before[0].first].lower in prepositions
    return _behind(paragraph, before[0], prepositions) if opens else None


def _object(paragraph: Paragraph, clause: Clause, subject_range: Range) -> NounPhrase | None:
    text = paragraph.text
    index = max(subject_range[1], clause.first)
    while index < clause.end:
        phrase = noun_phrase(text, index, clause.end)
        if phrase is not None:
            return phrase
        if text.words[index].is_a("preposition_dat", "preposition_both", "preposition_acc"):
            return None
        index += 1
    return nominative_after(text, index, clause.end)
