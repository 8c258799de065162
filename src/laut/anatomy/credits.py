"""Credit lines: which agencies a line credits for the text, and which initials stand beside them."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from laut.anatomy.language import small_words
from laut.languages import table
from laut.model.source import Mention
from laut.model.span import Span
from laut.registry import agency, agency_words

LONG_NAMES = {
    "press": r"(?:The )?Associated Press|Press Association",
    "presse": "Agence France-Presse|Deutschen? Presse-Agentur|Austria Presse Agentur",
    "reuters": "Thomson Reuters",
    "novosti": "RIA Novosti",
    "новости": "РИА Новости",
    "newswires": "Dow Jones Newswires",
    "media": "PA Media",
    "nachrichtenagentur": "dts Nachrichtenagentur",
    "agency": "Anadolu Agency",
    "nachrichten": "Katholischen? Nachrichten-Agentur",
    "aktuell": "news aktuell",
    "pressedienst": "Evangelische[rn] Pressedienst",
}
"""Agencies that aren't one word, as credit lines write them, by a word that each holds."""

LONG_NAME = re.compile(rf"\b(?:{'|'.join(LONG_NAMES.values())})\b|\bdpa(?=-infocom\b|:\d)", re.IGNORECASE)
NUMBER = re.compile(r"(?:dpa:[\d-]+|\b\d{6}-\d{2,3}-\d{3,7})(?:/\d{1,3})?", re.IGNORECASE)
WORD = re.compile(r"[^\W_][\w.’'-]*")
INITIALS = re.compile(r"[a-zäöüß]{2,4}(?:-[a-zäöüß]{2,4})?|[A-Z][a-z]?\.?[A-Z]\.?")
WITH_SERVICES = re.compile(r"\b(?:dpa|epd|kna|apa)[/-]$", re.IGNORECASE)
DATE = re.compile(r"\d{1,2}(?:\.\d{1,2})?(?:\.\d{2,4})?|(?:19|20)\d{2}")
LONGEST, REMEMBERED = 90, 500
"""Characters of a credit line, and how many lines are remembered: a page's are asked about several times."""
FILLERS = frozenset(row["word"] for row in table("xx", "credit_fillers"))
"""Words that stand beside agencies in a credit line."""
SERVICES = frozenset(row["service"] for row in table("xx", "agency_services"))


@dataclass(frozen=True, slots=True)
class CreditLine:
    """What a credit line holds.

    Args:
        agencies: in order, each once.
        initials: the writer's or editor's, where they aren't an agency's regional service.
    """

    agencies: tuple[Mention, ...]
    initials: tuple[Span, ...]

    def shift(self, by: int) -> "CreditLine":
        """Return the same of a line that begins `by` characters later."""
        agencies = (replace(found, span=found.span.shift(by)) for found in self.agencies)
        return CreditLine(tuple(agencies), tuple(place.shift(by) for place in self.initials))


def read_credit_line(words: str, start: int = 0) -> CreditLine | None:
    """Return what a line credits, if it consists of agencies, initials and words that go with them; else None.

    Args:
        words: the line.
        start: where it begins in the read text.

    Example:
        >>> line = read_credit_line("jhb/ked (dpa, afp)")
        >>> [credit.source.name for credit in line.agencies], len(line.initials)
        (['dpa', 'AFP'], 2)
    """
    line = _credited(words) if len(words) <= LONGEST and _names_agency(words) else None
    return line.shift(start) if line and start else line


@lru_cache(REMEMBERED)
def _credited(words: str) -> CreditLine | None:
    found: dict[str, Mention] = {}
    initials: list[Span] = []
    for place in _pieces(words):
        word = words[place.start : place.end]
        source = agency(word)
        if source:
            found.setdefault(source.name, Mention(place, source, "anatomy.credit.agency"))
        elif INITIALS.fullmatch(word) and word.lower() not in FILLERS:
            if word not in SERVICES or not WITH_SERVICES.search(words[: place.start]):
                initials.append(place)
        elif word.lower() not in FILLERS and not DATE.fullmatch(word):
            return None
    return CreditLine(tuple(found.values()), tuple(initials)) if found else None


def _names_agency(words: str) -> bool:
    held = small_words(words)  # most lines hold no word of an agency, and need no closer look
    if agency_words().isdisjoint(held) and LONG_NAMES.keys().isdisjoint(held):
        return False
    return LONG_NAME.search(words) is not None or any(map(agency, WORD.findall(words)))


def _pieces(words: str) -> list[Span]:
    """Return the names and words of a line, in order; running numbers of a service left out."""
    covered = [found.span() for found in LONG_NAME.finditer(words)]
    numbers = [found.span() for found in NUMBER.finditer(words)]
    single = [
        (word.start(), word.start() + len(word[0].rstrip(".")))
        for word in WORD.finditer(words)
        if not any(start < word.end() and word.start() < end for start, end in (*covered, *numbers))
    ]
    return [Span(start, end) for start, end in sorted((*covered, *single))]


def agencies_in(words: str, start: int = 0) -> tuple[Mention, ...]:
    """Return the agencies that a list of names holds, each once.

    Args:
        words: "dpa, Reuters, eigene Recherche".
        start: where it begins in the read text.
    """
    found: dict[str, Mention] = {}
    for place in _pieces(words):
        source = agency(words[place.start : place.end])
        if source:
            found.setdefault(source.name, Mention(place.shift(start), source, "anatomy.credit.agency"))
    return tuple(found.values())
