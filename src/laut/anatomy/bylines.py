"""Bylines: lines and parts of lines that name who wrote the text."""

import re
from functools import cache, lru_cache

from laut.anatomy.credits import read_credit_line
from laut.anatomy.language import function_words
from laut.anatomy.words import LANGUAGES, words_for
from laut.languages import has, table
from laut.model.anatomy import Byline, BylineKind
from laut.model.span import Span
from laut.registry import agency

PREFIX = re.compile(rf"{words_for('byline_label')}\s*:?\s+", re.IGNORECASE)
SPLIT = re.compile(r"\s*(?:,\s*(?!Dr)|\bund\b|\band\b|\bet\b|\bи\b|\bта\b|/|&|\||;)\s*")
CAPITAL = "[A-ZÄÖÜÉÈÀÁÅØŁŠŽČА-ЯЁЇІЄҐ]"
NAME = re.compile(
    rf"(?:(?:Dr|Prof)\. ?)*{CAPITAL}[\w.’'-]+"
    r"(?: (?:von der|von dem|von und zu|van der|van den|van de|auf der|de la|von|vom|van|zu|de|del|della"
    r"|dos|el|al|bin|ben|ibn|abu|da|di|du|la|le|ten|ter|te|op|af|av))?"
    rf"(?: {CAPITAL}[\w.’'-]*){{1,3}}"
)
POSSESSIVE = re.compile(r"\w[’']s ")
"""In an English title ("Edda Brinkmann's Harbour"): what follows belongs to no name."""
UNLISTED = re.compile("[А-ЯЁЇІЄҐ]")
DESK = re.compile(words_for("desk"), re.IGNORECASE)
PLACE_BEHIND = re.compile(r"\s(?:in|aus|from)\s.*$")
OPENING = re.compile(r"\(")
TRAILING = re.compile(r"\s*(?:\(.{0,40}\)|@\w+)\s*$")
LONGEST_NAME, MOST_NAMES = 60, 3


def is_name(words: str, certain: bool = False) -> bool:
    """Say whether a line is nothing but one to three names of persons.

    Args:
        words: the line.
        certain: whether the form isn't enough and a first name must be known ("Mein Abo" has the form too).

    Example:
        >>> is_name("Edda Brinkmann"), is_name("Sturm über dem Hafen"), is_name("Mein Abo", certain=True)
        (True, False, False)
    """
    if len(words) > LONGEST_NAME or " " not in words or words.isupper() or POSSESSIVE.search(words):
        return False
    names = _names(words)
    return any(map(_has_first_name, names)) or (bool(names) and not certain and not _holds_other_words(words))


@lru_cache(maxsize=1000)  # a line is asked about again and again while its page is read
def _names(words: str) -> tuple[str, ...]:
    """Return the one to three names that a line consists of, or none."""
    names = tuple(part for part in SPLIT.split(words) if part)
    are_names = all(NAME.fullmatch(name) and not name.split()[0].isupper() for name in names)
    return names if are_names and len(names) <= MOST_NAMES else ()


def _holds_other_words(words: str) -> bool:
    """Say whether words in the form of a name hold a function word or an acronym ("Dein Abo", "Hafenfunk TV")."""
    parts = words.split()
    return any(
        (part.isupper() and len(part.strip(".")) > 1) or (part[0].isupper() and part.lower() in function_words())
        for part in parts
    )


def _has_first_name(name: str) -> bool:
    """Say whether one of a name's words but the last is a known first name; of scripts without a table each is."""
    return UNLISTED.match(name) is not None or any(
        first in first_names() for word in name.split()[:-1] for first in word.split("-")
    )


@cache
def first_names() -> frozenset[str]:
    """Return the first names of all languages that have a table of them."""
    return frozenset(
        row["form"] for language in LANGUAGES if has(language, "first_names") for row in table(language, "first_names")
    )


def read_byline(words: str, start: int, rule: str) -> tuple[Byline, ...]:
    """Return who a byline names.

    Args:
        words: the line, or the part of it that is the byline.
        start: where that begins in the read text.
        rule: how it was told to be a byline.

    Example:
        >>> found = read_byline("Von Edda Brinkmann und AFP", 0, "de.byline.01")
        >>> [(byline.name, byline.kind.value) for byline in found]
        [('Edda Brinkmann', 'person'), ('AFP', 'agency')]
    """
    opening = OPENING.match(words)
    at = opening.end() if opening else 0
    prefix = PREFIX.match(words, at)
    at = prefix.end() if prefix else at
    found: list[Byline] = []
    for part in _parts(words, at):
        label = PREFIX.match(words, *part)
        name = TRAILING.sub("", PLACE_BEHIND.sub("", words[label.end() if label else part[0] : part[1]])).strip(
            " ().,:"
        )
        if not name:
            continue
        begin = words.index(name, part[0])
        kind = _kind(name)
        if kind:
            found.append(Byline(Span(start + begin, start + begin + len(name)), name, kind, rule))
    return tuple(found)


def _parts(words: str, at: int) -> list[tuple[int, int]]:
    parts, begin = [], at
    for split in SPLIT.finditer(words, at):
        parts.append((begin, split.start()))
        begin = split.end()
    return [*parts, (begin, len(words))]


def _kind(name: str) -> BylineKind | None:
    """Tell persons, desks, agencies and initials apart; None for the rest of a line (a place, a job)."""
    if agency(name) or read_credit_line(name):
        return BylineKind.AGENCY
    if NAME.fullmatch(name) and not DESK.search(name):
        return BylineKind.PERSON
    if DESK.search(name):
        return BylineKind.DESK
    if re.fullmatch(r"[\w.]{2,4}(?:-\w{2,4})?", name) and not name.isdigit():
        return BylineKind.INITIALS
    return None
