"""Who speaks in a reporting clause."""

from laut.attribution.draft import Range
from laut.attribution.fronts import DATIVE, is_infinitive, is_noble, is_object, is_told_to, yields
from laut.attribution.speaking import can_speak
from laut.languages.de.clauses import Clause, ClauseKind
from laut.languages.de.nouns import is_medium, is_office, nouns_of_class
from laut.languages.de.phrases import PREPOSITIONS, NounPhrase, Words, noun_phrase

_OBLIQUE = frozenset(
    [
        "den",
        "dem",
        "des",
        "einem",
        "einen",
        "eines",
        "diesem",
        "diesen",
        "dieses",
        "jenem",
        "jenen",
        "seinem",
        "seinen",
        "seines",
        "ihrem",
        "ihren",
        "ihres",
        "unserem",
        "unseren",
        "unserer",
        "seiner",
        "ihrer",
    ]
)
_SKIPPED = frozenset(
    ["sich", "es", "dabei", "dazu", "davon", "daran", "darauf", "dafür", "dagegen", "hierzu", "hiermit", "damit"]
)
_LEADING = frozenset(
    ["und", "oder", "aber", "denn", "doch", "auch", "sogar", "selbst", "nur", "sondern", "sowohl", "weder"]
)
_BUT = frozenset({"aber", "jedoch", "allerdings"})
_RELATIVE_SUBJECTS = frozenset({"der", "die", "das", "welcher", "welche", "welches"})


def subject(text: Words, clauses: tuple[Clause, ...], index: int, *, postposed: bool = False) -> Range | None:
    """Return the noun phrase that is the subject of a clause, with its apposition.

    Args:
        text: tokens of the paragraph.
        clauses: of the sentence.
        index: of the clause in them.
        postposed: whether a statement stands before the clause, so that its subject can only stand behind the verb.

    Returns:
        Its token range; None where no nominative noun phrase is found.
    """
    clause = clauses[index]
    verb = clause.verb
    if verb is None:
        return None
    if (
        clause.kind is ClauseKind.RELATIVE
        and clause.opener in _RELATIVE_SUBJECTS
        and not _has_subject_behind(text, clause)
    ):
        place = next(i for i in range(clause.first, clause.end) if text.words[i].lower == clause.opener)
        return place, place + 1
    if clause.kind in (ClauseKind.SUBORDINATE, ClauseKind.RELATIVE):
        start = (
            next((i for i in range(clause.first, clause.end) if text.words[i].lower == clause.opener), clause.first) + 1
        )
        return _with_apposition(text, clauses, index, _nominative(text, start, clause.end, verb.finite))
    if index and _goes_on(text, clause):
        return _subject_before(text, clauses, index)
    if clause.verb_first and postposed:
        return _with_apposition(text, clauses, index, _nominative(text, verb.finite + 1, clause.end, None))
    if clause.verb_first:
        before = _fragment_before(text, clauses, index)
        if before is not None:
            return before
        return _with_apposition(text, clauses, index, _nominative(text, verb.finite + 1, clause.end, None))
    front = _front(text, clause)
    behind = _nominative(text, verb.finite + 1, clause.end, None)
    if (
        front is not None
        and behind is not None
        and (
            _is_nominative_pronoun(text, verb.finite + 1, clause.end)
            or is_told_to(text, front, verb.finite)
            or yields(text, front, behind, verb.finite)
            or is_object(text, front, behind)
        )
    ):
        front = None
    if front is not None:
        return front.first, verb.finite if front.end <= verb.finite and _plain(
            text, front.end, verb.finite
        ) else front.end
    return _behind_or_noble(text, clauses, index, behind)


def _behind_or_noble(text: Words, clauses: tuple[Clause, ...], index: int, behind: NounPhrase | None) -> Range | None:
    """Return the subject behind the verb of a clause; where there is none, the surname with "Von" before it."""
    clause = clauses[index]
    if behind is None and clause.verb is not None and is_noble(text, clause.first, clause.verb.finite):
        return clause.first, clause.verb.finite
    return _with_apposition(text, clauses, index, behind)


def _is_nominative_pronoun(text: Words, place: int, end: int) -> bool:
    """Whether a word can only be a subject ("Die Zahl könne er nicht bestätigen")."""
    return place < end and text.words[place].lower in ("er", "ich", "wir", "man")


