"""Framing phrases inside a clause: "laut X", "X zufolge", "nach Angaben X", "demnach", "danach"."""

from dataclasses import replace
from functools import cache

from laut.attribution.draft import Range
from laut.attribution.frames import Frame, last_phrase, names_statement, scope, sentence_before
from laut.attribution.lexicon import ReportingNoun, framing_words, lookup_noun
from laut.attribution.parties import subject
from laut.attribution.speaking import can_speak, names_medium
from laut.languages.de.analysis import Paragraph, Sentence
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.nouns import is_feminine, is_office, is_person_noun, office_kind
from laut.languages.de.phrases import DETERMINERS, NounPhrase, Words, noun_phrase
from laut.registry import state_of

OWN = ("eigenen", "eigener", "eigenem")
"""Attribute of a statement that its clause's own subject makes."""
_LONGEST_LIST = 16  # tokens of a list of parties
_FROM = frozenset({"hervorgehen", "verlauten", "erfahren"})


@cache
def _triggers() -> frozenset[str]:
    inside = ("preposition", "postposition", "with_noun", "carrying", "after_report")
    return frozenset(form for construction in inside for form in framing_words(construction))


def inner_frames(paragraph: Paragraph, sentence: Sentence, index: int) -> list[Frame]:
    """Find the framing phrases inside a clause."""
    clause = sentence.clauses[index]
    text = paragraph.text
    frames: list[Frame] = []
    place = clause.first
    triggers = _triggers()
    while place < clause.end:
        if text.words[place].lower not in triggers:
            place += 1
            continue
        found = (
            _preposition(text, sentence, index, place)
            or _postposition(text, sentence, index, place)
            or _with_noun(text, sentence, index, place)
            or _carrying(text, sentence, index, place)
            or _after_report(paragraph, sentence, index, place)
        )
        if found is None:
            place += 1
            continue
        found = _with_list(text, sentence, found)
        frames.append(_with_relative(sentence, index, found))
        place = max(place + 1, found.extent[1])
    return frames


def _with_list(text: Words, sentence: Sentence, frame: Frame) -> Frame:
    """Return a frame with the parties behind commas that share it ("Laut NDR, WDR und „Hafen-Post“ ermittelt …")."""
    source = frame.source
    if source is None or source[1] != frame.extent[1] or not _is_party(text, source):
        return frame
    place = source[1]
    while place < sentence.end and text.tokens[place].text == "," and place - source[1] < _LONGEST_LIST:
        phrase = noun_phrase(text, place + 1, sentence.end)
        if phrase is None or not _is_party(text, (phrase.first, phrase.end)):
            return frame
        joined = text.words[phrase.end].lower == "und" if phrase.end < sentence.end else False
        other = noun_phrase(text, phrase.end + 1, sentence.end) if joined else None
        if other is not None and _is_party(text, (other.first, other.end)):
            return replace(frame, source=(source[0], other.end), extent=(frame.extent[0], other.end))
        place = phrase.end
    return frame


def _is_party(text: Words, part: Range) -> bool:
    return can_speak(text, part) or names_medium(text, part)


def _with_relative(sentence: Sentence, index: int, frame: Frame) -> Frame:
    """Return a frame with the relative clause about its party ("Laut dem Papier, das uns vorliegt, sollen …")."""
    clause = sentence.clauses[index]
    following = sentence.clauses[index + 1 : index + 2]
    if clause.kind is not ClauseKind.FRAGMENT or frame.extent[1] != clause.end or not following:
        return frame
    if following[0].kind is not ClauseKind.RELATIVE or following[0].before != ",":
        return frame
    return replace(frame, extent=(frame.extent[0], following[0].end))


def _preposition(text: Words, sentence: Sentence, index: int, place: int) -> Frame | None:
    rule = framing_words("preposition").get(text.words[place].lower)
    clause = sentence.clauses[index]
    if rule is None:
        return None
    phrase = noun_phrase(text, place + 1, clause.end)
    if phrase is None or not _can_be_party(text, place, phrase):
        return None
    return Frame(
        rule,
        (place, phrase.end),
        ((place, place + 1),),
        (phrase.first, phrase.end),
        scope(sentence, index),
        "preposition",
    )


