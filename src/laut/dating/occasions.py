"""What elections and games that come round say of the day of publication, once the interval leaves one time of them."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from laut.dating.clues import clue
from laut.languages import table
from laut.languages.patterns import pattern
from laut.linguistics.openings import Openings, all_matches, beginnings, by_beginning
from laut.linguistics.stretches import Stretches
from laut.model.span import Span
from laut.model.time import DateEvidence, DateInterval

_LEAD = 350
"""How many characters at a report's beginning tell its news."""
_YEARS = 2200
"""How many days an interval may have for an occasion to be placed in it."""
_BEFORE, _AFTER = timedelta(days=270), timedelta(days=90)
"""For how long before and after it an occasion is news."""
_TABLE = "dating_patterns"


class Occasion(NamedTuple):
    """What comes round, with its days and patterns for its words and for what must stand in the same sentence."""

    id: str
    days: tuple[date, ...]
    words: re.Pattern[str]
    beside: re.Pattern[str] | None


@cache
def _occasions(language: str) -> tuple[tuple[Occasion, ...], Mapping[str, tuple[int, ...]]]:
    known = {row["id"]: tuple(map(date.fromisoformat, row["days"].split("|"))) for row in table("xx", "occasions")}
    rows = table(language, "occasion_words")
    found = []
    for row in rows:
        words = re.compile(rf"(?<!\w)(?:{row['words']})(?!\w)")
        beside = re.compile(rf"(?<!\w)(?:{row['beside']})(?!\w)") if row["beside"] else None
        found.append(Occasion(row["occasion"], known[row["occasion"]], words, beside))
    return tuple(found), by_beginning([beginnings(row["words"]) for row in rows])


def from_occasions(
    text: str, stretches: Stretches, words: Openings, interval: DateInterval, language: str
) -> Iterator[DateEvidence]:
    """Yield the days around the one time of an election or of games in the lead that the interval leaves.

    Args:
        text: the read text.
        stretches: its sentences.
        words: its openings.
        interval: what is known so far.
        language: ISO 639-1, one with tables for dating.
    """
    if not interval.days or interval.days > _YEARS:
        return
    occasions, begins = _occasions(language)
    lead = [opening for opening in words if opening[0] < _LEAD]
    told = set()
    for number, found in all_matches([occasion.words for occasion in occasions], begins, text, lead):
        occasion = occasions[number]
        bounds = stretches.sentence(found.start())
        if occasion.id in told or (occasion.beside and not occasion.beside.search(text, *bounds)):
            continue
        told.add(occasion.id)
        ahead = bool(pattern(language, _TABLE, "future").search(text, *bounds))
        windows = [(day - _BEFORE, day if ahead else day + _AFTER) for day in occasion.days]
        fitting = [window for window in windows if interval.meet(DateInterval(*window))]
        if len(fitting) == 1:
            why = "the only such occasion in the interval"
            yield clue(Span(*found.span()), *fitting[0], why, occasion.id, hard=False)
