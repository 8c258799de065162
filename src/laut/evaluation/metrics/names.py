"""Names of sources: when two of them mean the same party."""

import re
from collections.abc import Iterable, Mapping, Sequence

Key = frozenset[str]

_NO_WORDS = frozenset(
    re.findall(
        r"\w+",
        "der die das des dem den the of von und and a an ein eine eines einer einem herr frau mr mrs ms dr prof",
    )
)
_STEM = 6


def key(name: str) -> Key:
    """Return the words of a name by their first letters, without articles, titles and what stands in brackets.

    Example:
        >>> sorted(key("der südkoreanische Geheimdienst (NIS)"))
        ['geheim', 'südkor']
    """
    bare = re.sub(r"\([^)]*\)", " ", name.casefold())
    return frozenset(word[:_STEM] for word in re.findall(r"\w+", bare) if word not in _NO_WORDS)


class Names:
    """What counts as the same party.

    Args:
        credits: agency to the strings it is credited by.

    Example:
        >>> names = Names({"Deutsche Presse-Agentur": ["dpa", "DPA"]})
        >>> names.same("dpa", "Deutsche Presse-Agentur", {})
        True
    """

    def __init__(self, credits: Mapping[str, Iterable[str]]) -> None:  # noqa: A002 - the design's word
        self._agencies: dict[Key, set[Key]] = {}
        for name, strings in credits.items():
            for string in (name, *strings):
                self._agencies.setdefault(key(string), set()).add(key(name))

    def same(self, gold: str, given: str, aliases: Mapping[str, Sequence[str]]) -> bool:
        """Say whether a given name is the gold one, one of its aliases, or the same agency.

        Args:
            gold: the name as the gold has it.
            given: the name as predicted.
            aliases: gold name to other acceptable names.
        """
        own = key(given)
        return bool(own) and any(self._agree(key(name), own) for name in (gold, *aliases.get(gold, ())))

    def _agree(self, name: Key, own: Key) -> bool:
        if name and (name <= own or own <= name):
            return True
        return bool(self._agencies.get(name, {name}) & self._agencies.get(own, {own}))

    def any_same(self, gold: str, given: Iterable[str], aliases: Mapping[str, Sequence[str]]) -> bool:
        """Say whether one of several given names is the gold one."""
        return any(self.same(gold, name, aliases) for name in given)
