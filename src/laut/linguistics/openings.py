"""Openings: the first letters of words, and what follows, by which patterns are tried only where they can begin."""

import re
from collections.abc import Iterator, Mapping, Sequence

_WIDTH = 7
"""Letters and spaces that are looked at: enough to tell "der let(zte)" from "der Rat", as articles stand everywhere."""

_WORD = re.compile(r"\w+|(?<!\w)[§+]")
_ATOM = re.compile(
    r"""(?P<look>\(\?<?[=!])|(?P<open>\((?:\?(?:P<\w+>|i?:))?)|(?P<close>\))|(?P<or>\|)
    |(?P<set>\[(?:\\.|[^\]\\])*\])|(?P<escaped>\\.)|(?P<letter>[^\W\d_])|(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_QUANTIFIER = re.compile(r"([?*+]|\{(\d*),?\d*\})\??")
_SIGNS = "§+"

Openings = list[tuple[int, str]]
"""Offsets of words with the characters from there on, lower case; "§" and "+" count as words."""


def lowered(text: str) -> str:
    """Return a text in small letters, every one at its offset."""
    low = text.lower()
    if len(low) != len(text):  # "İ" has two small letters
        low = "".join(letter.lower()[0] for letter in text)
    return low


def openings(text: str) -> Openings:
    """Return where the words of a text begin and with which letters.

    Example:
        >>> openings("Am 24. Mai")
        [(0, 'am 24. '), (3, '24. mai'), (7, 'mai')]
    """
    low = lowered(text)
    return [(start, low[start : start + _WIDTH]) for start in map(re.Match.start, _WORD.finditer(text))]


def beginnings(body: str) -> frozenset[str]:
    r"""Return the letters with which a match of a regular expression can begin, up to seven with spaces, lower case.

    "0" stands for any digit, "" for anything. The expression may use groups, sets, alternatives, lookarounds and
    quantifiers, but no flags other than "(?i:…)" and no back references.

    Args:
        body: of the pattern.

    Example:
        >>> sorted(beginnings(r"(?<=im )(?:[Vv]erdoppelt|je(?:de)?|\d+) Tage?"))
        ['0', 'je tag', 'je tage', 'jede ta', 'verdopp']
    """
    done, begun, _ = _alternatives(body, 0)
    return frozenset(done | begun)


_Begun = tuple[set[str], set[str], int]
"""Beginnings that nothing is added to, beginnings that what comes next goes on with, and the offset behind."""


def _alternatives(body: str, at: int) -> _Begun:
    """Read alternatives up to a closing parenthesis."""
    done, begun = set[str](), set[str]()
    while True:
        ended, open_, at = _sequence(body, at)
        done |= ended
        begun |= open_
        if at >= len(body) or body[at] == ")":
            return done, begun, at + 1
        at += 1


def _sequence(body: str, at: int) -> _Begun:
    """Read one alternative."""
    done, begun = set[str](), {""}
    while at < len(body):
        found = _ATOM.match(body, at)
        if found is None or found["close"] or found["or"]:
            break
        ended, open_, at = _atom(body, found)
        quantifier = _QUANTIFIER.match(body, at)
        if quantifier:
            at = quantifier.end()
            if quantifier[1] != "?":
                ended, open_ = ended | open_, set()
            if quantifier[1][0] in "?*" or quantifier[2] == "0":
                open_ = open_ | {""}
        done |= {_joined(begin, letters) for begin in begun for letters in ended}
        longer = {_joined(begin, letters) for begin in begun for letters in open_}
        begun = {begin for begin in longer if len(begin) < _WIDTH}
        done |= longer - begun
    return done, begun, at


def _joined(begin: str, letters: str) -> str:
    """Return a beginning gone on with letters; a digit or sign, which is a word of its own, isn't added to others."""
    return begin if begin and letters[:1] in ("0", *_SIGNS) else (begin + letters)[:_WIDTH]


def _atom(body: str, found: re.Match[str]) -> _Begun:
    """Read one letter, set, group or other sign; a digit, a sign or anything that isn't a letter ends a beginning."""
    at = found.end()
    if found["look"]:
        return set(), {""}, _alternatives(body, at)[2]
    if found["open"]:
        return _alternatives(body, at)
    if found["letter"] or found["other"] == " ":
        return set(), {found[0].lower()}, at
    if found["set"]:
        letters = _letters_of_set(found["set"][1:-1])
        return (set(), letters, at) if max(letters).isalpha() else (letters, set(), at)
    if found["escaped"] in (r"\b", r"\Z", r"\A"):
        return set(), {""}, at
    if found["escaped"] == r"\d" or (found["other"] or "").isdigit():
        return {"0"}, set(), at
    return {found["other"]} if found["other"] and found["other"] in _SIGNS else {""}, set(), at


def _letters_of_set(inside: str) -> set[str]:
    if inside.isalpha():
        return set(inside.lower())
    return {"0"} if re.fullmatch(r"[\d-]+", inside) else {""}


def by_beginning(begins: Sequence[frozenset[str]]) -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of the patterns that can begin with some letters, for all letters that any begins with.

    Args:
        begins: the beginnings of each pattern, in order of precedence.
    """
    own: dict[str, set[int]] = {"": set()}
    for number, keys in enumerate(begins):
        for key in keys:
            for length in range(len(key)):
                own.setdefault(key[:length], set())
            own.setdefault(key, set()).add(number)
    found: dict[str, tuple[int, ...]] = {}
    for key in sorted(own):  # what a key begins with comes before it
        found[key] = tuple(sorted({*found.get(key[:-1], ()), *own[key]}))
    return found


def candidates(index: Mapping[str, tuple[int, ...]], letters: str) -> tuple[int, ...]:
    """Return the numbers of the patterns that can begin with a word's first letters.

    Args:
        index: as `by_beginning` gives it.
        letters: as `openings` gives them.
    """
    if letters[0].isdigit():
        return index.get("0", index[""])
    found = index.get(letters[:3])
    if found is None:  # so it is with most words; what begins with fewer letters begins with more
        return index.get(letters[:2]) or index.get(letters[:1]) or index[""]
    for length in range(4, len(letters) + 1):
        further = index.get(letters[:length])
        if further is None:
            break
        found = further
    return found


def matches(
    patterns: Sequence[re.Pattern[str]], index: Mapping[str, tuple[int, ...]], text: str, words: Openings
) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the matches of patterns that begin at words, without overlap; at each word the first pattern that fits.

    Args:
        patterns: in order of precedence.
        index: of their beginnings.
        text: any text.
        words: its openings.

    Returns:
        The number of the pattern, and its match.
    """
    end = 0
    for offset, letters in words:
        if offset < end:
            continue
        for number in candidates(index, letters):
            found = patterns[number].match(text, offset)
            if found:
                yield number, found
                end = max(found.end(), offset + 1)
                break


def all_matches(
    patterns: Sequence[re.Pattern[str]], index: Mapping[str, tuple[int, ...]], text: str, words: Openings
) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield every match of every pattern at every word; they can overlap.

    Args:
        patterns: in any order.
        index: of their beginnings.
        text: any text.
        words: its openings.

    Returns:
        The number of the pattern, and its match.
    """
    for offset, letters in words:
        for number in candidates(index, letters):
            found = patterns[number].match(text, offset)
            if found:
                yield number, found
