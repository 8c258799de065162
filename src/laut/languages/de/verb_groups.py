"""German verb groups: the finite form with what hangs on it (participle, infinitive, separated prefix)."""

from collections.abc import Sequence
from typing import NamedTuple

from laut.languages.de.phrases import Words
from laut.languages.de.words import FINITE, Form, VerbReading

AUXILIARIES = frozenset({"haben", "sein", "werden"})
MODALS = frozenset({"können", "müssen", "sollen", "wollen", "dürfen", "mögen", "lassen"})


_OPENING = frozenset('„"»‚“(')


class VerbGroup(NamedTuple):
    """The verb of a clause.

    Args:
        infinitive: of the verb that carries the meaning.
        finite: index of the finite form.
        others: indices of participle, infinitive and separated prefix, in order.
        form: what the finite form can be, as bits of `Form`.
        modal: infinitive of a modal verb before it; "" where there is none.
        auxiliary: infinitive of the auxiliary; "" where there is none.
    """

    infinitive: str
    finite: int
    others: tuple[int, ...]
    form: int
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
    form = 0
    for reading in readings:
        form |= reading.form
    lemmas = {reading.infinitive for reading in readings if not reading.prefix}
    rest = [index for index in range(start, end) if index != finite]
    if lemmas & AUXILIARIES or lemmas & MODALS:
        helper = min(lemmas & AUXILIARIES or lemmas & MODALS)
        found = _dependent_verb(text, rest, finite, helper)
        if found is not None:
            if any(words[place].lower == "worden" for place in found[1]) and helper == "sein":
                helper = "werden"  # "war vorgeworfen worden": the passive, in the perfect
            return _with_helper(found, finite, form, helper)
    prefixed = _separated(text, readings, finite, end)
    if prefixed is not None:
        return VerbGroup(prefixed[0].infinitive, finite, (prefixed[1],), form)
    plain = next((reading for reading in readings if not reading.prefix), readings[0])
    return VerbGroup(plain.infinitive, finite, (), form)


def is_incomplete(text: Words, verb: VerbGroup) -> bool:
    """Say whether a finite form still lacks what may stand far behind it: a participle, an infinitive, a prefix."""
    if verb.others:
        return False
    readings = text.words[verb.finite].verbs
    return verb.infinitive in AUXILIARIES or verb.infinitive in MODALS or any(reading.prefix for reading in readings)


def _with_helper(found: tuple[str, tuple[int, ...], bool], finite: int, form: int, helper: str) -> VerbGroup:
    infinitive, others, perfect = found
    if helper in MODALS:
        return VerbGroup(infinitive, finite, others, form, modal=helper, auxiliary="haben" if perfect else "")
    return VerbGroup(infinitive, finite, others, form, auxiliary=helper)


def _dependent_verb(
    text: Words, rest: Sequence[int], finite: int, helper: str
) -> tuple[str, tuple[int, ...], bool] | None:
    """Return infinitive and places of the verb that an auxiliary or modal governs, and whether it is in the perfect."""
    words = text.words
    wanted = Form.PARTICIPLE | Form.INFINITIVE if helper != "haben" else Form.PARTICIPLE
    if helper in MODALS:
        wanted = Form.INFINITIVE
    places: list[int] = []
    lemma = ""
    perfect = False
    for index in reversed(rest):
        word = words[index]
        if not word.verbs or _is_noun(text, index):
            if places:
                break
            continue
        match = [reading for reading in word.verbs if reading.form & (wanted | Form.PARTICIPLE)]
        if not match:
            continue
        names = {reading.infinitive for reading in match}
        if names & AUXILIARIES and index - 1 in rest and any(r.form & Form.PARTICIPLE for r in words[index - 1].verbs):
            places.append(index)
            perfect = perfect or bool(names & {"haben", "sein"})
            continue
        lemma = min(names)
        places.append(index)
        break
    if not lemma:
        return None
    return lemma, tuple(sorted(places)), perfect


def _is_noun(text: Words, index: int) -> bool:
    """Whether a capitalised word is a noun ("ein Versprechen") and not the first of a sentence ("Gespart werde …")."""
    return text.tokens[index].is_capitalised and index > 0 and text.tokens[index - 1].is_word


def _separated(text: Words, readings: Sequence[VerbReading], finite: int, end: int) -> tuple[VerbReading, int] | None:
    """Return the reading whose prefix stands apart behind the finite form, with the place of the prefix."""
    words = text.words
    by_prefix = {reading.prefix: reading for reading in readings if reading.prefix}
    if not by_prefix:
        return None
    for index in range(end - 1, finite, -1):
        lower = words[index].lower
        mark = text.tokens[index + 1].text if index + 1 < end else ""
        if lower in by_prefix and (index == end - 1 or not (text.tokens[index + 1].is_word or mark in _OPENING)):
            return by_prefix[lower], index
    return None
