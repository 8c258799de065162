"""What a party is called that only a description names ("der zuständige Dienst": "zuständiger Dienst")."""

from laut.anatomy.words import holds_outlet_word
from laut.languages.de.nouns import is_office, is_person_noun
from laut.languages.de.phrases import DETERMINERS, PREPOSITIONS, Words
from laut.languages.patterns import pattern
from laut.model.source import Mention, Source, SourceKind
from laut.model.span import Span

_DATIVE = ("der", "dem", "den", "uns")


def matches(name: str, word: str) -> bool:
    """Say whether a pattern of the language is found in a word.

    Args:
        name: of the pattern in `source_patterns`.
        word: the word.

    Example:
        >>> matches("neuter", "Landesamt"), matches("neuter", "Polizei")
        (True, False)
    """
    return pattern("de", "source_patterns", name).search(word) is not None


def mention(words: Words, first: int, end: int, name: str, kind: SourceKind, rule: str) -> Mention:
    """Return a mention of a source under a name, over a range of tokens."""
    return Mention(Span(words.tokens[first].start, words.tokens[end - 1].end), Source(name, kind), rule)


def described(words: Words, first: int, end: int) -> str:
    """Return the phrase as a name: no determiner, nouns and adjectives in the nominative as far as their form tells."""
    start = first
    determiner = words.words[first].lower if words.words[first].is_a(*DETERMINERS, "preposition_article") else ""
    if determiner or (words.words[first].is_a("numeral") and end - first > 1):
        start += 1
    parts = [token.text for token in words.tokens[start:end] if token.text not in '„“”"»«']
    if parts and determiner and words.words[start].is_a(*PREPOSITIONS, *DETERMINERS):
        parts = _named_at_end(parts)
    if not parts:
        return ""
    head = next((index for index, part in enumerate(parts) if part[:1].isupper()), len(parts) - 1)
    if parts[head].endswith("er") and parts[head + 1 : head + 2] and parts[head + 1][:1].isupper():
        head += not is_office(parts[head])  # "eines Augsburger Labors"
    parts = nominative_title(parts, determiner)
    nominalised = matches("nominalised", parts[head])
    if nominalised and determiner in ("einem", "einen", "eines", "dem", "des", "ein"):
        parts[head] = parts[head].removesuffix("n").removesuffix("r") + "r"
    elif nominalised and determiner in ("einer", "die"):
        parts[head] = parts[head].removesuffix("n")
    elif (
        determiner in ("des", "eines", "dieses", "vom") and parts[head].endswith("s") and not parts[head].endswith("ss")
    ):
        parts[head] = _without_case(parts[head])
    elif not determiner:
        parts[head] = _nominative_plural(parts[head])
    if head > 0 and (determiner or head == 1):
        parts[:head] = [_nominative_adjective(part, determiner, parts[head]) for part in parts[:head]]
    return " ".join(parts)


def nominative_title(parts: list[str], determiner: str) -> list[str]:
    """Return the words of an outlet's title or a plural name in the nominative, as far as article and noun tell.

    Args:
        parts: of the title.
        determiner: the article before it, in lower case; "" where there is none.

    Example:
        >>> nominative_title(["Neuen", "Mosel-Post"], "der"), nominative_title(["Alten", "Blatt"], "dem")
        (['Neue', 'Mosel-Post'], ['Altes', 'Blatt'])
        >>> nominative_title(["Vereinten", "Nationen"], "den")
        ['Vereinte', 'Nationen']
    """
    first, noun = parts[0], parts[-1].lower()
    if first.lower().endswith("boten") and determiner in ("dem", "den", "des"):
        return [first[:-1], *parts[1:]]  # "dem „Landboten“"
    capital = len(parts) > 1 and first.endswith("en") and first[:1].isupper() and parts[1][:1].isupper()
    if not capital or not (holds_outlet_word(noun) or matches("plural", noun)):
        return parts
    if determiner in ("der", "die") or (determiner == "den" and noun.endswith("en")):
        return [first[:-1], *parts[1:]]
    if determiner in ("dem", "des", "vom", "im", "beim", "den"):
        return [f"{first[:-2]}{_ending(noun.removesuffix('s'))}", *parts[1:]]
    return parts


def _named_at_end(parts: list[str]) -> list[str]:
    """Return the body and name that an attribute with a preposition leads to ("die in Ulm ansässige Firma Nord").

    Nothing where the attribute has no noun ("eine der nahen").
    """
    first = next((place for place in range(len(parts), 0, -1) if not parts[place - 1][:1].isupper()), 0)
    return parts[first:] if len(parts) - first > 1 or parts[0].lower() in _DATIVE else parts


def _nominative_plural(noun: str) -> str:
    """Return a plural noun without the -n of the dative: "Medienberichten" → "Medienberichte"."""
    if noun.lower().endswith(("ichten", "kreisen", "leuten")):
        return noun[:-1]
    return noun[:-1] if noun.endswith("ern") and is_office(noun[:-1]) else noun


def _without_case(noun: str) -> str:
    return noun[:-2] if noun.endswith(("tes", "des", "kes", "zes", "ges")) else noun[:-1]


def _nominative_adjective(word: str, determiner: str, noun: str) -> str:
    """Return an adjective as it stands without article: "der südkoreanische" → "südkoreanischer".

    An oblique article doesn't tell a masculine from a neuter noun, nor the genitive plural from the feminine: there the
    noun's ending does.
    """
    if not determiner:
        return word[:-1] if word.endswith("er") and word.islower() else word  # "Angaben westlicher Dienste"
    if determiner in ("der", "das") and word.endswith("e"):
        return f"{word}{determiner[-1]}"
    if not word.endswith("en"):
        return word
    if determiner == "einer" or (determiner in ("den", "der") and matches("plural", noun)) or determiner == "der":
        return word[:-1]
    if determiner in ("des", "dem", "den", "eines", "einem", "einen", "vom", "im", "beim", "zum"):
        return f"{word[:-2]}{_ending(noun.removesuffix('s').removesuffix('e'))}"
    return word


def _ending(noun: str) -> str:
    """Return the ending of an adjective without article before a noun that is no feminine."""
    return "es" if matches("neuter", noun) else "er"


def head_noun(name: str) -> str:
    """Return the first noun of a description; a hyphenated age counts ("58-Jähriger").

    Example:
        >>> head_noun("südkoreanischer Geheimdienst"), head_noun("verletzten 58-Jährigen")
        ('Geheimdienst', '58-Jährigen')
    """
    return next((word for word in name.split() if word[:1].isupper() or "-J" in word), "")


def kind_of(words: Words, first: int, end: int) -> SourceKind:
    """Return what sort of party a description names, by its article and its noun."""
    head = head_noun(described(words, first, end))
    lower = head.lower()
    if lower.endswith(("kreise", "kreisen", "insider", "insidern", "zeugen", "zeuge")) or words.words[first].is_a(
        "article_indef"
    ):
        return SourceKind.UNNAMED
    if is_office(head) or is_person_noun(head):
        return SourceKind.OFFICE
    return SourceKind.UNKNOWN


def are_several(determiner: str, noun: str) -> bool:
    """Say whether an article and a noun are a plural.

    Args:
        determiner: in lower case.
        noun: the noun behind it.

    Example:
        >>> are_several("die", "Ermittler"), are_several("die", "Ermittlerin"), are_several("die", "Vorsitzende")
        (True, False, False)
    """
    return determiner == "die" and not noun.endswith(("in", "frau", "e"))
