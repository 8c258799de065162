"""What stands before a verb, and whether it is the subject or gives way to what stands behind."""

from laut.attribution.speaking import can_speak, names_medium
from laut.languages.de.nouns import is_feminine, is_office, is_person_noun, is_reporting_noun
from laut.languages.de.phrases import NounPhrase, Words
from laut.languages.de.words import Form

DATIVE = frozenset(
    [
        "dem",
        "der",
        "den",
        "einem",
        "einer",
        "unserer",
        "unserem",
        "seinem",
        "seiner",
        "ihrem",
        "ihrer",
        "diesem",
        "dieser",
    ]
)
_ADVERB_ENDINGS = (
    "ig",
    "lich",
    "isch",
    "weise",
    "los",
    "iell",
    "tens",
    "falls",
    "amt",
    "mals",
    "kret",
    "rekt",
    "zit",
    "hinaus",
)


def is_told_to(text: Words, front: NounPhrase, finite: int) -> bool:
    """Say whether a medium before the verb is whom a pronoun behind it told something ("Der Neuen Post sagte sie").

    Args:
        text: tokens of the paragraph.
        front: what stands before the verb.
        finite: index of the verb.
    """
    pronoun = finite + 1 < len(text.words) and text.words[finite + 1].lower == "sie"
    return pronoun and front.determiner == "der" and names_medium(text, (front.first, front.end))


def is_infinitive(text: Words, phrase: NounPhrase, modal: str) -> bool:
    """Say whether what stands before a modal verb is the verb it governs ("Bestätigen wollte die Behörde das nicht").

    Args:
        text: tokens of the paragraph.
        phrase: what stands before the verb.
        modal: the modal verb; "" where the clause has none.
    """
    readings = text.words[phrase.first].verbs
    return bool(modal) and phrase.end - phrase.first == 1 and any(one.form & Form.INFINITIVE for one in readings)


def is_object(text: Words, front: NounPhrase, behind: NounPhrase) -> bool:
    """Say whether a thing before the verb gives way to a party behind it ("Rund 200 Kilo hatte der Wirt genannt").

    Args:
        text: tokens of the paragraph.
        front: what stands before the verb.
        behind: the first noun phrase behind it that may be its subject.
    """
    quoted = not text.tokens[front.first].is_word  # "„Frei erfunden“ nannte das Amt den Bericht"
    if quoted and can_speak(text, (behind.first, behind.end)):
        return True
    bare = not front.determiner and not front.pronoun and front.end - front.first == 1
    if bare and _is_he(text, behind) and not behind.name:
        return True  # "Fehler räumt der Trainer nicht ein": no dative, no genitive
    if front.determiner in ("der", "ein", "eine") or behind.determiner not in ("der", "die", "das", "ein", "eine", ""):
        return False
    speaks = can_speak(text, (front.first, front.head + 1))  # "Die Zahl der Verletzten" is a number
    return not speaks and behind.determiner != "" and can_speak(text, (behind.first, behind.end))


def _is_he(text: Words, phrase: NounPhrase) -> bool:
    """Whether "der" and a noun for a man can only be a nominative ("der Trainer", no "der Verletzten")."""
    nouns = [text.tokens[index].text for index in range(phrase.first + 1, phrase.head + 1)]
    noun = next((noun for noun in nouns if is_person_noun(noun)), "")
    return phrase.determiner == "der" and bool(noun) and not is_feminine(noun) and not noun.endswith("n")


def yields(text: Words, front: NounPhrase, behind: NounPhrase, finite: int) -> bool:
    """Say whether what stands before the verb gives way to the noun phrase behind it as subject.

    "Das" does; so does a single capitalised word at the beginning of a sentence that may be an adverb
    ("Konkret nannte Weber …"), where a noun phrase follows the verb at once.

    Args:
        text: tokens of the paragraph.
        front: what stands before the verb.
        behind: the first noun phrase behind it that may be its subject.
        finite: index of the verb.
    """
    if front.end - front.first > 1:
        return False
    word = text.tokens[front.first].text
    if text.words[front.first].lower in ("das", "dies", "es", "dieses"):
        return True
    if front.pronoun or is_office(word) or not text.tokens[front.first].is_capitalised:
        return False
    opens = front.first == 0 or not text.tokens[front.first - 1].is_word
    between = behind.first - finite - 1
    at_once = (behind.determiner not in DATIVE or _is_he(text, behind)) and (
        between == 0 or (between == 1 and text.words[finite + 1].lower == "sich")
    )
    return (
        opens
        and at_once
        and not word.endswith("s")
        and word[1:].islower()
        and _may_be_adverb(text.words[front.first].lower)
    )


def _may_be_adverb(lower: str) -> bool:
    return lower.endswith(_ADVERB_ENDINGS)


def is_noble(text: Words, first: int, finite: int) -> bool:
    """Say whether a surname with "Von" stands alone before the verb of a clause ("Von der Aue sagte, …").

    Args:
        text: tokens of the paragraph.
        first: index of the clause's first token.
        finite: index of its verb.
    """
    particles = [text.words[index].lower for index in range(first, finite - 1)]
    name = text.tokens[finite - 1]
    named = name.is_capitalised and not is_office(name.text) and not is_reporting_noun(name.text)
    return particles in (["von", "der"], ["von", "dem"], ["von"]) and named
