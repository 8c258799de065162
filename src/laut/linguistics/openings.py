"""Openings: the first letters of words, by which patterns are tried only where they can begin."""

import re
from collections.abc import Iterator, Mapping, Sequence

_OPENING = re.compile(r"(?<!\w)(?:\w{1,3}|[§+])")
_ATOM = re.compile(
    r"""(?P<look>\(\?<?[=!])|(?P<open>\((?:\?(?:P<\w+>|i?:))?)|(?P<close>\))|(?P<or>\|)
    |(?P<set>\[(?:\\.|[^\]\\])*\])|(?P<escaped>\\.)|(?P<letter>[^\W\d_])|(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_QUANTIFIER = re.compile(r"([?*+]|\{(\d*),?\d*\})\??")
_SIGNS = "§+"
_WIDTH = 3

Openings = list[tuple[int, str]]
"""Offsets of words with their first three letters, lower case; "§" and "+" count as words."""


def openings(text: str) -> Openings:
    """Return where the words of a text begin and with which letters.

    Example:
        >>> openings("Am 24. Mai")
        [(0, 'am'), (3, '24'), (7, 'mai')]
    """
    return [(found.start(), found.group().lower()) for found in _OPENING.finditer(text)]


def beginnings(body: str) -> frozenset[str]:
    r"""Return the letters with which a match of a regular expression can begin, up to three, lower case.

    "0" stands for any digit, "" for anything. The expression may use groups, sets, alternatives, lookarounds and
    quantifiers, but no flags other than "(?i:…)" and no back references.

    Args:
        body: of the pattern.

    Example:
        >>> sorted(beginnings(r"(?<=im )(?:[Vv]erdoppelt|je(?:de)?|\d+) Tage?"))
        ['0', 'je', 'jed', 'ver']
    """
    return frozenset(_alternatives(body, 0)[0])


def _alternatives(body: str, at: int) -> tuple[set[str], int, bool]:
    """Read alternatives up to a closing parenthesis: their beginnings, the offset behind, whether one can be empty."""
    all_of, empty = set[str](), False
    while True:
        found, at, nullable = _sequence(body, at)
        all_of |= found
        empty = empty or nullable
        if at >= len(body) or body[at] == ")":
            return all_of, at + 1, empty
        at += 1


def _sequence(body: str, at: int) -> tuple[set[str], int, bool]:
    """Read one alternative: `begun` are beginnings that the next atom goes on, `done` those that are long enough."""
    done, begun = set[str](), {""}
    while at < len(body):
        found = _ATOM.match(body, at)
        if found is None or found["close"] or found["or"]:
            break
        first, at, nullable = _atom(body, found)
        if first is None:
            continue
        quantifier = _QUANTIFIER.match(body, at)
        if quantifier:
            at = quantifier.end()
            nullable = nullable or quantifier[1][0] in "?*" or quantifier[2] == "0"
        if not begun:
            continue
        longer = {(begin + letters)[:_WIDTH] if begin != "0" else begin for begin in begun for letters in first}
        goes_on = bool(found["letter"] or found["set"]) and not quantifier
        closed = longer if not goes_on else {begin for begin in longer if len(begin) == _WIDTH or not begin.isalpha()}
        done |= closed
        begun = (begun if nullable else set()) | (longer - closed)
        if nullable and begun != {""}:
            done |= begun
    return done | (begun - {""}), at, "" in begun


def _atom(body: str, found: re.Match[str]) -> tuple[set[str] | None, int, bool]:
    """Return what an atom can begin with, the offset behind it, and whether it can be empty."""
    if found["look"]:
        return None, _alternatives(body, found.end())[1], True
    if found["open"]:
        return _alternatives(body, found.end())
    if found["letter"]:
        return {found["letter"].lower()}, found.end(), False
    if found["set"]:
        return _letters_of_set(found["set"][1:-1]), found.end(), False
    if found["escaped"]:
        if found["escaped"] in (r"\b", r"\Z", r"\A"):
            return None, found.end(), True
        return {"0"} if found["escaped"] == r"\d" else {""}, found.end(), False
    if found["other"] in _SIGNS:
        return {found["other"]}, found.end(), False
    return {"0"} if found["other"].isdigit() else {""}, found.end(), False


def _letters_of_set(inside: str) -> set[str]:
    if inside.isalpha():
        return set(inside.lower())
    return {"0"} if re.fullmatch(r"[\d-]+", inside) else {""}


def by_beginning(begins: Sequence[frozenset[str]]) -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of the patterns that can begin with some letters, for all letters that any begins with.

    Args:
        begins: the beginnings of each pattern, in order of precedence.
    """
    keys = sorted(frozenset[str]().union(*begins))
    return {
        key: tuple(number for number, own in enumerate(begins) if own & {key, key[:2], key[:1], ""}) for key in keys
    }


def candidates(index: Mapping[str, tuple[int, ...]], letters: str) -> tuple[int, ...]:
    """Return the numbers of the patterns that can begin with a word's first letters.

    Args:
        index: as `by_beginning` gives it.
        letters: as `openings` gives them.
    """
    if letters[0].isdigit():
        return index.get("0", index.get("", ()))
    for key in (letters, letters[:2], letters[:1], ""):
        if key in index:
            return index[key]
    return ()


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
