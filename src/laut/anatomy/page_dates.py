"""Lines that date a page: told by their words, read as published or updated, with the day where it is whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from laut.anatomy.language import function_words
from laut.anatomy.words import LANGUAGES
from laut.languages import table
from laut.model.anatomy import PageDateKind

TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}[\d:.+Z-]*)?)"
    r"|(?P<date>\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d{4}|\d{2})?(?!\d))"
    r"|(?P<time>\d{1,2}[.:h]\d{2}(?::\d{2})?(?!\d))|(?P<number>\d{1,4})(?:st|nd|rd|th|er)?(?!\d)"
    r"|(?P<word>[^\W\d_]+(?:['’ʼ][^\W\d_]+)?)"
)
DIGIT, DAYS = re.compile(r"\d"), ("heute", "gestern", "today", "yesterday", "сегодня", "вчера")
"""A line without any of these dates nothing."""
LONGEST = 140
STRANGERS = 4
DATED = re.compile(r"(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4}|\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A line that dates the page.

    Args:
        start: offset in the line of the first word that belongs to a date.
        strangers: the capitalised words before it (a place, a name), as offsets in the line.
        dates: pieces of the line, each with one date, its kind and the day where whole.
    """

    start: int
    strangers: tuple[int, int] | None
    dates: tuple[tuple[int, int, PageDateKind, date | None], ...]


@cache
def _vocabulary() -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for language in LANGUAGES:
        for row in table(language, "page_dates"):
            found.setdefault(row["word"], (row["role"], int(row["value"] or 0)))
    return found


def stamp(line: str, low: str) -> Stamp | None:
    """Return how a line dates the page; None if it is about something else.

    Args:
        line: the words of a line.
        low: the same in small letters.

    Example:
        >>> stamp("3. April 2027, aktualisiert um 9.15 Uhr", "3. april 2027, aktualisiert um 9.15 uhr").dates[0][3]
        datetime.date(2027, 4, 3)
    """
    if len(line) > LONGEST or not (DIGIT.search(line) or any(map(low.__contains__, DAYS))):
        return None
    tokens = list(TOKEN.finditer(line))
    roles = [_role(token) for token in tokens]
    if not _dates(roles):
        return None
    name = _name(tokens, roles)
    if name is None or (name[0] < name[1] and not _is_whole(roles)):
        return None
    begin, end = name
    dated = next(index for index, role in enumerate(roles) if role not in (None, "filler"))
    kept = [index for index in range(dated, len(tokens)) if not begin <= index < end]
    strangers = (tokens[begin].start(), tokens[end - 1].end()) if begin < end else None
    pieces = _pieces(line, [tokens[index] for index in kept], [roles[index] for index in kept])
    return Stamp(tokens[kept[0]].start(), strangers, tuple(pieces))


def _name(tokens: list[re.Match[str]], roles: list[str | None]) -> tuple[int, int] | None:
    """Return the run of words that aren't a date's: a place or a name, at most one run; None where it isn't such.

    A name may open the line or stand behind a word like "von", "by" or "published".
    """
    strange = [index for index, role in enumerate(roles) if role is None]
    if not strange:
        return 0, 0
    begin, end = strange[0], strange[-1] + 1
    joined = all(roles[index] in (None, "filler") for index in range(begin, end))
    if not joined or len(strange) > STRANGERS or not all(_is_name_part(tokens[index]) for index in strange):
        return None
    labelled = begin > 0 and roles[begin - 1] in ("filler", "published") and tokens[begin - 1].lastgroup == "word"
    return (begin, end) if begin == 0 or labelled or all(roles[index] == "filler" for index in range(begin)) else None


def _is_name_part(token: re.Match[str]) -> bool:
    return token[0][0].isupper() and token[0].lower() not in function_words()


def _role(token: re.Match[str]) -> str | None:
    """Return what a token is in a date; None for a word that isn't of that vocabulary."""
    if token.lastgroup != "word":
        return token.lastgroup
    return _vocabulary().get(token[0].lower(), (None, 0))[0]


def _dates(roles: list[str | None]) -> bool:
    """Say whether the roles hold a date, a time or a count backwards, and not only numbers."""
    held = set(roles)
    if held & {"iso", "date", "time"}:
        return True
    return ("number" in held and bool(held & {"month", "relative", "weekday", "time"})) or (
        "relative" in held and len(roles) <= 2
    )


def _is_whole(roles: list[str | None]) -> bool:
    held = set(roles)
    return bool(held & {"iso", "date"}) or {"number", "month"} <= held


def _pieces(
    line: str, tokens: list[re.Match[str]], roles: list[str | None]
) -> Iterator[tuple[int, int, PageDateKind, date | None]]:
    """Yield the parts of the line at whose beginning the kind changes."""
    kind, begin = PageDateKind.PUBLISHED, 0
    for index, role in enumerate(roles):
        turned = {"updated": PageDateKind.UPDATED, "published": PageDateKind.PUBLISHED}.get(role or "")
        if turned and turned is not kind:
            if any(other in ("iso", "date", "time", "month", "weekday", "relative") for other in roles[begin:index]):
                yield _piece(line, tokens[begin:index], kind)
                begin = index
            kind = turned
    if any(other in ("iso", "date", "time", "month", "weekday", "relative") for other in roles[begin:]):
        yield _piece(line, tokens[begin:], kind)


def _piece(line: str, tokens: list[re.Match[str]], kind: PageDateKind) -> tuple[int, int, PageDateKind, date | None]:
    start, end = tokens[0].start(), tokens[-1].end()
    return start, end, kind, whole_day(line[start:end])


def whole_day(words: str) -> date | None:
    """Return the day that words name wholly, or None; day before month, as Europe writes it.

    Example:
        >>> whole_day("13.10.2027, 8.12 Uhr"), whole_day("20 April 2027"), whole_day("13. Oktober")
        (datetime.date(2027, 10, 13), datetime.date(2027, 4, 20), None)
    """
    if not DIGIT.search(words):
        return None
    found = DATED.search(words)
    if found and found[1]:
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found:
        year = int(found[6])
        return _day(year + 2000 if year < 100 else year, int(found[5]), int(found[4]))
    tokens = list(TOKEN.finditer(words))
    for index, token in enumerate(tokens):
        role, month = _vocabulary().get(token[0].lower(), ("", 0))
        if role == "month":
            near = [int(other["number"]) for other in tokens[max(0, index - 1) : index + 3] if other["number"]]
            days, years = [n for n in near if 1 <= n <= 31], [n for n in near if 1900 <= n <= 2200]
            if days and years:
                return _day(years[0], month, days[0])
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
