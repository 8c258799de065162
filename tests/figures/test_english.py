import pytest

from laut.figures import figures_of
from laut.model.figure import Change


def only(text, language="en"):
    (figure,) = figures_of(text, language)
    return figure


def bounds(figure):
    return figure.low, figure.high, figure.low_open, figure.high_open, figure.approximate


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("up to 700", (None, 700, False, False, False)),
        ("no more than 700", (None, 700, False, False, False)),
        ("more than 700", (700, None, True, False, False)),
        ("at least 700", (700, None, False, False, False)),
        ("fewer than 700", (None, 700, False, True, False)),
        ("some 700", (700, 700, False, False, True)),
        ("nearly 700", (700, 700, False, False, True)),
        ("just under 700", (None, 700, False, False, True)),
        ("between 600 and 700", (600, 700, False, False, False)),
        ("about 600 to 700", (600, 700, False, False, True)),
        ("two dozen", (24, 24, False, False, True)),
        ("half a million", (5e5, 5e5, False, False, False)),
        ("one and a half million", (1.5e6, 1.5e6, False, False, False)),
        ("two hundred and five", (205, 205, False, False, False)),
        ("dozens of", (24, None, False, False, True)),
        ("several thousand", (2000, 9999, False, False, True)),
        ("1.2m", (1.2e6, 1.2e6, False, False, False)),
    ],
)
def test_qualifier_makes_the_interval(words, expected):
    figure = only(f"The hall held {words} baskets.")
    assert bounds(figure) == expected
    assert figure.counted == "baskets"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The repair cost £3.2bn.", 3.2e9, "GBP"),
        ("The repair cost $40,000 in cash.", 40000, "USD"),
        ("The repair cost 12 pounds.", 12, "GBP"),
        ("The basket weighed 12 pounds.", 12, "lb"),
        ("The mast is 650ft tall.", 650, "ft"),
        ("The door is 6 feet 2 inches tall.", pytest.approx(6 + 1 / 6), "ft"),
        ("It was -15C in the yard.", -15, "°C"),
        ("It was 104 degrees Fahrenheit.", 104, "°F"),
        ("The walk took an hour and a half.", 1.5, "h"),
        ("A 20-year-old driver called.", 20, "year"),
        ("The share is 40 per cent.", 40, "percent"),
        ("One in eight baskets leaks.", 0.125, "ratio"),
        ("Two thirds of the baskets leak.", pytest.approx(2 / 3), "ratio"),
    ],
)
def test_unit(text, value, unit):
    figure = only(text)
    assert (figure.low, figure.high, figure.unit) == (value, value, unit)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Im Hof standen 1.500 Fässer.", 1500),
        ("en", "The yard held 1.500 baskets.", 1.5),
        ("en", "The yard held 1,500 baskets.", 1500),
        ("de", "Im Hof standen 1,5 Fässer.", 1.5),
        ("de", "Im Hof standen 1 500 Fässer.", 1500),
        ("en", "The yard held 2.5 baskets.", 2.5),
    ],
)
def test_marks_in_digits_are_those_of_the_language(language, text, value):
    assert only(text, language).low == value


def test_range_of_money_holds_its_sign():
    figure = only("They put the cost at between $3m and $4.5m.")
    assert (figure.low, figure.high, figure.unit) == (3e6, 4.5e6, "USD")


def test_change_is_read_without_a_preposition():
    figure, reached = figures_of("Sales slipped 3.5 per cent to $912m.", "en")
    assert (figure.low, figure.change) == (-3.5, Change.DECREASE)
    assert (reached.low, reached.change) == (912e6, Change.TO)


def test_from_and_to_are_no_range():
    left, reached = figures_of("The number of baskets rose from 200 to 300.", "en")
    assert (left.high, reached.low, reached.counted) == (200, 300, "baskets")


def test_others_are_what_was_counted_before():
    found = figures_of("The fall left one porter dead and 15 others injured.", "en")
    assert [(figure.low, figure.counted) for figure in found] == [(1, "porter"), (15, "porter")]


@pytest.mark.parametrize(
    "text",
    [
        "They won 3-1 at home.",
        "The shop is open 24/7.",
        "Under Section 18 it is banned.",
        "The M25 was closed.",
        "He left ten years ago.",
        "It was the 5th of May.",
        "It began at 5.40am on July 12, 2019.",
        "It was founded in the 1980s.",
    ],
)
def test_trap(text):
    assert figures_of(text, "en") == ()
