"""What counted editions say of the day of publication: the 60th festival of its kind is of one year."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from laut.dating.clues import clue
from laut.languages import table
from laut.languages.patterns import pattern
from laut.linguistics.lexicon import Row
from laut.linguistics.openings import Openings, all_matches, beginnings, by_beginning
from laut.linguistics.stretches import Stretches
from laut.model.span import Span
from laut.model.time import DateEvidence

_TABLE = "dating_patterns"
_AHEAD = timedelta(days=300)
"""How long before its time an edition is told as to come."""


class Series(NamedTuple):
    """What counts its editions: one in its year, how many years lie between two, and when in the year it is news."""

    id: str
    number: int
    year: int
    every: int
    years: range
    begin: str
    end: str

    def year_of(self, number: int) -> int | None:
        """Return the year of an edition; None where it is out of the years for which the count is known.

        Example:
            >>> Series("edition.fair", 10, 2005, 2, range(1991, 2020), "06-01", "07-31").year_of(12)
            2009
        """
        year = self.year + (number - self.number) * self.every
        return year if year in self.years else None


@cache
def _series(language: str) -> tuple[tuple[Series, ...], tuple[re.Pattern[str], ...], Mapping[str, tuple[int, ...]]]:
    known = {row["id"]: row for row in table("xx", "editions")}
    rows = table(language, "edition_words")
    number = pattern(language, _TABLE, "edition_number").pattern
    bodies = [rf"{number}(?:{row['words']})(?!\w)" for row in rows]
    found = tuple(_from_row(known[row["edition"]]) for row in rows)
    return found, tuple(re.compile(body) for body in bodies), by_beginning([beginnings(body) for body in bodies])


def _from_row(row: Row) -> Series:
    years = range(int(row["since"]), int(row["until"]) + 1)
    return Series(row["id"], int(row["number"]), int(row["year"]), int(row["every"]), years, row["begin"], row["end"])


def from_editions(text: str, stretches: Stretches, words: Openings, language: str) -> Iterator[DateEvidence]:
    """Yield the weeks in which an edition that a report counts is news; those before it too, where it is to come.

    Args:
        text: the read text.
        stretches: its sentences.
        words: its openings.
        language: ISO 639-1, one with tables for dating.
    """
    series, patterns, begins = _series(language)
    for number, found in all_matches(patterns, begins, text, words):
        one = series[number]
        year = one.year_of(int(found["number"]))
        if year is None:
            continue
        first = date.fromisoformat(f"{year}-{one.begin}")
        last = date.fromisoformat(f"{year + (one.end < one.begin)}-{one.end}")
        ahead = pattern(language, _TABLE, "future").search(text, *stretches.sentence(found.start()))
        earliest = first - _AHEAD if ahead else first
        yield clue(Span(*found.span()), earliest, last, "a counted edition is of one year", one.id, hard=False)
