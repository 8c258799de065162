"""German noun phrases: from the determiner to the last attribute that belongs to the noun."""

from collections.abc import Sequence
from typing import NamedTuple

from laut.languages.de.nouns import (
    first_names,
    is_medium,
    is_office,
    is_person_noun,
    is_reporting_noun,
    office_kind,
)
from laut.languages.de.words import Word
from laut.linguistics.tokens import Token

DETERMINERS = ("article_def", "article_indef", "possessive", "demonstrative", "quantifier")
PREPOSITIONS = ("preposition_dat", "preposition_acc", "preposition_both", "preposition_gen", "preposition_article")
_INSIDE = ("adverb_sentence", "adverb_time", "particle", "quantifier", "numeral", "possessive", "zu_particle")
_GENITIVE_DETERMINERS = frozenset(
    {
        *("des", "der", "eines", "einer", "dieses", "dieser", "jenes", "jener", "seines", "seiner", "ihres"),
        *("ihrer", "unseres", "unserer", "meines", "meiner", "beider", "aller", "mehrerer", "vieler", "einiger"),
    }
)
_NAME_PARTICLES = frozenset(
    ["von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "bin", "ibn", "al", "el", "ter", "zu"]
)
_DATIVE = frozenset({"der", "dem", "den", "uns", "unserer", "diesem", "dieser"})
_BEFORE_ATTRIBUTE = frozenset(
    {"ein", "eine", "einem", "einen", "einer", "eines", "der", "die", "das", "dem", "den", "des"}
)
_ENDINGS = ("e", "en", "er", "es", "em")
_OPENING_QUOTES = frozenset('„"»›‚“')
_CLOSING_QUOTES = frozenset('“”"«‹‘')
LOWER_CASE_NAMES = frozenset(
    ["dpa", "epd", "kna", "sid", "apa", "afp", "dapd", "dts", "taz", "sda", "rnd", "ots"]
)  # as their houses write them
_SITE_ENDINGS = ("-online", ".de", ".at", ".ch", ".com", ".net", ".org", ".info", ".news", ".tv")
_SITE = 6  # letters of a site's name, at least
_AGENCIES = LOWER_CASE_NAMES | {"afp", "ap", "reuters", "rtr", "ddp", "ansa", "tass"}
_MEDIA_PEOPLE = (
    *("redakteur", "redakteurin", "reporter", "reporterin", "korrespondent", "korrespondentin", "journalist"),
    *("journalistin", "chef", "chefin", "herausgeber", "verleger"),
)
_TITLES = frozenset({"dr", "prof", "dipl", "med", "jur", "phil", "rer", "nat", "ing", "hc", "habil"})
_FEMININE = (
    *("ung", "heit", "keit", "schaft", "ion", "tät", "ei", "ie", "ik", "ur", "enz", "anz", "e", "n", "s"),
    *("a", "in"),
)
_PAIRS = frozenset({"sowohl", "weder", "entweder"})
_MAX_ATTRIBUTE = 14  # words of an extended attribute ("einer von der Agentur gestern Abend verbreiteten Erklärung")


class NounPhrase(NamedTuple):
    """A noun phrase as indices into the tokens it was read from.

    Args:
        first: index of its first token.
        end: index behind its last token.
        head: index of its head noun, the last name or the pronoun.
        determiner: its determiner in lower case; "" where there is none.
        name: whether it ends in a proper name.
        pronoun: whether it is a pronoun.
    """

    first: int
    end: int
    head: int
    determiner: str = ""
    name: bool = False
    pronoun: bool = False


class Words(NamedTuple):
    """Tokens with what is known of each."""

    tokens: Sequence[Token]
    words: Sequence[Word]


def noun_phrase(text: Words, first: int, end: int) -> NounPhrase | None:
    """Read the noun phrase that begins at a token.

    Args:
        text: tokens of one paragraph with their words.
        first: index where it begins.
        end: index it can't pass.

    Returns:
        The longest noun phrase by these rules, or None where none begins.
    """
    if first >= end:
        return None
    core = _core(text, first, end)
    if core is None or core.pronoun:
        return core
    core = _with_genitive(text, core, end)
    return _with_coordination(text, core, end)


def _core(text: Words, first: int, end: int) -> NounPhrase | None:
    if first >= end:
        return None
    word = text.words[first]
    index, determiner = first, ""
    if word.is_a(*DETERMINERS) or word.is_a("preposition_article"):
        index, determiner = first + 1, word.lower
    elif word.is_a("numeral") and first + 1 < end and text.words[first + 1].is_a(*PREPOSITIONS):
        index, determiner = first + 1, word.lower  # "zwei mit der Sache vertraute Personen"
    elif word.is_a("numeral") and text.tokens[first].is_capitalised and first + 1 < end:
        index, determiner = first + 1, word.lower  # "Zwei Zeugen" at the beginning of a sentence
    begin = _skip_attributes(text, index, end, extended=bool(determiner))
    if begin is None:
        if word.is_a("pronoun_personal", "pronoun_indefinite", "demonstrative") and word.lower not in (
            "es",
            "sich",
            "ihm",
            "ihn",
            "ihr",
            "ihnen",
        ):
            return NounPhrase(first, first + 1, first, determiner="", pronoun=True)
        return None
    head, stop = _head(text, begin, end, genitive=determiner in ("des", "eines", "dieses"))
    named = _is_name(text, first, begin, head, bool(determiner))
    return NounPhrase(first, stop, head, determiner, name=named)


def _skip_attributes(text: Words, index: int, end: int, *, extended: bool) -> int | None:
    """Return the index of the first capitalised token behind attributive words; None where none follows."""
    tokens, words = text
    limit = min(end, index + _MAX_ATTRIBUTE)
    within_prepositional = False
    while index < limit:
        token, word = tokens[index], words[index]
        if token.text in _OPENING_QUOTES and index + 1 < limit and tokens[index + 1].is_capitalised:
            return index
        if token.text in LOWER_CASE_NAMES or is_site(token.text):
            return index
        if _looks_like_noun(token):
            goes_on = within_prepositional and token.is_word and _continues_attribute(text, index + 1, limit)
            if not goes_on and not (extended and _is_measure(text, index, limit)):
                return None if word.classes and _opens_sentence(text, index) else index
        elif extended and word.is_a(*PREPOSITIONS):
            within_prepositional = True
        elif extended and word.lower in _DATIVE and words[index - 1].lower in _BEFORE_ATTRIBUTE:
            if not _continues_attribute(text, index + 1, limit):
                return None
            within_prepositional = True  # "einem der Redaktion vorliegenden Papier"
        elif not (within_prepositional and word.is_a(*DETERMINERS)) and not _is_attributive(text, index, extended):
            return None
        index += 1
    return None


def _is_measure(text: Words, index: int, limit: int) -> bool:
    """Whether a noun behind a number measures the adjective behind it ("das 80 Seiten starke Papier")."""
    if index + 2 >= limit or not (text.tokens[index - 1].text[0].isdigit() or text.words[index - 1].is_a("numeral")):
        return False
    measured = text.words[index + 1]
    adjective = (
        not measured.classes and _ends_like_adjective(measured.lower) and measured.lower == text.tokens[index + 1].text
    )
    return adjective and text.tokens[index + 2].is_capitalised


def is_site(word: str) -> bool:
    """Say whether a word in small letters is the name of a site ("anstoss-online", "nordwind.de").

    Example:
        >>> is_site("nordwind.de"), is_site("besser-online"), is_site("verstanden")
        (True, True, False)
    """
    return word.islower() and word.endswith(_SITE_ENDINGS) and word[0].isalnum() and len(word) >= _SITE


def _looks_like_noun(token: Token) -> bool:
    return token.is_capitalised or _has_inner_capital(token.text)


def _is_attributive(text: Words, index: int, extended: bool) -> bool:
    """Whether a word can stand between a determiner and its noun: adjective, adverb, number, "und" between them."""
    word = text.words[index]
    if text.tokens[index].text[0].isdigit():
        return True
    if word.is_a("coordinator"):
        return _ends_like_adjective(text.words[index - 1].lower)
    if word.classes:
        return word.is_a(*_INSIDE) or (extended and word.is_a("negation"))
    return extended or _ends_like_adjective(word.lower)


def _opens_sentence(text: Words, index: int) -> bool:
    return index == 0 or not text.tokens[index - 1].is_word


def _continues_attribute(text: Words, index: int, limit: int) -> bool:
    """Whether an extended attribute goes on: a participle or adjective before a noun is still to come."""
    tokens, words = text
    while index < limit:
        token = tokens[index]
        if not token.is_word and token.text not in _OPENING_QUOTES and token.text not in _CLOSING_QUOTES:
            return False
        if token.is_word and not token.is_capitalised:
            word = words[index]
            if word.finite and not _ends_like_participle(word.lower):
                return False
            if _ends_like_participle(word.lower) and index + 1 < limit and tokens[index + 1].is_capitalised:
                return True
        index += 1
    return False


def _ends_like_adjective(lower: str) -> bool:
    return lower.endswith(_ENDINGS) and len(lower) > 3


def _ends_like_participle(lower: str) -> bool:
    return len(lower) > 5 and lower.endswith(
        ("te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes", "enem", "nde", "nden", "nder", "ndes", "ndem")
    )


def _has_inner_capital(text: str) -> bool:
    return "-" in text and any(part[:1].isupper() for part in text.split("-")[1:])


def _head(text: Words, index: int, end: int, *, genitive: bool) -> tuple[int, int]:
    """Return the index of the head and the index behind the run of nouns and names that begins at `index`."""
    tokens, words = text
    head = index
    if tokens[index].text in _OPENING_QUOTES:
        closing = _closing(text, index, end)
        return (index + 1, closing + 1)
    index += 1
    if genitive and tokens[head].text.endswith("s") and not is_office(tokens[head].text):
        return head, index  # "des Anzeigers Insolvenz": the noun behind is no name of his
    while index < end:
        token = tokens[index]
        if (
            token.is_word
            and token.is_capitalised
            and not words[index].is_a(*DETERMINERS, *PREPOSITIONS, "subordinator", "pronoun_personal")
        ):
            head = index
            index += 1
        elif (
            (token.text in _OPENING_QUOTES or _opens_guillemets(text, index, end))
            and index + 1 < end
            and _closing(text, index, end) - index <= 6
            and tokens[index + 1].is_capitalised
        ):
            index = _closing(text, index, end) + 1
        elif token.text == "." and tokens[index - 1].text.lower() in _TITLES and index + 1 < end:
            index += 1
        elif token.text == "(" and (stop := _closing_bracket(text, index, end)) is not None:
            index = stop
        elif (token.text.lower() in _NAME_PARTICLES and _joins_name(text, index, end)) or (
            token.text == "&" and index + 1 < end
        ):
            index += 1
        else:
            break
    return head, index


def _joins_name(text: Words, index: int, end: int) -> bool:
    """Whether a particle stands inside a name: "Ursula von der Leyen", "Mohammed bin Salman"."""
    tokens, _ = text
    if tokens[index].text.lower() in ("der", "den"):  # "sagte Thomas der Zeitung"
        return tokens[index - 1].text.lower() in ("von", "van") and index + 1 < end and tokens[index + 1].is_capitalised
    if tokens[index - 1].text not in first_names():
        return False
    following = index + 1
    if following < end and tokens[following].text.lower() in _NAME_PARTICLES:
        following += 1
    return following < end and tokens[following].is_word and tokens[following].is_capitalised


def _closing(text: Words, index: int, end: int) -> int:
    marks = "»" if text.tokens[index].text == "«" else _CLOSING_QUOTES
    for place in range(index + 1, min(end, index + 10)):
        if text.tokens[place].text in marks:
            return place
    return index


def _opens_guillemets(text: Words, index: int, end: int) -> bool:
    """Whether "«" opens a name and doesn't close one, as agencies and Swiss papers write («Name»)."""
    return text.tokens[index].text == "«" and _closing(text, index, end) > index


def _closing_bracket(text: Words, index: int, end: int) -> int | None:
    for place in range(index + 1, min(end, index + 6)):
        if text.tokens[place].text == ")":
            return place + 1
    return None


def _is_name(text: Words, first: int, begin: int, head: int, determined: bool) -> bool:
    """Whether a phrase ends in a proper name: two capitalised words in a row, or one without determiner or office."""
    word = text.tokens[head].text
    if head > begin:
        return not is_office(word) and not is_reporting_noun(word)
    if determined or begin > first:
        return False
    return (
        not is_office(word)
        and not is_reporting_noun(word)
        and not word.endswith(("ung", "ungen", "heit", "keit", "angaben", "kreise", "kreisen"))
    )


def _with_genitive(text: Words, phrase: NounPhrase, end: int) -> NounPhrase:
    tokens, words = text
    index = phrase.end
    owner: NounPhrase | None = None
    while index < end and not phrase.name:
        word = words[index]
        if word.lower in _GENITIVE_DETERMINERS or (word.lower in ("von", "vom") and index > phrase.first):
            start = index if word.lower != "von" else index + 1
        elif (
            _ends_like_adjective(word.lower)
            and word.lower.endswith("er")
            and not word.classes
            and is_reporting_noun(tokens[phrase.head].text)
        ):
            start = index
        elif word.lower == "für" and is_office(tokens[(owner or phrase).head].text):
            start = index + 1
        else:
            break
        inner = _core(text, start, end)
        if inner is None or inner.pronoun or _is_told(text, owner or phrase, inner):
            break
        if owner is not None and word.lower == "der" and not _may_be_genitive(text, owner, inner):
            break
        owner = inner
        index = inner.end
        phrase = phrase._replace(end=index)
        if inner.name:
            break
    return phrase


def _may_be_genitive(text: Words, owner: NounPhrase, inner: NounPhrase) -> bool:
    """Whether "der …" behind a genitive may be one itself and not the subject ("laut Angaben des Amts der Damm").

    Behind a person it is mostly one ("des Leiters der Wache"); behind a body only a feminine or plural noun may be.
    """
    head = text.tokens[inner.head].text
    if is_person_noun(text.tokens[owner.head].text) or office_kind(head) == "collective" or head.isupper():
        return True
    return head.lower().endswith(_FEMININE)


def _is_told(text: Words, phrase: NounPhrase, inner: NounPhrase) -> bool:
    """Whether what looks like a genitive is the medium that somebody told it to ("sagte ein Banker der Zeitung X")."""
    named = [text.tokens[i].text for i in range(inner.first, inner.end)]
    if inner.determiner not in ("der", "dieser", "unserer") or not any(
        is_medium(word) or word.lower() in _AGENCIES for word in named
    ):
        return False
    head = text.tokens[phrase.head].text
    if is_reporting_noun(head) or is_medium(head):
        return False
    return head.lower() not in ("sprecher", "sprecherin") and not head.lower().endswith(_MEDIA_PEOPLE)


def _behind_pair(text: Words, index: int) -> int:
    """Return the place behind the second part of "sowohl … als auch", "weder … noch"; 0 where none stands here."""
    lower = text.words[index].lower
    if lower == "noch":
        return index + 1
    following = text.words[index + 1].lower if index + 1 < len(text.words) else ""
    return index + 2 if (lower, following) in (("als", "auch"), ("wie", "auch")) else 0


def _with_coordination(text: Words, phrase: NounPhrase, end: int) -> NounPhrase:
    words = text.words
    index = phrase.end
    paired = phrase.first > 0 and words[phrase.first - 1].lower in _PAIRS
    while index < end and (words[index].lower in ("und", "sowie", "oder") or (paired and _behind_pair(text, index))):
        inner = _core(text, _behind_pair(text, index) or index + 1, end)
        if inner is None or inner.pronoun:
            break
        before = words[phrase.first - 1] if phrase.first > 0 else None
        led = before is not None and (paired or before.finite or before.is_a(*PREPOSITIONS))
        if inner.end < end and words[inner.end].finite and not led:
            break
        inner = _with_genitive(text, inner, end)
        phrase = phrase._replace(end=inner.end)
        index = inner.end
    return phrase