def _can_be_party(text: Words, place: int, phrase: NounPhrase) -> bool:
    """Whether what stands behind the preposition says something: "gemäß Plan" doesn't."""
    if text.words[place].lower == "laut":
        return True
    return names_statement(text, phrase) or can_speak(text, (phrase.first, phrase.end))


def _postposition(text: Words, sentence: Sentence, index: int, place: int) -> Frame | None:
    """Read "X zufolge" and "X nach" with a reporting noun ("ihren Angaben nach")."""
    word = text.words[place].lower
    clause = sentence.clauses[index]
    rule = framing_words("postposition").get(word)
    if rule is None and (word != "nach" or _is_particle(clause, place)):
        return None
    behind_verb = clause.kind is ClauseKind.MAIN and clause.verb is not None and clause.verb.finite < place
    first = clause.verb.finite + 1 if behind_verb and clause.verb is not None else clause.first
    phrase = _phrase_before(text, first, place)
    if phrase is None:
        return None
    if rule is None:
        if not names_statement(text, phrase) or _governs(text, place, clause.end):
            return None
        rule = framing_words("with_noun")["nach"]
    return Frame(
        rule,
        (phrase.first, place + 1),
        ((place, place + 1),),
        (phrase.first, place),
        scope(sentence, index),
        "postposition",
    )


def _is_particle(clause: Clause, place: int) -> bool:
    """Whether "nach" at a clause's end is a part of its verb ("gingen den Beschwerden nach")."""
    return clause.verb is not None and place in clause.verb.others


def _governs(text: Words, place: int, end: int) -> bool:
    """Whether "nach" belongs to what stands behind it ("dem Bericht nach Berlin") and not to what stands before."""
    if place + 1 >= end or (text.words[place + 1].finite and not text.tokens[place + 1].is_capitalised):
        return False
    return noun_phrase(text, place + 1, end) is not None or not text.words[place + 1].verbs


def _phrase_before(text: Words, first: int, end: int) -> NounPhrase | None:
    """Return the longest noun phrase, or the pronoun, that ends right before a place."""
    if end > first and text.words[end - 1].lower in ("ihm", "ihr", "ihnen"):
        return NounPhrase(end - 1, end, end - 1, pronoun=True)
    best = None
    for start in range(end - 1, max(first - 1, end - 16), -1):
        phrase = noun_phrase(text, start, end)
        if phrase is not None and phrase.end == end:
            best = phrase
        elif best is not None and not text.words[start].classes and not text.tokens[start].is_capitalised:
            continue
        elif best is not None and (text.words[start].finite or not text.tokens[start].is_word):
            break
    if best is not None and best.head == end - 1 and _stands_alone(text, best, end):
        return noun_phrase(text, end - 1, end)
    return best


def _stands_alone(text: Words, phrase: NounPhrase, end: int) -> bool:
    """Whether a party that needs no article has a name before it that isn't part of it ("hat Kim Behörden zufolge")."""
    last, before = text.tokens[end - 1], text.tokens[end - 2]
    named = not is_office(before.text) or bool(phrase.determiner)
    apart = phrase.first < end - 1 and before.is_capitalised and named
    plural = lookup_noun(last.text) is not None or office_kind(last.text) in ("collective", "unnamed")
    if phrase.determiner and not last.text.endswith("n"):
        return False
    opens = end == 2 or not text.tokens[end - 3].is_word  # "Schwedischen Behörden zufolge" has a capital, too
    adjective = opens and text.words[end - 2].lower.endswith(("en", "er")) and phrase.first == end - 2
    if before.text.endswith("er") and state_of(before.text.removesuffix("er")) is not None:
        return False  # "Moskauer Angaben zufolge"
    return apart and plural and not adjective


