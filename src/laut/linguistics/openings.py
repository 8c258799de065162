"""Openings: the first letters of words, by which patterns with many branches are tried only where they can begin."""

import re
from collections.abc import Iterator

_OPENING = re.compile(r"(?<!\w)\w{1,3}")
_CLASS_OF_CASES = re.compile(r"\[(\w)\w\]")
_LOOKAROUND = re.compile(r"\(\?<?[=!]")
_GROUP = re.compile(r"\(\?(?:P<\w+>|i?:)")
_LETTERS = re.compile(r"[^\W\d_]{2,}")

Openings = list[tuple[int, str]]
"""Offsets of words with their first three letters, lower case."""


def openings(text: str) -> Openings:
    """Return where the words of a text begin and with which letters.

    Example:
        >>> openings("Am 24. Mai")
        [(0, 'am'), (3, '24'), (7, 'mai')]
    """
    return [(found.start(), found.group().lower()) for found in _OPENING.finditer(text)]


def prefixes(body: str) -> frozenset[str]:
    """Return what the words of a regular expression begin with: three letters, or two where a word has no more.

    A pattern whose first word is spelled out in it can begin at no other word; digits are never left out.

    Args:
        body: of the pattern; "[Vv]er" counts as "ver".

    Example:
        >>> sorted(prefixes(r"(?:[Vv]erdoppelt|je (?=Tag))"))
        ['je', 'tag', 'ver']
    """
    plain = _GROUP.sub(" ", _without_lookarounds(_CLASS_OF_CASES.sub(r"\1", body))).replace("\\", " ")
    return frozenset(word[:3].lower() for word in _LETTERS.findall(plain))


def _without_lookarounds(body: str) -> str:
    kept, at = [], 0
    while found := _LOOKAROUND.search(body, at):
        kept.append(body[at : found.start()])
        depth, at = 1, found.end()
        while depth and at < len(body):
            depth += {"(": 1, ")": -1}.get(body[at], 0) if body[at - 1] != "\\" else 0
            at += 1
    return "".join([*kept, body[at:]])


def matches(pattern: re.Pattern[str], begins: frozenset[str], text: str, words: Openings) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begin at words with given first letters or at digits, without overlap.

    Args:
        pattern: tried at the beginning of words only.
        begins: as `prefixes` gives them.
        text: any text.
        words: its openings.
    """
    end = 0
    for offset, letters in words:
        if offset >= end and (letters in begins or letters[:2] in begins or letters[0].isdigit()):
            found = pattern.match(text, offset)
            if found:
                yield found
                end = max(found.end(), offset + 1)
