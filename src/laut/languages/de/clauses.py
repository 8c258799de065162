"""German clauses: where a sentence parts, what kind each part is, and its verb group."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from laut.languages.de.phrases import PREPOSITIONS, Words
from laut.languages.de.words import FINITE, Form, VerbReading
from laut.linguistics.quotations import Quotation

_BOUNDARIES = frozenset({",", ";", ":", "–", "—", "-"})
_AUXILIARIES = frozenset({"haben", "sein", "werden"})
_MODALS = frozenset({"können", "müssen", "sollen", "wollen", "dürfen", "mögen", "lassen"})
_COORDINATORS = frozenset({"und", "oder", "aber", "sondern", "denn", "doch", "sowie", "jedoch"})
_RELATIVE_ONLY = frozenset("deren dessen denen welcher welche welches welchen welchem".split())


class ClauseKind(StrEnum):
    """What kind of part of a sentence a clause is."""

    MAIN = "main"
    SUBORDINATE = "subordinate"
    RELATIVE = "relative"
    INFINITIVE = "infinitive"
    FRAGMENT = "fragment"
    QUOTATION = "quotation"


class VerbGroup(NamedTuple):
    """The verb of a clause.

    Args:
        infinitive: of the verb that carries the meaning.
        finite: index of the finite form.
        others: indices of participle, infinitive and separated prefix, in order.
        form: of the finite form.
        modal: infinitive of a modal verb before it; "" where there is none.
        auxiliary: infinitive of the auxiliary; "" where there is none.
    """

    infinitive: str
    finite: int
    others: tuple[int, ...]
    form: Form
    modal: str = ""
    auxiliary: str = ""

    @property
    def konjunktiv_1(self) -> bool:
        """Whether its form can only be Konjunktiv I."""
        return bool(self.form & Form.KONJUNKTIV_1) and not self.form & Form.INDICATIVE

    @property
    def konjunktiv_2(self) -> bool:
        """Whether its form can only be Konjunktiv II."""
        return bool(self.form & Form.KONJUNKTIV_2) and not self.form & Form.INDICATIVE

    @property
    def passive(self) -> bool:
        """Whether it is a passive with werden."""
        return self.auxiliary == "werden" and bool(self.others) and not self.modal


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
        quotations: outer quotations of the paragraph.
        standalone: those of them that are statements of their own.

    Returns:
        The clauses in order.
    """
    pieces = _pieces(text, first, end, quotations, standalone)
    clauses = []
    for start, stop, before, quoted in pieces:
        while stop > start and text.tokens[stop - 1].text in ".!?…":
            stop -= 1
        if start < stop:
            clauses.append(_clause(text, start, stop, before, quoted, position=len(clauses)))
    return _join_relatives(text, clauses)


def _join_relatives(text: Words, clauses: list[Clause]) -> list[Clause]:
    """Make one relative clause of two parts that a comma inside it has cut ("das X, erst am Abend feiert")."""
    for index in range(1, len(clauses) - 1):
        clause, following = clauses[index], clauses[index + 1]
        if clause.kind is not ClauseKind.FRAGMENT or clause.before != "," or following.kind is not ClauseKind.MAIN:
            continue
        if not text.words[clause.first].is_a("pronoun_relative") or following.verb_first or following.verb is None:
            continue
        if _verb_final(text, [following.verb.finite], following.end):
            opener = text.words[clause.first].lower
            clauses[index] = clause._replace(kind=ClauseKind.RELATIVE, opener=opener)
            clauses[index + 1] = following._replace(kind=ClauseKind.RELATIVE, opener=opener)
    return clauses


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
        if mark == "(":
            index = _behind_bracket(text, index, end)
            continue
        if mark in _BOUNDARIES and not _inside_token_run(text, index):
            if start < index:
                pieces.append((start, index, before, False))
            start, before = index + 1, mark
        index += 1
    if start < end:
        pieces.append((start, end, before, False))
    return pieces


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
    verb = verb_group(text, candidates[0], start, end)
    return Clause(first, end, ClauseKind.MAIN, "", verb, before, verb_first=candidates[0] == start)


def _finite_here(text: Words, index: int, end: int, start: int) -> bool:
    """Whether a word is a finite verb at this place and no adjective before its noun."""
    token, word = text.tokens[index], text.words[index]
    if not word.verbs or not word.finite:
        return False
    if token.is_capitalised and index != start:
        return False
    if token.is_capitalised and not _begins_sentence(text, index):
        return False
    if index > 0 and text.words[index - 1].lower == "zu":
        return False
    following = text.tokens[index + 1] if index + 1 < end else None
    if (
        word.lower.endswith(("e", "en", "er", "es", "em", "te", "ten"))
        and following is not None
        and following.is_capitalised
    ):
        previous = text.words[index - 1] if index > start else None
        if previous is not None and previous.lower in ("das", "dies") and word.lower.endswith("en"):
            return True  # "Das sagen Fachleute": no adjective ends so behind "das"
        if previous is not None and (
            previous.is_a("article_def", "article_indef", "possessive", "demonstrative") or previous.is_a(*PREPOSITIONS)
        ):
            return False
    return True


def _begins_sentence(text: Words, index: int) -> bool:
    return index == 0 or not text.tokens[index - 1].is_word