def _goes_on(text: Words, clause: Clause) -> bool:
    """Whether a clause adds a verb to the subject of one before it ("…, und forderte neue Schiffe")."""
    joined = clause.before == "und" or text.words[clause.first].lower == "und"
    return (joined or turns(text, clause)) and _is_verb_first(text, clause)


def turns(text: Words, clause: Clause) -> bool:
    """Say whether a clause behind a comma turns to something else that its subject does ("…, warnte aber vor Eile").

    Behind what "aber" follows stands whom it is about and not who does it ("…, weist die Absicht aber zurück").

    Args:
        text: tokens of the paragraph.
        clause: the clause.
    """
    if clause.verb is None or clause.before != "," or clause.verb.finite != clause.first or clause.verb.modal:
        return False
    behind = range(clause.first + 1, clause.end)
    place = next((index for index in behind if text.words[index].lower in _BUT), None)
    if place is None:
        return False
    phrase = _nominative(text, clause.first + 1, place, None)
    return phrase is None or not (phrase.pronoun or can_speak(text, (phrase.first, phrase.end)))


def _subject_before(text: Words, clauses: tuple[Clause, ...], index: int) -> Range | None:
    """Return the subject of the nearest told main clause before a clause that goes on with it."""
    for place in range(index - 1, -1, -1):
        clause = clauses[place]
        if clause.kind is ClauseKind.MAIN and clause.verb is not None and not clause.verb.konjunktiv_1:
            return subject(text, clauses, place)
    return None


def _is_verb_first(text: Words, clause: Clause) -> bool:
    if clause.verb is None:
        return False
    return all(text.words[place].classes for place in range(clause.first, clause.verb.finite))


def _plain(text: Words, first: int, end: int) -> bool:
    """Whether the words up to the verb belong to the phrase before it: attributes, no adverb of their own."""
    return first < end and all(not text.words[index].is_a("adverb_sentence", "particle") for index in range(first, end))


def _has_subject_behind(text: Words, clause: Clause) -> bool:
    assert clause.verb is not None
    found = _nominative(text, clause.first + 1, clause.end, clause.verb.finite)
    return found is not None and text.words[found.first].lower not in DATIVE and clause.opener in ("die", "das")


def _front(text: Words, clause: Clause) -> NounPhrase | None:
    """Return the noun phrase that stands before the finite verb, if it may be a subject."""
    assert clause.verb is not None
    start = _behind_particles(text, clause.first, clause.verb.finite)
    phrase = noun_phrase(text, start, clause.verb.finite)
    if phrase is None or phrase.determiner in _OBLIQUE or is_time(text, phrase):
        return None
    if text.words[start].is_a(*PREPOSITIONS) or is_infinitive(text, phrase, clause.verb.modal):
        return None
    return phrase


def _fragment_before(text: Words, clauses: tuple[Clause, ...], index: int) -> Range | None:
    """Return the subject of a clause that an insertion has cut off from its verb ("Der Chef, der …, sagte")."""
    place = index - 1
    inserted = False
    while place >= 0 and (
        clauses[place].kind in (ClauseKind.RELATIVE, ClauseKind.FRAGMENT, ClauseKind.INFINITIVE)
        or (clauses[place].before == "–" and clauses[place + 1].before == "–")
    ):
        inserted = True
        if clauses[place].kind is ClauseKind.FRAGMENT and (
            place == 0 or (clauses[place - 1].verb is not None and clauses[place - 1].kind is not ClauseKind.RELATIVE)
        ):
            begin = _behind_particles(text, clauses[place].first, clauses[place].end)
            phrase = noun_phrase(text, begin, clauses[place].end)
            if begin < clauses[place].end and text.words[begin].is_a(*PREPOSITIONS):
                return None  # "Zum Fahrer, der schwieg, sagte die Polizei nichts"
            if phrase is not None and phrase.determiner not in _OBLIQUE:
                last = clauses[index - 1]
                appositive = all(c.kind is ClauseKind.FRAGMENT for c in clauses[place:index])
                return phrase.first, last.end if appositive else max(phrase.end, clauses[place].end)
            return None
        place -= 1
    if not inserted:
        return None
    return None


