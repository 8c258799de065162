"""The persons a report names in full, and which short form, description or pronoun means which of them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from laut.languages import table
from laut.languages.de.nouns import (
    first_names,
    is_feminine,
    is_office,
    is_person_noun,
    is_reporting_noun,
    nouns_of_class,
    office_kind,
)
from laut.languages.de.phrases import PREPOSITIONS
from laut.languages.de.words import look_up
from laut.linguistics.tokens import Token
from laut.registry import find, state_of
from laut.sources.naming import matches

_PARTICLES = frozenset(
    ["von", "van", "de", "der", "del", "della", "di", "da", "dos", "bin", "ibn", "al", "el", "ter", "zu"]
)
_NOT_IN_NAMES = (
    *PREPOSITIONS,
    "article_def",
    "article_indef",
    "pronoun_personal",
    "subordinator",
    "demonstrative",
    "possessive",
)
_DETERMINED = (
    "article_def",
    "article_indef",
    "possessive",
    "demonstrative",
    "quantifier",
    "numeral",
    "preposition_article",
)
_CLOSING = frozenset('“”"»«')
_REACH = 3  # sentences back in which a pronoun finds its person


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a report names them.

    Args:
        name: fullest name in the report, without title or office.
        descriptions: nouns that stand before the name anywhere ("Machthaber"), lower case.
        states: states whose adjective or name stands before the name.
        gender: "m", "f" or "u" where the first name doesn't tell.
        first: offset of the first full mention.
    """

    name: str
    descriptions: frozenset[str]
    states: frozenset[str]
    gender: str
    first: int