def _opener(text: Words, start: int, end: int, before: str, candidates: Sequence[int], position: int) -> str:
    """Return the word that makes a clause subordinate, or "" for a main clause."""
    words = text.words
    word = words[start]
    if word.is_a("subordinator") or word.lower == "wie":
        if word.is_a(*PREPOSITIONS) and not _verb_final(text, candidates, end):
            return ""
        if not candidates or _verb_final(text, candidates, end) or word.lower in ("dass", "ob", "weil", "wonach"):
            return word.lower
        return ""
    if not candidates or not _verb_final(text, candidates, end):
        return ""
    if word.is_a("question_word"):
        return word.lower
    if position == 0 or not before:
        return ""
    if word.is_a("pronoun_relative", "article_def") and candidates[0] != start:
        return word.lower
    if word.is_a(*PREPOSITIONS) and start + 1 < end and words[start + 1].is_a("pronoun_relative", "article_def"):
        if start + 2 < end and not text.tokens[start + 2].is_capitalised or words[start + 1].lower in _RELATIVE_ONLY:
            return words[start + 1].lower
        return (
            words[start + 1].lower
            if words[start + 1].lower in ("dem", "der", "denen", "die", "den")
            and not text.tokens[start + 2].is_capitalised
            else ""
        )
    return ""


def _verb_final(text: Words, candidates: Sequence[int], end: int) -> bool:
    """Whether the clause's last finite verb stands at its end, with at most verbs behind it."""
    if not candidates:
        return False
    return all(text.words[index].verbs for index in range(candidates[-1] + 1, end))


def _has_zu_infinitive(text: Words, start: int, end: int) -> bool:
    for index in range(start, end):
        readings = text.words[index].verbs
        if any(reading.form & Form.ZU_INFINITIVE for reading in readings) and "zu" in text.words[index].lower:
            if " " not in text.words[index].lower and not text.tokens[index].is_capitalised:
                return True
        if text.words[index].lower == "zu" and index + 1 < end:
            if any(reading.form & Form.INFINITIVE for reading in text.words[index + 1].verbs) or text.words[
                index + 1
            ].lower.endswith("en"):
                if not text.tokens[index + 1].is_capitalised:
                    return True
    return False


def verb_group(text: Words, finite: int, start: int, end: int) -> VerbGroup:
    """Read the verb group around a finite form.

    Args:
        text: tokens of the paragraph.
        finite: index of the finite form.
        start: index of the clause's first word.
        end: index behind its last.
    """
    words = text.words
    readings = [reading for reading in words[finite].verbs if reading.form & FINITE]
    form = Form(0)
    for reading in readings:
        form |= reading.form
    lemmas = {reading.infinitive for reading in readings if not reading.prefix}
    rest = [index for index in range(start, end) if index != finite]
    if lemmas & _AUXILIARIES or lemmas & _MODALS:
        helper = sorted(lemmas & _AUXILIARIES or lemmas & _MODALS)[0]
        found = _dependent_verb(text, rest, finite, helper)
        if found is not None:
            return _with_helper(found, finite, form, helper)
    prefixed = _separated(text, readings, finite, end)
    if prefixed is not None:
        return VerbGroup(prefixed[0].infinitive, finite, (prefixed[1],), form)
    plain = next((reading for reading in readings if not reading.prefix), readings[0])
    return VerbGroup(plain.infinitive, finite, (), form)


def _with_helper(found: tuple[str, tuple[int, ...], bool], finite: int, form: Form, helper: str) -> VerbGroup:
    infinitive, others, perfect = found
    if helper in _MODALS:
        return VerbGroup(infinitive, finite, others, form, modal=helper, auxiliary="haben" if perfect else "")
    return VerbGroup(infinitive, finite, others, form, auxiliary=helper)


def _dependent_verb(
    text: Words, rest: Sequence[int], finite: int, helper: str
) -> tuple[str, tuple[int, ...], bool] | None:
    """Return infinitive and places of the verb that an auxiliary or modal governs, and whether it is in the perfect."""
    words, tokens = text.words, text.tokens
    wanted = Form.PARTICIPLE | Form.INFINITIVE if helper != "haben" else Form.PARTICIPLE
    if helper in _MODALS:
        wanted = Form.INFINITIVE
    places: list[int] = []
    lemma = ""
    perfect = False
    for index in reversed(rest):
        word = words[index]
        if tokens[index].is_capitalised or not word.verbs:
            if places and index < finite:
                break
            if lemma or not word.verbs:
                if places:
                    break
                continue
        match = [reading for reading in word.verbs if reading.form & (wanted | Form.PARTICIPLE)]
        if not match:
            continue
        names = {reading.infinitive for reading in match}
        if names & _AUXILIARIES and index - 1 in rest and any(r.form & Form.PARTICIPLE for r in words[index - 1].verbs):
            places.append(index)
            perfect = perfect or bool(names & {"haben", "sein"})
            continue
        lemma = min(names)
        places.append(index)
        break
    if not lemma:
        return None
    return lemma, tuple(sorted(places)), perfect


def _separated(text: Words, readings: Sequence[VerbReading], finite: int, end: int) -> tuple[VerbReading, int] | None:
    """Return the reading whose prefix stands apart behind the finite form, with the place of the prefix."""
    words = text.words
    by_prefix = {reading.prefix: reading for reading in readings if reading.prefix}
    if not by_prefix:
        return None
    for index in range(end - 1, finite, -1):
        lower = words[index].lower
        if lower in by_prefix and (index == end - 1 or not text.tokens[index + 1].is_word):
            return by_prefix[lower], index
    return None