def _behind_particles(text: Words, index: int, end: int) -> int:
    """Return the place behind the words that may lead a subject ("Doch auch die Polizei")."""
    while index < end and text.words[index].lower in _LEADING:
        index += 1
    return index


def announcer(text: Words, clauses: tuple[Clause, ...], index: int) -> Range | None:
    """Return who a clause before a colon is about, if that is a party ("Weber bleibt hart: …", "Weber wörtlich: …").

    Args:
        text: tokens of the paragraph.
        clauses: of the sentence.
        index: of the clause before the colon.
    """
    clause = clauses[index]
    if clause.kind not in (ClauseKind.FRAGMENT, ClauseKind.MAIN):
        return None
    begin = _behind_particles(text, clause.first, clause.end)
    phrase = noun_phrase(text, begin, clause.end)
    found = (phrase.first, phrase.end) if phrase is not None and phrase.determiner not in _OBLIQUE else None
    if clause.verb is not None and (found is None or not can_speak(text, found)):
        found = subject(text, clauses, index)
    return found if found is not None and can_speak(text, found) else None


def nominative_after(text: Words, first: int, end: int) -> NounPhrase | None:
    """Return the first noun phrase after a place that can be a subject."""
    return _nominative(text, first, end, None)


def _nominative(text: Words, first: int, end: int, stop: int | None) -> NounPhrase | None:
    limit = end if stop is None else min(end, stop)
    index = first
    while index < limit:
        word = text.words[index]
        if word.is_a(*PREPOSITIONS):
            index = _behind_prepositional(text, index, limit)
            continue
        if word.lower in _SKIPPED:
            index += 1
            continue
        phrase = noun_phrase(text, index, limit)
        if phrase is None:
            index += 1
            continue
        if phrase.determiner in _OBLIQUE or is_time(text, phrase):
            index = phrase.end
            continue
        return phrase
    return None


def _behind_prepositional(text: Words, index: int, limit: int) -> int:
    phrase = noun_phrase(text, index + 1, limit)
    if text.words[index].is_a("preposition_article"):
        phrase = noun_phrase(text, index, limit) or phrase
    return phrase.end if phrase is not None else index + 1


def is_time(text: Words, phrase: NounPhrase) -> bool:
    """Say whether a noun phrase tells when ("am Montag", "den Abend")."""
    head = text.words[phrase.head].lower
    return head in nouns_of_class("time") or (head.endswith(("abend", "nachmittag")) and head != "feierabend")


def _with_apposition(text: Words, clauses: tuple[Clause, ...], index: int, phrase: NounPhrase | None) -> Range | None:
    """Return the range of a noun phrase at the end of its clause together with the apposition behind the comma."""
    if phrase is None:
        return None
    inside = _apposition_inside(text, phrase, clauses[index].end)
    if inside is not None:
        return phrase.first, inside
    if phrase.end < clauses[index].end and not _only_closing(text, phrase.end, clauses[index].end):
        return phrase.first, phrase.end
    if index + 1 < len(clauses):
        following = clauses[index + 1]
        if following.kind is ClauseKind.FRAGMENT and following.before == ",":
            inner = noun_phrase(text, following.first, following.end)
            if (
                inner is not None
                and inner.determiner not in ("dem", "den", "des")
                and not _is_addressee(text, inner)
                and inner.end == following.end
                and (index + 2 < len(clauses) or (phrase.name and is_office(text.tokens[inner.head].text)))
            ):
                return phrase.first, inner.end
    return phrase.first, phrase.end


def _apposition_inside(text: Words, phrase: NounPhrase, end: int) -> int | None:
    """Return where a name between commas behind an office ends ("hat der Chef der Werft, Jan Harms, gesagt")."""
    if phrase.name or phrase.end + 1 >= end or text.tokens[phrase.end].text != ",":
        return None
    name = noun_phrase(text, phrase.end + 1, end)
    closed = name is not None and name.end < end and text.tokens[name.end].text == ","
    return name.end if name is not None and closed and name.name and not name.determiner else None


def _only_closing(text: Words, first: int, end: int) -> bool:
    return all(not text.tokens[index].is_word for index in range(first, end))


def _is_addressee(text: Words, phrase: NounPhrase) -> bool:
    return phrase.determiner in DATIVE and any(
        is_medium(text.tokens[index].text) for index in range(phrase.first, phrase.end)
    )