def _with_noun(text: Words, sentence: Sentence, index: int, place: int) -> Frame | None:
    """Read "nach Angaben X", "aus Sicht X", "nach Polizeiangaben"."""
    rule = framing_words("with_noun").get(text.words[place].lower)
    clause = sentence.clauses[index]
    if rule is None:
        return None
    phrase = noun_phrase(text, place + 1, clause.end)
    head = _reporting_head(text, phrase) if phrase is not None and not phrase.pronoun else None
    if phrase is None or head is None or not _frames(text, sentence, index, place, head[1]):
        return None
    position, noun = head
    if position and text.words[position - 1].lower in OWN:
        phrase = phrase._replace(end=position + 1)  # "hat nach eigenen Worten Schüsse gehört"
    phrase = _without_object(text, position, phrase)
    cue_end = position + 1
    own_name = cue_end >= phrase.end
    if not own_name and text.tokens[_behind_noun(text, cue_end, phrase.end)[0]].text[0].isdigit():
        return None  # "nach Auszählung von 98 Prozent der Bezirke"
    source = (phrase.first, phrase.end) if own_name else _behind_noun(text, cue_end, phrase.end)
    if position > phrase.first and _owns_next(text, position - 1, phrase.end):
        source, own_name = (phrase.first, position), False
    inside = _from_inside(text, phrase.end, clause.end)
    if inside is None and own_name and not _says_itself(text, place, phrase, noun):
        return None
    found = Frame(
        rule, (place, phrase.end), ((place, cue_end),), source, scope(sentence, index), "with_noun", noun.medium
    )
    if inside is None:
        return found
    return replace(found, extent=(place, inside[1]), source=inside, relay=None if own_name else source)


def _without_object(text: Words, position: int, phrase: NounPhrase) -> NounPhrase:
    """Return "Darstellung der Helfer" without the object behind it ("sind nach Darstellung der Helfer Zugriffe …")."""
    place = position + 2
    if place >= phrase.end or text.words[position + 1].lower != "der":
        return phrase
    noun = text.tokens[place].text
    several = is_person_noun(noun) and not is_feminine(noun) and not noun.endswith("e")
    return phrase._replace(end=place + 1) if several else phrase


def _frames(text: Words, sentence: Sentence, index: int, place: int, noun: ReportingNoun) -> bool:
    """Whether a preposition and a noun frame their clause as somebody's words or view, and are no part of its verb."""
    clause = sentence.clauses[index]
    if not noun.frames & {"nach", "says"}:
        return False
    if text.words[place].lower == "aus" and noun.kind == "document":
        return False  # "aus dem Brief zitiert": no view of anybody's
    # "Das geht aus Angaben X hervor": the verb frames, not the phrase
    return clause.verb is None or clause.verb.infinitive not in _FROM


def _from_inside(text: Words, place: int, end: int) -> Range | None:
    """Return from where words came that somebody passes on ("nach Angaben aus Polizeikreisen")."""
    if place >= end or text.words[place].lower != "aus":
        return None
    phrase = noun_phrase(text, place + 1, end)
    if phrase is None or not (text.words[place + 1].is_a(*DETERMINERS) or office_kind(text.tokens[phrase.head].text)):
        return None
    return (phrase.first, phrase.end) if can_speak(text, (phrase.first, phrase.end)) else None


def _says_itself(text: Words, place: int, phrase: NounPhrase, noun: ReportingNoun) -> bool:
    """Whether "nach" and a noun without a party behind it frame a statement ("nach Angaben", "nach Polizeiangaben").

    "Nach dem Antrag" tells when; "nach einem Bericht" tells who.
    """
    if text.words[place].lower != "nach":
        return False
    if noun.kind in ("statement", "media"):
        return True
    return phrase.determiner in ("einem", "einer", "") and "says" in noun.frames


def _behind_noun(text: Words, first: int, end: int) -> Range:
    """Return the party behind a reporting noun, without the preposition that joins it ("von")."""
    if text.words[first].lower in ("von", "vom") and first + 1 < end:
        return first + 1, end
    return first, end


