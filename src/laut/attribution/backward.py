"""Sentences about the sentence before: "Das schreibt der Spiegel", "Das Blatt beruft sich auf Insider"."""

from bisect import bisect_left
from collections.abc import Sequence

from laut.attribution.draft import Draft, Range, trim
from laut.attribution.frames import sentence_before
from laut.attribution.lexicon import lookup_noun
from laut.attribution.parties import subject
from laut.attribution.reliance import reliance
from laut.attribution.reporting import Reporting, reporting_clauses
from laut.attribution.speakers import set_parties
from laut.attribution.speaking import names_medium
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.phrases import Words, noun_phrase
from laut.model.attribution import AttributionKind

_SURE = 0.85  # strength from which a verb makes a whole sentence somebody's
_PASSED_ON = ("hervorgehen", "verlauten", "erfahren")  # what they say of a sentence came through their source
_BESIDE = 4  # statements of a clause before one that tells what they rely on, at most
_RELYING = ("berufen", "beziehen", "stützen")
_SHORT = 9  # words of "Das teilte … am Dienstag mit" without its subject


def backward_reference(
    paragraph: Paragraph, sentence: Sentence, number: int, drafts: Sequence[Draft]
) -> list[Draft] | None:
    """Read "Das schreibt unter anderem der Spiegel": the sentence before came through that party or is its word.

    Args:
        paragraph: of the sentence.
        sentence: the sentence.
        number: of the paragraph.
        drafts: found so far; the last ones get the relay.

    Returns:
        None where the sentence is no such reference; else the statement it makes of the sentence before, or nothing
        where it added a relay to statements found before.
    """
    text = paragraph.text
    if drafts and _relies(paragraph, sentence, number, drafts):
        return []
    if text.words[sentence.first].lower not in ("das", "dies", "so"):
        return None
    found = _referring(paragraph, sentence)
    if found is None:
        return None
    reporting, who = found
    before = sentence_before(paragraph, sentence)
    spoken = [draft for draft in drafts if before is not None and _speaks(draft, number, before)]
    if names_medium(text, who) and (spoken or (before is None and drafts)):
        for draft in spoken or drafts[-1:]:
            draft.relays.insert(0, (who, number))
        return []
    if spoken:
        return _of_spoken(text, spoken, reporting, who, number)
    sure = reporting.verb.strength >= _SURE or reporting.group.infinitive in _PASSED_ON or _is_document(text, who)
    if before is None or not sure:
        return None
    if reporting.group.infinitive not in _PASSED_ON and not _is_short(text, sentence.clauses[reporting.place], who):
        return None
    return _of_sentence_before(paragraph, sentence, before, number, reporting)


def _of_spoken(
    text: Words, spoken: Sequence[Draft], reporting: Reporting, who: Range, number: int
) -> list[Draft] | None:
    """Enter into statements found before who says them, what a medium has them from, or through whom they came."""
    if spoken[-1].source is None:
        spoken[-1].source, spoken[-1].carries = who, None
        return []
    if reporting.group.infinitive not in _PASSED_ON:
        return None
    for draft in spoken:
        if draft.source is not None and names_medium(text, draft.source):
            draft.relays = [*draft.relays, (draft.source, number)]
            draft.source = who
        else:
            draft.relays.insert(0, (who, number))
    return []


def _referring(paragraph: Paragraph, sentence: Sentence) -> tuple[Reporting, Range] | None:
    """Return the reporting clause of "Das sagte X" and who X is; None where the sentence isn't built so."""
    for reporting in reporting_clauses(paragraph, sentence):
        clause = sentence.clauses[reporting.place]
        opens = clause.kind is ClauseKind.MAIN and clause.first == sentence.first
        if not opens or not reporting.verb.frames & {"clause", "quote"}:
            continue
        telling = [one for one in sentence.clauses if one.verb is not None and one.kind is ClauseKind.MAIN]
        if reporting.group.finite > sentence.first + 2 or len(telling) > 1:
            continue
        told = Draft(AttributionKind.INDIRECT, [], reporting.verb.id)
        set_parties(paragraph, sentence, reporting, told)
        if told.source is not None and told.source[0] != sentence.first:
            return reporting, told.source
    return None


