"""German clauses: where a sentence parts, what kind each part is, and its verb group."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from laut.languages.de.phrases import PREPOSITIONS, Words, noun_phrase
from laut.languages.de.verb_groups import AUXILIARIES, MODALS, VerbGroup, is_incomplete, verb_group
from laut.languages.de.words import FINITE, Form, Word
from laut.linguistics.quotations import Quotation

_BOUNDARIES = frozenset({",", ";", ":", "–", "—", "-"})
_COORDINATORS = frozenset({"und", "oder", "aber", "sondern", "denn", "doch", "sowie", "jedoch"})
_SURE_OPENERS = ("dass", "ob", "weil", "wonach")  # open a subordinate clause wherever its verb stands
_RELATIVE_ONLY = frozenset(["deren", "dessen", "denen", "welcher", "welche", "welches", "welchen", "welchem"])


class ClauseKind(StrEnum):
    """What kind of part of a sentence a clause is."""

    MAIN = "main"
    SUBORDINATE = "subordinate"
    RELATIVE = "relative"
    INFINITIVE = "infinitive"
    FRAGMENT = "fragment"
    QUOTATION = "quotation"


class Clause(NamedTuple):
    """A part of a sentence between two boundaries.

    Args:
        first: index of its first token.
        end: index behind its last token; the boundary mark isn't in it.
        kind: what kind of part it is.
        opener: subordinator, relative or question word that begins it, lower case; "" for none.
        verb: its verb group; None where it has no finite verb.
        before: the mark before it ("" at the beginning of the sentence).
        verb_first: whether its finite verb is its first word.
    """

    first: int
    end: int
    kind: ClauseKind
    opener: str
    verb: VerbGroup | None
    before: str
    verb_first: bool = False


def split_clauses(
    text: Words, first: int, end: int, quotations: Sequence[Quotation], standalone: Sequence[Quotation]
) -> list[Clause]:
    """Split a sentence into clauses.

    Marks inside quotations and brackets part nothing; a quotation that is a statement of its own is a clause.

    Args:
        text: tokens of the paragraph.
        first: index of the sentence's first token.
        end: index behind its last.
        quotations: outer quotations that open in the sentence.
        standalone: those of them that are statements of their own.

    Returns:
        The clauses in order.
    """
    pieces = _pieces(text, first, end, quotations, standalone)
    clauses: list[Clause] = []
    for start, stop, before, quoted in pieces:
        while stop > start and text.tokens[stop - 1].text in ".!?…":
            stop -= 1
        if start < stop:
            clauses.append(_clause(text, start, stop, before, quoted, position=len(clauses)))
    return _rejoin(text, clauses)


def _rejoin(text: Words, clauses: list[Clause]) -> list[Clause]:
    """Join the parts of clauses that an insertion between commas has cut ("geht …, Jan Holm, davon aus")."""
    joined: list[Clause] = []
    index = 0
    while index < len(clauses):
        clause = clauses[index]
        last = _rest_of_subordinate(text, clauses, index) or _rest_of_main(text, clauses, index)
        if last is None:
            joined.append(clause)
            index += 1
            continue
        joined.append(_joined(text, clause, clauses[last]))
        index = last + 1
    return joined


def _joined(text: Words, clause: Clause, last: Clause) -> Clause:
    if clause.kind is ClauseKind.MAIN and clause.verb is not None:
        return clause._replace(end=last.end, verb=verb_group(text, clause.verb.finite, clause.first, last.end))
    assert last.verb is not None
    opener = text.words[clause.first].lower
    kind = (
        ClauseKind.SUBORDINATE
        if text.words[clause.first].is_a("subordinator") or opener == "wie"
        else ClauseKind.RELATIVE
    )
    return clause._replace(end=last.end, kind=kind, opener=opener, verb=last.verb)


def _rest_of_subordinate(text: Words, clauses: list[Clause], index: int) -> int | None:
    """Return where a subordinate clause that has no verb yet gets it: in a part whose verb stands last."""
    clause = clauses[index]
    if clause.kind is not ClauseKind.FRAGMENT:
        return None
    word = text.words[clause.first]
    opens = word.is_a("subordinator") or word.lower == "wie" or (clause.before == "," and word.is_a("pronoun_relative"))
    if not opens:
        return None
    for place in range(index + 1, min(index + 5, len(clauses))):
        following = clauses[place]
        if following.kind is ClauseKind.MAIN and following.verb is not None:
            alone = following.end - following.first == 1
            final = _verb_final(text, [following.verb.finite], following.end)
            return place if final and (alone or not following.verb_first) else None
        if following.kind not in (ClauseKind.FRAGMENT, ClauseKind.RELATIVE):
            return None
    return None


def _rest_of_main(text: Words, clauses: list[Clause], index: int) -> int | None:
    """Return where a main clause gets the participle or prefix that its finite verb still lacks."""
    clause = clauses[index]
    if clause.kind is not ClauseKind.MAIN or clause.verb is None or not is_incomplete(text, clause.verb):
        return None
    for place in range(index + 1, min(index + 5, len(clauses))):
        following = clauses[place]
        if following.kind not in (ClauseKind.FRAGMENT, ClauseKind.RELATIVE) or following.before not in (",", "–"):
            return None
        if text.words[following.first].lower in ("so", "wie"):
            return None  # a frame of its own
        if following.kind is ClauseKind.FRAGMENT:
            whole = verb_group(text, clause.verb.finite, clause.first, following.end)
            if whole.others and whole.others[-1] >= following.first:
                return place
    return None


def _pieces(
    text: Words, first: int, end: int, quotations: Sequence[Quotation], standalone: Sequence[Quotation]
) -> list[tuple[int, int, str, bool]]:
    tokens = text.tokens
    jumps = {quotation.first: quotation.last for quotation in quotations if not quotation.inner}
    alone = {quotation.first for quotation in standalone}
    pieces: list[tuple[int, int, str, bool]] = []
    start, before, index = first, "", first
    while index < end:
        mark = tokens[index].text
        if index in jumps:
            stop = min(jumps[index] + 1, end)
            if index in alone:
                if start < index:
                    pieces.append((start, index, before, False))
                    before = ""
                pieces.append((index, stop, before, True))
                start, before = stop, "“"
            index = stop
            continue
        if mark == "(" and index > first:
            index = _behind_bracket(text, index, end)
            continue
        if _coordinates(text, start, index, end):
            pieces.append((start, index, before, False))
            start, before = index + 1, "und"
        elif mark in _BOUNDARIES and not _inside_token_run(text, index):
            if start < index:
                pieces.append((start, index, before, False))
            start, before = index + 1, mark
        index += 1
    if start < end:
        pieces.append((start, end, before, False))
    return pieces


def _coordinates(text: Words, start: int, index: int, end: int) -> bool:
    """Whether "und" joins a second verb to the same subject ("bezeichnete … und kündigte an")."""
    if text.words[index].lower != "und" or index == start or index + 2 >= end:
        return False
    following = index + 2 if text.words[index + 1].is_a("adverb_sentence", "adverb_time", "particle") else index + 1
    word = text.words[following]
    if not word.finite or text.tokens[following].is_capitalised:
        return False
    if any(reading.form & (Form.INFINITIVE | Form.PARTICIPLE) for reading in word.verbs) and not word.verbs[0].prefix:
        if following + 1 >= end or not text.tokens[following + 1].is_word:
            return False
        if any(reading.form & Form.PARTICIPLE for reading in word.verbs):
            return False
    return any(_finite_here(text, place, index, start) for place in range(start, index))


def _behind_bracket(text: Words, index: int, end: int) -> int:
    for place in range(index + 1, min(end, index + 60)):
        if text.tokens[place].text == ")":
            return place + 1
    return index + 1


def _inside_token_run(text: Words, index: int) -> bool:
    """Whether a hyphen or colon is part of a word or number and no mark between clauses."""
    tokens = text.tokens
    if tokens[index].text not in "-:" or index == 0 or index + 1 >= len(tokens):
        return False
    glued_left = tokens[index - 1].end == tokens[index].start
    glued_right = tokens[index + 1].start == tokens[index].end
    return glued_right and (glued_left or tokens[index].text == "-")


def _clause(text: Words, first: int, end: int, before: str, quoted: bool, position: int) -> Clause:
    if quoted:
        return Clause(first, end, ClauseKind.QUOTATION, "", None, before)
    words = text.words
    start = first
    while start < end - 1 and (words[start].lower in _COORDINATORS or not text.tokens[start].text[0].isalnum()):
        if text.tokens[start].text in '„"»“':
            break
        start += 1
    candidates = [index for index in range(start, end) if _finite_here(text, index, end, start)]
    if not candidates and _opens_with_pronoun(text, start, end):
        candidates = [start + 1]
    opener = _opener(text, start, end, before, candidates, position)
    if not candidates:
        kind = ClauseKind.INFINITIVE if _has_zu_infinitive(text, start, end) else ClauseKind.FRAGMENT
        return Clause(first, end, kind, opener, None, before)
    if opener:
        verb = verb_group(text, candidates[-1], start, end)
        relative = words[start].lower not in ("was", "wer", "wo") and not words[start].is_a("subordinator")
        relative = relative and (
            words[start].is_a("pronoun_relative", "article_def", *PREPOSITIONS) or words[start].lower in _RELATIVE_ONLY
        )
        kind = ClauseKind.RELATIVE if relative else ClauseKind.SUBORDINATE
        return Clause(first, end, kind, opener, verb, before)
    if _heads_infinitives(text, candidates, start) or _in_attribute(text, candidates, start):
        candidates = candidates[1:]
    verb = verb_group(text, candidates[0], start, end)
    return Clause(first, end, ClauseKind.MAIN, "", verb, before, verb_first=candidates[0] == start)


def _in_attribute(text: Words, candidates: Sequence[int], start: int) -> bool:
    """Whether what looks like the verb is a participle before its noun ("Zwei mit ihr vertraute Leute sagten")."""
    if len(candidates) < 2:
        return False
    phrase = noun_phrase(text, start, candidates[1])
    return phrase is not None and not phrase.pronoun and phrase.head > candidates[0] and phrase.end == candidates[1]


def _heads_infinitives(text: Words, candidates: Sequence[int], start: int) -> bool:
    """Whether a participle and an infinitive stand before the finite verb ("Gespart werden solle bei den Straßen")."""
    if len(candidates) < 2 or candidates[1] != candidates[0] + 1 or candidates[0] != start + 1:
        return False
    participle = any(reading.form & Form.PARTICIPLE for reading in text.words[start].verbs)
    infinitive = any(reading.form & Form.INFINITIVE for reading in text.words[candidates[0]].verbs)
    return participle and infinitive and _is_auxiliary(text.words[candidates[1]])


def _opens_with_pronoun(text: Words, start: int, end: int) -> bool:
    """Whether "das" is a pronoun before the only verb of its clause ("Das erklärte Weber") and no article."""
    return start + 1 < end and text.words[start].lower in ("das", "dies") and text.words[start + 1].finite


def _finite_here(text: Words, index: int, end: int, start: int) -> bool:
    """Whether a word is a finite verb at this place and no adjective before its noun."""
    token, word = text.tokens[index], text.words[index]
    if not word.verbs or not word.finite:
        return False
    if token.is_capitalised and index != start:
        return False
    if token.is_capitalised and not (_begins_sentence(text, index) and _is_auxiliary(word)):
        return False
    if index > 0 and text.words[index - 1].lower == "zu":
        return not any(reading.form & Form.INFINITIVE for reading in word.verbs)
    following = text.tokens[index + 1] if index + 1 < end else None
    if (
        word.lower.endswith(("e", "en", "er", "es", "em", "te", "ten"))
        and following is not None
        and following.is_capitalised
    ):
        if _only_konjunktiv(word) and _is_auxiliary(word):
            return True  # "Jeder habe Zugriff": no adjective
        previous = text.words[index - 1] if index > start else None
        if previous is not None and previous.lower in ("das", "dies") and word.lower.endswith("en"):
            return True  # "Das sagen Fachleute": no adjective ends so behind "das"
        if previous is not None and (
            previous.is_a("article_def", "article_indef", "possessive", "demonstrative", "numeral", "quantifier")
            or previous.is_a(*PREPOSITIONS)
        ):
            return False
        if previous is not None and _only_konjunktiv(word) and not previous.classes:
            return text.tokens[index - 1].is_capitalised
    return True


def _only_konjunktiv(word: Word) -> bool:
    return all(reading.form & Form.KONJUNKTIV_1 for reading in word.verbs if reading.form & FINITE)


def _is_auxiliary(word: Word) -> bool:
    """Whether a form belongs to a verb that may open a sentence ("Sollte …", "Ist …"); "Ziele" is a noun there."""
    return any(reading.infinitive in AUXILIARIES or reading.infinitive in MODALS for reading in word.verbs)


def _begins_sentence(text: Words, index: int) -> bool:
    return index == 0 or not text.tokens[index - 1].is_word


def _opener(text: Words, start: int, end: int, before: str, candidates: Sequence[int], position: int) -> str:
    """Return the word that makes a clause subordinate, or "" for a main clause."""
    word = text.words[start]
    final = _verb_final(text, candidates, end)
    if word.is_a("subordinator") or word.lower == "wie":
        if word.is_a(*PREPOSITIONS) and (not final or _is_bracketed(text, candidates, end)):
            return ""
        return word.lower if not candidates or final or word.lower in _SURE_OPENERS else ""
    if not final or _is_bracketed(text, candidates, end):
        return ""
    if word.is_a("question_word"):
        return word.lower
    if position == 0 or before in ("", ";", ":"):
        return ""
    if word.is_a("pronoun_relative", "article_def") and candidates[0] != start:
        return "" if _is_told(text, start, candidates) else word.lower
    return _relative_behind_preposition(text, start, end) if word.is_a(*PREPOSITIONS) else ""


def _is_told(text: Words, start: int, candidates: Sequence[int]) -> bool:
    """Whether one noun phrase and a Konjunktiv are the whole clause: "das Kind schlafe" is told, no relative clause."""
    phrase = noun_phrase(text, start, candidates[0])
    return phrase is not None and phrase.end == candidates[0] and _only_konjunktiv(text.words[candidates[0]])


def _relative_behind_preposition(text: Words, start: int, end: int) -> str:
    """Return the relative pronoun of a clause that begins with a preposition ("mit dem"); "" where a noun follows."""
    if start + 2 >= end or not text.words[start + 1].is_a("pronoun_relative", "article_def"):
        return ""
    pronoun = text.words[start + 1].lower
    return pronoun if pronoun in _RELATIVE_ONLY or not text.tokens[start + 2].is_capitalised else ""


def _is_bracketed(text: Words, candidates: Sequence[int], end: int) -> bool:
    """Whether a helping verb in second place and the verb at the end are one group ("die Firma werde … schließen")."""
    last = text.words[candidates[-1]]
    if candidates[-1] < end - 1 and not any(reading.form & Form.INFINITIVE for reading in text.words[end - 1].verbs):
        return True  # "der Fahrer sei betrunken gewesen": only infinitives stand behind a finite verb at the end
    if not any(reading.form & (Form.INFINITIVE | Form.PARTICIPLE) for reading in last.verbs):
        return False
    return any(_is_auxiliary(text.words[index]) for index in candidates[:-1])


def _verb_final(text: Words, candidates: Sequence[int], end: int) -> bool:
    """Whether the clause's last finite verb stands at its end, with at most verbs behind it."""
    if not candidates:
        return False
    return all(text.words[index].verbs for index in range(candidates[-1] + 1, end))


def _has_zu_infinitive(text: Words, start: int, end: int) -> bool:
    for index in range(start, end):
        word = text.words[index]
        if not text.tokens[index].is_capitalised and any(r.form & Form.ZU_INFINITIVE for r in word.verbs):
            return True
        if word.lower == "zu" and index + 1 < end and _may_be_infinitive(text, index + 1):
            return True
    return False


def _may_be_infinitive(text: Words, index: int) -> bool:
    word = text.words[index]
    known = any(reading.form & Form.INFINITIVE for reading in word.verbs)
    return not text.tokens[index].is_capitalised and (known or word.lower.endswith("en"))