@dataclass(frozen=True, slots=True)
class People:
    """All persons of a report.

    Args:
        persons: in the order of their first full mention.
        mentions: offset and sentence number of every mention by name, with the person, in order.
        sentences: offsets at which sentences begin, roughly.
    """

    persons: tuple[Person, ...]
    mentions: tuple[tuple[int, int, Person], ...] = ()
    sentences: tuple[int, ...] = ()

    def by_name(self, words: str) -> Person | None:
        """Return the person whose name holds all of these words, if there is only one.

        Example:
            >>> from laut.linguistics.tokens import tokenize
            >>> people_of(tokenize("Bürgermeisterin Anna Weber schwieg.")).by_name("Webers").name
            'Anna Weber'
        """
        wanted = words.split()
        found = [person for person in self.persons if all(_holds(person.name.split(), form) for form in wanted)]
        return found[0] if len(found) == 1 else None

    def by_description(self, noun: str, states: frozenset[str]) -> Person | None:
        """Return the person described by a noun and perhaps a state, if only one fits."""
        lower = noun.lower()
        fitting = [
            person
            for person in self.persons
            if any(same_description(lower, other) for other in person.descriptions)
            and (not states or not person.states or states & person.states)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def before(self, offset: int, gender: str) -> Person | None:
        """Return the person that a pronoun at an offset means: who opens the nearest sentence before that names one.

        Args:
            offset: of the pronoun.
            gender: "m" or "f"; a person of unknown gender fits both.
        """
        found = self.mention_before(offset, gender)
        return found[1] if found is not None else None

    def mention_before(self, offset: int, gender: str) -> tuple[int, Person] | None:
        """Return the person that a pronoun at an offset means, with the offset of the mention it refers to."""
        here = bisect_left(self.sentences, offset)
        end = bisect_left(self.mentions, offset, key=lambda mention: mention[0])
        nearest: tuple[int, Person] | None = None
        sentence = -1
        for start, number, person in map(self.mentions.__getitem__, range(end - 1, -1, -1)):
            if here - number > _REACH or (nearest is not None and number != sentence):
                break
            if person.gender in (gender, "u"):
                nearest, sentence = (start, person), number
        return nearest


def _holds(name: list[str], form: str) -> bool:
    return form in name or (form.endswith("s") and form[:-1] in name) or form.rstrip("'’") in name


def same_description(first: str, second: str) -> bool:
    """Whether two nouns describe alike: one word, its feminine, a compound's end ("Ministerin", "Innenminister")."""
    short, long = sorted((_masculine(first), _masculine(second)), key=len)
    return len(short) > 3 and long.endswith(short)


def _masculine(noun: str) -> str:
    for ending, other in (("innen", ""), ("in", ""), ("ern", "er"), ("es", ""), ("s", "")):
        if noun.endswith(ending) and len(noun) - len(ending) > 4:
            return noun[: -len(ending)] + other
    return noun


def people_of(tokens: Sequence[Token]) -> People:
    """Collect the persons that a text names with first name and surname, or behind an office.

    Args:
        tokens: of the text.

    Example:
        >>> from laut.linguistics.tokens import tokenize
        >>> [person.name for person in people_of(tokenize("Laut Polizeichefin Maike Harms kam Harms zu spät.")).persons]
        ['Maike Harms']
    """
    found: dict[str, tuple[set[str], set[str], int]] = {}
    times = Counter(token.text.removesuffix("s") for token in tokens)
    for first, end in name_runs(tokens):
        begin = _name_begin(tokens, first, end, times)
        if begin is None:
            continue
        name = " ".join(token.text for token in tokens[begin:end])
        known = name[:-1] if name.endswith("s") and name[:-1] in found else name
        entry = found.setdefault(known, (set(), set(), tokens[begin].start))
        _describe(tokens, begin, entry)
    persons = _merge(found)
    sentences = tuple(_sentence_starts(tokens))
    return People(persons, tuple(_mentions(tokens, persons, sentences)), sentences)


def _sentence_starts(tokens: Sequence[Token]) -> Iterator[int]:
    mark = ""
    for before, token in pairwise(tokens):
        mark = mark if before.text in _CLOSING else before.text  # "…, sagte er: „Nein.“ Weber schwieg."
        if before.text == "\n" or (
            mark in (".", "!", "?") and token.start > before.end and (token.is_capitalised or not token.is_word)
        ):
            yield token.start


def _mentions(
    tokens: Sequence[Token], persons: Sequence[Person], sentences: Sequence[int]
) -> Iterator[tuple[int, int, Person]]:
    by_surname: dict[str, Person | None] = {}
    for person in persons:
        for part in {person.name.split()[-1], person.name.split()[0]}:
            by_surname[part] = None if part in by_surname else person
    for token in tokens:
        meant = by_surname.get(token.text) or by_surname.get(token.text.removesuffix("s"))
        if meant is not None:
            yield token.start, bisect_left(sentences, token.end), meant


def name_runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield index ranges of capitalised words in a row, with the particles of names inside.

    An article with a capital belongs to a run only behind a word of it ("Magazin Der Fernblick").
    """
    index = 0
    while index < len(tokens):
        if not _may_be_name(tokens[index].text):
            index += 1
            continue
        end = index + 1
        while end < len(tokens) and tokens[end].start - tokens[end - 1].end == 1:
            token = tokens[end]
            particle = token.text in _PARTICLES and tokens[end - 1].text in first_names()
            title = token.text in ("Der", "Die", "Das")
            if not _may_be_name(token.text) and not ((particle or title) and _continues(tokens, end)):
                break
            end += 1
        yield index, end
        index = end


def _continues(tokens: Sequence[Token], index: int) -> bool:
    following = index + 1
    if following < len(tokens) and tokens[following].text in _PARTICLES:
        following += 1
    word = tokens[following].text if following < len(tokens) else ""
    return bool(word) and _may_be_name(word) and office_kind(word) != "collective"  # "Jan Ott von der Polizei"


@cache
def _may_be_name(word: str) -> bool:
    return word[0].isupper() and not look_up(word).is_a(*_NOT_IN_NAMES)


def _name_begin(tokens: Sequence[Token], first: int, end: int, times: Counter[str]) -> int | None:
    """Return where the name begins in a run of capitalised words; None where the run holds no person's name."""
    last = tokens[end - 1].text
    trade = is_office(last) and not (end - first > 1 and tokens[end - 2].text in first_names())  # "Thomas Bauer"
    if trade or is_reporting_noun(last) or find(last, certain=True) is not None or state_of(last) is not None:
        return None
    for index in range(first, end - 1):
        if tokens[index].text in first_names() or tokens[index].text.split("-")[0] in first_names():
            return index
    begin = first
    while begin < end - 1 and is_person_noun(tokens[begin].text):
        begin += 1
    if first < begin and end - begin <= 3:
        return begin
    return first if _looks_like_name(tokens, first, end, times) else None


def _looks_like_name(tokens: Sequence[Token], first: int, end: int, times: Counter[str]) -> bool:
    """Whether capitalised words in a row without office or known first name are a person's name all the same.

    Two nouns in a row without article are one; an adjective that opens a sentence isn't, and the last of them must
    stand elsewhere in the text too.
    """
    words = [token.text for token in tokens[first:end]]
    if any(word.lower() in nouns_of_class("time") for word in words):
        return False  # "Mitte Februar"
    if not 2 <= len(words) <= 3 or any(look_up(w).classes or is_office(w) or is_reporting_noun(w) for w in words):
        return False
    before = look_up(tokens[first - 1].text) if first else None
    if before is not None and (before.is_a(*_DETERMINED) or (before.lower[:1].isalpha() and not before.classes)):
        return False
    if tokens[first].text.endswith(("e", "en", "es", "er")) and (first == 0 or not tokens[first - 1].is_word):
        return False
    return times[tokens[end - 1].text.removesuffix("s")] > 1


def _describe(tokens: Sequence[Token], begin: int, entry: tuple[set[str], set[str], int]) -> None:
    """Note the nouns and states that stand right before a name."""
    descriptions, states, _ = entry
    index = begin - 1
    while index >= 0 and begin - index <= 5 and tokens[index].is_word:
        word = tokens[index].text
        if not tokens[index].is_capitalised and (look_up(word).classes or look_up(word).finite):
            return
        for part in word.split("-"):
            state = state_of(part)
            if state is not None:
                states.add(state.name)
            elif tokens[index].is_capitalised and is_office(part):
                descriptions.add(part.lower())
        index -= 1


def _merge(found: dict[str, tuple[set[str], set[str], int]]) -> tuple[Person, ...]:
    """Join a surname that only stood behind an office with the full name it is a part of."""
    persons: list[Person] = []
    by_word: dict[str, list[str]] = {}
    for name in found:
        for word in dict.fromkeys(name.split()):
            by_word.setdefault(word, []).append(name)
    longer_than = {
        name: [other for other in by_word[name.split()[-1]] if set(name.split()) < set(other.split())] for name in found
    }
    for name, longer in longer_than.items():
        if len(longer) == 1:
            found[longer[0]][0].update(found[name][0])
            found[longer[0]][1].update(found[name][1])
    for name, (descriptions, states, first) in found.items():
        if not longer_than[name]:
            gender = _gender(name, descriptions)
            persons.append(Person(name, frozenset(descriptions), frozenset(states), gender, first))
    return tuple(sorted(persons, key=lambda person: person.first))


def _gender(name: str, descriptions: Collection[str]) -> str:
    """Return a person's gender by the first name, else by the nouns before the name ("Vorstandschefin Sölter")."""
    first = name.split()[0]
    known = _genders().get(first) or _genders().get(first.split("-")[0])
    nouns = [noun for noun in descriptions if is_person_noun(noun) and not matches("nominalised", noun)]
    if known or not nouns:
        return known or "u"
    return "f" if any(map(is_feminine, nouns)) else "m"


@cache
def _genders() -> dict[str, str]:
    return {row["form"]: row["gender"] for row in table("de", "first_names")}
