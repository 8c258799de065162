import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laut.linguistics.openings import beginnings, by_beginning, matches, openings


@pytest.mark.parametrize(
    ("body", "letters"),
    [
        (r"Montag|Dienstag", {"montag", "diensta"}),
        (r"(?:(?:über|nur) )?(?:Montag|Dienstag)", {"über mo", "über di", "nur mon", "nur die", "montag", "diensta"}),
        (r"[Jj]e(?:de[nrms]?)? Woche", {"je woch", "jede wo", *(f"jede{ending} w" for ending in "nrms")}),
        (r"(?P<day>[0-3]?\d)\.", {"0"}),
        (r"(?<=am )(?!Rand)Montag", {"montag"}),
        (r"(?i:EIN|zwei){1,9}", {"ein", "zwei"}),
        (r"\w+tag", {""}),
        (r"H\dN1", {"h"}),
        (r"am \d\d?\.", {"am "}),
        (r"§§? ?\d", {"§"}),
    ],
)
def test_beginnings(body, letters):
    assert beginnings(body) == letters


def test_first_pattern_that_fits_wins():
    bodies = [r"am Montag", r"am \w+", r"Montag"]
    patterns = [re.compile(body) for body in bodies]
    index = by_beginning([beginnings(body) for body in bodies])
    text = "am Montag und am Dienstag"
    found = [(number, match.group()) for number, match in matches(patterns, index, text, openings(text))]
    assert found == [(0, "am Montag"), (1, "am Dienstag")]


BODIES = [
    r"(?:der )?(?:erste|zweite)",
    r"das (?:\d+|eins) Tage?",
    r"e?in(?:s|en)?",
    r"\d+ ?(?:Tage|Uhr)",
    r"[Zz]wei(?:mal)?",
    r"d(?:er|as) Tag",
]


@given(
    st.lists(st.sampled_from(["der", "erste", "zweite", "in", "eins", "12", "Tage", "Uhr", "Zwei", "das", "Tag", ","]))
)
def test_nothing_is_missed_that_a_plain_search_at_words_finds(words):
    text = " ".join(words)
    patterns = [re.compile(body) for body in BODIES]
    index = by_beginning([beginnings(body) for body in BODIES])
    found = {(number, match.span()) for number, match in matches(patterns, index, text, openings(text))}
    end, expected = 0, set()
    for start in [match.start() for match in re.finditer(r"(?<!\w)\w", text)]:
        fits = [(number, match) for number, one in enumerate(patterns) if (match := one.match(text, start))]
        if start >= end and fits:
            expected.add((fits[0][0], fits[0][1].span()))
            end = fits[0][1].end()
    assert found == expected