def _relies(paragraph: Paragraph, sentence: Sentence, number: int, drafts: Sequence[Draft]) -> bool:
    """Read "Das Blatt beruft sich auf Insider": they stand behind what the medium was cited with."""
    text = paragraph.text
    for clause in sentence.clauses:
        if not _is_relying(text, clause) or drafts[-1].paragraph != number:
            continue
        who = subject(text, sentence.clauses, sentence.clauses.index(clause))
        place = next((i for i in range(clause.first, clause.end) if text.words[i].lower == "auf"), None)
        phrase = noun_phrase(text, place + 1, clause.end) if place is not None else None
        last = drafts[-1]
        if who is not None and text.words[who[0]].lower in ("er", "sie", "es") and last.source is not None:
            who = last.source
        if who is None or phrase is None or not names_medium(text, who):
            continue
        if last.source is not None:
            last.relays = [*last.relays, (last.source, last.paragraph)]
        last.source = (phrase.first, phrase.end)
        return True
    return False


def rely_within(paragraph: Paragraph, sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """Read "X meldete dies und berief sich auf Y": Y stands behind what X says in the clause before.

    Args:
        paragraph: of the sentence.
        sentence: the sentence.
        drafts: found in it so far.

    Returns:
        The same drafts; one that only told of the relying is left out.
    """
    text = paragraph.text
    order = sorted(range(len(drafts)), key=lambda number: drafts[number].content[0])
    starts = [drafts[number].content[0][0] for number in order]
    left_out: set[int] = set()
    for place, clause in enumerate(sentence.clauses):
        if place == 0 or not _is_relying(text, clause):
            continue
        begin, end = bisect_left(starts, clause.first), bisect_left(starts, clause.end)
        who, last = subject(text, sentence.clauses, place), begin
        if clause.kind is ClauseKind.RELATIVE and who is not None:
            near = (drafts[number].source for number in order[max(0, begin - _BESIDE) : begin + _BESIDE])
            behind = (who[0] - 1, who[0])  # "der Spiegel, der sich auf Insider beruft"
            who, last = next((source for source in near if source and source[1] in behind), who), begin + _BESIDE
        said = [drafts[number] for number in order[max(0, begin - _BESIDE) : last] if drafts[number].source == who]
        auf = next((i for i in range(clause.first, clause.end) if text.words[i].lower in ("auf", "darauf")), None)
        phrase = noun_phrase(text, auf + 1, clause.end) if auf is not None else None
        if who is None or phrase is None or not said:
            continue
        left_out.update(number for number in order[begin:end] if drafts[number].source == who)
        for draft in said:
            draft.relays = [*draft.relays, (who, draft.paragraph)]
            draft.source = (phrase.first, phrase.end)
    return [draft for number, draft in enumerate(drafts) if number not in left_out]


def _is_relying(text: Words, clause: Clause) -> bool:
    """Whether a clause tells what somebody relies on ("beruft sich auf Insider", "stützt sich auf ein Papier")."""
    if clause.verb is None or clause.verb.infinitive not in _RELYING:
        return False
    if clause.kind is ClauseKind.RELATIVE and clause.verb.infinitive == "beziehen":
        return False  # "Zahlen, die sich auf das Vorjahr beziehen"
    return any(text.words[index].lower == "sich" for index in range(clause.first, clause.end))


def _is_short(text: Words, clause: Clause, who: Range) -> bool:
    """Whether a clause says little more than that somebody says it, whomever that relies on."""
    relied = reliance(text, clause.first, clause.end)
    rest = relied[0][1] - relied[0][0] if relied is not None else 0
    return clause.end - clause.first - (who[1] - who[0]) - rest <= _SHORT


def _is_document(text: Words, who: Range) -> bool:
    """Whether what says something is a study, a survey, a report ("Das zeigt eine Studie der Kasse")."""
    phrase = noun_phrase(text, *who)
    noun = lookup_noun(text.tokens[phrase.head].text) if phrase is not None else None
    return noun is not None and noun.kind == "document"


def _speaks(draft: Draft, number: int, sentence: Sentence) -> bool:
    """Whether a draft was found in a sentence."""
    return draft.paragraph == number and sentence.first <= draft.content[-1][0] < sentence.end


def _of_sentence_before(
    paragraph: Paragraph, sentence: Sentence, before: Sentence, number: int, reporting: Reporting
) -> list[Draft]:
    content = trim(paragraph.text, (before.first, before.end))
    if content is None:
        return []
    draft = Draft(AttributionKind.INDIRECT, [content], f"{reporting.verb.id}+before", medium=reporting.verb.medium)
    draft.cue = [(place, place + 1) for place in sorted((reporting.group.finite, *reporting.group.others))]
    draft.frame = [(sentence.first, sentence.end)]
    draft.paragraph = number
    set_parties(paragraph, sentence, reporting, draft)
    return [draft]
