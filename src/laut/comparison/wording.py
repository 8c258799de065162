"""Wording: the words of statements as they are compared: verbs in their infinitive, compounds with their last part."""

from collections.abc import Mapping, Sequence

from laut.comparison.assertion import FATE, synonym
from laut.comparison.senses import SHORTEST_PART, SHORTEST_REST, WORD, bare, infinitive
from laut.comparison.statements import Said


def wordings(said: Sequence[Said], story: Sequence[int]) -> list[str]:
    """Return for every statement the words it is compared by, with blanks between them.

    A verb stands in its infinitive ("löst … aus" is "auslösen"), a compound beside its last part where that is a word
    of the story too ("Sachschaden Schaden"), and what befell people beside the words that tell it.

    Args:
        said: all statements.
        story: the story of each.
    """
    heads: dict[int, dict[str, str]] = {}
    for one, home in zip(said, story, strict=True):
        known = heads.setdefault(home, {})
        for word in WORD.findall(one.text):
            stem = bare(word)
            known[stem] = min(known.get(stem, word), word)
    return [_wording(one, heads[home]) for one, home in zip(said, story, strict=True)]


def _wording(said: Said, heads: Mapping[str, str]) -> str:
    told = {fate.removeprefix(FATE) for fate in said.fates if fate}
    return " ".join([*_words(said, heads), *said.carried, *sorted(name.capitalize() for name in told)])


def _words(said: Said, heads: Mapping[str, str]) -> list[str]:
    if said.language != "de":
        return [said.text]
    found = WORD.findall(said.text)
    rest = frozenset(found)
    words = []
    for word in found:
        words.append(synonym(infinitive(word, rest)))
        if word[0].isupper():
            words += _head(word, heads)
    return words


def _head(word: str, heads: Mapping[str, str]) -> list[str]:
    """Return the last part of a compound, if that is a word of its own elsewhere."""
    lower = bare(word)
    for place in range(SHORTEST_REST, len(lower) - SHORTEST_PART + 1):
        if lower[place:] in heads:
            return [heads[lower[place:]]]
    return []
