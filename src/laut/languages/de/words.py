"""German words: what a form can be, looked up once per form."""

from functools import cache, lru_cache
from typing import NamedTuple

from laut.languages import table


class Form:
    """What a verb form can be: bits of an integer (plain integers, since they are asked for at every word)."""

    SINGULAR = 1
    PLURAL = 2
    PRESENT = 4
    PAST = 8
    INDICATIVE = 16
    KONJUNKTIV_1 = 32
    KONJUNKTIV_2 = 64
    PARTICIPLE = 128
    INFINITIVE = 256
    ZU_INFINITIVE = 512


FINITE = Form.INDICATIVE | Form.KONJUNKTIV_1 | Form.KONJUNKTIV_2


class VerbReading(NamedTuple):
    """One way to read a verb form.

    Args:
        infinitive: of the verb, with its prefix ("mitteilen").
        prefix: separable prefix that stands apart from this form ("mit" for "teilt"); "" where none does.
        form: what it can be, as bits of `Form`.
    """

    infinitive: str
    prefix: str
    form: int


class Word(NamedTuple):
    """Everything that is known of a form without its context.

    Args:
        lower: the form in lower case.
        classes: closed classes it belongs to ("article_def", "preposition_dat", …).
        verbs: its readings as a verb.
        finite: whether it can be a finite verb.
    """

    lower: str
    classes: frozenset[str]
    verbs: tuple[VerbReading, ...]
    finite: bool

    def is_a(self, *classes: str) -> bool:
        """Whether it belongs to one of the closed classes."""
        return not self.classes.isdisjoint(classes)


_COLUMNS = {
    "present1s": Form.SINGULAR | Form.PRESENT,
    "present3s": Form.SINGULAR | Form.PRESENT | Form.INDICATIVE,
    "present3p": Form.PLURAL | Form.PRESENT | Form.INDICATIVE,
    "preterite3s": Form.SINGULAR | Form.PAST | Form.INDICATIVE,
    "preterite3p": Form.PLURAL | Form.PAST | Form.INDICATIVE,
    "konj1_3s": Form.SINGULAR | Form.KONJUNKTIV_1,
    "konj1_3p": Form.PLURAL | Form.KONJUNKTIV_1,
    "konj2_3s": Form.SINGULAR | Form.KONJUNKTIV_2,
    "konj2_3p": Form.PLURAL | Form.KONJUNKTIV_2,
    "participle": Form.PARTICIPLE,
    "zu_infinitive": Form.ZU_INFINITIVE,
}


@cache
def verb_forms() -> dict[str, tuple[VerbReading, ...]]:
    """Return the readings of every verb form, by the form in lower case."""
    readings: dict[str, dict[VerbReading, None]] = {}

    def add(form: str, reading: VerbReading) -> None:
        readings.setdefault(form, {})[reading] = None

    for row in table("de", "verb_forms"):
        infinitive, prefix = row["infinitive"], row["prefix"]
        add(infinitive, VerbReading(infinitive, "", Form.INFINITIVE))
        indicative = {row[column] for column in ("present3s", "present3p", "preterite3s", "preterite3p")}
        for column, kind in _COLUMNS.items():
            form = row[column]
            if not form or (column.startswith("konj") and form in indicative):
                continue  # a Konjunktiv that looks like the indicative marks nothing
            if kind & (Form.PARTICIPLE | Form.ZU_INFINITIVE):
                add(form, VerbReading(infinitive, "", kind))
                continue
            if kind & FINITE:
                add(form, VerbReading(infinitive, prefix, kind))
                if prefix:
                    add(prefix + form, VerbReading(infinitive, "", kind))
    return {form: tuple(found) for form, found in readings.items()}


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """Return the closed classes of every function word, by the form in lower case."""
    classes: dict[str, set[str]] = {}
    for row in table("de", "function_words"):
        classes.setdefault(row["form"].lower(), set()).add(row["class"])
    return {form: frozenset(names) for form, names in classes.items()}


@cache
def _swiss_forms() -> dict[str, str]:
    """Return the forms that Swiss and capitalised spelling has with "ss", to the same with "ß"."""
    known = (*word_classes(), *verb_forms())
    return {form.replace("ß", "ss"): form for form in known if "ß" in form}


def standard_spelling(lower: str) -> str:
    """Return a form as the lexicon spells it: "gemäss" is "gemäß", "dass" is itself.

    Example:
        >>> standard_spelling("äusserte"), standard_spelling("dass")
        ('äußerte', 'dass')
    """
    if "ss" not in lower or lower in word_classes() or lower in verb_forms():
        return lower
    return _swiss_forms().get(lower, lower)


_NO_CLASSES: frozenset[str] = frozenset()


@lru_cache(maxsize=65536)
def look_up(form: str) -> Word:
    """Return what is known of a form.

    A function word is no verb ("meine", "laut"), but for "sein", which is both; a capitalised form keeps its verb
    readings, since a sentence may begin with it.

    Example:
        >>> sorted({reading.prefix for reading in look_up("sagte").verbs if reading.infinitive == "sagen"})
        ['']
    """
    lower = standard_spelling(form.lower())
    classes = word_classes().get(lower, _NO_CLASSES)
    verbs = () if classes and lower != "sein" else verb_forms().get(lower, ())
    return Word(lower, classes, verbs, any(reading.form & FINITE for reading in verbs))