def _reporting_head(text: Words, phrase: NounPhrase) -> tuple[int, ReportingNoun] | None:
    """Return place and entry of the first noun of a phrase, if it names a statement; compounds count by their end."""
    for index in range(phrase.first, phrase.end):
        if not text.tokens[index].text.rpartition("-")[2][:1].isupper():
            continue  # "dpa-Informationen" is a noun too
        noun = lookup_noun(text.tokens[index].text)
        if noun is not None:
            return index, noun
        if index == phrase.first and _owns_next(text, index, phrase.end):
            continue  # "nach Webers Angaben"
        if any(not text.tokens[place].is_capitalised for place in range(index + 1, phrase.head)):
            continue  # in an attribute ("nach einem dem Sender vorliegenden Schreiben")
        if not text.words[index].is_a("preposition_dat"):
            return None
    return None


def _owns_next(text: Words, index: int, end: int) -> bool:
    """Whether a word is a genitive right before a noun that names a statement ("Webers Angaben")."""
    genitive = text.tokens[index].text.endswith(("s", "’", "'")) and not text.words[index].classes
    return genitive and index + 1 < end and lookup_noun(text.tokens[index + 1].text) is not None


def _carrying(text: Words, sentence: Sentence, index: int, place: int) -> Frame | None:
    word = text.words[place].lower
    rule = framing_words("carrying").get(word)
    if rule is None:
        return None
    return Frame(rule, (place, place + 1), ((place, place + 1),), None, scope(sentence, index), "carrying")


def _after_report(paragraph: Paragraph, sentence: Sentence, index: int, place: int) -> Frame | None:
    """Read "Danach war …" right behind a sentence that brings up a document; elsewhere the word tells when."""
    text = paragraph.text
    rule = framing_words("after_report").get(text.words[place].lower)
    verb = sentence.clauses[index].verb
    if rule is None or place != sentence.first or verb is None or verb.auxiliary == "werden":
        return None
    source = _document_before(paragraph, sentence)
    if source is None:
        return None
    return Frame(rule, (place, place + 1), ((place, place + 1),), source, scope(sentence, index), "after_report")


def _document_before(paragraph: Paragraph, sentence: Sentence) -> Range | None:
    """Return the report, study or paper that the sentence before ends its main clause with, or its party."""
    text = paragraph.text
    before = sentence_before(paragraph, sentence)
    clauses = before.clauses if before is not None else ()
    found = [last_phrase(paragraph, clause) for clause in clauses if clause.kind is ClauseKind.MAIN]
    phrase = found[-1] if found else None
    head = _reporting_head(text, phrase) if phrase is not None else None
    if phrase is None or head is None or head[1].kind not in ("document", "media"):
        return None
    return _behind_noun(text, head[0] + 1, phrase.end) if head[0] + 1 < phrase.end else (phrase.first, phrase.end)


def document_told_of(paragraph: Paragraph, sentence: Sentence) -> tuple[Range, Range | None] | None:
    """Return whose document the sentence before tells of: of its subject ("Der Chor wehrt sich in einem Brief").

    Args:
        paragraph: of the sentence.
        sentence: the sentence behind.

    Returns:
        The subject if it can speak, else the document, and the medium that tells of it ("Der Sender zitiert aus einem
        Brief"); None where no document is told of.
    """
    text = paragraph.text
    before = sentence_before(paragraph, sentence)
    if before is None:
        return None
    documents = [place for place in range(before.first, before.end) if _is_document(text, place)]
    if not documents:
        return None
    document = _whole_document(text, documents[-1], before)
    for index, clause in enumerate(before.clauses):
        who = subject(text, before.clauses, index) if clause.kind is ClauseKind.MAIN else None
        if who is not None and names_medium(text, who) and not who[0] <= documents[-1] < who[1]:
            return document, who
        if who is not None and can_speak(text, who):
            return who, None
    return document, None


def _whole_document(text: Words, place: int, sentence: Sentence) -> Range:
    """Return the noun phrase of a document with whose it is ("Entwurf der Stadt")."""
    phrase = noun_phrase(text, place, sentence.end)
    return (place, phrase.end) if phrase is not None and not phrase.pronoun else (place, place + 1)


def _is_document(text: Words, place: int) -> bool:
    noun = lookup_noun(text.tokens[place].text) if text.tokens[place].is_capitalised else None
    return noun is not None and noun.kind == "document"
