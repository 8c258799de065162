"""The persons a report names in full, and which short form or description means which of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from laut.languages import table
from laut.languages.de.phrases import PREPOSITIONS, first_names, is_office, is_reporting_noun
from laut.languages.de.words import look_up
from laut.linguistics.tokens import Token, tokenize
from laut.registry import find, state_of

_PARTICLES = frozenset("von van de der del della di da dos bin ibn al el ter zu".split())


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a report names them.

    Args:
        name: fullest name in the report, without title or office.
        descriptions: nouns that stand before the name anywhere ("Machthaber"), lower case.
        states: states whose adjective or name stands before the name.
        first: offset of the first full mention.
    """

    name: str
    descriptions: frozenset[str]
    states: frozenset[str]
    first: int


@dataclass(frozen=True, slots=True)
class People:
    """All persons of a report.

    Args:
        persons: in the order of their first full mention.
    """

    persons: tuple[Person, ...]

    def by_name(self, words: str) -> Person | None:
        """Return the person whose name holds all of these words, if there is only one.

        Example:
            >>> people = people_of(tokenize("Bürgermeisterin Anna Weber schwieg."))
            >>> people.by_name("Webers").name
            'Anna Weber'
        """
        wanted = [form for form in words.split() if form]
        found = [person for person in self.persons if all(_holds(person.name.split(), form) for form in wanted)]
        return found[0] if len(found) == 1 or (found and all(p.name == found[0].name for p in found)) else None

    def by_description(self, noun: str, states: frozenset[str]) -> Person | None:
        """Return the person described by a noun and perhaps a state, if only one fits."""
        lower = noun.lower()
        fitting = [
            person
            for person in self.persons
            if any(_same_description(lower, other) for other in person.descriptions)
            and (not states or not person.states or states & person.states)
        ]
        return fitting[0] if len(fitting) == 1 else None


def _holds(name: list[str], form: str) -> bool:
    return form in name or (form.endswith("s") and form[:-1] in name) or form.rstrip("'’") in name


def _same_description(first: str, second: str) -> bool:
    """Whether two nouns describe alike: the same word, its feminine, or the end of a compound ("Ministerin", "Innenminister")."""
    short, long = sorted((_masculine(first), _masculine(second)), key=len)
    return len(short) > 3 and long.endswith(short)


def _masculine(noun: str) -> str:
    for ending, other in (("innen", ""), ("in", ""), ("ern", "er"), ("es", ""), ("s", "")):
        if noun.endswith(ending) and len(noun) - len(ending) > 4:
            return noun[: -len(ending)] + other
    return noun


def people_of(tokens: list[Token]) -> People:
    """Collect the persons that a text names with first name and surname, or behind an office.

    Args:
        tokens: of the text.

    Example:
        >>> [person.name for person in people_of(tokenize("Laut Polizeichefin Maike Harms kam Harms zu spät.")).persons]
        ['Maike Harms']
    """
    found: dict[str, tuple[set[str], set[str], int]] = {}
    for first, end in name_runs(tokens):
        begin = _name_begin(tokens, first, end)
        if begin is None:
            continue
        name = " ".join(token.text for token in tokens[begin:end])
        if not _is_genitive_of_known(name, found):
            entry = found.setdefault(_without_genitive(name, found), (set(), set(), tokens[begin].start))
            _describe(tokens, begin, entry)
    return _merge(found)


def _without_genitive(name: str, found: Iterable[str]) -> str:
    return name[:-1] if name.endswith("s") and name[:-1] in set(found) else name


def _is_genitive_of_known(name: str, found: Iterable[str]) -> bool:
    return name.endswith("s") and name[:-1] in set(found)


def name_runs(tokens: list[Token]) -> Iterable[tuple[int, int]]:
    """Yield index ranges of capitalised words in a row, with name particles inside."""
    index = 0
    while index < len(tokens):
        if not _may_be_name(tokens[index]):
            index += 1
            continue
        end = index + 1
        while end < len(tokens) and tokens[end].start - tokens[end - 1].end <= 1:
            if _may_be_name(tokens[end]):
                end += 1
            elif tokens[end].text in _PARTICLES and tokens[end - 1].text in first_names() and _continues(tokens, end):
                end += 1
            else:
                break
        yield index, end
        index = end


def _continues(tokens: list[Token], index: int) -> bool:
    following = index + 1
    if following < len(tokens) and tokens[following].text in _PARTICLES:
        following += 1
    return following < len(tokens) and _may_be_name(tokens[following])


def _may_be_name(token: Token) -> bool:
    return (
        token.is_word
        and token.is_capitalised
        and not look_up(token.text).is_a(
            *PREPOSITIONS,
            "article_def",
            "article_indef",
            "pronoun_personal",
            "subordinator",
            "demonstrative",
            "possessive",
        )
    )


def _name_begin(tokens: list[Token], first: int, end: int) -> int | None:
    """Return where the name begins in a run of capitalised words; None where the run holds no person's name."""
    last = tokens[end - 1].text
    if is_office(last) or is_reporting_noun(last) or find(last, certain=True) is not None or state_of(last) is not None:
        return None
    for index in range(first, end - 1):
        if tokens[index].text in first_names() or tokens[index].text.split("-")[0] in first_names():
            return index
    if end - first >= 2 and is_office(tokens[first].text):
        begin = first + 1
        while begin < end - 1 and is_office(tokens[begin].text):
            begin += 1
        return begin if 1 <= end - begin <= 3 else None
    return None


def _describe(tokens: list[Token], begin: int, entry: tuple[set[str], set[str], int]) -> None:
    """Note the nouns and states that stand right before a name."""
    descriptions, states, _ = entry
    index = begin - 1
    while index >= 0 and begin - index <= 5 and tokens[index].is_word:
        word = tokens[index].text
        if tokens[index].is_capitalised:
            for part in word.split("-"):
                state = state_of(part)
                if state is not None:
                    states.add(state.name)
                elif is_office(part):
                    descriptions.add(part.lower())
        else:
            state = state_of(word)
            if state is not None:
                states.add(state.name)
            elif look_up(word).classes:
                break
        index -= 1


def _merge(found: dict[str, tuple[set[str], set[str], int]]) -> People:
    """Join a surname that only stood behind an office with the full name it is the end or beginning of."""
    persons: list[Person] = []
    for name, (descriptions, states, first) in found.items():
        longer = [
            other
            for other in found
            if other != name and len(other.split()) > len(name.split()) and set(name.split()) <= set(other.split())
        ]
        if len(longer) == 1:
            found[longer[0]][0].update(descriptions)
            found[longer[0]][1].update(states)
    for name, (descriptions, states, first) in found.items():
        longer = [
            other
            for other in found
            if other != name and len(other.split()) > len(name.split()) and set(name.split()) <= set(other.split())
        ]
        if not longer:
            persons.append(Person(name, frozenset(descriptions), frozenset(states), first))
    return People(tuple(sorted(persons, key=lambda person: person.first)))


@cache
def first_name_gender() -> dict[str, str]:
    """Return "m", "f" or "u" for each common first name."""
    return {row["form"]: row["gender"] for row in table("de", "first_names")}
